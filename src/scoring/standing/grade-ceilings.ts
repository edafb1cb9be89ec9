import type { Statement } from '../../scheme/model';
import { stride, type TextVector } from '../../kernel/vector';
import { NOT_APPLICABLE, PENDING, someState, stateAt, VALUE } from '../../kernel/state';
import { evaluate } from '../evaluate/evaluate';
import { asBooleans } from '../evaluate/narrow-vector';
import type { Frame, Store } from '../evaluate/frame';

/**
 * 不高于: every ceiling that holds lowers the grade to its own, so that the lowest wins. A ceiling that cannot be decided
 * yet leaves the grade 待补, unless the grade is not above it anyway.
 */
export function underCeilings(
  grades: TextVector,
  statement: Extract<Statement, { kind: 'grade' }>,
  frame: Frame,
  store: Store,
): TextVector {
  const ceilings = statement.rules.filter((rule) => rule.ceiling);
  if (ceilings.length === 0) return grades;
  const place = new Map(statement.scale.map((grade, at) => [store.texts.code(grade), at]));
  const codes = grades.codes.slice();
  const state = Uint8Array.from(codes, (_, row) => stateAt(grades.state, row));
  const pendingCeiling = new Uint8Array(codes.length);
  for (const rule of ceilings) {
    const when = rule.when === null ? null : asBooleans(evaluate(rule.when.term, frame, store));
    const ceiling = store.texts.code(rule.grade);
    for (let row = 0; row < codes.length; row += 1) {
      if (state[row] !== VALUE || (place.get(codes[row] ?? -1) ?? 0) >= (place.get(ceiling) ?? 0)) continue;
      const here = when === null ? VALUE : stateAt(when.state, row * stride(when));
      if (here > NOT_APPLICABLE) pendingCeiling[row] = Math.max(pendingCeiling[row] ?? 0, 1 + (place.get(ceiling) ?? 0));
      else if (here === VALUE && (when === null || when.bits[row * stride(when)] === 1)) codes[row] = ceiling;
    }
  }
  for (let row = 0; row < codes.length; row += 1) {
    if ((pendingCeiling[row] ?? 0) > 1 + (place.get(codes[row] ?? -1) ?? 0)) state[row] = PENDING;
  }
  return { ...grades, codes, state: someState(state) };
}
