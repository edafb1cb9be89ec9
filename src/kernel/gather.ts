import type { Vector } from './vector';
import { placesInto, takenInto } from './groups/group-loops';
import { big, small, type NumberVector } from './numbers';
import { floats } from './buffer-pool';
import { requireWithin } from './lengths';
import { VALUE, type State, type States } from './state';

/** Takes entry `index[row]` of a column for every row; −1 gives the state `missing`. */
export function gather(column: Vector, index: Int32Array, missing: State): Vector {
  const state = gatherStates(column, index, missing);
  if (column.kind === 'number') return gatherNumbers(column, index, state);
  const step = column.constant ? 0 : 1;
  if (column.kind === 'text') {
    const codes = new Int32Array(index.length);
    placesInto(codes, column.codes, column.constant ? index.map((at) => Math.min(at, 0)) : index);
    return { kind: 'text', constant: false, codes, state };
  }
  const bits = new Uint8Array(index.length);
  for (let row = 0; row < bits.length; row += 1) {
    const at = index[row];
    requireWithin(at * step, column.bits);
    if (at >= 0) bits[row] = column.bits[at * step];
  }
  return { kind: 'boolean', constant: false, bits, state };
}

/** A constant written out for every row; any other column as it is. */
export function spread(column: Vector, rows: number): Vector {
  return column.constant ? gather(column, new Int32Array(rows), VALUE) : column;
}

function gatherNumbers(column: NumberVector, index: Int32Array, state: States): NumberVector {
  if (column.size === 'big') {
    const step = column.constant ? 0 : 1;
    return big(
      Array.from(index, (at) => (at < 0 ? 0n : column.num[at * step])),
      Array.from(index, (at) => (at < 0 ? 1n : column.den[at * step])),
      state,
    );
  }
  const places = column.constant ? index.map((at) => Math.min(at, 0)) : index;
  const num = floats(index.length);
  takenInto(num, column.num, places, 0);
  const den = column.den === null ? null : floats(index.length);
  if (column.den !== null && den !== null) takenInto(den, column.den, places, 1);
  return small(num, column.scale, state, { den, maxNum: column.maxNum, maxDen: column.maxDen });
}

function gatherStates(column: Vector, index: Int32Array, missing: State): States {
  const step = column.constant ? 0 : 1;
  if (column.state === null && !index.includes(-1)) return null;
  const state = new Uint8Array(index.length);
  for (let row = 0; row < state.length; row += 1) {
    const at = index[row];
    if (column.state !== null) requireWithin(at * step, column.state);
    state[row] = at < 0 ? missing : column.state === null ? VALUE : column.state[at * step];
  }
  return state;
}
