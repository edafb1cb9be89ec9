/**
 * English sentences by the mark that stands in their place, where a build has taken them out of the catalogues to be fetched by who reads
 * English (`tools/loaders/english-loader`); none where they stand in the catalogues, as in tests and on the command line.
 */
export const english: Readonly<Record<string, string>> = {};
