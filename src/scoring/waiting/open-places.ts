import { compareRationals } from '../../language/rational';
import type { Rational } from '../../language/syntax/syntax-tree';
import { numberAt, small, type NumberVector } from '../../kernel/numbers';
import { NOT_APPLICABLE, PENDING, someState, stateAt, VALUE } from '../../kernel/state';
import { stride } from '../../kernel/vector';

/** Rows that are ranked, and which of them may yet come before others. */
export interface OpenRows {
  /** What they are ranked by. */
  readonly values: NumberVector;
  /** The least and the most that a value that is pending may come to; pending itself where nothing bounds it. */
  readonly ends: { readonly low: NumberVector; readonly high: NumberVector };
  /** Per row its group; −1 for none. */
  readonly of: Int32Array;
  /** Per row 1 where its place is open: its value is pending, or whether it counts. */
  readonly open: Uint8Array;
  /** Per row 1 where its group is not known either: it may belong to any. */
  readonly anywhere: Uint8Array;
  /** Per row 1 where it will surely be ranked in its group, once its value is there. */
  readonly sure: Uint8Array;
  readonly order: '升' | '降';
  /** Whether one that is equal may come before a row, too. */
  readonly equalBefore: (row: number) => boolean;
  /** Whether a row’s rank counts every one before it, not those that are equal as one. */
  readonly countsEach: (row: number) => boolean;
}

/** Per row how many of those whose place is open may yet come before it, and how many surely will. */
export interface OpenBefore {
  readonly may: Float64Array;
  readonly surely: Float64Array;
}

/** See {@link OpenBefore}. */
export function openBefore({ values, ends, of, open, anywhere, sure, order, equalBefore, countsEach }: OpenRows): OpenBefore {
  const before: OpenBefore = { may: new Float64Array(of.length), surely: new Float64Array(of.length) };
  const sign = order === '降' ? 1 : -1;
  const [best, worst] = order === '降' ? [ends.high, ends.low] : [ends.low, ends.high];
  const groupAt = (row: number): number => (anywhere[row] === 1 ? ANYWHERE : (of[row] ?? -1));
  const valueOf = (numbers: NumberVector, row: number): Rational | null =>
    stateAt(numbers.state, row * stride(numbers)) === VALUE ? numberAt(numbers, row) : null;
  const may = new OpenValues(sign);
  const surely = new OpenValues(sign);
  for (let row = 0; row < of.length; row += 1) {
    if (open[row] !== 1 || stateAt(best.state, row * stride(best)) === NOT_APPLICABLE) continue;
    may.add(groupAt(row), valueOf(best, row));
    const least = sure[row] === 1 && anywhere[row] !== 1 ? valueOf(worst, row) : null;
    if (least !== null) surely.add(groupAt(row), least);
  }
  if (may.isEmpty) return before;
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row] ?? -1;
    const own = group < 0 || open[row] === 1 ? null : valueOf(values, row);
    if (own === null) continue;
    before.may[row] = may.before(group, own, equalBefore(row)) + may.before(ANYWHERE, own, equalBefore(row));
    if (countsEach(row)) before.surely[row] = surely.before(group, own, false);
  }
  return before;
}

/** The open rows that may yet come before a row and will not surely: at most so many of them, in their order. */
export function openRowsBefore(
  { values, ends, of, open, anywhere, sure, order, equalBefore }: OpenRows,
  row: number,
  most = Infinity,
): number[] {
  const group = of[row] ?? -1;
  if (group < 0 || open[row] === 1 || stateAt(values.state, row * stride(values)) !== VALUE) return [];
  const own = numberAt(values, row);
  const [best, worst] = order === '降' ? [ends.high, ends.low] : [ends.low, ends.high];
  const ahead = (numbers: NumberVector, at: number): number => compareRationals(numberAt(numbers, at), own) * (order === '降' ? 1 : -1);
  const isValue = (numbers: NumberVector, at: number): boolean => stateAt(numbers.state, at * stride(numbers)) === VALUE;
  const found: number[] = [];
  for (let at = 0; at < of.length && found.length < most; at += 1) {
    if (open[at] !== 1 || (anywhere[at] !== 1 && of[at] !== group)) continue;
    if (stateAt(best.state, at * stride(best)) === NOT_APPLICABLE) continue;
    const may = !isValue(best, at) || ahead(best, at) > 0 || (ahead(best, at) === 0 && equalBefore(row));
    const surely = sure[at] === 1 && anywhere[at] !== 1 && isValue(worst, at) && ahead(worst, at) > 0;
    if (may && !surely) found.push(at);
  }
  return found;
}

const ANYWHERE = -2;

/** What open rows may come to, by group. */
class OpenValues {
  private readonly groups = new Map<number, { unbounded: number; readonly values: Rational[]; isSorted: boolean }>();

  /** @param sign 1 where higher values come first, −1 where lower ones do. */
  constructor(private readonly sign: 1 | -1) {}

  get isEmpty(): boolean {
    return this.groups.size === 0;
  }

  /** Adds a value; null for one without bound. */
  add(group: number, value: Rational | null): void {
    const known = this.groups.get(group) ?? { unbounded: 0, values: [], isSorted: false };
    this.groups.set(group, known);
    if (value === null) known.unbounded += 1;
    else known.values.push(value);
  }

  /** How many of a group come before a value, or with it. */
  before(group: number, own: Rational, withEqual: boolean): number {
    const known = this.groups.get(group);
    if (known === undefined) return 0;
    const { values } = known;
    if (!known.isSorted) values.sort((a, b) => compareRationals(b, a) * this.sign);
    known.isSorted = true;
    let [from, to] = [0, values.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const sign = compareRationals(values[middle] ?? own, own) * this.sign;
      if (sign > 0 || (sign === 0 && withEqual)) from = middle + 1;
      else to = middle;
    }
    return from + known.unbounded;
  }
}

/** Numbers with so many more to come, where they are. */
export function withMore(numbers: NumberVector, more: Float64Array): NumberVector {
  const state = Uint8Array.from(more, (_, row) => stateAt(numbers.state, row * stride(numbers)));
  const sums = Float64Array.from(more, (count, row) => {
    const { num, den } = numberAt(numbers, row);
    return state[row] === VALUE ? Number(num) / Number(den) + count : 0;
  });
  return small(sums, 1, someState(state));
}

/** Ranks with those before them that are sure, where all that are open are. */
export function withSure(ranks: NumberVector, { may, surely }: OpenBefore): NumberVector {
  const sure = surely.map((count, row) => (count === may[row] ? count : 0));
  return sure.some((count) => count > 0) ? withMore(ranks, sure) : ranks;
}

/** Numbers that are 待补 where more may come than are sure. */
export function waiting(numbers: NumberVector, { may, surely }: OpenBefore): NumberVector {
  if (may.every((count, row) => count === surely[row])) return numbers;
  const state = Uint8Array.from(may, (count, row) => {
    const here = stateAt(numbers.state, row * stride(numbers));
    return here === VALUE && count > (surely[row] ?? 0) ? PENDING : here;
  });
  return { ...numbers, state };
}
