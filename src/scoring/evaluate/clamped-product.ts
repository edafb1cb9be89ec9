import type { Term } from '../../language/term';
import { affineForm } from './affine';

/** A product of two factors, one of which may be held between bounds: 分值 × 限于(完成率, 0, 110%). */
export interface ClampedProduct {
  readonly factor: Term;
  readonly held: Term;
  readonly low: Term | null;
  readonly high: Term | null;
}

/** A term as such a product; null for any other term, and for multiples, which are linear. */
export function clampedProduct(term: Term): ClampedProduct | null {
  if (term.kind !== 'binary' || term.operator !== '*' || affineForm(term) !== null) return null;
  return heldBy(term.left, term.right) ?? heldBy(term.right, term.left) ?? { factor: term.left, held: term.right, low: null, high: null };
}

function heldBy(factor: Term, call: Term): ClampedProduct | null {
  if (call.kind !== 'call') return null;
  const [held, first = null, second = null] = call.args;
  if (held === undefined) return null;
  switch (call.name) {
    case '限于':
      return { factor, held, low: first, high: second };
    case '保底':
      return { factor, held, low: first, high: null };
    case '封顶':
      return { factor, held, low: null, high: first };
    default:
      return null;
  }
}
