import { linearFit } from './linear-fit';
import type { OwnResults } from './own-results';
import type { ScoreItem } from './score-items';

/** One way to make the total of the items: factors by the places of the items, 0 for those left out. */
export interface TotalFormula {
  readonly factors: readonly number[];
  /** Points that everybody begins with. */
  readonly base: number;
  /** In the words of the language. */
  readonly text: string;
  /** Units whose own total it gives, units that have one, and those where it differs. */
  readonly same: number;
  readonly of: number;
  readonly differing: readonly number[];
}

/** The ways to make a total that the workbook supports, the best first: what gives its own totals, else what heads and kinds say. */
export function totalFormulas(items: readonly ScoreItem[], own: OwnResults, periods: number): readonly TotalFormula[] {
  if (items.length === 0) return [];
  const wanted = own.totals.map((total) => total?.value ?? null);
  const judge = (factors: readonly number[], base = 0): TotalFormula => judged(items, factors, base, wanted);
  const rows = parted(items, ({ from }) => from === 'rows');
  const columns = parted(items, ({ from }) => from === 'column');
  const all = items.map(() => true);
  const copies = new Set(copiedItems(items));
  const once = parted(items, (item) => !copies.has(item));
  const judgedOnly = parted(items, (item) => columns[items.indexOf(item)] === true && !item.isSelfScore);
  // A table that gives the total may tell the months a second time.
  const beside = parted(items, ({ ledger }) => ledger !== own.columns?.ledger.name);
  const sets = [...(copies.size > 0 ? [once] : []), beside, rows, judgedOnly, columns, all].filter(
    (set, at, every) => set.some(Boolean) && every.findIndex((other) => other.join() === set.join()) === at,
  );
  // Bonuses and deductions are added to something, where there is something.
  const preferred =
    sets.find(
      (set) =>
        items.some(({ kind }, at) => kind === 'score' && set[at] === true) &&
        ((set !== columns && set !== judgedOnly) || !rows.some(Boolean)),
    ) ?? all;
  const ways: TotalFormula[] = [];
  for (const set of sets) {
    const plain = items.map((item, at) => (set[at] === true ? sign(item) : 0));
    // A share that the head of a copy says is that of the rows.
    const shares = items.map((item) => item.weight ?? copiesOf(items, item).find(({ weight }) => weight !== null)?.weight ?? null);
    const weighted = items.map((item, at) => (set[at] === true ? sign(item) * (shares[at] ?? 1) : 0));
    if (shares.some((share, at) => set[at] === true && share !== null)) ways.push(judge(weighted));
    ways.push(judge(plain));
    const scores = items.filter(({ kind }, at) => kind === 'score' && set[at] === true).length;
    if (scores > 1) ways.push(judge(items.map((item, at) => (set[at] === true ? sign(item) / (item.kind === 'score' ? scores : 1) : 0))));
    if (periods > 1) ways.push(judge(plain.map((factor, at) => (items[at]?.kind === 'score' ? factor / periods : factor))));
    if (scores === 0) ways.push(judge(plain, 100));
    for (const withBase of [false, true]) {
      const fitted = linearFit(
        items.map(({ values }, at) => (set[at] === true ? values : null)),
        wanted,
        withBase,
      );
      if (fitted !== null) ways.push(judge(fitted.factors, fitted.base));
    }
  }
  const different = ways.filter(({ text }, at) => text !== '' && ways.findIndex((other) => other.text === text) === at);
  const usesAll = (way: TotalFormula): boolean => way.factors.every((factor, at) => (factor !== 0) === (preferred[at] === true));
  return [...different]
    .map((way, at) => ({ way, at }))
    .sort((a, b) => b.way.same - a.way.same || (a.way.of === 0 ? Number(usesAll(b.way)) - Number(usesAll(a.way)) : 0) || a.at - b.at)
    .map(({ way }) => way);
}

/** The least units with points that tell a copy from a chance. */
const LEAST_COPIED = 2;

/** Columns that hold for every unit what rows of a ledger come to: the same points a second time, capped and rounded as they show it. */
export function copiedItems(items: readonly ScoreItem[]): ScoreItem[] {
  const copied = new Set(items.filter(({ from }) => from === 'rows').flatMap((item) => copiesOf(items, item)));
  return items.filter((item) => copied.has(item));
}

/** The columns that hold what the rows of an item come to; none for an item that is a column itself. */
function copiesOf(items: readonly ScoreItem[], rows: ScoreItem): ScoreItem[] {
  if (rows.from !== 'rows') return [];
  return items.filter(({ from, values }) => {
    if (from !== 'column' || values.filter((value) => value !== null && value !== 0).length < LEAST_COPIED) return false;
    const half = 0.5 * 10 ** -decimalsOf(values) + 1e-9;
    return values.every((value, at) => {
      const own = rows.values[at] ?? null;
      return value === null || own === null ? value === own : Math.abs(value - capped(rows, own)) <= half;
    });
  });
}

/** Bonuses and deductions with a said cap stop there. */
function capped({ cap, kind }: ScoreItem, value: number): number {
  return cap !== null && kind !== 'score' ? Math.max(-cap, Math.min(cap, value)) : value;
}

function parted(items: readonly ScoreItem[], holds: (item: ScoreItem) => boolean): boolean[] {
  return items.map(holds);
}

function sign({ kind, isSigned }: ScoreItem): number {
  return kind === 'deduction' && !isSigned ? -1 : 1;
}

/** Totals are compared as they are shown, to the decimals that the workbook's own have. */
function judged(items: readonly ScoreItem[], factors: readonly number[], base: number, wanted: readonly (number | null)[]): TotalFormula {
  const half = 0.5 * 10 ** -decimalsOf(wanted) + 1e-9;
  const differing: number[] = [];
  let of = 0;
  wanted.forEach((total, unit) => {
    if (total === null) return;
    of += 1;
    const value = totalOf(items, factors, base, unit);
    if (value === null || Math.abs(value - total) > half) differing.push(unit);
  });
  return { factors, base, text: formulaText(items, factors, base), same: of - differing.length, of, differing };
}

/** The total of a unit; null where an item that it needs has no value. */
export function totalOf(items: readonly ScoreItem[], factors: readonly number[], base: number, unit: number): number | null {
  let total = base;
  for (const [at, item] of items.entries()) {
    const factor = factors[at] ?? 0;
    if (factor === 0) continue;
    const value = item.values[unit] ?? null;
    if (value === null) return null;
    total += factor * capped(item, value);
  }
  return total;
}

const MOST_DECIMALS = 4;

/** The decimals that numbers need, 0 to 4. */
export function decimalsOf(numbers: readonly (number | null)[]): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1)
    if (numbers.every((value) => value === null || Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6))
      return decimals;
  return MOST_DECIMALS;
}

/** The formula in the words of the language: 甲 × 60% ＋ 乙 × 40% － 丙, (甲 ＋ 乙) ÷ 2. */
function formulaText(items: readonly ScoreItem[], factors: readonly number[], base: number): string {
  const parts = items.flatMap(({ name }, at) => ((factors[at] ?? 0) === 0 ? [] : [{ name, factor: factors[at] ?? 0 }]));
  const fractions = parts.filter(({ factor }) => factor > 0 && factor < 1);
  const [first] = fractions;
  const divisor = first === undefined ? 1 : Math.round(1 / first.factor);
  const isEven = fractions.every(({ factor }) => Math.abs(factor * divisor - 1) < 1e-9);
  const isAverage = first !== undefined && isEven && (fractions.length > 1 || !isWritten(first.factor));
  const asPercents = Math.abs(fractions.reduce((sum, { factor }) => sum + factor, 0) - 1) < 1e-9;
  const names = fractions.map(({ name }) => name).join(' ＋ ');
  const terms = [
    ...(base === 0 ? [] : [{ isMinus: base < 0, text: String(Math.abs(base)) }]),
    ...(isAverage ? [{ isMinus: false, text: `${fractions.length === 1 ? names : `(${names})`} ÷ ${String(divisor)}` }] : []),
    ...parts
      .filter((part) => !isAverage || !fractions.includes(part))
      .map(({ name, factor }) => ({ isMinus: factor < 0, text: `${name}${factorText(Math.abs(factor), asPercents)}` })),
  ];
  return terms.map(({ isMinus, text }, at) => (at === 0 ? `${isMinus ? '－ ' : ''}${text}` : ` ${isMinus ? '－' : '＋'} ${text}`)).join('');
}

/** A factor that two decimals write. */
function isWritten(factor: number): boolean {
  return Math.abs(factor * 100 - Math.round(factor * 100)) < 1e-9;
}

/** Shares that make up a whole are written as percents; others as decimals, so that nobody misses the rest. */
function factorText(factor: number, asPercent: boolean): string {
  if (factor === 1) return '';
  return asPercent && factor < 1 ? ` × ${String(Math.round(factor * 1e6) / 1e4)}%` : ` × ${String(Math.round(factor * 1e6) / 1e6)}`;
}
