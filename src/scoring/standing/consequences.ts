import type { Consequence } from '../../scheme/model';
import { ROSTER } from '../../language/term';
import { stride } from '../../kernel/vector';
import { NOT_APPLICABLE, stateAt, VALUE, type State } from '../../kernel/state';
import { asBooleans } from '../evaluate/narrow-vector';
import type { Run } from '../run';

/** A 结果运用 that applies to a unit, or of which that cannot be decided yet. */
export interface UnitConsequence {
  readonly consequence: Consequence;
  readonly pending: boolean;
}

/** The 结果运用 that apply to a unit or may yet, in the scheme's order. */
export function unitConsequences(run: Run, unit: number): UnitConsequence[] {
  return run.scheme.consequences.flatMap((consequence) => {
    const stands = standingOf(run, consequence, unit);
    return stands === 'no' ? [] : [{ consequence, pending: stands === 'pending' }];
  });
}

/** The 结果运用 that apply to a unit, in the scheme's order. One that cannot be decided yet does not apply yet. */
export function consequencesOf(run: Run, unit: number): Consequence[] {
  return unitConsequences(run, unit).flatMap(({ consequence, pending }) => (pending ? [] : [consequence]));
}

/** The rows of a unit that bring a consequence about, or may yet; none where it is about the unit as a whole. */
export function rowsOf(run: Run, consequence: Consequence, unit: number, wanted: 'yes' | 'pending'): number[] {
  if (consequence.ledger === ROSTER) return [];
  return run.memo.rowsOfUnit(run.store.frame(consequence.ledger), unit).filter((row) => holdsAt(run, consequence, row) === wanted);
}

type Stands = 'yes' | 'no' | 'pending';

function standingOf(run: Run, consequence: Consequence, unit: number): Stands {
  const sequence = run.input.units[unit]?.sequence ?? '';
  if (consequence.appliesTo !== null && !consequence.appliesTo.includes(sequence)) return 'no';
  if (consequence.ledger === ROSTER) return holdsAt(run, consequence, unit);
  const rows = run.memo.rowsOfUnit(run.store.frame(consequence.ledger), unit).map((row) => holdsAt(run, consequence, row));
  return rows.includes('yes') ? 'yes' : rows.includes('pending') ? 'pending' : 'no';
}

/** Whether it holds for a row that counts, as 且 has it: what is false decides, whatever else is missing. */
function holdsAt(run: Run, consequence: Consequence, row: number): Stands {
  const frame = run.store.frame(consequence.ledger);
  const counts = run.scheme.symbols.ledger(consequence.ledger)?.counts ?? null;
  let worst: State = VALUE;
  for (const formula of [consequence.when, counts]) {
    if (formula === null) continue;
    const holds = asBooleans(run.memo.valuesOf(formula.term, frame));
    const at = row * stride(holds);
    const state = stateAt(holds.state, at);
    if (state === VALUE && holds.bits[at] === 0) return 'no';
    if (state > worst) worst = state;
  }
  return worst > NOT_APPLICABLE ? 'pending' : worst === VALUE ? 'yes' : 'no';
}
