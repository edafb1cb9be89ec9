import { ONE } from '../../../../language/rational';
import { perKeysOf, type AggregateTerm, type Term } from '../../../../language/term';
import { criterion, type Criterion } from '../../criterion';
import { call, num, op, when, type ExcelFormula } from '../../excel-formula';
import { notApplicableText } from '../../states';
import { NA, type CellExpression, type SheetColumn } from '../../workings/workings-sheet';
import type { Rounding, Scope } from '../scope';
import { columnOf } from './which-rows/compared-columns';
import { countRows, hasNumber, over, someState } from './which-rows/criteria';
import { mergedPerKey } from './per-key';
import type { Scan } from './which-rows/scan';

/** What an aggregate is asked: over which rows, and which of them count. */
export interface RowsAsked {
  readonly term: AggregateTerm;
  readonly scan: Scan;
  /** What the rows that count fulfil, those left over by 每 aside. */
  readonly counts: readonly Criterion[];
  readonly scope: Scope;
  readonly rounding: Rounding;
  /** Tests that say that some row may count or not. */
  readonly open: (bit: number) => ExcelFormula[];
}

/** What the rows that count come to. */
export interface RowsValue {
  readonly value: CellExpression;
  /** Tests that say that a value is 待补 or 无法计算. */
  readonly tests: (bit: number) => ExcelFormula[];
}

/** The values that an aggregate takes, in a column of the scanned ledger, and the rows whose values they are. */
export interface Taken {
  readonly values: SheetColumn;
  readonly rows: readonly Criterion[];
}

/** 合计. */
export function sum(asked: RowsAsked): RowsValue {
  const taken = takenBy(asked);
  const { decimals, inexact } = taken.values.traits;
  const formula = over('SUMIFS', taken.values, taken.rows);
  return { value: asked.rounding({ formula, states: 0, decimals, inexact: decimals !== 0 || inexact }), tests: statesOf(taken) };
}

/** 次数; of each key of 每 one row. */
export function count(asked: RowsAsked): RowsValue {
  const rows = asked.term.perKey === null ? asked.counts : takenBy(asked).rows;
  return { value: asked.rounding(wholeNumber(countRows(rows))), tests: () => [] };
}

/** 平均: 不适用 where no row counts. */
export function mean(asked: RowsAsked): RowsValue {
  const taken = takenBy(asked);
  const formula = over('AVERAGEIFS', taken.values, taken.rows);
  return { value: orNone(asked.rounding({ formula, states: 0, decimals: null, inexact: true })), tests: statesOf(taken) };
}

/** 最大, 最小: 不适用 where no row counts. */
export function extreme(name: 'MAXIFS' | 'MINIFS'): (asked: RowsAsked) => RowsValue {
  return (asked) => {
    const taken = takenBy(asked);
    const { values, rows } = taken;
    const { decimals, inexact } = values.traits;
    const none = op(countRows([...rows, ...hasNumber(values)]), '=', num(0));
    const found = asked.rounding({ formula: over(name, values, rows), states: 0, decimals, inexact });
    return { value: { ...found, states: NA, formula: when(none, notApplicableText, found.formula) }, tests: statesOf(taken) };
  };
}

/** The values and their rows, once 每 … has taken from each key what it takes. */
export function takenBy({ term, scan, counts }: RowsAsked): Taken {
  const values = columnOf(term.value ?? EACH_ONE, scan.inner);
  if (term.perKey === null) return { values, rows: counts };
  const merged = mergedPerKey(perKeysOf(term.perKey), values, scan);
  return { values: merged.values, rows: [...scan.group, criterion(merged.counted, 1)] };
}

const EACH_ONE: Term = { kind: 'number', value: ONE, span: { start: 0, end: 0 }, type: { kind: 'number', as: '整数' } };

/** Tests that say that one of the values is 待补 or 无法计算. */
export function statesOf({ values, rows }: Taken): RowsValue['tests'] {
  return (bit) => someState(values, bit, rows);
}

/** A formula that gives a whole number and no state. */
export function wholeNumber(formula: ExcelFormula): CellExpression {
  return { formula, states: 0, decimals: 0, inexact: false };
}

/** 不适用 where there is nothing to take the mean of. */
export function orNone(value: CellExpression): CellExpression {
  return { ...value, states: value.states | NA, formula: call('IFERROR', value.formula, notApplicableText) };
}
