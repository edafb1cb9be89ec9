import { compareRationals, minus, over, plus, times, ZERO } from '../../language/rational';
import type { Rational } from '../../language/syntax/syntax-tree';
import { perKeysOf, RANK, RANKED_COUNT, ROSTER, type Term } from '../../language/term';
import type { Scheme, Statement } from '../../scheme/model';

/** What a number may be by the scheme alone, whatever the cells hold; null where there is no such bound. */
export interface ValueRange {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

const ANY: ValueRange = { low: null, high: null };
const NOT_NEGATIVE: ValueRange = { low: ZERO, high: null };

/** The ranges of a scheme's terms: from its numbers, caps and floors, and the 范围 of its columns. */
export class ValueRanges {
  private readonly known = new Map<string, ValueRange>();

  constructor(private readonly scheme: Scheme) {}

  of(term: Term): ValueRange {
    switch (term.kind) {
      case 'number':
        return { low: term.value, high: term.value };
      case 'parameter': {
        const values = this.scheme.parameters.find(({ name }) => name === term.name)?.values.map(({ value }) => value) ?? [];
        const ranges = values.map((value): ValueRange => (typeof value === 'string' ? ANY : { low: value, high: value }));
        return ranges.length === 0 ? ANY : ranges.reduce(hull);
      }
      case 'column':
        return this.ofColumn(term.ledger, term.column);
      case 'outer':
        return this.of(term.of);
      case 'negate':
        return opposite(this.of(term.operand));
      case 'binary':
        return this.ofOperation(term);
      case 'if':
        // What is 不适用 comes before nobody.
        return term.then.kind === 'notApplicable'
          ? this.of(term.otherwise)
          : term.otherwise.kind === 'notApplicable'
            ? this.of(term.then)
            : hull(this.of(term.then), this.of(term.otherwise));
      case 'call':
        return this.ofCall(term);
      case 'aggregate':
        return this.ofAggregate(term);
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'reading':
      case 'period':
      case 'undefined':
      case 'not':
      case 'oneOf':
      case 'table':
        return ANY;
    }
  }

  /** Of a column as it is computed or typed in. */
  ofColumn(ledger: string, name: string): ValueRange {
    if (ledger === ROSTER && (name === RANK || name === RANKED_COUNT)) return NOT_NEGATIVE;
    const key = JSON.stringify([ledger, name]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, ANY);
    const statement = this.scheme.statements.find((one) => one.ledger === ledger && one.name === name);
    const declared = this.scheme.ledgers.find((one) => one.name === ledger)?.columns.find((one) => one.name === name);
    const range = statement === undefined ? (declared?.range ?? ANY) : this.ofStatement(statement);
    this.known.set(key, range);
    return range;
  }

  private ofStatement(statement: Statement): ValueRange {
    if (statement.kind !== 'formula' || statement.type.kind !== 'number') return ANY;
    const { low, high } = this.of(statement.formula.term);
    const { decimals } = statement;
    if (decimals === null) return { low, high };
    return { low: low === null ? null : rounded(low, decimals, 'down'), high: high === null ? null : rounded(high, decimals, 'up') };
  }

  private ofOperation({ operator, left, right }: Extract<Term, { kind: 'binary' }>): ValueRange {
    const [a, b] = [this.of(left), this.of(right)];
    switch (operator) {
      case '+':
        return { low: both(a.low, b.low, plus), high: both(a.high, b.high, plus) };
      case '-':
        return { low: both(a.low, b.high, minus), high: both(a.high, b.low, minus) };
      case '*':
        return product(a, b);
      case '/':
        return b.low !== null && b.low.num > 0n && b.high !== null
          ? product(a, { low: over(ONE, b.high), high: over(ONE, b.low) })
          : quotient(a, b);
      case '且':
      case '或':
      case '=':
      case '≠':
      case '<':
      case '≤':
      case '>':
      case '≥':
        return ANY;
    }
  }

  private ofCall({ name, args }: Extract<Term, { kind: 'call' }>): ValueRange {
    const [first, ...rest] = args;
    if (first === undefined) return ANY;
    const value = this.of(first);
    const limit = (term: Term | undefined): ValueRange => (term !== undefined && isFixed(term) ? this.of(term) : ANY);
    const all = (): ValueRange => args.map((arg) => this.of(arg)).reduce(hull);
    if (name === '封顶') return capped(value, limit(rest[0]).high);
    if (name === '保底') return floored(value, limit(rest[0]).low);
    if (name === '限于') return capped(floored(value, limit(rest[0]).low), limit(rest[1]).high);
    if (name === '取小') return args.map(limit).reduce((range, { high }) => capped(range, high), all());
    if (name === '取大') return args.map(limit).reduce((range, { low }) => floored(range, low), all());
    if (name === '不适用作' || name === '取先') return all();
    return name === '绝对值' ? NOT_NEGATIVE : ANY;
  }

  private ofAggregate({ name, value, perKey }: Extract<Term, { kind: 'aggregate' }>): ValueRange {
    switch (name) {
      case '次数':
      case '个数':
      case '名次':
      case '连续年数':
        return NOT_NEGATIVE;
      case '合计': {
        const { low, high } = value === null || perKeysOf(perKey).some(({ cap }) => cap !== null) ? ANY : this.of(value);
        return { low: low !== null && low.num >= 0n ? ZERO : null, high: high !== null && high.num <= 0n ? ZERO : null };
      }
      case '平均':
      case '最大':
      case '最小':
      case '中位数':
      case '去极值平均':
      case '取值':
        return value === null ? ANY : this.of(value);
    }
  }
}

const ONE: Rational = { num: 1n, den: 1n };

/** Whether a limit is always a number: made of numbers and parameters only. */
function isFixed(term: Term): boolean {
  if (term.kind === 'number' || term.kind === 'parameter') return true;
  return term.kind === 'binary' && isFixed(term.left) && isFixed(term.right);
}

function both(a: Rational | null, b: Rational | null, make: (a: Rational, b: Rational) => Rational): Rational | null {
  return a === null || b === null ? null : make(a, b);
}

function least(a: Rational, b: Rational): Rational {
  return compareRationals(a, b) <= 0 ? a : b;
}

function most(a: Rational, b: Rational): Rational {
  return compareRationals(a, b) >= 0 ? a : b;
}

function hull(a: ValueRange, b: ValueRange): ValueRange {
  return { low: both(a.low, b.low, least), high: both(a.high, b.high, most) };
}

function opposite({ low, high }: ValueRange): ValueRange {
  const negative = (end: Rational | null): Rational | null => (end === null ? null : minus(ZERO, end));
  return { low: negative(high), high: negative(low) };
}

function capped({ low, high }: ValueRange, cap: Rational | null): ValueRange {
  if (cap === null) return { low, high };
  return { low: low === null ? null : least(low, cap), high: high === null ? cap : least(high, cap) };
}

function floored({ low, high }: ValueRange, floor: Rational | null): ValueRange {
  if (floor === null) return { low, high };
  return { low: low === null ? floor : most(low, floor), high: high === null ? null : most(high, floor) };
}

function product(a: ValueRange, b: ValueRange): ValueRange {
  const { low, high } = a;
  if (low !== null && high !== null && b.low !== null && b.high !== null) {
    const ends = [times(low, b.low), times(low, b.high), times(high, b.low), times(high, b.high)];
    return { low: ends.reduce(least), high: ends.reduce(most) };
  }
  const signs = [a, b].map(signOf);
  if (signs.includes(0)) return ANY;
  return signs[0] === signs[1] ? NOT_NEGATIVE : { low: null, high: ZERO };
}

function quotient(a: ValueRange, b: ValueRange): ValueRange {
  const signs = [a, b].map(signOf);
  if (signs.includes(0)) return ANY;
  return signs[0] === signs[1] ? NOT_NEGATIVE : { low: null, high: ZERO };
}

/** 1 for what is never below 0, −1 for what is never above it, 0 for what may be both. */
export function signOf({ low, high }: ValueRange): -1 | 0 | 1 {
  return low !== null && low.num >= 0n ? 1 : high !== null && high.num <= 0n ? -1 : 0;
}

/** Rounded away from the range, so that what is rounded half away from zero stays in it. */
function rounded({ num, den }: Rational, decimals: number, way: 'up' | 'down'): Rational {
  const scale = 10n ** BigInt(decimals);
  const scaled = num * scale;
  const floor = scaled / den - (scaled % den < 0n ? 1n : 0n);
  return { num: way === 'up' && floor * den !== scaled ? floor + 1n : floor, den: scale };
}
