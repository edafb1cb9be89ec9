import { ROSTER, type AggregateTerm, type Term } from '../../../language/term';
import { stride, type Vector } from '../../../kernel/vector';
import { gather } from '../../../kernel/gather';
import { big, toBig, type NumberVector } from '../../../kernel/numbers';
import { PENDING, stateAt, VALUE } from '../../../kernel/state';
import { windowOf } from '../../../kernel/window';
import type { Grouping } from '../../../kernel/groups/groups';
import type { Frame, Store } from '../frame';
import { keyCodes } from '../key-codes';

/** How many pairs of an asking and a scanned row are looked at together. */
const CHUNK = 1 << 19;

/** Asking rows with the scanned rows of their group: the frame's rows are pairs, `group` says to which of `asking` each belongs. */
export interface Pairs {
  readonly frame: Frame;
  readonly group: Int32Array;
  readonly asking: Int32Array;
}

/**
 * The pairs of an aggregate that uses 本.x, in pieces of bounded size.
 * `inside`: per scanned row its group; `outside`: per asking row the group it reads; `asking`: the asking rows wanted.
 */
export function* pairsOf(
  term: AggregateTerm,
  { inside, outside, asking }: { readonly inside: Grouping; readonly outside: Int32Array; readonly asking: Int32Array },
  outer: Frame,
  store: Store,
): Generator<Pairs> {
  const inner = store.frame(term.ledger);
  const members = membersOf(inside.of, inside.count);
  const equal = decidedEqualities(term, outer, inner, store);
  let rows: number[] = [];
  let rowOf: number[] = [];
  let outerOf: number[] = [];
  for (const row of asking) {
    const group = outside[row] ?? -1;
    for (let at = members.start[group] ?? 0; group >= 0 && at < (members.start[group + 1] ?? 0); at += 1) {
      const scanned = members.rows[at] ?? -1;
      if (!equal.every(({ mine, theirs }) => mine[row] === theirs[scanned])) continue;
      rowOf.push(scanned);
      outerOf.push(row);
    }
    rows.push(row);
    if (rowOf.length >= CHUNK) {
      yield paired(rowOf, outerOf, rows, inner, outer);
      [rows, rowOf, outerOf] = [[], [], []];
    }
  }
  if (rows.length > 0) yield paired(rowOf, outerOf, rows, inner, outer);
}

function paired(innerRows: readonly number[], outerRows: readonly number[], rows: readonly number[], inner: Frame, outer: Frame): Pairs {
  const rowOf = Int32Array.from(innerRows);
  const outerOf = Int32Array.from(outerRows);
  const local = new Map(rows.map((row, at) => [row, at]));
  return {
    frame: {
      ledger: inner.ledger,
      rows: rowOf.length,
      from: 0,
      unit: Int32Array.from(rowOf, (row) => inner.unit[row] ?? -1),
      pairs: { rowOf, outer, outerOf },
    },
    group: Int32Array.from(outerOf, (row) => local.get(row) ?? -1),
    asking: Int32Array.from(rows),
  };
}

function membersOf(inside: Int32Array, count: number): { start: Int32Array; rows: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const group of inside) if (group >= 0) start[group + 1] = (start[group + 1] ?? 0) + 1;
  for (let group = 0; group < count; group += 1) start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0);
  const next = start.slice();
  const rows = new Int32Array(start[count] ?? 0);
  inside.forEach((group, row) => {
    if (group < 0) return;
    const at = next[group] ?? 0;
    rows[at] = row;
    next[group] = at + 1;
  });
  return { start, rows };
}

/** Conditions 列 = 本.列 where nothing is missing: what they leave out need not be paired. The conditions themselves still decide. */
function decidedEqualities(term: AggregateTerm, outer: Frame, inner: Frame, store: Store): { mine: Int32Array; theirs: Int32Array }[] {
  return term.conditions.flatMap((condition) => {
    if (condition.kind !== 'binary' || condition.operator !== '=') return [];
    const [own, asked] =
      condition.right.kind === 'outer'
        ? [condition.left, condition.right.of]
        : condition.left.kind === 'outer'
          ? [condition.right, condition.left.of]
          : [null, null];
    if (own?.kind !== 'column' || own.via !== 'row' || asked === null) return [];
    const theirs = codesOf(own, inner, store);
    const mine = codesOf(asked, outer, store);
    return theirs === null || mine === null ? [] : [{ mine, theirs }];
  });
}

function codesOf(term: Term, frame: Frame, store: Store): Int32Array | null {
  const codes = keyCodes(store.evaluate(term, frame), frame.rows, store.texts);
  return codes.includes(-1) ? null : codes;
}

/** A column of the ledger that a frame's rows come from, entry by entry of the frame. */
export function columnIn(frame: Frame, ledger: string, name: string, via: 'row' | 'unit', store: Store): Vector {
  const column = store.column(ledger, name);
  if (via === 'unit' && frame.ledger !== ROSTER) return gather(column, frame.unit, PENDING);
  return rowsIn(frame, column);
}

/** Of a column of the whole ledger the entries of the frame's rows. */
export function rowsIn(frame: Frame, column: Vector): Vector {
  return frame.pairs === undefined ? windowOf(column, frame.from ?? 0, frame.rows) : gather(column, frame.pairs.rowOf, PENDING);
}

/** 本.x for the pairs of a frame. */
export function outerColumn(of: Term, frame: Frame, store: Store): Vector {
  if (frame.pairs === undefined) throw new Error('本. stands only within an aggregate');
  const { outer, outerOf } = frame.pairs;
  return gather(store.evaluate(of, outer), outerOf, PENDING);
}

/** The values of pieces put back at their asking rows. */
export function joined(parts: readonly { readonly column: NumberVector; readonly asking: Int32Array }[], rows: number): NumberVector {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && only.asking.length === rows) return only.column;
  const num = new Array<bigint>(rows).fill(0n);
  const den = new Array<bigint>(rows).fill(1n);
  const state = new Uint8Array(rows).fill(VALUE);
  for (const { column, asking } of parts) {
    const values = toBig(column);
    const step = stride(column);
    asking.forEach((row, at) => {
      num[row] = values.num[at * step] ?? 0n;
      den[row] = values.den[at * step] ?? 1n;
      state[row] = stateAt(column.state, at * step);
    });
  }
  return big(num, den, state.some((here) => here !== VALUE) ? state : null);
}
