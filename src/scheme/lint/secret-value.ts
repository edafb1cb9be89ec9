import type { BuildContext } from '../build/build-context';
import { childTerms, conjuncts, ROSTER, termsIn, type Term } from '../../language/term';
import type { ValueType } from '../../language/types';
import { PERIOD } from '../../language/declarations';
import type { InputColumn, Ledger, Scheme } from '../model';
import { boxesOf, keyOf } from './constraints';
import { onlyNumber } from './intervals';
import type { OwnTerms } from './written-terms';

/** Steps of a scale that a whole number stands on: up to so many it says a class, as a list of texts does. */
const MOST_STEPS = 10n;

/**
 * A condition that picks confidential rows by the very number or day that stands in them (打分 = 61.13; 打分 ≥ 61 且 打分 ≤ 61): of fewer than
 * three rows, mostly of one or none, so that it shows whether there is such a row. Refused, compared with what the scheme says or what an
 * open cell holds; a range, and the steps of a short scale, may be asked.
 */
export function reportSecretValues(scheme: Scheme, own: OwnTerms, building: BuildContext): void {
  if (!scheme.ledgers.some(({ confidential, columns }) => confidential || columns.some((column) => column.confidential))) return;
  for (const found of building.understood) {
    const reported = new Set<Term>();
    for (const term of own.of(found)) {
      const picked = pickedBy(term, scheme);
      if (picked === null || reported.has(term)) continue;
      for (const inner of termsIn(term)) reported.add(inner);
      const { start, end } = term.span;
      building.reportIn(found, term.span, 'F-SECRET-VALUE', { found: found.formula.source.slice(start, end), ...picked }, 'error');
    }
  }
}

interface Picked {
  readonly ledger: string;
  readonly column: string;
}

function pickedBy(term: Term, scheme: Scheme): Picked | null {
  if (term.kind === 'oneOf') return term.options.some((option) => isGiven(option, scheme)) ? secretIn(term.operand, scheme) : null;
  if (term.kind === 'aggregate') {
    for (const key of term.sameKeys) if (isSecretValue(term.ledger, key, scheme)) return { ledger: term.ledger, column: key };
    return null;
  }
  if (term.kind !== 'binary') return null;
  const { left, right, operator } = term;
  if (operator === '=' || operator === '≠')
    return isGiven(right, scheme) ? secretIn(left, scheme) : isGiven(left, scheme) ? secretIn(right, scheme) : null;
  if (operator !== '且') return null;
  // A range that holds one number only.
  for (const box of boxesOf(term)) {
    for (const part of conjuncts(term)) {
      const secret = secretIn(part, scheme);
      const compared = childTerms(part).find((side) => secretIn(side, scheme) !== null);
      const set = compared === undefined ? undefined : box.get(keyOf(compared));
      if (secret !== null && set !== undefined && onlyNumber(set) !== null) return secret;
    }
  }
  return null;
}

/** What the scheme says, or somebody may type into an open cell to ask: the same for every row that is scanned. Not a blank. */
function isGiven(term: Term, scheme: Scheme): boolean {
  switch (term.kind) {
    case 'number':
    case 'parameter':
    case 'reading':
    case 'period':
      return true;
    case 'text':
      return term.value !== '';
    case 'outer':
      return isGiven(term.of, scheme);
    case 'column':
      return (
        term.ledger === ROSTER &&
        scheme.ledgers.some(({ name, columns }) => name === ROSTER && columns.some((one) => one.name === term.column))
      );
    case 'boolean':
    case 'notApplicable':
    case 'undefined':
    case 'aggregate':
      return false;
    case 'negate':
    case 'not':
    case 'binary':
    case 'oneOf':
    case 'if':
    case 'call':
    case 'table':
      return childTerms(term).every((child) => isGiven(child, scheme));
  }
}

/** The confidential number or day of a scanned row that a term reads. */
function secretIn(term: Term, scheme: Scheme, seen = new Set<string>()): Picked | null {
  if (term.kind === 'aggregate' || term.kind === 'outer') return null;
  if (term.kind === 'column') {
    const { ledger, column } = term;
    if (isSecretValue(ledger, column, scheme)) return { ledger, column };
    const computed = scheme.statements.find((statement) => statement.ledger === ledger && statement.name === column);
    const key = keyOf(term);
    if (ledger === ROSTER || computed?.kind !== 'formula' || !isContinuous(computed.type) || seen.has(key)) return null;
    seen.add(key);
    return secretIn(computed.formula.term, scheme, seen);
  }
  return childTerms(term).reduce<Picked | null>((found, child) => found ?? secretIn(child, scheme, seen), null);
}

function isSecretValue(ledgerName: string, name: string, scheme: Scheme): boolean {
  const ledger = scheme.ledgers.find((one) => one.name === ledgerName);
  const column = ledger?.columns.find((one) => one.name === name);
  return (
    ledgerName !== ROSTER &&
    ledger !== undefined &&
    column !== undefined &&
    (ledger.confidential || column.confidential) &&
    isContinuous(column.type) &&
    !isShortScale(column) &&
    !isKey(ledger, name)
  );
}

/** Numbers and days; a serial number names a voter, which is told as that. */
function isContinuous(type: ValueType): boolean {
  return type.kind === 'date' || (type.kind === 'number' && type.as !== '序号');
}

/** The year of a row, and what tells one row from another (不重复): when or of what it is, not what somebody said. */
function isKey({ unique }: Ledger, name: string): boolean {
  return name === PERIOD || unique.some((key) => key.length > 1 && key.includes(name));
}

function isShortScale({ type, range }: InputColumn): boolean {
  if (type.kind !== 'number' || (type.as !== '整数' && type.as !== '名次') || range === null) return false;
  return range.high.num / range.high.den - range.low.num / range.low.den < MOST_STEPS;
}
