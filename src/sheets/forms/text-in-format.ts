import { numberText, type CellValue } from '../../workbook/cells/cell';
import { isDateFormat } from '../../workbook/cells/date-format';
import { dateText } from '../../workbook/cells/day-number';

/**
 * What a cell shows of a value in a number format, for the formats that forms have: so many decimals, thousands, percent, days. A number in
 * any other format is shown as it comes.
 */
export function textInFormat(value: CellValue, format: string | null): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const [first = ''] = (format ?? 'General').split(';');
  const plain = /^(?<thousands>#,##)?0(?:\.(?<decimals>0+))?(?<percent>%)?$/u.exec(first);
  if (plain === null) return isDateFormat(first) ? dateText(value) : numberText(value);
  const { thousands, decimals = '', percent } = plain.groups ?? {};
  const text = rounded(percent === undefined ? value : shifted(value, 2), decimals.length);
  return (thousands === undefined ? text : withCommas(text)) + (percent ?? '');
}

/** Half away from zero, as Excel rounds; by the decimal digits of the number, not by what is behind them in a double. */
function rounded(value: number, decimals: number): string {
  const size = shifted(Math.round(shifted(Math.abs(value), decimals)), -decimals);
  return (value < 0 && size !== 0 ? '-' : '') + size.toFixed(decimals);
}

function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${String(Number(exponent) + places)}`);
}

function withCommas(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3}){1,6}$)/gu, '$&,');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
