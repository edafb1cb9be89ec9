import { all, op, text, truth, when, type ExcelFormula } from '../excel-formula';
import { hasValues, noneOf, notApplicableText, worst } from '../states';
import { Untranslatable } from '../untranslatable';
import { NA, type Atom, type CellExpression } from '../workings/workings-sheet';
import type { Rounding } from './scope';

/** 取先: the first that has a value, of texts the first that is written; else the last, as it is. */
export function firstOf(atoms: readonly Atom[], ofTexts: boolean, rounding: Rounding): CellExpression {
  const has = ofTexts ? isWritten : isThere;
  const last = atoms[atoms.length - 1];
  if (last === undefined) throw new Untranslatable('N-TOO-LONG');
  return atoms.slice(0, -1).reduceRight<CellExpression>(
    (rest, first) => {
      const value = rounding(first);
      const test = has(first);
      if (test === null) return value;
      return {
        formula: when(test, value.formula, rest.formula),
        states: rest.states,
        decimals: value.decimals === null || rest.decimals === null ? null : Math.max(value.decimals, rest.decimals),
        inexact: value.inexact || rest.inexact,
      };
    },
    asItIs(last, ofTexts, rounding),
  );
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
