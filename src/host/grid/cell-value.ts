import type { ICellData, Nullable } from '@univerjs/core';
import { isErrorText } from '../../workbook/cells/error-texts';

/** `CellValueType` of the grid, which this module keeps as numbers so that the host carries no part of the grid. */
export const CELL_TEXT = 1;
export const CELL_NUMBER = 2;
export const CELL_BOOLEAN = 3;
export const CELL_FORCED_TEXT = 4;

/** What `Range.valueTypes` says of a cell. */
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** A cell's value as `Range.values` has it: '' for a blank cell, a date as its serial, an error as its text. */
export interface ReadValue {
  readonly value: string | number | boolean;
  readonly type: ValueType;
}

const BLANK: ReadValue = { value: '', type: 'Empty' };

/** Reads a cell of the grid the way Excel answers `values`. */
export function readValue(cell: Nullable<ICellData>): ReadValue {
  if (cell === null || cell === undefined) return BLANK;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) {
    const text = rich.replace(/\r\n$/u, '').replaceAll('\r', '\n');
    return text === '' ? BLANK : { value: text, type: 'String' };
  }
  const { v: value, t: type } = cell;
  if (value === null || value === undefined || value === '') return BLANK;
  if (typeof value === 'boolean') return { value, type: 'Boolean' };
  if (type === CELL_BOOLEAN) return { value: value === 1 || value === '1' || String(value).toUpperCase() === 'TRUE', type: 'Boolean' };
  if (typeof value === 'number') return { value, type: 'Double' };
  if (type === CELL_NUMBER && Number.isFinite(Number(value))) return { value: Number(value), type: 'Double' };
  if (type !== CELL_FORCED_TEXT && isErrorText(value)) return { value, type: 'Error' };
  return { value, type: 'String' };
}

/** Whether a cell holds something other than a format. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  if (cell === null || cell === undefined) return false;
  return (typeof cell.f === 'string' && cell.f !== '') || typeof cell.si === 'string' || readValue(cell).type !== 'Empty';
}
