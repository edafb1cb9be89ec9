import { quoteSheet } from '../../../cells/a1';
import type { Directory } from '../../directory';
import { titleOf, type WriteRecord } from './write-record';

/** Texts, quoted sheets (a doubled quote parts one into several pieces that touch), names, and every other sign by itself. */
const PIECES = /"[^"]*"?|'[^']*'?|[\p{L}_][\p{L}\p{N}_.]*|[^]/gu;

/** A formula with the sheets called what they are called now. Names of sheets in texts stay. */
export function renamedIn(formula: string, renames: ReadonlyMap<string, string>): string {
  if (renames.size === 0) return formula;
  const pieces = Array.from(formula.matchAll(PIECES), ([piece]) => piece);
  let renamed = '';
  for (let at = 0; at < pieces.length; at += 1) {
    let piece = pieces[at] ?? '';
    while (piece.startsWith("'") && pieces[at + 1]?.startsWith("'") === true) {
      at += 1;
      piece += pieces[at] ?? '';
    }
    const name = piece.startsWith("'") ? piece.slice(1, -1).replaceAll("''", "'") : piece;
    const now = pieces[at + 1] === '!' ? renames.get(name) : undefined;
    renamed += now === undefined ? piece : quoteSheet(now);
  }
  return renamed;
}

/** What sheets that a record knows were called when it was written, and are called now, where that differs. */
export function renamesOf(record: WriteRecord, directory: Directory): Map<string, string> {
  const sheets = [...record.titles, ...record.touched.added.map((name) => [name, name] as const)];
  return new Map(
    sheets.flatMap(([sheet, title]) => {
      const now = record.touched.added.includes(sheet)
        ? titleOf(record, directory, sheet)
        : (directory.sheets.find(({ id }) => id === sheet)?.name ?? title);
      return now === title ? [] : [[title, now] as const];
    }),
  );
}
