import { childTerms, perKeysOf, ROSTER, scannedTerms, type AggregateTerm, type Term } from '../../language/term';
import type { Scheme } from '../../scheme/model';

/** What is shown in the place of something that may not be. */
export const CONFIDENTIAL_TEXT = '（保密）';

/** Whether an aggregate may show what it comes to only, and no row: its ledger is 保密, or a column that it reads of the rows. */
export function hidesRows(term: AggregateTerm, scheme: Scheme): boolean {
  const keys = [...term.sameKeys, ...perKeysOf(term.perKey).map(({ key }) => key)];
  return (
    isConfidential(term.ledger, scheme) ||
    scannedTerms(term).some((part) => readsConfidential(part, scheme)) ||
    keys.some((key) => isConfidentialColumn(term.ledger, key, scheme))
  );
}

/** The same of the rows of a ledger for which a condition is looked at one by one; a unit is none. */
export function hidesRowsOf(ledger: string, condition: Term, scheme: Scheme): boolean {
  return ledger !== ROSTER && (isConfidential(ledger, scheme) || readsConfidential(condition, scheme));
}

/** Whether a ledger is 保密 as a whole. */
export function isConfidential(ledger: string, scheme: Scheme): boolean {
  return scheme.symbols.ledger(ledger)?.confidential === true;
}

/** Whether what stands in a column of a ledger may be shown of no row. What is computed of a unit may. */
export function isHiddenColumn(ledger: string, column: string, scheme: Scheme): boolean {
  if (isConfidential(ledger, scheme)) return true;
  const given = scheme.symbols.column(ledger, column);
  return given === undefined && ledger === ROSTER ? false : isConfidentialColumn(ledger, column, scheme);
}

/** Whether a column of a ledger is 保密, by itself or as it is computed from one that is. The ledger as a whole is not asked. */
export function isConfidentialColumn(ledger: string, column: string, scheme: Scheme): boolean {
  return isSecretColumn(ledger, column, scheme, new Set());
}

/**
 * Whether a row's own confidential cell goes into a term, by itself or by computed columns. What an aggregate comes to may be shown.
 */
export function readsConfidential(term: Term, scheme: Scheme, seen = new Set<string>()): boolean {
  if (term.kind === 'aggregate') return false;
  if (term.kind === 'column') return isSecretColumn(term.ledger, term.column, scheme, seen);
  return childTerms(term).some((child) => readsConfidential(child, scheme, seen));
}

function isSecretColumn(ledger: string, column: string, scheme: Scheme, seen: Set<string>): boolean {
  const key = JSON.stringify([ledger, column]);
  if (seen.has(key)) return false;
  seen.add(key);
  const given = scheme.symbols.column(ledger, column);
  if (given !== undefined) return given.confidential;
  const statement = scheme.symbols.statement(ledger, column);
  return statement?.kind === 'formula' && readsConfidential(statement.formula.term, scheme, seen);
}
