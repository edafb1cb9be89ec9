import type { Missing } from '../../scoring/explain/missing';
import { causeKey } from '../../scoring/explain/trace';
import { ROSTER } from '../../language/term';
import { INVALID_INPUT } from '../../scoring/input';
import { totalOf } from '../../scheme/total';
import { findingMessages } from '../../messages/assessment/findings';
import type { MessageData, Words } from '../../messages/catalogue';
import type { Check } from '../../scheme/model';
import type { CellOfCause } from '../../scoring/explain/trace';
import type { Place } from '../../workbook/cells/area';
import { headerPlace } from '../../ledgers/rows/read-rows';
import { placeOf, type LedgerRow } from '../../ledgers/read-ledgers';
import { finding, placesOf, unitOfRow, type AssessmentContext } from '../context';
import { andAlike, causeWords, isOwn, missingInputs, missingYearRow, type MissingInput } from '../missing-inputs';
import type { Finding } from './finding';
import { waitingRows, type WaitingRows } from './waiting-rows';

/** A cause with all that waits for it. */
interface Waited {
  /** Of whom it is told: the unit that lacks it, where that waits itself. */
  readonly unit: string;
  readonly input: MissingInput;
  readonly units: ReadonlySet<string>;
  readonly rows: WaitingRows['rows'];
  /** Whether the rows are those of all units. */
  readonly all: boolean;
  /** The check and its first row, where that is all that cannot be decided for it. */
  readonly undecided: { readonly check: Check; readonly ledger: string | null; readonly row: number } | null;
}

/**
 * One finding for each cause, however many units and rows wait for it, unless its cell (where nothing is missing: its row) already has an
 * error that says why.
 */
export function missingFindings(
  checking: AssessmentContext,
  missingOf: ReadonlyMap<string, readonly MissingInput[]>,
  known: readonly Finding[],
): Finding[] {
  const errors = known.flatMap(({ severity, place }) => (severity === 'error' && place !== null ? [place] : []));
  const explained = new Set(errors.map((place) => JSON.stringify(place)));
  const rowsExplained = new Set(errors.filter(({ area }) => area.rows === 1).map(({ sheet, area }) => `${sheet} ${String(area.row)}`));
  // Told once for a column, with how many cells it is of.
  const unread = new Set(
    known.flatMap(({ code, data, ledger }) => (OF_CELLS.has(code) ? [columnKey({ ledger, column: data['column'] })] : [])),
  );
  const isExplained = (place: Place | null, missing: Missing): boolean =>
    place !== null &&
    (explained.has(JSON.stringify(place)) ||
      (missing.kind === 'undefined' && rowsExplained.has(`${place.sheet} ${String(place.area.row)}`)) ||
      (missing.kind === 'input' && unread.has(columnKey(missing)) && isUnread(missing, checking)));
  const waiting = waitingRows(checking);
  const units = waitedByUnits(checking, missingOf, waiting);
  const byUnits = [...units.values()];
  const byRows = [...waiting]
    .filter(([key, { results, check }]) => !units.has(key) && (results.size > 0 || check !== null))
    .map(([, one]) => one);
  const years = new Set<string>();
  const columns = new Set(
    known.flatMap(({ code, data, ledger }) => (ABOUT_COLUMN.has(code) ? [columnKey({ ledger, column: data['column'] })] : [])),
  );
  const tell = (waited: Waited): Finding[] => {
    const { missing, place } = waited.input;
    // What a table of days off lacks is told beside this, also where no total waits for it.
    if (missing.kind === 'days' || isExplained(place, missing)) return [];
    const absent = absentColumn(missing, checking);
    if (absent !== null) {
      const isTold = columns.size === columns.add(columnKey(absent)).size;
      return isTold ? [] : [absentFinding(absent, waited.units.size, checking)];
    }
    if (missing.kind === 'year' && years.size === years.add(missing.name).size) return [];
    return [undecidedFinding(waited, missing, checking) ?? causeFinding(waited, missing, checking)];
  };
  return [...byUnits, ...byRows.map((one) => waitedByRows(one, checking))].flatMap(tell);
}

/** Whether something stands in a cell that could not be read. */
function isUnread({ ledger, column, row }: CellOfCause, { ledgers }: AssessmentContext): boolean {
  return ledgers.tables.get(ledger)?.columns.get(column)?.[row] === INVALID_INPUT;
}

/** A column of a ledger that its sheet does not have. */
interface AbsentColumn {
  readonly ledger: string;
  readonly column: string;
  readonly row: LedgerRow;
}

/** Errors that stand for all cells of a column that cannot be read. */
const OF_CELLS: ReadonlySet<string> = new Set(['L-RATE-ASKED', 'L-SAYS-NOTHING', 'L-NOT-CALCULATED']);

/** Findings that say it of a column. */
const ABOUT_COLUMN: ReadonlySet<string> = new Set(['L-COLUMN-MISSING', 'L-COLUMN-ASKED']);

function columnKey({ ledger, column }: { readonly ledger: string | null; readonly column: unknown }): string {
  return JSON.stringify(['column', ledger, column]);
}

/** The column that is missing, where it is not one cell of it that was left blank. */
function absentColumn(missing: Missing, { ledgers }: AssessmentContext): AbsentColumn | null {
  if (missing.kind !== 'input') return null;
  const { ledger, column } = missing;
  const row = ledgers.rows.get(ledger)?.[missing.row];
  return row === undefined || placeOf(row, column) !== null ? null : { ledger, column, row };
}

/** Told once at the head: not for every row that has no such cell. */
function absentFinding({ ledger, column, row }: AbsentColumn, units: number, { scheme }: AssessmentContext): Finding {
  const clause = scheme.symbols.ledger(ledger)?.clause ?? null;
  return finding('C-COLUMN-ABSENT', 'warning', headerPlace(row.source), { ledger, column, units }, { clause, ledger });
}

/** What a table of days off lacks is told beside this. */
type ToldHere = Exclude<Missing, { kind: 'days' }>;

/** What units wait for, by cause: told of the one that lacks it where that waits itself, else of the first. */
function waitedByUnits(
  checking: AssessmentContext,
  missingOf: ReadonlyMap<string, readonly MissingInput[]>,
  waiting: ReadonlyMap<string, WaitingRows>,
): Map<string, Waited> {
  const found = new Map<string, Waited & { readonly units: Set<string>; readonly own: boolean }>();
  for (const [unit, list] of missingOf) {
    const at = checking.ledgers.roster.find(unit);
    for (const input of list) {
      const absent = absentColumn(input.missing, checking);
      const key = absent === null ? causeKey(input.missing) : columnKey(absent);
      const own = isOwn(input.missing, at, checking);
      const known = found.get(key);
      const units = (known?.units ?? new Set()).add(unit);
      const isBetter = known === undefined || (own && !known.own && (input.item === null || known.input.item !== null));
      if (isBetter)
        found.set(key, {
          unit,
          input,
          own,
          units,
          rows: waiting.get(key)?.rows ?? new Map(),
          all: (waiting.get(key)?.results.size ?? 0) > 0,
          undecided: null,
        });
    }
  }
  return found;
}

/** The same of what no unit waits for, but rows. */
function waitedByRows({ missing, rows, first, results, check }: WaitingRows, checking: AssessmentContext): Waited {
  const at = checking.run.store.frame(first.ledger).unit[first.row] ?? -1;
  const unit = first.ledger === null ? '' : (unitOfRow(checking, first.ledger, first.row) ?? first.ledger);
  const note = check === null ? '' : { sentence: findingMessages['C-CHECK'], data: { note: check.note ?? check.must.source } };
  const item = results.size > 0 ? [...results].join('、') : note;
  const [input] = missingInputs(checking, at, [missing], item);
  if (input === undefined) throw new Error('no words for what is missing');
  const undecided = results.size > 0 || missing.kind === 'input' || check === null ? null : { check, ...first };
  return { unit, input, units: new Set([unit]), rows, all: results.size > 0, undecided };
}

function causeFinding({ unit, input, units, rows, all }: Waited, missing: ToldHere, checking: AssessmentContext): Finding {
  const { item, what, place } = input;
  const { scheme, run } = checking;
  const about = (of: string, ledger: string): Parameters<typeof finding>[4] => ({
    clause: scheme.symbols.ledger(ledger)?.clause ?? null,
    unit: of,
    ledger,
  });
  const pending = (of: string, at: Place | null, ledger: string, cell: Words): Finding => {
    const told = { unit: of, what: cell, waiting: waitedFor(rows, units.size - 1, all) };
    const total = totalOf(scheme) === null ? '' : { sentence: findingMessages['C-TOTAL-IS-NOT'] };
    return item === null
      ? finding('C-PENDING', 'warning', at, told, about(of, ledger))
      : finding('C-ITEM-PENDING', 'warning', at, { ...told, item, total }, about(of, ledger));
  };
  switch (missing.kind) {
    case 'key':
      return finding('C-LOOK-UP', 'error', null, { unit, what }, about(unit, missing.ledger));
    case 'yearRow':
      return pending(run.input.units[missing.unit]?.name ?? '', null, missing.ledger, missingYearRow(missing));
    case 'rows': {
      const owner = run.input.units[missing.unit]?.name ?? '';
      const least = scheme.symbols.ledger(missing.ledger)?.atLeast ?? 0;
      return finding('C-NO-ROWS', 'warning', null, { unit: owner, ledger: missing.ledger, least }, about(owner, missing.ledger));
    }
    case 'tooLarge':
      return finding('C-TOO-LARGE', 'error', place, { unit, what }, about(unit, missing.ledger));
    case 'undefined': {
      const why = { unit, ...whyUndefined(missing, unit, checking), waiting: waitedFor(new Map(), units.size - 1, true) };
      return finding('C-DIVISION', 'error', place, why, about(unit, missing.ledger));
    }
    case 'input':
      return pending(unit, place, missing.ledger, cellWords(missing, unit, checking));
    case 'year':
      return beforeFirst(missing, checking);
  }
}

/** How many rows and other units wait, in words; blank where none do. `all`: rows of other units are counted, too. */
function waitedFor(rows: WaitingRows['rows'], others: number, all: boolean): Words {
  const count = [...rows.values()].reduce((sum, each) => sum + each.size, 0);
  const ledgers = [...rows.keys()].map((ledger) => `“${ledger}”`).join('、');
  const who = [
    ...(count === 0 ? [] : [{ sentence: findingMessages[all ? 'C-ROWS-OF' : 'C-OWN-ROWS-OF'], data: { ledgers, rows: count } }]),
    ...(others === 0 ? [] : [{ sentence: findingMessages['C-OTHER-UNITS'], data: { count: others } }]),
  ];
  return who.length === 0 ? '' : { sentence: findingMessages['C-WAITED-FOR'], data: { who } };
}

/** A check that cannot be decided for something that nothing else waits for. */
function undecidedFinding(
  { input: { what, place }, rows, undecided }: Waited,
  missing: ToldHere,
  checking: AssessmentContext,
): Finding | null {
  if (undecided === null || missing.kind === 'year') return null;
  const { check, ledger, row } = undecided;
  const unit = ledger === null ? null : unitOfRow(checking, ledger, row);
  const places = placesOf(checking.ledgers, checking.scheme);
  const subject = ledger === null || ledger === ROSTER ? (unit ?? '') : places.label(ledger, row);
  const why = missing.kind === 'undefined' ? whyUndefined(missing, unit ?? '', checking) : { cause: what, where: SCHEME_ITSELF };
  const rowsOfLedger = [...rows.values()].reduce((sum, each) => sum + each.size, 0);
  const data = {
    ...why,
    subject: subject === '' ? '' : { sentence: findingMessages['C-SUBJECT'], data: { subject } },
    note: check.note ?? { sentence: findingMessages['C-CHECK-FAILED'] },
    must: check.must.source.replace(/\s+/gu, ' ').trim(),
    waiting: waitedFor(rowsOfLedger > 1 ? rows : new Map(), 0, true),
  };
  const at = place ?? (ledger === null ? null : places.row(ledger, row));
  return finding('C-CHECK-UNDECIDED', 'warning', at, data, { clause: check.clause, unit, ledger });
}

const SCHEME_ITSELF = { sentence: findingMessages['C-WHERE-SCHEME'] };

/** A cell in words; of the unit that is spoken of only the column, for its name stands before. */
function cellWords({ ledger, row, column }: CellOfCause, unit: string, { ledgers, scheme, run }: AssessmentContext): Words {
  if (ledger === ROSTER && run.input.units[row]?.name === unit) return column;
  return { sentence: findingMessages['C-MISSING-CELL'], data: { row: placesOf(ledgers, scheme).label(ledger, row), column } };
}

/** What cannot be computed, why, and where to look: at the cell that is read, else at the formula. */
function whyUndefined(missing: Extract<Missing, { kind: 'undefined' }>, unit: string, checking: AssessmentContext): MessageData {
  const { cause, cell, alike } = missing;
  return {
    what: andAlike(cellWords(missing, unit, checking), alike),
    cause: causeWords(cause),
    where: cell === null ? SCHEME_ITSELF : cellWords(cell, unit, checking),
  };
}

/** Said once, not for every unit: the assessed year is before the first that the scheme knows. */
function beforeFirst({ name, from }: Extract<Missing, { kind: 'year' }>, { scheme, run }: AssessmentContext): Finding {
  const clause = scheme.symbols.parameter(name)?.clause ?? scheme.statements.find((statement) => statement.name === name)?.clause ?? null;
  return finding('C-BEFORE-FIRST', 'error', null, { name, from, year: run.input.period }, { clause });
}
