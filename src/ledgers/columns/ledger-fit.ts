import { yearIn } from '../words/titles';
import { sectionAxis } from '../tables/row-sort';
import type { LedgerShape } from './fields';
import { itemConcept } from './item-groups';
import { sensesOf } from './lexicon';
import type { Match, TableTraits } from './match-table-to-ledger';
import { TITLE_WORDS, UNREAD, type Concept, type LedgerKind } from './vocabulary';

/** A match before it is weighed. */
export type Unscored = Omit<Match, 'score'>;

function fieldsIn(
  { columns, groups, ticks, shape: { kind } }: Unscored,
  { table, hasRater }: Pick<TableTraits, 'table' | 'hasRater'>,
): Set<Concept> {
  const all = [...columns, ...groups.flatMap((group) => group.columns)].flatMap(({ field }) => field.concept ?? []);
  return new Set([
    ...all,
    ...[ticks?.field.concept ?? []].flat(),
    ...[sectionAxis(table) ?? []].flat(),
    ...(hasRater ? (['rater'] as const) : []),
    ...groups.slice(0, 1).map(({ group }): Concept => (group.kind === 'indicator' ? itemConcept(kind) : group.kind)),
  ]);
}

/** Whether the table has what a ledger of that kind is about. */
export function holds(match: Unscored, traits: TableTraits): boolean {
  const has = fieldsIn(match, traits);
  const any = (...concepts: Concept[]): boolean => concepts.some((concept) => has.has(concept));
  // Heads that are the ledger's own names need no further sign.
  const byName = match.columns.filter(({ evidence }) => evidence === 'name' || evidence === 'alias').map(({ field }) => field.name);
  const { names, fields } = match.shape;
  const isNamed = names.some((name) => traits.sheetName.startsWith(name));
  const hasOwn = fields.some(({ name, type }) => type.kind === 'unit' && byName.includes(name));
  const least = isNamed ? 2 : Math.min(3, fields.length);
  if (hasOwn && byName.length >= least && fields.every(({ name, required }) => !required || byName.includes(name))) return true;
  const named = (kind: LedgerKind): boolean => titleWorth(traits, match.shape, kind) > 0;
  switch (match.shape.kind) {
    case 'roster':
      return any('unit') && !any('score') && (any('sequence', 'alias', 'points') || named('roster'));
    case 'indicator':
      return any('indicator', 'level1', 'level2', 'level3')
        ? any('points', 'target', 'actual', 'score', 'selfScore')
        : any('unit') && any('target', 'actual') && !any('rank');
    case 'bonus':
      return any('bonus') && any('bonusItem', 'basis', 'level', 'unit');
    case 'deduction':
      return any('deduction') && any('reason', 'basis', 'level', 'unit');
    case 'rating':
      return (
        any('score', 'grade') &&
        (any('rater') ||
          traits.hasRater ||
          (named('rating') && !match.shape.fields.some(({ concept, required }) => concept === 'rater' && required))) &&
        !any('indicator')
      );
    case 'rank':
      return any('rank') && any('indicator', 'unit');
    case 'veto':
      // 事项 and 情形 by themselves are about anything.
      return (
        any('vetoKind') &&
        (named('veto') ||
          match.ticks !== null ||
          match.columns.some(({ field, evidence }) => field.concept === 'vetoKind' && evidence !== 'kin'))
      );
    case 'history':
      return any('rank', 'grade', 'score') && (any('year') || named('history') || isResultOfYear(traits));
    case 'result':
      return any('score', 'rank', 'grade', 'summary') && any('unit');
    case null: {
      const missing = match.shape.fields.filter(({ required, concept }) => required && (concept === null || !has.has(concept)));
      return missing.length === 0 && match.columns.length >= Math.min(3, match.shape.fields.length);
    }
  }
}

/** 2023年度考核结果: the result of a year, which its title or its sheet's name says. */
function isResultOfYear({ sheetName, title }: TableTraits): boolean {
  return [title, sheetName].some((text) => yearIn(text) !== null && TITLE_WORDS.result.some((word) => text.includes(word)));
}

function titleWorth({ sheetName, title }: TableTraits, { names }: LedgerShape, kind: LedgerKind | null): number {
  let worth = 0;
  // 加减分 is about both, though it ends with the name of one.
  const both = kind === 'bonus' || kind === 'deduction' ? BOTH : null;
  const isNamedIn = (text: string): boolean => both?.test(text) !== true && names.some((name) => text.includes(name));
  if (names.includes(sheetName)) worth += 1.6;
  else if (isNamedIn(sheetName)) worth += 0.9;
  if (isNamedIn(title)) worth += 0.5;
  if (kind === null) return worth;
  const last = (text: string): number =>
    Math.max(both === null ? -1 : text.search(both), ...TITLE_WORDS[kind].map((word) => text.lastIndexOf(word)));
  if (last(sheetName) >= 0) worth += 0.6;
  if (last(title) >= 0) worth += 0.5;
  return worth;
}

const BOTH = /[加增奖][减扣罚惩]/u;

/** What an indicator ledger has at least one of. */
const WHAT_FOR: readonly Concept[] = ['indicator', 'level1', 'level2', 'level3', 'points', 'target', 'actual'];

/** What stands beside results and is none: what they are made of, the score behind an earlier place. */
const BESIDE: Readonly<Partial<Record<LedgerKind, ReadonlySet<Concept>>>> = {
  result: new Set<Concept>(['points', 'bonus', 'deduction', 'selfScore', 'reason']),
  history: new Set<Concept>(['score', 'sequence', 'points', 'bonus', 'deduction', 'selfScore', 'reason']),
};

/** How well a match fits: the sum of its columns and titles, less what is missing and what is another ledger's; about 0 to 15. */
export function worthOf(match: Unscored, traits: TableTraits): number {
  const { shape, columns, groups, ticks, unused } = match;
  const inGroups = groups[0]?.columns ?? [];
  const fields =
    [...columns, ...inGroups].reduce((sum, { score }) => sum + score / 100, 0) + (ticks === null ? 0 : 1) + (groups.length > 0 ? 0.8 : 0);
  const ofSections = sectionAxis(traits.table);
  // Results of one year after another are none of a ledger that knows no year.
  const bySections = ofSections === null ? 0 : shape.fields.some(({ concept }) => concept === ofSections) ? 0.8 : -2;
  const byRater = traits.hasRater && shape.fields.some(({ concept }) => concept === 'rater') ? 0.8 : 0;
  const has = fieldsIn(match, traits);
  const missing = shape.fields.filter(
    ({ required, concept, name }) =>
      required &&
      concept !== 'unit' &&
      !(concept === 'sequence' && traits.table.sections.length > 0) &&
      !(concept === 'year' && [traits.title, traits.sheetName].some((text) => yearIn(text) !== null)) &&
      !columns.some(({ field }) => field.name === name) &&
      (concept === null || !has.has(concept)),
  ).length;
  // Heads that are words for something else than this ledger holds.
  const foreign = unused.filter(({ path }) => {
    const { senses, part } = sensesOf(path[path.length - 1] ?? '');
    const [first] = senses;
    return (
      part === 1 &&
      first !== undefined &&
      !UNREAD.has(first.concept) &&
      !(shape.kind !== null && BESIDE[shape.kind]?.has(first.concept) === true)
    );
  }).length;
  // Units with a score each and nothing that says for what are a result.
  const ofNothing = shape.kind === 'indicator' && !WHAT_FOR.some((concept) => has.has(concept)) ? 1 : 0;
  const unit = columns.find(({ field }) => field.concept === 'unit')?.head;
  // A result has a row for each unit.
  const several = shape.kind === 'result' && unit !== undefined && traits.profile(unit).carried > 0.2 ? 1 : 0;
  // What is called 往年 is no result of this year.
  const ofBefore = shape.kind === 'result' && titleWorth(traits, { ...shape, names: [] }, 'history') > 0 ? 2 : 0;
  // 扣分汇总 with a column for each month is a ledger of deductions.
  const isOfEvents = (['bonus', 'deduction'] as const).some((kind) => titleWorth(traits, { ...shape, names: [] }, kind) > 0);
  const ofEvents = shape.kind === 'result' && inGroups.length > 0 && !columns.some(({ field }) => isOutcome(field)) && isOfEvents ? 1.5 : 0;
  const titles = titleWorth(traits, shape, shape.kind);
  return fields + bySections + byRater + titles - 0.6 * missing - 0.5 * foreign - 0.5 * several - ofNothing - ofBefore - ofEvents;
}

function isOutcome({ concept }: { readonly concept: Concept | null }): boolean {
  return concept === 'score' || concept === 'rank' || concept === 'grade';
}
