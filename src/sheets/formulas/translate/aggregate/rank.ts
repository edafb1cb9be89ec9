import { ZERO } from '../../../../language/rational';
import type { AggregateTerm, Term } from '../../../../language/term';
import { criterion, type Criterion } from '../../criterion';
import { all, call, cell, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import { noneOf, notApplicableText, own, pendingText, worst } from '../../states';
import { NA, PENDING, UNDEFINED, type Expr, type SheetColumn } from '../../workings-sheet';
import type { Scope } from '../scope';
import { columnOf, steadyColumn } from './compared-columns';
import { countRows, countUpTo, over } from './criteria';
import type { Scan } from './scan';

/** 名次(台账, 式, 升 或 降, …) of the own row among those of its group that count. */
export function rankWithin(term: AggregateTerm, scan: Scan, scope: Scope): Expr {
  const { inner, group, counted, asked, hasUnit } = scan;
  const likeOwn = scan.likeOwn();
  const values = columnOf(term.value ?? { kind: 'number', value: ZERO, span: term.span, type: term.type }, inner);
  const fixed = group.filter(({ column }) => !likeOwn.some((one) => one.column === column));
  const rows = [...fixed, ...likeOwn, ...(counted === null ? [] : [criterion(counted, 1)])];
  const rank = rankAmong(values, rows, term.order, term.ties, scope);
  let { fx, may } = rank;
  if (counted !== null) {
    const bad = own(counted);
    fx = when(
      op(cell(counted), '=', num(1)),
      fx,
      (bad.may & (PENDING | UNDEFINED)) === 0 ? notApplicableText : when(op(cell(counted), '=', num(0)), notApplicableText, cell(counted)),
    );
    may |= bad.may | NA;
  }
  for (const key of asked) {
    const known = noneOf([key]);
    fx = when(op(key.fx, '=', text('')), pendingText, known === null ? fx : when(known, fx, worst([key])));
    may |= PENDING | key.may;
  }
  if (hasUnit !== null) {
    fx = when(hasUnit, fx, notApplicableText);
    may |= NA;
  }
  return { ...rank, fx, may };
}

/** 1 and the number of those before it; the state of the value where there is none. */
export function rankAmong(values: SheetColumn, rows: readonly Criterion[], order: '升' | '降', ties: Term | null, scope: Scope): Expr {
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
        fx: when(all(takes), when(op(countUpTo([...rows, equal]), '=', num(1)), num(1), num(0)), num(0)),
        may: 0,
        places: 0,
        noisy: false,
      };
    });
    return op(over('SUMIFS', mark, [...rows, before]), '+', num(1));
  };
  const way = ties === null ? null : scope.leaf(ties);
  const fx =
    way === null
      ? skipping()
      : way.fx.kind === 'text'
        ? byWay(way.fx.value, { skipping, inTurn, dense })
        : when(op(way.fx, '=', text('按名册先后')), inTurn(), when(op(way.fx, '=', text('同名次不跳号')), dense(), skipping()));
  const value = own(values);
  return { fx: value.may === 0 ? fx : when(call('ISNUMBER', cell(values)), fx, cell(values)), may: value.may, places: 0, noisy: false };
}

function byWay(
  way: string,
  { skipping, inTurn, dense }: Readonly<Record<'skipping' | 'inTurn' | 'dense', () => ExcelFormula>>,
): ExcelFormula {
  return way === '按名册先后' ? inTurn() : way === '同名次不跳号' ? dense() : skipping();
}
