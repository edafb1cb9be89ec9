import { ROSTER, type AggregateTerm } from '../../../../language/term';
import type { Ledger } from '../../../../scheme/model';
import { criterion } from '../../criterion';
import { call, cell, num, op, type ExcelFormula } from '../../excel-formula';
import type { Scope } from '../scope';
import { countRows } from './criteria';
import { conditionColumn, type Scan } from './scan';
import { rowCount, unitRows } from './unit-rows';

/** Whether the unit has fewer rows than the ledger demands. */
export function shortOfRows(term: AggregateTerm, { inner }: Scan, scope: Scope): ExcelFormula | null {
  const ledger = scope.book.ledger(term.ledger);
  if (ledger === undefined || ledger.atLeast === 0 || term.reach !== '本单位') return null;
  const few = op(rowsThatCount(ledger, term.by, inner, scope), '<', num(ledger.atLeast));
  const test = ledger.appliesTo === null ? few : call('AND', scope.book.ofSequences(scope.sheet, ledger.appliesTo), few);
  return { ...test, pendingCause: { ledger: ledger.name } };
}

function rowsThatCount({ name, counts }: Ledger, by: string | null, inner: Scope, scope: Scope): ExcelFormula {
  const { book, sheet } = scope;
  if (counts === null && sheet.ledger === ROSTER) return cell(rowCount(book, inner.sheet, by));
  const ofUnit = criterion(
    book.unitNumber(inner.sheet, by),
    cell(book.unitNumber(sheet)),
    unitRows(book, book.unitNumber(sheet), inner.sheet, by),
  );
  const counted = counts === null ? null : conditionColumn([counts.term], name, inner);
  return countRows(counted === null ? [ofUnit] : [ofUnit, criterion(counted, 1)]);
}
