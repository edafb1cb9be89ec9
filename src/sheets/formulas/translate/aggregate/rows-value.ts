import { ONE } from '../../../../language/rational';
import { perKeysOf, type AggregateTerm, type Term } from '../../../../language/term';
import { criterion, type Criterion } from '../../criterion';
import { call, num, op, when, type ExcelFormula } from '../../excel-formula';
import { notApplicableText } from '../../states';
import { NA, type Expr, type SheetColumn } from '../../workings-sheet';
import type { Finish, Scope } from '../scope';
import { columnOf } from './compared-columns';
import { countRows, hasNumber, over, someState } from './criteria';
import { mergedPerKey } from './per-key';
import type { Scan } from './scan';

/** What an aggregate is asked: over which rows, and which of them count. */
export interface RowsAsked {
  readonly term: AggregateTerm;
  readonly scan: Scan;
  /** What the rows that count fulfil, those left over by 每 aside. */
  readonly counts: readonly Criterion[];
  readonly scope: Scope;
  readonly finish: Finish;
}

/** What the rows that count come to. */
export interface RowsValue {
  readonly value: Expr;
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
  const { places, noisy } = taken.values.known;
  const fx = over('SUMIFS', taken.values, taken.rows);
  return { value: asked.finish({ fx, may: 0, places, noisy: places !== 0 || noisy }), tests: statesOf(taken) };
}

/** 次数; of each key of 每 one row. */
export function count(asked: RowsAsked): RowsValue {
  const rows = asked.term.perKey === null ? asked.counts : takenBy(asked).rows;
  return { value: asked.finish(wholeNumber(countRows(rows))), tests: () => [] };
}

/** 平均: 不适用 where no row counts. */
export function mean(asked: RowsAsked): RowsValue {
  const taken = takenBy(asked);
  const fx = over('AVERAGEIFS', taken.values, taken.rows);
  return { value: orNone(asked.finish({ fx, may: 0, places: null, noisy: true })), tests: statesOf(taken) };
}

/** 最大, 最小: 不适用 where no row counts. */
export function extreme(name: 'MAXIFS' | 'MINIFS'): (asked: RowsAsked) => RowsValue {
  return (asked) => {
    const taken = takenBy(asked);
    const { values, rows } = taken;
    const { places, noisy } = values.known;
    const none = op(countRows([...rows, ...hasNumber(values)]), '=', num(0));
    const found = asked.finish({ fx: over(name, values, rows), may: 0, places, noisy });
    return { value: { ...found, may: NA, fx: when(none, notApplicableText, found.fx) }, tests: statesOf(taken) };
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
export function wholeNumber(fx: ExcelFormula): Expr {
  return { fx, may: 0, places: 0, noisy: false };
}

/** 不适用 where there is nothing to take the mean of. */
export function orNone(value: Expr): Expr {
  return { ...value, may: value.may | NA, fx: call('IFERROR', value.fx, notApplicableText) };
}
