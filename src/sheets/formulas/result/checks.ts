import { ROSTER } from '../../../language/term';
import { fill } from '../../../messages/catalogue';
import { formulaMessages } from '../../../messages/sheets/formulas';
import type { Check } from '../../../scheme/model';
import { criterion } from '../criterion';
import { all, call, cell, num, op, text, when, type ExcelFormula } from '../excel-formula';
import { attempt, type Untranslated } from '../statements';
import { countUpTo } from '../translate/aggregate/which-rows/criteria';
import { truthCell } from '../translate/condition';
import { Scope } from '../translate/scope';
import type { Workings } from '../workings/workings';
import type { SheetColumn } from '../workings/workings-sheet';

/** 检查: a column per check on the sheet of its ledger: 1 it holds, 0 it does not, blank where it is not asked or cannot be decided. */
export function writeChecks(book: Workings): { columns: { check: Check; column: SheetColumn }[]; untranslated: Untranslated[] } {
  const columns: { check: Check; column: SheetColumn }[] = [];
  const untranslated: Untranslated[] = [];
  book.scheme.checks.forEach((check, index) => {
    const note = check.note ?? check.must.source;
    const failure = attempt(book, () => {
      const sheet = book.sheet(check.ledger);
      const must = testColumn(`check ${String(index)}`, check.must.source, new Scope(book, sheet, check.must.source), check.must.term);
      const conditions: ExcelFormula[] = [];
      if (sheet.ledger !== null && sheet.ledger !== ROSTER) conditions.push(op(cell(book.present(sheet)), '=', num(1)));
      if (check.appliesTo !== null) conditions.push(book.ofSequences(sheet, check.appliesTo));
      if (check.perSequence) {
        const sequence = book.sequenceNumber(sheet);
        conditions.push(op(countUpTo([criterion(sequence, cell(sequence))]), '=', num(1)));
      }
      if (check.when !== null)
        conditions.push(
          op(
            cell(testColumn(`check when ${String(index)}`, check.when.source, new Scope(book, sheet, check.when.source), check.when.term)),
            '=',
            num(1),
          ),
        );
      const answer = must.traits.states === 0 ? cell(must) : when(call('ISNUMBER', cell(must)), cell(must), text(''));
      columns.push({
        check,
        column: book.helper(sheet, `check answer ${String(index)}`, fill(formulaMessages['N-CHECK'], { note }), () => ({
          formula: conditions.length === 0 ? answer : when(all(conditions), answer, text('')),
          states: 0,
          decimals: 0,
          inexact: false,
        })),
      });
    });
    // A check is answered in the pane; of confidential rows no sheet says anything.
    if (failure !== null && failure.code !== 'N-CONFIDENTIAL')
      untranslated.push({ what: fill(formulaMessages['N-CHECK'], { note }), why: failure.message });
  });
  return { columns, untranslated };
}

function testColumn(key: string, source: string, scope: Scope, term: Check['must']['term']): SheetColumn {
  return scope.book.helper(scope.sheet, key, source.replace(/\s+/gu, ' ').trim().slice(0, 60), () => truthCell(term, scope));
}
