import { MOST_DAYS } from '../../../../scoring/evaluate/calendar';
import { dayNumberOf, dayNumber, dateParts, isWeekend } from '../../../../workbook/day-number';
import type { Table } from '../../../../scheme/model';
import { doublesOf, exactly } from '../../exactness';
import { all, call, num, op, when, type ExcelFormula } from '../../excel-formula';
import { Operands, undefinedText } from '../../states';
import { Untranslatable } from '../../untranslatable';
import { UNDEFINED, type CellExpression } from '../../workings-sheet';
import { onCalendar } from '../calendar';
import type { Scope } from '../scope';
import type { TableTerm } from './table';

/** 工作日后: Saturdays and Sundays are off; where a table makes some of them working days, all working days are listed and counted on. */
export function workingDay(term: TableTerm, table: Table | null, scope: Scope): CellExpression {
  const operands = new Operands();
  const [from = num(0), count = num(0)] = term.args.slice(0, 2).map((arg) => operands.strictly(scope.atom(arg)));
  const valid = all([op(count, '>=', num(0)), op(count, '<=', num(MOST_DAYS)), op(call('INT', count), '=', count)]);
  const day = call('INT', from);
  const days = (table?.rows ?? []).flatMap(([date, kind]) =>
    typeof date === 'string' && dayNumberOf(date) !== null ? [{ serial: dayNumberOf(date) ?? 0, worked: kind === '上班' }] : [],
  );
  const later = days.some(({ worked }) => worked)
    ? listed(term, days, day, count, scope)
    : onCalendar(
        call(
          'WORKDAY',
          day,
          count,
          ...(days.length === 0
            ? []
            : [
                scope.book.constants
                  .block(`holidays ${term.table}`, term.table, ['放假'], () => days.map(({ serial }) => [serial]))
                  .column(0),
              ]),
        ),
      );
  const value = when(valid, when(op(count, '=', num(0)), day, later), undefinedText);
  return {
    formula: operands.guard(call('IFERROR', value, undefinedText)),
    states: operands.states | UNDEFINED,
    decimals: 0,
    inexact: false,
  };
}

/** Years of working days that are listed at most. */
const MOST_LISTED = 60;

/**
 * The working days of the years that dates and results stand in now, of those that the table speaks of, and of those around the assessed
 * one.
 */
function listed(
  term: TableTerm,
  days: readonly { serial: number; worked: boolean }[],
  day: ExcelFormula,
  count: ExcelFormula,
  scope: Scope,
): ExcelFormula {
  const { period } = scope.book.input;
  const known = new Map(days.map(({ serial, worked }) => [serial, worked]));
  const asked = [term, ...term.args.slice(0, 1)].flatMap((part) => {
    const numbers = exactly(part, scope);
    return numbers === null ? [] : doublesOf(numbers);
  });
  const years = [...known.keys(), ...asked].map((serial) => dateParts(serial).year);
  const from = years.reduce((least, year) => Math.min(least, year), period - 1);
  const to = years.reduce((most, year) => Math.max(most, year), period + 2);
  const [first, last] = [dayNumber(from, 1, 1), dayNumber(to, 12, 31)];
  if (first === null || last === null || to - from > MOST_LISTED) throw new Untranslatable('N-TOO-LONG');
  const block = scope.book.constants.block(`working days ${term.table} ${String(from)} ${String(to)}`, term.table, ['工作日'], () =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((serial) => known.get(serial) ?? !isWeekend(serial))
      .map((serial) => [serial]),
  );
  return call('INDEX', block.column(0), op(call('MATCH', day, block.column(0), num(1)), '+', count));
}
