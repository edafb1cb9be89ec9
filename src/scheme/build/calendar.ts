import { schemeWord } from '../../messages/scheme/scheme-words';
import type { Declarations } from '../../language/declarations';
import { nearestHint } from '../../language/hints/nearest-name';
import { foldName } from '../../language/syntax/fold-width';
import { DATE } from '../../language/types';
import { dayNumber } from '../../workbook/cells/day-number';
import type { CalendarEntry } from '../model';
import type { SchemeYaml } from '../schema/scheme-schema';
import type { BuildContext } from './build-context';

type EntryYaml = SchemeYaml['日程'][number];

/** 日程: what is due when, on a day, at the end of a month, or by a formula. Assumes that all that formulas may name is declared. */
export function buildCalendar(declarations: Declarations, context: BuildContext): CalendarEntry[] {
  return context.yaml.日程.map((entry, index): CalendarEntry => {
    const { 事项: what, 截止: due, 依据: clause = null } = entry;
    if (clause === null) context.report('S-CLAUSE-MISSING', ['日程', index], { where: `日程 › ${what}` }, 'warning');
    return { what, due, formula: dueFormula(entry, index, declarations, context), ledger: entry.台账 ?? null, clause };
  });
}

/** The formula of an entry; null where a day or month end is written, or something that is neither, which is then reported. */
function dueFormula(entry: EntryYaml, index: number, declarations: Declarations, context: BuildContext): CalendarEntry['formula'] {
  const { 事项: what, 截止: due, 台账: ledger = null } = entry;
  const path = ['日程', index, '截止'];
  if (ledger !== null && !declarations.ledgers.has(ledger)) {
    const nearest = nearestHint(ledger, declarations.ledgers.keys());
    context.report('F-LEDGER-UNKNOWN', ['日程', index, '台账'], { name: ledger, nearest });
    return null;
  }
  if (isDay(due, context.yaml.年度 ?? null)) return null;
  if (isFormula(due, ledger, declarations)) return context.formula(due, path, { declarations, ledger }, DATE);
  context.report('S-VALUE', path, { where: `日程 › ${what}`, expected: schemeWord('dueDate'), found: due });
  return null;
}

/** Operators and brackets, which no day is written with. */
const OPERATOR = /[＋+－×*÷/()（）]/u;

function isFormula(due: string, ledger: string | null, { parameters, ledgers }: Declarations): boolean {
  const name = due.trim();
  return OPERATOR.test(due) || parameters.has(name) || ledgers.get(ledger ?? '')?.has(name) === true;
}

const WRITTEN = /^(?<which>次年|当年|本年|\d{4}(?:年|-))?(?:\d{1,2}-\d{1,2}|\d{1,2}月(?:\d{1,2}日|底|末))$/u;
/** A year of 365 days, where the scheme names none. */
const COMMON_YEAR = 2001;

/** 12-31, 12月31日, 次年01-31, 2026-12-31, 2月底: a day that there is. `year` is the assessed one, null where the scheme names none. */
function isDay(text: string, year: number | null): boolean {
  const written = foldName(text);
  const match = WRITTEN.exec(written);
  if (match === null) return false;
  const which = match.groups?.['which'] ?? '';
  const [month = 0, day = 1] = (written.slice(which.length).match(/\d+/gu) ?? []).map(Number);
  const ofYear = /^\d/u.test(which) ? Number(which.slice(0, 4)) : year === null ? COMMON_YEAR : which === '次年' ? year + 1 : year;
  return dayNumber(ofYear, month, day) !== null;
}
