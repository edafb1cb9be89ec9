import type { Check } from '../scheme/model';
import { ROSTER, termsIn, type AggregateTerm } from '../scheme/term';
import { stride } from '../scoring/columns/column';
import { stateAt, VALUE } from '../scoring/columns/state';
import { asBooleans, evaluate } from '../scoring/evaluate';
import { substitute, type Spot } from '../scoring/substitute';
import type { Place } from '../workbook/cell';
import { finding, ledgerNamed, placesOf, unitOfRow, type Checking } from './context';
import type { Finding } from './finding';
import { rowsOfUnit } from './limits';
import { spanOfRows } from './row-span';

/** The 检查 of the scheme, each for every row, unit or once. One whose inputs are missing is left for the missing inputs to tell. */
export function schemeCheckFindings(checking: Checking): Finding[] {
  return checking.scheme.checks.flatMap((check) => checkFindings(check, checking));
}

function checkFindings(check: Check, checking: Checking): Finding[] {
  const { run, ledgers } = checking;
  const frame = run.store.frame(check.ledger);
  const must = asBooleans(evaluate(check.must.term, frame, run.store));
  const when = check.when === null ? null : asBooleans(evaluate(check.when.term, frame, run.store));
  const findings: Finding[] = [];
  for (let row = 0; row < frame.rows; row += 1) {
    const unit = check.ledger === null ? null : ledgers.roster.units[frame.unit[row] ?? -1];
    if (check.ledger !== null && unit === undefined) continue;
    if (check.appliesTo !== null && !check.appliesTo.includes(unit?.sequence ?? '')) continue;
    if (when !== null && (stateAt(when.state, row * stride(when)) !== VALUE || when.bits[row * stride(when)] !== 1)) continue;
    if (stateAt(must.state, row * stride(must)) !== VALUE || must.bits[row * stride(must)] === 1) continue;
    findings.push(checkFinding(check, { run, frame, row }, unit?.name ?? null, checking));
  }
  return findings;
}

function checkFinding(check: Check, spot: Spot, unit: string | null, checking: Checking): Finding {
  const rowOfLedger = check.ledger !== null && check.ledger !== ROSTER;
  const subject = rowOfLedger ? placesOf(checking.ledgers, checking.scheme).label(check.ledger ?? '', spot.row) : (unit ?? '');
  const confidential = checking.scheme.ledgers.some((ledger) => ledger.confidential && ledger.name === check.ledger);
  const data = {
    subject: subject === '' ? '' : `${subject}：`,
    note: check.note ?? '不符合检查条件',
    must: check.must.source.replace(/\s+/gu, ' ').trim(),
    found: confidential ? '（保密）' : substitute(check.must, spot),
  };
  return finding('CHECK', check.severity, placeOfCheck(check, spot, checking), data, { clause: check.clause, unit: unit ?? (rowOfLedger ? unitOfRow(checking, check.ledger ?? '', spot.row) : null), ledger: ledgerOfCheck(check) });
}

function ledgerOfCheck(check: Check): string | null {
  if (check.ledger !== null && check.ledger !== ROSTER) return check.ledger;
  return firstAggregate(check)?.ledger ?? check.ledger;
}

/** The cell that a row check reads first; for a unit the rows that its first aggregate counts. */
function placeOfCheck(check: Check, spot: Spot, checking: Checking): Place | null {
  const places = placesOf(checking.ledgers, checking.scheme);
  if (check.ledger === null) return null;
  if (check.ledger !== ROSTER) {
    const columns = [...termsIn(check.must.term)].filter((term) => term.kind === 'column' && term.via === 'row');
    const own = columns.map((term) => (term.kind === 'column' ? places.cell(check.ledger ?? '', spot.row, term.column) : null)).filter((place) => place !== null);
    return own[own.length - 1] ?? places.row(check.ledger, spot.row);
  }
  const aggregate = firstAggregate(check);
  if (aggregate === null || aggregate.reach !== '本单位') return places.row(ROSTER, spot.row);
  const rows = rowsOfUnit(checking, { ...aggregate, conditions: [] }, spot.row);
  const column = aggregate.value?.kind === 'column' && isInput(checking, aggregate.ledger, aggregate.value.column) ? aggregate.value.column : null;
  return spanOfRows(checking, aggregate.ledger, rows, column) ?? places.row(ROSTER, spot.row);
}

function firstAggregate(check: Check): AggregateTerm | null {
  for (const term of termsIn(check.must.term)) if (term.kind === 'aggregate') return term;
  return null;
}

function isInput(checking: Checking, ledger: string, column: string): boolean {
  return ledgerNamed(checking.scheme, ledger)?.columns.some((candidate) => candidate.name === column) === true;
}
