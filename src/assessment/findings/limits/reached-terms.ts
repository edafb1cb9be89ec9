import { stride } from '../../../kernel/vector';
import { NOT_APPLICABLE, stateAt, VALUE } from '../../../kernel/state';
import { asBooleans } from '../../../scoring/evaluate/narrow-vector';
import type { Run } from '../../../scoring/run';
import { childTerms, ROSTER, type Term } from '../../../language/term';
import type { Statement } from '../../../scheme/model';

/** A term of an item, and for which units it is looked at at all: it may stand in a branch that is not taken. */
export interface ReachedTerm {
  readonly term: Term;
  readonly isReached: (unit: number) => boolean;
}

/**
 * The terms of an item that are said of a unit, each with the units that it holds for; what stands inside an aggregate is said of a row.
 */
export function reachedTerms(run: Run, { appliesTo }: Pick<Statement, 'appliesTo'>, term: Term): Generator<ReachedTerm> {
  return below(run, term, (unit) => appliesTo?.includes(run.input.units[unit]?.sequence ?? '') !== false);
}

function* below(run: Run, term: Term, isReached: ReachedTerm['isReached']): Generator<ReachedTerm> {
  yield { term, isReached };
  if (term.kind === 'aggregate') return;
  if (term.kind === 'if') {
    yield* below(run, term.condition, isReached);
    yield* below(run, term.then, (unit) => isReached(unit) && isTrue(run, term.condition, unit) === true);
    yield* below(run, term.otherwise, (unit) => isReached(unit) && isTrue(run, term.condition, unit) === false);
    return;
  }
  const children = childTerms(term);
  const passes = passedOver(term);
  for (const [at, child] of children.entries())
    yield* below(
      run,
      child,
      passes === null
        ? isReached
        : (unit) => isReached(unit) && children.slice(0, at).every((before) => passes(stateOf(run, before, unit))),
    );
}

/** For a call that takes its arguments one after another: what state of one lets the next in. */
function passedOver(term: Term): ((state: number) => boolean) | null {
  if (term.kind !== 'call') return null;
  if (term.name === '取先') return (state) => state !== VALUE;
  return term.name === '不适用作' ? (state) => state === NOT_APPLICABLE : null;
}

function stateOf(run: Run, term: Term, unit: number): number {
  const values = run.memo.valuesOf(term, run.store.frame(ROSTER));
  return stateAt(values.state, unit * stride(values));
}

/** Null where that is not known. */
function isTrue(run: Run, condition: Term, unit: number): boolean | null {
  const values = asBooleans(run.memo.valuesOf(condition, run.store.frame(ROSTER)));
  const at = unit * stride(values);
  return stateAt(values.state, at) === VALUE ? values.bits[at] === 1 : null;
}
