import { gcd, LIMIT, small, type NumberColumn, type SmallNumbers } from './columns/numbers';
import type { Column, TextColumn } from './columns/column';
import { floats } from './columns/scratch';
import { VALUE } from './columns/state';
import type { Band } from '../scheme/model';
import type { Lookup } from './tables';

/*
 * Look-ups in one pass for the usual case: every row has its key, and every key finds a number. Each gives null as soon as that is
 * not so; then the look-up is done the long way, which knows blanks, keys that the table lacks and cells that say 不适用.
 */

/** The numerators of a table's cells, NaN where a cell has no number; null where they are no small numbers. */
export function numeratorsOf(cells: Column): Float64Array | null {
  if (cells.kind !== 'number' || cells.size === 'big' || cells.den !== null) return null;
  const { state } = cells;
  return state === null ? cells.num : cells.num.map((value, at) => (state[at] === VALUE ? value : NaN));
}

/** By the code of a key the numerator in one column of its row; NaN where there is none. */
export function byKey({ rowOf }: Pick<Lookup, 'rowOf'>, numerators: Float64Array, width: number, column: number): Float64Array {
  return Float64Array.from(rowOf, (place) => (place < 0 || column < 0 ? NaN : (numerators[place * width + column] ?? NaN)));
}

/** 查表 with a text as its key. */
export function foundByKey(key: Column, values: Float64Array, cells: SmallNumbers): NumberColumn | null {
  if (!isWhole(key)) return null;
  const { codes } = key;
  const num = floats(codes.length);
  for (let row = 0; row < num.length; row += 1) {
    const value = values[codes[row] ?? -1] ?? NaN;
    if (Number.isNaN(value)) return null;
    num[row] = value;
  }
  return small(num, cells.scale, null, { maxNum: cells.maxNum });
}

/** 查表 with a text as its key and a text that names the column. */
export function foundByTwo(key: Column, second: Column, { rowOf, columnOf }: Pick<Lookup, 'rowOf' | 'columnOf'>, numerators: Float64Array, width: number, cells: SmallNumbers): NumberColumn | null {
  if (!isWhole(key) || !isWhole(second)) return null;
  const { codes } = key;
  const { codes: columns } = second;
  const num = floats(codes.length);
  for (let row = 0; row < num.length; row += 1) {
    const place = rowOf[codes[row] ?? -1] ?? -1;
    const column = columnOf[columns[row] ?? -1] ?? -1;
    const value = place < 0 || column < 0 ? NaN : (numerators[place * width + column] ?? NaN);
    if (Number.isNaN(value)) return null;
    num[row] = value;
  }
  return small(num, cells.scale, null, { maxNum: cells.maxNum });
}

/** 分段: for each row the first band whose edge the value does not pass, −1 for none. For small numbers that are all there. */
export function bandPlaces(key: NumberColumn, bands: readonly Pick<Band, 'edge' | 'open'>[]): Int32Array | null {
  if (key.size === 'big' || key.state !== null || key.constant) return null;
  const edges = bands.map(({ edge }) => (edge === null ? { num: Infinity, den: 1 } : { num: Number(edge.num), den: Number(edge.den) }));
  const scale = edges.reduce((common, { den }) => (common / gcd(common, den)) * den, key.scale);
  const limits = Float64Array.from(edges, ({ num, den }) => num * (scale / den));
  const up = scale / key.scale;
  const most = limits.reduce((largest, limit) => (Number.isFinite(limit) ? Math.max(largest, Math.abs(limit)) : largest), key.maxNum * up);
  if (!(most * key.maxDen < LIMIT && scale < LIMIT)) return null;
  // An edge that belongs to the next band is passed by a value that equals it.
  const passedAt = Uint8Array.from(bands, ({ open }) => (open ? 1 : 0));
  const places = new Int32Array(key.num.length);
  const { num, den } = key;
  for (let row = 0; row < places.length; row += 1) {
    const value = (num[row] ?? 0) * up;
    const here = den === null ? 1 : (den[row] ?? 1);
    let place = 0;
    while (place < limits.length) {
      const limit = (limits[place] ?? 0) * here;
      if (value < limit || (value === limit && passedAt[place] === 0)) break;
      place += 1;
    }
    places[row] = place < limits.length ? place : -1;
  }
  return places;
}

function isWhole(column: Column): column is TextColumn {
  return column.kind === 'text' && !column.constant && column.state === null;
}
