import { reduce, ZERO, ONE, type Rational } from '../../language/rational';
import { perKeysOf, RANK, RANKED_COUNT, ROSTER, type AggregateTerm, type Term } from '../../language/term';
import { roundedRational, type RoundingMode } from '../../kernel/arithmetic/rounding';
import type { InputColumn, Scheme, Statement } from '../../scheme/model';
import { valueInForce } from '../../scheme/value-in-force';
import {
  absolute,
  ANY_NUMBER,
  hull,
  larger,
  mapped,
  most,
  negated,
  NOT_NEGATIVE,
  point,
  product,
  quotient,
  smaller,
  sum,
  type Interval,
} from './interval';

/** Whose rows are counted: of the unit that is asked for, of any one unit, of all. */
export type Whose = 'own' | 'any' | 'all';

/** Whether the rows at hand are of the unit that is asked for, or of any. */
type OfUnit = Exclude<Whose, 'all'>;

/** What narrows the ranges beside the scheme; null where it is not known, or may change. */
export interface RangeFacts {
  /** The assessed year: parameters have the value of that year, else any of theirs. */
  readonly period: number | null;
  /** How many rows of a ledger there are at most. */
  readonly rows: ((ledger: string, whose: Whose) => number) | null;
}

/**
 * What the numbers of a scheme can be (interval arithmetic): from its numbers, caps and floors, the 范围 of its columns, the cells of its
 * tables. Every value that is computed lies within; what is pending can only come to a value within. Wider where a formula says more than
 * is looked at: conditions are taken for open, and what stands twice in a formula for independent.
 */
export class ValueRanges {
  private readonly known = new Map<string, Interval>();

  constructor(
    private readonly scheme: Scheme,
    private readonly facts: RangeFacts = { period: null, rows: null },
  ) {}

  /** Of a term; any number for one that gives none. */
  of(term: Term): Interval {
    return this.term(term, 'own');
  }

  /** Of a column as it is computed or typed in. */
  ofColumn(ledger: string, name: string): Interval {
    return this.column(ledger, name, 'own');
  }

  private column(ledger: string, name: string, unit: OfUnit): Interval {
    const key = JSON.stringify([ledger, name, unit]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, ANY_NUMBER);
    const statement = this.scheme.symbols.statement(ledger, name);
    const declared = this.scheme.symbols.column(ledger, name);
    const found =
      ledger === ROSTER && (name === RANK || name === RANKED_COUNT)
        ? { low: name === RANK ? ONE : ZERO, high: this.rows(ROSTER, 'all') }
        : statement !== undefined
          ? this.statement(statement, unit)
          : inputRange(declared);
    const range = mapped(found, reduce);
    this.known.set(key, range);
    return range;
  }

  private rows(ledger: string, whose: Whose): Rational | null {
    const rows = this.facts.rows?.(ledger, whose);
    return rows === undefined ? null : { num: BigInt(rows), den: 1n };
  }

  private statement(statement: Statement, unit: OfUnit): Interval {
    if (statement.kind !== 'formula') return ANY_NUMBER;
    const exact = this.term(statement.formula.term, unit);
    const { decimals } = statement;
    return decimals === null ? exact : rounded(exact, decimals, 'half');
  }

  private term(term: Term, unit: OfUnit): Interval {
    if (term.type.kind !== 'number') return ANY_NUMBER;
    switch (term.kind) {
      case 'number':
        return point(term.value);
      case 'parameter':
        return this.parameter(term.name);
      case 'period':
        return this.facts.period === null ? ANY_NUMBER : point({ num: BigInt(this.facts.period), den: 1n });
      case 'column':
        return this.column(term.ledger, term.column, unit);
      case 'outer':
        return this.term(term.of, unit);
      case 'negate':
        return negated(this.term(term.operand, unit));
      case 'binary':
        return this.operation(term, unit);
      case 'if':
        return this.any([term.then, term.otherwise], unit);
      case 'call':
        return this.call(term, unit);
      case 'table':
        return this.table(term);
      case 'aggregate':
        return this.aggregate(term, unit);
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'reading':
      case 'undefined':
      case 'not':
      case 'oneOf':
        return ANY_NUMBER;
    }
  }

  private parameter(name: string): Interval {
    const { period } = this.facts;
    const values =
      period === null
        ? (this.scheme.symbols.parameter(name)?.values.map(({ value }) => value) ?? [])
        : [valueInForce(this.scheme, name, period)];
    return hull(values.map((value) => (typeof value === 'object' && value !== null ? point(value) : ANY_NUMBER)));
  }

  /** What any of some terms gives; those that give no number give nothing. */
  private any(terms: readonly Term[], unit: OfUnit): Interval {
    return hull(terms.flatMap((term) => (term.kind === 'notApplicable' || term.kind === 'undefined' ? [] : [this.term(term, unit)])));
  }

  private operation({ operator, left, right }: Extract<Term, { kind: 'binary' }>, unit: OfUnit): Interval {
    const [a, b] = [this.term(left, unit), this.term(right, unit)];
    switch (operator) {
      case '+':
        return sum(a, b);
      case '-':
        return sum(a, negated(b));
      case '*':
        return product(a, b);
      case '/':
        return quotient(a, b);
      case '且':
      case '或':
      case '=':
      case '≠':
      case '<':
      case '≤':
      case '>':
      case '≥':
        return ANY_NUMBER;
    }
  }

  private call({ name, args }: Extract<Term, { kind: 'call' }>, unit: OfUnit): Interval {
    const ranges = args.map((arg) => this.term(arg, unit));
    const [first = ANY_NUMBER, second = ANY_NUMBER, third = ANY_NUMBER] = ranges;
    const fixed = ranges.filter((_, at) => isFixed(args[at]));
    switch (name) {
      case '封顶':
        return capped(first, second, isFixed(args[1]));
      case '保底':
        return floored(first, second, isFixed(args[1]));
      case '限于':
        return capped(floored(first, second, isFixed(args[1])), third, isFixed(args[2]));
      case '取小':
        return fixed.reduce(smaller, this.any(args, unit));
      case '取大':
        return fixed.reduce(larger, this.any(args, unit));
      case '取先':
      case '不适用作':
        return this.any(args, unit);
      case '绝对值':
        return absolute(first);
      case '四舍五入':
        return rounded(first, digitsOf(args[1]), 'half');
      case '五成双':
        return rounded(first, digitsOf(args[1]), 'even');
      case '舍去':
        return rounded(first, digitsOf(args[1]), 'down');
      case '进一':
        return rounded(first, digitsOf(args[1]), 'up');
      case '每满':
        return rounded(quotient(first, second), 0, 'down');
      case '开方':
        return NOT_NEGATIVE;
      case '月':
        return between(1n, 12n);
      case '日':
        return between(1n, 31n);
      case '季度':
        return between(1n, 4n);
      case '日期':
      case '年':
        return ANY_NUMBER;
    }
  }

  private table({ name, table, column }: Extract<Term, { kind: 'table' }>): Interval {
    const found = this.scheme.symbols.table(table);
    if (found === undefined) return ANY_NUMBER;
    const at = column === null ? -1 : found.columns.indexOf(column);
    const cellsOf = (row: readonly unknown[]): readonly unknown[] => (name === '插值' ? [row[1]] : at < 0 ? row.slice(1) : [row[at]]);
    const cells = found.tiers === null ? found.rows.flatMap(cellsOf) : found.tiers.map(({ value }) => value);
    return hull(cells.flatMap((cell) => (isRational(cell) ? [point(cell)] : [])));
  }

  private aggregate(term: AggregateTerm, unit: OfUnit): Interval {
    const ofUnit = term.reach === '本单位' && term.by === null;
    const rows = this.rows(term.ledger, ofUnit ? unit : 'all');
    const scanned = ofUnit ? unit : 'any';
    switch (term.name) {
      case '合计':
        return this.total(term, rows, scanned);
      case '次数':
      case '个数':
        return { low: ZERO, high: rows };
      case '名次':
        return { low: ONE, high: rows };
      case '平均':
      case '最大':
      case '最小':
      case '中位数':
      case '去极值平均':
      case '取值':
        return this.merged(term, rows, scanned);
      case '连续年数':
        return NOT_NEGATIVE;
    }
  }

  /** Any of the rows may count; what rows of one key come to is at most their cap, and there are no more keys than rows. */
  private total({ value, perKey }: AggregateTerm, rows: Rational | null, unit: OfUnit): Interval {
    if (value === null) return ANY_NUMBER;
    const none = point(ZERO);
    const each = perKeysOf(perKey).reduce(
      (range, { cap }) => (cap === null ? range : hull([none, capped(range, this.term(cap, unit), isFixed(cap))])),
      hull([none, this.term(value, unit)]),
    );
    return product({ low: ZERO, high: rows }, each);
  }

  /** What one row, or all rows of a key that are counted as one, can come to. */
  private merged({ value, perKey }: AggregateTerm, rows: Rational | null, unit: OfUnit): Interval {
    if (value === null) return ANY_NUMBER;
    const counted = { low: ONE, high: rows && most(ONE, rows) };
    return perKeysOf(perKey).reduce(
      (range, { take, cap }) => {
        const taken = take === '合计' ? product(counted, range) : range;
        return cap === null ? taken : capped(taken, this.term(cap, unit), isFixed(cap));
      },
      this.term(value, unit),
    );
  }
}

/** A 范围 holds for what is filled in; what stands for a blank may lie beyond it. */
function inputRange(column: InputColumn | undefined): Interval {
  if (column === undefined || column.range === null) return ANY_NUMBER;
  return isRational(column.fallback) ? hull([column.range, point(column.fallback)]) : column.range;
}

/** Held to a limit; one that may be 不适用 may as well not be there. */
function capped(value: Interval, cap: Interval, isThere: boolean): Interval {
  const held = smaller(value, cap);
  return isThere ? held : hull([value, held]);
}

function floored(value: Interval, floor: Interval, isThere: boolean): Interval {
  return negated(capped(negated(value), negated(floor), isThere));
}

/** Whether a term is never 不适用: made of numbers, parameters and the year only. */
function isFixed(term: Term | undefined): boolean {
  switch (term?.kind) {
    case 'number':
    case 'parameter':
    case 'period':
      return true;
    case 'negate':
      return isFixed(term.operand);
    case 'binary':
      return isFixed(term.left) && isFixed(term.right);
    case undefined:
    case 'column':
    case 'outer':
    case 'if':
    case 'call':
    case 'table':
    case 'aggregate':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'reading':
    case 'undefined':
    case 'not':
    case 'oneOf':
      return false;
  }
}

function rounded(range: Interval, decimals: number, mode: RoundingMode): Interval {
  return mapped(range, (value) => roundedRational(value, decimals, mode));
}

/** The decimals that a function of rounding is given, which the type check has seen to be a number; none is a whole number. */
function digitsOf(term: Term | undefined): number {
  return term?.kind === 'number' ? Number(term.value.num) : 0;
}

function between(low: bigint, high: bigint): Interval {
  return { low: { num: low, den: 1n }, high: { num: high, den: 1n } };
}

function isRational(cell: unknown): cell is Rational {
  return typeof cell === 'object' && cell !== null;
}
