import { all, op, text, truth, when, type ExcelFormula } from '../excel-formula';
import { hasValues, noneOf, worst } from '../states';
import { Untranslatable } from '../untranslatable';
import type { Expr, Leaf } from '../workings-sheet';
import type { Finish } from './scope';

/** 取先: the first that has a value, of texts the first that is written; else the last, as it is. */
export function firstOf(leaves: readonly Leaf[], ofTexts: boolean, finish: Finish): Expr {
  const has = ofTexts ? isWritten : isThere;
  const last = leaves[leaves.length - 1];
  if (last === undefined) throw new Untranslatable('N-TOO-LONG');
  const done = finish(last);
  const known = ofTexts ? null : isThere(last);
  const end: Expr = { ...done, may: last.may, fx: known === null ? done.fx : when(known, done.fx, worst([last])) };
  return leaves.slice(0, -1).reduceRight<Expr>((rest, first) => {
    const value = finish(first);
    const test = has(first);
    if (test === null) return value;
    return {
      fx: when(test, value.fx, rest.fx),
      may: rest.may,
      places: value.places === null || rest.places === null ? null : Math.max(value.places, rest.places),
      noisy: value.noisy || rest.noisy,
    };
  }, end);
}

/** Whether a number or a truth is there; null where it always is. */
function isThere(short: Leaf): ExcelFormula | null {
  return short.may === 0 ? null : hasValues([short]);
}

/** The same of a text: one left blank is none. */
function isWritten(short: Leaf): ExcelFormula | null {
  const { fx } = short;
  if (fx.kind === 'text') return fx.value === '' ? truth(false) : null;
  const written = op(fx, '<>', text(''));
  const known = noneOf([short]);
  return known === null ? written : all([written, known]);
}
