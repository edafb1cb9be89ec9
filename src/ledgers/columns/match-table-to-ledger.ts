import type { Table, HeadColumn } from '../tables/table';
import { bestAssignment } from './assignment';
import { axisMeasure, BY_TITLE, GROUPED, MEASURED, wordsIn } from './axis-measure';
import type { Field, LedgerShape } from './fields';
import { gradeColumns, groupsOf, headWithin, type ColumnGroup, type Groups } from './groups';
import { headScore, unreadScore, type Evidence } from './head-score';
import { holds, worthOf } from './ledger-fit';
import { meaning, plainHead } from './lexicon';
import { classGroups, itemConcept, itemGroups, levelGroups } from './item-groups';
import { raterGroups, unitsThatRate } from './rater-groups';
import { isOlder, newestYear } from './last-year';
import type { Concept } from './vocabulary';
import { profileOf, type ValueProfile } from './value-profile';
import { vetoColumns } from './veto-columns';

/** A column of the table that was taken for a field of the ledger. */
export interface MatchedColumn {
  readonly field: Field;
  readonly head: HeadColumn;
  readonly evidence: Evidence;
  readonly score: number;
  /** Other columns that could be the field nearly as well. */
  readonly rivals: readonly HeadColumn[];
}

/** A table held against one ledger. */
export interface Match {
  readonly shape: LedgerShape;
  readonly columns: readonly MatchedColumn[];
  readonly groups: readonly { readonly group: ColumnGroup; readonly columns: readonly MatchedColumn[] }[];
  /** Columns below heads that are grades, of which one is ticked. */
  readonly ticks: { readonly field: Field; readonly columns: readonly HeadColumn[] } | null;
  /** Columns that count the votes for each grade: no value of a record. */
  readonly votes: readonly HeadColumn[];
  readonly unused: readonly HeadColumn[];
  /** How well all of it fits; only to be compared with other ledgers of the same table. */
  readonly score: number;
  /** The field that the values below the groups' heads were taken for without a word that says so. */
  readonly guessed: Field | null;
}

/** What a table says about itself, gathered once for all ledgers. */
export interface TableTraits {
  readonly table: Table;
  readonly profile: (column: HeadColumn) => ValueProfile;
  readonly groups: Groups | null;
  /** The sheet's name and the titles, folded. */
  readonly sheetName: string;
  readonly title: string;
  /** Whether something outside the columns says whose the table is. */
  readonly hasOwnUnit: boolean;
  /** Whether a line or a name says who rates. */
  readonly hasRater: boolean;
}

/** What a person has said beats every other reading. */
const SAID = { score: 10_000, evidence: 'said' as const };
const NOTHING = { score: 0, evidence: 'kin' as const };
/** The units below the head that is their class. */
const OF_CLASS = { score: 80, evidence: 'word' as const };
/** Of a table of persons the unit is the person. */
const PERSON = /^(?:姓名|被考核人|被考核人姓名|被评人姓名|员工姓名|人员姓名|被评人)$/u;
const LEAST = 24;
const NEAR = 8;

export function traitsOf(
  table: Table,
  units: ReadonlySet<string>,
  words: Pick<TableTraits, 'sheetName' | 'title' | 'hasOwnUnit' | 'hasRater'>,
): TableTraits {
  const profiles = new Map<number, ValueProfile>();
  const profile = (column: HeadColumn): ValueProfile => {
    const known = profiles.get(column.column) ?? profileOf(table, column.column, units);
    profiles.set(column.column, known);
    return known;
  };
  return {
    table,
    profile,
    groups:
      unitsThatRate(table, words, groupsOf(table.columns, units, profile), profile) ??
      raterGroups(table, words, profile) ??
      levelGroups(table, profile) ??
      itemGroups(table, words, profile) ??
      classGroups(table, words, profile),
    ...words,
  };
}

/** What a person has said of a table's columns: by the words of a head, from the top down, the field that it holds; null for none. */
export type SaidColumns = ReadonlyMap<string, string | null>;

/** The words of a column's head as one text, from the top row down. */
export function headWords({ path }: Pick<HeadColumn, 'path'>): string {
  return path.join('▸');
}

/**
 * Holds a table against a ledger; null where what the ledger is about is not in it.
 * @param said what a person has said of its columns goes before everything else; null where nobody has said that it is this ledger
 */
export function matchLedger(traits: TableTraits, shape: LedgerShape, said: SaidColumns | null = null): Match | null {
  const { table, groups } = traits;
  const axis = groups !== null && usesAxis(shape, groups) ? groups : null;
  const grouped = new Set(axis?.groups.flatMap((group) => group.columns.map(({ column }) => column)));
  const grades = shape.fields.find(({ concept }) => concept === (shape.kind === 'veto' ? 'vetoKind' : 'grade'));
  const below =
    shape.kind === 'veto'
      ? vetoColumns(table.columns, traits).filter((column) => isTicked(traits.profile(column)))
      : gradeColumns(table.columns);
  const graded = grades === undefined ? [] : below.filter((column) => !grouped.has(column.column));
  const areTicks =
    graded.length > 0 &&
    graded.every((column) => isTicked(traits.profile(column))) &&
    graded.some((column) => traits.profile(column).filled > 0);
  const newest = newestYear(table.columns, traits.title);
  const ticks = grades === undefined || !areTicks ? null : { field: grades, columns: graded };
  const votes = areTicks ? [] : graded;
  const base = table.columns.filter((column) => !grouped.has(column.column) && !graded.includes(column));
  const first = axis?.groups[0];
  const inGroup = first === undefined ? [] : first.columns.map((column) => ({ column, path: headWithin(column, first) }));
  const columns = [...base.map((column) => ({ column, path: column.path })), ...inGroup];
  const heads = new Set(columns.map(({ column }) => headWords(column)));
  const sum = shape.kind === 'result' && groups === null ? onlySum(base, shape) : -1;
  // A total that has a field of its own leaves the others theirs.
  const lastScore = base.findLastIndex(
    ({ path }) =>
      path.length === 1 &&
      meaning(path[0] ?? '', 'score') > 0.5 &&
      !shape.fields.some(({ names, concept }) => concept !== 'score' && names.includes(path[0] ?? '')),
  );
  const isOfPersons = /个人|人员|干部|职工|员工|教师|医[生师]/u.test(traits.title + traits.sheetName);
  const finest = columns.findLastIndex(({ path }) => meaning(path[path.length - 1] ?? '', 'indicator') > 0);
  const ofTitle = new Set(
    axis === null || first === undefined
      ? []
      : inGroup
          .filter(({ path }) => wordsIn(path) === null)
          .flatMap(({ column }) => shape.fields.filter((field) => axisMeasure(traits, field, shape.kind, column).score >= BY_TITLE)),
  );
  // A field that was said to stand below a head that is there stands nowhere else.
  const taken = ({ name }: Field): boolean => [...(said ?? [])].some(([head, field]) => field === name && heads.has(head));
  const scores = columns.map(({ column, path }, at) =>
    shape.fields.map((field) => {
      if (ticks !== null && field === grades) return NOTHING;
      const own = at >= base.length;
      const told = said?.get(headWords(column));
      if (told !== undefined) return told === field.name ? SAID : NOTHING;
      if (said !== null && taken(field)) return NOTHING;
      if (axis !== null && !own && field.concept !== null && isSummary(path) && !isNamed(path, field) && GROUPED.has(field.concept))
        return NOTHING;
      if (axis !== null && axis.kind === 'unit' && field.concept === 'unit') return NOTHING;
      // What the title says stands below the groups' heads: 全年目标 beside the targets of the quarters.
      if (!own && ofTitle.has(field) && !isNamed(path, field)) return NOTHING;
      if (field.concept !== null && MEASURED.has(field.concept) && axis?.kind !== 'year' && isOlder(path, newest) && !isNamed(path, field))
        return NOTHING;
      if (own && axis?.kind === 'sequence') return field.concept === 'unit' ? OF_CLASS : NOTHING;
      if (own && wordsIn(path) === null) return axisMeasure(traits, field, shape.kind, column);
      if (at === sum && field.concept === 'score') return SUM;
      if (shape.kind === 'result' && field.concept === 'score' && isPartSum(path) && !isNamed(path, field)) return NOTHING;
      const found = headScore(path, field, shape.kind, traits.profile(column));
      // 定性指标▸得分 is a part of the 综合得分 that stands for itself.
      if (shape.kind === 'result' && field.concept === 'score' && path.length > 1 && at < lastScore) return NOTHING;
      // Levels stand before what they are levels of.
      if (at >= finest && found.evidence === 'kin' && isLevel(field) && meaning(path[path.length - 1] ?? '', field.concept ?? 'note') === 0)
        return NOTHING;
      if (field.concept === 'unit' && isOfPersons && PERSON.test(path[path.length - 1] ?? ''))
        return { ...found, score: found.score * 1.4 };
      if (field.concept === 'unit' && traits.hasOwnUnit && found.evidence !== 'name' && mayBeOwner(path))
        return { ...found, score: found.score * 0.5 };
      return found;
    }),
  );
  const ofUnit = shape.fields.findIndex(({ concept }) => concept === 'unit');
  const onlyUnit =
    axis?.kind === 'unit' || traits.hasOwnUnit
      ? -1
      : onlyUnitAmong(columns.map(({ path }, at) => ({ path, score: scores[at]?.[ofUnit]?.score ?? 0 })));
  const alone = columns.map(({ column, path }, at) =>
    at === sum || at === onlyUnit ? LEAST : Math.max(LEAST, unreadScore(path, traits.profile(column))),
  );
  const assigned = bestAssignment(
    scores.map((row) => row.map(({ score }) => score)),
    alone,
  );
  const matched = columns.flatMap(({ column }, at): (MatchedColumn & { readonly at: number })[] => {
    const field = shape.fields[assigned[at] ?? -1];
    const own = scores[at]?.[assigned[at] ?? -1];
    if (field === undefined || own === undefined || own.score < LEAST) return [];
    const rivals = columns.flatMap(({ column: other }, index) => {
      const rival = scores[index]?.[assigned[at] ?? -1];
      const isNear = index !== at && assigned[index] === -1 && rival !== undefined && rival.score > own.score - NEAR;
      return isNear && !(isOwn(own.evidence) && !isOwn(rival.evidence)) ? [other] : [];
    });
    return [{ field, head: column, evidence: own.evidence, score: own.score, rivals, at }];
  });
  const baseColumns = asIndicator(
    matched.filter(({ at }) => at < base.length),
    shape,
    traits,
  );
  const template = matched.filter(({ at }) => at >= base.length);
  const expanded =
    axis === null || first === undefined ? [] : axis.groups.map((group) => ({ group, columns: alike(group, first, template) }));
  const used = new Set([
    ...baseColumns.map(({ head }) => head),
    ...expanded.flatMap((each) => each.columns.map(({ head }) => head)),
    ...(ticks?.columns ?? []),
  ]);
  const unused = table.columns.filter((column) => !used.has(column) && column.path.length > 0);
  const guess = template.find(({ at, evidence }) => evidence === 'kin' && wordsIn(columns[at]?.path ?? []) === null);
  const match = {
    shape,
    columns: baseColumns,
    groups: expanded.filter((each) => each.columns.length > 0),
    ticks,
    votes,
    unused,
    guessed: guess?.field ?? null,
  };
  return said !== null || holds(match, traits) ? { ...match, score: worthOf(match, traits) } : null;
}

/**
 * The one label of a ledger of indicators that holds a text of its own in every row is the indicator, unless the ledger itself calls it a
 * level: 实事项目.
 */
function asIndicator<T extends MatchedColumn>(columns: readonly T[], shape: LedgerShape, { profile }: TableTraits): readonly T[] {
  const labels = columns.filter(({ field }) => field.concept === 'indicator' || isLevel(field));
  const [only] = labels;
  const indicator = shape.fields.find(({ concept }) => concept === 'indicator');
  if (shape.kind !== 'indicator' || indicator === undefined || labels.length !== 1 || only === undefined) return columns;
  const { carried, distinct } = profile(only.head);
  const isLabel = only.field === indicator || isOwn(only.evidence) || only.evidence === 'said' || carried > 0.2 || distinct < 0.9;
  return isLabel ? columns : columns.map((one) => (one === only ? { ...one, field: indicator, evidence: 'kin' } : one));
}

/** Of the heads that may be the units the one that may be it most, where it is a word for them, too: 责任部门; −1 for none. */
function onlyUnitAmong(columns: readonly { readonly path: readonly string[]; readonly score: number }[]): number {
  const most = Math.max(0, ...columns.map(({ score }) => score));
  return columns.findIndex(({ path, score }) => score === most && score > 0 && meaning(path[path.length - 1] ?? '', 'unit') > 0);
}

/** What the last sum of a result is worth that has no other score. */
const SUM = { score: 70, evidence: 'kin' as const };

/** Of a result that has no column of scores the last one of sums or averages, 平均得分, 合计: it is the score; −1 for none. */
function onlySum(columns: readonly HeadColumn[], { fields }: LedgerShape): number {
  const says = (path: readonly string[], concept: Concept): boolean => meaning(path[path.length - 1] ?? '', concept) > 0.5;
  const isRead = fields.some(({ concept }) => concept === 'summary') || columns.some(({ path }) => says(path, 'score'));
  return isRead ? -1 : columns.findLastIndex(({ path }) => says(path, 'summary') && !isPartSum(path));
}

/** 加分合计, 扣分: what a result is made of, not the result. */
function isPartSum(path: readonly string[]): boolean {
  return /^(?:合计|累计)?(?:加|减|扣)分(?:合计|小计|总计|汇总|总分)?$/u.test(plainHead(path[path.length - 1] ?? ''));
}

function isLevel({ concept }: Field): boolean {
  return concept === 'level1' || concept === 'level2' || concept === 'level3';
}

/** Whether a head is the scheme's own word, which beats what other tables say. */
function isOwn(evidence: Evidence): boolean {
  return evidence === 'name' || evidence === 'alias';
}

/** A column beside groups whose head is the field's very name, and says more than 得分: 年度得分 beside the quarters. */
function isNamed(path: readonly string[], { names }: Field): boolean {
  const lowest = path[path.length - 1] ?? '';
  return lowest !== '得分' && names[0] === lowest;
}

function isSummary(path: readonly string[]): boolean {
  // 应得分 is what can be reached, 全年目标 what is to be.
  if (meaning(path[path.length - 1] ?? '', 'points') > 0.5 || meaning(path[path.length - 1] ?? '', 'target') > 0.5) return false;
  return /合计|总分|平均|小计|总计|均分|得分|最终|折算|全年|累计[加扣减得]分/u.test(path[path.length - 1] ?? '');
}

function mayBeOwner(path: readonly string[]): boolean {
  return meaning(path[path.length - 1] ?? '', 'owner') > 0.2;
}

function isTicked({ filled, ticks }: ValueProfile): boolean {
  return filled === 0 || ticks > 0.9;
}

/** Whether a column, or the heads of groups, say whose each record is. */
export function saysUnits({ columns, groups }: Pick<Match, 'columns' | 'groups'>): boolean {
  return (
    [...columns, ...(groups[0]?.columns ?? [])].some(({ field }) => field.concept === 'unit') ||
    groups.some(({ group }) => group.kind === 'unit')
  );
}

function usesAxis(shape: LedgerShape, { kind, only }: Groups): boolean {
  if (only !== undefined && only !== shape.kind) return false;
  const wanted: Concept = kind === 'indicator' ? itemConcept(shape.kind) : kind;
  // Points of every month are so many records, also where the ledger does not say of when they are.
  if (kind === 'period' && (shape.kind === 'bonus' || shape.kind === 'deduction')) return true;
  return shape.fields.some(({ concept }) => concept === wanted);
}

/** The columns of a group that stand as those of the first do. */
function alike(group: ColumnGroup, first: ColumnGroup, template: readonly MatchedColumn[]): MatchedColumn[] {
  return template.flatMap((one) => {
    if (group === first) return [one];
    const key = headWithin(one.head, first).join('▸');
    const at = first.columns.indexOf(one.head);
    const same =
      group.columns.find((column) => headWithin(column, group).join('▸') === key) ??
      (group.columns.length === first.columns.length ? group.columns[at] : undefined);
    return same === undefined ? [] : [{ ...one, head: same }];
  });
}
