import type { Rational } from '../../../../language/syntax/syntax-tree';
import type { Term } from '../../../../language/term';
import type { TableCell } from '../../../../scheme/model';
import type { CellValue } from '../../../../workbook/cells/cell';
import { guardAmong } from '../../exactness/exactness';
import type { ExcelFormula } from '../../excel-formula';
import { Operands } from '../../states';
import { argumentOf } from '../argument';
import { steady } from '../rounding/rounding';
import type { Scope } from '../scope';

/** A function that reads a table of the scheme. */
export type TableTerm = Extract<Term, { kind: 'table' }>;

/** A table's cell as a spreadsheet holds it. */
export function plain(value: TableCell): CellValue {
  return typeof value === 'object' && value !== null ? Number(value.num) / Number(value.den) : value;
}

/** The larger number of decimals; null where one of both has none. */
export function orNull(a: number, b: number | null): number | null {
  return b === null ? null : Math.max(a, b);
}

/** What is looked up: as it is, and put right to be held against edges. Throws Untranslatable where one is too close to one to be told. */
export function argument(
  term: TableTerm,
  edges: readonly Rational[],
  scope: Scope,
): { operands: Operands; x: ExcelFormula; held: ExcelFormula } {
  const first = argumentOf(term, 0);
  const operands = new Operands();
  const value = scope.atom(first);
  return {
    operands,
    x: operands.strictly(value),
    held: value.inexact ? steady(value, guardAmong(first, edges, scope), scope) : value.formula,
  };
}
