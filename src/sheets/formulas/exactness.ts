import { numberAt, type NumberVector } from '../../kernel/numbers';
import { stateAt, VALUE } from '../../kernel/state';
import { nearestDouble } from '../../language/rational';
import type { Term } from '../../language/term';
import { evaluate } from '../../scoring/evaluate/evaluate';
import type { Scope } from './translate/scope';
import { Untranslatable } from './untranslatable';

/** Decimals at which doubles are put right before they are compared, rounded or cut. */
export const GUARD = 10;

/** Significant digits of a double that can be relied on after a few steps. */
const SURE_DIGITS = 14;

/** Significant digits that a spreadsheet compares. */
export const SEEN_DIGITS = 15;

/**
 * Decimals at which numbers are put right of which the largest has so many digits before the point: beside a large one the last digits of a
 * double are fewer.
 */
export function guardFor(digits: number): number {
  return Math.max(0, Math.min(GUARD, SURE_DIGITS - digits));
}

/** The same for a number that a formula computes, by the values that it has now. */
export function guardOf(term: Term, scope: Scope): number {
  return guardFor(digitsOf(term, scope));
}

/**
 * The same for two numbers that are compared. Throws {@link Untranslatable} where some row's differ, but by so little that a spreadsheet
 * would take
 * them for equal.
 */
export function guardBetween(left: Term, right: Term, scope: Scope): number {
  const guard = Math.min(guardOf(left, scope), guardOf(right, scope));
  const difference = exactly({ kind: 'binary', operator: '-', left, right, span: left.span, type: left.type }, scope);
  if (difference !== null && doublesOf(difference).some((value) => value !== 0 && Math.abs(value) < 0.5 * 10 ** -guard))
    throw new Untranslatable('N-CLOSE');
  return guard;
}

/** Digits before the point of the largest of some numbers. */
export function digitsBefore(numbers: NumberVector): number {
  return digitsIn(doublesOf(numbers).reduce((most, value) => Math.max(most, Math.abs(value)), 0));
}

/** Whether numbers that differ still differ when they are rounded at some decimals; fewer than none are tens, hundreds … */
export function stayApart(numbers: NumberVector, decimals: number): boolean {
  if (numbers.size === 'small' && numbers.den === null && decimals >= 0 && 10 ** decimals % numbers.scale === 0) return true;
  const [up, down] = [10n ** BigInt(Math.max(0, decimals)), 10n ** BigInt(Math.max(0, -decimals))];
  const seen = new Map<bigint, { num: bigint; den: bigint }>();
  return Array.from({ length: numbers.num.length }, (_, row) => row).every((row) => {
    if (stateAt(numbers.state, row) !== VALUE) return true;
    const { num, den } = numberAt(numbers, row);
    const rounded = (2n * num * up + den * down) / (2n * den * down);
    const same = seen.get(rounded) ?? { num, den };
    seen.set(rounded, same);
    return same.num * den === num * same.den;
  });
}

/**
 * Whether no number is so close to the middle between two neighbours of `decimals` decimals that at `guard` decimals it would be there,
 * without being there.
 */
export function staysOffMiddle(numbers: NumberVector, decimals: number, guard: number): boolean {
  const [unit, seen] = [10n ** BigInt(decimals), 10n ** BigInt(guard)];
  return Array.from({ length: numbers.num.length }, (_, row) => row).every((row) => {
    if (stateAt(numbers.state, row) !== VALUE) return true;
    const { num, den } = numberAt(numbers, row);
    // In halves of a unit the middles are the odd numbers, of which this is the nearest.
    const halves = 2n * (num < 0n ? -num : num) * unit;
    const middle = 2n * (halves / (2n * den)) + 1n;
    const apart = halves < middle * den ? middle * den - halves : halves - middle * den;
    return apart === 0n || apart * seen >= den * unit;
  });
}

/** What a term comes to in every row of its sheet, exactly; null where it is no number. */
export function exactly(term: Term, { book, sheet }: Pick<Scope, 'book' | 'sheet'>): NumberVector | null {
  const { store } = book.run;
  const column = evaluate(term, store.frame(sheet.ledger), store);
  return column.kind === 'number' ? column : null;
}

/** A sum is as inexact as the largest number that goes into it. */
function digitsOf(term: Term, scope: Scope): number {
  if (term.kind === 'number') return digitsIn(Math.abs(Number(term.value.num) / Number(term.value.den)));
  const known = scope.book.digits.get(term);
  if (known !== undefined) return known;
  const own = exactly(term, scope);
  const parts =
    term.kind === 'negate'
      ? [term.operand]
      : term.kind === 'binary' && (term.operator === '+' || term.operator === '-')
        ? [term.left, term.right]
        : [];
  const digits = Math.max(own === null ? 0 : digitsBefore(own), ...parts.map((part) => digitsOf(part, scope)));
  scope.book.digits.set(term, digits);
  return digits;
}

function digitsIn(value: number): number {
  return Math.floor(Math.log10(Math.max(1, value))) + 1;
}

/** The nearest doubles, of the rows that have a value. */
export function doublesOf(numbers: NumberVector): number[] {
  const doubles: number[] = [];
  for (let row = 0; row < numbers.num.length; row += 1) {
    if (stateAt(numbers.state, row) !== VALUE) continue;
    doubles.push(
      numbers.size === 'small'
        ? (numbers.num[row] ?? 0) / (numbers.scale * (numbers.den?.[row] ?? 1))
        : nearestDouble(numberAt(numbers, row)),
    );
  }
  return doubles;
}
