import { fill } from '../../../messages/catalogue';
import { formulaMessages, type FormulaMessageCode } from '../../../messages/sheets/formulas';
import type { FormulaCells } from '../../result/result-sheet';
import { call, num, op, type ExcelFormula } from '../excel-formula';
import type { Workings } from '../workings/workings';

/**
 * Whether cells that were written as formulas are none any more: on the result, or on a sheet of workings, whose numbers it shows. To be
 * called once no more columns come. The sheet of what is named is not looked at: what stands there is for people to change.
 * @param ofResult the cells of the result that are formulas
 */
export function overwrittenOf(book: Workings, ofResult: readonly FormulaCells[]): ExcelFormula {
  const block = book.constants.block('formulas', say('N-FORMULAS'), [say('N-SHEET'), say('N-FORMULAS-LOST')], () => [
    ...ofResult.map((cells) => [cells.sheet, lostOf(cells)]),
    ...book.sheets.flatMap((sheet) => {
      const area = { row: sheet.firstRow, column: 0, rows: sheet.rows, columns: Math.max(1, sheet.columns.length) };
      const count = sheet.countFormulas();
      return count === 0 ? [] : [[sheet.title, lostOf({ sheet: sheet.title, area, count })]];
    }),
  ]);
  return op(call('SUM', block.column(1)), '>', num(0));
}

/** How many of the formulas of an area are gone; 0 in a program that cannot tell a formula from a value. */
function lostOf({ sheet, area, count }: FormulaCells): ExcelFormula {
  const there = call('SUMPRODUCT', op(call('ISFORMULA', { kind: 'outside', sheet, area }), '*', num(1)));
  return call('IFERROR', call('MAX', num(0), op(num(count), '-', there)), num(0));
}

function say(code: FormulaMessageCode): string {
  return fill(formulaMessages[code], {});
}
