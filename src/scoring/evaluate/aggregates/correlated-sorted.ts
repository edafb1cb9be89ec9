import { claimed, type AggregateName } from '../../../language/functions';
import { blankAsked, reachesOut, conjuncts, type AggregateTerm, type Term } from '../../../language/term';
import { add, divide } from '../../../kernel/arithmetic/arithmetic';
import { stride, type BooleanVector, type Vector } from '../../../kernel/vector';
import { gather, spread } from '../../../kernel/gather';
import type { Grouping } from '../../../kernel/groups/groups';
import { small, type NumberVector } from '../../../kernel/numbers';
import { isComparison, MIRRORED, type Comparison } from '../../../language/comparison';
import { extreme } from '../../../kernel/order/comparison';
import { PairIds, pairedWith } from '../../../kernel/groups/pair-keys';
import { ranks } from '../../../kernel/order/ranks';
import { sumsBetween } from '../../../kernel/groups/prefix-sums';
import { NOT_APPLICABLE, PENDING, someState, stateAt, UNDEFINED, VALUE, type States } from '../../../kernel/state';
import { bestOf, ordered, matchRangesOf, type Ordered, type MatchRange } from '../../../kernel/order/sort-merge-join';
import { joined, lengthOf } from '../../../kernel/window';
import type { Frame, Store } from '../frame';
import { keyCodes } from '../key-codes';
import { asNumbers } from '../narrow-vector';

/*
 * Aggregates that ask of a scanned row only how one quantity of it stands to one of the row that asks (分 > 本.分): sorted once, the rows
 * that count stand together for each asker. The same as over pairs, which would be as many as askers times rows.
 */

/** The conditions of such an aggregate, apart. */
export interface CorrelatedComparison {
  readonly term: AggregateTerm;
  /** What the scanned row has, and what the asking one, beside `comparison`: 分, 分 of 本.分. */
  readonly own: Term;
  readonly asked: Term;
  readonly comparison: Comparison;
  /** 组 = 本.组, besides. */
  readonly same: readonly { readonly own: Term; readonly asked: Term }[];
  /** The conditions that do not ask. */
  readonly rest: readonly Term[];
}

/** What the rows of an asker's stretches come to; `counts`: how many they are. */
type OfStretches = (values: NumberVector, order: Ordered, stretches: readonly MatchRange[], counts: Float64Array) => NumberVector;

/** The aggregates that can be told from sorted rows; the others go over pairs. */
export const OF_STRETCHES: Readonly<Record<AggregateName, OfStretches | 'counts' | null>> = {
  合计: sumOf,
  次数: 'counts',
  个数: null,
  平均: meanOf,
  最大: (values, order, stretches, counts) => bestOfAll(values, order, stretches, counts.length, 'largest'),
  最小: (values, order, stretches, counts) => bestOfAll(values, order, stretches, counts.length, 'smallest'),
  中位数: null,
  去极值平均: null,
  取值: null,
  名次: null,
  连续年数: null,
};

/** An aggregate with 本.x as such; null for any other. */
export function correlatedComparison(term: AggregateTerm): CorrelatedComparison | null {
  if (claimed(OF_STRETCHES, term.name) === null || term.perKey !== null || (term.value !== null && reachesOut(term.value))) return null;
  const conditions = term.conditions.flatMap(conjuncts);
  const comparisons = conditions.filter(reachesOut).map(comparisonIn);
  const kept = comparisons.find((one) => one?.comparison !== '=') ?? comparisons[comparisons.length - 1] ?? null;
  if (kept === null) return null;
  const same = comparisons.filter((one) => one !== kept);
  if (!same.every((one) => one !== null && one.comparison === '=')) return null;
  return { term, ...kept, same: same.filter((one) => one !== null), rest: conditions.filter((condition) => !reachesOut(condition)) };
}

function comparisonIn(term: Term): Pick<CorrelatedComparison, 'own' | 'asked' | 'comparison'> | null {
  if (term.kind !== 'binary' || !isComparison(term.operator) || blankAsked(term.left, term.right) !== null) return null;
  const { left, right, operator: comparison } = term;
  if (right.kind === 'outer' && isPlain(left)) return { own: left, asked: right.of, comparison };
  return left.kind === 'outer' && isPlain(right) ? { own: right, asked: left.of, comparison: MIRRORED[comparison] } : null;
}

/** Something that a row has by itself, and not the question whether the other side is 不适用. */
function isPlain(term: Term): boolean {
  return !reachesOut(term) && term.kind !== 'notApplicable';
}

/**
 * The rows that an aggregate may scan: per row its group and whether the conditions that do not ask hold (null: all do); per asking row the
 * group it reads.
 */
export interface Reached {
  readonly inside: Grouping;
  readonly outside: Int32Array;
  readonly holds: BooleanVector | null;
}

type Within = Pick<Reached, 'inside' | 'outside'>;

/** What the aggregate is for each row of the outer frame; null where 组 = 本.组 lacks a value on either side. */
export function correlatedValues(compared: CorrelatedComparison, reached: Reached, outer: Frame, store: Store): NumberVector | null {
  const { term, comparison } = compared;
  const inner = store.frame(term.ledger);
  const within = narrowed(compared, reached, inner, outer, store);
  if (within === null) return null;
  const own = spread(store.evaluate(compared.own, inner), inner.rows);
  const asked = spread(store.evaluate(compared.asked, outer), outer.rows);
  const values = term.value === null ? null : asNumbers(spread(store.evaluate(term.value, inner), inner.rows));
  const { codes, askedCodes, room } = coded(own, asked, store);
  const rows = sortedOut(within.inside, reached.holds, own.state, values?.state ?? null);
  const asking = within.outside.map((group, row) => (stateAt(asked.state, row) === VALUE ? group : -1));
  const stretches = (of: Int32Array): { order: Ordered; found: MatchRange[] } => {
    const order = ordered({ of, count: within.inside.count }, codes, room);
    return { order, found: matchRangesOf(order, asking, askedCodes, comparison) };
  };
  const counted = stretches(rows.counted);
  const found = combined(term, values, counted.order, counted.found);
  const open = openStates(rows, within, asked.state, (of) => stretches(of).found);
  return {
    ...found,
    state: someState(
      open.map((here, row) => ((within.outside[row] ?? -1) < 0 ? NOT_APPLICABLE : here === VALUE ? stateAt(found.state, row) : here)),
    ),
  };
}

/** Of each group those like the asking row in what has to be the same. */
function narrowed({ same }: CorrelatedComparison, { inside, outside }: Reached, inner: Frame, outer: Frame, store: Store): Within | null {
  let within: Within = { inside, outside };
  for (const { own, asked } of same) {
    const theirs = keyCodes(store.evaluate(own, inner), inner.rows, store.texts);
    const mine = keyCodes(store.evaluate(asked, outer), outer.rows, store.texts);
    if (theirs.includes(-1) || mine.includes(-1)) return null;
    const ids = new PairIds(inner.rows + outer.rows);
    const [of, asking] = [pairedWith(within.inside.of, theirs, ids), pairedWith(within.outside, mine, ids)];
    within = { inside: { of, count: ids.count }, outside: asking };
  }
  return within;
}

/** Both sides as whole numbers that compare as they do: numbers by their places in one order, texts and 是否 by their keys. */
function coded(own: Vector, asked: Vector, store: Store): { codes: Int32Array; askedCodes: Int32Array; room: number } {
  const [rows, askers] = [lengthOf(own), lengthOf(asked)];
  if (own.kind === 'number') {
    const places = ranks(
      asNumbers(joined([own, asked], rows + askers)),
      { of: new Int32Array(rows + askers), count: 1 },
      '升',
      '同名次不跳号',
    );
    return {
      codes: Int32Array.from(places.num.subarray(0, rows)),
      askedCodes: Int32Array.from(places.num.subarray(rows)),
      room: rows + askers + 1,
    };
  }
  // A blank text, which is the same as another, is 0.
  const [codes, askedCodes] = [
    keyCodes(own, rows, store.texts).map((code) => code + 1),
    keyCodes(asked, askers, store.texts).map((code) => code + 1),
  ];
  return { codes, askedCodes, room: store.texts.size + 1 };
}

/** Scanned rows by what is known of them besides the comparison: per row its group where it is of that kind, else −1. */
interface SortedOut {
  /** They count if they compare so. */
  readonly counted: Int32Array;
  /** If they compare so, the whole is 待补, or 无法计算: whether they count, or their value, is missing. */
  readonly pending: Int32Array;
  readonly undefined: Int32Array;
  /** All that are not left out whatever they compare, and what is missing to know whether they count. */
  readonly all: Int32Array;
  readonly lacks: Uint8Array;
  /** Those of them of which it is missing how they compare. */
  readonly loose: Int32Array;
}

function sortedOut({ of }: Grouping, holds: BooleanVector | null, compares: States, values: States): SortedOut {
  const none = (): Int32Array => new Int32Array(of.length).fill(-1);
  const rows = { counted: none(), pending: none(), undefined: none(), all: none(), loose: none(), lacks: new Uint8Array(of.length) };
  for (let row = 0; row < of.length; row += 1) {
    const at = holds === null ? 0 : row * stride(holds);
    const decided = holds === null ? VALUE : stateAt(holds.state, at);
    if (decided === VALUE && holds !== null && holds.bits[at] !== 1) continue;
    const group = of[row] ?? -1;
    const compared = stateAt(compares, row);
    rows.all[row] = group;
    rows.lacks[row] = Math.max(decided, compared);
    const here = decided === VALUE ? stateAt(values, row) : decided;
    if (compared !== VALUE) rows.loose[row] = group;
    else if (here === VALUE) rows.counted[row] = group;
    else if (here === PENDING) rows.pending[row] = group;
    else if (here === UNDEFINED) rows.undefined[row] = group;
  }
  return rows;
}

/** Per asking row the worst of what is missing to know which rows count and what they come to. */
function openStates(
  rows: SortedOut,
  { inside, outside }: Within,
  asked: States,
  stretches: (of: Int32Array) => readonly MatchRange[],
): Uint8Array {
  const states = new Uint8Array(outside.length);
  for (const [of, level] of [
    [rows.pending, PENDING],
    [rows.undefined, UNDEFINED],
  ] as const) {
    if (!of.some((group) => group >= 0)) continue;
    for (const { from, to } of stretches(of))
      for (let row = 0; row < states.length; row += 1) if ((to[row] ?? 0) > (from[row] ?? 0)) states[row] = level;
  }
  const [loose, all] = [worstOfGroups(rows.loose, rows.lacks, inside.count), worstOfGroups(rows.all, rows.lacks, inside.count)];
  for (let row = 0; row < states.length; row += 1) {
    const group = outside[row] ?? -1;
    const own = stateAt(asked, row);
    if (group < 0) continue;
    const some = own === VALUE ? (loose[group] ?? -1) : (all[group] ?? -1);
    const worst = some < 0 ? VALUE : Math.max(own, some);
    if (worst > NOT_APPLICABLE && worst > (states[row] ?? VALUE)) states[row] = worst;
  }
  return states;
}

/** The worst state of the rows of each group; −1 for one without rows. */
function worstOfGroups(of: Int32Array, states: Uint8Array, count: number): Int8Array {
  const worst = new Int8Array(count).fill(-1);
  of.forEach((group, row) => {
    if (group >= 0 && (states[row] ?? VALUE) > (worst[group] ?? VALUE)) worst[group] = states[row] ?? VALUE;
  });
  return worst;
}

/** What the rows of each asker's stretches come to. */
function combined(term: AggregateTerm, values: NumberVector | null, order: Ordered, stretches: readonly MatchRange[]): NumberVector {
  const askers = stretches[0]?.from.length ?? 0;
  const counts = new Float64Array(askers);
  for (const { from, to } of stretches)
    for (let row = 0; row < askers; row += 1) counts[row] = (counts[row] ?? 0) + (to[row] ?? 0) - (from[row] ?? 0);
  const of = claimed(OF_STRETCHES, term.name);
  if (of === 'counts') return small(counts, 1, null);
  if (of === null || values === null) throw new Error(`${term.name} is not told from sorted rows`);
  return of(values, order, stretches, counts);
}

function sumOf(values: NumberVector, order: Ordered, stretches: readonly MatchRange[], counts: Float64Array): NumberVector {
  return stretches.map(({ from, to }) => sumsBetween(values, order.rows, from, to)).reduce((one, other) => add(one, other, counts.length));
}

function meanOf(values: NumberVector, order: Ordered, stretches: readonly MatchRange[], counts: Float64Array): NumberVector {
  const divisors = counts.map((count) => Math.max(1, count));
  return {
    ...divide(sumOf(values, order, stretches, counts), small(divisors, 1, null), counts.length),
    state: someState(Uint8Array.from(counts, (count) => (count === 0 ? NOT_APPLICABLE : VALUE))),
  };
}

function bestOfAll(
  values: NumberVector,
  order: Ordered,
  stretches: readonly MatchRange[],
  askers: number,
  which: 'largest' | 'smallest',
): NumberVector {
  return stretches
    .map((stretch) => asNumbers(gather(values, bestOf(values, order, stretch, which), NOT_APPLICABLE)))
    .reduce((one, other) => extreme(one, other, which === 'largest' ? 'larger' : 'smaller', askers));
}
