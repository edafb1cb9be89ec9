import type { Rational } from '../../../../language/syntax/syntax-tree';
import { NOT_APPLICABLE_CELL } from '../../../../language/term';
import type { Table } from '../../../../scheme/model';
import { guardAmong } from '../../exactness/exactness';
import { call, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import { exactAtom } from '../../literal';
import { undefinedText } from '../../states';
import { NA, UNDEFINED, type CellExpression } from '../../workings/workings-sheet';
import type { Rounding, Scope } from '../scope';
import { argumentOf } from '../argument';
import { decimalsAt } from '../rounding/rounding';
import { argument, orNull, type TableTerm } from './table';

/** 分段: the first tier whose edge the value does not pass. */
export function tierOf(term: TableTerm, table: Table, scope: Scope, rounding: Rounding): CellExpression {
  const { operands, value: held } = argument(term, scope);
  const edges = (table.tiers ?? []).flatMap(({ edge }) => edge ?? []);
  const guard = held.inexact ? decimalsAt(guardAmong(argumentOf(term, 0), edges, scope), scope) : null;
  // The difference is put right, not the value: an edge may have more decimals than a large value keeps.
  const passes = (edge: Rational, sign: '<' | '<='): ExcelFormula => {
    const { formula } = exactAtom(edge);
    return guard === null ? op(held.formula, sign, formula) : op(call('ROUND', op(held.formula, '-', formula), guard), sign, num(0));
  };
  const values = (table.tiers ?? []).map(({ value }) =>
    typeof value === 'string' ? { formula: text(value), states: 0, decimals: null, inexact: false } : rounding(exactAtom(value)),
  );
  const formula = (table.tiers ?? []).reduceRight<ExcelFormula>((rest, { edge, open }, index) => {
    const value = values[index]?.formula ?? undefinedText;
    return edge === null ? value : when(passes(edge, open ? '<' : '<='), value, rest);
  }, undefinedText);
  const total = (table.tiers ?? []).some(({ edge }) => edge === null);
  const decimals = values.reduce<number | null>((most, value) => (most === null ? null : orNull(most, value.decimals)), 0);
  return {
    formula: operands.guard(formula),
    states: operands.states | (total ? 0 : UNDEFINED) | ((table.tiers ?? []).some(({ value }) => value === NOT_APPLICABLE_CELL) ? NA : 0),
    decimals,
    inexact: values.some((value) => value.inexact),
  };
}
