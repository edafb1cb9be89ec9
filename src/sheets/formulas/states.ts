import { NOT_APPLICABLE_TEXT, PENDING_TEXT, UNDEFINED_TEXT } from '../../scoring/shown';
import { all, any, call, cell, num, op, text, when, type ExcelFormula } from './excel-formula';
import { NA, PENDING, UNDEFINED, type Expr, type Leaf, type May, type SheetColumn } from './workings-sheet';

/** States stand in cells as texts, the worst first. */
const STATES: readonly { readonly bit: May; readonly word: string }[] = [
  { bit: UNDEFINED, word: UNDEFINED_TEXT },
  { bit: PENDING, word: PENDING_TEXT },
  { bit: NA, word: NOT_APPLICABLE_TEXT },
];

export const pendingText: ExcelFormula = text(PENDING_TEXT);
export const notApplicableText: ExcelFormula = text(NOT_APPLICABLE_TEXT);
export const undefinedText: ExcelFormula = text(UNDEFINED_TEXT);

/** The cell of a column in the own row, with what the column is known for. */
export function own(column: SheetColumn): Leaf {
  return { fx: cell(column), ...column.known };
}

/** What a formula's value rests on. `strict`: each has to have a value. `tolerant`: 不适用 does no harm. */
export class Needs {
  readonly strict: Leaf[] = [];
  readonly tolerant: Leaf[] = [];

  strictly(leaf: Leaf): ExcelFormula {
    put(this.strict, leaf, leaf.may);
    return leaf.fx;
  }

  tolerantly(leaf: Leaf): ExcelFormula {
    put(this.tolerant, leaf, leaf.may);
    return leaf.fx;
  }

  /** What the value may be beside a value, were it computed from these. */
  get may(): May {
    return mayOf(this.strict) | (mayOf(this.tolerant) & ~NA);
  }

  /** Whether nothing is missing. Null when nothing ever is. */
  satisfied(): ExcelFormula | null {
    if (this.may === 0) return null;
    if ((mayOf(this.tolerant) & ~NA) === 0) return hasValues(this.strict);
    const bad = [...statesAmong(this.tolerant, PENDING | UNDEFINED)];
    const good = call('NOT', any(bad));
    return this.strict.length === 0 ? good : all([hasValues(this.strict), good]);
  }

  /** The worst of what is missing; only where something is. */
  missing(): ExcelFormula {
    const tolerant = this.tolerant.map((leaf) => ({ ...leaf, may: leaf.may & ~NA }));
    return worst([...this.strict, ...tolerant.filter((leaf) => leaf.may !== 0 && !this.strict.some((other) => sameLeaf(other, leaf)))]);
  }

  /** The value where nothing is missing, else the worst of what is. */
  guard(body: ExcelFormula): ExcelFormula {
    const [only] = this.strict;
    if (this.strict.length === 1 && this.tolerant.length === 0 && body === only?.fx && body.kind === 'cell') return body;
    const satisfied = this.satisfied();
    return satisfied === null ? body : when(satisfied, body, this.missing());
  }
}

function put(leaves: Leaf[], leaf: Leaf, may: May): void {
  if (may !== 0 && !leaves.some((other) => sameLeaf(other, leaf))) leaves.push(leaf);
}

export function sameLeaf(a: Leaf, b: Leaf): boolean {
  if (a.fx.kind === 'cell' && b.fx.kind === 'cell') return a.fx.column === b.fx.column;
  return a.fx.kind === 'name' && b.fx.kind === 'name' && a.fx.name === b.fx.name;
}

export function mayOf(leaves: readonly Leaf[]): May {
  return leaves.reduce((may, leaf) => may | leaf.may, 0);
}

/** Whether all of some numbers (never texts) have a value. */
export function hasValues(leaves: readonly Leaf[]): ExcelFormula {
  const [first] = leaves;
  if (leaves.length === 1 && first !== undefined) return call('ISNUMBER', first.fx);
  return op(call('COUNT', ...leaves.map((leaf) => leaf.fx)), '=', num(leaves.length));
}

/** For texts: whether none of the leaves is a state that it may be. Null when none may. */
export function noneOf(leaves: readonly Leaf[], bits: May = NA | PENDING | UNDEFINED): ExcelFormula | null {
  const tests = leaves.flatMap((leaf) =>
    STATES.filter(({ bit }) => (bits & leaf.may & bit) !== 0).map(({ word }) => op(leaf.fx, '<>', text(word))),
  );
  return tests.length === 0 ? null : all(tests);
}

function statesAmong(leaves: readonly Leaf[], bits: May): ExcelFormula[] {
  return leaves.flatMap((leaf) =>
    STATES.filter(({ bit }) => (bits & leaf.may & bit) !== 0).map(({ word }) => op(leaf.fx, '=', text(word))),
  );
}

/** The worst state of leaves of which at least one has one. */
export function worst(leaves: readonly Leaf[]): ExcelFormula {
  const [first] = leaves;
  if (leaves.length === 1 && first?.fx.kind === 'cell') return first.fx;
  const possible = STATES.filter(({ bit }) => (mayOf(leaves) & bit) !== 0);
  return (
    possible.reduceRight<ExcelFormula | null>(
      (rest, { bit, word }) => (rest === null ? text(word) : when(any(statesAmong(leaves, bit)), text(word), rest)),
      null,
    ) ?? pendingText
  );
}

/** An expression that is a state and nothing else. */
export function stateOnly(bit: May): Expr {
  return { fx: text(STATES.find((state) => state.bit === bit)?.word ?? PENDING_TEXT), may: bit, places: null, noisy: false };
}
