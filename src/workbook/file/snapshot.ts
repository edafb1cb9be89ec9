import { usedSize, type XlsxBook, type XlsxCell, type XlsxSheet } from '../../xlsx';
import type { CellValue } from '../cell';
import type { SheetSnapshot, Snapshot } from '../snapshot';

/** The book as the core reads it, or those of its sheets that are wanted. */
export function snapshotOf(book: XlsxBook, wanted: (sheet: string) => boolean = () => true): Snapshot {
  return {
    sheets: book.sheets
      .filter(({ name }) => wanted(name))
      .map((sheet) => ({ ...sheetSnapshot(sheet), ...(book.dateSystem === '1904' ? { from1904: true as const } : {}) })),
    names: book.names.flatMap(({ name, refersTo, sheet }) => (sheet === undefined ? [{ name, refersTo }] : [])),
    settings: { ...book.settings },
  };
}

function sheetSnapshot(sheet: XlsxSheet): SheetSnapshot {
  const { rows, columns } = usedSize(sheet);
  // A stray cell far below may leave a million rows blank: they share what they hold.
  const row = <T>(
    cells: XlsxSheet['cells'][number] | undefined,
    part: (cell: XlsxCell | undefined) => T,
    blank: readonly T[],
  ): readonly T[] => (cells === undefined ? blank : Array.from({ length: columns }, (_, column) => part(cells[column])));
  const lines = <T>(part: (cell: XlsxCell | undefined) => T): (readonly T[])[] => {
    const blank = row({}, part, []);
    return Array.from({ length: rows }, (_, index) => row(sheet.cells[index], part, blank));
  };
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    values: lines((cell): CellValue => cell?.value ?? null),
    formulas: lines((cell) => cell?.formula ?? null),
    numberFormats: lines((cell) => cell?.numberFormat ?? 'General'),
    merges: sheet.merges.map((area) => ({ ...area })),
  };
}
