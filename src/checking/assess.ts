import { readLedgers, rowPlace, scoringInput } from '../ledgers';
import { hashOf } from '../scheme/hash';
import type { Scheme } from '../scheme/model';
import { GRADE, RANK, ROSTER } from '../scheme/term';
import { consequencesOf } from '../scoring/consequences';
import { explain } from '../scoring/explain';
import { score } from '../scoring/run';
import { shownAt } from '../scoring/shown';
import type { Snapshot } from '../workbook/snapshot';
import type { Assessed, ReadingInUse, UnitCard } from './assessment';
import { placesOf, type Checking } from './context';
import type { Finding } from './finding';
import { limitFindings } from './limits';
import { pendingFindings, pendingOf, type Pending } from './pending';
import { readingFindings } from './reading-findings';
import { schemeChecks } from './scheme-checks';
import { settingKeys } from './stored';
import { structureFindings, vetoText } from './structure';

export interface AssessOptions {
  readonly readings?: Readonly<Record<string, string>>;
  readonly period?: string;
  readonly onStage?: (stage: 'recognise' | 'score' | 'check') => void;
}

/**
 * All that Kaoji knows of a workbook under a scheme: reads the ledgers, scores, checks. Pure; a workbook of 5,000 rows takes well under a second.
 * @param options readings chosen by the user (by name) and the period, e.g. 2017; both default to what the workbook's settings or the scheme say.
 * `onStage` is called at the end of each stage, for measuring.
 */
export function assess(snapshot: Snapshot, scheme: Scheme, options: AssessOptions = {}): Assessed {
  const readings = readingsInUse(scheme, { ...storedReadings(snapshot), ...options.readings });
  const period = options.period ?? storedPeriod(snapshot) ?? String(scheme.year ?? new Date().getFullYear());
  const ledgers = readLedgers(snapshot, scheme);
  options.onStage?.('recognise');
  const chosen = Object.fromEntries(readings.map((reading) => [reading.name, reading.chosen]));
  const input = scoringInput(ledgers, Number.parseInt(period, 10) || 0, chosen);
  const run = score(scheme, input);
  options.onStage?.('score');
  const checking: Checking = { scheme, ledgers, run };
  const total = scheme.ranking?.by ?? scheme.items[scheme.items.length - 1] ?? null;
  const pending = new Map<string, readonly Pending[]>();
  const units = total === null ? [] : ledgers.roster.units.map((_, index) => unitCard(checking, index, total, pending));
  const checks = schemeChecks(checking);
  const first = [...readingFindings(checking), ...structureFindings(checking), ...limitFindings(checking), ...checks.findings];
  const findings = [...first, ...pendingFindings(checking, pending, first)];
  const places = placesOf(ledgers, scheme);
  options.onStage?.('check');
  return {
    scheme: {
      id: scheme.id, title: scheme.title, version: scheme.version, hash: scheme.hash.slice(0, 12), scores: scheme.items.length > 0,
      items: scheme.items.map((name) => ({ name, clause: scheme.statements.find((statement) => statement.ledger === ROSTER && statement.name === name)?.clause ?? null })),
      total, sequences: scheme.sequences,
    },
    period,
    readings,
    ledgers: scheme.ledgers.map((ledger) => {
      const source = ledgers.sheets.find((sheet) => sheet.ledger === ledger);
      const rows = ledgers.rows.get(ledger.name) ?? [];
      const firstRow = rows[0];
      return { name: ledger.name, place: firstRow !== undefined ? rowPlace(firstRow) : source === undefined ? null : { sheet: source.sheet.name, area: { row: source.header.row, column: 0, rows: 1, columns: 1 } }, rows: rows.length };
    }),
    findings: sortFindings(findings),
    checks: checks.outcomes,
    units,
    fingerprint: fingerprint(scheme, chosen, period, ledgers.tables),
    layout: layoutOf(ledgers),
    explain: (unit, item) => explain(run, ledgers.roster.find(unit), item, places),
    checking,
  };
}

function unitCard(checking: Checking, index: number, total: string, pendingByUnit: Map<string, readonly Pending[]>): UnitCard {
  const { scheme, run, ledgers } = checking;
  const unit = run.input.units[index] ?? { name: '', sequence: '' };
  const shown = (column: string): UnitCard['total'] => shownAt(run.column(ROSTER, column), index, run.store, run.scheme.statements.find((statement) => statement.ledger === ROSTER && statement.name === column)?.type);
  const score = shown(total);
  const pending = score.state === 'pending' || score.state === 'undefined' ? pendingOf(checking, index, total) : [];
  if (pending.length > 0) pendingByUnit.set(unit.name, pending);
  const rank = scheme.ranking === null ? null : shown(RANK);
  const grade = scheme.statements.some((statement) => statement.kind === 'grade') ? shown(GRADE) : null;
  return {
    unit: unit.name,
    sequence: unit.sequence,
    items: scheme.items.map((name) => ({ name, shown: shown(name) })),
    total: score,
    rank: rank?.number ?? null,
    provisional: run.provisional(index),
    grade: grade?.text ?? null,
    vetoes: scheme.ledgers
      .filter((ledger) => ledger.veto)
      .flatMap((ledger) => (ledgers.rows.get(ledger.name) ?? []).filter((_, row) => ledgers.tables.get(ledger.name)?.unit[row] === index).map((row) => vetoText(ledger, row))),
    pending: pending.map(({ what, place }) => ({ what, place })),
    consequences: consequencesOf(run, index).map((consequence) => ({ name: consequence.name, clause: consequence.clause })),
  };
}

function readingsInUse(scheme: Scheme, chosen: Readonly<Record<string, string>>): ReadingInUse[] {
  return scheme.readings.map((reading) => {
    const wanted = Object.hasOwn(chosen, reading.name) ? chosen[reading.name] : undefined;
    const choices = [reading.chosen, ...reading.alternatives];
    const now = wanted !== undefined && choices.includes(wanted) ? wanted : reading.chosen;
    return { name: reading.name, question: reading.question, chosen: now, alternatives: choices.filter((choice) => choice !== now), clause: reading.clause };
  });
}

function storedReadings(snapshot: Snapshot): Record<string, string> {
  const stored = snapshot.settings[settingKeys.readings];
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function storedPeriod(snapshot: Snapshot): string | undefined {
  const stored = snapshot.settings[settingKeys.period];
  return typeof stored === 'string' && stored !== '' ? stored : typeof stored === 'number' ? String(stored) : undefined;
}

const SEVERITIES = ['error', 'warning', 'notice'];

/** Errors first, then by sheet and cell. */
function sortFindings(findings: readonly Finding[]): Finding[] {
  const sheets = new Map<string, number>();
  for (const { place } of findings) if (place !== null && !sheets.has(place.sheet)) sheets.set(place.sheet, sheets.size);
  const key = ({ place }: Finding): number[] => (place === null ? [-1, 0, 0] : [sheets.get(place.sheet) ?? 0, place.area.row, place.area.column]);
  return [...findings].sort((a, b) => {
    const bySeverity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
    if (bySeverity !== 0) return bySeverity;
    const [left, right] = [key(a), key(b)];
    return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}

function fingerprint(scheme: Scheme, readings: Readonly<Record<string, string>>, period: string, tables: ReturnType<typeof readLedgers>['tables']): string {
  const inputs = [...tables].map(([name, table]) => [name, [...table.unit], [...table.columns].map(([column, values]) => [column, Array.from(values, (value) => (typeof value === 'symbol' ? value.toString() : value))])]);
  return hashOf([scheme.hash, readings, period, JSON.stringify(inputs)]).slice(0, 16);
}

function layoutOf(ledgers: ReturnType<typeof readLedgers>): string {
  const rows = [...ledgers.rows].map(([ledger, read]) => [ledger, read.map(({ source, sheetRow }) => [source.sheet.name, sheetRow]), [...(ledgers.tables.get(ledger)?.unit ?? [])]]);
  const columns = ledgers.sheets.map(({ sheet, header }) => [sheet.name, header.row, [...header.columns]]);
  return hashOf([rows, columns, ledgers.roster.units.map(({ name, sequence }) => [name, sequence])]).slice(0, 16);
}
