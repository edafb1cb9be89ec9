import type { Consequence } from '../scheme/model';
import { ROSTER } from '../scheme/term';
import { stride } from './columns/column';
import { stateAt, VALUE } from './columns/state';
import { asBooleans, evaluate } from './evaluate';
import type { Run } from './run';

/** The 结果运用 that apply to a unit, in the scheme's order. One that cannot be decided yet does not apply yet. */
export function consequencesOf(run: Run, unit: number): Consequence[] {
  const sequence = run.input.units[unit]?.sequence ?? '';
  return run.scheme.consequences.filter((consequence) => {
    if (consequence.appliesTo !== null && !consequence.appliesTo.includes(sequence)) return false;
    const when = asBooleans(run.store.remember(consequence, () => evaluate(consequence.when.term, run.store.frame(ROSTER), run.store)));
    const at = unit * stride(when);
    return stateAt(when.state, at) === VALUE && when.bits[at] === 1;
  });
}
