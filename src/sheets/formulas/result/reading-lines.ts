import type { ReadingInUse } from '../../../assessment/assessment';
import { formulaMessages } from '../../../messages/sheets/formulas';
import { resultMessages } from '../../../messages/assessment/result';
import { any, call, exact, joined, num, op, text, when, write, type ExcelFormula } from '../excel-formula';
import { said } from '../said';
import { readingKey } from '../translate/expression';
import type { Workings } from '../workings/workings';

const LONGEST = 8000;

/** The printed line of a 口径 that follows its cell: what is chosen, and what else there is. Null where no formula reads the cell. */
export function readingLine({ name, chosen, clause, alternatives }: ReadingInUse, { constants, scheme }: Workings): string | null {
  const cell = constants.known(readingKey(name));
  if (cell === null) return null;
  const declared = scheme.symbols.reading(name);
  const choices = declared === undefined ? [chosen, ...alternatives] : [declared.chosen, ...declared.alternatives];
  const isOne = (choice: string): ExcelFormula => exact(cell, text(choice));
  const others = joined(
    choices.map((choice) => when(isOne(choice), text(''), text(`、${choice}`))),
    '&',
  );
  const line = said(resultMessages['R-READING'], {
    name,
    chosen: cell,
    clause: clause ?? '',
    alternatives: call('MID', others, num(2), num(LONGEST)),
  });
  const unknown = said(formulaMessages['N-READING-UNKNOWN'], { name, chosen: op(cell, '&', text('')) });
  return `=${write(when(any(choices.map(isOne)), line, unknown), 0)}`;
}
