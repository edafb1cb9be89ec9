import type { Statement } from '../scheme/model';
import { decimalsOf } from '../scoring/shown';

/** How a day is shown in a cell. */
export const DAY_FORMAT = 'yyyy-mm-dd';

/** How 1 and 0 are shown where they stand for 是 and 否. */
export const TRUTH_FORMAT = '"是";;"否"';

/** As many decimals as a 分 has, so that what is displayed adds up to what is displayed; other numbers as they come. */
export function numberFormatOf(statement: Statement): string | null {
  const { type } = statement;
  if (type.kind === 'date') return DAY_FORMAT;
  if (type.kind === 'boolean') return TRUTH_FORMAT;
  if (type.kind !== 'number') return null;
  const decimals = decimalsOf(statement);
  return decimals === null ? 'General' : decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
