import { valueInForce } from '../../scheme/value-in-force';
import { compareRationals, minus, ONE, over, plus, times, ZERO, type Rational } from '../../language/rational';
import { perKeysOf, termsIn, type AggregateTerm, type Term } from '../../language/term';
import type { InputColumn, Scheme, Statement } from '../../scheme/model';

/** The least and the most that a number can be; null where nothing bounds it on that side. */
export interface Bounds {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

const OPEN: Bounds = { low: null, high: null };

/** What the number of rows of a ledger is that an aggregate scans at most. */
export type RowsOf = (ledger: string, ofUnit: boolean) => number;

/**
 * What the quantities of a scheme can come to: from the ranges of its columns, its caps and steps, the cells of its tables and how many
 * rows there are. Never less than what can be; wider where a formula says more than is looked at.
 * @param period the assessed year.
 */
export class ValueBounds {
  private readonly known = new Map<string, Bounds>();

  constructor(
    private readonly scheme: Scheme,
    private readonly period: number,
    private readonly rows: RowsOf,
  ) {}

  /** Of a column of a ledger, given or computed. */
  column(ledger: string, name: string): Bounds {
    const key = JSON.stringify([ledger, name]);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    this.known.set(key, OPEN);
    const statement = this.scheme.statements.find((one) => one.ledger === ledger && one.name === name);
    const given = this.scheme.ledgers.find((one) => one.name === ledger)?.columns.find((one) => one.name === name);
    const bounds = statement !== undefined ? this.statement(statement) : given !== undefined ? rangeOf(given) : OPEN;
    this.known.set(key, bounds);
    return bounds;
  }

  private statement(statement: Statement): Bounds {
    if (statement.kind !== 'formula') return OPEN;
    const exact = this.term(statement.formula.term);
    const { decimals } = statement;
    if (decimals === null) return exact;
    return { low: exact.low && rounded(exact.low, decimals), high: exact.high && rounded(exact.high, decimals) };
  }

  private term(term: Term): Bounds {
    switch (term.kind) {
      case 'number':
        return { low: term.value, high: term.value };
      case 'parameter': {
        const value = valueInForce(this.scheme.parameters, term.name, this.period);
        return typeof value === 'object' && value !== null ? { low: value, high: value } : OPEN;
      }
      case 'period': {
        const year = { num: BigInt(this.period), den: 1n };
        return { low: year, high: year };
      }
      case 'column':
        return term.type.kind === 'number' ? this.column(term.ledger, term.column) : OPEN;
      case 'outer':
        return this.term(term.of);
      case 'negate':
        return negated(this.term(term.operand));
      case 'binary':
        return this.binary(term);
      case 'if':
        return hull([term.then, term.otherwise].flatMap((branch) => (branch.kind === 'notApplicable' ? [] : [this.term(branch)])));
      case 'call':
        return this.call(term);
      case 'table':
        return this.table(term);
      case 'aggregate':
        return this.aggregate(term);
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'reading':
      case 'undefined':
      case 'not':
      case 'oneOf':
        return OPEN;
    }
  }

  private binary({ operator, left, right }: Extract<Term, { kind: 'binary' }>): Bounds {
    if (left.type.kind !== 'number' || right.type.kind !== 'number') return OPEN;
    const [a, b] = [this.term(left), this.term(right)];
    if (operator === '+') return sum(a, b);
    if (operator === '-') return sum(a, negated(b));
    if (operator === '*') return product(a, b);
    return operator === '/' ? product(a, reciprocal(b)) : OPEN;
  }

  private call({ name, args }: Extract<Term, { kind: 'call' }>): Bounds {
    const bounds = args.map((arg) => this.term(arg));
    const [first = OPEN, second = OPEN, third = OPEN] = bounds;
    const all = hull(bounds);
    switch (name) {
      case '封顶':
        return capped(first, second, isConstant(args[1]));
      case '保底':
        return floored(first, second, isConstant(args[1]));
      case '限于':
        return capped(floored(first, second, isConstant(args[1])), third, isConstant(args[2]));
      case '取大':
      case '取小':
      case '取先':
      case '不适用作':
        return all;
      case '绝对值':
        return first.low === null || first.high === null
          ? { low: ZERO, high: null }
          : { low: ZERO, high: most([minus(ZERO, first.low), first.high]) };
      case '四舍五入':
      case '五成双':
      case '舍去':
      case '进一':
        return widened(first, ONE);
      case '每满':
        return widened(product(first, reciprocal(second)), ONE);
      case '月':
        return between(1, 12);
      case '日':
        return between(1, 31);
      case '季度':
        return between(1, 4);
      case '开方':
      case '日期':
      case '年':
        return OPEN;
    }
  }

  private table({ name, table, column }: Extract<Term, { kind: 'table' }>): Bounds {
    const found = this.scheme.tables.find((one) => one.name === table);
    if (found === undefined || name === '工作日后') return OPEN;
    const at = column === null ? -1 : found.columns.indexOf(column);
    const cells =
      found.tiers !== null
        ? found.tiers.map(({ value }) => value)
        : found.rows.flatMap((row) => (name === '插值' ? [row[1] ?? null] : at >= 0 ? [row[at] ?? null] : row.slice(1)));
    return hull(cells.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [{ low: cell, high: cell }] : [])));
  }

  private aggregate(term: AggregateTerm): Bounds {
    const rows = { num: BigInt(this.rows(term.ledger, term.reach === '本单位' && term.by === null)), den: 1n };
    switch (term.name) {
      case '合计':
        return this.summed(term, rows);
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
        return term.perKey !== null || term.value === null ? OPEN : this.term(term.value);
      case '连续年数':
        return { low: ZERO, high: null };
    }
  }

  /** Any of the rows may count; of rows with one key together at most its cap. */
  private summed({ value, perKey }: AggregateTerm, rows: Rational): Bounds {
    if (value === null) return OPEN;
    const each = this.term(value);
    let low = each.low === null ? null : times(rows, least([ZERO, each.low]));
    let high = each.high === null ? null : times(rows, most([ZERO, each.high]));
    for (const { cap } of perKeysOf(perKey)) {
      if (cap === null || !isConstant(cap)) continue;
      const limit = this.term(cap);
      if (limit.high !== null) high = least([...(high === null ? [] : [high]), times(rows, most([ZERO, limit.high]))]);
      if (limit.low === null) low = null;
      else if (low !== null) low = least([low, times(rows, least([ZERO, limit.low]))]);
    }
    return { low, high };
  }
}

/** Whether a limit is there for every row: any cell may say 不适用, and a limit that is so limits nothing. */
function isConstant(term: Term | undefined): boolean {
  return (
    term !== undefined &&
    termsIn(term).every(
      ({ kind }) => kind === 'number' || kind === 'parameter' || kind === 'period' || kind === 'negate' || kind === 'binary',
    )
  );
}

/** A range holds for what is filled in; what stands for a blank may lie beyond it. */
function rangeOf({ range, fallback }: InputColumn): Bounds {
  if (range === null) return OPEN;
  return typeof fallback === 'object' && fallback !== null ? hull([range, { low: fallback, high: fallback }]) : range;
}

function capped(value: Bounds, cap: Bounds, always: boolean): Bounds {
  const high = value.high === null || cap.high === null ? (value.high ?? cap.high) : least([value.high, cap.high]);
  return { low: value.low === null || cap.low === null ? null : least([value.low, cap.low]), high: always ? high : value.high };
}

function floored(value: Bounds, floor: Bounds, always: boolean): Bounds {
  return negated(capped(negated(value), negated(floor), always));
}

function negated({ low, high }: Bounds): Bounds {
  return { low: high === null ? null : minus(ZERO, high), high: low === null ? null : minus(ZERO, low) };
}

function sum(a: Bounds, b: Bounds): Bounds {
  return {
    low: a.low === null || b.low === null ? null : plus(a.low, b.low),
    high: a.high === null || b.high === null ? null : plus(a.high, b.high),
  };
}

function product(a: Bounds, b: Bounds): Bounds {
  if (a.low !== null && a.high !== null && b.low !== null && b.high !== null) {
    const ends = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)];
    return { low: least(ends), high: most(ends) };
  }
  if (a.low === null || b.low === null || compareRationals(least([a.low, b.low]), ZERO) < 0) return OPEN;
  return { low: times(a.low, b.low), high: null };
}

/** 1 ÷ what is above 0 throughout. */
function reciprocal({ low, high }: Bounds): Bounds {
  if (low === null || compareRationals(low, ZERO) <= 0) return OPEN;
  return { low: high === null ? ZERO : over(ONE, high), high: over(ONE, low) };
}

function widened({ low, high }: Bounds, by: Rational): Bounds {
  return { low: low === null ? null : minus(low, by), high: high === null ? null : plus(high, by) };
}

/** To so many decimals, half away from zero. */
function rounded({ num, den }: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  const size = (2n * (num < 0n ? -num : num) * scale + den) / (2n * den);
  return { num: num < 0n ? -size : size, den: scale };
}

function between(low: number, high: number): Bounds {
  return { low: { num: BigInt(low), den: 1n }, high: { num: BigInt(high), den: 1n } };
}

function hull(some: readonly Bounds[]): Bounds {
  const lows = some.map(({ low }) => low);
  const highs = some.map(({ high }) => high);
  if (some.length === 0) return OPEN;
  const [known, ends] = [lows.filter((low) => low !== null), highs.filter((high) => high !== null)];
  return { low: known.length < some.length ? null : least(known), high: ends.length < some.length ? null : most(ends) };
}

function least(values: readonly Rational[]): Rational {
  return values.reduce((best, next) => (compareRationals(next, best) < 0 ? next : best));
}

function most(values: readonly Rational[]): Rational {
  return values.reduce((best, next) => (compareRationals(next, best) > 0 ? next : best));
}
