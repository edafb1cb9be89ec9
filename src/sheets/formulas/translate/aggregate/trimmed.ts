import { criterion } from '../../criterion';
import { call, cell, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import { pendingText, undefinedText } from '../../states';
import { PENDING, type Atom, type CellExpression, type SheetColumn } from '../../workings/workings-sheet';
import { steadyColumn } from './which-rows/compared-columns';
import { countRows, countUpTo, hasNumber, over } from './which-rows/criteria';
import { orNone, statesOf, takenBy, wholeNumber, type RowsAsked, type RowsValue, type Taken } from './rows-value';
import { keysOf } from './which-rows/scan';

/** The values that an aggregate takes, each with its place in its group: 1 for the smallest, equal ones one after another. */
interface Placed {
  readonly taken: Taken;
  readonly place: SheetColumn;
  /** How many values there are. */
  readonly count: ExcelFormula;
}

function placed(asked: RowsAsked): Placed {
  const { scan } = asked;
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
  return { taken, place, count: countRows([...rows, ...hasNumber(compared)]) };
}

/** The mean of the values whose places are above `low`, but the `high` last; 不适用 where there are none. */
function meanBetween({ taken, place, count }: Placed, low: ExcelFormula, high: ExcelFormula, { rounding }: RowsAsked): CellExpression {
  const kept = [...taken.rows, criterion(place, op(text('>'), '&', low)), criterion(place, op(text('<='), '&', op(count, '-', high)))];
  const formula = over('AVERAGEIFS', taken.values, kept);
  return orNone(rounding({ formula, states: 0, decimals: null, inexact: true }));
}

/** 中位数: as many values are left out below as above, all but one or two. */
export function median(asked: RowsAsked): RowsValue {
  const values = placed(asked);
  const left = call('INT', op(op(values.count, '-', num(1)), '/', num(2)));
  return { value: meanBetween(values, left, left, asked), tests: statesOf(values.taken) };
}

/** 去极值平均: those of the places in between count. */
export function trimmedMean(asked: RowsAsked): RowsValue {
  const { term, scope } = asked;
  const values = placed(asked);
  const counts = [term.trim?.high ?? null, term.trim?.low ?? null].map((count) => (count === null ? null : scope.atom(count)));
  const [high = null, low = null] = counts;
  const states = (bit: number): ExcelFormula[] =>
    counts.flatMap((count) =>
      count !== null && (count.states & bit) !== 0 ? [op(count.formula, '=', bit === PENDING ? pendingText : undefinedText)] : [],
    );
  return {
    value: meanBetween(values, leftOut(low), leftOut(high), asked),
    tests: (bit) => [...statesOf(values.taken)(bit), ...states(bit)],
  };
}

/** How many are left out: whole ones, none where it is 不适用. */
function leftOut(count: Atom | null): ExcelFormula {
  if (count === null) return num(0);
  if (count.formula.kind === 'number') return num(Math.max(0, Math.trunc(Number(count.formula.value))));
  return call('IF', call('ISNUMBER', count.formula), call('MAX', num(0), call('INT', call('ROUND', count.formula, num(9)))), num(0));
}
