import { cell, num, op, text } from '../../excel-formula';
import { keyOf } from '../scope';
import { codes, columnOf, firstRows, valueKind } from './which-rows/compared-columns';
import { over, someState } from './which-rows/criteria';
import { wholeNumber, type RowsAsked, type RowsValue } from './rows-value';
import { keysOf } from './which-rows/scan';

/** 个数: in each group the first row with a value is marked, and the marks are added up; a value that is missing is waited for. */
export function distinct({ term, scan, counts, rounding }: RowsAsked): RowsValue {
  const { inner, group, likeOwn, counted } = scan;
  if (term.value === null) throw new Error('个数 has a value by the type check');
  const kind = valueKind(term.value);
  const column = columnOf(term.value, inner);
  const code = codes(column, column, text(''), kind, inner);
  const named = {
    key: `${keyOf(term.value)} ${keysOf(inner, likeOwn())} ${counted === null ? '' : inner.sheet.keyOf(counted)}`,
    head: column.head,
  };
  const takes = counted === null ? [] : [op(cell(counted), '=', num(1))];
  const { first } = firstRows({ likeOwn: likeOwn(), code, kind, takes, named }, inner);
  return { value: rounding(wholeNumber(over('SUMIFS', first, group))), tests: (bit) => someState(code, bit, counts) };
}
