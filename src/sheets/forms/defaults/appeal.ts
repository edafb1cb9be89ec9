import { termsIn } from '../../../language/term';
import type { CalendarEntry, Scheme, Statement } from '../../../scheme/model';
import type { Line } from './lay';
import { placed, say } from './words';

/** What a unit may appeal by, as the scheme's 日程 has it. */
const APPEAL = /复核|申诉|异议|复议/u;
const WORKING_DAYS = '工作日后';

/**
 * The lines on how to appeal, from the scheme's 日程 and the checks that go with it; none where it says nothing. The last day is the one
 * that the scheme computes from the day in the ledger; where that cannot be, it is left to be filled in.
 */
export function appealLines(scheme: Scheme): Line[] {
  return scheme.calendar.flatMap((entry): Line[] => {
    if (!APPEAL.test(entry.what) || entry.ledger === null || entry.formula === null) return [];
    const clause = entry.clause ?? '';
    const due = dueStatement(entry, scheme);
    const days = due === null ? null : daysOf(due);
    const from = due === null ? null : dayColumn(due, entry.ledger, scheme);
    const rule =
      days === null || from === null
        ? say('DF-APPEAL-OTHER', { what: entry.what, clause })
        : say('DF-APPEAL', { what: entry.what, from, days, clause });
    const lines: Line[] = [{ look: '说明', cells: [rule + notesOf(entry, due, scheme)], toEnd: true }];
    if (due === null) return lines;
    const { ledger } = entry;
    const what = entry.what;
    return [
      ...lines,
      {
        look: '说明',
        cells: [placed(`每 ${ledger} 当 ${due.name} ≠ "" 前 1`) + say('DF-LAST-DAY', { what, due: due.name })],
        toEnd: true,
      },
      {
        look: '说明',
        cells: [placed(`若 次数(${ledger}, ${due.name} ≠ "") = 0`) + say('DF-LAST-DAY-BLANK', { what })],
        toEnd: true,
      },
    ];
  });
}

/** The computed column that a day of the 日程 is. */
function dueStatement({ formula, ledger }: CalendarEntry, scheme: Scheme): Statement | null {
  const term = formula?.term;
  if (term?.kind !== 'column' || term.ledger !== ledger) return null;
  return scheme.symbols.statement(ledger, term.column) ?? null;
}

/** So many working days, where its formula names one number of them. */
function daysOf(due: Statement): string | null {
  if (due.kind !== 'formula') return null;
  const numbers = termsIn(due.formula.term).flatMap((term) => {
    const count = term.kind === 'table' && term.name === WORKING_DAYS ? term.args[1] : undefined;
    return count?.kind === 'number' && count.value.den === 1n ? [String(count.value.num)] : [];
  });
  const [days] = new Set(numbers);
  return new Set(numbers).size === 1 ? (days ?? null) : null;
}

/** The day in the ledger from which it counts. */
function dayColumn(due: Statement, ledger: string, scheme: Scheme): string | null {
  if (due.kind !== 'formula') return null;
  const columns = termsIn(due.formula.term).flatMap((term) =>
    term.kind === 'column' && term.ledger === ledger && term.type.kind === 'date' ? [term.column] : [],
  );
  const [first] = columns;
  if (first === undefined || new Set(columns).size > 1) return null;
  const column = scheme.symbols.column(ledger, first);
  return column?.aliases[0] ?? first;
}

/** What the scheme's own checks say of rows that miss that day: 超过2个工作日，视同放弃. */
function notesOf({ ledger }: CalendarEntry, due: Statement | null, scheme: Scheme): string {
  if (due === null) return '';
  const resting = new Set([due.name]);
  for (const one of scheme.statements)
    if (one.ledger === ledger && one.kind === 'formula' && reads(one.formula.term, resting)) resting.add(one.name);
  return scheme.checks
    .filter((check) => check.ledger === ledger && check.note !== null && reads(check.must.term, resting))
    .map(({ note }) => say('DF-APPEAL-NOTE', { note: note ?? '' }))
    .join('');
}

function reads(term: Parameters<typeof termsIn>[0], columns: ReadonlySet<string>): boolean {
  return termsIn(term).some((one) => one.kind === 'column' && columns.has(one.column));
}
