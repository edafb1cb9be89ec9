import { CellValueType, type ICellData } from '@univerjs/core';
import type { XlsxCell, XlsxValue } from '../../xlsx';
import { isErrorText } from '../../workbook/cells/error-texts';

/** What a cell of the file holds that the grid has no place for; it travels with the cell under `custom`. */
type Carried = Pick<XlsxCell, 'array' | 'link' | 'comment' | 'runs'>;

const carriedKeys = ['array', 'link', 'comment', 'runs'] as const;

/** A cell of the file as the grid keeps it, without its style. */
export function toGridCell(cell: XlsxCell): ICellData {
  const data: ICellData = toGridValue(cell.value);
  if (cell.formula !== undefined) data.f = cell.formula;
  const carried: Carried = {};
  for (const key of carriedKeys) if (cell[key] !== undefined) Object.assign(carried, { [key]: cell[key] });
  if (Object.keys(carried).length > 0) data.custom = { xlsx: carried };
  return data;
}

/** A value of the file as the grid keeps it. */
export function toGridValue(value: XlsxValue): ICellData {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: wouldTurn(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Texts that would not stay texts if somebody typed them. */
function wouldTurn(text: string): boolean {
  return isErrorText(text) || (text.trim() !== '' && Number.isFinite(Number(text)));
}

/**
 * A cell of the grid as the file keeps it, without its look.
 * @param formula the formula, for a cell whose own `f` is only a reference to that of another
 */
export function fromGridCell(data: ICellData, formula: string | null): XlsxCell {
  const value = fromGridValue(data);
  const cell: XlsxCell = { value };
  if (formula !== null && formula !== '') cell.formula = formula;
  const carried = carriedBy(data);
  if (carried.link !== undefined) cell.link = carried.link;
  if (carried.comment !== undefined) cell.comment = carried.comment;
  if (carried.array !== undefined && cell.formula !== undefined) cell.array = carried.array;
  if (carried.runs !== undefined && carried.runs.map(({ text }) => text).join('') === value) cell.runs = carried.runs;
  return cell;
}

/** Only {@link toGridCell} puts something under `xlsx`, and nobody else touches it. */
function carriedBy(data: ICellData): Carried {
  const carried: unknown = data.custom?.['xlsx'];
  return typeof carried === 'object' && carried !== null ? carried : {};
}

/** What a cell of the grid shows, as the file keeps it. */
export function fromGridValue(data: ICellData): XlsxValue {
  const rich = data.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/u, '').replaceAll('\r', '\n');
  const { v: value, t: type } = data;
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (type === CellValueType.BOOLEAN) return value === 1 || String(value).toUpperCase() === 'TRUE' || value === '1';
  if (typeof value === 'number') return value;
  if (type === CellValueType.NUMBER && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  if (type !== CellValueType.FORCE_STRING && isErrorText(value)) return { error: value };
  return value;
}
