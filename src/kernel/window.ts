import type { BooleanVector, Vector, TextVector } from './vector';
import { big, small, toBig, type NumberVector } from './numbers';
import { VALUE, type States } from './state';

/** The rows from one on, so many, of a column; a constant is the same in every window. Nothing is copied but big numbers. */
export function windowOf(column: Vector, from: number, rows: number): Vector {
  if (column.constant || (from === 0 && lengthOf(column) === rows)) return column;
  const to = from + rows;
  const state = column.state?.subarray(from, to) ?? null;
  switch (column.kind) {
    case 'text':
      return { ...column, codes: column.codes.subarray(from, to), state };
    case 'boolean':
      return { ...column, bits: column.bits.subarray(from, to), state };
    case 'number':
      if (column.size === 'big') return { ...column, num: column.num.slice(from, to), den: column.den.slice(from, to), state };
      return { ...column, num: column.num.subarray(from, to), den: column.den?.subarray(from, to) ?? null, state };
  }
}

/** The same column in arrays of its own, of nothing that a part takes back. */
export function copied(column: Vector): Vector {
  if (column.kind === 'boolean') return { ...column, bits: column.bits.slice() };
  if (column.kind !== 'number' || column.size === 'big') return column;
  return { ...column, num: column.num.slice(), den: column.den?.slice() ?? null };
}

/** Windows put together again, none of them constant. */
export function joined(parts: readonly Vector[], rows: number): Vector {
  const state = joinedStates(parts, rows);
  const first = parts.at(0);
  if (first?.kind === 'text')
    return {
      kind: 'text',
      constant: false,
      codes: fill(
        new Int32Array(rows),
        parts.map((part) => (part as TextVector).codes),
      ),
      state,
    };
  if (first?.kind === 'boolean')
    return {
      kind: 'boolean',
      constant: false,
      bits: fill(
        new Uint8Array(rows),
        parts.map((part) => (part as BooleanVector).bits),
      ),
      state,
    };
  return joinedNumbers(parts as readonly NumberVector[], rows, state);
}

function joinedNumbers(parts: readonly NumberVector[], rows: number, state: States): NumberVector {
  const smalls = parts.flatMap((part) => (part.size === 'small' ? [part] : []));
  const scale = smalls.at(0)?.scale ?? 1;
  if (smalls.length < parts.length || smalls.some((part) => part.scale !== scale)) {
    const bigs = parts.map(toBig);
    return big(
      bigs.flatMap((part) => part.num),
      bigs.flatMap((part) => part.den),
      state,
    );
  }
  const num = fill(
    new Float64Array(rows),
    smalls.map((part) => part.num),
  );
  const whole = smalls.every((part) => part.den === null);
  const den = whole
    ? null
    : fill(
        new Float64Array(rows),
        smalls.map((part) => part.den ?? new Float64Array(part.num.length).fill(1)),
      );
  return small(num, scale, state, {
    den,
    maxNum: Math.max(...smalls.map((part) => part.maxNum)),
    maxDen: Math.max(...smalls.map((part) => part.maxDen)),
  });
}

function joinedStates(parts: readonly Vector[], rows: number): States {
  if (parts.every((part) => part.state === null)) return null;
  return fill(
    new Uint8Array(rows),
    parts.map((part) => part.state ?? new Uint8Array(lengthOf(part)).fill(VALUE)),
  );
}

/** How many rows a column has; 1 for a constant. */
export function lengthOf(column: Vector): number {
  return column.kind === 'number' ? column.num.length : column.kind === 'text' ? column.codes.length : column.bits.length;
}

export type Cells = Float64Array | Int32Array | Uint8Array;

function fill<T extends Cells>(whole: T, parts: readonly T[]): T {
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
