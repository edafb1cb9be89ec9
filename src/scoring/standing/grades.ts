import { ROSTER } from '../../language/term';
import type { GradeRule } from '../../scheme/model';
import { stride, type BooleanVector, type TextVector } from '../../kernel/vector';
import { NOT_APPLICABLE, PENDING, someState, stateAt, VALUE } from '../../kernel/state';
import { evaluate } from '../evaluate/evaluate';
import { asBooleans } from '../evaluate/narrow-vector';
import type { Frame, Store } from '../evaluate/frame';

/**
 * The first rule that holds. A rule that cannot be decided yet, also because others that are pending may change it, leaves the grade 待补.
 */
export function gradeUnits(rules: readonly GradeRule[], frame: Frame, store: Store): TextVector {
  const grading: Grading = {
    codes: new Int32Array(frame.rows).fill(-1),
    state: new Uint8Array(frame.rows),
    undecided: new Uint8Array(frame.rows).fill(1),
  };
  const totals = store.scheme.ranking === null ? null : store.column(ROSTER, store.scheme.ranking.by);
  for (let row = 0; row < frame.rows && totals !== null && totals.state !== null; row += 1) {
    const here = stateAt(totals.state, row * stride(totals));
    if (here === VALUE) continue;
    grading.state[row] = here;
    grading.undecided[row] = 0;
  }
  for (const rule of rules) {
    const when = rule.when === null ? null : asBooleans(evaluate(rule.when.term, frame, store));
    const code = store.texts.code(rule.grade);
    if (when === null || (when.state === null && !when.constant)) take(grading, when?.bits ?? null, code);
    else decide(grading, when, code);
  }
  return { kind: 'text', constant: false, codes: grading.codes, state: someState(grading.state) };
}

/** The grades as far as the rules so far decide them: per row the code of its grade and its state, and 1 while no rule has. */
interface Grading {
  readonly codes: Int32Array;
  readonly state: Uint8Array;
  readonly undecided: Uint8Array;
}

/** Gives a grade to the undecided rows where the rule holds; null stands for everywhere. */
function take({ codes, undecided }: Grading, holds: Uint8Array | null, code: number): void {
  for (let row = 0; row < codes.length; row += 1) {
    if (undecided[row] === 0 || (holds !== null && holds[row] === 0)) continue;
    codes[row] = code;
    undecided[row] = 0;
  }
}

/** The same where the rule may be pending. */
function decide({ codes, state, undecided }: Grading, when: BooleanVector, code: number): void {
  for (let row = 0; row < codes.length; row += 1) {
    if (undecided[row] === 0) continue;
    const here = stateAt(when.state, row * stride(when));
    const holds = here === VALUE && when.bits[row * stride(when)] === 1;
    if (here > NOT_APPLICABLE) state[row] = PENDING;
    else if (holds) codes[row] = code;
    else continue;
    undecided[row] = 0;
  }
}
