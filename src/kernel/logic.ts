import { shapeOf } from './arithmetic/arithmetic';
import type { BooleanVector, TextVector } from './vector';
import { bytes } from './buffer-pool';
import { stateAt, VALUE } from './state';

/** 且: false as soon as one side is false, even beside a missing one. */
export function and(a: BooleanVector, b: BooleanVector, rows: number): BooleanVector {
  return connect(a, b, rows, 0);
}

/** 或: true as soon as one side is true, even beside a missing one. */
export function or(a: BooleanVector, b: BooleanVector, rows: number): BooleanVector {
  return connect(a, b, rows, 1);
}

export function not(a: BooleanVector): BooleanVector {
  return { ...a, bits: a.bits.map((bit) => bit ^ 1) };
}

function connect(a: BooleanVector, b: BooleanVector, rows: number, decisive: 0 | 1): BooleanVector {
  const shape = shapeOf(a, b, rows);
  const bits = bytes(shape.length);
  const { bits: left } = a;
  const { bits: right } = b;
  for (let row = 0, i = 0, j = 0; row < bits.length; row += 1, i += shape.stepA, j += shape.stepB)
    bits[row] = left[i] === decisive || right[j] === decisive ? decisive : 1 - decisive;
  const state = shape.state?.slice() ?? null;
  if (state !== null)
    for (let row = 0, i = 0, j = 0; row < bits.length; row += 1, i += shape.stepA, j += shape.stepB) {
      if (state[row] === VALUE) continue;
      const decided = (left[i] === decisive && stateAt(a.state, i) === VALUE) || (right[j] === decisive && stateAt(b.state, j) === VALUE);
      if (decided) state[row] = VALUE;
      bits[row] = decided ? decisive : 1 - decisive;
    }
  return { kind: 'boolean', constant: shape.constant, bits, state };
}

/** Whether two texts are the same; blanks are the same as each other only. */
export function sameText(a: TextVector, b: TextVector, rows: number): BooleanVector {
  const shape = shapeOf(a, b, rows);
  const bits = bytes(shape.length);
  const { codes: left } = a;
  const { codes: right } = b;
  if (b.constant && !a.constant) {
    const wanted = right[0];
    for (let row = 0; row < bits.length; row += 1) bits[row] = Number(left[row] === wanted);
  } else
    for (let row = 0, i = 0, j = 0; row < bits.length; row += 1, i += shape.stepA, j += shape.stepB)
      bits[row] = left[i] === right[j] ? 1 : 0;
  return { kind: 'boolean', constant: shape.constant, bits, state: shape.state };
}

export function sameBoolean(a: BooleanVector, b: BooleanVector, rows: number): BooleanVector {
  const shape = shapeOf(a, b, rows);
  const bits = new Uint8Array(shape.length);
  for (let row = 0; row < bits.length; row += 1) bits[row] = a.bits[row * shape.stepA] === b.bits[row * shape.stepB] ? 1 : 0;
  return { kind: 'boolean', constant: shape.constant, bits, state: shape.state };
}
