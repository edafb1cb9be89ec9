import { addProduct, sumOfMultiples } from './loops';
import { gcd, LIMIT, small, type NumberVector, type SmallNumbers } from '../numbers';
import { floats } from '../buffer-pool';
import { mergeStates, type States } from '../state';

/** A fraction of whole numbers below 2^53 in lowest terms, the lower one positive. */
export interface Factor {
  readonly num: number;
  readonly den: number;
}

/** Each column counts `factor` times. */
export interface Weighted {
  readonly factor: Factor;
  readonly column: NumberVector;
}

/**
 * offset + Σ factor × column in one go. Null where that is not proved to stay below 2^53, or where the columns have
 * different denominators: then the sum has to be made step by step.
 */
export function weightedSum(parts: readonly Weighted[], offset: Factor, rows: number): NumberVector | null {
  const columns = smallColumns(parts);
  const den = columns === null ? undefined : commonDen(columns);
  if (columns === null || den === undefined) return null;
  const { factors, start, scale } = atOneScale(parts, columns, offset);
  const constant = columns.every((column) => column.constant);
  const length = constant ? 1 : rows;
  const maxDen = Math.max(1, ...columns.map((column) => column.maxDen));
  let maxNum = Math.abs(start) * maxDen;
  columns.forEach((column, at) => (maxNum += Math.abs(factors[at]) * column.maxNum * (column.den === null ? maxDen : 1)));
  if (!(maxNum < LIMIT && scale * maxDen < LIMIT)) return null;
  const state = columns.reduce<States>((states, column) => mergeStates(states, 1, column.state, column.constant ? 0 : 1, length), null);
  return small(sums(columns, factors, { start, den, constant, length }), scale, state, { constant, den, maxNum, maxDen });
}

function smallColumns(parts: readonly Weighted[]): SmallNumbers[] | null {
  const columns: SmallNumbers[] = [];
  for (const { column } of parts) {
    if (column.size === 'big') return null;
    columns.push(column);
  }
  return columns;
}

/** The denominators that all columns with denominators share; null for none, undefined where they differ. */
function commonDen(columns: readonly SmallNumbers[]): Float64Array | null | undefined {
  let den: Float64Array | null = null;
  for (const column of columns) {
    if (column.den === null) continue;
    if (column.constant || (den !== null && den !== column.den)) return undefined;
    den = column.den;
  }
  return den;
}

/** Whole factors and a whole start over the smallest common scale. Beyond 2^53 they are no longer whole, and the bounds fail. */
function atOneScale(
  parts: readonly Weighted[],
  columns: readonly SmallNumbers[],
  offset: Factor,
): { factors: number[]; start: number; scale: number } {
  const reduced = parts.map(({ factor }, at) => over(factor, columns[at]?.scale ?? 1));
  const scale = reduced.reduce((common, { den }) => (common / gcd(common, den)) * den, offset.den);
  return { factors: reduced.map(({ num, den }) => num * (scale / den)), start: offset.num * (scale / offset.den), scale };
}

/**
 * A factor divided by a scale, both in lowest terms: what they have in common is taken out before they are multiplied, so that nothing is
 * lost beyond 2^53.
 */
function over({ num, den }: Factor, scale: number): Factor {
  const common = gcd(Math.abs(num), scale);
  return { num: num / common, den: den * (scale / common) };
}

/** What a sum begins with, the denominators that its columns share (null: none), and its shape. */
interface Total {
  readonly start: number;
  readonly den: Float64Array | null;
  readonly constant: boolean;
  readonly length: number;
}

/** The numerators, over `den` in each row where there is one. */
function sums(columns: readonly SmallNumbers[], factors: readonly number[], { start, den, constant, length }: Total): Float64Array {
  const parts = columns.map((column, at) => ({ column, factor: factors[at] }));
  const varying = parts.filter(({ column }) => constant || !column.constant);
  const fixed = parts.reduce((sum, { column, factor }) => (constant || !column.constant ? sum : sum + factor * column.num[0]), start);
  const out = floats(length);
  if (den === null) {
    sumOfMultiples(
      out,
      fixed,
      varying.map(({ column }) => column.num),
      varying.map(({ factor }) => factor),
    );
    return out;
  }
  const over = varying.filter(({ column }) => column.den !== null);
  sumOfMultiples(out, 0, [den, ...over.map(({ column }) => column.num)], [fixed, ...over.map(({ factor }) => factor)]);
  for (const { column, factor } of varying) if (column.den === null) addProduct(out, column.num, den, factor);
  return out;
}
