import { BONUS_POINTS, FIRST_LEVEL_OF, FIRST_LEVEL_WEIGHT, GROUP_WEIGHT, INDICATORS, rankAndGrade, VOTE_POINTS, type Outcome, type Workload } from './workload';

const half = (n: number, d: number): number => (n < 0 ? 0 - Math.floor((-2 * n + d) / (2 * d)) : Math.floor((2 * n + d) / (2 * d)));

/** The workload as one would write it by hand for this one regulation: typed arrays, whole numbers, no intermediate columns. */
export function handLoop(workload: Workload): Outcome {
  const { units, indicators, votes, bonuses, ranks, deductions, vetoes } = workload;
  const { points, target, actual, group, reverse } = indicators;
  const weight = Float64Array.from(GROUP_WEIGHT, (value, at) => value * (FIRST_LEVEL_WEIGHT[FIRST_LEVEL_OF[at] ?? 0] ?? 0));
  /** Sums in millionths of a point. */
  const result = new Float64Array(units);
  for (let unit = 0, row = 0; unit < units; unit += 1) {
    let sum = 0;
    for (let at = 0; at < INDICATORS; at += 1, row += 1) {
      const goal = target[row] ?? 1;
      const done = actual[row] ?? 0;
      let share = reverse[row] === 1 ? 2 * goal - done : done;
      if (share < 0) share = 0;
      // The cap of 110% in tenths of the target, so that everything stays whole.
      const capped = 10 * share > 11 * goal ? 11 * goal : 10 * share;
      sum += Math.floor((2 * (points[row] ?? 0) * capped + 10 * goal) / (20 * goal)) * (weight[group[row] ?? 0] ?? 0);
    }
    result[unit] = sum;
  }
  const extra = new Float64Array(units);
  for (let row = 0; row < votes.unit.length; row += 1) extra[votes.unit[row] ?? 0] = (extra[votes.unit[row] ?? 0] ?? 0) + (VOTE_POINTS[votes.voter[row] ?? 0]?.[votes.grade[row] ?? 0] ?? 0);
  for (let row = 0; row < ranks.unit.length; row += 1) extra[ranks.unit[row] ?? 0] = (extra[ranks.unit[row] ?? 0] ?? 0) + (11 - (ranks.rank[row] ?? 0)) * 20;
  for (let row = 0; row < deductions.unit.length; row += 1) extra[deductions.unit[row] ?? 0] = (extra[deductions.unit[row] ?? 0] ?? 0) - 2 * (deductions.points[row] ?? 0);
  const vetoed = new Float64Array(units);
  for (const unit of vetoes.unit) {
    extra[unit] = (extra[unit] ?? 0) - 500;
    vetoed[unit] = (vetoed[unit] ?? 0) + 1;
  }
  const best = new Float64Array(units * 6);
  for (let row = 0; row < bonuses.unit.length; row += 1) {
    const at = (bonuses.unit[row] ?? 0) * 6 + (bonuses.work[row] ?? 0);
    const value = BONUS_POINTS[bonuses.level[row] ?? 0] ?? 0;
    if (value > (best[at] ?? 0)) best[at] = value;
  }
  const totals = new Float64Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    let bonus = 0;
    for (let work = 0; work < 6; work += 1) bonus += best[unit * 6 + work] ?? 0;
    if (bonus > 2000) bonus = 2000;
    const at = (column: Float64Array): number => column[unit] ?? 0;
    // All terms in 10^-8 points: result 10^-6 × 90% × 80%, the rest 10^-2 × weights.
    const composite =
      at(result) * 72 + at(workload.process) * 80_000 + at(workload.party) * 100_000 + (at(workload.leaders) * 50 + at(workload.departments) * 20 + at(workload.people) * 30) * 1_000 +
      (at(extra) + bonus - at(workload.inspection)) * 1_000_000;
    totals[unit] = half(composite, 1_000_000);
  }
  return rankAndGrade(workload, totals, vetoed);
}
