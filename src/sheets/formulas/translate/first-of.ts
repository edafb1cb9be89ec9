import type { Term } from '../../../language/term';
import { all, isShort, op, text, truth, when, type ExcelFormula } from '../excel-formula';
import { hasValues, noneOf, notApplicableText, Operands, worst } from '../states';
import { NA, type Atom, type CellExpression } from '../workings/workings-sheet';
import { argumentOf } from './argument';
import type { Rounding, Scope } from './scope';

type Call = Extract<Term, { kind: 'call' }>;

/** One of several values, and whether it is there: null where it always is. */
interface Candidate {
  readonly value: CellExpression;
  readonly isThere: ExcelFormula | null;
}

/** 取先: the first that has a value, of texts the first that is written; else the last, as it is. */
export function firstOf(term: Call, scope: Scope, rounding: Rounding): CellExpression {
  const ofTexts = isText(term);
  const before = candidates(term, scope).map(({ value, isThere }) => ({ value: rounding(value), isThere }));
  return firstThere(before, asItIs(scope.atom(lastOf(term)), ofTexts, rounding));
}

/** The same within another formula, where the last of some numbers is always there. */
export function firstInline(term: Call, scope: Scope): CellExpression | null {
  if (term.type.kind !== 'number') return null;
  const last = scope.atom(lastOf(term));
  if (last.states !== 0) return null;
  const value = firstThere(candidates(term, scope), last);
  return isShort(value.formula) ? value : null;
}

function firstThere(before: readonly Candidate[], last: CellExpression): CellExpression {
  return before.reduceRight<CellExpression>((rest, { value, isThere }) => {
    if (isThere === null) return { ...value, states: 0 };
    return {
      formula: when(isThere, value.formula, rest.formula),
      states: rest.states,
      decimals: value.decimals === null || rest.decimals === null ? null : Math.max(value.decimals, rest.decimals),
      inexact: value.inexact || rest.inexact,
    };
  }, last);
}

/** All but the last. */
function candidates(term: Call, scope: Scope): Candidate[] {
  return term.args.slice(0, -1).map((arg) => {
    if (isText(term)) {
      const short = scope.atom(arg);
      return { value: short, isThere: isWritten(short) };
    }
    if (term.type.kind === 'number') {
      const operands = new Operands();
      const value = scope.inline(arg, operands);
      if (isShort(value.formula)) return { value, isThere: operands.satisfied() };
    }
    const short = scope.atom(arg);
    return { value: short, isThere: isThere(short) };
  });
}

function lastOf(term: Call): Term {
  return argumentOf(term, term.args.length - 1);
}

function isText({ type }: Term): boolean {
  return type.kind === 'text' || type.kind === 'unit';
}

/** 不适用作: the other where a value is 不适用, else the value as it is, missing or not. */
export function instead(value: Atom, other: Atom, ofTexts: boolean, rounding: Rounding): CellExpression {
  const kept = asItIs(value, ofTexts, rounding);
  if ((value.states & NA) === 0) return kept;
  const taken = asItIs(other, ofTexts, rounding);
  return {
    formula: when(op(value.formula, '=', notApplicableText), taken.formula, kept.formula),
    states: (value.states & ~NA) | other.states,
    decimals: kept.decimals === null || taken.decimals === null ? null : Math.max(kept.decimals, taken.decimals),
    inexact: kept.inexact || taken.inexact,
  };
}

function asItIs(short: Atom, ofTexts: boolean, rounding: Rounding): CellExpression {
  const done = rounding(short);
  const known = ofTexts ? null : isThere(short);
  return { ...done, states: short.states, formula: known === null ? done.formula : when(known, done.formula, worst([short])) };
}

/** Whether a number or a truth is there; null where it always is. */
function isThere(short: Atom): ExcelFormula | null {
  return short.states === 0 ? null : hasValues([short]);
}

/** The same of a text: one left blank is none. */
function isWritten(short: Atom): ExcelFormula | null {
  const { formula } = short;
  if (formula.kind === 'text') return formula.value === '' ? truth(false) : null;
  const written = op(formula, '<>', text(''));
  const known = noneOf([short]);
  return known === null ? written : all([written, known]);
}
