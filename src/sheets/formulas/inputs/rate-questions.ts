import { isRate } from '../../../ledgers/read-ledgers';
import { fill } from '../../../messages/catalogue';
import { formulaMessages } from '../../../messages/sheets/formulas';
import type { InputColumn } from '../../../scheme/model';
import { call, num, op, range, type ExcelFormula } from '../excel-formula';
import { raisesQuestion } from './input-cells';
import type { Workings } from '../workings/workings';
import { COUNT, type Content } from '../workings/workings-sheet';

/** By the user's sheet, whether it is asked at present how the plain numbers of a 率 column there are meant. */
export type RateQuestions = ReadonlyMap<string, ExcelFormula>;

/**
 * The questions of a column as formulas, so that 96 typed into a column of 0.96 is asked about as in 校验: until it is answered, no plain
 * number of that column is read. Empty for a column that is never asked about.
 */
export function rateQuestions(book: Workings, ledger: string, column: InputColumn): RateQuestions {
  const questions = new Map<string, ExcelFormula>();
  if (!isRate(column)) return questions;
  const raised = book.rowsOf(ledger).map((row) => ({ source: row.source.sheet.name, formula: raisesQuestion(row, column) }));
  const sheet = book.sheet(ledger);
  const data = { column: column.name };
  const asked = fill(formulaMessages['N-ASKED'], data);
  for (const source of new Set(raised.flatMap((row) => (row.formula === null ? [] : [row.source])))) {
    const each = sheet.add(fill(formulaMessages['N-ASKS'], data), 'helper', COUNT, (row): Content => {
      const { formula, source: own } = raised[row] ?? { formula: null, source };
      return formula === null || own !== source ? { value: 0 } : { formula };
    });
    const total = book.constants.block(`asks ${ledger}.${column.name} on ${source}`, `${ledger}·${column.name}`, [asked], () => [
      [call('SUM', range(each))],
    ]);
    questions.set(source, op(total.column(0), '>', num(0)));
  }
  return questions;
}
