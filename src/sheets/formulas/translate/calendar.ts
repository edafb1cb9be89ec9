import type { Term } from '../../../language/term';
import { FIRST_DAY, LAST_DAY } from '../../../scoring/evaluate/calendar';
import { call, num, op, when, type ExcelFormula } from '../excel-formula';
import { leaf, unwrapped, type At, type Outermost } from './scalar';
import { UNDEFINED } from '../workings-sheet';
import { undefinedText, type Needs } from '../states';

/** A day of the calendar, else 无法计算: Excel has none before 1900 and after 9999, LibreOffice goes on. */
export function onCalendar(day: ExcelFormula): ExcelFormula {
  return when(call('AND', op(day, '>=', num(FIRST_DAY)), op(day, '<', num(LAST_DAY + 1))), day, undefinedText);
}

/** The functions that take a part of a date. */
export function isDatePart(name: string): name is '年' | '月' | '日' | '季度' {
  return ['年', '月', '日', '季度'].includes(name);
}

/** 年, 月, 日 and 季度 of a date, and 日期(年, 月, 日); a day that does not exist is 无法计算. */
export function dates(term: Extract<Term, { kind: 'call' }>, at: At, needs: Needs): Outermost {
  const parts = term.args.map((arg) => needs.strictly(leaf(arg, at)));
  const [first = num(0), month = first, day = first] = parts;
  const whole = { may: 0, places: 0, noisy: false };
  if (term.name !== '日期') {
    const fx =
      term.name === '季度'
        ? call('ROUNDUP', op(call('MONTH', first), '/', num(3)), num(0))
        : call(term.name === '年' ? 'YEAR' : term.name === '月' ? 'MONTH' : 'DAY', first);
    return unwrapped({ ...whole, fx });
  }
  const made = call('DATE', first, month, day);
  const isDay = call(
    'AND',
    op(first, '>=', num(1901)),
    op(first, '<=', num(9999)),
    op(call('MONTH', made), '=', month),
    op(call('DAY', made), '=', day),
    op(call('INT', first), '=', first),
  );
  return { value: { ...whole, fx: made }, wrap: (fx) => call('IFERROR', when(isDay, fx, undefinedText), undefinedText), may: UNDEFINED };
}
