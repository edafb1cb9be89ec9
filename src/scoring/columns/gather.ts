import type { Column } from './column';
import { big, small, type NumberColumn } from './numbers';
import { floats } from './scratch';
import { VALUE, type State, type States } from './state';

/** Takes entry `index[row]` of a column for every row; −1 gives the state `missing`. */
export function gather(column: Column, index: Int32Array, missing: State): Column {
  const state = gatherStates(column, index, missing);
  if (column.kind === 'number') return gatherNumbers(column, index, state);
  const step = column.constant ? 0 : 1;
  if (column.kind === 'text') {
    const codes = new Int32Array(index.length).fill(-1);
    for (let row = 0; row < codes.length; row += 1) {
      const at = index[row] ?? -1;
      if (at >= 0) codes[row] = column.codes[at * step] ?? -1;
    }
    return { kind: 'text', constant: false, codes, state };
  }
  const bits = new Uint8Array(index.length);
  for (let row = 0; row < bits.length; row += 1) {
    const at = index[row] ?? -1;
    if (at >= 0) bits[row] = column.bits[at * step] ?? 0;
  }
  return { kind: 'boolean', constant: false, bits, state };
}

/** A constant written out for every row; any other column as it is. */
export function spread(column: Column, rows: number): Column {
  return column.constant ? gather(column, new Int32Array(rows), VALUE) : column;
}

function gatherNumbers(column: NumberColumn, index: Int32Array, state: States): NumberColumn {
  const step = column.constant ? 0 : 1;
  if (column.size === 'big') {
    return big(Array.from(index, (at) => (at < 0 ? 0n : (column.num[at * step] ?? 0n))), Array.from(index, (at) => (at < 0 ? 1n : (column.den[at * step] ?? 1n))), state);
  }
  const num = floats(index.length);
  const den = column.den === null ? null : floats(index.length);
  const { num: from, den: fromDen } = column;
  for (let row = 0; row < index.length; row += 1) {
    const at = index[row] ?? -1;
    num[row] = at < 0 ? 0 : (from[at * step] ?? 0);
    if (den !== null) den[row] = at < 0 || fromDen === null ? 1 : (fromDen[at * step] ?? 1);
  }
  return small(num, column.scale, state, { den, maxNum: column.maxNum, maxDen: column.maxDen });
}

function gatherStates(column: Column, index: Int32Array, missing: State): States {
  const step = column.constant ? 0 : 1;
  if (column.state === null && !index.includes(-1)) return null;
  const state = new Uint8Array(index.length);
  for (let row = 0; row < state.length; row += 1) {
    const at = index[row] ?? -1;
    state[row] = at < 0 ? missing : column.state === null ? VALUE : (column.state[at * step] ?? VALUE);
  }
  return state;
}
