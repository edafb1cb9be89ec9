import { BONUS_POINTS, FIRST_LEVEL_OF, FIRST_LEVEL_WEIGHT, GROUP_WEIGHT, rankAndGrade, VOTE_POINTS, type Outcome, type Workload } from './workload';

/** n ÷ d in lowest terms is never needed: each step keeps its own denominator. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const of = (n: number | bigint, d = 1n): Fraction => ({ n: BigInt(n), d });
const plus = (a: Fraction, b: Fraction): Fraction => (a.d === b.d ? of(a.n + b.n, a.d) : of(a.n * b.d + b.n * a.d, a.d * b.d));
const times = (a: Fraction, b: Fraction): Fraction => of(a.n * b.n, a.d * b.d);
const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

/** Whole hundredths, half away from zero. */
function hundredths({ n, d }: Fraction): bigint {
  const size = (n < 0n ? -n : n) * 100n;
  const rounded = (2n * size + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}

/** The workload unit by unit in fractions of BigInt, as the text says it: what the columns have to equal. */
export function inFractions(workload: Workload): Outcome {
  const { units, indicators, votes, bonuses, ranks, deductions, vetoes } = workload;
  const cents = (value: number | undefined): Fraction => of(value ?? 0, 100n);
  const sums = Array.from({ length: units }, () => of(0));
  const add = (unit: number | undefined, value: Fraction): void => {
    sums[unit ?? 0] = plus(sums[unit ?? 0] ?? of(0), value);
  };
  const result = Array.from({ length: units }, () => 0n);
  for (let row = 0; row < indicators.unit.length; row += 1) {
    const target = BigInt(indicators.target[row] ?? 1);
    const done = BigInt(indicators.actual[row] ?? 0);
    let ratio = of(indicators.reverse[row] === 1 ? 2n * target - done : done, target);
    if (ratio.n < 0n) ratio = of(0);
    if (less(of(11, 10n), ratio)) ratio = of(11, 10n);
    const group = indicators.group[row] ?? 0;
    const leaf = hundredths(times(cents(indicators.points[row]), ratio));
    const unit = indicators.unit[row] ?? 0;
    result[unit] = (result[unit] ?? 0n) + leaf * BigInt(GROUP_WEIGHT[group] ?? 0) * BigInt(FIRST_LEVEL_WEIGHT[FIRST_LEVEL_OF[group] ?? 0] ?? 0);
  }
  votes.unit.forEach((unit, row) => add(unit, cents(VOTE_POINTS[votes.voter[row] ?? 0]?.[votes.grade[row] ?? 0])));
  ranks.unit.forEach((unit, row) => add(unit, of((11 - (ranks.rank[row] ?? 0)) * 20, 100n)));
  deductions.unit.forEach((unit, row) => add(unit, cents(-2 * (deductions.points[row] ?? 0))));
  const vetoed = new Float64Array(units);
  vetoes.unit.forEach((unit) => {
    add(unit, of(-5));
    vetoed[unit] = (vetoed[unit] ?? 0) + 1;
  });
  const best = new Map<string, number>();
  bonuses.unit.forEach((unit, row) => {
    const key = `${String(unit)}/${String(bonuses.work[row])}`;
    best.set(key, Math.max(best.get(key) ?? 0, BONUS_POINTS[bonuses.level[row] ?? 0] ?? 0));
  });
  const bonus = new Float64Array(units);
  for (const [key, value] of best) {
    const unit = Number(key.split('/')[0]);
    bonus[unit] = (bonus[unit] ?? 0) + value;
  }
  const totals = Float64Array.from({ length: units }, (_, unit) => {
    const results = times(plus(times(of(result[unit] ?? 0n, 1_000_000n), of(90, 100n)), times(cents(workload.process[unit]), of(10, 100n))), of(80, 100n));
    const voices = plus(plus(times(cents(workload.leaders[unit]), of(50, 100n)), times(cents(workload.departments[unit]), of(20, 100n))), times(cents(workload.people[unit]), of(30, 100n)));
    const parts = [results, times(cents(workload.party[unit]), of(10, 100n)), times(voices, of(10, 100n)), cents(-(workload.inspection[unit] ?? 0)), cents(Math.min(2000, bonus[unit] ?? 0)), sums[unit] ?? of(0)];
    return Number(hundredths(parts.reduce(plus)));
  });
  return rankAndGrade(workload, totals, vetoed);
}
