// All that reads or writes schemes as texts and sheets, with the parser that it takes: fetched where a workbook has one of its own.
export { OwnSchemeReader, ownSchemeText, planOwnScheme } from '../../../assessment/choices/own-scheme';
export { loadScheme } from '../../../scheme/load';
export { blankScheme } from '../../../sheets/scheme/scheme-sheet';
