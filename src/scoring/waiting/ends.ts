import type { Comparison } from '../../language/comparison';
import { asksOuter, perKeysOf, reachesOut, termsIn } from '../../language/term';
import type { AggregateTerm, End, PerKeyTerm, Term } from '../../language/term';
import { isFunction } from '../../language/functions';
import { ZERO } from '../../language/rational';
import type { Scheme, Statement } from '../../scheme/model';
import { hidesRows } from '../disclosure/confidential';
import { signOf } from '../intervals/interval';
import { ValueRanges } from '../intervals/value-ranges';
import { gradeDecisions } from './grade-places';
import { conditionAt, firstOf, isFixed, numberTerm, outermost, unbounded, whereCounted } from './end-terms';
import { MayWait } from './may-wait';
import { RestsOnOthers } from './rests-on-others';
import { Sizes } from './sizes';
import { wayOf } from './table-way';

/** A comparison of the ends of two numbers. */
export interface EndTest {
  readonly left: Term;
  readonly right: Term;
  readonly operator: Comparison;
}

/** Tests of which one that holds decides a comparison, although what it compares is not known yet. */
export interface Decisions {
  readonly always: readonly EndTest[];
  readonly never: readonly EndTest[];
}

const UNDECIDED: Decisions = { always: [], never: [] };

/**
 * What waits lies between two ends, which are terms themselves: a rank between itself with none and with all pending units before it,
 * 连续年数 between the years that are there and those with all missing ones, a blank cell within the 范围 of its column, and whatever
 * follows from these as far as the caps, floors and signs of the scheme bound it. An end that nothing bounds is 待补, as the term is.
 */
export class Ends {
  readonly ranges: ValueRanges;
  private readonly waiting: MayWait;
  private readonly others: RestsOnOthers;
  private readonly ended = { low: new WeakMap<Term, Term>(), high: new WeakMap<Term, Term>() };
  private readonly sizes = new Sizes();
  private readonly decided = new WeakMap<Term, WeakMap<Term, Map<Comparison, Decisions>>>();

  constructor(private readonly scheme: Scheme) {
    this.ranges = new ValueRanges(scheme);
    this.waiting = new MayWait(scheme);
    this.others = new RestsOnOthers(scheme);
  }

  /**
   * What decides a comparison before what it compares is known, where it rests on other rows than those of the own unit, or compares the
   * grade with one that it can no more be.
   */
  decisions(left: Term, right: Term, operator: Comparison): Decisions {
    const ofLeft = this.decided.get(left) ?? new WeakMap<Term, Map<Comparison, Decisions>>();
    this.decided.set(left, ofLeft);
    const known = ofLeft.get(right) ?? new Map<Comparison, Decisions>();
    ofLeft.set(right, known);
    const decisions = known.get(operator) ?? this.found(left, right, operator);
    known.set(operator, decisions);
    return decisions;
  }

  private found(left: Term, right: Term, operator: Comparison): Decisions {
    const ofGrade = gradeDecisions(left, right, operator, this.scheme) ?? gradeDecisions(right, left, operator, this.scheme);
    if (ofGrade !== null) return ofGrade;
    if (left.type.kind !== 'number' || right.type.kind !== 'number' || !(this.others.has(left) || this.others.has(right))) return UNDECIDED;
    const leftFirst = { left: this.at(left, 'high'), right: this.at(right, 'low') };
    const rightFirst = { left: this.at(left, 'low'), right: this.at(right, 'high') };
    // What has no end at all is compared as it is written, which decides nothing.
    const decides = ({ left: one, right: other }: typeof leftFirst): boolean => one !== left || other !== right;
    const tests = (ends: typeof leftFirst, sign: Comparison): EndTest[] => (decides(ends) ? [{ ...ends, operator: sign }] : []);
    switch (operator) {
      case '<':
        return { always: tests(leftFirst, operator), never: tests(rightFirst, '≥') };
      case '≤':
        return { always: tests(leftFirst, operator), never: tests(rightFirst, '>') };
      case '>':
        return { always: tests(rightFirst, operator), never: tests(leftFirst, '≤') };
      case '≥':
        return { always: tests(rightFirst, operator), never: tests(leftFirst, '<') };
      case '=':
      case '≠': {
        const apart = [...tests(leftFirst, '<'), ...tests(rightFirst, '>')];
        return operator === '=' ? { always: [], never: apart } : { always: apart, never: [] };
      }
    }
  }

  /** A number at one end; the term itself where nothing can be missing of it, or nothing bounds it. */
  at(term: Term, end: End): Term {
    const known = this.ended[end].get(term);
    if (known !== undefined) return known;
    const ended = this.waiting.waits(term) ? this.made(term, end) : term;
    const made = this.sizes.of(ended) > LARGEST ? unbounded(term, '') : ended;
    this.ended[end].set(term, made);
    return made;
  }

  private made(term: Term, end: End): Term {
    switch (term.kind) {
      case 'column':
        return term.type.kind === 'number' && this.hasEnd(term.ledger, term.column, end) ? { ...term, end } : term;
      case 'outer': {
        const of = this.at(term.of, end);
        return of === term.of ? term : { ...term, of };
      }
      case 'negate': {
        const operand = this.at(term.operand, other(end));
        return operand === term.operand ? term : { ...term, operand };
      }
      case 'binary':
        return this.operationAt(term, end);
      case 'if':
        return this.choiceAt(term, end);
      case 'call':
        return isFunction(term.name) ? this.callAt(term, end) : term;
      case 'table':
        return isFunction(term.name) ? this.limited(this.tableAt(term, end), term, end) : term;
      case 'aggregate':
        return this.aggregateAt(term, end);
      case 'number':
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'reading':
      case 'parameter':
      case 'period':
      case 'undefined':
      case 'not':
      case 'oneOf':
        return term;
    }
  }

  /** Whether a term that is 待补 may turn out to be 不适用, by how its formula is made. */
  mayLeave(term: Term): boolean {
    return this.waiting.mayLeave(term);
  }

  /**
   * The end of a column's formula where that is 待补, before it is rounded as the column is; null where it has none that is better than its
   * range. What confidential rows that are there would bound is not looked at.
   */
  termOf(statement: Statement, end: End): Term | null {
    if (statement.kind !== 'formula' || statement.type.kind !== 'number') return null;
    const { term } = statement.formula;
    if (termsIn(term).some((part) => part.kind === 'aggregate' && hidesRows(part, this.scheme))) return null;
    const ended = this.at(term, end);
    if (ended === term) return null;
    // It is asked for where the formula itself is 待补.
    const [first, rest] = ended.kind === 'call' && ended.name === '取先' && ended.args.length === 2 ? ended.args : [];
    return first === term && rest !== undefined ? rest : ended;
  }

  private hasEnd(ledger: string, column: string, end: End): boolean {
    const statement = this.scheme.symbols.statement(ledger, column);
    if (statement?.kind === 'rank' || statement?.kind === 'rankedCount') return true;
    if (statement !== undefined && this.termOf(statement, end) !== null) return true;
    return this.ranges.ofColumn(ledger, column)[end] !== null;
  }

  /** What the scheme allows at all, where nothing else bounds a term. */
  private limited(ended: Term, term: Term, end: End): Term {
    const limit = this.ranges.of(term)[end];
    return limit === null || this.waiting.mayBeNone(term) ? ended : firstOf(term, ended, numberTerm(limit, term));
  }

  private operationAt(term: Extract<Term, { kind: 'binary' }>, end: End): Term {
    const { left, right, operator } = term;
    const join = (one: Term, two: Term): Term => (one === left && two === right ? term : { ...term, left: one, right: two });
    if (operator === '+') return join(this.at(left, end), this.at(right, end));
    if (operator === '-') return join(this.at(left, end), this.at(right, other(end)));
    if (operator !== '*' && operator !== '/') return term;
    const [ofLeft, ofRight] = [signOf(this.ranges.of(left)), signOf(this.ranges.of(right))];
    const lefts = this.endsOf(left, ofRight === 0 ? null : along(end, ofRight));
    const rights =
      operator === '*'
        ? this.endsOf(right, ofLeft === 0 ? null : along(end, ofLeft))
        : // Divided by what may be on both sides of 0, only what is known is divided by.
          ofRight === 0
          ? [right]
          : this.endsOf(right, ofLeft === 0 ? null : along(other(end), ofLeft));
    return outermost(
      term,
      end,
      lefts.flatMap((one) => rights.map((two) => join(one, two))),
    );
  }

  /** The ends that count of a factor: the one that is meant, both where that is not known, itself where nothing can be missing. */
  private endsOf(term: Term, end: End | null): Term[] {
    if (end !== null) return [this.at(term, end)];
    return [...new Set([this.at(term, 'low'), this.at(term, 'high')])];
  }

  private choiceAt(term: Extract<Term, { kind: 'if' }>, end: End): Term {
    const branches: Term[] = [];
    const open = { waits: false };
    /** The same choice between the ends of all branches of one that stands in another, too. */
    const chosen = (choice: Term): Term => {
      if (choice.kind !== 'if') {
        const ended = this.at(choice, end);
        if (choice.kind !== 'notApplicable') branches.push(ended);
        return ended;
      }
      open.waits ||= this.waiting.waits(choice.condition);
      const [then, otherwise] = [chosen(choice.then), chosen(choice.otherwise)];
      return then === choice.then && otherwise === choice.otherwise ? choice : { ...choice, then, otherwise };
    };
    const choice = chosen(term);
    return !open.waits || branches.length === 0 ? choice : firstOf(term, choice, outermost(term, end, branches));
  }

  private callAt(term: Extract<Term, { kind: 'call' }>, end: End): Term {
    const { name, args } = term;
    const ended = args.map((arg) => this.at(arg, end));
    const same = ended.every((arg, at) => arg === args[at]);
    const all: Term = same ? term : { ...term, args: ended };
    const [first, second, third] = ended;
    if (first === undefined) return term;
    /** Where the number itself has no end, the limit is one. */
    const heldTo = (limit: Term | undefined): Term => (limit === undefined || !isFixed(limit) ? all : firstOf(term, all, limit));
    switch (name) {
      case '封顶':
        return end === 'high' ? heldTo(second) : all;
      case '保底':
        return end === 'low' ? heldTo(second) : all;
      case '限于':
        return heldTo(end === 'low' ? second : third);
      case '取大':
      case '取小': {
        const fixed = args.filter(isFixed);
        return (name === '取小') === (end === 'high') && fixed.length > 0 ? firstOf(term, all, outermost(term, other(end), fixed)) : all;
      }
      case '不适用作':
        return second === undefined || !this.waiting.mayLeave(args[0] ?? first)
          ? all
          : firstOf(term, { ...term, args: [args[0] ?? first, second] }, outermost(term, end, [first, second]));
      case '绝对值':
        return this.sizeAt(term, end);
      case '四舍五入':
      case '五成双':
      case '舍去':
      case '进一':
      case '开方':
      case '每满':
        return this.risingAt(term, end);
      case '取先':
      case '日期':
      case '年':
      case '月':
      case '日':
      case '季度':
        break;
    }
    return this.limited(term, term, end);
  }

  /** What never falls as its first argument rises: the others are as they are, steps above 0. */
  private risingAt(term: Extract<Term, { kind: 'call' }>, end: End): Term {
    const [first, ...rest] = term.args;
    if (first === undefined || (term.name === '每满' && rest.some((arg) => signOf(this.ranges.of(arg)) !== 1))) return term;
    const ended = this.at(first, end);
    return ended === first ? term : { ...term, args: [ended, ...rest] };
  }

  private sizeAt(term: Extract<Term, { kind: 'call' }>, end: End): Term {
    const [arg] = term.args;
    if (arg === undefined) return term;
    const [low, high] = [this.at(arg, 'low'), this.at(arg, 'high')];
    const size = (one: Term): Term => (one === arg ? term : { ...term, args: [one] });
    return end === 'high' ? outermost(term, 'high', [size(low), size(high)]) : firstOf(term, term, numberTerm(ZERO, term));
  }

  /** A table of steps or points that only rise, or only fall. */
  private tableAt(term: Extract<Term, { kind: 'table' }>, end: End): Term {
    const [key] = term.args;
    const way = wayOf(term, this.scheme);
    if (key === undefined || way === null) return term;
    const ended = this.at(key, along(end, way));
    return ended === key ? term : { ...term, args: [ended] };
  }

  private aggregateAt(term: AggregateTerm, end: End): Term {
    if (term.name === '名次' || term.name === '连续年数') return { ...term, end };
    const ended = this.ofRowsAt(term, end);
    return this.hasAllRows(term, end) ? ended : whereCounted(term, ended);
  }

  private ofRowsAt(term: AggregateTerm, end: End): Term {
    const { name, value } = term;
    if (hidesRows(term, this.scheme) || name === '个数' || (value !== null && reachesOut(value))) return term;
    if (value !== null && name !== '合计' && this.waiting.mayLeave(value)) return term;
    const scanned = asksOuter(term) ? term.conditions : this.conditionsAt(term, end);
    if (scanned === null) return term;
    const perKey = this.perKeyAt(term.perKey, end);
    const ended = value === null ? null : this.valueAt(term, value, end);
    const same = ended === value && scanned === term.conditions && perKey === term.perKey;
    return same ? term : { ...term, value: ended, conditions: scanned, perKey };
  }

  /**
   * Whether the rows that are there are all that count. Of a ledger that a unit has to have rows of, none that fulfil the conditions may
   * mean that they are still to come; points earned are there whatever comes.
   */
  private hasAllRows({ ledger, name, reach, conditions, value }: AggregateTerm, end: End): boolean {
    const { atLeast, counts } = this.scheme.symbols.ledger(ledger) ?? { atLeast: 0, counts: null };
    if (reach !== '本单位' || atLeast === 0 || conditions.length <= (counts === null ? 0 : 1)) return true;
    return (name === '次数' || (name === '合计' && value !== null && signOf(this.ranges.of(value)) === 1)) && end === 'low';
  }

  /** A value at one end; of a sum, one that may turn out to be none counts as nothing too. */
  private valueAt({ name }: AggregateTerm, value: Term, end: End): Term {
    const ended = this.at(value, end);
    if (name !== '合计' || !this.waiting.mayLeave(value)) return ended;
    return firstOf(value, value, outermost(value, end, [ended, numberTerm(ZERO, value)]));
  }

  /** The rows that surely count, or all that may; null where what more rows bring is not known. */
  private conditionsAt(term: AggregateTerm, end: End): readonly Term[] | null {
    const { name, conditions, value, perKey } = term;
    if (!conditions.some((condition) => this.waiting.waits(condition))) return conditions;
    const sign = value === null ? 1 : signOf(this.ranges.of(value));
    const rises = name === '次数' || (name === '最大' && perKey === null) || (name === '合计' && sign === 1);
    const falls = name === '最小' || (name === '合计' && sign === -1);
    if ((!rises && !falls) || (perKey !== null && (falls || perKeysOf(perKey).some(({ take }) => take === '取最低')))) return null;
    const wanted = rises === (end === 'high') ? 'possibly' : 'surely';
    return conditions.map((condition) => (this.waiting.waits(condition) ? conditionAt(condition, wanted, this) : condition));
  }

  private perKeyAt(perKey: PerKeyTerm | null, end: End): PerKeyTerm | null {
    if (perKey === null) return null;
    const cap = perKey.cap === null ? null : this.at(perKey.cap, end);
    const next = this.perKeyAt(perKey.next ?? null, end);
    return cap === perKey.cap && next === (perKey.next ?? null) ? perKey : { ...perKey, cap, next };
  }
}

/** Terms that an end may have at most: beyond, it is taken for unbounded. */
const LARGEST = 600;

function other(end: End): End {
  return end === 'low' ? 'high' : 'low';
}

function along(end: End, sign: -1 | 1): End {
  return sign < 0 ? other(end) : end;
}
