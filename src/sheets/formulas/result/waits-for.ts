import { MOST_NAMED } from '../../../assessment/missing-inputs';
import { RANK, ROSTER } from '../../../language/term';
import { fill } from '../../../messages/catalogue';
import { findingMessages } from '../../../messages/assessment/findings';
import { formulaMessages } from '../../../messages/sheets/formulas';
import { criterion } from '../criterion';
import { all, call, cell, joined, num, op, range, text, when, type ExcelFormula } from '../excel-formula';
import { said } from '../said';
import { over } from '../translate/aggregate/which-rows/criteria';
import type { Scope } from '../translate/scope';
import { COUNT, WORDS, type SheetColumn } from '../workings/workings-sheet';
import { openBeforeUnits } from './unit-rank';

/**
 * For which other units a unit waits, as 待补事项 says it: those that may still come before it and need not, three by name, and how many
 * they are. Null where none ever may, or the rank is a value. Throws {@link Untranslatable}.
 */
export function waitsForShown(scope: Scope): SheetColumn | null {
  const { book, sheet } = scope;
  const { ranking } = book.scheme;
  if (ranking?.waits !== true || book.asValues.has(book.column(ROSTER, RANK))) return null;
  const open = openBeforeUnits(scope);
  if (open === null) return null;
  const { may, surely, who } = open;
  const count = surely === null ? cell(may) : op(cell(may), '-', cell(surely));
  const head = fill(formulaMessages['N-WAITS-FOR'], {});
  const isOpen = all([call('ISNUMBER', cell(book.column(ROSTER, RANK))), op(count, '>', num(0))]);
  const number = book.unitNumber(sheet);
  const named: SheetColumn[] = [];
  for (let at = 1; at <= MOST_NAMED; at += 1) {
    const before = named[named.length - 1];
    const after = before === undefined ? [] : [criterion(number, op(text('>'), '&', cell(before)))];
    const next = leastOf(who.map((criteria) => over('MINIFS', number, [...criteria, ...after])));
    const isNext = before === undefined ? isOpen : op(cell(before), '>', num(0));
    named.push(sheet.add(fill(formulaMessages['N-WAITS-FOR-NTH'], { at }), 'helper', COUNT, when(isNext, next, num(0))));
  }
  const units = joined(
    named.map((one, at): ExcelFormula => {
      const name = call('INDEX', range(book.column(ROSTER, '单位')), cell(one));
      return when(op(cell(one), '>', num(0)), at === 0 ? name : op(text('、'), '&', name), text(''));
    }),
    '&',
  );
  const [few, many] = ([findingMessages['C-WAITS-FOR'], findingMessages['C-WAITS-FOR-MANY']] as const).map((sentence) =>
    said(sentence, { units, count, where: text('') }),
  );
  if (few === undefined || many === undefined) throw new Error('there are two sentences');
  return sheet.add(head, 'helper', WORDS, when(isOpen, when(op(count, '>', num(MOST_NAMED)), many, few), text('')));
}

/** The least of numbers of units, of which 0 is none. */
function leastOf(numbers: readonly ExcelFormula[]): ExcelFormula {
  return numbers.reduce((one, other) => when(op(op(one, '*', other), '=', num(0)), op(one, '+', other), call('MIN', one, other)));
}
