/** All English sentences of the catalogues that the pane shows, by their marks. */
export function allEnglish(): Readonly<Record<string, string>>;
/** The files of these catalogues. */
export function catalogues(): string[];
/** The folder that they are in. */
export const folder: string;
/** A catalogue with marks in place of its English sentences. */
export function withoutEnglish(source: string, file: string): { source: string; sentences: [mark: string, sentence: string][] };
