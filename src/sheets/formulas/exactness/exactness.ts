import { numberAt, type NumberVector } from '../../../kernel/numbers';
import { stateAt, VALUE } from '../../../kernel/state';
import { stride } from '../../../kernel/vector';
import { nearestDouble } from '../../../language/rational';
import type { Rational } from '../../../language/syntax/syntax-tree';
import type { Term } from '../../../language/term';
import { doublesOf, exactly, valuesOf } from './exact-values';
import { errorsByRow } from './errors-by-row';
import { roundingError } from './rounding-error';
import type { Scope } from '../translate/scope';
import { Untranslatable } from '../untranslatable';

/** Decimals at which doubles are put right before they are compared, rounded or cut. */
export const GUARD = 10;

/** Significant digits that a spreadsheet compares. */
export const SEEN_DIGITS = 15;

/** Significant digits at which LibreOffice rounds a number itself before ROUNDUP and ROUNDDOWN; its TRUNC does not. */
export const DIGITS_CUT = 12;

/** How much larger than the rounding error the last decimal is at which numbers are put right: room for inputs that grow afterwards. */
const ROOM = 16;

/** Where a rounding turns: in the middle between two neighbours (四舍五入), or at the neighbours themselves (舍去, 进一, 每满). */
export type Turn = 'middle' | 'step';

/** The last decimal at which a number may be put right that is off by no more than `error`; below 0 tens, hundreds … */
export function guardFor(error: number): number {
  return error <= 0 ? GUARD : Math.max(-SEEN_DIGITS, Math.min(GUARD, Math.floor(-Math.log10(ROOM * error))));
}

/** The same for a number that a formula computes, by the values that it has now. */
export function guardOf(term: Term, scope: Scope): number {
  return guardFor(roundingError(term, scope).absolute);
}

/**
 * The decimals at which a number is put right before it is rounded; fewer than `decimals` where that would not help. Throws
 * {@link Untranslatable} where some row's is so close to where the rounding turns that a spreadsheet might take the wrong side.
 */
export function guardOfRounding(term: Term, scope: Scope, { turn, decimals, most = GUARD, digits = null, close }: Rounded): number {
  const error = roundingError(term, scope).absolute;
  const guard = Math.min(most, guardFor(error));
  const helps = turn === 'step' ? guard >= decimals : guard > decimals;
  const exact = exactly(term, scope);
  if (exact === null) return guard;
  const seen = digits === null ? 0 : 10 ** (digitsBefore(exact) - digits);
  if (seen > 10 ** -decimals) throw new Untranslatable('N-DIGITS');
  const distance = { turn, decimals, nearest: Math.max(seen, helps ? 10 ** -guard : 4 * error), mayTouch: helps };
  for (const row of rowsTooClose(exact, distance)) {
    if (close === undefined || stride(exact) === 0) throw new Untranslatable('N-CLOSE');
    close(row);
  }
  return guard;
}

interface Rounded {
  readonly turn: Turn;
  readonly decimals: number;
  /** Decimals at which the number is put right at most. */
  readonly most?: number;
  /** Significant digits that the rounding function itself looks at; null: all. */
  readonly digits?: number | null;
  /** Told of each row that is too close, where it is then not rounded by a formula. */
  readonly close?: ((row: number) => void) | undefined;
}

/** The decimals at which a number is put right: the same in all rows, or for each row its own. */
export type Guard = number | readonly number[];

/**
 * The same for two numbers that are compared. Throws {@link Untranslatable} where some row's differ, but by so little that a spreadsheet
 * would take them for equal.
 */
export function guardBetween(left: Term, right: Term, scope: Scope): Guard {
  return guardAtZero({ kind: 'binary', operator: '-', left, right, span: left.span, type: left.type }, scope);
}

/** The same for a number that is asked whether it is whole. */
export function guardOfWhole(term: Term, scope: Scope): number {
  return guardOfRounding(term, scope, { turn: 'step', decimals: 0 });
}

/** The same for a number that is held against 0. */
export function guardAtZero(term: Term, scope: Scope): Guard {
  return guardAmong(term, [{ num: 0n, den: 1n }], scope);
}

/**
 * The same for a number whose difference from each of some edges is put right. Where large numbers in other rows would make a row's too
 * coarse to be told from an edge, each row has its own.
 */
export function guardAmong(term: Term, edges: readonly Rational[], scope: Scope): Guard {
  return guardBy(term, scope, (value, at) => isApart(value, edges, at));
}

/** The same for a number that is put right itself, to be equal to one of some keys or none. */
export function guardForKeys(term: Term, keys: readonly Rational[], scope: Scope): Guard {
  return guardBy(term, scope, (value, at) => isApart(value, keys, at) && keys.every((key) => isOther(value, key) || isWholeAt(key, at)));
}

function guardBy(term: Term, scope: Scope, isSeen: (value: Rational, guard: number) => boolean): Guard {
  const guard = guardOf(term, scope);
  const exact = exactly(term, scope);
  if (exact === null) return guard;
  const isTold = (row: number, at: number): boolean => stateAt(exact.state, row) !== VALUE || isSeen(numberAt(exact, row), at);
  const rows = Array.from({ length: exact.num.length }, (_, row) => row);
  if (rows.every((row) => isTold(row, guard))) return guard;
  const errors = errorsByRow(term, scope);
  const own = rows.map((row) => (stateAt(exact.state, row) === VALUE ? Math.max(guard, guardFor(errors(row))) : guard));
  if (stride(exact) === 0 || !rows.every((row) => isTold(row, own[row] ?? guard))) throw new Untranslatable('N-CLOSE');
  return own;
}

/** Whether a number is at each edge, or no nearer to it than what is seen at some decimals. */
function isApart({ num, den }: Rational, edges: readonly Rational[], decimals: number): boolean {
  return edges.every((edge) => {
    const apart = num * edge.den - edge.num * den;
    return apart === 0n || Math.abs(nearestDouble({ num: apart, den: den * edge.den })) >= 10 ** -decimals * (1 - 1e-9);
  });
}

function isOther(a: Rational, b: Rational): boolean {
  return a.num * b.den !== b.num * a.den;
}

/** Whether a number has no more than some decimals. */
function isWholeAt({ num, den }: Rational, decimals: number): boolean {
  return (num * 10n ** BigInt(Math.max(0, decimals))) % (den * 10n ** BigInt(Math.max(0, -decimals))) === 0n;
}

/** Digits before the point of the largest of some numbers. */
export function digitsBefore(numbers: NumberVector): number {
  const largest = doublesOf(numbers).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Math.floor(Math.log10(Math.max(1, largest))) + 1;
}

/**
 * Whether numbers of some columns that differ still differ, and those that are equal still are equal, when they are rounded at some
 * decimals, though each may be off by `error` before; fewer decimals than none are tens, hundreds …
 */
export function stayApart(columns: readonly NumberVector[], decimals: number, error = 0): boolean {
  if (error > 0 && !columns.every((one) => staysOff(one, { turn: 'middle', decimals, nearest: 2 * error, mayTouch: false }))) return false;
  if (columns.every((one) => one.size === 'small' && one.den === null && decimals >= 0 && 10 ** decimals % one.scale === 0)) return true;
  const [up, down] = [10n ** BigInt(Math.max(0, decimals)), 10n ** BigInt(Math.max(0, -decimals))];
  const seen = new Map<bigint, Rational>();
  for (const { num, den } of columns.flatMap((one) => [...valuesOf(one)])) {
    const rounded = (2n * num * up + den * down) / (2n * den * down);
    const same = seen.get(rounded) ?? { num, den };
    seen.set(rounded, same);
    if (same.num * den !== num * same.den) return false;
  }
  return true;
}

/** How far from where a rounding at `decimals` turns some numbers have to stay. */
interface Distance {
  readonly turn: Turn;
  readonly decimals: number;
  readonly nearest: number;
  /** Whether a number may also be exactly there. */
  readonly mayTouch: boolean;
}

/** Whether numbers are nowhere closer to where a rounding turns than they may be. */
export function staysOff(numbers: NumberVector, distance: Distance): boolean {
  return rowsTooClose(numbers, distance).next().done === true;
}

/** The rows whose numbers are closer to where a rounding turns than they may be. */
function* rowsTooClose(numbers: NumberVector, { turn, decimals, nearest, mayTouch }: Distance): Generator<number, void, undefined> {
  const [unit, whole] = [10n ** BigInt(Math.max(0, decimals)), 10n ** BigInt(Math.max(0, -decimals))];
  const odd = turn === 'middle' ? 1n : 0n;
  for (let row = 0; row < numbers.num.length; row += 1) {
    if (stateAt(numbers.state, row) !== VALUE) continue;
    const exact = numberAt(numbers, row);
    const [num, den] = [exact.num, exact.den * whole];
    // In halves of a unit the middles are the odd numbers, the steps the even ones.
    const halves = 2n * (num < 0n ? -num : num) * unit;
    const below = (halves / den - odd) / 2n;
    const [first, second] = [2n * below + odd, 2n * below + 2n + odd].map((turning) => {
      const apart = halves - turning * den;
      return apart < 0n ? -apart : apart;
    });
    const apart = first !== undefined && second !== undefined && first < second ? first : (second ?? 0n);
    if (apart === 0n ? !mayTouch : nearestDouble({ num: apart, den: 2n * exact.den * unit }) < nearest * (1 - 1e-9)) yield row;
  }
}
