import { Random } from '../random';

/** Hundredths as whole numbers, one per row. */
type Hundredths = Float64Array;

/** A whole assessment with invented figures: every ledger as plain columns. */
export interface Workload {
  readonly units: number;
  readonly sequence: Uint8Array;
  /** Per unit. */
  readonly process: Hundredths;
  readonly party: Hundredths;
  readonly leaders: Hundredths;
  readonly departments: Hundredths;
  readonly people: Hundredths;
  readonly inspection: Hundredths;
  readonly indicators: {
    readonly unit: Int32Array;
    readonly group: Uint8Array;
    readonly reverse: Uint8Array;
    readonly points: Hundredths;
    /** What a linear scheme counts each indicator with. */
    readonly weight: Hundredths;
    readonly target: Hundredths;
    readonly actual: Hundredths;
  };
  readonly votes: { readonly unit: Int32Array; readonly voter: Uint8Array; readonly grade: Uint8Array };
  readonly bonuses: { readonly unit: Int32Array; readonly work: Int32Array; readonly level: Uint8Array };
  readonly ranks: { readonly unit: Int32Array; readonly rank: Uint8Array };
  readonly deductions: { readonly unit: Int32Array; readonly points: Hundredths };
  readonly vetoes: { readonly unit: Int32Array };
}

export const SEED = 20261122;
export const INDICATORS = 40;
export const GROUPS = 8;
/** Weights in hundredths: of the eight second-level groups, and of the first-level group that each belongs to. */
export const GROUP_WEIGHT = [105, 95, 110, 90, 100, 120, 80, 103] as const;
export const FIRST_LEVEL_OF: readonly number[] = [0, 0, 0, 1, 1, 1, 2, 2];
export const FIRST_LEVEL_WEIGHT: readonly number[] = [60, 55, 58];
/** Points in hundredths by voter and grade, and by the level of a commendation. */
export const VOTE_POINTS = [
  [500, 250, 0, -250, -500],
  [100, 50, 0, -50, -100],
] as const;
export const BONUS_POINTS = [1000, 500, 100, 50, 30, 20] as const;

/** Hundredths by how much of the target is reached, up to but not including so many hundredths; and by the rank of the party's marks. */
export const TIERS = [
  { below: 60, value: 0 },
  { below: 100, value: 1 },
  { below: Infinity, value: 3 },
] as const;
export const PLACES = [
  { upTo: 10, value: 300 },
  { upTo: 100, value: 100 },
  { upTo: Infinity, value: 0 },
] as const;

/** Figures for so many units: 40 indicators each unless told, 5 votes, and about 3 bonuses, 2 deductions and 0.2 vetoes. */
export function makeWorkload(units: number, indicatorsOfUnit = INDICATORS): Workload {
  const random = new Random(SEED);
  const hundredths = (rows: number, low: number, high: number): Hundredths =>
    Float64Array.from({ length: rows }, () => random.between(low, high));
  const small = (rows: number, limit: number): Uint8Array => Uint8Array.from({ length: rows }, () => random.below(limit));
  const owners = (rows: number): Int32Array => Int32Array.from({ length: rows }, () => random.below(units));
  const rows = units * indicatorsOfUnit;
  const target = hundredths(rows, 50, 100_000);
  const [bonuses, deductions, vetoes] = [Math.round(units * 3.013), Math.round(units * 2.0101), Math.round(units * 0.2032)];
  const workload = {
    units,
    sequence: small(units, 3),
    process: hundredths(units, 5_000, 10_000),
    party: hundredths(units, 6_000, 10_000),
    leaders: hundredths(units, 6_000, 10_000),
    departments: hundredths(units, 6_000, 10_000),
    people: hundredths(units, 6_000, 10_000),
    inspection: hundredths(units, 0, 300),
    indicators: {
      unit: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / indicatorsOfUnit)),
      group: Uint8Array.from({ length: rows }, (_, row) => (row % indicatorsOfUnit) % GROUPS),
      reverse: Uint8Array.from({ length: rows }, () => (random.below(8) === 0 ? 1 : 0)),
      points: hundredths(rows, 100, 2_000),
      weight: new Float64Array(0),
      target,
      actual: target.map((value) => Math.round((value * random.between(-5, 135)) / 100)),
    },
    votes: {
      unit: Int32Array.from({ length: units * 5 }, (_, row) => Math.floor(row / 5)),
      voter: Uint8Array.from({ length: units * 5 }, (_, row) => (row % 5 === 0 ? 0 : 1)),
      grade: small(units * 5, 5),
    },
    bonuses: { unit: owners(bonuses), work: Int32Array.from({ length: bonuses }, () => random.below(6)), level: small(bonuses, 6) },
    ranks: {
      unit: Int32Array.from({ length: units }, (_, row) => row),
      rank: Uint8Array.from({ length: units }, () => random.between(1, 21)),
    },
    deductions: { unit: owners(deductions), points: hundredths(deductions, 1, 300) },
    vetoes: { unit: owners(vetoes) },
  };
  return { ...workload, indicators: { ...workload.indicators, weight: hundredths(rows, 1, 100) } };
}

/** What has to come out: totals in hundredths, ranks within the sequence, grades. Of a linear scheme only totals. */
export interface Outcome {
  readonly totals: Float64Array;
  readonly ranks: Int32Array;
  readonly grades: readonly string[];
}

export const GRADES = ['不合格', '先进', '合格'] as const;

/** The same as a loop by hand leaves it: grades as places in {@link GRADES}, and the columns that it wrote down on the way. */
export interface ByHand {
  readonly totals: Float64Array;
  readonly ranks: Int32Array | null;
  readonly grades: Uint8Array | null;
  readonly kept: readonly Float64Array[];
}
