import { childTerms, ROSTER, type AggregateTerm, type Term } from '../../language/term';
import type { InputColumn, Scheme, Statement } from '../../scheme/model';

/**
 * What a scheme’s terms may be besides a value, whatever the cells hold: 待补, and of what is 待补, whether it may turn out to be 不适用.
 */
export class MayWait {
  private readonly waiting = new Map<string, boolean>();
  private readonly leaving = new Map<string, boolean>();

  constructor(private readonly scheme: Scheme) {}

  /** Whether a term may be 待补. */
  waits(term: Term): boolean {
    switch (term.kind) {
      case 'column':
        return this.columnWaits(term.ledger, term.column);
      case 'aggregate':
        return term.name === '名次' || term.name === '连续年数' || term.sameKeys.length > 0 || this.lacksRows(term) || this.anyWaits(term);
      case 'table':
        return term.name === '工作日后' || this.anyWaits(term);
      case 'outer':
      case 'negate':
      case 'not':
      case 'binary':
      case 'oneOf':
      case 'if':
      case 'call':
        return this.anyWaits(term);
      case 'number':
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'reading':
      case 'parameter':
      case 'period':
      case 'undefined':
        return false;
    }
  }

  /** Whether a term that is 待补 may turn out to be 不适用, by how its formula is made. */
  mayLeave(term: Term): boolean {
    switch (term.kind) {
      case 'column': {
        const statement = this.scheme.symbols.statement(term.ledger, term.column);
        if (statement?.kind !== 'formula') return false;
        return this.once(this.leaving, statement, () => this.mayLeave(statement.formula.term));
      }
      case 'outer':
        return this.mayLeave(term.of);
      case 'if': {
        const branches = [term.then, term.otherwise];
        return (
          branches.some((branch) => this.mayLeave(branch)) || (this.waits(term.condition) && branches.some((one) => this.mayBeNone(one)))
        );
      }
      case 'call':
        return term.name === '不适用作' ? term.args.slice(1).some((arg) => this.mayBeNone(arg)) : this.someLeaves(term);
      case 'aggregate':
        if (!EMPTY_IS_NONE.has(term.name) && term.name !== '取值') return false;
        return (
          (EMPTY_IS_NONE.has(term.name) && term.conditions.some((one) => this.waits(one))) ||
          (term.value !== null && this.mayLeave(term.value))
        );
      case 'table':
        return this.hasNone(term) || this.someLeaves(term);
      case 'negate':
      case 'not':
      case 'binary':
      case 'oneOf':
        return this.someLeaves(term);
      case 'number':
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'reading':
      case 'parameter':
      case 'period':
      case 'undefined':
        return false;
    }
  }

  /** Whether the formula of a term may give 不适用 at all; a cell of the ledgers that says so by itself is not looked at. */
  mayBeNone(term: Term): boolean {
    switch (term.kind) {
      case 'notApplicable':
        return true;
      case 'column': {
        const statement = this.scheme.symbols.statement(term.ledger, term.column);
        if (statement === undefined) return false;
        return statement.appliesTo !== null || (statement.kind === 'formula' && this.mayBeNone(statement.formula.term));
      }
      case 'aggregate':
        return EMPTY_IS_NONE.has(term.name) || term.name === '名次';
      case 'call':
        return (term.name === '不适用作' ? term.args.slice(1) : term.args).some((arg) => this.mayBeNone(arg));
      case 'table':
        return this.hasNone(term) || term.args.some((arg) => this.mayBeNone(arg));
      case 'outer':
      case 'negate':
      case 'not':
      case 'binary':
      case 'oneOf':
      case 'if':
      case 'number':
      case 'text':
      case 'boolean':
      case 'reading':
      case 'parameter':
      case 'period':
      case 'undefined':
        return childTerms(term).some((child) => this.mayBeNone(child));
    }
  }

  /** One part is 不适用, while another that is missing keeps the whole 待补. */
  private someLeaves(term: Term): boolean {
    const parts = childTerms(term);
    return (
      parts.some((part) => this.mayLeave(part)) ||
      parts.some((part) => this.mayBeNone(part) && parts.some((other) => other !== part && this.waits(other)))
    );
  }

  private anyWaits(term: Term): boolean {
    return childTerms(term).some((child) => this.waits(child));
  }

  /** A ledger that has too few rows of a unit. */
  private lacksRows({ ledger, reach }: AggregateTerm): boolean {
    return reach === '本单位' && (this.scheme.symbols.ledger(ledger)?.atLeast ?? 0) > 0;
  }

  private hasNone({ table }: Extract<Term, { kind: 'table' }>): boolean {
    const cells = this.scheme.symbols.table(table);
    return (
      cells === undefined || cells.rows.some((row) => row.includes('不适用')) || (cells.tiers ?? []).some(({ value }) => value === '不适用')
    );
  }

  private columnWaits(ledger: string, name: string): boolean {
    const statement = this.scheme.symbols.statement(ledger, name);
    if (statement === undefined) {
      const declared = this.scheme.symbols.column(ledger, name);
      const isKey = ledger === ROSTER && (name === '单位' || (name === '序列' && this.scheme.sequences.length > 0));
      return declared !== undefined && !isKey && blankWaits(declared);
    }
    if (statement.kind !== 'formula') return true;
    return this.once(this.waiting, statement, () => this.waits(statement.formula.term));
  }

  private once(known: Map<string, boolean>, { ledger, name }: Statement, look: () => boolean): boolean {
    const key = JSON.stringify([ledger, name]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = look();
    known.set(key, found);
    return found;
  }
}

/** Aggregates that are 不适用 where no row counts. */
const EMPTY_IS_NONE: ReadonlySet<string> = new Set(['平均', '最大', '最小', '中位数', '去极值平均']);

/** Whether a blank cell of a column is missing: any that nothing stands for, but a free text. */
function blankWaits({ fallback, type, required }: InputColumn): boolean {
  const isFree = type.kind === 'unit' || (type.kind === 'text' && type.options === null);
  return fallback === null && (required || !isFree);
}
