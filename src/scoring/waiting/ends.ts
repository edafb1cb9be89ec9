import type { Comparison } from '../../language/comparison';
import { childTerms, RANK, RANKED_COUNT, ROSTER, type End, type Term } from '../../language/term';
import type { CallName } from '../../language/functions';
import type { Scheme, Statement } from '../../scheme/model';
import { signOf } from '../intervals/interval';
import { ValueRanges } from '../intervals/value-ranges';

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
 * What waits for others lies between two ends: a rank between itself with none and with all pending units before it, 连续年数 between the
 * years that are there and those with all missing ones. Terms that only rise, or only fall, with these have ends themselves.
 */
export class Ends {
  readonly ranges: ValueRanges;
  private readonly rankedColumns = new Set<string>();
  private readonly decided = new WeakMap<Term, WeakMap<Term, Map<Comparison, Decisions>>>();

  constructor(scheme: Scheme) {
    this.ranges = new ValueRanges(scheme);
    for (const statement of scheme.statements) {
      if (statement.kind === 'formula' && statement.type.kind === 'number' && this.termOf(statement, 'low') !== null)
        this.rankedColumns.add(keyOf(statement.ledger, statement.name));
    }
  }

  /** A statement's formula at one end; null where it has no ends. */
  termOf(statement: Statement, end: End): Term | null {
    if (statement.kind !== 'formula' || !this.depends(statement.formula.term)) return null;
    return this.at(statement.formula.term, end);
  }

  /** What decides a comparison before what it compares is known. */
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
    if (left.type.kind !== 'number' || right.type.kind !== 'number' || !(this.depends(left) || this.depends(right))) return UNDECIDED;
    const low = { left: this.at(left, 'low'), right: this.at(right, 'low') };
    const high = { left: this.at(left, 'high'), right: this.at(right, 'high') };
    if (low.left === null || low.right === null || high.left === null || high.right === null) return UNDECIDED;
    const leftFirst = { left: high.left, right: low.right };
    const rightFirst = { left: low.left, right: high.right };
    switch (operator) {
      case '<':
        return { always: [{ ...leftFirst, operator }], never: [{ ...rightFirst, operator: '≥' }] };
      case '≤':
        return { always: [{ ...leftFirst, operator }], never: [{ ...rightFirst, operator: '>' }] };
      case '>':
        return { always: [{ ...rightFirst, operator }], never: [{ ...leftFirst, operator: '≤' }] };
      case '≥':
        return { always: [{ ...rightFirst, operator }], never: [{ ...leftFirst, operator: '<' }] };
      case '=':
      case '≠': {
        const apart: EndTest[] = [
          { ...leftFirst, operator: '<' },
          { ...rightFirst, operator: '>' },
        ];
        return operator === '=' ? { always: [], never: apart } : { always: apart, never: [] };
      }
    }
  }

  /** A term at one end; null where it may rise and fall. */
  private at(term: Term, end: End): Term | null {
    if (!this.depends(term)) return term;
    switch (term.kind) {
      case 'column':
      case 'aggregate':
        return { ...term, end };
      case 'outer': {
        const of = this.at(term.of, end);
        return of === null ? null : { ...term, of };
      }
      case 'negate': {
        const operand = this.at(term.operand, other(end));
        return operand === null ? null : { ...term, operand };
      }
      case 'binary':
        return this.operationAt(term, end);
      case 'if': {
        const [then, otherwise] = [this.at(term.then, end), this.at(term.otherwise, end)];
        return this.depends(term.condition) || then === null || otherwise === null ? null : { ...term, then, otherwise };
      }
      case 'call':
        return this.callAt(term, end);
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
      case 'table':
        return null;
    }
  }

  private operationAt(term: Extract<Term, { kind: 'binary' }>, end: End): Term | null {
    const join = (left: Term | null, right: Term | null): Term | null =>
      left === null || right === null ? null : { ...term, left, right };
    const [leftSign, rightSign] = [signOf(this.ranges.of(term.left)), signOf(this.ranges.of(term.right))];
    switch (term.operator) {
      case '+':
        return join(this.at(term.left, end), this.at(term.right, end));
      case '-':
        return join(this.at(term.left, end), this.at(term.right, other(end)));
      case '*':
        return leftSign === 0 || rightSign === 0
          ? null
          : join(this.at(term.left, along(end, rightSign)), this.at(term.right, along(end, leftSign)));
      case '/':
        return rightSign === 0 || (leftSign === 0 && this.depends(term.right))
          ? null
          : join(this.at(term.left, along(end, rightSign)), this.at(term.right, other(along(end, leftSign === 0 ? 1 : leftSign))));
      case '且':
      case '或':
      case '=':
      case '≠':
      case '<':
      case '≤':
      case '>':
      case '≥':
        return null;
    }
  }

  private callAt(term: Extract<Term, { kind: 'call' }>, end: End): Term | null {
    const rises = RISING.get(term.name);
    if (rises === undefined) return null;
    const rest = term.args.slice(1);
    if (rises !== 'all' && rest.some((arg) => this.depends(arg))) return null;
    if (rises === 'steps' && rest.some((arg) => signOf(this.ranges.of(arg)) !== 1)) return null;
    const args = term.args.flatMap((arg) => this.at(arg, end) ?? []);
    return args.length < term.args.length ? null : { ...term, args };
  }

  /** Whether a term rests on what has ends; what an aggregate scans it computes by itself. */
  depends(term: Term): boolean {
    switch (term.kind) {
      case 'column':
        return (
          (term.ledger === ROSTER && (term.column === RANK || term.column === RANKED_COUNT)) ||
          this.rankedColumns.has(keyOf(term.ledger, term.column))
        );
      case 'aggregate':
        return term.name === '名次' || term.name === '连续年数';
      case 'outer':
      case 'negate':
      case 'binary':
      case 'if':
      case 'call':
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
      case 'table':
        return childTerms(term).some((child) => this.depends(child));
    }
  }
}

/** Functions that never fall as what they are given rises: in all they are given, in the first, or in the first by steps above 0. */
const RISING: ReadonlyMap<CallName, 'all' | 'first' | 'steps'> = new Map([
  ['封顶', 'all'],
  ['保底', 'all'],
  ['限于', 'all'],
  ['取大', 'all'],
  ['取小', 'all'],
  ['不适用作', 'all'],
  ['四舍五入', 'first'],
  ['五成双', 'first'],
  ['舍去', 'first'],
  ['进一', 'first'],
  ['每满', 'steps'],
]);

function keyOf(ledger: string, column: string): string {
  return JSON.stringify([ledger, column]);
}

function other(end: End): End {
  return end === 'low' ? 'high' : 'low';
}

function along(end: End, sign: -1 | 0 | 1): End {
  return sign < 0 ? other(end) : end;
}
