import type { AggregateName } from '../../../src/language/functions';
import { perKeysOf, ROSTER, type AggregateTerm, type PerKeyTerm } from '../../../src/language/term';
import { fraction, order, over, plus, type Fraction } from './fraction';
import { both, IMPOSSIBLE, namedBy, NONE, numberOf, place, sameAnswer, textOf, WAITING, worstOf, type Answer } from './answer';
import type { Oracle, Spot } from './oracle';

interface Counted {
  readonly row: number;
  readonly value: Answer;
}

type Aggregate = (oracle: Oracle, term: AggregateTerm, spot: Spot) => Answer;

/** Numbers in ascending order to one; `left`: how many are left out above and below. */
type OfNumbers = (values: readonly Fraction[], left: { readonly high: number; readonly low: number }) => Answer;

export const AGGREGATES: Readonly<Record<AggregateName, Aggregate>> = {
  合计: ofNumbers((values) => ({ standing: 0, value: total(values) })),
  次数: scanned((rows, oracle, term, spot) => ({ standing: 0, value: fraction(BigInt(merged(oracle, term, rows, spot).length)) })),
  个数: scanned((rows) => {
    const missing = worstOf(rows.map(({ value }) => value).filter(({ standing }) => standing > 1));
    return missing ?? { standing: 0, value: fraction(BigInt(distinct(rows.map(({ value }) => value)).length)) };
  }),
  平均: ofNumbers(mean),
  最大: ofNumbers((values) => (values.length === 0 ? NONE : { standing: 0, value: values[values.length - 1] ?? null })),
  最小: ofNumbers((values) => (values.length === 0 ? NONE : { standing: 0, value: values[0] ?? null })),
  中位数: ofNumbers(median),
  去极值平均: ofNumbers((values, { high, low }) =>
    mean(values.slice(Math.max(0, low), Math.max(0, Math.min(values.length, values.length - high)))),
  ),
  取值: (oracle, term, spot) => {
    const result = withinReach(oracle, term, spot, (rows, undecided) => {
      const [only] = rows;
      if (rows.length === 1 && only !== undefined) return only.value;
      return rows.length === 0 && undecided.standing === 2 ? WAITING : IMPOSSIBLE;
    });
    return worst(result, missingRows(oracle, term, spot) ? WAITING : result);
  },
  名次: rankAt,
  连续年数: yearsRunning,
};

/** One aggregate for one row or unit: look at every row of the ledger and say whether it counts. */
export function aggregateAt(oracle: Oracle, term: AggregateTerm, spot: Spot): Answer {
  return namedBy(AGGREGATES, term.name)(oracle, term, spot);
}

/** From the rows that count; beside them a unit may have too few. */
function scanned(combine: (rows: readonly Counted[], ...of: Parameters<Aggregate>) => Answer): Aggregate {
  return (oracle, term, spot) => {
    const result = withinReach(oracle, term, spot, (rows) => combine(rows, oracle, term, spot));
    return worst(result, missingRows(oracle, term, spot) ? WAITING : result);
  };
}

/** From the numbers of the rows that count, those of one key merged before. */
function ofNumbers(combine: OfNumbers): Aggregate {
  return scanned((rows, oracle, term, spot) => {
    const counted = merged(oracle, term, rows, spot).filter((value) => value.standing !== 1);
    const [high, low] = [term.trim?.high, term.trim?.low].map((count): Answer => {
      const answer = count === null || count === undefined ? NONE : oracle.at(count, spot);
      return answer.standing === 1 ? { standing: 0, value: fraction(0n) } : answer;
    });
    if (high === undefined || low === undefined) throw new Error('two counts');
    const missing = worstOf([...counted, high, low]);
    if (missing !== null) return missing;
    const whole = (count: Answer): number => Number(numberOf(count).n / numberOf(count).d);
    return combine(counted.map(numberOf).sort(ascending), { high: whole(high), low: whole(low) });
  });
}

/** What the rows that count come to where those of one key count as one. */
function merged(oracle: Oracle, term: AggregateTerm, rows: readonly Counted[], spot: Spot): Answer[] {
  const taking = rows.filter(({ value }) => value.standing !== 1);
  return perKeysOf(term.perKey)
    .reduce((left, perKey) => mergeKeys(oracle, term, perKey, left, spot), taking)
    .map(({ value }) => value);
}

function worst(a: Answer, b: Answer): Answer {
  return b.standing > a.standing ? b : a;
}

function withinReach(
  oracle: Oracle,
  term: AggregateTerm,
  spot: Spot,
  combine: (rows: readonly Counted[], undecided: Answer) => Answer,
): Answer {
  const unit = oracle.unitOf(spot);
  if (term.reach !== '全部' && unit < 0) return NONE;
  const { own, missing } = keysOf(oracle, term, spot);
  if (missing !== null) return missing;
  let undecided: Answer = NONE;
  const rows: Counted[] = [];
  for (let row = 0; row < oracle.rows(term.ledger); row += 1) {
    if (!sameGroup(oracle, term, unit, unitOfRow(oracle, term, row))) continue;
    if (!term.sameKeys.every((key, index) => sameAnswer(oracle.cell(term.ledger, key, row), own[index] ?? NONE))) continue;
    const here = { ledger: term.ledger, row, outer: spot };
    const counts = term.conditions.map((condition) => oracle.at(condition, here)).reduce(both, { standing: 0, value: true });
    if (counts.standing > 1) undecided = worst(undecided, counts);
    if (counts.standing !== 0 || counts.value !== true) continue;
    rows.push({ row, value: term.value === null ? { standing: 0, value: fraction(1n) } : oracle.at(term.value, here) });
  }
  return worst(combine(rows, undecided), undecided.standing > 1 ? undecided : { standing: 0, value: null });
}

/** The keys of 同 in the row at hand; a blank one is missing. */
function keysOf(oracle: Oracle, term: AggregateTerm, spot: Spot): { own: readonly Answer[]; missing: Answer | null } {
  const own = term.sameKeys.map((key) => oracle.cell(spot.ledger ?? ROSTER, key, spot.row));
  return { own, missing: worstOf(own.map((key) => (key.standing === 0 && key.value === null ? WAITING : key))) };
}

function unitOfRow(oracle: Oracle, term: AggregateTerm, row: number): number {
  if (term.by === null) return oracle.unitOf({ ledger: term.ledger, row });
  const name = textOf(oracle.cell(term.ledger, term.by, row));
  return oracle.input.units.findIndex((unit) => unit.name === name);
}

function sameGroup(oracle: Oracle, term: AggregateTerm, a: number, b: number): boolean {
  if (term.reach === '全部') return true;
  if (a < 0 || b < 0) return false;
  return term.reach === '本单位' ? a === b : oracle.input.units[a]?.sequence === oracle.input.units[b]?.sequence;
}

function ascending(a: Fraction, b: Fraction): number {
  const sign = order(a, b);
  return sign < 0n ? -1 : sign > 0n ? 1 : 0;
}

function total(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, fraction(0n));
}

function mean(values: readonly Fraction[]): Answer {
  return values.length === 0 ? NONE : { standing: 0, value: over(total(values), fraction(BigInt(values.length))) };
}

/** The number in the middle; of two in the middle their mean. */
function median(values: readonly Fraction[]): Answer {
  const upper = values[Math.floor(values.length / 2)];
  const lower = values[Math.ceil(values.length / 2) - 1];
  if (upper === undefined || lower === undefined) return NONE;
  return { standing: 0, value: over(plus(lower, upper), fraction(2n)) };
}

function distinct(answers: readonly Answer[]): Answer[] {
  const found: Answer[] = [];
  for (const answer of answers) {
    if (answer.standing === 0 && answer.value !== null && !found.some((other) => sameAnswer(other, answer))) found.push(answer);
  }
  return found;
}

/**
 * One value for each key, at the row it was taken from, else at the first row of the key; rows without a key stand for themselves. In the
 * order of these rows.
 */
function mergeKeys(oracle: Oracle, term: AggregateTerm, perKey: PerKeyTerm, rows: readonly Counted[], spot: Spot): Counted[] {
  const keys: { key: Answer; rows: Counted[] }[] = [];
  for (const counted of rows) {
    const key = oracle.cell(term.ledger, perKey.key, counted.row);
    const named = key.standing === 0 && key.value !== null;
    const known = named ? keys.find((candidate) => sameAnswer(candidate.key, key)) : undefined;
    if (known === undefined) keys.push({ key, rows: [counted] });
    else known.rows.push(counted);
  }
  const merged = keys.map(({ rows: same }) => {
    const value = mergedValue(oracle, term, perKey, same, spot);
    const taken = perKey.take === '合计' || value.standing !== 0 ? undefined : same.find((counted) => sameAnswer(counted.value, value));
    return { row: (taken ?? same[0])?.row ?? 0, value };
  });
  return merged.sort((a, b) => a.row - b.row);
}

function mergedValue(oracle: Oracle, term: AggregateTerm, perKey: PerKeyTerm, same: readonly Counted[], spot: Spot): Answer {
  const missing = worstOf(same.map(({ value }) => value));
  const values = missing === null ? same.map(({ value }) => numberOf(value)).sort(ascending) : [];
  const whole: Answer = missing ?? {
    standing: 0,
    value: perKey.take === '合计' ? total(values) : (values[perKey.take === '取最高' ? values.length - 1 : 0] ?? null),
  };
  if (perKey.cap === null) return whole;
  const cap = oracle.at(perKey.cap, { ledger: term.ledger, row: same[0]?.row ?? 0, outer: spot });
  if (cap.standing === 1) return whole;
  const either = worstOf([whole, cap]);
  if (either !== null) return either;
  return order(numberOf(whole), numberOf(cap)) <= 0n ? whole : cap;
}

/** A unit that has to have rows and has too few is 待补. */
function missingRows(oracle: Oracle, term: AggregateTerm, spot: Spot): boolean {
  const ledger = oracle.scheme.ledgers.find((candidate) => candidate.name === term.ledger);
  const unit = oracle.unitOf(spot);
  if (ledger === undefined || term.reach !== '本单位' || unit < 0) return false;
  if (ledger.appliesTo !== null && !ledger.appliesTo.includes(oracle.input.units[unit]?.sequence ?? '')) return false;
  const own = Array.from({ length: oracle.rows(term.ledger) }, (_, row) => row).filter((row) => unitOfRow(oracle, term, row) === unit);
  const once = own.filter((row, at) => {
    const before = own.slice(0, at);
    return !ledger.unique.some((key) => {
      const values = key.map((column) => oracle.cell(term.ledger, column, row));
      if (values.some((value) => value.standing !== 0 || value.value === null)) return false;
      return before.some((other) =>
        key.every((column, place) => sameAnswer(oracle.cell(term.ledger, column, other), values[place] ?? NONE)),
      );
    });
  });
  return once.length < ledger.atLeast;
}

function rankAt(oracle: Oracle, term: AggregateTerm, spot: Spot): Answer {
  const { value } = term;
  if (value === null) return IMPOSSIBLE;
  const eligible = (row: number): Answer =>
    term.conditions.map((condition) => oracle.at(condition, { ledger: term.ledger, row })).reduce(both, { standing: 0, value: true });
  const unit = unitOfRow(oracle, term, spot.row);
  if (term.reach !== '全部' && unit < 0) return NONE;
  const unkeyed = keysOf(oracle, term, spot).missing;
  if (unkeyed !== null) return unkeyed;
  const admitted = eligible(spot.row);
  if (admitted.standing !== 0) return admitted;
  if (admitted.value !== true) return NONE;
  const own = oracle.at(value, spot);
  if (own.standing !== 0) return own;
  const peers: { row: number; value: Fraction }[] = [];
  for (let row = 0; row < oracle.rows(term.ledger); row += 1) {
    if (!sameGroup(oracle, term, unit, unitOfRow(oracle, term, row))) continue;
    if (!term.sameKeys.every((key) => sameAnswer(oracle.cell(term.ledger, key, row), oracle.cell(term.ledger, key, spot.row)))) continue;
    const counts = eligible(row);
    const peer = oracle.at(value, { ledger: term.ledger, row });
    if (counts.standing === 0 && counts.value === true && peer.standing === 0) peers.push({ row, value: numberOf(peer) });
  }
  const ties = term.ties === null ? '同名次跳号' : (textOf(oracle.at(term.ties, spot)) ?? '');
  return { standing: 0, value: fraction(BigInt(place(numberOf(own), spot.row, peers, term.order, ties))) };
}

/** This year by the unit itself, then each year before for as long as all its rows say so. */
function yearsRunning(oracle: Oracle, term: AggregateTerm, spot: Spot): Answer {
  const unit = oracle.unitOf(spot);
  const [condition, counted] = term.conditions;
  if (term.value === null || condition === undefined) return IMPOSSIBLE;
  if (unit < 0) return NONE;
  const now = oracle.at(term.value, { ledger: ROSTER, row: unit });
  if (now.standing !== 0) return now;
  if (now.value !== true) return { standing: 0, value: fraction(0n) };
  const undated: Answer[] = [];
  for (let row = 0; row < oracle.rows(term.ledger); row += 1) {
    const counts: Answer = counted === undefined ? { standing: 0, value: true } : oracle.at(counted, { ledger: term.ledger, row });
    const year = oracle.cell(term.ledger, '年度', row);
    if (
      unitOfRow(oracle, term, row) === unit &&
      year.standing > 1 &&
      (counts.standing > 1 || (counts.standing === 0 && counts.value === true))
    )
      undated.push(year);
  }
  const open = worstOf(undated);
  if (open !== null) return open;
  for (let years = 1; ; years += 1) {
    const wanted: Answer = { standing: 0, value: fraction(BigInt(oracle.input.period - years)) };
    const held: Answer[] = [];
    for (let row = 0; row < oracle.rows(term.ledger); row += 1) {
      if (unitOfRow(oracle, term, row) !== unit || !sameAnswer(oracle.cell(term.ledger, '年度', row), wanted)) continue;
      const counts: Answer = counted === undefined ? { standing: 0, value: true } : oracle.at(counted, { ledger: term.ledger, row });
      if (counts.standing > 1) held.push(counts);
      else if (counts.standing === 0 && counts.value === true) held.push(oracle.at(condition, { ledger: term.ledger, row }));
    }
    const all = held.reduce<Answer>(both, { standing: 0, value: held.length > 0 });
    if (all.standing > 1) return all;
    if (all.standing !== 0 || all.value !== true) return { standing: 0, value: fraction(BigInt(years)) };
  }
}
