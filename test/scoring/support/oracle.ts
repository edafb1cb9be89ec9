import type { Scheme, Statement } from '../../../src/scheme/model';
import { ROSTER, type Term } from '../../../src/language/term';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type ScoringInput } from '../../../src/scoring/input';
import {
  both,
  compared,
  either,
  IMPOSSIBLE,
  NONE,
  place,
  sameAnswer,
  textOf,
  WAITING,
  withNumbers,
  worstOf,
  yes,
  zero,
  type Answer,
} from './answer';
import { decimal, fraction, minus, over, plus, rounded, times, type Fraction } from './fraction';
import { aggregateAt } from './oracle-aggregate';
import { callAt } from './oracle-calls';
import { tableAt } from './oracle-tables';

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
        for (const rule of statement.rules.filter((candidate) => !candidate.ceiling)) {
          const when = rule.when === null ? yes : this.at(rule.when.term, { ledger: ROSTER, row });
          if (when.standing > 1) return WAITING;
          if (when.standing === 0 && when.value === true) return { standing: 0, value: rule.grade };
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
        return callAt(
          term,
          term.args.map((arg) => this.at(arg, spot)),
        );
      case 'table':
        return tableAt(this, term, spot);
      case 'aggregate':
        return aggregateAt(this, term, spot);
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
      case '<':
        return compared(left, right, (sign) => sign < 0n);
      case '≤':
        return compared(left, right, (sign) => sign <= 0n);
      case '>':
        return compared(left, right, (sign) => sign > 0n);
      case '≥':
        return compared(left, right, (sign) => sign >= 0n);
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
}
