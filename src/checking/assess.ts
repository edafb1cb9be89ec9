import { rowPlace, type Ledgers } from '../ledgers';
import { hashOf } from '../scheme/hash';
import type { Scheme } from '../scheme/model';
import { consequencesOf } from '../scoring/consequences';
import type { Snapshot } from '../workbook/snapshot';
import type { Assessed, LedgerFound, Scored, UnitCard } from './assessment';
import type { Checking } from './context';
import type { Finding } from './finding';
import { limitFindings } from './limits';
import { pendingFindings } from './pending';
import { readingFindings } from './reading-findings';
import { schemeChecks } from './scheme-checks';
import { scoreWorkbook, type AssessOptions } from './score-workbook';
import { structureFindings, vetoText } from './structure';

/** All that Kaoji knows of a workbook under a scheme: reads the ledgers, scores, checks. Pure; a workbook of 5,000 rows takes well under a second. */
export function assess(snapshot: Snapshot, scheme: Scheme, options: AssessOptions = {}): Assessed {
  const assessed = assessScored(scoreWorkbook(snapshot, scheme, options));
  options.onStage?.('check');
  return assessed;
}

/** The same for a workbook that is scored already. */
export function assessScored({ pending, ...scored }: Scored): Assessed {
  const { checking, period } = scored;
  const { scheme, ledgers } = checking;
  const checks = schemeChecks(checking);
  const first = [...readingFindings(checking), ...structureFindings(checking), ...limitFindings(checking), ...checks.findings];
  const chosen = Object.fromEntries(scored.readings.map((reading) => [reading.name, reading.chosen]));
  return {
    ...scored,
    units: unitCards(scored),
    ledgers: scheme.ledgers.map((ledger) => foundLedger(ledger.name, ledgers)),
    findings: sortFindings([...first, ...pendingFindings(checking, pending, first)]),
    checks: checks.outcomes,
    fingerprint: fingerprint(scheme, chosen, period, ledgers.tables),
    layout: layoutOf(ledgers),
  };
}

function unitCards({ units, checking }: Pick<Scored, 'units' | 'checking'>): UnitCard[] {
  const vetoes = vetoesOf(checking);
  return units.map((unit, index) => ({
    ...unit,
    vetoes: vetoes.get(index) ?? [],
    consequences: consequencesOf(checking.run, index).map((consequence) => ({ name: consequence.name, clause: consequence.clause })),
  }));
}

/** By unit a line for each of its vetoes. */
function vetoesOf({ scheme, ledgers }: Checking): Map<number, string[]> {
  const vetoes = new Map<number, string[]>();
  for (const ledger of scheme.ledgers.filter(({ veto }) => veto)) {
    (ledgers.rows.get(ledger.name) ?? []).forEach((row, at) => {
      const unit = ledgers.tables.get(ledger.name)?.unit[at] ?? -1;
      const own = vetoes.get(unit);
      if (own === undefined) vetoes.set(unit, [vetoText(ledger, row)]);
      else own.push(vetoText(ledger, row));
    });
  }
  return vetoes;
}

function foundLedger(name: string, ledgers: Ledgers): LedgerFound {
  const rows = ledgers.rows.get(name) ?? [];
  const [first] = rows;
  const source = ledgers.sheets.find(({ ledger }) => ledger.name === name);
  const header = source === undefined ? null : { sheet: source.sheet.name, area: { row: source.header.row, column: 0, rows: 1, columns: 1 } };
  return { name, place: first === undefined ? header : rowPlace(first), rows: rows.length };
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

function fingerprint(scheme: Scheme, readings: Readonly<Record<string, string>>, period: string, tables: Ledgers['tables']): string {
  const inputs = [...tables].map(([name, table]) => [name, [...table.unit], [...table.columns].map(([column, values]) => [column, Array.from(values, (value) => (typeof value === 'symbol' ? value.toString() : value))])]);
  return hashOf([scheme.hash, readings, period, JSON.stringify(inputs)]).slice(0, 16);
}

function layoutOf(ledgers: Ledgers): string {
  const rows = [...ledgers.rows].map(([ledger, read]) => [ledger, read.map(({ source, sheetRow }) => [source.sheet.name, sheetRow]), [...(ledgers.tables.get(ledger)?.unit ?? [])]]);
  const columns = ledgers.sheets.map(({ sheet, header }) => [sheet.name, header.row, [...header.columns]]);
  return hashOf([rows, columns, ledgers.roster.units.map(({ name, sequence }) => [name, sequence])]).slice(0, 16);
}
