import { ROSTER, type End } from '../../language/term';
import type { GradeStatement } from '../../scheme/model';
import { small } from '../../kernel/numbers';
import { codesOfPlaces, giveFirst, holdDown, placesFromOne, type PlacesOfRows } from '../../kernel/order/rule-places';
import { stride, type NumberVector, type TextVector } from '../../kernel/vector';
import { PENDING, someState, stateAt, VALUE, type States } from '../../kernel/state';
import { evaluate } from '../evaluate/evaluate';
import { asBooleans } from '../evaluate/narrow-vector';
import type { Frame, Store } from '../evaluate/frame';

/**
 * 等次: the first rule that holds, lowered by every 不高于 that holds. Where some cannot be decided yet, also because others that are
 * pending may change them, the grade is there if the best and the lowest that may come of them are the same; else it is 待补.
 */
export function gradeUnits(statement: GradeStatement, frame: Frame, store: Store): Grades {
  const places = placesOf(statement, frame, store);
  const { best, lowest } = places;
  const state = totalStates(store, frame.rows);
  const found = new Int32Array(frame.rows);
  const scale = Int32Array.from(statement.scale.map((grade) => store.texts.code(grade)));
  const certain = codesOfPlaces(found, places, scale);
  const low = small(placesFromOne(best), 1, state);
  return {
    grades: { kind: 'text', constant: false, codes: withoutOthers(found, state), state: certain ? state : openStates(places, state) },
    ends: { low, high: certain ? low : small(placesFromOne(lowest), 1, state) },
  };
}

/** Rows without a total have no grade. */
function withoutOthers(codes: Int32Array, state: States): Int32Array {
  return state === null ? codes : codes.map((code, row) => (state[row] === VALUE ? code : -1));
}

/** Where the grade is not certain it is 待补. */
function openStates({ best, lowest }: PlacesOfRows, state: States): States {
  return someState(Uint8Array.from(best.keys(), (row) => stateAt(state, row) || (best[row] === lowest[row] ? VALUE : PENDING)));
}

/** The grades, and the places on the scale, 1 for the best, between which each is. */
export interface Grades {
  readonly grades: TextVector;
  readonly ends: Readonly<Record<End, NumberVector>>;
}

function placesOf({ rules, scale }: GradeStatement, frame: Frame, store: Store): PlacesOfRows {
  const { rows } = frame;
  const places = { best: new Int32Array(rows).fill(scale.length), lowest: new Int32Array(rows) };
  const decided = new Uint8Array(rows);
  for (const { when, grade, ceiling } of [...rules.filter((rule) => !rule.ceiling), ...rules.filter((rule) => rule.ceiling)]) {
    const place = scale.indexOf(grade);
    const condition = when === null ? null : asBooleans(evaluate(when.term, frame, store));
    if (ceiling) holdDown(places, place, condition);
    else giveFirst(places, decided, place, condition);
  }
  return places;
}

/** The states of what the units are ranked by; a unit without it has no grade. */
function totalStates(store: Store, rows: number): States {
  const { ranking } = store.scheme;
  const totals = ranking === null ? null : store.column(ROSTER, ranking.by);
  if (totals === null || totals.state === null) return null;
  const states = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) states[row] = stateAt(totals.state, row * stride(totals));
  return someState(states);
}
