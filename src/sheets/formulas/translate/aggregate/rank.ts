import { ZERO } from '../../../../language/rational';
import type { AggregateTerm, Term } from '../../../../language/term';
import { isTiesWay, type TiesWay } from '../../../../language/ties';
import { fill } from '../../../../messages/catalogue';
import { formulaMessages } from '../../../../messages/sheets/formulas';
import { PENDING_TEXT, UNDEFINED_TEXT } from '../../../../scoring/shown';
import { criterion, type Criterion } from '../../criterion';
import { all, any, call, cell, num, op, text, truth, when, type ExcelFormula } from '../../excel-formula';
import { noneOf, notApplicableText, own, pendingText, undefinedText, worst } from '../../states';
import { NA, PENDING, UNDEFINED, type CellExpression, type SheetColumn } from '../../workings/workings-sheet';
import { headOf, keyOf, type Scope } from '../scope';
import { columnOf, steadyColumn } from './which-rows/compared-columns';
import { countRows, countUpTo, over } from './which-rows/criteria';
import { openBefore, type OpenBefore } from './open-places';
import type { Scan } from './which-rows/scan';

/** 名次(台账, 式, 升 或 降, …) of the own row: at the end that is asked for, else 待补 where others may still change it. */
export function rankWithin(term: AggregateTerm, scan: Scan, scope: Scope): CellExpression {
  if (scope.book.scheme.ranking?.waits === false || term.end === 'now') return rankNow(term, scan, scope);
  const before = openBeforeRow(term, scan, scope);
  if (before === null) return rankNow(term, scan, scope);
  const { may, surely } = before;
  const words = fill(formulaMessages['N-RANK-NOW'], { column: headOf(term, scope) });
  const now = own(scope.book.helper(scope.sheet, `rank now ${keyOfRank(term)}`, words, () => rankNow(term, scan, scope)));
  const more = (count: SheetColumn): ExcelFormula => op(now.formula, '+', cell(count));
  const least = surely === null ? now.formula : more(surely);
  const ranked = call('ISNUMBER', now.formula);
  if (term.end !== undefined) return { ...now, formula: when(ranked, term.end === 'high' ? more(may) : least, now.formula) };
  const open = op(cell(may), '>', surely === null ? num(0) : cell(surely));
  return { ...now, states: now.states | PENDING, formula: when(ranked, when(open, pendingText, least), now.formula) };
}

/** What tells a rank from others, whichever end of it is asked for. */
function keyOfRank(term: AggregateTerm): string {
  return keyOf({ ...term, end: 'low' });
}

/** See {@link OpenBefore}; null where no row ever may. */
function openBeforeRow(term: AggregateTerm, { inner, group, likeOwn, counted, asked }: Scan, scope: Scope): OpenBefore | null {
  const value: Term = term.value ?? { kind: 'number', value: ZERO, span: term.span, type: term.type };
  const values = columnOf(value, inner);
  const own = likeOwn();
  const rows = [...group.filter(({ column }) => !own.some((one) => one.column === column)), ...own];
  const states = (column: SheetColumn): ExcelFormula[] =>
    [
      { bit: PENDING, word: pendingText },
      { bit: UNDEFINED, word: undefinedText },
    ].flatMap(({ bit, word }) => ((column.traits.states & bit) === 0 ? [] : [op(cell(column), '=', word)]));
  const counts = counted === null ? [] : [op(cell(counted), '=', num(1))];
  const valueOpen = states(values);
  const countOpen = counted === null ? [] : states(counted);
  const unkeyed = asked.map((key) => any(['', PENDING_TEXT, UNDEFINED_TEXT].map((word) => op(key.formula, '=', text(word)))));
  if (valueOpen.length === 0 && countOpen.length === 0 && unkeyed.length === 0) return null;
  const hasPlace = (values.traits.states & NA) === 0 ? [] : [op(cell(values), '<>', notApplicableText)];
  const anywhere =
    unkeyed.length === 0
      ? null
      : scope.book.helper(inner.sheet, `unkeyed ${keyOfRank(term)}`, fill(formulaMessages['N-UNKEYED'], { column: values.head }), () => ({
          formula: when(all([any(unkeyed), ...hasPlace]), num(1), num(0)),
          states: 0,
          decimals: 0,
          inexact: false,
        }));
  const open = [
    ...(valueOpen.length === 0 ? [] : [all([...counts, any(valueOpen)])]),
    ...(countOpen.length === 0 ? [] : [all([any(countOpen), ...hasPlace])]),
    ...(anywhere === null ? [] : [op(cell(anywhere), '=', num(1))]),
  ];
  const way = term.ties === null ? null : scope.atom(term.ties).formula;
  const sure = [...counts, ...(valueOpen.length === 0 ? [] : [any(valueOpen)])];
  return openBefore(
    {
      key: keyOfRank(term),
      value,
      values,
      group: rows,
      open: any(open),
      anywhere,
      openWithValue: false,
      sure: valueOpen.length === 0 ? truth(false) : all(sure),
      order: term.order,
      equal: way === null ? truth(false) : op(way, '=', text('按名册先后')),
      countsEach: way === null ? truth(true) : op(way, '<>', text('同名次不跳号')),
    },
    inner,
  );
}

/** The same among those that have a value now. */
function rankNow(term: AggregateTerm, scan: Scan, scope: Scope): CellExpression {
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
