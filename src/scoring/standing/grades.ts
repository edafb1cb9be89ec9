import { ROSTER, type End } from '../../language/term';
import type { GradeStatement } from '../../scheme/model';
import { small } from '../../kernel/numbers';
import { stride, type BooleanVector, type NumberVector, type TextVector } from '../../kernel/vector';
import { NOT_APPLICABLE, PENDING, someState, stateAt, VALUE, type State } from '../../kernel/state';
import { evaluate } from '../evaluate/evaluate';
import { asBooleans } from '../evaluate/narrow-vector';
import type { Frame, Store } from '../evaluate/frame';

/**
 * 等次: the first rule that holds, lowered by every 不高于 that holds. Where some cannot be decided yet, also because others that are
 * pending may change them, the grade is there if the best and the lowest that may come of them are the same; else it is 待补.
 */
export function gradeUnits(statement: GradeStatement, frame: Frame, store: Store): Grades {
  const { best, lowest, state } = placesOf(statement, frame, store);
  const codes = statement.scale.map((grade) => store.texts.code(grade));
  const found = best.map((place, row) => (state[row] === VALUE && place === lowest[row] ? (codes[place] ?? -1) : -1));
  const states = state.map((here, row) => (here === VALUE && best[row] !== lowest[row] ? PENDING : here));
  const places = (of: Int32Array): NumberVector =>
    small(
      Float64Array.from(of, (place) => place + 1),
      1,
      someState(state),
    );
  return {
    grades: { kind: 'text', constant: false, codes: found, state: someState(states) },
    ends: { low: places(best), high: places(lowest) },
  };
}

/** The grades, and the places on the scale, 1 for the best, between which each is. */
export interface Grades {
  readonly grades: TextVector;
  readonly ends: Readonly<Record<End, NumberVector>>;
}

/** Per row the places, best first, between which its grade is; or the state of the total where that has no value. */
interface GradePlaces {
  readonly best: Int32Array;
  readonly lowest: Int32Array;
  readonly state: Uint8Array;
}

function placesOf({ rules, scale }: GradeStatement, frame: Frame, store: Store): GradePlaces {
  const { rows } = frame;
  const [best, lowest] = [new Int32Array(rows).fill(scale.length), new Int32Array(rows)];
  const decided = new Uint8Array(rows);
  for (const { when, grade, ceiling } of [...rules.filter((rule) => !rule.ceiling), ...rules.filter((rule) => rule.ceiling)]) {
    const place = scale.indexOf(grade);
    const holds = when === null ? null : asBooleans(evaluate(when.term, frame, store));
    for (let row = 0; row < rows; row += 1) {
      const may = holds === null ? VALUE : holdsAt(holds, row);
      if (may === NOT_APPLICABLE || (!ceiling && decided[row] === 1)) continue;
      if (!ceiling) best[row] = Math.min(best[row] ?? place, place);
      else if (may === VALUE) best[row] = Math.max(best[row] ?? place, place);
      lowest[row] = Math.max(lowest[row] ?? place, place);
      if (!ceiling && may === VALUE) decided[row] = 1;
    }
  }
  return { best, lowest, state: totalStates(store, rows) };
}

/** Of a condition at a row: VALUE where it holds, PENDING where that cannot be decided yet, else NOT_APPLICABLE. */
function holdsAt(condition: BooleanVector, row: number): State {
  const at = row * stride(condition);
  const state = stateAt(condition.state, at);
  return state > NOT_APPLICABLE ? PENDING : state === VALUE && condition.bits[at] === 1 ? VALUE : NOT_APPLICABLE;
}

/** The states of what the units are ranked by; a unit without it has no grade. */
function totalStates(store: Store, rows: number): Uint8Array {
  const states = new Uint8Array(rows);
  const { ranking } = store.scheme;
  if (ranking === null) return states;
  const totals = store.column(ROSTER, ranking.by);
  return states.map((_, row) => stateAt(totals.state, row * stride(totals)));
}
