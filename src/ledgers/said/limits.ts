import { foldName } from '../../language/syntax/fold-width';

/** What a head, a title or a note says of the points below it. All null where it says nothing of the kind. */
export interface SaidLimits {
  /** The full mark, in points: 经济发展（30分）, 满分100. */
  readonly full: number | null;
  /** The most that counts, in points: 加分（最高10分）, 累计不超过5分. */
  readonly cap: number | null;
  /** The share in the total, 0 to 1: 占60%, （权重30%）. */
  readonly weight: number | null;
  /** Points for each time, below zero where they are taken off: 迟到次数（每次扣2分）. */
  readonly each: number | null;
}

export const NOTHING_SAID: SaidLimits = { full: null, cap: null, weight: null, each: null };

const NUMBER = '(\\d{1,5}(?:\\.\\d{1,4})?)';
const CAP = new RegExp(
  `(?:最高|最多|上限|封顶|不得?超过|不超出|限额)(?:累计|合计|可)?(?:加分?|扣分?|减分?|计|得|为|是|至|到)?:?${NUMBER}分?`,
  'u',
);
const EACH = new RegExp(`每(?:人次|次|项|件|起|例|篇|个|天|人|处|条)(扣减|扣|减|加|得|计|记)${NUMBER}分?`, 'u');
const WEIGHT = new RegExp(`(?:占比?|权重|比重)(?:总分|总成绩)?的?:?${NUMBER}%`, 'u');
const BARE_WEIGHT = new RegExp(`[(\\[]${NUMBER}%[)\\]]$`, 'u');
const FULL = new RegExp(`(?:满分|总分值|标准分|基本分|分值)(?:值|为|是|共|计)?:?${NUMBER}分?`, 'u');
const BARE_FULL = new RegExp(`[(\\[](?:共|计|满分)?${NUMBER}分[)\\]]`, 'u');
const ONLY_FULL = new RegExp(`^${NUMBER}分?$`, 'u');
const LONGEST = 400;

/** Reads a head, a title or a note; blanks and widths do not count. */
export function limitsIn(text: string): SaidLimits {
  const folded = foldName(text.slice(0, LONGEST));
  const cap = numberIn(CAP, folded);
  const each = EACH.exec(folded);
  const rest = folded.replace(CAP, '').replace(EACH, '');
  return {
    cap,
    each: each === null ? null : Number(each[2]) * (/^[扣减]/u.test(each[1] ?? '') ? -1 : 1),
    weight: shareIn(rest),
    full: numberIn(FULL, rest) ?? numberIn(BARE_FULL, rest),
  };
}

/** A cell of the row of full marks or weights below a head: 30分, 100, 占40%. */
export function limitsBelowHead(text: string): SaidLimits {
  const folded = foldName(text);
  const full = numberIn(ONLY_FULL, folded);
  const said = limitsIn(folded);
  const bare = /^\d{1,3}(?:\.\d{1,4})?%$/u.test(folded) ? Number(folded.slice(0, -1)) / 100 : null;
  return { ...said, full: full ?? said.full, weight: said.weight ?? bare };
}

/** The first of two that says it. */
export function saidFirst(first: SaidLimits, then: SaidLimits): SaidLimits {
  return {
    full: first.full ?? then.full,
    cap: first.cap ?? then.cap,
    weight: first.weight ?? then.weight,
    each: first.each ?? then.each,
  };
}

function shareIn(text: string): number | null {
  const percent = numberIn(WEIGHT, text) ?? numberIn(BARE_WEIGHT, text);
  return percent === null || percent <= 0 || percent > 100 ? null : percent / 100;
}

function numberIn(pattern: RegExp, text: string): number | null {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
