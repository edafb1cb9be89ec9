import type { Term } from '../../../language/term';

/** The parts of a sum that are taken off it, as they stand in its formula: in a － b ＋ c it is b, in a － (b － c) it is b. */
export function subtractedTerms(term: Term): ReadonlySet<Term> {
  const found = new Set<Term>();
  const walk = (part: Term, isOff: boolean): void => {
    switch (part.kind) {
      case 'binary':
        if (part.operator === '+' || part.operator === '-') {
          walk(part.left, isOff);
          walk(part.right, part.operator === '-' ? !isOff : isOff);
        }
        return;
      case 'negate':
        return walk(part.operand, !isOff);
      case 'if':
        walk(part.then, isOff);
        return walk(part.otherwise, isOff);
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
      case 'not':
      case 'oneOf':
      case 'call':
      case 'table':
      case 'aggregate':
        if (isOff) found.add(part);
    }
  };
  walk(term, false);
  return found;
}
