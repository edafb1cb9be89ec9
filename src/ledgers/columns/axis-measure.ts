import { foldName } from '../../language/syntax/fold-width';
import { writtenNumber } from '../mapping/written-values';
import type { HeadColumn, Table } from '../tables/table';
import type { Field } from './fields';
import type { Evidence } from './head-score';
import { meaning, sensesOf } from './lexicon';
import type { TableTraits } from './match-table-to-ledger';
import type { Concept, LedgerKind } from './vocabulary';

/** What is measured of a unit: marks, amounts, places. */
export const MEASURED: ReadonlySet<Concept> = new Set(['score', 'actual', 'target', 'points', 'rank', 'grade']);

/** What may stand below the heads of groups that say no more. */
export const GROUPED: ReadonlySet<Concept> = new Set([...MEASURED, 'bonus', 'deduction']);

/** The words that say what a grouped column holds; null where the group's head is all there is. */
export function wordsIn(path: readonly string[]): string | null {
  return path.some((text) => sensesOf(text).part > 0.5) ? path.join('') : null;
}

const AXIS_WORDS: readonly (readonly [Concept, RegExp])[] = [
  ['selfScore', /自评/u],
  ['rank', /排位|位次|名次|排名/u],
  ['grade', /等次|等级|档次/u],
  ['score', /得分|评分|打分|测评|评议|成绩/u],
  ['actual', /完成|进度|实绩/u],
  ['target', /目标|任务|计划/u],
];

/** What a column below a group's head is worth that the title says to be one. */
export const BY_TITLE = 70;

/** What stands below heads that are units, quarters, raters and say no more: the title says it, or the kind of ledger and the values. */
export function axisMeasure(
  { table, title, sheetName, profile }: TableTraits,
  field: Field,
  kind: LedgerKind | null,
  column: HeadColumn,
): { score: number; evidence: Evidence } {
  const none = { score: 0, evidence: 'kin' as const };
  const { concept } = field;
  if (concept === null || !GROUPED.has(concept)) return none;
  const { numbers, grades, ranks, filled } = profile(column);
  const fits = concept === 'grade' ? grades >= 0.5 : concept === 'rank' ? ranks >= 0.6 : numbers >= 0.5;
  if (!fits && filled > 0) return none;
  const word = AXIS_WORDS.find(([, pattern]) => pattern.test(title))?.[0] ?? AXIS_WORDS.find(([, pattern]) => pattern.test(sheetName))?.[0];
  if (concept === 'score' && kind === 'indicator' && isOutOfHead(column)) return { score: BY_TITLE, evidence: 'word' };
  // Marks out of the points beside them; against what the title says they are asked about.
  if (concept === 'score' && isOutOfPoints(table, column)) return { score: 72, evidence: word === 'actual' ? 'kin' : 'word' };
  if (word === concept) return { score: BY_TITLE, evidence: 'word' };
  if (concept === 'grade') return { score: 66, evidence: 'word' };
  const usual: Readonly<Record<LedgerKind, Concept>> = {
    roster: 'points',
    indicator: 'actual',
    bonus: 'bonus',
    deduction: 'deduction',
    rating: 'score',
    rank: 'rank',
    veto: 'vetoKind',
    history: 'rank',
    result: 'score',
  };
  if (kind !== null && usual[kind] === concept) return { score: 45, evidence: kind === 'indicator' ? 'kin' : 'word' };
  return none;
}

/** 环境卫生（50分）. */
function isOutOfHead({ path }: HeadColumn): boolean {
  return /[([]\d+(?:\.\d+)?分[)\]]$/u.test(path[path.length - 1] ?? '');
}

/** Whether in every row a number stands that is at most the points of the row, in at least three rows. */
function isOutOfPoints({ view, rows, columns }: Table, { column }: HeadColumn): boolean {
  const points = columns.find(({ path }) => meaning(path[path.length - 1] ?? '', 'points') >= 0.4);
  if (points === undefined) return false;
  const pairs = rows.slice(0, LOOKED_AT).flatMap((row) => {
    const [full, own] = [view.value(row, points.column), view.value(row, column)].map((value) =>
      typeof value === 'string' ? (writtenNumber(foldName(value))?.value ?? null) : value,
    );
    return typeof full === 'number' && typeof own === 'number' ? [[full, own] as const] : [];
  });
  return pairs.length >= 3 && pairs.every(([full, own]) => own <= full && own >= 0);
}

const LOOKED_AT = 60;
