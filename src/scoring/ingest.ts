import { exactNumber, ZERO } from '../language/rational';
import type { Rational } from '../language/syntax/syntax-tree';
import type { ValueType } from '../language/types';
import type { Vector, TextPool } from '../kernel/vector';
import { big, small, type NumberVector } from '../kernel/numbers';
import { NOT_APPLICABLE, PENDING, VALUE, type States } from '../kernel/state';
import { scaled } from './decimals';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type InputValue } from './input';

/**
 * Input cells of one column become a column of exact values. A blank is the fallback, else missing; a blank optional text is a blank text.
 */
export function ingest(
  values: ArrayLike<InputValue>,
  rows: number,
  type: ValueType,
  options: { fallback: Rational | string | null; required: boolean },
  pool: TextPool,
): Vector {
  const { fallback } = options;
  switch (type.kind) {
    case 'number':
    case 'date':
      return ingestNumbers(typeof fallback === 'object' && fallback !== null ? filled(values, rows, plainNumber(fallback)) : values, rows);
    case 'boolean': {
      const cells = fallback === '是' || fallback === '否' ? filled(values, rows, fallback === '是') : values;
      const bits = new Uint8Array(rows);
      const state = states(cells, rows, (value) => typeof value !== 'boolean');
      for (let row = 0; row < rows; row += 1) bits[row] = cells[row] === true ? 1 : 0;
      return { kind: 'boolean', constant: false, bits, state };
    }
    case 'text':
    case 'unit': {
      const cells = typeof fallback === 'string' ? filled(values, rows, fallback) : values;
      const needed = options.required || (type.kind === 'text' && type.options !== null);
      const codes = new Int32Array(rows);
      const known = pool.codesInto(codes, cells);
      const state = known === rows ? null : states(cells, rows, (value) => (isBlank(value) ? needed : typeof value !== 'string'));
      return { kind: 'text', constant: false, codes, state };
    }
  }
}

/** The cells with the fallback in place of each blank. */
function filled(values: ArrayLike<InputValue>, rows: number, fallback: InputValue): ArrayLike<InputValue> {
  const cells: InputValue[] = [];
  for (let row = 0; row < rows; row += 1) cells.push(values[row] ?? fallback);
  return cells;
}

function isBlank(value: InputValue | undefined): boolean {
  return value === null || value === undefined;
}

/** A fraction as the number that stands for exactly it, where there is one. */
function plainNumber(value: Rational): InputValue {
  const number = Number(value.num) / Number(value.den);
  const back = exactNumber(number);
  return back !== null && back.num * value.den === value.num * back.den ? number : value;
}

/**
 * Numbers as scaled integers with the smallest power of ten that holds them all; BigInt where none does.
 * A number counts with the 15 significant digits that a spreadsheet keeps.
 */
export function ingestNumbers(given: ArrayLike<InputValue>, rows: number): NumberVector {
  const fractions = hasRational(given, rows);
  const values = fractions ? Array.from({ length: rows }, (_, row) => plainest(given[row] ?? null)) : given;
  const whole = fractions && hasRational(values, rows) ? null : scaled(values, rows);
  const state = whole?.count === rows ? null : states(values, rows, (value) => !isFiniteNumber(value) && !isRational(value));
  if (whole !== null) return small(whole.num, whole.scale, state, { maxNum: Math.max(0, whole.most, -whole.least) });
  const exact = Array.from({ length: rows }, (_, row) => {
    const value = values[row];
    return (typeof value === 'number' ? exactNumber(value) : isRational(value) ? value : null) ?? ZERO;
  });
  return big(
    exact.map((value) => value.num),
    exact.map((value) => value.den),
    state,
  );
}

function isFiniteNumber(value: InputValue | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function hasRational(values: ArrayLike<InputValue>, rows: number): boolean {
  if (values instanceof Float64Array) return false;
  for (let row = 0; row < rows; row += 1) if (isRational(values[row])) return true;
  return false;
}

function plainest(value: InputValue): InputValue {
  return isRational(value) ? plainNumber(value) : value;
}

export function isRational(value: InputValue | undefined): value is Rational {
  return typeof value === 'object' && value !== null;
}

function states(values: ArrayLike<InputValue>, rows: number, missing: (value: InputValue | undefined) => boolean): States {
  let state: Uint8Array | null = null;
  for (let row = 0; row < rows; row += 1) {
    const value = values[row];
    const here = value === NOT_APPLICABLE_INPUT ? NOT_APPLICABLE : value === INVALID_INPUT || missing(value) ? PENDING : VALUE;
    if (here === VALUE) continue;
    state ??= new Uint8Array(rows);
    state[row] = here;
  }
  return state;
}
