import type { Term } from '../../../../language/term';
import type { TableCell } from '../../../../scheme/model';
import type { CellValue } from '../../../../workbook/cells/cell';
import { Operands } from '../../states';
import { argumentOf } from '../argument';
import type { Atom } from '../../workings/workings-sheet';
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

/** What is looked up, and what its states do to the result. */
export function argument(term: TableTerm, scope: Scope): { readonly operands: Operands; readonly value: Atom } {
  const operands = new Operands();
  const value = scope.atom(argumentOf(term, 0));
  operands.strictly(value);
  return { operands, value };
}
