import type { Term } from '../../language/term';
import type { CallName } from '../../language/functions';
import type { AffineForms } from './affine';

/** A product of two factors, one of which may be held between bounds: 分值 × 限于(完成率, 0, 110%). */
export interface ClampedProduct {
  readonly factor: Term;
  readonly held: Term;
  readonly low: Term | null;
  readonly high: Term | null;
}

/** A term as such a product; null for any other term, and for multiples, which are linear. */
export function clampedProduct(term: Term, forms: AffineForms): ClampedProduct | null {
  if (term.kind !== 'binary' || term.operator !== '*' || forms.of(term) !== null) return null;
  return heldBy(term.left, term.right) ?? heldBy(term.right, term.left) ?? { factor: term.left, held: term.right, low: null, high: null };
}

function heldBy(factor: Term, call: Term): ClampedProduct | null {
  if (call.kind !== 'call') return null;
  const [held, first = null, second = null] = call.args;
  const bounds = BOUNDS[call.name];
  return held === undefined || bounds === undefined ? null : { factor, held, ...bounds(first, second) };
}

/** The calls that hold their first argument between bounds. Of any other the product is multiplied out, which is never wrong. */
const BOUNDS: Readonly<Partial<Record<CallName, (first: Term | null, second: Term | null) => Pick<ClampedProduct, 'low' | 'high'>>>> = {
  限于: (low, high) => ({ low, high }),
  保底: (low) => ({ low, high: null }),
  封顶: (high) => ({ low: null, high }),
};
