import { usedSize, type XlsxBook, type XlsxCell, type XlsxSheet } from '../../xlsx';
import { NOT_CALCULATED, type CellValue } from '../cells/cell';
import { atOnce, type Sliced } from '../progress';
import { isShownSetting } from '../setting-keys';
import { secretAmong } from '../sheet-secret';
import { secretOf, type SheetSnapshot, type Snapshot } from '../snapshot';

/** The book as the core reads it, or those of its sheets that are wanted. */
export function snapshotOf(book: XlsxBook, wanted: (sheet: string) => boolean = () => true): Snapshot {
  return atOnce(snapshotSliced(book, wanted));
}

/** The same in slices. */
export function* snapshotSliced(book: XlsxBook, wanted: (sheet: string) => boolean = () => true): Sliced<Snapshot> {
  const sheets: SheetSnapshot[] = [];
  for (const sheet of book.sheets)
    if (wanted(sheet.name))
      sheets.push({
        ...(yield* sheetSnapshot(sheet)),
        ...secretOf(secretAmong(book.names.filter((name) => name.sheet === sheet.name))),
        ...(book.dateSystem === '1904' ? { from1904: true as const } : {}),
      });
  return {
    sheets,
    names: book.names.flatMap(({ name, refersTo, sheet }) => (sheet === undefined ? [{ name, refersTo }] : [])),
    settings: Object.fromEntries(Object.entries(book.settings).filter(([key]) => isShownSetting(key))),
  };
}

/** Rows that are the same in every cell, or blank, are one array: a stray cell far below may leave a million of them. */
function* sheetSnapshot(sheet: XlsxSheet): Sliced<SheetSnapshot> {
  const { rows, columns } = usedSize(sheet);
  const blank = {
    values: blanks<CellValue>(columns, null),
    formulas: blanks<string | null>(columns, null),
    formats: blanks(columns, GENERAL),
  };
  const [values, formulas, formats]: [CellValue[][], (string | null)[][], string[][]] = [[], [], []];
  let formatsBefore = blank.formats;
  for (let row = 0; row < rows; row += 1) {
    if (row % ROWS === ROWS - 1) yield { phase: 'reading', done: row, of: rows };
    const cells = sheet.cells[row];
    values.push(cells === undefined ? blank.values : Array.from(blank.values, (_, column) => valueOf(cells[column])));
    formulas.push(hasFormula(cells) ? Array.from(blank.values, (_, column) => cells?.[column]?.formula ?? null) : blank.formulas);
    if (cells === undefined) formats.push(blank.formats);
    else formats.push((formatsBefore = formatsOf(cells, formatsBefore)));
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    values,
    formulas,
    numberFormats: formats,
    merges: sheet.merges.map((area) => ({ ...area })),
  };
}

/** Rows between two pauses. */
const ROWS = 500;

const GENERAL = 'General';
type Cells = XlsxSheet['cells'][number];

function blanks<T>(columns: number, blank: T): T[] {
  return Array.from({ length: columns }, () => blank);
}

/** A formula without a saved result is not blank. */
function valueOf(cell: XlsxCell | undefined): CellValue {
  if (cell === undefined) return null;
  return cell.value === null && cell.formula !== undefined ? NOT_CALCULATED : cell.value;
}

function hasFormula(cells: Cells | undefined): boolean {
  for (const column in cells) if (cells[Number(column)]?.formula !== undefined) return true;
  return false;
}

/** The formats of a row; the array of the row before it where they are the same. */
function formatsOf(cells: Cells, before: string[]): string[] {
  const formatAt = (column: number): string => cells[column]?.numberFormat ?? GENERAL;
  return before.every((format, column) => format === formatAt(column)) ? before : Array.from(before, (_, column) => formatAt(column));
}
