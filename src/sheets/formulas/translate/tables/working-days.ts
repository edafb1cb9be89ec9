import { MOST_DAYS, WorkingCalendar } from '../../../../scoring/evaluate/calendar';
import { dayNumber, LAST_DAY } from '../../../../workbook/cells/day-number';
import type { Table } from '../../../../scheme/model';
import { all, call, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import { Operands, pendingText, undefinedText } from '../../states';
import { Untranslatable } from '../../untranslatable';
import { PENDING, UNDEFINED, type CellExpression } from '../../workings/workings-sheet';
import { guardOfWhole } from '../../exactness/exactness';
import { onCalendar } from '../calendar';
import { steady } from '../rounding/rounding';
import type { Scope } from '../scope';
import type { TableTerm } from './table';

/**
 * 工作日后: Saturdays and Sundays are off; where a table makes some of them working days, all working days are listed and counted on. What
 * comes to a year that the table does not speak of is 待补.
 */
export function workingDay(term: TableTerm, table: Table | null, scope: Scope): CellExpression {
  const operands = new Operands();
  const [from = num(0), count = num(0)] = term.args.slice(0, 2).map((arg) => {
    const value = scope.atom(arg);
    operands.strictly(value);
    return steady(value, guardOfWhole(arg, scope), scope);
  });
  const valid = all([op(count, '>=', num(0)), op(count, '<=', num(MOST_DAYS)), op(call('INT', count), '=', count)]);
  const day = call('INT', from);
  const later = table === null ? onCalendar(call('WORKDAY', day, count)) : byTable(term.table, table, day, count, scope);
  const value = when(valid, when(op(count, '=', num(0)), day, later), undefinedText);
  return {
    formula: operands.guard(call('IFERROR', value, undefinedText)),
    states: operands.states | UNDEFINED | (table === null ? 0 : PENDING),
    decimals: 0,
    inexact: false,
  };
}

/** Years of working days that are listed at most. */
const MOST_LISTED = 60;

function byTable(name: string, table: Table, day: ExcelFormula, count: ExcelFormula, scope: Scope): ExcelFormula {
  const { constants } = scope.book;
  const calendar = new WorkingCalendar(table);
  const { years } = calendar;
  const known = constants.block(`years ${name}`, name, ['年度'], () => years.map((year) => [year])).column(0);
  const [first, last] = [years[0] ?? 0, years[years.length - 1] ?? 0];
  const begins = call('YEAR', op(day, '+', num(1)));
  const result = calendar.hasWorked
    ? listed(name, calendar, day, count, scope)
    : call('WORKDAY', day, count, constants.block(`holidays ${name}`, name, ['放假'], () => calendar.days.map((off) => [off])).column(0));
  const gaps = last - first + 1 > years.length;
  const within = gaps
    ? op(
        call('COUNTIFS', known, op(text('>='), '&', begins), known, op(text('<='), '&', call('YEAR', result))),
        '=',
        op(op(call('YEAR', result), '-', begins), '+', num(1)),
      )
    : op(call('YEAR', result), '<=', num(last));
  // Beyond the listed days, or the last of the calendar, there is a year that the table does not speak of.
  const unknown: ExcelFormula = { ...pendingText, pendingCause: { table: name } };
  const counted = call('IFERROR', when(within, result, unknown), unknown);
  const started = when(op(call('COUNTIFS', known, begins), '=', num(1)), counted, unknown);
  return when(op(day, '<', num(LAST_DAY)), started, undefinedText);
}

/** The working days of the years that the table speaks of, from the year before the first to the one after the last, counted on. */
function listed(name: string, calendar: WorkingCalendar, day: ExcelFormula, count: ExcelFormula, scope: Scope): ExcelFormula {
  const from = (calendar.years[0] ?? 0) - 1;
  const to = (calendar.years[calendar.years.length - 1] ?? 0) + 1;
  const [first, last] = [dayNumber(from, 1, 1), dayNumber(to, 12, 31)];
  if (first === null || last === null || to - from > MOST_LISTED) throw new Untranslatable('N-TOO-LONG');
  const block = scope.book.constants.block(`working days ${name}`, name, ['工作日'], () =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((serial) => calendar.isWorked(serial))
      .map((serial) => [serial]),
  );
  return call('INDEX', block.column(0), op(call('MATCH', day, block.column(0), num(1)), '+', count));
}
