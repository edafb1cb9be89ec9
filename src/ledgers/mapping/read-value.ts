import { foldWidth } from '../../language/syntax/fold-width';
import type { Field } from '../columns/fields';
import { isErrorValue, type CellValue } from '../../workbook/cells/cell';
import { isDateFormat } from '../../workbook/cells/date-format';
import { dateText, isDayNumber } from '../../workbook/cells/day-number';
import { writtenDay, writtenNumber, writtenRank } from './written-values';

/** A value of a record: what a number, a text, a tick or a day says. */
export type RecordValue = number | string | true | { readonly date: string };

export interface ReadValue {
  readonly value: RecordValue | null;
  /** It is not of the field's type: kept as it stands and asked. */
  readonly asked: boolean;
}

const NOTHING: ReadonlySet<string> = new Set([
  ...['', '-', '—', '——', '/', '\\', '无', '--', '———', '－'],
  ...['弃权', '缺席', '缺考', '未参加', '未评', '未测评', '请假'],
]);
/** Whether a text says that there is nothing, or that it is nothing: a dash, 无; or that nobody gave a mark: 弃权, 缺席. */
export function saysNothing(value: unknown): boolean {
  return typeof value === 'string' && NOTHING.has(foldWidth(value).replace(/\s/gu, ''));
}

const EMPTY: ReadValue = { value: null, asked: false };

/** Reads a cell as its field's type; `format` is its number format, `shift` what days lack on the sheet. */
export function readValue(cell: CellValue, { type, concept }: Pick<Field, 'type' | 'concept'>, format: string, shift: number): ReadValue {
  if (cell === null) return EMPTY;
  if (isErrorValue(cell)) return { value: cell.error, asked: true };
  if (typeof cell === 'boolean') return { value: cell ? true : '否', asked: false };
  const text = typeof cell === 'string' ? foldWidth(cell).trim() : '';
  if (typeof cell === 'string' && NOTHING.has(text.replace(/\s/gu, '')))
    return text === '' ? EMPTY : { value: cell.trim(), asked: type.kind !== 'text' && concept !== 'serial' };
  const day = typeof cell === 'number' && isDateFormat(format) && isDayNumber(cell + shift) ? dateText(cell + shift) : null;
  switch (type.kind) {
    case 'number':
      return day !== null ? { value: { date: day }, asked: true } : readNumber(cell, text.replace(/\s/gu, ''), concept);
    case 'date': {
      if (day !== null) return { value: { date: day }, asked: false };
      if (typeof cell === 'number') {
        const written = writtenDay(String(cell));
        if (written !== null) return { value: { date: dateText(written) }, asked: false };
        return cell >= 20_000 && isDayNumber(cell + shift)
          ? { value: { date: dateText(cell + shift) }, asked: false }
          : { value: cell, asked: true };
      }
      const written = writtenDay(text.replace(/\s{1,3}(?=\d{1,2}:)/u, 'T').replace(/\s/gu, ''));
      return written === null ? { value: cell.trim(), asked: true } : { value: { date: dateText(written) }, asked: false };
    }
    case 'boolean':
      return { value: text === '是' || text === '√' ? true : typeof cell === 'number' ? cell : cell.trim(), asked: false };
    case 'unit':
    case 'text':
      if (day !== null) return { value: { date: day }, asked: false };
      return { value: typeof cell === 'number' ? cell : cell.trim(), asked: false };
  }
}

function readNumber(cell: string | number, text: string, concept: Field['concept']): ReadValue {
  if (typeof cell === 'number') return { value: cell, asked: false };
  const written = writtenNumber(text);
  // Of 1200万元 nobody knows whether the column counts 元 or 万元.
  const isMultiple = written !== null && /^[千万亿]/u.test(written.unit);
  const number = concept === 'rank' ? writtenRank(text) : concept === 'year' ? yearOf(text) : isMultiple ? null : (written?.value ?? null);
  if (number !== null) return { value: number, asked: false };
  // A serial such as 1.1 or 一 is a name.
  return { value: cell.trim(), asked: concept !== 'serial' };
}

function yearOf(text: string): number | null {
  const year = /^((?:19|20)\d{2})年?度?$/u.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}
