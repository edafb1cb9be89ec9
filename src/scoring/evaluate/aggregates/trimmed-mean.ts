import type { AggregateTerm, Term } from '../../../language/term';
import { trimmedMeans } from '../../../kernel/groups/trimmed';
import { numberAt, type NumberVector } from '../../../kernel/numbers';
import { NOT_APPLICABLE, someState, stateAt, VALUE, type States } from '../../../kernel/state';
import { stride } from '../../../kernel/vector';
import type { Frame, Store } from '../frame';
import { asNumbers } from '../narrow-vector';
import { scannedValues } from './per-key';
import type { ScannedRows } from './scanned-rows';

/** The rows that ask: those of a frame, or some of them. */
export interface Asking {
  readonly outer: Frame;
  readonly rows: Int32Array | null;
}

/** 去极值平均: every asking row may leave out a different number of values. */
export function trimmedMean(
  term: AggregateTerm,
  rows: ScannedRows,
  { outer, rows: asking }: Asking,
  inner: Frame,
  store: Store,
): NumberVector {
  const left = (count: Term | null | undefined): TrimCounts => picked(trimCounts(count ?? null, outer, store), asking);
  const [high, low] = [left(term.trim?.high), left(term.trim?.low)];
  const { values, groups } = scannedValues(term, rows.inside, inner, store);
  const means = trimmedMeans(values, groups, rows.outside, { high: high.counts, low: low.counts });
  return { ...means, state: worst(worst(means.state, high.missing, rows.outside), low.missing, rows.outside) };
}

interface TrimCounts {
  readonly counts: Int32Array;
  readonly missing: States;
}

function picked(trim: TrimCounts, rows: Int32Array | null): TrimCounts {
  if (rows === null) return trim;
  const { counts, missing } = trim;
  return {
    counts: rows.map((row) => counts[row] ?? 0),
    missing: missing === null ? null : Uint8Array.from(rows, (row) => stateAt(missing, row)),
  };
}

/** How many values each asking row leaves out, cut to whole ones; none where it is 不适用. */
function trimCounts(term: Term | null, outer: Frame, store: Store): TrimCounts {
  const counts = new Int32Array(outer.rows);
  const missing = new Uint8Array(outer.rows);
  if (term === null) return { counts, missing: null };
  const column = asNumbers(store.evaluate(term, outer));
  const most = BigInt(2 ** 30);
  for (let row = 0; row < outer.rows; row += 1) {
    const here = stateAt(column.state, row * stride(column));
    if (here > NOT_APPLICABLE) missing[row] = here;
    if (here !== VALUE) continue;
    const { num, den } = numberAt(column, row);
    const whole = num / den;
    counts[row] = Number(whole > most ? most : whole < 0n ? 0n : whole);
  }
  return { counts, missing: someState(missing) };
}

/** The worse of both states, where the row reads a group at all. */
function worst(states: States, more: States, outside: Int32Array): States {
  if (more === null) return states;
  const merged = new Uint8Array(outside.length);
  for (let row = 0; row < merged.length; row += 1) {
    const here = stateAt(states, row);
    const other = (outside[row] ?? -1) < 0 ? VALUE : stateAt(more, row);
    merged[row] = other > here ? other : here;
  }
  return someState(merged);
}
