import { NOT_APPLICABLE_TEXT, PENDING_TEXT, UNDEFINED_TEXT } from '../../scoring/shown';
import { all, any, call, cell, num, op, text, when, type ExcelFormula } from './excel-formula';
import { NA, PENDING, UNDEFINED, type Atom, type CellExpression, type SheetColumn, type States } from './workings/workings-sheet';

/** States stand in cells as texts, the worst first. */
const STATES: readonly { readonly bit: States; readonly word: string }[] = [
  { bit: UNDEFINED, word: UNDEFINED_TEXT },
  { bit: PENDING, word: PENDING_TEXT },
  { bit: NA, word: NOT_APPLICABLE_TEXT },
];

export const pendingText: ExcelFormula = text(PENDING_TEXT);
export const notApplicableText: ExcelFormula = text(NOT_APPLICABLE_TEXT);
export const undefinedText: ExcelFormula = text(UNDEFINED_TEXT);

/** The cell of a column in the own row, with what the column is known for. */
export function own(column: SheetColumn): Atom {
  const { states, decimals, inexact } = column.traits;
  return { formula: cell(column), states, decimals, inexact };
}

/** Whether a column may be 待补 or 无法计算. */
export function mayBePending({ traits }: SheetColumn): boolean {
  return (traits.states & (PENDING | UNDEFINED)) !== 0;
}

/** What a formula's value rests on. `strict`: each has to have a value. `tolerant`: 不适用 does no harm. */
export class Operands {
  readonly strict: Atom[] = [];
  readonly tolerant: Atom[] = [];

  strictly(atom: Atom): ExcelFormula {
    put(this.strict, atom, atom.states);
    return atom.formula;
  }

  tolerantly(atom: Atom): ExcelFormula {
    put(this.tolerant, atom, atom.states);
    return atom.formula;
  }

  /** All that another value rests on, which this one rests on too. */
  take(others: Operands): void {
    for (const one of others.strict) put(this.strict, one, one.states);
    for (const one of others.tolerant) put(this.tolerant, one, one.states);
  }

  /** Whether two values rest on the same cells, each of which has to have a value. */
  isLike({ strict, tolerant }: Operands): boolean {
    const isSame = this.strict.length === strict.length && strict.every((one) => this.strict.some((other) => sameAtom(one, other)));
    return isSame && this.tolerant.length + tolerant.length === 0;
  }

  /** What the value may be beside a value, were it computed from these. */
  get states(): States {
    return possibleStates(this.strict) | (possibleStates(this.tolerant) & ~NA);
  }

  /** Whether nothing is missing. Null when nothing ever is. */
  satisfied(): ExcelFormula | null {
    if (this.states === 0) return null;
    if ((possibleStates(this.tolerant) & ~NA) === 0) return hasValues(this.strict);
    const bad = [...statesAmong(this.tolerant, PENDING | UNDEFINED)];
    const good = call('NOT', any(bad));
    return this.strict.length === 0 ? good : all([hasValues(this.strict), good]);
  }

  /** The worst of what is missing; only where something is. */
  missing(): ExcelFormula {
    const tolerant = this.tolerant.map((atom) => ({ ...atom, states: atom.states & ~NA }));
    return worst([...this.strict, ...tolerant.filter((atom) => atom.states !== 0 && !this.strict.some((other) => sameAtom(other, atom)))]);
  }

  /** The value where nothing is missing, else the worst of what is. */
  guard(body: ExcelFormula): ExcelFormula {
    const [only] = this.strict;
    if (this.strict.length === 1 && this.tolerant.length === 0 && body === only?.formula && body.kind === 'cell') return body;
    const satisfied = this.satisfied();
    return satisfied === null ? body : when(satisfied, body, this.missing());
  }
}

function put(atoms: Atom[], atom: Atom, states: States): void {
  if (states !== 0 && !atoms.some((other) => sameAtom(other, atom))) atoms.push(atom);
}

export function sameAtom(a: Atom, b: Atom): boolean {
  if (a.formula.kind === 'cell' && b.formula.kind === 'cell') return a.formula.column === b.formula.column;
  return a.formula.kind === 'name' && b.formula.kind === 'name' && a.formula.name === b.formula.name;
}

export function possibleStates(atoms: readonly Atom[]): States {
  return atoms.reduce((states, atom) => states | atom.states, 0);
}

/** Whether all of some numbers (never texts) have a value. */
export function hasValues(atoms: readonly Atom[]): ExcelFormula {
  const [first] = atoms;
  if (atoms.length === 1 && first !== undefined) return call('ISNUMBER', first.formula);
  return op(call('COUNT', ...atoms.map((atom) => atom.formula)), '=', num(atoms.length));
}

/** For texts: whether none of them is a state that it may be. Null when none may. */
export function noneOf(atoms: readonly Atom[], bits: States = NA | PENDING | UNDEFINED): ExcelFormula | null {
  const tests = atoms.flatMap((atom) =>
    STATES.filter(({ bit }) => (bits & atom.states & bit) !== 0).map(({ word }) => op(atom.formula, '<>', text(word))),
  );
  return tests.length === 0 ? null : all(tests);
}

function statesAmong(atoms: readonly Atom[], bits: States): ExcelFormula[] {
  return atoms.flatMap((atom) =>
    STATES.filter(({ bit }) => (bits & atom.states & bit) !== 0).map(({ word }) => op(atom.formula, '=', text(word))),
  );
}

/** The worst state of those of which at least one has one. */
export function worst(atoms: readonly Atom[]): ExcelFormula {
  const [first] = atoms;
  if (atoms.length === 1 && first?.formula.kind === 'cell') return first.formula;
  const possible = STATES.filter(({ bit }) => (possibleStates(atoms) & bit) !== 0);
  return (
    possible.reduceRight<ExcelFormula | null>(
      (rest, { bit, word }) => (rest === null ? text(word) : when(any(statesAmong(atoms, bit)), text(word), rest)),
      null,
    ) ?? pendingText
  );
}

/** An expression that is a state and nothing else. */
export function stateOnly(bit: States): CellExpression {
  return { formula: text(STATES.find((state) => state.bit === bit)?.word ?? PENDING_TEXT), states: bit, decimals: null, inexact: false };
}
