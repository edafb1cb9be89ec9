import { hasConfidential } from '../../scheme/confidential';
import { asksOuter, childTerms, ROSTER, type AggregateTerm, type Term } from '../../language/term';
import { stride } from '../../kernel/vector';
import { stateAt, VALUE } from '../../kernel/state';
import { pairedRows } from '../evaluate/aggregates/scanned-rows';
import { asBooleans } from '../evaluate/narrow-vector';
import type { Frame } from '../evaluate/frame';
import { totalOf } from '../../scheme/total';
import type { Run } from '../run';
import { hidesRows, isHiddenColumn } from './confidential';
import { classAggregates, type ClassAggregates } from './class-aggregates';

/** A class of fewer rows than this is not told. */
const FEWEST = 3;

/** A row of a frame at which a term is looked at. */
interface At {
  readonly frame: Frame;
  readonly row: number;
}

/** The confidential rows that stand behind a quantity. */
interface Behind {
  readonly rows: Set<string>;
  /** Some aggregate takes a class of them, not all. */
  classed: boolean;
  /** Something else than confidential rows goes in. */
  mixed: boolean;
}

/**
 * Which quantities of a run are not shown, although they count: those that rest on a class of confidential rows of which there are fewer
 * than three. A quantity by which units are ranked is shown if anything else goes in.
 */
export class Suppression {
  private readonly classes: ClassAggregates;
  private readonly hasSecrets: boolean;
  private readonly known = new Map<string, Behind>();
  private readonly rows = new Map<AggregateTerm, Map<string, readonly number[]>>();

  constructor(private readonly run: Pick<Run, 'scheme' | 'store' | 'memo'>) {
    this.classes = classAggregates(run.scheme);
    this.hasSecrets = hasConfidential(run.scheme);
  }

  /** Whether what a column holds at a row may not be shown: a confidential cell, or a quantity of too few. */
  hides(ledger: string, name: string, row: number): boolean {
    if (!this.hasSecrets) return false;
    const { scheme } = this.run;
    if (isHiddenColumn(ledger, name, scheme)) return true;
    if (!this.classes.restsOnClass(ledger, name)) return false;
    const { rows, classed, mixed } = this.behind(ledger, name, row);
    return classed && isFew(rows.size) && !(mixed && this.isRanked(ledger, name));
  }

  /** Whether it may not be shown of some row. */
  hidesSome(ledger: string, name: string): boolean {
    if (!this.hasSecrets) return false;
    if (isHiddenColumn(ledger, name, this.run.scheme)) return true;
    if (!this.classes.restsOnClass(ledger, name)) return false;
    return Array.from({ length: this.run.store.frame(ledger).rows }, (_, row) => row).some((row) => this.hides(ledger, name, row));
  }

  /** The same of a term: what it comes to at a row. Of operators and calls only the parts are asked. */
  hidesTerm(term: Term, at: At): boolean {
    if (!this.hasSecrets) return false;
    switch (term.kind) {
      case 'aggregate':
        return this.hidesAggregate(term, at);
      case 'column':
        return this.hides(term.ledger, term.column, rowOf(term, at));
      case 'outer':
        return this.hidesTerm(term.of, outerOf(at));
      case 'table':
        return term.args.some((arg) => this.hidesPart(arg, at));
      case 'number':
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'reading':
      case 'parameter':
      case 'period':
      case 'undefined':
      case 'negate':
      case 'not':
      case 'binary':
      case 'oneOf':
      case 'if':
      case 'call':
        return false;
    }
  }

  /** Whether something hidden goes into a term at a row, in whatever way. */
  hidesPart(term: Term, at: At): boolean {
    if (!this.hasSecrets) return false;
    if (term.kind === 'aggregate') return this.hidesAggregate(term, at);
    return this.hidesTerm(term, at) || childTerms(term).some((child) => this.hidesPart(child, at));
  }

  /** Not only an aggregate of too few, but those beside it, from which it could be found. */
  private hidesAggregate(term: AggregateTerm, at: At): boolean {
    if (!this.classes.isClassed(term)) return false;
    return this.classes.beside(term).some((one) => {
      const behind = emptyBehind();
      this.addAggregate(one, at, behind);
      return behind.classed && isFew(behind.rows.size);
    });
  }

  private isRanked(ledger: string, name: string): boolean {
    const { scheme } = this.run;
    return ledger === ROSTER && (name === totalOf(scheme) || scheme.ranking?.then.includes(name) === true);
  }

  private behind(ledger: string, name: string, row: number): Behind {
    const key = JSON.stringify([ledger, name, row]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const behind = emptyBehind();
    this.known.set(key, behind);
    const statement = this.run.scheme.symbols.statement(ledger, name);
    if (statement?.kind === 'formula') this.add(statement.formula.term, { frame: this.run.store.frame(ledger), row }, behind);
    return behind;
  }

  private add(term: Term, at: At, behind: Behind): void {
    switch (term.kind) {
      case 'aggregate':
        this.addAggregate(term, at, behind);
        return;
      case 'column':
        this.addColumn(term.ledger, term.column, rowOf(term, at), behind);
        return;
      case 'outer':
        this.add(term.of, outerOf(at), behind);
        return;
      case 'if': {
        this.add(term.condition, at, behind);
        const taken = this.taken(term, at);
        for (const branch of taken === null ? [term.then, term.otherwise] : [taken]) this.add(branch, at, behind);
        return;
      }
      case 'number':
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'reading':
      case 'parameter':
      case 'period':
      case 'undefined':
      case 'negate':
      case 'not':
      case 'binary':
      case 'oneOf':
      case 'call':
      case 'table':
        for (const child of childTerms(term)) this.add(child, at, behind);
    }
  }

  private addColumn(ledger: string, name: string, row: number, behind: Behind): void {
    if (this.run.scheme.symbols.statement(ledger, name)?.kind !== 'formula') behind.mixed = true;
    else merge(behind, this.behind(ledger, name, row));
  }

  private addAggregate(term: AggregateTerm, at: At, behind: Behind): void {
    const { scheme, store } = this.run;
    const rows = this.rowsAt(term, at);
    if (hidesRows(term, scheme)) {
      const classed = this.classes.isClassed(term);
      const counting = !classed && (term.name === '次数' || term.name === '个数');
      if (counting) return;
      behind.classed ||= classed;
      for (const row of rows) behind.rows.add(`${term.ledger} ${String(row)}`);
      return;
    }
    if (!this.classes.isClassed(term) || term.value === null) {
      behind.mixed = true;
      return;
    }
    // Of several quantities taken together the one of the fewest could be the one that is seen.
    const frame = store.frame(term.ledger);
    let fewest: Behind | null = null;
    for (const row of rows) {
      const one = emptyBehind();
      this.add(term.value, { frame, row }, one);
      if (one.classed && one.rows.size > 0 && (fewest === null || one.rows.size < fewest.rows.size)) fewest = one;
    }
    if (fewest !== null) merge(behind, fewest);
  }

  /** The rows that an aggregate takes at a spot, of confidential ones those whose cells go into its value. */
  private rowsAt(term: AggregateTerm, at: At): readonly number[] {
    const { store, memo } = this.run;
    const row = ledgerRowOf(at);
    const frame = at.frame.pairs === undefined ? at.frame : store.frame(at.frame.ledger);
    const key = `${frame.ledger ?? ''} ${String(row)}`;
    const known = this.rows.get(term) ?? new Map<string, readonly number[]>();
    this.rows.set(term, known);
    const before = known.get(key);
    if (before !== undefined) return before;
    const { value } = term;
    const scanned = (): readonly number[] => {
      if (!asksOuter(term)) {
        const grouped = memo.groupedRows(term, 'counted', frame);
        return grouped.rowsOf(grouped.outside[row] ?? -1);
      }
      for (const { pairs, rows } of pairedRows(term, Int32Array.of(row), frame, store))
        return [...rows.inside.of.keys()].filter((pair) => rows.inside.of[pair] === 0).map((pair) => pairs.frame.pairs?.rowOf[pair] ?? -1);
      return [];
    };
    const inner = store.frame(term.ledger);
    const rows = scanned();
    const found = value === null || asksOuter(term) ? rows : rows.filter((one) => this.reads(value, { frame: inner, row: one }));
    known.set(key, found);
    return found;
  }

  /** Whether the cells of a row go into a term there, and not only into a choice that leaves them out. */
  private reads(term: Term, at: At): boolean {
    switch (term.kind) {
      case 'column': {
        if (term.via === 'unit') return false;
        const computed = this.run.scheme.symbols.statement(term.ledger, term.column);
        return computed?.kind === 'formula' ? this.reads(computed.formula.term, at) : true;
      }
      case 'if': {
        const taken = this.classes.chooses(term) ? this.taken(term, at) : null;
        return taken === null ? childTerms(term).some((part) => this.reads(part, at)) : this.reads(taken, at);
      }
      case 'aggregate':
        return true;
      case 'number':
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'outer':
      case 'reading':
      case 'parameter':
      case 'period':
      case 'undefined':
      case 'negate':
      case 'not':
      case 'binary':
      case 'oneOf':
      case 'call':
      case 'table':
        return childTerms(term).some((child) => this.reads(child, at));
    }
  }

  private taken(term: Extract<Term, { kind: 'if' }>, { frame, row }: At): Term | null {
    const condition = asBooleans(this.run.memo.valuesOf(term.condition, frame));
    const index = row * stride(condition);
    if (stateAt(condition.state, index) !== VALUE) return null;
    return condition.bits[index] === 1 ? term.then : term.otherwise;
  }
}

function emptyBehind(): Behind {
  return { rows: new Set(), classed: false, mixed: false };
}

function merge(into: Behind, { rows, classed, mixed }: Behind): void {
  for (const row of rows) into.rows.add(row);
  into.classed ||= classed;
  into.mixed ||= mixed;
}

function isFew(rows: number): boolean {
  return rows > 0 && rows < FEWEST;
}

function ledgerRowOf({ frame, row }: At): number {
  return frame.pairs === undefined ? row : (frame.pairs.rowOf[row] ?? -1);
}

function rowOf({ via }: Extract<Term, { kind: 'column' }>, at: At): number {
  return via === 'row' ? ledgerRowOf(at) : (at.frame.unit[at.row] ?? -1);
}

function outerOf(at: At): At {
  const { pairs } = at.frame;
  return pairs === undefined ? at : { frame: pairs.outer, row: pairs.outerOf[at.row] ?? -1 };
}
