import { ZERO } from '../../../../language/rational';
import type { AggregateTerm, Term } from '../../../../language/term';
import { isTiesWay, type TiesWay } from '../../../../language/ties';
import { criterion, type Criterion } from '../../criterion';
import { all, call, cell, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import { noneOf, notApplicableText, own, pendingText, worst } from '../../states';
import { NA, PENDING, UNDEFINED, type CellExpression, type SheetColumn } from '../../workings/workings-sheet';
import type { Scope } from '../scope';
import { columnOf, steadyColumn } from './compared-columns';
import { countRows, countUpTo, over } from './criteria';
import type { Scan } from './scan';

/** 名次(台账, 式, 升 或 降, …) of the own row among those of its group that count. */
export function rankWithin(term: AggregateTerm, scan: Scan, scope: Scope): CellExpression {
  const { inner, group, counted, asked, hasUnit } = scan;
  const likeOwn = scan.likeOwn();
  const values = columnOf(term.value ?? { kind: 'number', value: ZERO, span: term.span, type: term.type }, inner);
  const fixed = group.filter(({ column }) => !likeOwn.some((one) => one.column === column));
  const rows = [...fixed, ...likeOwn, ...(counted === null ? [] : [criterion(counted, 1)])];
  const rank = rankAmong(values, rows, term.order, term.ties, scope);
  let { formula, states } = rank;
  if (counted !== null) {
    const bad = own(counted);
    formula = when(
      op(cell(counted), '=', num(1)),
      formula,
      (bad.states & (PENDING | UNDEFINED)) === 0
        ? notApplicableText
        : when(op(cell(counted), '=', num(0)), notApplicableText, cell(counted)),
    );
    states |= bad.states | NA;
  }
  for (const key of asked) {
    const known = noneOf([key]);
    formula = when(op(key.formula, '=', text('')), pendingText, known === null ? formula : when(known, formula, worst([key])));
    states |= PENDING | key.states;
  }
  if (hasUnit !== null) {
    formula = when(hasUnit, formula, notApplicableText);
    states |= NA;
  }
  return { ...rank, formula, states };
}

/** 1 and the number of those before it; the state of the value where there is none. */
export function rankAmong(
  values: SheetColumn,
  rows: readonly Criterion[],
  order: '升' | '降',
  ties: Term | null,
  scope: Scope,
): CellExpression {
  const compared = steadyColumn(values, scope);
  const before = criterion(compared, op(text(order === '降' ? '>' : '<'), '&', cell(compared)));
  const equal = criterion(compared, cell(compared));
  const skipping = (): ExcelFormula => op(countRows([...rows, before]), '+', num(1));
  const inTurn = (): ExcelFormula => op(countRows([...rows, before]), '+', countUpTo([...rows, equal]));
  const dense = (): ExcelFormula => {
    const key = `different ${scope.sheet.keyOf(compared)} ${rows.map(({ column }) => scope.sheet.keyOf(column)).join()}`;
    const mark = scope.book.helper(scope.sheet, key, `${values.head}（首次）`, () => {
      const takes = [
        call('ISNUMBER', cell(compared)),
        ...rows.filter(({ value }) => value.kind === 'number').map(({ column, value }) => op(cell(column), '=', value)),
      ];
      return {
        formula: when(all(takes), when(op(countUpTo([...rows, equal]), '=', num(1)), num(1), num(0)), num(0)),
        states: 0,
        decimals: 0,
        inexact: false,
      };
    });
    return op(over('SUMIFS', mark, [...rows, before]), '+', num(1));
  };
  const way = ties === null ? null : scope.atom(ties);
  const formula =
    way === null
      ? skipping()
      : way.formula.kind === 'text'
        ? named(way.formula.value, { 同名次跳号: skipping, 同名次不跳号: dense, 按名册先后: inTurn })
        : when(op(way.formula, '=', text('按名册先后')), inTurn(), when(op(way.formula, '=', text('同名次不跳号')), dense(), skipping()));
  const value = own(values);
  return {
    formula: value.states === 0 ? formula : when(call('ISNUMBER', cell(values)), formula, cell(values)),
    states: value.states,
    decimals: 0,
    inexact: false,
  };
}

/** The one of the ways that a text names. */
function named(word: string, ways: Readonly<Record<TiesWay, () => ExcelFormula>>): ExcelFormula {
  if (!isTiesWay(word)) throw new Error(`${word} is a way to rank ties by the type check`);
  return ways[word]();
}
