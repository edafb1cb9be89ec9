import { half } from './half';
import {
  TIERS,
  BONUS_POINTS,
  FIRST_LEVEL_OF,
  FIRST_LEVEL_WEIGHT,
  GROUP_WEIGHT,
  PLACES,
  VOTE_POINTS,
  type ByHand,
  type Workload,
} from '../workload/workload';

/**
 * The full workload as one would write it by hand for this one regulation: fused loops over typed arrays, whole numbers.
 * With `keep` it writes down what each row comes to, as the product does; without, only what the units come to.
 */
export function handLoop(workload: Workload, keep: boolean): ByHand {
  const { units, votes, bonuses, ranks, deductions, vetoes } = workload;
  const rows = (count: number): Float64Array => new Float64Array(keep ? count : 0);
  const kept = {
    rate: rows(workload.indicators.unit.length),
    leaf: rows(workload.indicators.unit.length),
    weighted: rows(workload.indicators.unit.length),
    reached: rows(workload.indicators.unit.length),
  };
  const { result, tiers } = keep ? indicatorsKept(workload, kept) : indicatorsSummed(workload);
  const voted = rows(votes.unit.length);
  const awarded = rows(bonuses.unit.length);
  const extra = new Float64Array(units);
  const votePoints = Float64Array.from(VOTE_POINTS.flat());
  for (let row = 0; row < votes.unit.length; row += 1) {
    const value = votePoints[(votes.voter[row] ?? 0) * 5 + (votes.grade[row] ?? 0)] ?? 0;
    if (keep) voted[row] = value;
    const unit = votes.unit[row] ?? 0;
    extra[unit] = (extra[unit] ?? 0) + value;
  }
  for (let row = 0; row < ranks.unit.length; row += 1)
    extra[ranks.unit[row] ?? 0] = (extra[ranks.unit[row] ?? 0] ?? 0) + (11 - (ranks.rank[row] ?? 0)) * 20;
  for (let row = 0; row < deductions.unit.length; row += 1)
    extra[deductions.unit[row] ?? 0] = (extra[deductions.unit[row] ?? 0] ?? 0) - 2 * (deductions.points[row] ?? 0);
  const vetoed = new Float64Array(units);
  for (let row = 0; row < vetoes.unit.length; row += 1) {
    const unit = vetoes.unit[row] ?? 0;
    extra[unit] = (extra[unit] ?? 0) - 500;
    vetoed[unit] = (vetoed[unit] ?? 0) + 1;
  }
  const best = new Float64Array(units * 6);
  const bonusPoints = Float64Array.from(BONUS_POINTS);
  for (let row = 0; row < bonuses.unit.length; row += 1) {
    const at = (bonuses.unit[row] ?? 0) * 6 + (bonuses.work[row] ?? 0);
    const value = bonusPoints[bonuses.level[row] ?? 0] ?? 0;
    if (keep) awarded[row] = value;
    if (value > (best[at] ?? 0)) best[at] = value;
  }
  const peers = comparedWithPeers(workload);
  const totals = new Float64Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    let bonus = 0;
    for (let work = 0; work < 6; work += 1) bonus += best[unit * 6 + work] ?? 0;
    if (bonus > 2000) bonus = 2000;
    const at = (column: Float64Array): number => column[unit] ?? 0;
    // All terms in 10^-8 points: result 10^-6 × 90% × 80%, the rest 10^-2 × weights.
    const composite =
      at(result) * 72 +
      at(workload.process) * 80_000 +
      at(workload.party) * 100_000 +
      (at(workload.leaders) * 50 + at(workload.departments) * 20 + at(workload.people) * 30) * 1_000 +
      (at(extra) + at(tiers) + at(peers) + bonus - at(workload.inspection)) * 1_000_000;
    totals[unit] = half(composite, 1_000_000);
  }
  const places = ranked(totals, workload.sequence);
  const grades = new Uint8Array(units);
  for (let unit = 0; unit < units; unit += 1)
    grades[unit] = (totals[unit] ?? 0) < 15_000 ? 0 : (places[unit] ?? 0) <= 4 && vetoed[unit] === 0 ? 1 : 2;
  return {
    totals,
    ranks: places,
    grades,
    kept: [kept.rate, kept.leaf, kept.weighted, kept.reached, voted, awarded, result, tiers, extra, peers],
  };
}

/** What the indicators of each unit come to: in millionths, and the hundredths for what is reached. */
interface Results {
  readonly result: Float64Array;
  readonly tiers: Float64Array;
}

const WEIGHT = Float64Array.from(GROUP_WEIGHT, (value, at) => value * (FIRST_LEVEL_WEIGHT[FIRST_LEVEL_OF[at] ?? 0] ?? 0));
const [LOW, MIDDLE] = TIERS;

function rateOf(goal: number, done: number, reverse: number | undefined): number {
  return reverse === 1 ? 2 * goal - done : done;
}

/** Points × rate ÷ goal, held between 0 and 110%, in whole hundredths; the cap in tenths of the goal, so that everything stays whole. */
function leafOf(points: number, rate: number, goal: number): number {
  const capped = rate < 0 ? 0 : 10 * rate > 11 * goal ? 11 * goal : 10 * rate;
  return Math.floor((2 * points * capped + 10 * goal) / (20 * goal));
}

function tierOf(rate: number, goal: number): number {
  return 100 * rate < LOW.below * goal ? LOW.value : 100 * rate < MIDDLE.below * goal ? MIDDLE.value : TIERS[2].value;
}

function indicatorsSummed({ units, indicators }: Workload): Results {
  const { unit, points, target, actual, group, reverse } = indicators;
  const result = new Float64Array(units);
  const tiers = new Float64Array(units);
  for (let row = 0; row < unit.length; row += 1) {
    const goal = target[row] ?? 1;
    const rate = rateOf(goal, actual[row] ?? 0, reverse[row]);
    const owner = unit[row] ?? 0;
    result[owner] = (result[owner] ?? 0) + leafOf(points[row] ?? 0, rate, goal) * (WEIGHT[group[row] ?? 0] ?? 0);
    tiers[owner] = (tiers[owner] ?? 0) + tierOf(rate, goal);
  }
  return { result, tiers };
}

/** The same, written down row by row. */
function indicatorsKept(
  { units, indicators }: Workload,
  kept: { readonly rate: Float64Array; readonly leaf: Float64Array; readonly weighted: Float64Array; readonly reached: Float64Array },
): Results {
  const { unit, points, target, actual, group, reverse } = indicators;
  const { rate: rates, leaf: leaves, weighted, reached } = kept;
  const result = new Float64Array(units);
  const tiers = new Float64Array(units);
  for (let row = 0; row < unit.length; row += 1) {
    const goal = target[row] ?? 1;
    const rate = rateOf(goal, actual[row] ?? 0, reverse[row]);
    const leaf = leafOf(points[row] ?? 0, rate, goal);
    const counts = leaf * (WEIGHT[group[row] ?? 0] ?? 0);
    const tier = tierOf(rate, goal);
    rates[row] = rate;
    leaves[row] = leaf;
    weighted[row] = counts;
    reached[row] = tier;
    const owner = unit[row] ?? 0;
    result[owner] = (result[owner] ?? 0) + counts;
    tiers[owner] = (tiers[owner] ?? 0) + tier;
  }
  return { result, tiers };
}

/** Hundredths for the distance from the worst of the class, from its mean, and for the place among its party marks. */
function comparedWithPeers({ units, sequence, people, departments, party }: Workload): Float64Array {
  const least = [Infinity, Infinity, Infinity];
  const most = [-Infinity, -Infinity, -Infinity];
  const sum = [0, 0, 0];
  const count = [0, 0, 0];
  for (let unit = 0; unit < units; unit += 1) {
    const at = sequence[unit] ?? 0;
    const mark = people[unit] ?? 0;
    if (mark < (least[at] ?? 0)) least[at] = mark;
    if (mark > (most[at] ?? 0)) most[at] = mark;
    sum[at] = (sum[at] ?? 0) + (departments[unit] ?? 0);
    count[at] = (count[at] ?? 0) + 1;
  }
  const places = ranked(party, sequence);
  const points = new Float64Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    const at = sequence[unit] ?? 0;
    const place = places[unit] ?? 0;
    const range = half(500 * ((people[unit] ?? 0) - (least[at] ?? 0)), (most[at] ?? 0) - (least[at] ?? 0));
    const distance = half((departments[unit] ?? 0) * (count[at] ?? 0) - (sum[at] ?? 0), 10 * (count[at] ?? 0));
    points[unit] =
      range + distance + (place <= PLACES[0].upTo ? PLACES[0].value : place <= PLACES[1].upTo ? PLACES[1].value : PLACES[2].value);
  }
  return points;
}

/** Ranks within the sequence, 1 2 2 4: value and place in one number, sorted once. */
function ranked(values: Float64Array, sequence: Uint8Array): Int32Array {
  const units = values.length;
  const keys = new Float64Array(units);
  for (let unit = 0; unit < units; unit += 1) keys[unit] = unit - (values[unit] ?? 0) * units;
  keys.sort();
  const ranks = new Int32Array(units);
  const seen = [0, 0, 0];
  const rank = [0, 0, 0];
  const last = [NaN, NaN, NaN];
  for (let at = 0; at < units; at += 1) {
    const key = keys[at] ?? 0;
    const unit = key - Math.floor(key / units) * units;
    const value = values[unit] ?? 0;
    const group = sequence[unit] ?? 0;
    const ahead = seen[group] ?? 0;
    seen[group] = ahead + 1;
    if (value !== last[group]) {
      rank[group] = ahead + 1;
      last[group] = value;
    }
    ranks[unit] = rank[group] ?? 0;
  }
  return ranks;
}
