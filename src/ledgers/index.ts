import { ROSTER } from '../scheme/term';
import type { Ledger, Scheme } from '../scheme/model';
import type { InputValue, LedgerTable, ScoringInput } from '../scoring/input';
import type { Snapshot } from '../workbook/snapshot';
import type { Problem } from './problem';
import { headerPlace, placeOf, readRows, type LedgerRow } from './read-rows';
import { hiddenLedgerSheets, recognise, type LedgerSheet } from './recognise';
import { Roster } from './roster';

export type { Problem } from './problem';
export { placeOf, rowPlace, type LedgerRow } from './read-rows';
export { RESULT_PREFIX, WORKINGS_PREFIX, recognise, type LedgerSheet } from './recognise';
export { cellText } from './header';

/** All ledgers of a workbook as typed rows, and what was noticed while reading them. */
export interface Ledgers {
  readonly sheets: readonly LedgerSheet[];
  readonly rows: ReadonlyMap<string, readonly LedgerRow[]>;
  readonly roster: Roster;
  readonly tables: ReadonlyMap<string, LedgerTable>;
  readonly problems: readonly Problem[];
}

/** Finds the ledgers of the scheme in a workbook and reads their rows. Nothing is guessed silently: what is unclear is a problem. */
export function readLedgers(snapshot: Snapshot, scheme: Scheme): Ledgers {
  const sheets = recognise(snapshot, scheme);
  const problems: Problem[] = [];
  const rows = new Map<string, LedgerRow[]>();
  for (const ledger of scheme.ledgers) {
    const read: LedgerRow[] = [];
    for (const source of sheets.filter((candidate) => candidate.ledger === ledger)) {
      const part = readRows(source, read.length);
      // One by one: a call cannot have as many arguments as a long ledger has rows.
      for (const row of part.rows) read.push(row);
      for (const problem of part.problems) problems.push(problem);
    }
    rows.set(ledger.name, read);
    problems.push(...copiedSheets(sheets.filter((candidate) => candidate.ledger === ledger)));
    if (!sheets.some((source) => source.ledger === ledger)) problems.push(missingLedger(ledger));
  }
  for (const sheet of hiddenLedgerSheets(snapshot, scheme)) {
    problems.push({ code: 'L-SHEET-HIDDEN', severity: 'notice', place: null, data: { sheet: sheet.name }, ledger: null, row: null, correction: undefined });
  }
  const rosterLedger = scheme.ledgers.find((ledger) => ledger.name === ROSTER);
  const roster = new Roster(rows.get(ROSTER) ?? [], scheme, unitColumnOf(rosterLedger));
  for (const problem of roster.problems) problems.push(problem);
  const rosterSheet = sheets.find((candidate) => candidate.ledger === rosterLedger);
  if (rosterSheet !== undefined && (rows.get(ROSTER) ?? []).length === 0) {
    problems.push({ code: 'L-ROSTER-EMPTY', severity: 'error', place: headerPlace(rosterSheet), data: {}, ledger: ROSTER, row: null, correction: undefined });
  }
  const tables = new Map(
    scheme.ledgers.map((ledger): [string, LedgerTable] => {
      const own = ledger.name === ROSTER ? roster.units.map((unit) => unit.row) : (rows.get(ledger.name) ?? []);
      return [ledger.name, tableOf(ledger, own, roster, problems)];
    }),
  );
  rows.set(ROSTER, roster.units.map((unit) => unit.row));
  return { sheets, rows, roster, tables, problems };
}

/** What a scoring run reads from the ledgers. */
export function scoringInput(ledgers: Ledgers, period: number, readings: Readonly<Record<string, string>>): ScoringInput {
  return { units: ledgers.roster.units, ledgers: ledgers.tables, period, readings };
}

function unitColumnOf(ledger: Ledger | undefined): string {
  return ledger?.columns.find((column) => column.type.kind === 'unit')?.name ?? '单位';
}

function tableOf(ledger: Ledger, rows: readonly LedgerRow[], roster: Roster, problems: Problem[]): LedgerTable {
  const unitColumn = unitColumnOf(ledger);
  const unit = Int32Array.from(rows, (row, at) => {
    const name = row.values.get(unitColumn);
    if (typeof name !== 'string') return -1;
    const found = roster.find(name);
    if (found < 0 && roster.units.length > 0 && !roster.isRefused(name)) {
      problems.push({
        code: 'L-UNIT-UNKNOWN', severity: 'error', place: placeOf(row, unitColumn), ledger: ledger.name, row: at, correction: undefined,
        data: { found: name, nearest: roster.nearest(name) },
      });
    }
    return found;
  });
  const columns = new Map<string, readonly InputValue[]>();
  for (const column of ledger.columns) {
    columns.set(column.name, rows.map((row, at) => unitName(column.type.kind === 'unit', row.values.get(column.name) ?? null, unit[at] ?? -1, column.name === unitColumn, roster)));
  }
  return { rows: rows.length, unit, columns };
}

/** A unit is compared by its name in the roster, also where a sheet uses an alias. */
function unitName(isUnit: boolean, value: InputValue, owner: number, own: boolean, roster: Roster): InputValue {
  if (!isUnit || typeof value !== 'string') return value;
  return roster.units[own ? owner : roster.find(value)]?.name ?? value;
}

/** Sheets of a ledger that hold the very same cells as one before: copies, most likely. */
function copiedSheets(sources: readonly LedgerSheet[]): Problem[] {
  if (sources.length < 2) return [];
  const seen = new Map<string, LedgerSheet>();
  return sources.flatMap((source): Problem[] => {
    const rows = source.sheet.values.slice(source.header.row + 1).filter((cells) => cells.some((cell) => cell !== null && cell !== ''));
    if (rows.length === 0) return [];
    const content = JSON.stringify(rows);
    const other = seen.get(content);
    if (other === undefined) {
      seen.set(content, source);
      return [];
    }
    return [{ code: 'L-SHEET-COPY', severity: 'error', place: headerPlace(source), data: { sheet: source.sheet.name, other: other.sheet.name }, ledger: source.ledger.name, row: null, correction: undefined }];
  });
}

function missingLedger(ledger: Ledger): Problem {
  const columns = ledger.columns.filter((column) => column.required || column.type.kind === 'unit').map((column) => column.name).join('、');
  const isRoster = ledger.name === ROSTER;
  return {
    code: isRoster ? 'L-ROSTER-MISSING' : 'L-LEDGER-MISSING', severity: isRoster ? 'error' : ledger.atLeast > 0 ? 'error' : 'notice',
    place: null, data: { ledger: ledger.name, columns }, ledger: ledger.name, row: null, correction: undefined,
  };
}
