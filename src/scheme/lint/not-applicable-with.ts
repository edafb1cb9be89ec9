import { FUNCTIONS } from '../../language/functions';
import { childTerms, type Term } from '../../language/term';

/** The parts directly below a term that make it 不适用 when one of them is; none where 不适用 is passed over, replaced or only compared. */
export function notApplicableWith(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'negate':
    case 'binary':
      return childTerms(term);
    case 'call':
    case 'table':
      return FUNCTIONS[term.name].notApplicable === 'carried' ? term.args : [];
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
    case 'if':
    case 'aggregate':
      return [];
  }
}
