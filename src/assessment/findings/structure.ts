import { cellText, placeOf, rowPlace, type LedgerRow } from '../../ledgers/read-ledgers';
import { foldName } from '../../language/syntax/fold-width';
import type { InputColumn, Ledger } from '../../scheme/model';
import { ROSTER } from '../../language/term';
import { hidesRowsOf } from '../../scoring/explain/confidential';
import { dateText } from '../../scoring/shown';
import { placeToA1 } from '../../workbook/a1';
import type { Place } from '../../workbook/area';
import { finding, tellable, unitOfRow, type AssessmentContext } from '../context';
import { countedRows } from './counted-rows';
import type { Finding } from './finding';

/**
 * Checks that hold for every scheme: serials, keys that may not repeat, rows of units that a ledger is not for, vetoes, rows that do not
 * count.
 */
export function structureFindings(checking: AssessmentContext): Finding[] {
  return checking.scheme.ledgers.flatMap((ledger) => {
    const rows = checking.ledgers.rows.get(ledger.name) ?? [];
    return [
      ...ledger.columns
        .filter((column) => column.type.kind === 'number' && column.type.as === '序号')
        .flatMap((column) => serialFindings(checking, ledger, column, rows)),
      ...ledger.unique.flatMap((key) => repeatedFindings(checking, ledger, key, rows)),
      ...rowFindings(checking, ledger, rows),
      ...uncountedFindings(checking, ledger, rows),
    ];
  });
}

/** Serials run 1, 2, 3 … within a unit (in the 名册: over all units), none twice, none left out. */
function serialFindings(checking: AssessmentContext, ledger: Ledger, column: InputColumn, rows: readonly LedgerRow[]): Finding[] {
  const findings: Finding[] = [];
  for (const [unit, own] of byUnit(checking, ledger, rows)) {
    const seen = new Map<number, Place | null>();
    for (const row of own) {
      const serial = row.value(column.name);
      if (typeof serial !== 'number') continue;
      const place = placeOf(row, column.name);
      const other = seen.get(serial);
      if (seen.has(serial)) {
        findings.push(
          finding(
            'C-SERIAL-DUPLICATE',
            'error',
            place,
            {
              unit,
              column: column.name,
              found: tellable(checking.scheme, ledger.name, [column.name], String(serial)),
              other: textOf(other ?? null),
            },
            { clause: ledger.clause, unit: ledger.name === ROSTER ? null : unit, ledger: ledger.name },
          ),
        );
      } else seen.set(serial, place);
    }
    let highest = 0;
    for (const serial of seen.keys()) highest = Math.max(highest, serial);
    const missing: number[] = [];
    for (let serial = 1; serial <= highest && missing.length < 20; serial += 1) if (!seen.has(serial)) missing.push(serial);
    const first = own[0];
    if (missing.length > 0 && highest <= 10_000 && first !== undefined) {
      findings.push(
        finding(
          'C-SERIAL-GAP',
          'warning',
          placeOf(first, column.name),
          { unit, column: column.name, missing: missing.join('、') },
          { clause: ledger.clause, unit: ledger.name === ROSTER ? null : unit, ledger: ledger.name },
        ),
      );
    }
  }
  return findings;
}

function repeatedFindings(checking: AssessmentContext, ledger: Ledger, key: readonly string[], rows: readonly LedgerRow[]): Finding[] {
  const findings: Finding[] = [];
  const days = new Set(ledger.columns.filter(({ type }) => type.kind === 'date').map(({ name }) => name));
  for (const [unit, own] of byUnit(checking, ledger, rows)) {
    const seen = new Map<string, LedgerRow>();
    for (const row of own) {
      const values = key.flatMap((column) => {
        const value = row.value(column);
        if (typeof value === 'number' && days.has(column)) return [dateText(value)];
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [cellText(value)] : [];
      });
      if (values.length < key.length) continue;
      const text = values.join(' ');
      const name = JSON.stringify(values.map(foldName));
      const other = seen.get(name);
      if (other === undefined) seen.set(name, row);
      else {
        const [first = ''] = key;
        findings.push(
          finding(
            'C-REPEATED',
            'warning',
            placeOf(row, first),
            {
              unit,
              columns: key.join('、'),
              found: tellable(checking.scheme, ledger.name, key, text),
              other: textOf(placeOf(other, first)),
            },
            { clause: ledger.clause, unit, ledger: ledger.name },
          ),
        );
      }
    }
  }
  return findings;
}

function rowFindings(checking: AssessmentContext, ledger: Ledger, rows: readonly LedgerRow[]): Finding[] {
  if (ledger.appliesTo === null && !ledger.veto) return [];
  const counted = countedRows(checking, ledger);
  return rows.flatMap((row, at): Finding[] => {
    const unit = unitOfRow(checking, ledger.name, at);
    if (unit === null) return [];
    const sequence = checking.ledgers.roster.units[checking.ledgers.roster.find(unit)]?.sequence ?? '';
    const more = { clause: ledger.clause, unit, ledger: ledger.name };
    const found: Finding[] = [];
    if (ledger.appliesTo !== null && !ledger.appliesTo.includes(sequence)) {
      found.push(
        finding(
          'C-NOT-IN-SEQUENCE',
          'error',
          rowPlace(row),
          { ledger: ledger.name, allowed: ledger.appliesTo.join('、'), unit, sequence },
          more,
        ),
      );
    }
    if (ledger.veto && counted(at) === true)
      found.push(finding('C-VETO', 'notice', rowPlace(row), { unit, what: vetoText(ledger, row) }, more));
    return found;
  });
}

/** What does not meet 计入 leaves no trace in a score: said once for each unit, at the first such row. */
function uncountedFindings(checking: AssessmentContext, ledger: Ledger, rows: readonly LedgerRow[]): Finding[] {
  // Of a secret ballot it is nobody's business which does not count.
  if (ledger.counts === null || hidesRowsOf(ledger.name, ledger.counts.term, checking.scheme)) return [];
  const must = ledger.counts.source.replace(/\s+/gu, ' ').trim();
  const counted = countedRows(checking, ledger);
  const left = new Map<string, LedgerRow[]>();
  rows.forEach((row, at) => {
    const unit = unitOfRow(checking, ledger.name, at);
    if (unit === null || counted(at) !== false) return;
    const own = left.get(unit);
    if (own === undefined) left.set(unit, [row]);
    else own.push(row);
  });
  return [...left].map(([unit, own]) =>
    finding(
      'C-NOT-COUNTED',
      'notice',
      own[0] === undefined ? null : rowPlace(own[0]),
      { unit, ledger: ledger.name, rows: own.length, must },
      { clause: ledger.clause, unit, ledger: ledger.name },
    ),
  );
}

/** What a veto row says: its first text of a fixed list. */
export function vetoText(ledger: Ledger, row: LedgerRow): string {
  const column =
    ledger.columns.find((candidate) => candidate.type.kind === 'text' && candidate.type.options !== null) ??
    ledger.columns.find((candidate) => candidate.type.kind === 'text');
  const value = column === undefined ? undefined : row.value(column.name);
  return typeof value === 'string' ? value : ledger.name;
}

function byUnit(checking: AssessmentContext, ledger: Ledger, rows: readonly LedgerRow[]): Map<string, LedgerRow[]> {
  const groups = new Map<string, LedgerRow[]>();
  rows.forEach((row, at) => {
    const unit = ledger.name === ROSTER ? ROSTER : unitOfRow(checking, ledger.name, at);
    if (unit === null) return;
    const own = groups.get(unit);
    if (own === undefined) groups.set(unit, [row]);
    else own.push(row);
  });
  return groups;
}

function textOf(place: Place | null): string {
  return place === null ? '' : placeToA1(place);
}
