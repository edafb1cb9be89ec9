import { childTerms, ROSTER, scannedTerms, termsIn, type AggregateTerm, type Term } from '../../language/term';
import type { Scheme } from '../../scheme/model';
import { hidesRows } from './confidential';

type IfTerm = Extract<Term, { kind: 'if' }>;

/** Aggregates that say how many there are, and nothing of what they say. */
const COUNTS: ReadonlySet<AggregateTerm['name']> = new Set(['次数', '个数', '连续年数', '名次']);

/**
 * What a scheme computes over a class of confidential rows: an aggregate over 保密 rows that does not take all rows of whom it is about,
 * but those of a kind of voter, of a rating unit, of a row's own kind. What it comes to may tell a single row.
 */
export class ClassAggregates {
  private readonly classed = new Map<AggregateTerm, boolean>();
  private readonly statements = new Map<string, boolean>();
  private readonly levels = new Map<AggregateTerm, readonly AggregateTerm[]>();
  private readonly columnsOf = new Map<Term, ReadonlySet<string>>();
  private readonly counts: ReadonlySet<Term>;

  constructor(readonly scheme: Scheme) {
    this.counts = new Set(scheme.ledgers.flatMap(({ counts }) => counts?.term ?? []));
    const formulas = [
      ...scheme.statements.flatMap((statement) =>
        statement.kind === 'formula'
          ? [statement.formula]
          : statement.kind === 'grade'
            ? statement.rules.flatMap(({ when }) => when ?? [])
            : [],
      ),
      ...scheme.consequences.map(({ when }) => when),
      ...scheme.checks.flatMap(({ must, when }) => (when === null ? [must] : [must, when])),
    ];
    for (const { term } of formulas) this.sortLevels([term]);
  }

  /** Whether an aggregate tells of some of the confidential rows only. How many there are is no secret. */
  isClassed(term: AggregateTerm): boolean {
    const known = this.classed.get(term) ?? this.findClassed(term);
    this.classed.set(term, known);
    return known;
  }

  /** Whether a computed column rests on such an aggregate, in whatever way. */
  restsOnClass(ledger: string, name: string): boolean {
    const key = JSON.stringify([ledger, name]);
    const known = this.statements.get(key);
    if (known !== undefined) return known;
    this.statements.set(key, false);
    const statement = this.scheme.symbols.statement(ledger, name);
    const rests =
      statement?.kind === 'formula' &&
      termsIn(statement.formula.term).some(
        (term) =>
          (term.kind === 'aggregate' && this.isClassed(term)) || (term.kind === 'column' && this.restsOnClass(term.ledger, term.column)),
      );
    this.statements.set(key, rests);
    return rests;
  }

  /** The confidential aggregates that stand beside one in a formula, itself among them: of all but one the last could be told. */
  beside(term: AggregateTerm): readonly AggregateTerm[] {
    return this.levels.get(term) ?? [term];
  }

  /** Whether a 如果 chooses whose row counts: what its branches read is not what its condition asks. A table of points is no choice. */
  chooses({ condition, then, otherwise }: IfTerm): boolean {
    const asked = this.rowColumns(condition);
    return [then, otherwise].some((branch) => [...this.rowColumns(branch)].some((column) => !asked.has(column)));
  }

  /** The cells of a row of a ledger that go into a term, by the names of their columns. */
  rowColumns(term: Term): ReadonlySet<string> {
    const known = this.columnsOf.get(term);
    if (known !== undefined) return known;
    const columns = new Set<string>();
    const add = (inner: Term): void => {
      if (inner.kind === 'aggregate') return;
      if (inner.kind === 'column' && inner.ledger !== ROSTER) {
        const computed = this.scheme.symbols.statement(inner.ledger, inner.column);
        if (computed?.kind === 'formula') for (const column of this.rowColumns(computed.formula.term)) columns.add(column);
        else columns.add(inner.column);
      }
      childTerms(inner).forEach(add);
    };
    add(term);
    this.columnsOf.set(term, columns);
    return columns;
  }

  private findClassed(term: AggregateTerm): boolean {
    if (COUNTS.has(term.name)) return false;
    if (!hidesRows(term, this.scheme)) return term.value !== null && this.isClassedValue(term.value);
    return (
      term.sameKeys.length > 0 ||
      term.by !== null ||
      term.conditions.some((condition) => !this.counts.has(condition) && this.rowColumns(condition).size > 0) ||
      (term.value !== null && this.hasChoice(term.value))
    );
  }

  /** Of rows that are open: whether what is taken together of them rests on a class of others that are not. */
  private isClassedValue(value: Term): boolean {
    return termsIn(value).some(
      (term) =>
        (term.kind === 'column' && this.restsOnClass(term.ledger, term.column)) || (term.kind === 'aggregate' && this.isClassed(term)),
    );
  }

  private hasChoice(value: Term): boolean {
    return termsIn(value).some((term) => {
      if (term.kind === 'if') return this.chooses(term);
      const computed =
        term.kind === 'column' && term.ledger !== ROSTER ? this.scheme.symbols.statement(term.ledger, term.column) : undefined;
      return computed?.kind === 'formula' && this.hasChoice(computed.formula.term);
    });
  }

  /** Finds the confidential aggregates that are computed for the same row of the same formula. */
  private sortLevels(terms: readonly Term[]): void {
    const here: AggregateTerm[] = [];
    const visit = (term: Term): void => {
      if (term.kind === 'aggregate') here.push(term);
      else childTerms(term).forEach(visit);
    };
    terms.forEach(visit);
    const telling = here.filter((term) => this.isClassed(term));
    for (const term of here) {
      this.levels.set(term, telling);
      const inner = scannedTerms(term).filter((part) => !this.counts.has(part));
      if (inner.length > 0) this.sortLevels(inner);
    }
  }
}

const ofScheme = new WeakMap<Scheme, ClassAggregates>();

/** What is known of a scheme, which lives as long as it does. */
export function classAggregates(scheme: Scheme): ClassAggregates {
  const known = ofScheme.get(scheme) ?? new ClassAggregates(scheme);
  ofScheme.set(scheme, known);
  return known;
}
