import { hasConfidential } from '../../confidential';
import type { SchemeCode } from '../../../messages/scheme/scheme';
import { childTerms, ROSTER, termsIn, type Term } from '../../../language/term';
import type { ValueType } from '../../../language/types';
import type { BuildContext } from '../../build/build-context';
import type { InputColumn, Ledger, Scheme } from '../../model';
import { keyOf } from '../constraints';
import type { OwnTerms } from '../written-terms';

/** A confidential column that a condition asks. */
export interface ConfidentialColumn {
  readonly ledger: string;
  readonly column: string;
}

/** Which confidential columns are looked for, and through which computed columns. */
export interface Sought {
  readonly is: (column: InputColumn, ledger: Ledger) => boolean;
  readonly passes: (computed: ValueType) => boolean;
}

/**
 * Reports, as errors with the text that says it, the terms of formulas that pick confidential rows by what stands in them; what stands
 * within one that is reported is told with it.
 * @param picked the column by which a term picks; null where it does not
 */
export function reportPicked(
  code: SchemeCode,
  picked: (term: Term, scheme: Scheme) => ConfidentialColumn | null,
  scheme: Scheme,
  own: OwnTerms,
  building: BuildContext,
): void {
  if (!hasConfidential(scheme)) return;
  for (const found of building.understood) {
    const reported = new Set<Term>();
    for (const term of own.of(found)) {
      const column = reported.has(term) ? null : picked(term, scheme);
      if (column === null) continue;
      for (const inner of termsIn(term)) reported.add(inner);
      const { start, end } = term.span;
      building.reportIn(found, term.span, code, { found: found.formula.source.slice(start, end), ...column }, 'error');
    }
  }
}

/** The first such column that a term reads, itself or through what is computed in the ledger; not through an aggregate. */
export function columnReadIn(term: Term, sought: Sought, scheme: Scheme, seen = new Set<string>()): ConfidentialColumn | null {
  if (term.kind === 'aggregate') return null;
  if (term.kind === 'column') {
    const { ledger, column } = term;
    if (isConfidential(ledger, column, sought, scheme)) return { ledger, column };
    const computed = scheme.symbols.statement(ledger, column);
    const key = keyOf(term);
    if (ledger === ROSTER || computed?.kind !== 'formula' || !sought.passes(computed.type) || seen.has(key)) return null;
    seen.add(key);
    return columnReadIn(computed.formula.term, sought, scheme, seen);
  }
  return childTerms(term).reduce<ConfidentialColumn | null>((found, child) => found ?? columnReadIn(child, sought, scheme, seen), null);
}

/** Whether a column of rows of others is confidential, and one that is looked for. */
export function isConfidential(ledgerName: string, name: string, { is }: Sought, scheme: Scheme): boolean {
  const ledger = scheme.symbols.ledger(ledgerName);
  const column = scheme.symbols.column(ledgerName, name);
  return (
    ledgerName !== ROSTER &&
    ledger !== undefined &&
    column !== undefined &&
    (ledger.confidential || column.confidential) &&
    is(column, ledger)
  );
}

/** What the scheme itself says, the same for every row; whether a cell is blank may be asked. @param open what else counts as that */
export function isGiven(term: Term, open: (term: Term) => boolean): boolean {
  switch (term.kind) {
    case 'number':
    case 'parameter':
    case 'reading':
      return true;
    case 'text':
      return term.value !== '';
    case 'period':
    case 'column':
    case 'outer':
    case 'boolean':
    case 'notApplicable':
    case 'undefined':
    case 'aggregate':
      return open(term);
    case 'negate':
    case 'not':
    case 'binary':
    case 'oneOf':
    case 'if':
    case 'call':
    case 'table':
      return childTerms(term).every((child) => isGiven(child, open));
  }
}
