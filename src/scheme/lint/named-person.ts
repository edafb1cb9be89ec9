import { isComparison } from '../../language/comparison';
import { childTerms, ROSTER, type Term } from '../../language/term';
import type { BuildContext } from '../build/build-context';
import type { Ledger, Scheme } from '../model';
import type { OwnTerms } from './written-terms';

/** A column of confidential rows that says whose row it is: who voted, not what kind of voter. */
interface Naming {
  readonly ledger: string;
  readonly column: string;
}

/**
 * A condition that picks the row of one voter among confidential ones (评价人 = "张三"), as do all but that one and a table by names: what
 * it comes to is what the voter said. Refused; a column whose texts are listed says of what kind a voter is, and may be asked.
 */
export function reportNamedPerson(scheme: Scheme, own: OwnTerms, building: BuildContext): void {
  if (!scheme.ledgers.some(({ confidential, columns }) => confidential || columns.some((column) => column.confidential))) return;
  for (const found of building.understood) {
    for (const term of own.of(found)) {
      const named = namedBy(term, scheme);
      if (named === null) continue;
      const { start, end } = term.span;
      building.reportIn(found, term.span, 'F-NAMED-PERSON', { found: found.formula.source.slice(start, end), ...named }, 'error');
    }
  }
}

function namedBy(term: Term, scheme: Scheme): Naming | null {
  switch (term.kind) {
    case 'binary': {
      if (!isComparison(term.operator)) return null;
      const { left, right } = term;
      return isFixed(right) ? namingIn(left, scheme) : isFixed(left) ? namingIn(right, scheme) : null;
    }
    case 'oneOf':
      return term.options.some(isFixed) ? namingIn(term.operand, scheme) : null;
    case 'table':
      return term.args.map((arg) => namingIn(arg, scheme)).find((naming) => naming !== null) ?? null;
    case 'number':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'column':
    case 'outer':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'undefined':
    case 'negate':
    case 'not':
    case 'if':
    case 'call':
    case 'aggregate':
      return null;
  }
}

/** What the scheme itself says, the same for every row; whether a cell is blank may be asked. */
function isFixed(term: Term): boolean {
  switch (term.kind) {
    case 'text':
      return term.value !== '';
    case 'number':
    case 'reading':
    case 'parameter':
      return true;
    case 'boolean':
    case 'notApplicable':
    case 'column':
    case 'outer':
    case 'period':
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
      return childTerms(term).every(isFixed);
  }
}

function namingIn(term: Term, scheme: Scheme, seen = new Set<string>()): Naming | null {
  if (term.kind === 'aggregate') return null;
  if (term.kind === 'column') {
    const { ledger: name, column } = term;
    const ledger = scheme.ledgers.find((one) => one.name === name);
    if (ledger === undefined || name === ROSTER) return null;
    if (namesSomeone(ledger, column)) return { ledger: name, column };
    const computed = scheme.statements.find((statement) => statement.ledger === name && statement.name === column);
    const key = JSON.stringify([name, column]);
    if (computed?.kind !== 'formula' || seen.has(key)) return null;
    seen.add(key);
    return computed.type.kind === 'text' || computed.type.kind === 'unit' ? namingIn(computed.formula.term, scheme, seen) : null;
  }
  return childTerms(term).reduce<Naming | null>((found, child) => found ?? namingIn(child, scheme, seen), null);
}

/** A free text, another unit than the one that is assessed, a serial number. */
function namesSomeone({ confidential, columns }: Ledger, name: string): boolean {
  const column = columns.find((one) => one.name === name);
  if (column === undefined || !(confidential || column.confidential)) return false;
  const { type } = column;
  if (type.kind === 'unit') return column !== columns.find((one) => one.type.kind === 'unit');
  return type.kind === 'text' ? type.options === null : type.kind === 'number' && type.as === '序号';
}
