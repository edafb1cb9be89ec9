import { compareRationals } from '../../../../language/rational';
import type { Rational } from '../../../../language/syntax/syntax-tree';
import type { Table, TableCell } from '../../../../scheme/model';
import { call, cell, num, op, when, type ExcelFormula } from '../../excel-formula';
import { Untranslatable } from '../../untranslatable';
import type { CellExpression } from '../../workings/workings-sheet';
import { headOf, keyOf, type Rounding, type Scope } from '../scope';
import { argument, plain, type TableTerm } from './table';

/** 插值: on the straight line between two points; beyond the ends the value of the end. */
export function interpolated(term: TableTerm, table: Table, scope: Scope, rounding: Rounding): CellExpression {
  const points = table.rows
    .flatMap((row) => (isRational(row[0]) && isRational(row[1]) ? [{ x: row[0], y: row[1] }] : []))
    .sort((a, b) => compareRationals(a.x, b.x));
  const last = points.length;
  if (last === 0) throw new Untranslatable('N-TOO-LONG');
  const {
    operands,
    value: { formula: x },
  } = argument(term, scope);
  const block = scope.book.constants.block(`points ${table.name}`, table.name, table.columns.slice(0, 2), () =>
    points.map((point) => [plain(point.x), plain(point.y)]),
  );
  const [xs, ys] = [block.column(0), block.column(1)];
  const place = scope.book.helper(scope.sheet, `point ${table.name} ${keyOf(term)}`, `${table.name}：${headOf(term, scope)}（段）`, () => ({
    formula: call('IFERROR', call('MATCH', x, xs, num(1)), num(0)),
    states: 0,
    decimals: 0,
    inexact: false,
  }));
  const pick = (of: ExcelFormula, index: ExcelFormula): ExcelFormula => call('INDEX', of, index);
  const next = op(cell(place), '+', num(1));
  const [x0, y0] = [pick(xs, cell(place)), pick(ys, cell(place))];
  const slope = op(op(op(x, '-', x0), '*', op(pick(ys, next), '-', y0)), '/', op(pick(xs, next), '-', x0));
  const exact = (formula: ExcelFormula): ExcelFormula => rounding({ formula, states: 0, decimals: null, inexact: true }).formula;
  const formula = when(
    op(cell(place), '=', num(0)),
    exact(pick(ys, num(1))),
    when(op(cell(place), '=', num(last)), exact(pick(ys, num(last))), exact(op(y0, '+', slope))),
  );
  const done = rounding({ formula, states: 0, decimals: null, inexact: true });
  return { formula: operands.guard(formula), states: operands.states, decimals: done.decimals, inexact: done.inexact };
}

function isRational(value: TableCell | undefined): value is Rational {
  return typeof value === 'object' && value !== null;
}
