import type { Scheme, Statement } from '../../../src/scheme/model';
import { ROSTER, type Term } from '../../../src/language/term';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type ScoringInput } from '../../../src/scoring/input';
import { aggregateAt } from './oracle-aggregate';
import { decimal, fraction, minus, order, over, plus, rounded, times, type Fraction } from './fraction';
import { tableAt } from './oracle-tables';

/** 0 a value, 1 不适用, 2 待补, 3 无法计算: the larger wins. */
export type Standing = 0 | 1 | 2 | 3;
/** A blank text is the value null. */
export type Answer = { readonly standing: 0; readonly value: Fraction | string | boolean | null } | { readonly standing: 1 | 2 | 3 };

export const NONE: Answer = { standing: 1 };
export const WAITING: Answer = { standing: 2 };
export const IMPOSSIBLE: Answer = { standing: 3 };

export interface Spot {
  readonly ledger: string | null;
  readonly row: number;
  /** Within an aggregate: the row that asks. */
  readonly outer?: Spot;
}

/** Computes one cell at a time, straight from the meaning of each construct; slow, and shares nothing with the kernel. */
export class Oracle {
  private readonly answers = new Map<string, Answer>();

  constructor(
    readonly scheme: Scheme,
    readonly input: ScoringInput,
  ) {}

  rows(ledger: string): number {
    return ledger === ROSTER ? this.input.units.length : (this.input.ledgers.get(ledger)?.rows ?? 0);
  }

  unitOf({ ledger, row }: Spot): number {
    if (ledger === null) return -1;
    return ledger === ROSTER ? row : (this.input.ledgers.get(ledger)?.unit[row] ?? -1);
  }

  cell(ledger: string, column: string, row: number): Answer {
    const key = `${ledger}/${column}/${String(row)}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const statement = this.scheme.statements.find((candidate) => candidate.ledger === ledger && candidate.name === column);
    const answer = statement === undefined ? this.given(ledger, column, row) : this.computed(statement, row);
    this.answers.set(key, answer);
    return answer;
  }

  private given(ledger: string, name: string, row: number): Answer {
    if (ledger === ROSTER && name === '单位') return { standing: 0, value: this.input.units[row]?.name ?? '' };
    if (ledger === ROSTER && name === '序列') return { standing: 0, value: this.input.units[row]?.sequence ?? '' };
    const column = this.scheme.ledgers.find((candidate) => candidate.name === ledger)?.columns.find((candidate) => candidate.name === name);
    if (column === undefined) throw new Error(`no column ${ledger}/${name}`);
    const cell = this.input.ledgers.get(ledger)?.columns.get(name)?.[row] ?? column.fallback;
    if (cell === NOT_APPLICABLE_INPUT) return NONE;
    if (cell === INVALID_INPUT) return WAITING;
    if (cell === null) {
      const optionalText =
        !column.required && (column.type.kind === 'unit' || (column.type.kind === 'text' && column.type.options === null));
      return optionalText ? { standing: 0, value: null } : WAITING;
    }
    if (typeof cell === 'number') return { standing: 0, value: decimal(cell) };
    if (typeof cell === 'object') return { standing: 0, value: fraction(cell.num, cell.den) };
    return { standing: 0, value: cell };
  }

  private computed(statement: Statement, row: number): Answer {
    const unit = this.unitOf({ ledger: statement.ledger, row });
    if (statement.appliesTo !== null && !statement.appliesTo.includes(this.input.units[unit]?.sequence ?? '')) return NONE;
    switch (statement.kind) {
      case 'formula': {
        const answer = this.at(statement.formula.term, { ledger: statement.ledger, row });
        if (answer.standing !== 0 || typeof answer.value !== 'object' || answer.value === null || statement.decimals === null)
          return answer;
        return { standing: 0, value: rounded(answer.value, statement.decimals, 'half') };
      }
      case 'rankedCount':
        return { standing: 0, value: fraction(BigInt(this.peers(row).filter((peer) => this.total(peer).standing !== 1).length)) };
      case 'rank': {
        const own = this.total(row);
        if (own.standing !== 0) return own;
        const ties = this.at(this.ranking().ties, { ledger: ROSTER, row });
        const peers = this.peers(row).flatMap((peer) => {
          const total = this.total(peer);
          return total.standing === 0 ? [{ row: peer, value: total.value as Fraction }] : [];
        });
        return { standing: 0, value: fraction(BigInt(place(own.value as Fraction, row, peers, '降', textOf(ties) ?? ''))) };
      }
      case 'grade': {
        const total = this.total(row);
        if (total.standing !== 0) return total;
        const waiting = this.peers(row).some((peer) => this.total(peer).standing > 1);
        for (const rule of statement.rules.filter((candidate) => !candidate.ceiling)) {
          const when = rule.when === null ? yes : this.at(rule.when.term, { ledger: ROSTER, row });
          if (when.standing > 1) return WAITING;
          if (when.standing === 0 && when.value === true) return rule.honour && waiting ? WAITING : { standing: 0, value: rule.grade };
        }
        throw new Error('the last grade takes the rest');
      }
    }
  }

  private ranking(): NonNullable<Scheme['ranking']> {
    if (this.scheme.ranking === null) throw new Error('no ranking');
    return this.scheme.ranking;
  }

  private total(unit: number): Answer {
    return this.cell(ROSTER, this.ranking().by, unit);
  }

  private peers(unit: number): number[] {
    const { units } = this.input;
    const all = units.map((_, index) => index);
    return this.ranking().reach === '全部' ? all : all.filter((peer) => units[peer]?.sequence === units[unit]?.sequence);
  }

  at(term: Term, spot: Spot): Answer {
    switch (term.kind) {
      case 'number':
        return { standing: 0, value: fraction(term.value.num, term.value.den) };
      case 'text':
      case 'boolean':
        return { standing: 0, value: term.value };
      case 'notApplicable':
        return NONE;
      case 'parameter': {
        const held =
          this.scheme.parameters
            .find((parameter) => parameter.name === term.name)
            ?.values.filter(({ from }) => from === null || from <= this.input.period) ?? [];
        const value = held[held.length - 1]?.value;
        return value === undefined
          ? IMPOSSIBLE
          : { standing: 0, value: typeof value === 'string' ? value : fraction(value.num, value.den) };
      }
      case 'undefined':
        return IMPOSSIBLE;
      case 'period':
        return { standing: 0, value: fraction(BigInt(this.input.period)) };
      case 'reading':
        return {
          standing: 0,
          value: this.input.readings[term.name] ?? this.scheme.readings.find((reading) => reading.name === term.name)?.chosen ?? null,
        };
      case 'column': {
        if (term.via === 'row') return this.cell(term.ledger, term.column, spot.row);
        const unit = this.unitOf(spot);
        return unit < 0 ? WAITING : this.cell(ROSTER, term.column, unit);
      }
      case 'outer':
        if (spot.outer === undefined) throw new Error('本. outside an aggregate');
        return this.at(term.of, spot.outer);
      case 'negate':
        return withNumbers([this.at(term.operand, spot)], ([value = zero]) => minus(zero, value));
      case 'not': {
        const operand = this.at(term.operand, spot);
        return operand.standing === 0 ? { standing: 0, value: operand.value !== true } : operand;
      }
      case 'binary':
        return this.binary(term, spot);
      case 'oneOf':
        return term.options.map((option) => this.equal(term.operand, option, spot)).reduce(either);
      case 'if': {
        const condition = this.at(term.condition, spot);
        if (condition.standing !== 0) return condition;
        return this.at(condition.value === true ? term.then : term.otherwise, spot);
      }
      case 'call':
        return this.call(term, spot);
      case 'table':
        return tableAt(this, term, spot);
      case 'aggregate':
        return aggregateAt(this, term, spot);
      case 'outer':
        throw new Error('本. is not among the random formulas');
    }
  }

  private binary(term: Extract<Term, { kind: 'binary' }>, spot: Spot): Answer {
    const { operator } = term;
    if (operator === '=') return this.equal(term.left, term.right, spot);
    if (operator === '≠') {
      const same = this.equal(term.left, term.right, spot);
      return same.standing === 0 ? { standing: 0, value: same.value !== true } : same;
    }
    const [left, right] = [this.at(term.left, spot), this.at(term.right, spot)];
    switch (operator) {
      case '且':
        return both(left, right);
      case '或':
        return either(left, right);
      case '+':
        return withNumbers([left, right], ([a = zero, b = zero]) => plus(a, b));
      case '-':
        return withNumbers([left, right], ([a = zero, b = zero]) => minus(a, b));
      case '*':
        return withNumbers([left, right], ([a = zero, b = zero]) => times(a, b));
      case '/':
        return withNumbers([left, right], ([a = zero, b = zero]) => (b.n === 0n ? null : over(a, b)));
      default: {
        const worst = worstOf([left, right]);
        if (worst !== null) return worst;
        const sign = order(numberOf(left), numberOf(right));
        return {
          standing: 0,
          value: operator === '<' ? sign < 0n : operator === '≤' ? sign <= 0n : operator === '>' ? sign > 0n : sign >= 0n,
        };
      }
    }
  }

  /** x = 不适用 asks for the state itself; all else compares values. */
  private equal(leftTerm: Term, rightTerm: Term, spot: Spot): Answer {
    const asked = rightTerm.kind === 'notApplicable' ? leftTerm : leftTerm.kind === 'notApplicable' ? rightTerm : null;
    if (asked !== null) {
      const answer = this.at(asked, spot);
      return answer.standing > 1 ? answer : { standing: 0, value: answer.standing === 1 };
    }
    const [left, right] = [this.at(leftTerm, spot), this.at(rightTerm, spot)];
    const worst = worstOf([left, right]);
    if (worst !== null) return worst;
    return { standing: 0, value: sameAnswer(left, right) };
  }

  private call(term: Extract<Term, { kind: 'call' }>, spot: Spot): Answer {
    const args = term.args.map((arg) => this.at(arg, spot));
    const [first = WAITING, second = WAITING, third = WAITING] = args;
    const decimals = term.args[1]?.kind === 'number' ? Number(term.args[1].value.num) : 0;
    const round = (mode: 'half' | 'down' | 'up'): Answer => withNumbers([first], ([value = zero]) => rounded(value, decimals, mode));
    switch (term.name) {
      case '取先':
        return args.find((arg) => arg.standing === 0 && arg.value !== null && arg.value !== '') ?? args[args.length - 1] ?? WAITING;
      // What is held is 不适用 where it is.
      case '封顶':
        return first.standing === 1 ? NONE : better(first, second, 'smaller');
      case '保底':
        return first.standing === 1 ? NONE : better(first, second, 'larger');
      case '限于':
        return first.standing === 1 ? NONE : better(better(first, second, 'larger'), third, 'smaller');
      case '取大':
        return args.reduce((best, next) => better(best, next, 'larger'));
      case '取小':
        return args.reduce((best, next) => better(best, next, 'smaller'));
      case '绝对值':
        return withNumbers([first], ([value = zero]) => (value.n < 0n ? minus(zero, value) : value));
      case '四舍五入':
        return round('half');
      case '舍去':
        return round('down');
      case '进一':
        return round('up');
      case '开方':
        return withNumbers([first], ([value = zero]) =>
          value.n < 0n ? null : rootOf(value, decimals, term.args[2]?.kind === 'number' ? Number(term.args[2].value.num) : 2),
        );
      case '日期':
      case '年':
      case '月':
      case '日':
      case '季度':
        throw new Error('random formulas have no dates');
      case '每满':
        return withNumbers([first, second], ([a = zero, b = zero]) => (b.n === 0n ? null : rounded(over(a, b), 0, 'down')));
    }
  }
}

const zero = fraction(0n);
const yes: Answer = { standing: 0, value: true };

export function numberOf(answer: Answer): Fraction {
  if (answer.standing === 0 && typeof answer.value === 'object' && answer.value !== null) return answer.value;
  throw new Error('a number was expected');
}

export function textOf(answer: Answer): string | null {
  return answer.standing === 0 && typeof answer.value === 'string' ? answer.value : null;
}

export function worstOf(answers: readonly Answer[]): Answer | null {
  const worst = [...answers].sort((a, b) => b.standing - a.standing)[0];
  return worst === undefined || worst.standing === 0 ? null : worst;
}

export function sameAnswer(left: Answer, right: Answer): boolean {
  if (left.standing !== 0 || right.standing !== 0) return false;
  const [a, b] = [left.value, right.value];
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) return order(a, b) === 0n;
  return a === b;
}

/** All numbers there: the result, or 无法计算 where it is null. */
export function withNumbers(answers: readonly Answer[], compute: (values: Fraction[]) => Fraction | null): Answer {
  const worst = worstOf(answers);
  if (worst !== null) return worst;
  const value = compute(answers.map(numberOf));
  return value === null ? IMPOSSIBLE : { standing: 0, value };
}

export function both(a: Answer, b: Answer): Answer {
  if ([a, b].some((side) => side.standing === 0 && side.value === false)) return { standing: 0, value: false };
  return worstOf([a, b]) ?? yes;
}

function either(a: Answer, b: Answer): Answer {
  if ([a, b].some((side) => side.standing === 0 && side.value === true)) return yes;
  return worstOf([a, b]) ?? { standing: 0, value: false };
}

/** 不适用 steps aside; anything else missing is missing. */
function better(a: Answer, b: Answer, which: 'larger' | 'smaller'): Answer {
  if (a.standing === 1) return b;
  if (b.standing === 1) return a;
  const worst = worstOf([a, b]);
  if (worst !== null) return worst;
  const sign = order(numberOf(a), numberOf(b));
  return (which === 'larger' ? sign >= 0n : sign <= 0n) ? a : b;
}

/** A place among peers (which include oneself): 1 is the best. */
export function place(
  own: Fraction,
  row: number,
  peers: readonly { row: number; value: Fraction }[],
  direction: '升' | '降',
  ties: string,
): number {
  const ahead = peers.filter(({ value }) => (direction === '降' ? order(value, own) > 0n : order(value, own) < 0n));
  if (ties === '同名次不跳号') return new Set(ahead.map(({ value }) => `${String(value.n)}/${String(value.d)}`)).size + 1;
  if (ties === '按名册先后') return ahead.length + peers.filter((peer) => peer.row < row && order(peer.value, own) === 0n).length + 1;
  return ahead.length + 1;
}

/** The nearest decimal to a root, by halving: the largest r of which r − ½ units is not above it. */
function rootOf({ n, d }: Fraction, decimals: number, degree: number): Fraction {
  const unit = 10n ** BigInt(decimals);
  const isTooLarge = (r: bigint): boolean => r > 0n && (2n * r - 1n) ** BigInt(degree) * d > n * (2n * unit) ** BigInt(degree);
  let [low, high] = [0n, 1n];
  while (!isTooLarge(high)) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (isTooLarge(middle)) high = middle;
    else low = middle;
  }
  return over(fraction(low), fraction(unit));
}
