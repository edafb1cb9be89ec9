import type { Statement } from '../scheme/model';
import { decimalsOf } from '../scoring/shown';

/** How a day is shown in a cell. */
export const DAY_FORMAT = 'yyyy-mm-dd';

/** As many decimals as a 分 has, so that what is displayed adds up to what is displayed; other numbers as they come. */
export function numberFormatOf(statement: Statement): string | null {
  const { type } = statement;
  if (type.kind === 'date') return DAY_FORMAT;
  if (type.kind !== 'number') return null;
  const decimals = decimalsOf(statement);
  return decimals === null ? 'General' : decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
