import { ROSTER } from '../language/term';
import { areaToA1 } from '../workbook/cells/a1';
import type { Ledger, Scheme } from '../scheme/model';
import type { InputValue, LedgerTable, ScoringInput } from '../scoring/input';
import { atOnce, type Sliced } from '../workbook/progress';
import type { Snapshot } from '../workbook/snapshot';
import { KeptReading, type RowsRead } from './kept-reading';
import type { RateAnswer } from './measure/sheet-scales';
import type { Problem } from './problem';
import { LedgerRows, type LedgerRow } from './rows/ledger-rows';
import { headerPlace, readRows } from './rows/read-rows';
import {
  hiddenLedgerSheets,
  ownLedgerAreas,
  recogniseSliced,
  type AskedTable,
  type LedgerSheet,
  type Recognised,
} from './recognise-ledgers';
import { askedColumn, askedTable, nearestSheet, unknownTable } from './asked-tables';
import type { TableAnswer } from './mapping/table-answers';
import { missingColumns } from './missing-columns';
import { readMapped } from './rows/read-mapped';
import type { Phrase } from '../messages/catalogue';
import { Roster } from './roster';
import { findingMessages } from '../messages/assessment/findings';
import { unitColumnsOf, unknownUnits, withCounted, type ReadLedger } from './unit-columns';
import type { FindingCode } from '../messages/assessment/findings';
import { strangeSheets } from './strange-sheets';

export type { Problem } from './problem';
export { KeptReading } from './kept-reading';
export { isRate, MOST_UNASKED, RATE_AS, shiftDecimal, tellsOfNumbers, type RateAs } from './measure/column-scale';
export type { RateAnswer } from './measure/sheet-scales';
export type { LedgerRow } from './rows/ledger-rows';
export { placeOf, rowPlace } from './rows/read-rows';
export { FIRST_DAY_IN_CELLS, isMoment } from './rows/read-cell';
export { ownSheets, recognise, type AskedTable, type LedgerSheet, type Recognised } from './recognise-ledgers';
export type { TableAnswer } from './mapping/table-answers';
export { cellText } from './ledger-header-row';

/** Problems of a unit's cell, which say whom the row counts for. */
const UNIT_CODES: ReadonlySet<FindingCode> = new Set(['L-UNIT-BLANK', 'L-UNIT-UNKNOWN']);

/** All ledgers of a workbook as typed rows, and what was noticed while reading them. */
export interface Ledgers {
  readonly sheets: readonly LedgerSheet[];
  readonly rows: ReadonlyMap<string, readonly LedgerRow[]>;
  readonly roster: Roster;
  readonly tables: ReadonlyMap<string, LedgerTable>;
  readonly problems: readonly Problem[];
  /** What was said before. */
  readonly answers: ReadAnswers;
  /** Tables that are not read before somebody has said what they are. */
  readonly asked: readonly AskedTable[];
  /**
   * Those of them that are only likely, and the only ones of their ledger or on a sheet of which another table is read: nothing is to be
   * scored before somebody has said what they are.
   */
  readonly unseen: readonly AskedTable[];
  /** Every table that there is, and the sheets that hold something, but none. */
  readonly tablesFound: Pick<Recognised, 'found' | 'bare'>;
}

/** What persons have said of a workbook's tables. */
export interface ReadAnswers {
  /** How the plain numbers of 率 columns are meant. */
  readonly rates: readonly RateAnswer[];
  /** Which table is which ledger, and which column is which. */
  readonly tables: readonly TableAnswer[];
}

export const NO_ANSWERS: ReadAnswers = { rates: [], tables: [] };

/**
 * Finds the ledgers of the scheme in a workbook and reads their rows. Nothing is guessed silently: what is unclear is a problem.
 * @param answers what was said of the workbook's tables
 */
export function readLedgers(snapshot: Snapshot, scheme: Scheme, answers: ReadAnswers = NO_ANSWERS): Ledgers {
  return atOnce(readLedgersSliced(snapshot, scheme, answers));
}

/**
 * The same in slices.
 * @param kept what the last reading found, of which what has not changed is taken over; this one's is kept there
 */
export function* readLedgersSliced(
  snapshot: Snapshot,
  scheme: Scheme,
  answers: ReadAnswers = NO_ANSWERS,
  kept: KeptReading = new KeptReading(),
): Sliced<Ledgers> {
  const recognised = kept.sameSources(yield* recogniseSliced(snapshot, scheme, answers.tables, kept));
  const { sheets, asked, unknown, columns: askedColumns, found, bare } = recognised;
  const taken = new Set([...sheets.map(({ sheet }) => sheet), ...asked.map(({ mapped }) => mapped.table.view.sheet)]);
  const problems: Problem[] = [];
  const hidden = hiddenLedgerSheets(snapshot, scheme);
  const read = new Map<string, LedgerRows>();
  for (const ledger of scheme.ledgers) {
    const own = sheets.filter((candidate) => candidate.ledger === ledger);
    const { rows, problems: noticed } = kept.rowsOf(ledger, own, answers.rates) ?? (yield* rowsOfLedger(ledger, own, answers));
    kept.keep(ledger, own, answers.rates, { rows, problems: noticed });
    for (const [at, source] of own.entries()) {
      // One by one: a call cannot have as many arguments as a long ledger has problems.
      for (const problem of noticed[at] ?? []) problems.push(problem);
      problems.push(...missingColumns(source, askedColumns));
    }
    read.set(ledger.name, rows);
    problems.push(...strangeSheets(own.filter(({ mapped }) => mapped === null)));
    if (own.length === 0 && !asked.some((one) => isWaitedFor(one, sheets) && one.ledger === ledger))
      problems.push(missingLedger(ledger, hiddenSheet(ledger, hidden) ?? nearestSheet(ledger, snapshot, taken)));
  }
  const unseen = asked.filter((one) => isWaitedFor(one, sheets));
  problems.push(...asked.map((one) => askedTable(one, unseen.includes(one), asked)));
  problems.push(...askedColumns.map(askedColumn), ...unknown.map(unknownTable));
  for (const { sheet, ledger } of hidden) {
    // Of a ledger that no other sheet holds it is told where that is missed.
    if (!sheets.some((one) => one.ledger === ledger)) continue;
    problems.push({
      code: 'L-SHEET-HIDDEN',
      severity: 'notice',
      place: null,
      data: { sheet: sheet.name },
      ledger: null,
      row: null,
      correction: undefined,
    });
  }
  for (const { sheet, area, name } of ownLedgerAreas(snapshot, scheme)) {
    problems.push({
      code: 'L-OWNED',
      severity: 'notice',
      place: { sheet: sheet.name, area },
      data: { sheet: sheet.name, area: areaToA1(area), name },
      ledger: null,
      row: null,
      correction: undefined,
    });
  }
  const rosterLedger = scheme.symbols.ledger(ROSTER);
  const rosterRows = read.get(ROSTER)?.rows ?? [];
  const roster = new Roster(rosterRows, scheme, unitColumnOf(rosterLedger));
  for (const problem of roster.problems) problems.push(problem);
  const rosterSheet = sheets.find((candidate) => candidate.ledger === rosterLedger);
  if (rosterSheet !== undefined && rosterRows.length === 0) {
    problems.push({
      code: 'L-ROSTER-EMPTY',
      severity: 'error',
      place: headerPlace(rosterSheet),
      data: {},
      ledger: ROSTER,
      row: null,
      correction: undefined,
    });
  }
  const units = roster.units.map((unit) => unit.row);
  const rows = new Map<string, readonly LedgerRow[]>([...read].map(([name, all]) => [name, name === ROSTER ? units : all.rows]));
  const ledgers = scheme.ledgers.map((ledger): ReadLedger => {
    const own = rows.get(ledger.name) ?? [];
    const columns = ledger.name === ROSTER ? columnsOf(units, ledger) : (read.get(ledger.name)?.columns ?? new Map<string, InputValue[]>());
    return { ledger, rows: own, columns };
  });
  const tables = new Map<string, LedgerTable>();
  for (const [done, one] of ledgers.entries()) {
    yield { phase: 'reading', done: 2 * done, of: 2 * ledgers.length };
    tables.set(one.ledger.name, tableOf(one, roster));
    yield { phase: 'reading', done: 2 * done + 1, of: 2 * ledgers.length };
    for (const problem of unknownUnits(one, roster)) problems.push(problem);
  }
  const told = problems.map((problem) => {
    const found = UNIT_CODES.has(problem.code) ? ledgers.find(({ ledger }) => ledger.name === problem.ledger) : undefined;
    return found === undefined ? problem : withCounted(problem, found, scheme, roster);
  });
  return { sheets, rows, roster, tables, problems: told, answers, asked, unseen, tablesFound: { found, bare } };
}

/** Reads the sheets of a ledger. */
function* rowsOfLedger(ledger: Ledger, sources: readonly LedgerSheet[], { rates }: ReadAnswers): Sliced<RowsRead> {
  const rows = new LedgerRows(ledger);
  const problems: Problem[][] = [];
  for (const source of sources) {
    const { mapped } = source;
    problems.push(yield* mapped === null ? readRows(source, rows, rates) : readMapped(source, mapped, rows, rates));
  }
  return { rows, problems };
}

/**
 * Whether nothing is scored before it is said what a table is: nothing else holds its ledger, or another table of its sheet is read and a
 * part would be missing. Of tables left out only last year's: it may be this year's under an old name.
 */
function isWaitedFor({ as, ledger, mapped, told }: AskedTable, sheets: readonly LedgerSheet[]): boolean {
  const read = sheets.filter((source) => source.ledger === ledger);
  if (as === 'left') return read.length === 0 && told.some(({ code }) => code === 'T-OLD-YEAR');
  return read.length === 0 || read.some(({ sheet }) => sheet === mapped.table.view.sheet);
}

/** What a scoring run reads from the ledgers. */
export function scoringInput(ledgers: Ledgers, period: number, readings: Readonly<Record<string, string>>): ScoringInput {
  return { units: ledgers.roster.units, ledgers: ledgers.tables, period, readings };
}

function unitColumnOf(ledger: Ledger | undefined): string {
  return ledger?.columns.find((column) => column.type.kind === 'unit')?.name ?? '单位';
}

function columnsOf(rows: readonly LedgerRow[], ledger: Ledger): Map<string, InputValue[]> {
  return new Map(ledger.columns.map(({ name }) => [name, rows.map((row) => row.value(name))]));
}

function tableOf({ ledger, rows, columns }: ReadLedger, roster: Roster): LedgerTable {
  const names = columns.get(unitColumnOf(ledger)) ?? [];
  const unit = Int32Array.from(rows, (_, at) => {
    const name = names[at];
    return typeof name === 'string' ? roster.find(name) : -1;
  });
  const units = unitColumnsOf(ledger);
  return {
    rows: rows.length,
    unit,
    columns: new Map(
      [...columns].map(([name, values]) => [name, units.includes(name) ? values.map((value) => rosterName(value, roster)) : values]),
    ),
  };
}

/** A unit is compared by its name in the roster, also where a sheet uses an alias. */
function rosterName(value: InputValue, roster: Roster): InputValue {
  return typeof value === 'string' ? (roster.units[roster.find(value)]?.name ?? value) : value;
}

/** The hidden sheet that would hold a ledger, in words; null where none does. */
function hiddenSheet(ledger: Ledger, hidden: readonly Pick<LedgerSheet, 'sheet' | 'ledger'>[]): Phrase | null {
  const names = hidden.filter((one) => one.ledger === ledger).map(({ sheet }) => `“${sheet.name}”`);
  return names.length === 0 ? null : { sentence: findingMessages['L-NEAREST-HIDDEN'], data: { sheets: names.join('、') } };
}

function missingLedger(ledger: Ledger, nearest: Phrase | ''): Problem {
  const needed = ledger.columns.filter((column) => column.required || column.type.kind === 'unit');
  const columns = (needed.some(({ type }) => type.kind !== 'unit') ? needed : ledger.columns).map((column) => column.name).join('、');
  const isRoster = ledger.name === ROSTER;
  return {
    code: isRoster ? 'L-ROSTER-MISSING' : 'L-LEDGER-MISSING',
    severity: isRoster ? 'error' : ledger.atLeast > 0 ? 'error' : 'notice',
    place: null,
    data: { ledger: ledger.name, columns, nearest },
    ledger: ledger.name,
    row: null,
    correction: undefined,
  };
}
