import { meaning, sensesOf } from './lexicon';
import type { ValueProfile } from './value-profile';
import { AXIS_CONCEPT, axisOf, isPeriod, isYear, type AxisKind } from '../tables/axes';
import type { HeadColumn } from '../tables/table';
import type { Concept, LedgerKind } from './vocabulary';

/** Columns that say the same things once more, for another period, unit, year, rater: each group is a record of its own. */
export interface ColumnGroup {
  readonly kind: AxisKind;
  /** The words of its head: 第一季度, 青石镇. */
  readonly value: string;
  readonly columns: readonly HeadColumn[];
}

/** The groups of a head. Columns that stand on no axis are not among them. */
export interface Groups {
  readonly kind: AxisKind;
  readonly groups: readonly ColumnGroup[];
  /** The one kind of ledger that they are groups of; of any, where it is not said. */
  readonly only?: LedgerKind;
}

/** What of a column's head is left without the words of its group, and without what says what these are: 评价主体 above the raters. */
export function headWithin(column: HeadColumn, { kind, value }: ColumnGroup): readonly string[] {
  return column.path
    .filter((text) => text !== value && !(kind !== 'indicator' && saysWhat(text, AXIS_CONCEPT[kind])))
    .map((text) => (text.startsWith(value) ? text.slice(value.length) : text));
}

type Profiles = (column: HeadColumn) => ValueProfile;

/** The axis with the most columns on it; null where no two columns stand on one. */
export function groupsOf(columns: readonly HeadColumn[], units: ReadonlySet<string>, profile: Profiles): Groups | null {
  let best: Groups | null = null;
  let most = 1;
  for (const kind of ['period', 'year', 'unit', 'rater'] as const) {
    const groups =
      kind === 'rater'
        ? ratersBetween(columns, alongAxis(columns, kind, units, profile), profile)
        : alongAxis(columns, kind, units, profile);
    const count = groups.reduce((sum, group) => sum + group.columns.length, 0);
    if (groups.length < 2 || count <= most || !isReal(groups, kind, units, profile)) continue;
    best = { kind, groups };
    most = count;
  }
  return best ?? withinHeads(columns, units) ?? byIndicator(columns) ?? besideUnits(columns, units, profile);
}

function alongAxis(columns: readonly HeadColumn[], kind: AxisKind, units: ReadonlySet<string>, profile: Profiles): ColumnGroup[] {
  return grouped(
    columns,
    kind,
    (column) =>
      column.path.find((text) => axisOf(text, units) === kind && (units.has(text) || sensesOf(text).part < 1)) ??
      (kind === 'unit' || kind === 'rater' ? namedAbove(column, kind, profile) : undefined),
  );
}

/**
 * What stands between raters, over marks as theirs and under no word that is a whole head, is one too: 县直部门 between 县领导 and
 * 服务对象.
 */
function ratersBetween(columns: readonly HeadColumn[], groups: readonly ColumnGroup[], profile: Profiles): ColumnGroup[] {
  const at = groups.flatMap((group) => group.columns.map((column) => columns.indexOf(column)));
  if (groups.length < 2 || groups.some((group) => group.columns.length > 1)) return [...groups];
  return columns
    .slice(Math.min(...at), Math.max(...at) + 1)
    .map((column): ColumnGroup => {
      const known = groups.find((group) => group.columns.includes(column));
      const value = column.path[column.path.length - 1] ?? '';
      return (
        known ?? {
          kind: 'rater',
          value,
          columns: value !== '' && mayRate(value) && profile(column).numbers > 0.6 ? [column] : [],
        }
      );
    })
    .filter(({ columns: own }) => own.length > 0);
}

/** What heads marks of a rater between others: no word for a column, or one for units of a kind, 企业, whose marks they are. */
function mayRate(text: string): boolean {
  const { senses, part } = sensesOf(text);
  return part < 1 || senses[0]?.concept === 'unit';
}

/** Columns by the words of their group, in order; columns of which nothing gives any are left out. */
function grouped(columns: readonly HeadColumn[], kind: AxisKind, valueOf: (column: HeadColumn) => string | undefined): ColumnGroup[] {
  const groups: { kind: AxisKind; value: string; columns: HeadColumn[] }[] = [];
  for (const column of columns) {
    const value = valueOf(column);
    if (value === undefined) continue;
    const known = groups.find((group) => group.value === value);
    if (known === undefined) groups.push({ kind, value, columns: [column] });
    else known.columns.push(column);
  }
  return groups;
}

/**
 * Where groups stand within the heads, 2021年等次|2022年等次 or 一季度得分|一季度排名|二季度得分|二季度排名: each has the same words
 * left.
 */
function withinHeads(columns: readonly HeadColumn[], units: ReadonlySet<string>): Groups | null {
  for (const kind of ['year', 'period', 'unit'] as const) {
    const groups = grouped(columns, kind, ({ path }) => beginning(path[path.length - 1] ?? '', kind, units));
    const rests = groups.map((group) => group.columns.map((column) => headWithin(column, group).join('▸')).join('、'));
    if (groups.length >= 2 && rests.every((one) => one === rests[0])) return { kind, groups };
  }
  return null;
}

/** What a head begins with that stands on an axis, before a whole word for a head. */
function beginning(text: string, kind: 'year' | 'period' | 'unit', units: ReadonlySet<string>): string | undefined {
  for (let length = text.length - 1; length >= 2; length -= 1) {
    const start = text.slice(0, length);
    const fits = kind === 'unit' ? units.has(start) : kind === 'year' ? isYear(start) : isPeriod(start);
    if (fits && sensesOf(text.slice(length)).part === 1) return start;
  }
  return undefined;
}

/** Whether a head says what the heads below it are: 评价主体, 被考核单位. */
function saysWhat(text: string, concept: Concept): boolean {
  const { senses, part } = sensesOf(text);
  return part === 1 && senses[0]?.concept === concept;
}

/** The head right below one that says what the heads below it are, over marks: 县级领导 below 评价主体. */
function namedAbove(column: HeadColumn, kind: 'unit' | 'rater', profile: Profiles): string | undefined {
  const at = column.path.findIndex((text) => saysWhat(text, kind));
  const below = at < 0 ? undefined : column.path[at + 1];
  if (below === undefined || (kind === 'unit' && isColumnWord(below))) return undefined;
  const { numbers, grades } = profile(column);
  return numbers > 0.5 || grades > 0.5 ? below : undefined;
}

/** A whole word for a column is no name: 乡镇 above 名次|单位|总分. */
function isColumnWord(text: string): boolean {
  const { senses, part } = sensesOf(text);
  return part === 1 && senses[0]?.concept !== 'unit';
}

/** What an indicator's group of columns says of it. */
const OF_INDICATORS: ReadonlySet<Concept> = new Set(['points', 'target', 'actual', 'selfScore', 'score', 'rank', 'grade']);
/**
 * What is reached is an indicator's, and marks beside what they are out of; marks alone, 自评 beside 考评, may as well be parts of a
 * total.
 */
const MEASURED = ['target', 'actual'] as const;
/** What is no indicator, though the same heads stand below it: 自评分▸得分 beside 考核组评分▸得分. */
const NO_INDICATOR: ReadonlySet<Concept> = new Set([...OF_INDICATORS, 'bonus', 'deduction', 'summary', 'rater']);

/**
 * The same heads below words that nothing else knows, 财政收入▸目标值|完成值|得分 beside 城镇就业▸目标值|完成值|得分, are of one
 * indicator each.
 */
function byIndicator(columns: readonly HeadColumn[]): Groups | null {
  const groups = grouped(columns, 'indicator', ({ path }) => {
    const [lowest = '', above = ''] = [path[path.length - 1], path.length > 1 ? path[path.length - 2] : ''];
    const { senses, part } = sensesOf(lowest);
    const [first] = senses;
    if (above === '' || part < 1 || first === undefined || !OF_INDICATORS.has(first.concept)) return undefined;
    const [other] = sensesOf(above).senses;
    return other !== undefined && NO_INDICATOR.has(other.concept) ? undefined : above;
  });
  const words = groups.map((group) => group.columns.map(({ path }) => path[path.length - 1]).join('▸'));
  const first = groups[0]?.columns ?? [];
  const says = (concept: Concept): boolean => first.some(({ path }) => meaning(path[path.length - 1] ?? '', concept) > 0.5);
  const isMeasured = MEASURED.some(says) || (says('points') && says('score'));
  return isMeasured && groups.length >= 2 && words.every((one) => one === words[0]) ? { kind: 'indicator', groups } : null;
}

/**
 * In a table without a column of units heads that nothing knows, side by side over numbers, of which at least one looks like a unit: 一中
 * beside 城关小学.
 */
function besideUnits(columns: readonly HeadColumn[], units: ReadonlySet<string>, profile: Profiles): Groups | null {
  const lowest = ({ path }: HeadColumn): string => path[path.length - 1] ?? '';
  if (columns.some((column) => meaning(lowest(column), 'unit') > 0.3)) return null;
  const isUnit = (column: HeadColumn): boolean => axisOf(lowest(column), units) === 'unit';
  const unknown = columns.filter(
    (column) => isUnit(column) || (column.path.length > 0 && sensesOf(lowest(column)).part === 0 && axisOf(lowest(column), units) === null),
  );
  const [first] = unknown;
  const areBeside = unknown.every((column, at) => columns.indexOf(column) === columns.indexOf(first ?? column) + at);
  if (unknown.length < 2 || !unknown.some(isUnit) || !areBeside || !unknown.every((column) => profile(column).numbers > 0.6)) return null;
  return { kind: 'unit', groups: unknown.map((column) => ({ kind: 'unit', value: lowest(column), columns: [column] })) };
}

/** Names of units as heads: below one that says so, at least one that the workbook knows, or three that look like some. */
function isReal(groups: readonly ColumnGroup[], kind: AxisKind, units: ReadonlySet<string>, profile: Profiles): boolean {
  if (kind !== 'unit') return true;
  const holdsNames = groups.every(({ columns }) => columns.every((column) => profile(column).units > 0.5));
  const isSaid = groups.every(({ columns }) => columns.every(({ path }) => path.some((text) => saysWhat(text, 'unit'))));
  return !holdsNames && (isSaid || groups.some(({ value }) => units.has(value)) || groups.length >= 3);
}

/** Columns whose heads are grades: votes or ticks. */
export function gradeColumns(columns: readonly HeadColumn[]): readonly HeadColumn[] {
  const found = columns.filter(({ path }) => axisOf(path[path.length - 1] ?? '', new Set()) === 'grade');
  return found.length >= 2 ? found : [];
}
