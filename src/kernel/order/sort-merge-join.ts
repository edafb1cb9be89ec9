import { sortedByCounting } from './rank-loops';
import type { Grouping } from '../groups/groups';
import type { NumberVector } from '../numbers';
import type { Comparison } from '../../language/comparison';
import { comparer } from './sorting';

/** Rows group after group, within each by ascending codes, and in their own order among equals. */
export interface Ordered {
  readonly rows: Int32Array;
  /** Per row of the ledger its group and its code. */
  readonly of: Int32Array;
  readonly codes: Int32Array;
  /** Per group the place of its first row; one entry more than there are groups. */
  readonly start: Int32Array;
}

/**
 * For each asking row a stretch of an order, from one place up to another: the first rows of its group, the last, or a run of equals
 * between.
 */
export interface MatchRange {
  readonly kind: 'first' | 'run' | 'last';
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** @param codes whole numbers ≥ 0, smaller than `room`, of the rows that are in a group. */
export function ordered({ of, count }: Grouping, codes: Int32Array, room: number): Ordered {
  const inGroups = Int32Array.from(of.keys()).filter((row) => of[row] >= 0);
  const keys = (rows: Int32Array, key: Int32Array): Int32Array => rows.map((row) => key[row]);
  const byCode = sortedByCounting(inGroups, keys(inGroups, codes), room);
  const rows = sortedByCounting(byCode, keys(byCode, of), count);
  const start = new Int32Array(count + 1);
  for (const row of rows) start[of[row] + 1] = start[of[row] + 1] + 1;
  for (let group = 0; group < count; group += 1) start[group + 1] = start[group + 1] + start[group];
  return { rows, of, codes, start };
}

/**
 * Which rows of its group stand to the code that each asking row has as the comparison says, the row's code first: one stretch, or for ≠
 * two. None where `outside` is −1.
 */
export function matchRangesOf(order: Ordered, outside: Int32Array, asked: Int32Array, comparison: Comparison): MatchRange[] {
  const length = outside.length;
  const [start, below, upTo, end] = Array.from({ length: 4 }, () => new Int32Array(length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (let row = 0; row < length; row += 1) {
    const group = outside[row];
    if (group < 0) continue;
    const code = asked[row];
    start[row] = order.start[group];
    end[row] = order.start[group + 1];
    below[row] = firstFrom(order, code, start[row], end[row]);
    upTo[row] = firstFrom(order, code + 1, below[row], end[row]);
  }
  const first = (to: Int32Array): MatchRange => ({ kind: 'first', from: start, to });
  const last = (from: Int32Array): MatchRange => ({ kind: 'last', from, to: end });
  switch (comparison) {
    case '<':
      return [first(below)];
    case '≤':
      return [first(upTo)];
    case '>':
      return [last(upTo)];
    case '≥':
      return [last(below)];
    case '=':
      return [{ kind: 'run', from: below, to: upTo }];
    case '≠':
      return [first(below), last(upTo)];
  }
}

/** The first of the places from `low` to `high` whose row has at least that code; `high` where none has. */
function firstFrom({ rows, codes }: Ordered, code: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codes[rows[middle]] < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Per asking row the row with the largest or smallest value of its stretch; −1 for an empty one. */
export function bestOf(values: NumberVector, order: Ordered, { kind, from, to }: MatchRange, which: 'largest' | 'smallest'): Int32Array {
  const best = bestSoFar(values, order, kind, which === 'largest' ? 1 : -1);
  return from.map((place, row) => (place >= to[row] ? -1 : best[kind === 'last' ? place : to[row] - 1]));
}

/** Per place of an order the best row of its group, or run of equals, up to it; for `last` from it on. */
function bestSoFar(values: NumberVector, { rows, of, codes }: Ordered, kind: MatchRange['kind'], sign: 1 | -1): Int32Array {
  const compare = comparer(values);
  const best = new Int32Array(rows.length);
  const step = kind === 'last' ? -1 : 1;
  for (let at = kind === 'last' ? rows.length - 1 : 0; at >= 0 && at < rows.length; at += step) {
    const row = rows[at];
    const beside = rows[at - step];
    const goesOn = of[beside] === of[row] && (kind !== 'run' || codes[beside] === codes[row]);
    const before = goesOn ? best[at - step] : -1;
    best[at] = before < 0 || sign * compare(row, before) > 0 ? row : before;
  }
  return best;
}
