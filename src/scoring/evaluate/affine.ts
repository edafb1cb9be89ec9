import { ONE, over, plus, reduce, times, ZERO } from '../../language/rational';
import type { Rational } from '../../language/syntax/syntax-tree';
import type { Term } from '../../language/term';
import { LIMIT } from '../../kernel/numbers';
import type { Factor } from '../../kernel/arithmetic/weighted-sum';

/** A formula as offset + Σ factor × term, none of the terms a sum itself. */
export interface AffineForm {
  readonly parts: readonly { readonly factor: Factor; readonly term: Term }[];
  readonly offset: Factor;
}

interface ExactForm {
  readonly parts: readonly { readonly factor: Rational; readonly term: Term }[];
  readonly offset: Rational;
}

/** The linear forms of terms, each found once. */
export class AffineForms {
  private readonly known = new WeakMap<Term, AffineForm | null>();

  /** The linear form of a sum, a difference, a multiple; null for any other term, and where a factor is no number below 2^53. */
  of(term: Term): AffineForm | null {
    const before = this.known.get(term);
    if (before !== undefined) return before;
    const form = inDoubles(exactForm(term), term);
    this.known.set(term, form);
    return form;
  }
}

function exactForm(term: Term): ExactForm {
  switch (term.kind) {
    case 'number':
      return { parts: [], offset: term.value };
    case 'negate':
      return multiple(exactForm(term.operand), MINUS_ONE);
    case 'binary': {
      if (!'+-*/'.includes(term.operator)) break;
      const left = exactForm(term.left);
      const right = exactForm(term.right);
      if (term.operator === '+') return sum(left, right);
      if (term.operator === '-') return sum(left, multiple(right, MINUS_ONE));
      if (term.operator === '*' && right.parts.length === 0) return multiple(left, right.offset);
      if (term.operator === '*' && left.parts.length === 0) return multiple(right, left.offset);
      if (term.operator === '/' && right.parts.length === 0 && right.offset.num !== 0n) return multiple(left, over(ONE, right.offset));
      break;
    }
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'column':
    case 'outer':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'undefined':
    case 'not':
    case 'oneOf':
    case 'if':
    case 'call':
    case 'table':
    case 'aggregate':
      break;
  }
  return { parts: [{ factor: ONE, term }], offset: ZERO };
}

const MINUS_ONE: Rational = { num: -1n, den: 1n };

function sum(a: ExactForm, b: ExactForm): ExactForm {
  return { parts: [...a.parts, ...b.parts], offset: reduce(plus(a.offset, b.offset)) };
}

function multiple(form: ExactForm, by: Rational): ExactForm {
  const product = (value: Rational): Rational => reduce(times(value, by));
  return { parts: form.parts.map((part) => ({ ...part, factor: product(part.factor) })), offset: product(form.offset) };
}

function inDoubles(form: ExactForm, term: Term): AffineForm | null {
  const [only] = form.parts;
  if (only === undefined || only.term === term) return null;
  const parts = form.parts.map((part) => ({ factor: factorOf(part.factor), term: part.term }));
  const offset = factorOf(form.offset);
  if (offset === null) return null;
  const fitting = parts.flatMap(({ factor, term: part }) => (factor === null ? [] : [{ factor, term: part }]));
  return fitting.length === parts.length ? { parts: fitting, offset } : null;
}

function factorOf({ num, den }: Rational): Factor | null {
  const limit = BigInt(LIMIT);
  return num < limit && num > -limit && den < limit ? { num: Number(num), den: Number(den) } : null;
}
