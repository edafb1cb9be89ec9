import type { Scheme } from '../model';
import { childTerms, type AggregateTerm, type Term } from '../term';

/** The terms of a formula that stand in its own text: not the 计入 of a ledger, which goes with every aggregate over it and is looked at where it stands. */
export class OwnTerms {
  private readonly counts: ReadonlySet<Term>;

  constructor(scheme: Scheme) {
    this.counts = new Set(scheme.ledgers.flatMap(({ counts }) => counts?.term ?? []));
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
