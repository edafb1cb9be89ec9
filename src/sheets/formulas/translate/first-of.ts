import { all, op, text, truth, when, type ExcelFormula } from '../excel-formula';
import { hasValues, noneOf, worst } from '../states';
import { Untranslatable } from '../untranslatable';
import type { Atom, CellExpression } from '../workings-sheet';
import type { Rounding } from './scope';

/** 取先: the first that has a value, of texts the first that is written; else the last, as it is. */
export function firstOf(atoms: readonly Atom[], ofTexts: boolean, rounding: Rounding): CellExpression {
  const has = ofTexts ? isWritten : isThere;
  const last = atoms[atoms.length - 1];
  if (last === undefined) throw new Untranslatable('N-TOO-LONG');
  const done = rounding(last);
  const known = ofTexts ? null : isThere(last);
  const end: CellExpression = {
    ...done,
    states: last.states,
    formula: known === null ? done.formula : when(known, done.formula, worst([last])),
  };
  return atoms.slice(0, -1).reduceRight<CellExpression>((rest, first) => {
    const value = rounding(first);
    const test = has(first);
    if (test === null) return value;
    return {
      formula: when(test, value.formula, rest.formula),
      states: rest.states,
      decimals: value.decimals === null || rest.decimals === null ? null : Math.max(value.decimals, rest.decimals),
      inexact: value.inexact || rest.inexact,
    };
  }, end);
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
