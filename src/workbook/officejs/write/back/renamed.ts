import { quoteSheet } from '../../../a1';
import type { Directory } from '../../directory';
import { titleOf, type WriteRecord } from './record';

/** A text in quotes, or a reference to a sheet: 'a''b'!, 指标!, and what stands before a colon in 一:三!. */
const PIECES = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula with the sheets called what they are called now. Names of sheets in texts stay. */
export function renamedIn(formula: string, renames: ReadonlyMap<string, string>): string {
  if (renames.size === 0) return formula;
  return formula.replace(PIECES, (whole, quoted: string | undefined, plain: string | undefined) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const now = name === undefined ? undefined : renames.get(name);
    return now === undefined ? whole : `${quoteSheet(now)}!`;
  });
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
