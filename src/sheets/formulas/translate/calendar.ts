import type { Term } from '../../../language/term';
import { FIRST_DAY, LAST_DAY } from '../../../workbook/cells/day-number';
import { guardOfWhole } from '../exactness/exactness';
import { call, num, op, when, type ExcelFormula } from '../excel-formula';
import { undefinedText, type Operands } from '../states';
import { UNDEFINED } from '../workings/workings-sheet';
import { total, type PartialValue } from './partial-value';
import { steady } from './rounding/rounding';
import type { Scope } from './scope';

/** A day of the calendar, else 无法计算: Excel has none before 1900 and after 9999, LibreOffice goes on. */
export function onCalendar(day: ExcelFormula): ExcelFormula {
  return when(call('AND', op(day, '>=', num(FIRST_DAY)), op(day, '<', num(LAST_DAY + 1))), day, undefinedText);
}

/** How a whole number is taken from a day: 年, 月, 日, 季度. */
const PARTS = {
  年: (day: ExcelFormula): ExcelFormula => call('YEAR', day),
  月: (day: ExcelFormula): ExcelFormula => call('MONTH', day),
  日: (day: ExcelFormula): ExcelFormula => call('DAY', day),
  季度: (day: ExcelFormula): ExcelFormula => call('ROUNDUP', op(call('MONTH', day), '/', num(3)), num(0)),
} as const;

/** 年, 月, 日 and 季度 of a date. */
export function datePart(part: keyof typeof PARTS, day: Term, scope: Scope, operands: Operands): PartialValue {
  return total({ formula: PARTS[part](operands.strictly(scope.atom(day))), states: 0, decimals: 0, inexact: false });
}

/** 日期(年, 月, 日); a day that does not exist is 无法计算. */
export function dateOf(args: readonly Term[], scope: Scope, operands: Operands): PartialValue {
  const [year = num(0), month = year, day = year] = args.map((arg) => {
    const value = scope.atom(arg);
    operands.strictly(value);
    return steady(value, guardOfWhole(arg, scope), scope);
  });
  const made = call('DATE', year, month, day);
  const isDay = call(
    'AND',
    op(year, '>=', num(1901)),
    op(year, '<=', num(9999)),
    op(call('MONTH', made), '=', month),
    op(call('DAY', made), '=', day),
    op(call('INT', year), '=', year),
  );
  return {
    value: { formula: made, states: 0, decimals: 0, inexact: false },
    wrap: (formula) => call('IFERROR', when(isDay, formula, undefinedText), undefinedText),
    states: UNDEFINED,
  };
}
