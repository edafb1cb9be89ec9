import type { Scheme } from '../../scheme/model';
import { childTerms, perKeysOf, ROSTER, scannedTerms, type AggregateTerm, type Term } from '../../language/term';

/** Whether what a column says of a row may not be shown: its ledger is 保密, or it is, or a column that it is computed from. */
export function hidesColumn(ledger: string, column: string, scheme: Scheme): boolean {
  return isConfidential(ledger, scheme) || isSecretColumn(ledger, column, scheme, new Set());
}

/** Whether an aggregate may show what it comes to only, and no row: its ledger is 保密, or a column that it reads of the rows. */
export function hidesRows(term: AggregateTerm, scheme: Scheme): boolean {
  const keys = [...term.sameKeys, ...perKeysOf(term.perKey).map(({ key }) => key)];
  return (
    isConfidential(term.ledger, scheme) ||
    scannedTerms(term).some((part) => readsConfidential(part, scheme)) ||
    keys.some((key) => isSecretColumn(term.ledger, key, scheme, new Set()))
  );
}

/** The same of the rows of a ledger for which a condition is looked at one by one; a unit is none. */
export function hidesRowsOf(ledger: string, condition: Term, scheme: Scheme): boolean {
  return ledger !== ROSTER && (isConfidential(ledger, scheme) || readsConfidential(condition, scheme));
}

function isConfidential(ledger: string, scheme: Scheme): boolean {
  return scheme.ledgers.find(({ name }) => name === ledger)?.confidential === true;
}

/** Whether a row's own confidential cell goes into a term, by itself or by computed columns. What an aggregate comes to may be shown. */
function readsConfidential(term: Term, scheme: Scheme, seen = new Set<string>()): boolean {
  if (term.kind === 'aggregate') return false;
  if (term.kind === 'column') return isSecretColumn(term.ledger, term.column, scheme, seen);
  return childTerms(term).some((child) => readsConfidential(child, scheme, seen));
}

function isSecretColumn(ledger: string, column: string, scheme: Scheme, seen: Set<string>): boolean {
  const key = JSON.stringify([ledger, column]);
  if (seen.has(key)) return false;
  seen.add(key);
  const given = scheme.ledgers.find(({ name }) => name === ledger)?.columns.find(({ name }) => name === column);
  if (given !== undefined) return given.confidential;
  const statement = scheme.statements.find((candidate) => candidate.ledger === ledger && candidate.name === column);
  return statement?.kind === 'formula' && readsConfidential(statement.formula.term, scheme, seen);
}
