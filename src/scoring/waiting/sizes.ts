import { childTerms, type Term } from '../../language/term';

/** How many terms there are in a term, itself and those below it, each as often as it stands there. */
export class Sizes {
  private readonly known = new WeakMap<Term, number>();

  /** See {@link Sizes}. */
  of(term: Term): number {
    const before = this.known.get(term);
    if (before !== undefined) return before;
    const size = childTerms(term).reduce((sum, child) => sum + this.of(child), 1);
    this.known.set(term, size);
    return size;
  }
}
