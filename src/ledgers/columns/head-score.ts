import { UNIT_END } from '../words/names';
import { foldName } from '../../language/syntax/fold-width';
import type { Field } from './fields';
import { meaning, plainHead, sensesOf } from './lexicon';
import { UNREAD, type Concept, type LedgerKind } from './vocabulary';
import type { ValueProfile } from './value-profile';

/** Why a column was taken for a field. */
export type Evidence =
  /** The head is the field's name, or one of its aliases. */
  | 'name'
  | 'alias'
  /** The head is a word that other tables use for it. */
  | 'word'
  /** The head is a word for something near, or names it in part; or the values say so. */
  | 'kin'
  /** A person has said so. */
  | 'said';

export interface HeadScore {
  /** 0 (not at all) to about 110. */
  readonly score: number;
  readonly evidence: Evidence;
}

/** How far a word for one thing is used for another, by what the table is about. */
const KIN: Readonly<Partial<Record<Concept, Partial<Record<Concept, number>>>>> = {
  bonus: { points: 0.7, score: 0.6, deduction: 0.1 },
  deduction: { points: 0.7, score: 0.5 },
  bonusItem: { indicator: 0.75, reason: 0.5, level1: 0.6, vetoKind: 0.3, basis: 0.2 },
  reason: { indicator: 0.7, bonusItem: 0.5, vetoKind: 0.5, level1: 0.5, note: 0.1 },
  vetoKind: { reason: 0.7, indicator: 0.6, bonusItem: 0.6, level1: 0.3 },
  indicator: { level3: 0.75, level2: 0.5, level1: 0.5, bonusItem: 0.3 },
  level1: { sequence: 0.5, indicator: 0.45 },
  level2: { indicator: 0.35, level1: 0.3 },
  sequence: { level1: 0.6 },
  score: { summary: 0.45, points: 0.2 },
  level: { level1: 0.3, grade: 0.6 },
  unit: { owner: 0.3 },
  rater: { owner: 0.5, person: 0.3 },
  grade: { score: 0.1 },
  status: { note: 0.1 },
};

/** Concepts by which a ledger of a kind is filled with words for something near. */
const KIN_IN: Readonly<Partial<Record<Concept, LedgerKind>>> = {
  bonus: 'bonus',
  deduction: 'deduction',
  bonusItem: 'bonus',
  vetoKind: 'veto',
  reason: 'deduction',
};

/** What was asked for is not what was given. */
const DECLARED = /^(?:申报|自报|上报|拟)/u;
const GRANTED = /^(?:核定|认定|审定|核准|确认|批准|终审)/u;
const APPROVED: ReadonlySet<Concept> = new Set(['bonus', 'deduction', 'score', 'points']);

/** How well a column's head and values fit a field of a ledger of that kind. */
export function headScore(path: readonly string[], field: Field, kind: LedgerKind | null, profile: ValueProfile): HeadScore {
  const lowest = path[path.length - 1] ?? '';
  let best: HeadScore = { score: 0, evidence: 'kin' };
  const take = (score: number, evidence: Evidence): void => {
    if (score > best.score) best = { score, evidence };
  };
  const texts = wordings(path);
  texts.forEach((text, at) => {
    const worth = at === 0 ? 1 : 0.9;
    const plain = plainHead(text);
    if (field.names[0] === foldName(text)) take(102 * worth, 'name');
    else if (field.names[0] === plain) take(99 * worth, 'name');
    else if (field.names.includes(foldName(text)) || field.names.includes(plain)) take(92 * worth, 'alias');
    if (field.concept === null) return;
    // 单位编码 is a code; only 编码 by itself may count rows.
    if (field.concept === 'serial' && sensesOf(text).part < 1) return;
    // 工作实绩（60分） are the marks for it.
    if ((field.concept === 'target' || field.concept === 'actual') && OUT_OF.test(foldName(text))) return;
    // 完成情况说明, 核定说明 tell of one thing, they are no remark on the row.
    if (field.concept === 'note' && sensesOf(text).part < 1 && plain.endsWith('说明')) return;
    const own = meaning(text, field.concept);
    if (own > 0)
      take((45 + 43 * own) * worth * (sensesOf(text).part < 1 ? 0.8 : 1), sensesOf(text).part === 1 && own >= 0.4 ? 'word' : 'kin');
    if (field.concept === 'unit' && isKindOfUnit(plain) && profile.units >= MOSTLY_UNITS) take(UNIT_KIND * worth, 'kin');
    if (field.concept in KIN_IN && KIN_IN[field.concept] !== kind) return;
    for (const [concept, share] of Object.entries(KIN[field.concept] ?? {}) as [Concept, number][]) {
      // 检查项目 is what was looked at, no 级别.
      if (field.concept === 'level' && concept === 'level1' && /项目|内容|工作|指标|目标/u.test(plain)) continue;
      // A word for an indicator names a level where its cells stand for several rows.
      if (LEVELS.has(field.concept) && concept === 'indicator' && profile.carried <= 0.2) continue;
      // Classes repeat: what each row has of its own is a post, a field of work.
      if (field.concept === 'sequence' && profile.distinct > 0.8) continue;
      const near = meaning(text, concept);
      if (near > 0) take((20 + 60 * near) * share * worth, 'kin');
    }
  });
  if (best.score === 0) return best;
  const isAmount = field.concept !== null && APPROVED.has(field.concept);
  const isDeclared = isAmount && DECLARED.test(lowest) && !isOwnWord(best.evidence);
  const share = isDeclared ? 0.5 : isAmount && GRANTED.test(lowest) ? 1.2 : 1;
  const evidence = isDeclared ? 'kin' : best.evidence;
  return { score: best.score * share * fit(field, profile) * groupFit(path, lowest, field), evidence };
}

/** Whether a head is the scheme's own word for a field. */
function isOwnWord(evidence: Evidence): boolean {
  return evidence === 'name' || evidence === 'alias';
}

const OUT_OF = /[([]\d+(?:\.\d+)?分[)\]]$/u;
/** What a head is worth that says what kind of unit stands below it. */
const UNIT_KIND = 70;
const MOSTLY_UNITS = 0.6;
const LONGEST_KIND = 4;

/** 支行 above 城东支行, 学院 above 文学院: what the names below end with. */
function isKindOfUnit(head: string): boolean {
  return head.length <= LONGEST_KIND && UNIT_END.test(head);
}

/** What an unread column — 评分标准, 完成率 — is worth by itself: 0 to 88. */
export function unreadScore(path: readonly string[], profile: ValueProfile): number {
  let best = 0;
  for (const text of wordings(path)) {
    const { senses, part } = sensesOf(text);
    for (const { concept, share } of senses)
      if (UNREAD.has(concept)) best = Math.max(best, part * (45 + 43 * share) * unreadFit(concept, profile));
  }
  // Less than a field of that very name: a scheme may well read 计量单位.
  return Math.min(best, 90);
}

function unreadFit(concept: Concept, profile: ValueProfile): number {
  if (profile.filled === 0) return 1;
  if (concept === 'measure') return profile.measures >= 0.5 ? 1.3 : profile.units > 0.5 ? 0.1 : 0.6;
  if (concept === 'rule') return profile.numbers > 0.6 ? 0.4 : 1;
  return 1;
}

/** The head as it may be read: its lowest words, these behind the group's, the group's alone where the lowest say little. */
function wordings(path: readonly string[]): string[] {
  const lowest = path[path.length - 1] ?? '';
  if (path.length < 2) return [lowest];
  const upper = path[path.length - 2] ?? '';
  return [lowest, upper + lowest, ...(sensesOf(lowest).part < 0.6 ? [upper] : [])];
}

/** 得分 below 自评 is no 得分; 分数 below 考核组 is none of 自评. */
function groupFit(path: readonly string[], lowest: string, field: Field): number {
  const [plus, minus] = [/加分|增分|奖励|增加/u, /扣分|减分|扣减|倒扣/u].map((words) => words.test(path.join('')));
  if (plus === true && minus !== true && (field.concept === 'deduction' || field.concept === 'reason')) return 0.2;
  if (minus === true && plus !== true && (field.concept === 'bonus' || field.concept === 'bonusItem')) return 0.2;
  const above = path.slice(0, -1).join('');
  if (above === '') return 1;
  // What is said of one mark is no remark on the row: 复核▸得分|说明.
  if (field.concept === 'note' && meaning(lowest, 'note') > 0.3) return 0.2;
  const self = /自评|自查|自我/u.test(above);
  const isScore =
    meaning(lowest, 'score') > 0.3 || meaning(lowest, 'points') > 0.3 || meaning(lowest, 'note') > 0.3 || meaning(lowest, 'reason') > 0.3;
  if (self && isScore && field.concept !== 'selfScore') return 0.2;
  if (!self && field.concept === 'selfScore' && meaning(lowest, 'selfScore') === 0) return 0.3;
  return 1;
}

const LEVELS: ReadonlySet<Concept> = new Set(['level1', 'level2']);

const WORDS: ReadonlySet<Concept> = new Set([
  'indicator',
  'level1',
  'level2',
  'level3',
  'reason',
  'bonusItem',
  'vetoKind',
  'note',
  'unit',
  'sequence',
  'alias',
  'basis',
  'rater',
  'level',
]);

/** How far the values are such as the field holds: 1 as far as one can see. */
export function fit({ concept, type }: Pick<Field, 'concept' | 'type'>, profile: ValueProfile): number {
  const { filled, numbers, days, ranks, years, periods, units, measures, grades } = profile;
  if (filled === 0) return 0.97;
  if (concept === 'unit' || type.kind === 'unit') return measures > 0.5 ? 0.05 : numbers + days > 0.5 ? 0.05 : units >= 0.5 ? 1.15 : 0.85;
  if (concept === 'year') return years >= 0.6 ? 1.1 : 0.2;
  if (concept === 'period') return periods + days >= 0.5 ? 1 : 0.2;
  if (concept === 'rank') return ranks >= 0.6 ? 1 : 0.25;
  if (type.kind === 'date') return days >= 0.4 ? 1.1 : years + numbers > 0.5 ? 0.3 : 0.8;
  if (type.kind === 'number' && profile.marks > 0.8) return 0.1;
  if (type.kind === 'number') return numbers >= 0.6 ? 1 : numbers >= 0.3 ? 0.85 : concept === 'target' || concept === 'actual' ? 0.6 : 0.25;
  if (concept === 'grade') return grades >= 0.5 ? 1.1 : numbers > 0.5 ? 0.15 : 0.9;
  if (concept !== null && WORDS.has(concept)) {
    if (numbers + days > 0.6) return concept === 'note' || concept === 'basis' ? 0.7 : 0.25;
    if (concept === 'indicator') return profile.carried > 0.4 ? 0.85 : 1;
    if (concept === 'level1' || concept === 'level2') return profile.carried > 0.3 ? 1.08 : 1;
    return concept === 'sequence' && units > 0.8 && profile.distinct > 0.8 ? 0.5 : 1;
  }
  return 1;
}
