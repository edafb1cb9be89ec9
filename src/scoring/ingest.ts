import { exactNumber } from '../scheme/exact';
import type { Rational } from '../scheme/formula/syntax';
import type { ValueType } from '../scheme/types';
import type { Column, TextPool } from './columns/column';
import { big, small, type NumberColumn } from './columns/numbers';
import { NOT_APPLICABLE, PENDING, VALUE, type States } from './columns/state';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type InputValue } from './input';

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;

/** Whole numbers of at most 15 digits: what a spreadsheet keeps, and small enough that scaling a double rounds to the right one. */
const MOST = 1e15;

/** Input cells of one column become a column of exact values. A blank is the fallback, else missing; a blank optional text is a blank text. */
export function ingest(values: ArrayLike<InputValue>, rows: number, type: ValueType, options: { fallback: Rational | string | null; required: boolean }, pool: TextPool): Column {
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
      const codes = new Int32Array(rows).fill(-1);
      const state = states(cells, rows, (value) => (isBlank(value) ? needed : typeof value !== 'string'));
      for (let row = 0; row < rows; row += 1) {
        const value = cells[row];
        if (typeof value === 'string') codes[row] = pool.code(value);
      }
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
export function ingestNumbers(given: ArrayLike<InputValue>, rows: number): NumberColumn {
  const values = hasRational(given, rows) ? Array.from({ length: rows }, (_, row) => plainest(given[row] ?? null)) : given;
  const state = states(values, rows, (value) => typeof value !== 'number' && !isRational(value));
  const decimals = decimalsOfAll(values, rows);
  if (decimals >= 0) {
    const scale = POWERS[decimals] ?? 1;
    const num = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const value = values[row];
      if (typeof value === 'number') num[row] = Math.round(value * scale) + 0;
    }
    const column = small(num, scale, state);
    if (column.maxNum < MOST) return column;
  }
  const exact = Array.from({ length: rows }, (_, row) => {
    const value = values[row];
    return (typeof value === 'number' ? exactNumber(value) : isRational(value) ? value : null) ?? { num: 0n, den: 1n };
  });
  return big(exact.map((value) => value.num), exact.map((value) => value.den), state);
}

function hasRational(values: ArrayLike<InputValue>, rows: number): boolean {
  if (values instanceof Float64Array) return false;
  for (let row = 0; row < rows; row += 1) if (isRational(values[row])) return true;
  return false;
}

function plainest(value: InputValue): InputValue {
  return isRational(value) ? plainNumber(value) : value;
}

/** The decimals that hold all numbers; −1 when none do. */
function decimalsOfAll(values: ArrayLike<InputValue>, rows: number): number {
  let decimals = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = values[row];
    if (isRational(value)) return -1;
    if (typeof value !== 'number') continue;
    decimals = decimalsOf(value, decimals);
    if (decimals < 0) return -1;
  }
  return decimals;
}

/** The decimals a number needs, at least `least`; −1 when more than nine or not exact. */
function decimalsOf(value: number, least: number): number {
  for (let decimals = least; decimals < POWERS.length; decimals += 1) {
    const scale = POWERS[decimals] ?? 1;
    const scaled = Math.round(value * scale);
    if (scaled < MOST && scaled > -MOST && scaled / scale === value) return decimals;
  }
  const kept = Number(value.toPrecision(15));
  return kept === value ? -1 : decimalsOf(kept, least);
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
