import type { BuildContext } from '../../build/build-context';
import { ROSTER, type Term } from '../../../language/term';
import type { ValueType } from '../../../language/types';
import { PERIOD } from '../../../language/declarations';
import type { InputColumn, Ledger, Scheme } from '../../model';
import { columnReadIn, isConfidential, isGiven, reportPicked, type ConfidentialColumn, type Sought } from './conditions';
import type { OwnTerms } from '../written-terms';

/** Steps of a scale that a whole number stands on: up to so many it says a class, as a list of texts does. */
const MOST_STEPS = 10n;

/** The confidential number or day of a row. */
export const SECRET_VALUE: Sought = {
  is: (column, ledger) => isContinuous(column.type) && !isShortScale(column) && !isKey(ledger, column.name),
  passes: isContinuous,
};

/**
 * A condition that picks confidential rows by the very number or day that stands in them (打分 = 61.13): of fewer than three rows, mostly
 * of one or none, so that it shows whether there is such a row. Refused, compared with what the scheme says or what an open cell holds; a
 * range that is not narrow (`secret-range`), and the steps of a short scale, may be asked.
 */
export function reportSecretValues(scheme: Scheme, own: OwnTerms, building: BuildContext): void {
  reportPicked('F-SECRET-VALUE', pickedBy, scheme, own, building);
}

function pickedBy(term: Term, scheme: Scheme): ConfidentialColumn | null {
  const secretIn = (inner: Term): ConfidentialColumn | null => columnReadIn(inner, SECRET_VALUE, scheme);
  const given = (inner: Term): boolean => isGiven(inner, (one) => isOpen(one, scheme));
  if (term.kind === 'oneOf') return term.options.some(given) ? secretIn(term.operand) : null;
  if (term.kind === 'aggregate') {
    const key = term.sameKeys.find((one) => isConfidential(term.ledger, one, SECRET_VALUE, scheme));
    return key === undefined ? null : { ledger: term.ledger, column: key };
  }
  if (term.kind !== 'binary') return null;
  const { left, right, operator } = term;
  if (operator !== '=' && operator !== '≠') return null;
  return given(right) ? secretIn(left) : given(left) ? secretIn(right) : null;
}

/** What somebody may type into an open cell to ask: the same for every row that is scanned. */
function isOpen(term: Term, scheme: Scheme): boolean {
  if (term.kind === 'outer') return isGiven(term.of, (inner) => isOpen(inner, scheme));
  if (term.kind === 'period') return true;
  return term.kind === 'column' && term.ledger === ROSTER && scheme.symbols.column(ROSTER, term.column) !== undefined;
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
