import type { Scheme } from '../model';
import type { Understood } from '../build/build-context';
import { childTerms, type AggregateTerm, type Term } from '../../language/term';

/**
 * The terms of a formula that stand in its own text: not the 计入 of a ledger, which goes with every aggregate over it and is looked at
 * where it stands.
 */
export class OwnTerms {
  private readonly counts: ReadonlySet<Term>;
  private readonly known = new Map<Understood, readonly Term[]>();

  constructor(scheme: Scheme) {
    this.counts = new Set(scheme.ledgers.flatMap(({ counts }) => counts?.term ?? []));
  }

  /** Every term of a formula, outer first. */
  of(found: Understood): readonly Term[] {
    const known = this.known.get(found);
    if (known !== undefined) return known;
    const terms: Term[] = [];
    const add = (term: Term): void => {
      terms.push(term);
      for (const child of this.below(term)) add(child);
    };
    add(found.formula.term);
    this.known.set(found, terms);
    return terms;
  }

  /** The terms directly below one. */
  below(term: Term): readonly Term[] {
    const children = childTerms(term);
    return term.kind === 'aggregate' && this.counts.size > 0 ? children.filter((child) => !this.counts.has(child)) : children;
  }

  /** The conditions that an aggregate itself names. */
  conditions(term: AggregateTerm): readonly Term[] {
    return this.counts.size > 0 ? term.conditions.filter((condition) => !this.counts.has(condition)) : term.conditions;
  }
}
