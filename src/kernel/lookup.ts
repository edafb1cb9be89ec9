import { compareRationals, type Rational } from '../language/rational';
import { floats } from './buffer-pool';
import { takeByTier, type TierLimits, type TieredNumbers } from './lookup-loops';
import { big, gcd, LIMIT, numberAt, small, type NumberVector } from './numbers';
import { someState, stateAt, UNDEFINED, VALUE, type States } from './state';
import type { TextVector } from './vector';

/** Gives each row a value, the last one where the row finds none; says whether some may have got NaN. */
export type Take = (out: Float64Array, values: Float64Array) => boolean;

/** Cells that rows take, and after them 无法计算, for rows that find none. */
export interface Cells {
  readonly column: NumberVector | TextVector;
  /** What stands for a cell while it is taken: its numerator, its text's code, of long numbers its place; NaN where it has no value. */
  readonly values: Float64Array;
  readonly states: Float64Array;
}

/** Makes texts, or numbers without a denominator each, ready to be taken. */
export function cellsOf(column: NumberVector | TextVector): Cells {
  const given = column.kind === 'text' ? column.codes : column.num;
  const isBig = column.kind === 'number' && column.size === 'big';
  const states = Float64Array.from({ length: given.length + 1 }, (_, at) => (at < given.length ? stateAt(column.state, at) : UNDEFINED));
  return { column, states, values: states.map((state, at) => (state !== VALUE ? NaN : isBig ? at : Number(given[at]))) };
}

/** Rows that take cells: how many, and whether all their keys have a value, blank texts aside. */
export interface Takers {
  readonly length: number;
  readonly known: boolean;
  /** The states of the keys, asked for where some row may have no value: a row that has one keeps it, whatever it finds. */
  readonly states: () => States;
}

/** The cells that rows take. */
export function cellsTaken({ column, values, states }: Cells, take: Take, rows: Takers): NumberVector | TextVector {
  const found = floats(rows.length);
  const gaps = take(found, values);
  const state = rows.known && !gaps ? null : statesTaken(states, take, rows);
  // Codes and places begin with 0.
  const nothing = column.kind === 'text' || column.size === 'big' ? -1 : 0;
  if (state !== null) for (let row = 0; row < found.length; row += 1) if (state[row] !== VALUE) found[row] = nothing;
  if (column.kind === 'text') return { kind: 'text', constant: false, codes: Int32Array.from(found), state };
  if (column.size === 'small') return small(found, column.scale, state, { maxNum: column.maxNum });
  const places = Array.from(found);
  return big(
    places.map((at) => (at < 0 ? 0n : column.num[at])),
    places.map((at) => (at < 0 ? 1n : column.den[at])),
    state,
  );
}

function statesTaken(values: Float64Array, take: Take, rows: Takers): States {
  const taken = floats(rows.length);
  take(taken, values);
  const before = rows.states();
  return someState(Uint8Array.from(taken, (here, row) => stateAt(before, row) || here));
}

/** A tier ends at its edge, which belongs to it or, `open`, to the next; the last one may end nowhere (null). */
export interface TierEdge {
  readonly edge: Rational | null;
  readonly open: boolean;
}

/** The first tier whose edge a value does not pass; −1 when there is none. */
export function tierOf(tiers: readonly TierEdge[], value: Rational): number {
  return tiers.findIndex(({ edge, open }) => {
    if (edge === null) return true;
    const sign = compareRationals(value, edge);
    return open ? sign < 0 : sign <= 0;
  });
}

/** Numbers take the values of their tiers, whose edges ascend. */
export function byTier(key: NumberVector, tiers: readonly TierEdge[]): Take {
  const whole = inDoubles(key, tiers);
  if (whole !== null) return (out, values) => takeByTier(out, values, whole.numbers, whole.edges);
  return (out, values) => {
    for (let row = 0; row < out.length; row += 1) {
      const tier = tierOf(tiers, numberAt(key, row));
      out[row] = values[tier < 0 ? values.length - 1 : tier];
    }
    return values.includes(NaN);
  };
}

/** Numbers and edges over one scale; null where doubles would not hold them exactly. */
function inDoubles(key: NumberVector, tiers: readonly TierEdge[]): { readonly numbers: TieredNumbers; readonly edges: TierLimits } | null {
  if (key.size === 'big') return null;
  // Beyond 2^53 these are no longer whole, and the bound below fails.
  const edges = tiers.flatMap(({ edge, open }) => (edge === null ? [] : [{ num: Number(edge.num), den: Number(edge.den), open }]));
  const scale = edges.reduce((common, { den }) => (common / gcd(common, den)) * den, key.scale);
  const up = scale / key.scale;
  const limits = Float64Array.from(edges, ({ num, den }) => num * (scale / den));
  const most = limits.reduce((before, limit) => Math.max(before, Math.abs(limit)), key.maxNum * up);
  if (!(most * key.maxDen + 1 < LIMIT && scale < LIMIT)) return null;
  return { numbers: { num: key.num, den: key.den, up }, edges: { limits, open: Float64Array.from(edges, ({ open }) => Number(open)) } };
}
