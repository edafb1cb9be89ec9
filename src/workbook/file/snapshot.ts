import type { XlsxBook, XlsxSheet } from '../../xlsx';
import { usedSize } from '../../xlsx';
import type { CellValue } from '../cell';
import type { SheetSnapshot, Snapshot } from '../snapshot';

/** The book as the core reads it, or those of its sheets that are wanted. */
export function snapshotOf(book: XlsxBook, wanted: (sheet: string) => boolean = () => true): Snapshot {
  return {
    sheets: book.sheets.filter(({ name }) => wanted(name)).map((sheet) => ({ ...sheetSnapshot(sheet), ...(book.dateSystem === '1904' ? { from1904: true as const } : {}) })),
    names: book.names.map(({ name, refersTo }) => ({ name, refersTo })),
    settings: { ...book.settings },
  };
}

function sheetSnapshot(sheet: XlsxSheet): SheetSnapshot {
  const { rows, columns } = usedSize(sheet);
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const numberFormats: string[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const cells = sheet.cells[row];
    const valueRow: CellValue[] = [];
    const formulaRow: (string | null)[] = [];
    const formatRow: string[] = [];
    for (let column = 0; column < columns; column += 1) {
      const cell = cells?.[column];
      valueRow.push(cell?.value ?? null);
      formulaRow.push(cell?.formula ?? null);
      formatRow.push(cell?.numberFormat ?? 'General');
    }
    values.push(valueRow);
    formulas.push(formulaRow);
    numberFormats.push(formatRow);
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    values,
    formulas,
    numberFormats,
    merges: sheet.merges.map((area) => ({ ...area })),
  };
}
