import { compareRationals } from '../../language/rational';
import type { Rational } from '../../language/syntax/syntax-tree';
import { numberAt, small, type NumberVector } from '../../kernel/numbers';
import { PENDING, someState, stateAt, VALUE } from '../../kernel/state';
import { stride } from '../../kernel/vector';
import type { Interval } from '../intervals/interval';

/** Rows that are ranked, and which of them may yet come before others. */
export interface OpenRows {
  /** What they are ranked by. */
  readonly values: NumberVector;
  /** Per row its group; −1 for none. */
  readonly of: Int32Array;
  /** Per row 1 where its place is open: its value is pending, or whether it counts. */
  readonly open: Uint8Array;
  /** Per row 1 where its group is not known either: it may belong to any. */
  readonly anywhere: Uint8Array;
  /** What a value that is pending may be by the scheme. */
  readonly range: Interval;
  readonly order: '升' | '降';
  /** Whether one that is equal may come before a row, too. */
  readonly equalBefore: (row: number) => boolean;
}

/** Per row how many rows whose place is open may yet come before it. */
export function openBefore({ values, of, open, anywhere, range, order, equalBefore }: OpenRows): Float64Array {
  const before = new Float64Array(of.length);
  const best = order === '降' ? range.high : range.low;
  const known: { readonly row: number; readonly value: Rational }[] = [];
  const pending = new Map<number, number>();
  for (let row = 0; row < of.length; row += 1) {
    if (open[row] !== 1) continue;
    if (stateAt(values.state, row * stride(values)) === VALUE) known.push({ row, value: numberAt(values, row) });
    else pending.set(groupAt(row), (pending.get(groupAt(row)) ?? 0) + 1);
  }
  if (known.length === 0 && pending.size === 0) return before;
  function groupAt(row: number): number {
    return anywhere[row] === 1 ? ANYWHERE : (of[row] ?? -1);
  }
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row] ?? -1;
    if (group < 0 || open[row] === 1 || stateAt(values.state, row * stride(values)) !== VALUE) continue;
    const own = numberAt(values, row);
    const comesBefore = (value: Rational): boolean => {
      const sign = compareRationals(value, own) * (order === '降' ? 1 : -1);
      return sign > 0 || (sign === 0 && equalBefore(row));
    };
    const waiting = (pending.get(group) ?? 0) + (pending.get(ANYWHERE) ?? 0);
    const better = known.filter((one) => (groupAt(one.row) === ANYWHERE || groupAt(one.row) === group) && comesBefore(one.value));
    before[row] = (waiting > 0 && (best === null || comesBefore(best)) ? waiting : 0) + better.length;
  }
  return before;
}

const ANYWHERE = -2;

/** Numbers with so many more to come, where they are. */
export function withMore(numbers: NumberVector, more: Float64Array): NumberVector {
  const state = Uint8Array.from(more, (_, row) => stateAt(numbers.state, row * stride(numbers)));
  const sums = Float64Array.from(more, (count, row) => {
    const { num, den } = numberAt(numbers, row);
    return state[row] === VALUE ? Number(num) / Number(den) + count : 0;
  });
  return small(sums, 1, someState(state));
}

/** Numbers that are 待补 where more may come. */
export function waiting(numbers: NumberVector, more: Float64Array): NumberVector {
  if (!more.some((count) => count > 0)) return numbers;
  const state = Uint8Array.from(more, (count, row) => {
    const here = stateAt(numbers.state, row * stride(numbers));
    return here === VALUE && count > 0 ? PENDING : here;
  });
  return { ...numbers, state };
}
