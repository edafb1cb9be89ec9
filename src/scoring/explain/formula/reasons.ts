import { childTerms, type Term } from '../../../language/term';
import { stateAt, VALUE } from '../../../kernel/state';
import { stride } from '../../../kernel/vector';
import { CONFIDENTIAL_TEXT } from '../../disclosure/confidential';
import { asBooleans } from '../../evaluate/narrow-vector';
import type { FormulaPart } from '../explainer';
import { sourceOf, takenBranch, textAt, type Spot } from '../substitute';

/** How two values stand to each other. */
export type Relation = 'above' | 'atLeast' | 'below' | 'atMost' | 'equal' | 'different' | 'oneOf' | 'noneOf';

/** A comparison as it turned out, which brings a condition about or prevents it. */
export interface Reason {
  /** What is compared, in the words of the formula, and what it is. */
  readonly of: string;
  readonly value: string;
  /** Null where the thing itself holds or not: 先进资格. */
  readonly relation: Relation | null;
  /** What it is compared with; a constant is its own value. */
  readonly with: string;
  readonly withValue: string | null;
}

const RELATIONS: ReadonlyMap<string, readonly [Relation, Relation]> = new Map([
  ['>', ['above', 'atMost']],
  ['≥', ['atLeast', 'below']],
  ['<', ['below', 'atLeast']],
  ['≤', ['atMost', 'above']],
  ['=', ['equal', 'different']],
  ['≠', ['different', 'equal']],
]);

/** Why a condition holds at a spot, or does not; null where that is open or may not be said. */
export function reasonsOf({ term, source }: FormulaPart, spot: Spot): readonly Reason[] | null {
  const found: Reason[] = [];
  const said = new Set<string>();
  const add = (reason: Reason): void => {
    const key = JSON.stringify(reason);
    if (!said.has(key)) found.push(reason);
    said.add(key);
  };
  if (!walk(term, source, spot, add)) return null;
  return found.some(({ value, withValue }) => value === CONFIDENTIAL_TEXT || withValue === CONFIDENTIAL_TEXT) ? null : found;
}

/** False where a part is open. */
function walk(term: Term, source: string, spot: Spot, add: (reason: Reason) => void): boolean {
  const truth = truthAt(term, spot);
  if (truth === null) return false;
  if (term.kind === 'not') return walk(term.operand, source, spot, add);
  if (term.kind === 'if') {
    const taken = takenBranch(term, spot);
    return taken !== null && walk(term.condition, source, spot, add) && walk(taken, source, spot, add);
  }
  if (term.kind === 'binary' && (term.operator === '且' || term.operator === '或')) {
    const decides = term.operator === '或';
    const parts = [term.left, term.right];
    const deciding = parts.filter((part) => truthAt(part, spot) === decides);
    return (truth === decides ? deciding.slice(0, 1) : parts).every((part) => walk(part, source, spot, add));
  }
  add(reason(term, truth, source, spot));
  return true;
}

function reason(term: Term, truth: boolean, source: string, spot: Spot): Reason {
  if (term.kind === 'oneOf') {
    const options = term.options.map((option) => sourceOf(option, source)).join('、');
    const relation = truth ? 'oneOf' : 'noneOf';
    return { of: sourceOf(term.operand, source), value: textAt(term.operand, spot), relation, with: options, withValue: null };
  }
  const relations = term.kind === 'binary' ? RELATIONS.get(term.operator) : undefined;
  if (term.kind !== 'binary' || relations === undefined)
    return { of: sourceOf(term, source), value: textAt(term, spot), relation: null, with: '', withValue: null };
  const { left, right } = term;
  const of = { of: sourceOf(left, source), value: textAt(left, spot) };
  if (left.type.kind === 'boolean' && right.kind === 'boolean') return { ...of, relation: null, with: '', withValue: null };
  const isConstant = childTerms(right).length === 0 && (right.kind === 'number' || right.kind === 'text' || right.kind === 'boolean');
  return {
    ...of,
    relation: truth ? relations[0] : relations[1],
    with: sourceOf(right, source),
    withValue: isConstant ? null : textAt(right, spot),
  };
}

/** Whether a condition holds at a spot; null where that is open. */
export function truthAt(term: Term, { run, frame, row }: Spot): boolean | null {
  if (term.type.kind !== 'boolean') return null;
  const values = asBooleans(run.memo.valuesOf(term, frame));
  const at = row * stride(values);
  return stateAt(values.state, at) === VALUE ? values.bits[at] === 1 : null;
}
