import type { AggregateTerm } from '../../../language/term';
import { gather } from '../../../kernel/gather';
import { numberAt, small, type NumberVector } from '../../../kernel/numbers';
import { NOT_APPLICABLE, PENDING, someState, stateAt, UNDEFINED, VALUE } from '../../../kernel/state';
import type { Vector } from '../../../kernel/vector';
import type { Frame, Store } from '../frame';
import { asNumbers } from '../narrow-vector';
import type { ScannedRows } from './scanned-rows';
import type { Asking } from './trimmed-mean';

/**
 * 取值: for each row that asks the place of the one row that counts; none, or several, is 无法计算. One that may count yet is waited for.
 */
export function placeOfOnly(_term: AggregateTerm, rows: ScannedRows, _asking: Asking, inner: Frame): NumberVector {
  const { inside, outside } = rows;
  const found = new Int32Array(inside.count);
  const places = new Float64Array(inside.count);
  inside.of.forEach((group, row) => {
    if (group < 0) return;
    found[group] = (found[group] ?? 0) + 1;
    places[group] = inner.pairs?.rowOf[row] ?? row;
  });
  const state = Uint8Array.from(found, (count, group) => {
    if (count === 1) return VALUE;
    return count === 0 && stateAt(rows.state, group) === PENDING ? PENDING : UNDEFINED;
  });
  return asNumbers(gather(small(places, 1, someState(state)), outside, NOT_APPLICABLE));
}

/** The values of the rows at some places. */
export function valuesAt({ name, ledger, value }: AggregateTerm, places: NumberVector, store: Store): Vector {
  if (value === null) throw new Error(`${name} has a value by the type check`);
  const length = places.num.length;
  const index = Int32Array.from({ length }, (_, row) => (stateAt(places.state, row) === VALUE ? Number(numberAt(places, row).num) : -1));
  const taken = gather(store.evaluate(value, store.frame(ledger)), index, UNDEFINED);
  const state = Uint8Array.from({ length }, (_, row) => stateAt(places.state, row) || stateAt(taken.state, row));
  return { ...taken, state: someState(state) };
}
