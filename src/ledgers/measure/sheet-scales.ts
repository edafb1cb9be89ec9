import type { InputColumn, Ledger } from '../../scheme/model';
import { foldName } from '../../language/syntax/fold-width';
import type { CellValue } from '../../workbook/cells/cell';
import { cellName, cellText, headerCells } from '../ledger-header-row';
import type { LedgerSheet } from '../recognise-ledgers';
import { rowSorter } from '../rows/row-kind';
import { columnScale, isRate, measureOfColumn, MOST_UNASKED, saysMeasure, type ColumnScale, type RateAs } from './column-scale';
import { measureOfLine, partHead, type WrittenMeasure } from './head-measure';

/** What was said of the plain numbers of a 率 column, as long as its head is the one it was said of. */
export interface RateAnswer {
  readonly sheet: string;
  readonly ledger: string;
  readonly column: string;
  /** The head's text as it is compared. */
  readonly head: string;
  readonly as: RateAs;
}

/** A 率 column of a sheet whose plain numbers may be percents or multiples, and nobody has said which. */
export interface RateQuestion {
  readonly column: string;
  /** Column of the sheet, and the row of the first number that cannot be a share of the whole; counted from 0. */
  readonly at: number;
  readonly row: number;
  readonly found: number;
  readonly head: string;
}

/** How each column of a ledger's sheet is to be read, and what has to be asked of it. */
export interface SheetScales {
  readonly of: (column: InputColumn) => ColumnScale;
  readonly questions: readonly RateQuestion[];
}

/** What of a table says how its columns are to be read. */
export interface ScaledTable {
  readonly ledger: Ledger;
  /** The name of its sheet. */
  readonly sheet: string;
  /** The head of a column and where it stands on the sheet, counted from 0; null where the table lacks it. */
  head(column: InputColumn): { readonly text: string; readonly at: number } | null;
  /** The unit of measure that a line above the head gives for the whole table. */
  readonly above: WrittenMeasure | null;
  /** The first number of a column, in rows that count, that is no share unless it is a percent. */
  firstAbove(column: InputColumn): { readonly row: number; readonly found: number } | null;
}

/** Reads heads, the lines above the table, formats and earlier answers of one sheet. */
export function sheetScales(source: LedgerSheet, answers: readonly RateAnswer[]): SheetScales {
  const { ledger, sheet, header } = source;
  const heads = headerCells(sheet, header.row);
  const at = ({ name }: InputColumn): number | undefined => header.columns.get(name);
  return scalesOf(
    {
      ledger,
      sheet: sheet.name,
      head: (column) => {
        const place = at(column);
        return place === undefined ? null : { text: cellText(heads[place] ?? null), at: place };
      },
      above: measureAbove(source),
      firstAbove: (column) => {
        const place = at(column);
        return place === undefined ? null : firstAbove(source, place);
      },
    },
    answers,
  );
}

/** The same for any table. */
export function scalesOf(table: ScaledTable, answers: readonly RateAnswer[]): SheetScales {
  const { ledger, sheet, above } = table;
  const questions: RateQuestion[] = [];
  const scales = new Map<string, ColumnScale>();
  for (const column of ledger.columns) {
    const target = measureOfColumn(column);
    const place = table.head(column);
    if (column.type.kind !== 'number' || place === null) continue;
    const own = partHead(place.text).measure;
    const line = above !== null && above.known.base === target?.base && !isRate(column) ? above : null;
    const head = foldName(place.text);
    const answer = answers.find(
      (one) => one.sheet === sheet && one.ledger === ledger.name && one.column === column.name && one.head === head,
    );
    const written = own ?? line;
    const asked = isRate(column) && written === null && answer === undefined ? table.firstAbove(column) : null;
    if (asked !== null) questions.push({ column: column.name, at: place.at, head, ...asked });
    scales.set(column.name, columnScale(column, written, answer?.as ?? (asked === null ? 'unasked' : null)));
  }
  return { of: (column) => scales.get(column.name) ?? columnScale(column, null, 'unasked'), questions };
}

/** The unit of measure that a line above the head gives for the whole table; of several the lowest. */
function measureAbove({ sheet, header }: LedgerSheet): WrittenMeasure | null {
  for (let row = header.row - 1; row >= 0; row -= 1)
    for (const cell of sheet.values[row] ?? []) {
      const found = typeof cell === 'string' && cell.length <= LONGEST_LINE ? measureOfLine(cell) : null;
      if (found !== null) return found;
    }
  return null;
}

const LONGEST_LINE = 200;

/** The first number of a column, in rows that count, that is no share unless it is a percent. */
function firstAbove(source: LedgerSheet, at: number): { readonly row: number; readonly found: number } | null {
  const { sheet, header } = source;
  const kindOf = rowSorter(source);
  for (let row = header.row + 1; row < sheet.values.length; row += 1) {
    const kind = kindOf(row);
    const found = plainNumber(sheet.values[row]?.[at] ?? null);
    if (found === null || Math.abs(found) <= MOST_UNASKED || kind !== 'data') continue;
    if (!saysMeasure(sheet.numberFormats[row]?.[at] ?? 'General')) return { row, found };
  }
  return null;
}

/** A cell's number, or the plain number that its text is. */
export function plainNumber(cell: CellValue): number | null {
  if (typeof cell === 'number') return cell;
  const name = typeof cell === 'string' ? cellName(cell) : '';
  return /^[+-]?\d+(?:\.\d+)?$/u.test(name) ? Number(name) : null;
}
