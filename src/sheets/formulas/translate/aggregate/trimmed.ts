import { criterion } from '../../criterion';
import { call, cell, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import { pendingText, undefinedText } from '../../states';
import { PENDING, type Atom } from '../../workings-sheet';
import { steadyColumn } from './compared-columns';
import { countRows, countUpTo, hasNumber, over } from './criteria';
import { orNone, statesOf, takenBy, wholeNumber, type RowsAsked, type RowsValue } from './rows-value';
import { keysOf } from './scan';

/** 去极值平均: every value has its place in its group, and those of the places in between count. */
export function trimmedMean(asked: RowsAsked): RowsValue {
  const { term, scan, scope, rounding } = asked;
  const { inner } = scan;
  const taken = takenBy(asked);
  const { values, rows } = taken;
  const compared = steadyColumn(values, inner);
  const own = [...scan.likeOwn(), ...rows.slice(scan.group.length)];
  const key = `place of ${inner.sheet.keyOf(compared)} ${keysOf(inner, own)}`;
  const place = inner.book.helper(inner.sheet, key, `${values.head}（组内次序）`, () => {
    const takes = [call('ISNUMBER', cell(compared)), ...rows.slice(scan.group.length).map(({ column }) => op(cell(column), '=', num(1)))];
    const below = countRows([...own, criterion(compared, op(text('<'), '&', cell(compared)))]);
    return wholeNumber(when(call('AND', ...takes), op(below, '+', countUpTo([...own, criterion(compared, cell(compared))])), text('')));
  });
  const counts = [term.trim?.high ?? null, term.trim?.low ?? null].map((count) => (count === null ? null : scope.atom(count)));
  const [high = null, low = null] = counts;
  const left = op(countRows([...rows, ...hasNumber(compared)]), '-', leftOut(high));
  const kept = [...rows, criterion(place, op(text('>'), '&', leftOut(low))), criterion(place, op(text('<='), '&', left))];
  const states = (bit: number): ExcelFormula[] =>
    counts.flatMap((count) =>
      count !== null && (count.states & bit) !== 0 ? [op(count.formula, '=', bit === PENDING ? pendingText : undefinedText)] : [],
    );
  const formula = over('AVERAGEIFS', values, kept);
  return {
    value: orNone(rounding({ formula, states: 0, decimals: null, inexact: true })),
    tests: (bit) => [...statesOf(taken)(bit), ...states(bit)],
  };
}

/** How many are left out: whole ones, none where it is 不适用. */
function leftOut(count: Atom | null): ExcelFormula {
  if (count === null) return num(0);
  if (count.formula.kind === 'number') return num(Math.max(0, Math.trunc(Number(count.formula.value))));
  return call('IF', call('ISNUMBER', count.formula), call('MAX', num(0), call('INT', call('ROUND', count.formula, num(9)))), num(0));
}
