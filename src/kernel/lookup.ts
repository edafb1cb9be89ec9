import { compareRationals, type Rational } from '../language/rational';
import { ints } from './buffer-pool';
import { requireLength } from './lengths';
import { gcd, LIMIT, numberAt, type NumberVector, type SmallNumbers } from './numbers';
import { lengthOf } from './window';

/** Per row a place in a table, −1 for none; `all`: every row has one. */
export interface Places {
  readonly at: Int32Array;
  readonly all: boolean;
}

/** The place of each row's code; none for a row without a code (−1) and for a code that has no place. */
export function placesByCode(codes: Int32Array, placeOf: Int32Array): Places {
  const at = ints(codes.length);
  let least = 0;
  for (let row = 0; row < at.length; row += 1) {
    const code = codes[row];
    const place = code >= 0 && code < placeOf.length ? placeOf[code] : -1;
    least |= place;
    at[row] = place;
  }
  return { at, all: least >= 0 };
}

/** The cells of a table, row after row, by a code of its rows and one of its columns. */
export interface TwoWayTable {
  /** By code; −1 for none. */
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
  /** How many columns there are. */
  readonly width: number;
}

/** The place of the cell in the row of one code and the column of another. */
export function placesByTwo(rows: Int32Array, columns: Int32Array, { rowOf, columnOf, width }: TwoWayTable): Places {
  requireLength(rows.length, columns);
  const at = ints(rows.length);
  let least = 0;
  for (let row = 0; row < at.length; row += 1) {
    const [code, columnCode] = [rows[row], columns[row]];
    const line = code >= 0 && code < rowOf.length ? rowOf[code] : -1;
    const column = columnCode >= 0 && columnCode < columnOf.length ? columnOf[columnCode] : -1;
    const place = line < 0 || column < 0 ? -1 : line * width + column;
    least |= place;
    at[row] = place;
  }
  return { at, all: least >= 0 };
}

/** The upper edge of a tier; null for one without. An edge that is `open` belongs to the next tier. */
export interface TierEdge {
  readonly edge: Rational | null;
  readonly open: boolean;
}

/** The first tier whose edge a value does not pass; −1 where it passes all. */
export function tierOf(tiers: readonly TierEdge[], value: Rational): number {
  return tiers.findIndex(({ edge, open }) => {
    if (edge === null) return true;
    const sign = compareRationals(value, edge);
    return open ? sign < 0 : sign <= 0;
  });
}

/** The same for each entry of a vector. @param tiers their edges ascend */
export function placesInTiers(values: NumberVector, tiers: readonly TierEdge[]): Places {
  const places = ints(lengthOf(values));
  const limits = values.size === 'small' ? wholeLimits(values, tiers) : null;
  if (values.size === 'small' && limits !== null) countPassed(places, values, limits);
  else for (let at = 0; at < places.length; at += 1) places[at] = tierOf(tiers, numberAt(values, at));
  // A value passes all edges only where the last tier has one.
  return { at: places, all: tiers.at(-1)?.edge === null };
}

/** Edges as whole numbers at the scale of up × numerators, Infinity for none; `open` is 1 where the edge belongs to the next tier. */
interface Limits {
  readonly up: number;
  readonly at: Float64Array;
  readonly open: Float64Array;
}

/** Null where a step is not proved to stay below 2^53. */
function wholeLimits(values: SmallNumbers, tiers: readonly TierEdge[]): Limits | null {
  // Beyond 2^53 an edge is no longer whole as a double, and the bound fails.
  const edges = tiers.map(({ edge }) => (edge === null ? { num: Infinity, den: 1 } : { num: Number(edge.num), den: Number(edge.den) }));
  const scale = edges.reduce((common, { den }) => (common / gcd(common, den)) * den, values.scale);
  const up = scale / values.scale;
  const at = Float64Array.from(edges, ({ num, den }) => num * (scale / den));
  const most = Math.max(values.maxNum * up, ...at.filter(Number.isFinite).map(Math.abs));
  if (!(most * values.maxDen + 1 < LIMIT && scale < LIMIT)) return null;
  return { up, at, open: Float64Array.from(tiers, ({ open }) => (open ? 1 : 0)) };
}

/** Counts the limits that each number passes: an open one, of whole numbers, from one below on. Limit by limit, without a branch in a row. */
function countPassed(places: Int32Array, { num, den }: SmallNumbers, { up, at: limits, open }: Limits): void {
  requireLength(places.length, num, den);
  requireLength(limits.length, open);
  places.fill(0);
  for (let at = 0; at < limits.length; at += 1) {
    const [limit, below] = [limits[at], open[at]];
    if (limit === Infinity) return;
    for (let row = 0; row < places.length; row += 1) places[row] += Number(num[row] * up > limit * (den === null ? 1 : den[row]) - below);
  }
  for (let row = 0; row < places.length; row += 1) if (places[row] === limits.length) places[row] = -1;
}
