import {
  TIERS,
  BONUS_POINTS,
  FIRST_LEVEL_OF,
  FIRST_LEVEL_WEIGHT,
  GROUP_WEIGHT,
  PLACES,
  VOTE_POINTS,
  type Outcome,
  type Workload,
} from './workload';

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

/**
 * The workload unit by unit in fractions of BigInt, as the text says it: what the columns have to equal. `full` adds what compares with
 * tiers and peers.
 */
export function inFractions(workload: Workload, full = false): Outcome {
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
    const unit = indicators.unit[row] ?? 0;
    const whole = of(indicators.reverse[row] === 1 ? 2n * target - done : done, target);
    const ratio = whole.n < 0n ? of(0) : less(of(11, 10n), whole) ? of(11, 10n) : whole;
    if (full) add(unit, of(TIERS.find(({ below }) => below === Infinity || less(whole, of(below, 100n)))?.value ?? 0, 100n));
    const group = indicators.group[row] ?? 0;
    const leaf = hundredths(times(cents(indicators.points[row]), ratio));
    result[unit] =
      (result[unit] ?? 0n) + leaf * BigInt(GROUP_WEIGHT[group] ?? 0) * BigInt(FIRST_LEVEL_WEIGHT[FIRST_LEVEL_OF[group] ?? 0] ?? 0);
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
  if (full) comparedWithPeers(workload).forEach((value, unit) => add(unit, of(value, 100n)));
  const totals = Float64Array.from({ length: units }, (_, unit) => {
    const results = times(
      plus(times(of(result[unit] ?? 0n, 1_000_000n), of(90, 100n)), times(cents(workload.process[unit]), of(10, 100n))),
      of(80, 100n),
    );
    const voices = plus(
      plus(times(cents(workload.leaders[unit]), of(50, 100n)), times(cents(workload.departments[unit]), of(20, 100n))),
      times(cents(workload.people[unit]), of(30, 100n)),
    );
    const parts = [
      results,
      times(cents(workload.party[unit]), of(10, 100n)),
      times(voices, of(10, 100n)),
      cents(-(workload.inspection[unit] ?? 0)),
      cents(Math.min(2000, bonus[unit] ?? 0)),
      sums[unit] ?? of(0),
    ];
    return Number(hundredths(parts.reduce(plus)));
  });
  const ranksOf = ranked(workload, totals);
  const grades = Array.from(totals, (total, unit) =>
    total < 15_000 ? '不合格' : (ranksOf[unit] ?? 0) <= 4 && vetoed[unit] === 0 ? '先进' : '合格',
  );
  return { totals, ranks: ranksOf, grades };
}

/** The linear workload unit by unit. */
export function linearInFractions(workload: Workload): Pick<Outcome, 'totals'> {
  const { units, indicators } = workload;
  const cents = (value: number | undefined): Fraction => of(value ?? 0, 100n);
  const result = Array.from({ length: units }, () => 0n);
  indicators.unit.forEach(
    (unit, row) => (result[unit] = (result[unit] ?? 0n) + BigInt(indicators.points[row] ?? 0) * BigInt(indicators.weight[row] ?? 0)),
  );
  const totals = Float64Array.from({ length: units }, (_, unit) => {
    const voices = of(
      hundredths(
        plus(
          plus(times(cents(workload.leaders[unit]), of(50, 100n)), times(cents(workload.departments[unit]), of(20, 100n))),
          times(cents(workload.people[unit]), of(30, 100n)),
        ),
      ),
      100n,
    );
    const results = times(
      plus(times(of(result[unit] ?? 0n, 10_000n), of(90, 100n)), times(cents(workload.process[unit]), of(10, 100n))),
      of(80, 100n),
    );
    return Number(
      hundredths(
        [
          results,
          times(cents(workload.party[unit]), of(10, 100n)),
          times(voices, of(10, 100n)),
          cents(-(workload.inspection[unit] ?? 0)),
        ].reduce(plus),
      ),
    );
  });
  return { totals };
}

/** What a unit gets for its place among its peers, in hundredths, each part rounded by itself. */
function comparedWithPeers(workload: Workload): bigint[] {
  const { units, sequence, people, departments, party } = workload;
  const places = ranked(workload, party);
  const classes = [0, 1, 2].map((at) => Array.from({ length: units }, (_, unit) => unit).filter((unit) => sequence[unit] === at));
  const marks = classes.map((members) => members.map((unit) => people[unit] ?? 0));
  const ends = marks.map((some) => ({
    least: some.reduce((a, b) => Math.min(a, b), Infinity),
    most: some.reduce((a, b) => Math.max(a, b), -Infinity),
  }));
  const sums = classes.map((members) => members.reduce((sum, unit) => sum + BigInt(departments[unit] ?? 0), 0n));
  return Array.from({ length: units }, (_, unit) => {
    const at = sequence[unit] ?? 0;
    const { least, most } = ends[at] ?? { least: 0, most: 1 };
    const mean = of(sums[at] ?? 0n, 100n * BigInt(classes[at]?.length ?? 1));
    const distance = plus(of(departments[unit] ?? 0, 100n), times(of(-1), mean));
    const place = PLACES.find(({ upTo }) => (places[unit] ?? 0) <= upTo)?.value ?? 0;
    return (
      hundredths(of(5 * ((people[unit] ?? 0) - least), BigInt(most - least))) + hundredths(times(distance, of(1, 10n))) + BigInt(place)
    );
  });
}

/** Ranks within the sequence (1 2 2 4), by looking each value up among its sorted peers. */
function ranked(workload: Workload, values: Float64Array): Int32Array {
  const ranks = new Int32Array(workload.units);
  for (let sequence = 0; sequence < 3; sequence += 1) {
    const units = Array.from(workload.sequence.keys()).filter((unit) => workload.sequence[unit] === sequence);
    const sorted = Float64Array.from(units, (unit) => -(values[unit] ?? 0)).sort();
    const first = new Map<number, number>();
    sorted.forEach((value, at) => {
      if (!first.has(value)) first.set(value, at + 1);
    });
    for (const unit of units) ranks[unit] = first.get(-(values[unit] ?? 0)) ?? 0;
  }
  return ranks;
}
