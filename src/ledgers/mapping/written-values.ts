import { dayNumber } from '../../workbook/cells/day-number';
import { WRITTEN_NUMBER } from '../words/units-of-measure';

const LONGEST_NUMBER = 40;

/** A number as it is written with the sign or the unit of measure behind it; `text` is folded. */
export interface WrittenNumber {
  readonly value: number;
  /** What stood behind it: 分, 天; empty for none or a % that is in the value. */
  readonly unit: string;
}

/** 6分 → 6, 95% → 0.95, 1,200 → 1200; null for what is no number by itself: 约11, 2000万. */
export function writtenNumber(text: string): WrittenNumber | null {
  if (text.length > LONGEST_NUMBER) return null;
  const match = WRITTEN_NUMBER.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '0', fraction = '', share = '', unit = ''] = match;
  const digits = `${sign}${whole.replaceAll(',', '')}${fraction}`;
  const exponent = share === '%' ? 'e-2' : share === '‰' ? 'e-3' : '';
  return { value: Number(digits + exponent) + 0, unit };
}

/** A day written as 2024年6月5日, 2024.6.5, 2024-06-05 10:30, 20240605: its number; null for any other text. */
export function writtenDay(text: string): number | null {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T?\d{1,2}:\d{2}(?::\d{2})?)?$/u.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(text);
  if (match === null) return null;
  const [year = NaN, month = NaN, day = NaN] = match.slice(1).map(Number);
  return dayNumber(year, month, day);
}

const HAN = '一二三四五六七八九';

/** 第3名, 第三名, 第十二, 3: the place; null for any other text. */
export function writtenRank(text: string): number | null {
  const [, digits] = /^(?:并列)?第?(\d{1,4})[名位]?$/u.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  const [, tens, ones] = /^(?:并列)?第([一二三四五六七八九]?十)?([一二三四五六七八九])?[名位]?$/u.exec(text) ?? [];
  if (tens === undefined && ones === undefined) return null;
  const ten = tens === undefined ? 0 : (tens.length === 1 ? 1 : HAN.indexOf(tens[0] ?? '') + 1) * 10;
  return ten + (ones === undefined ? 0 : HAN.indexOf(ones) + 1);
}
