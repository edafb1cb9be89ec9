import { isComparison } from '../../../language/comparison';
import type { Term } from '../../../language/term';
import type { BuildContext } from '../../build/build-context';
import type { Scheme } from '../../model';
import { columnReadIn, isGiven, reportPicked, type ConfidentialColumn, type Sought } from './conditions';
import type { OwnTerms } from '../written-terms';

/** A column of confidential rows that says whose row it is: a free text, another unit than the one that is assessed, a serial number. */
const NAME: Sought = {
  is: (column, { columns }) => {
    const { type } = column;
    if (type.kind === 'unit') return column !== columns.find((one) => one.type.kind === 'unit');
    return type.kind === 'text' ? type.options === null : type.kind === 'number' && type.as === '序号';
  },
  passes: (computed) => computed.kind === 'text' || computed.kind === 'unit',
};

/**
 * A condition that picks the row of one voter among confidential ones (评价人 = "张三"), as do all but that one and a table by names: what
 * it comes to is what the voter said. Refused; a column whose texts are listed says of what kind a voter is, and may be asked.
 */
export function reportNamedPerson(scheme: Scheme, own: OwnTerms, building: BuildContext): void {
  reportPicked('F-NAMED-PERSON', namedBy, scheme, own, building);
}

function namedBy(term: Term, scheme: Scheme): ConfidentialColumn | null {
  const nameIn = (inner: Term): ConfidentialColumn | null => columnReadIn(inner, NAME, scheme);
  if (term.kind === 'oneOf') return term.options.some(isFixed) ? nameIn(term.operand) : null;
  if (term.kind === 'table') return term.args.map(nameIn).find((name) => name !== null) ?? null;
  if (term.kind !== 'binary' || !isComparison(term.operator)) return null;
  const { left, right } = term;
  return isFixed(right) ? nameIn(left) : isFixed(left) ? nameIn(right) : null;
}

/** What the scheme itself says. That a unit does not rate itself compares with its own cell, and may be asked. */
function isFixed(term: Term): boolean {
  return isGiven(term, () => false);
}
