import { NOT_APPLICABLE_CELL } from '../../../../language/term';
import type { Table } from '../../../../scheme/model';
import { op, text, when, type ExcelFormula } from '../../excel-formula';
import { exactExpr } from '../../literal';
import { undefinedText } from '../../states';
import { NA, UNDEFINED, type Expr } from '../../workings-sheet';
import type { Finish, Scope } from '../scope';
import { argument, orNull, type TableTerm } from './table';

/** 分段: the first band whose edge the value does not pass. */
export function tierOf(term: TableTerm, table: Table, scope: Scope, finish: Finish): Expr {
  const { needs, held } = argument(term, scope);
  const values = (table.tiers ?? []).map(({ value }) =>
    typeof value === 'string' ? { fx: text(value), may: 0, places: null, noisy: false } : finish(exactExpr(value)),
  );
  const fx = (table.tiers ?? []).reduceRight<ExcelFormula>((rest, { edge, open }, index) => {
    const value = values[index]?.fx ?? undefinedText;
    return edge === null ? value : when(op(held, open ? '<' : '<=', exactExpr(edge).fx), value, rest);
  }, undefinedText);
  const total = (table.tiers ?? []).some(({ edge }) => edge === null);
  const places = values.reduce<number | null>((most, value) => (most === null ? null : orNull(most, value.places)), 0);
  return {
    fx: needs.guard(fx),
    may: needs.may | (total ? 0 : UNDEFINED) | ((table.tiers ?? []).some(({ value }) => value === NOT_APPLICABLE_CELL) ? NA : 0),
    places,
    noisy: values.some((value) => value.noisy),
  };
}
