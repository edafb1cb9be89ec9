import { findingMessages } from '../../messages/assessment/findings';
import type { Check } from '../../scheme/model';
import { ROSTER, termsIn, type AggregateTerm } from '../../language/term';
import { checkedRows } from '../../scoring/check-rows';
import { substitute, textAt, type Spot } from '../../scoring/explain/substitute';
import type { Place } from '../../workbook/cells/area';
import { finding, placesOf, tellable, unitOfRow, type AssessmentContext } from '../context';
import type { Finding } from './finding';
import { rowsOfUnit } from './counted-rows';
import { spanOfRows } from './row-span';
import { unequal } from './unequal';

/** What became of one 检查: the findings, and where it held, so that agreement is said too. */
export interface CheckOutcome {
  readonly note: string;
  readonly must: string;
  readonly clause: string | null;
  readonly failed: number;
  readonly held: number;
  /** The first few that held, with the numbers put in: 市环保局 27 = 27. */
  readonly examples: readonly { readonly subject: string; readonly found: string }[];
}

const EXAMPLES = 20;

/** The 检查 of the scheme, each for every row, unit or once. One whose inputs are missing is left for the missing inputs to tell. */
export function schemeChecks(checking: AssessmentContext): { findings: Finding[]; outcomes: CheckOutcome[] } {
  const findings: Finding[] = [];
  const outcomes = checking.scheme.checks.map((check): CheckOutcome => {
    const before = findings.length;
    let held = 0;
    const examples: { subject: string; found: string }[] = [];
    for (const { row, holds, unit } of checkedRows(check, checking.run)) {
      const spot = { run: checking.run, frame: checking.run.store.frame(check.ledger), row };
      if (!holds) findings.push(checkFinding(check, spot, unit, checking));
      else {
        held += 1;
        if (examples.length < EXAMPLES && check.ledger === ROSTER)
          examples.push({ subject: unit ?? '', found: substitute(check.must, spot, textAt) });
      }
    }
    return { note: check.note ?? '', must: oneLine(check), clause: check.clause, failed: findings.length - before, held, examples };
  });
  return { findings, outcomes };
}

function checkFinding(check: Check, spot: Spot, unit: string | null, checking: AssessmentContext): Finding {
  const ledger = check.ledger === ROSTER ? null : check.ledger;
  const subject = ledger === null ? (unit ?? '') : placesOf(checking.ledgers, checking.scheme).label(ledger, spot.row);
  const columns = [...termsIn(check.must.term)].flatMap((term) => (term.kind === 'column' ? [term.column] : []));
  const said = substitute(check.must, spot, textAt);
  const data = {
    subject: subject === '' ? '' : { sentence: findingMessages['C-SUBJECT'], data: { subject } },
    note: check.note ?? { sentence: findingMessages['C-CHECK-FAILED'] },
    must: oneLine(check),
    found: ledger === null ? said : tellable(checking.scheme, ledger, columns, said),
  };
  const numbers = data.found === said ? unequal(check, spot) : null;
  const whole = { ...data, ...numbers };
  const told = finding('CHECK', check.severity, placeOfCheck(check, spot, checking), whole, {
    clause: check.clause,
    unit: unit ?? (ledger === null ? null : unitOfRow(checking, ledger, spot.row)),
    ledger: ledgerOfCheck(check),
  });
  return numbers === null ? told : { ...told, message: { sentence: findingMessages['C-UNEQUAL'], data: whole } };
}

function oneLine(check: Check): string {
  return check.must.source.replace(/\s+/gu, ' ').trim();
}

function ledgerOfCheck(check: Check): string | null {
  if (check.ledger !== null && check.ledger !== ROSTER) return check.ledger;
  return firstAggregate(check)?.ledger ?? check.ledger;
}

/** The cell that a row check reads first; for a unit the rows that its first aggregate counts. */
function placeOfCheck(check: Check, spot: Spot, checking: AssessmentContext): Place | null {
  const places = placesOf(checking.ledgers, checking.scheme);
  if (check.ledger === null) return null;
  if (check.ledger !== ROSTER) {
    const columns = [...termsIn(check.must.term)].filter((term) => term.kind === 'column' && term.via === 'row');
    const own = columns
      .map((term) => (term.kind === 'column' ? places.cell(check.ledger ?? '', spot.row, term.column) : null))
      .filter((place) => place !== null);
    return own[own.length - 1] ?? places.row(check.ledger, spot.row);
  }
  const aggregate = firstAggregate(check);
  if (aggregate === null || aggregate.reach !== '本单位') return places.row(ROSTER, spot.row);
  const rows = rowsOfUnit(checking, aggregate, spot.row, 'reached');
  const column =
    aggregate.value?.kind === 'column' && isInput(checking, aggregate.ledger, aggregate.value.column) ? aggregate.value.column : null;
  return spanOfRows(checking, aggregate.ledger, rows, column) ?? places.row(ROSTER, spot.row);
}

function firstAggregate(check: Check): AggregateTerm | null {
  for (const term of termsIn(check.must.term)) if (term.kind === 'aggregate') return term;
  return null;
}

function isInput(checking: AssessmentContext, ledger: string, column: string): boolean {
  return checking.scheme.symbols.column(ledger, column) !== undefined;
}
