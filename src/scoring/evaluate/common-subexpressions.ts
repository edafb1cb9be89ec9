import { childTerms, type Term } from '../../language/term';

/** Numbers terms so that those that say the same, wherever they stand, have the same number. */
export class CommonSubexpressions {
  private readonly ids = new WeakMap<Term, number>();
  private readonly known = new Map<string, number>();
  private readonly repeats = new WeakMap<Term, ReadonlyMap<Term, number>>();

  /** The number of a term. */
  id(term: Term): number {
    const before = this.ids.get(term);
    if (before !== undefined) return before;
    const said = `${ownWords(term)}(${childTerms(term)
      .map((child) => this.id(child))
      .join(',')})`;
    const id = this.known.get(said) ?? this.known.size;
    this.known.set(said, id);
    this.ids.set(term, id);
    return id;
  }

  /** The parts of a formula that stand in it more than once, with their numbers. */
  repeatedIn(root: Term): ReadonlyMap<Term, number> {
    const before = this.repeats.get(root);
    if (before !== undefined) return before;
    const terms = outsideAggregates(root);
    const counts = new Map<number, number>();
    for (const term of terms) counts.set(this.id(term), (counts.get(this.id(term)) ?? 0) + 1);
    const repeated = new Map(terms.filter((term) => (counts.get(this.id(term)) ?? 0) > 1).map((term) => [term, this.id(term)]));
    this.repeats.set(root, repeated);
    return repeated;
  }
}

/** What a term says besides the terms below it, and not where it stands. */
function ownWords(term: Term): string {
  return JSON.stringify(term, (key, value: unknown) =>
    key === 'span' || (isTerm(value) && value !== term) ? undefined : typeof value === 'bigint' ? String(value) : value,
  );
}

function isTerm(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'span' in value;
}

/** A term and those below it that are computed for the same rows. */
function outsideAggregates(term: Term): Term[] {
  return term.kind === 'aggregate' || term.kind === 'outer' ? [term] : [term, ...childTerms(term).flatMap(outsideAggregates)];
}
