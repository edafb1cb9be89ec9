import { ROSTER, type AggregateTerm } from '../../../../language/term';
import type { Ledger } from '../../../../scheme/model';
import { fill } from '../../../../messages/catalogue';
import { formulaMessages } from '../../../../messages/sheets/formulas';
import { criterion, type Criterion } from '../../criterion';
import { all, any, call, cell, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import type { SheetColumn } from '../../workings/workings-sheet';
import type { Scope } from '../scope';
import { codes } from './which-rows/compared-columns';
import { countRows, countUpTo } from './which-rows/criteria';
import { conditionColumn, isTextColumn, type Scan } from './which-rows/scan';
import { rowCount, unitRows } from './which-rows/unit-rows';

/** Whether the unit has fewer rows than the ledger demands. */
export function shortOfRows(term: AggregateTerm, { inner }: Scan, scope: Scope): ExcelFormula | null {
  const ledger = scope.book.scheme.symbols.ledger(term.ledger);
  if (ledger === undefined || ledger.atLeast === 0 || term.reach !== '本单位') return null;
  const few = op(rowsThatCount(ledger, term.by, inner, scope), '<', num(ledger.atLeast));
  const test = ledger.appliesTo === null ? few : call('AND', scope.book.ofSequences(scope.sheet, ledger.appliesTo), few);
  return { ...test, pendingCause: { ledger: ledger.name } };
}

function rowsThatCount(ledger: Ledger, by: string | null, inner: Scope, scope: Scope): ExcelFormula {
  const { name, counts } = ledger;
  const { book, sheet } = scope;
  const repeats = ledger.atLeast > 1 && ledger.unique.length > 0;
  if (counts === null && !repeats && sheet.ledger === ROSTER) return cell(rowCount(book, inner.sheet, by));
  const ofUnit = criterion(
    book.unitNumber(inner.sheet, by),
    cell(book.unitNumber(sheet)),
    unitRows(book, book.unitNumber(sheet), inner.sheet, by),
  );
  const counted = counts === null ? [] : [criterion(conditionColumn([counts.term], name, inner) ?? book.present(inner.sheet), 1)];
  return countRows([ofUnit, ...counted, ...(repeats ? [criterion(repeated(ledger, by, counted, inner), 0)] : [])]);
}

/** 1 in rows whose unit has an earlier one that counts with the same key (不重复); a key that is not filled in is like no other. */
function repeated({ name, unique }: Ledger, by: string | null, counted: readonly Criterion[], inner: Scope): SheetColumn {
  const { book, sheet } = inner;
  const units = book.unitNumber(sheet, by);
  return book.helper(sheet, `repeated ${by ?? ''}`, fill(formulaMessages['N-REPEATED'], {}), () => {
    const tests = unique.map((key) => {
      const own = key.map((column) => {
        const declared = book.column(name, column);
        return codes(declared, declared, text(''), isTextColumn(name, column, inner) ? 'text' : 'number', inner);
      });
      const same = [criterion(units, cell(units)), ...counted, ...own.map((code) => criterion(code, cell(code)))];
      return all([...own.map((code) => call('ISNUMBER', cell(code))), op(countUpTo(same), '>', num(1))]);
    });
    return { formula: when(any(tests), num(1), num(0)), states: 0, decimals: 0, inexact: false };
  });
}
