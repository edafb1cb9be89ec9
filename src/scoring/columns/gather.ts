import type { Column } from './column';
import { big, small, type NumberColumn } from './numbers';
import { VALUE, type State, type States } from './state';

/** Takes entry `index[row]` of a column for every row; −1 gives the state `missing`. */
export function gather(column: Column, index: Int32Array, missing: State): Column {
  const state = gatherStates(column, index, missing);
  if (column.kind === 'number') return gatherNumbers(column, index, state);
  const step = column.constant ? 0 : 1;
  if (column.kind === 'text') return { kind: 'text', constant: false, codes: Int32Array.from(index, (at) => (at < 0 ? -1 : (column.codes[at * step] ?? -1))), state };
  return { kind: 'boolean', constant: false, bits: Uint8Array.from(index, (at) => (at < 0 ? 0 : (column.bits[at * step] ?? 0))), state };
}

function gatherNumbers(column: NumberColumn, index: Int32Array, state: States): NumberColumn {
  const step = column.constant ? 0 : 1;
  if (column.size === 'big') {
    return big(Array.from(index, (at) => (at < 0 ? 0n : (column.num[at * step] ?? 0n))), Array.from(index, (at) => (at < 0 ? 1n : (column.den[at * step] ?? 1n))), state);
  }
  const num = new Float64Array(index.length);
  const den = column.den === null ? null : new Float64Array(index.length).fill(1);
  for (let row = 0; row < index.length; row += 1) {
    const at = index[row] ?? -1;
    if (at < 0) continue;
    num[row] = column.num[at * step] ?? 0;
    if (den !== null) den[row] = column.den?.[at * step] ?? 1;
  }
  return small(num, column.scale, state, { den, maxNum: column.maxNum, maxDen: column.maxDen });
}

function gatherStates(column: Column, index: Int32Array, missing: State): States {
  const step = column.constant ? 0 : 1;
  if (column.state === null && !index.includes(-1)) return null;
  return Uint8Array.from(index, (at) => (at < 0 ? missing : (column.state?.[at * step] ?? VALUE)));
}
