import { gcd, LIMIT, small, type NumberVector, type SmallNumbers } from '../../kernel/numbers';
import type { Vector, TextVector } from '../../kernel/vector';
import { tierValues, valuesByCode, valuesByTwo, type TwoWayTable } from '../../kernel/lookup-loops';
import { floats } from '../../kernel/buffer-pool';
import { VALUE } from '../../kernel/state';
import type { Tier } from '../../scheme/model';
import type { Lookup } from './table-lookup';

/*
 * Look-ups in one pass for the usual case: every row has its key, and every key finds a number. Each gives null as soon as that is
 * not so; then the look-up is done the long way, which knows blanks, keys that the table lacks and cells that say 不适用.
 */

/** The numerators of a table's cells, NaN where a cell has no number; null where they are no small numbers. */
export function numeratorsOf(cells: Vector): Float64Array | null {
  if (cells.kind !== 'number' || cells.size === 'big' || cells.den !== null) return null;
  const { state } = cells;
  return state === null ? cells.num : cells.num.map((value, at) => (state[at] === VALUE ? value : NaN));
}

/** By the code of a key the numerator in one column of its row; NaN where there is none. */
export function byKey({ rowOf }: Pick<Lookup, 'rowOf'>, numerators: Float64Array, width: number, column: number): Float64Array {
  const values = new Float64Array(rowOf.length).fill(NaN);
  if (column >= 0)
    rowOf.forEach((place, code) => {
      if (place >= 0) values[code] = numerators[place * width + column] ?? NaN;
    });
  return values;
}

/**
 * The edges of bands as doubles, beyond 2^53 no longer whole; Infinity where a band has none. `open` is 1 where the edge belongs to the
 * next band.
 */
export interface Edges {
  readonly at: readonly { readonly num: number; readonly den: number }[];
  readonly open: Float64Array;
}

export function edgesOf(bands: readonly Pick<Tier, 'edge' | 'open'>[]): Edges {
  const at = bands.map(({ edge }) => (edge === null ? { num: Infinity, den: 1 } : { num: Number(edge.num), den: Number(edge.den) }));
  return { at, open: Float64Array.from(bands, ({ open }) => (open ? 1 : 0)) };
}

/** 查表 with a text as its key. */
export function foundByKey(key: Vector, values: Float64Array, cells: SmallNumbers): NumberVector | null {
  if (!isWhole(key)) return null;
  const num = floats(key.codes.length);
  return valuesByCode(num, key.codes, values) ? small(num, cells.scale, null, { maxNum: cells.maxNum }) : null;
}

/** 查表 with a text as its key and a text that names the column. */
export function foundByTwo(key: Vector, second: Vector, table: TwoWayTable, cells: SmallNumbers): NumberVector | null {
  if (!isWhole(key) || !isWhole(second)) return null;
  const num = floats(key.codes.length);
  return valuesByTwo(num, key.codes, second.codes, table) ? small(num, cells.scale, null, { maxNum: cells.maxNum }) : null;
}

/** 分段 by a number in every row: the value of the first band whose edge the row does not pass. */
export function foundInBands(key: Vector, { at: edges, open }: Edges, numerators: Float64Array, cells: SmallNumbers): NumberVector | null {
  if (key.kind !== 'number' || key.size === 'big' || key.state !== null || key.constant) return null;
  const scale = edges.reduce((common, { den }) => (common / gcd(common, den)) * den, key.scale);
  const up = scale / key.scale;
  const limits = edges.map(({ num, den }) => num * (scale / den));
  if (limits.some((limit, at) => limit < (limits[at - 1] ?? -Infinity))) return null;
  const most = Math.max(key.maxNum * up, ...limits.filter(Number.isFinite).map(Math.abs));
  if (!(most * key.maxDen + 1 < LIMIT && scale < LIMIT)) return null;
  const num = floats(key.num.length);
  // An edge that belongs to the next band is passed by a value that equals it; of whole numbers, by all above the one before.
  const endless = limits.length > 0 && limits[limits.length - 1] === Infinity;
  const tiers = endless
    ? { limits: Float64Array.from(limits.slice(0, -1)), open, values: numerators }
    : { limits: Float64Array.from(limits), open, values: Float64Array.of(...numerators, NaN) };
  tierValues(num, { num: key.num, den: key.den, up }, tiers);
  return num.includes(NaN) ? null : small(num, cells.scale, null, { maxNum: cells.maxNum });
}

function isWhole(column: Vector): column is TextVector {
  return column.kind === 'text' && !column.constant && column.state === null;
}
