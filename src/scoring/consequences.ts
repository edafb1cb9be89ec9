import type { Consequence } from '../scheme/model';
import { ROSTER } from '../scheme/term';
import { stride } from './columns/column';
import { stateAt, VALUE } from './columns/state';
import { asBooleans, evaluate } from './evaluate';
import { rowsOfUnit } from './looked-up';
import type { Run } from './run';

/** The 结果运用 that apply to a unit, in the scheme's order. One that cannot be decided yet does not apply yet. */
export function consequencesOf(run: Run, unit: number): Consequence[] {
  const sequence = run.input.units[unit]?.sequence ?? '';
  return run.scheme.consequences.filter((consequence) => {
    if (consequence.appliesTo !== null && !consequence.appliesTo.includes(sequence)) return false;
    return consequence.ledger === ROSTER ? holdsAt(run, consequence, unit) : rowsOf(run, consequence, unit).length > 0;
  });
}

/** The rows of a unit that bring a consequence about; none where it is about the unit as a whole. */
export function rowsOf(run: Run, consequence: Consequence, unit: number): number[] {
  if (consequence.ledger === ROSTER) return [];
  return rowsOfUnit(run.store.frame(consequence.ledger), unit).filter((row) => holdsAt(run, consequence, row));
}

function holdsAt(run: Run, consequence: Consequence, row: number): boolean {
  const frame = run.store.frame(consequence.ledger);
  const counts = run.scheme.ledgers.find((ledger) => ledger.name === consequence.ledger)?.counts ?? null;
  return [consequence.when, counts].every((formula) => {
    if (formula === null) return true;
    const holds = asBooleans(run.store.remember(formula, () => evaluate(formula.term, frame, run.store)));
    const at = row * stride(holds);
    return stateAt(holds.state, at) === VALUE && holds.bits[at] === 1;
  });
}
