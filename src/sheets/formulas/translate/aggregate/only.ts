import { fill } from '../../../../messages/catalogue';
import { formulaMessages } from '../../../../messages/sheets/formulas';
import { all, any, call, num, op, range } from '../../excel-formula';
import { COUNT, PENDING, UNDEFINED } from '../../workings/workings-sheet';
import { columnOf } from './which-rows/compared-columns';
import { countRows, over } from './which-rows/criteria';
import type { RowsAsked, RowsValue } from './rows-value';

/** 取值: what stands in the one row that counts; none, or several, is 无法计算, unless none does yet and one may. */
export function only({ term, scan, counts, open }: RowsAsked): RowsValue {
  const { inner } = scan;
  if (term.value === null) throw new Error('取值 has a value by the type check');
  const values = columnOf(term.value, inner);
  const places = inner.sheet.once('place', () =>
    inner.sheet.add(fill(formulaMessages['N-ROW-PLACE'], {}), 'helper', COUNT, (row) => ({ value: row + 1 })),
  );
  const count = countRows(counts);
  const none = op(count, '=', num(0));
  const mayCome = open(PENDING);
  return {
    value: { ...values.traits, formula: call('INDEX', range(values), over('SUMIFS', places, counts)) },
    tests: (bit) =>
      bit === UNDEFINED ? [op(count, '>', num(1)), mayCome.length === 0 ? none : all([none, call('NOT', any(mayCome))])] : [],
  };
}
