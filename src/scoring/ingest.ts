import { exactNumber } from '../scheme/exact';
import type { Rational } from '../scheme/formula/syntax';
import type { ValueType } from '../scheme/types';
import type { Column, TextPool } from './columns/column';
import { big, LIMIT, small, type NumberColumn } from './columns/numbers';
import { NOT_APPLICABLE, PENDING, VALUE, type States } from './columns/state';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type InputValue } from './input';

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;

/** Input cells of one column become a column of exact values. A blank is the fallback, else missing; a blank optional text is a blank text. */
export function ingest(values: readonly InputValue[], rows: number, type: ValueType, options: { fallback: Rational | string | null; required: boolean }, pool: TextPool): Column {
  const filled = options.fallback === null ? values : values.map((value) => (value === null ? options.fallback : value));
  switch (type.kind) {
    case 'number':
    case 'date':
      return ingestNumbers(filled, rows);
    case 'boolean': {
      const fallback = options.fallback === '是' || options.fallback === '否' ? options.fallback === '是' : null;
      const bits = new Uint8Array(rows);
      const state = states(values, rows, (value) => typeof value !== 'boolean' && fallback === null);
      for (let row = 0; row < rows; row += 1) bits[row] = (values[row] ?? fallback) === true ? 1 : 0;
      return { kind: 'boolean', constant: false, bits, state };
    }
    case 'text':
    case 'unit': {
      const codes = new Int32Array(rows).fill(-1);
      const state = states(filled, rows, (value) => (value === null || value === undefined ? options.required || (type.kind === 'text' && type.options !== null) : typeof value !== 'string'));
      for (let row = 0; row < rows; row += 1) {
        const value = filled[row];
        if (typeof value === 'string') codes[row] = pool.code(value);
      }
      return { kind: 'text', constant: false, codes, state };
    }
  }
}

/**
 * Numbers as scaled integers with the smallest power of ten that holds them all; BigInt where none does.
 * A number counts with the 15 significant digits that a spreadsheet keeps.
 */
export function ingestNumbers(values: readonly InputValue[], rows: number): NumberColumn {
  const state = states(values, rows, (value) => typeof value !== 'number' && !isRational(value));
  let decimals = 0;
  let fits = true;
  for (let row = 0; row < rows && fits; row += 1) {
    const value = values[row];
    if (typeof value === 'number') {
      const needed = decimalsOf(value, decimals);
      if (needed < 0) fits = false;
      else decimals = needed;
    } else if (isRational(value)) fits = false;
  }
  if (fits) {
    const scale = POWERS[decimals] ?? 1;
    const num = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const value = values[row];
      if (typeof value === 'number') num[row] = Math.round(value * scale) + 0;
    }
    const column = small(num, scale, state);
    if (column.maxNum < LIMIT) return column;
  }
  const exact = Array.from({ length: rows }, (_, row) => {
    const value = values[row];
    return (typeof value === 'number' ? exactNumber(value) : isRational(value) ? value : null) ?? { num: 0n, den: 1n };
  });
  return big(exact.map((value) => value.num), exact.map((value) => value.den), state);
}

/** The decimals a number needs, at least `least`; −1 when more than nine or not exact. */
function decimalsOf(value: number, least: number): number {
  for (let decimals = least; decimals < POWERS.length; decimals += 1) {
    const scale = POWERS[decimals] ?? 1;
    const scaled = Math.round(value * scale);
    if (scaled < LIMIT && scaled > -LIMIT && scaled / scale === value) return decimals;
  }
  const kept = Number(value.toPrecision(15));
  return kept === value ? -1 : decimalsOf(kept, least);
}

export function isRational(value: InputValue | undefined): value is Rational {
  return typeof value === 'object' && value !== null;
}

function states(values: readonly InputValue[], rows: number, missing: (value: InputValue | undefined) => boolean): States {
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
