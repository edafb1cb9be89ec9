import { foldWidth } from '../../language/syntax/fold-width';

/** What the text of an indicator or its target says to reach. */
export interface SaidTarget {
  /** The number, a share as a fraction: 100% is 1. Null where only a day is said. */
  readonly value: number | null;
  /** Unit of measure as it is written: 吨, 台, 微克/立方米, %; empty for none. */
  readonly measure: string;
  /** Whether more is better (正向), or less (反向); null where the text leaves it open. */
  readonly direction: '正向' | '反向' | null;
  /** The number is a change from before, not a level: 增长6%, 下降30吨. */
  readonly change: '增长' | '下降' | null;
  /** By when, month and day; day 0 is the end of the month: 12月底前. */
  readonly deadline: { readonly month: number; readonly day: number } | null;
  /** Where in the text it says so, from and to behind. */
  readonly from: number;
  readonly to: number;
}

const LONGEST = 300;
const LESS = /(?:不超过|不高于|不大于|不多于|控制在|(?<!不)低于|(?<!不)小于|(?<!不)少于|以内|以下|≤|≦|<=|<|＜)/u;
const MORE = /(?:不低于|不少于|不小于|达到|达|超过|高于|大于|以上|≥|≧|>=|>|＞|完成|实现|新增|建成|引进|培育|创建)/u;
const MEASURED =
  /(≤|≦|≥|≧|<=|>=|<|>|增长|增加|提高|提升|上升|下降|减少|降低|压减|削减|不超过|不低于|不少于|不高于|控制在|达到|达|完成|新增)?(\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(\.\d{1,8})?(个百分点|%|‰|微克\/立方米|毫克\/升|万立方米|立方米|平方公里|平方米|吨标准煤|吨标煤|万千瓦时|千瓦时|万元|亿元|千元|元|万吨|吨|公斤|万亩|亩|公里|千米|米|人次|万人|人|户|个|家|台套|台|套|辆|件|项|次|起|处|座|条|篇|场|期|所|名|天|例|分|宗|只|头)?(以上|以下|以内)?/gu;
const DEADLINE = /(1[0-2]|0?[1-9])月(?:(3[01]|[12]\d|0?[1-9])[日号]|(底|末)|份)?(?:之?前|以前)/u;
const YEAR_END = /年底(?:之?前|以前)?/u;

/**
 * Target, unit of measure and direction of an indicator's text: 化学需氧量排放量下降30吨, 引进设备153台, PM2.5≤99微克/立方米, Ⅱ类比例100%,
 * 12月底前完成. Null where the text names no such thing, or several numbers that may be it. A proposal only: a person says whether it is
 * meant so.
 */
export function targetIn(text: string): SaidTarget | null {
  if (text.length > LONGEST) return null;
  const folded = foldWidth(text);
  const deadline = deadlineIn(folded);
  const found = [...folded.matchAll(MEASURED)].filter((match) => isAmount(folded, match, deadline));
  const [only, another] = withSign(found);
  if (only === undefined || another !== undefined) {
    if (deadline === null || found.length > 0) return null;
    return { value: null, measure: '', direction: null, change: null, deadline: deadline.day, from: deadline.from, to: deadline.to };
  }
  const [whole, sign = '', digits = '', fraction = '', measure = '', behind = ''] = only;
  const from = only.index ?? 0;
  const share = measure === '%' ? 'e-2' : measure === '‰' ? 'e-3' : '';
  const before = folded.slice(0, from);
  const change = /^(?:增长|增加|提高|提升|上升)/u.test(sign) ? '增长' : /^(?:下降|减少|降低|压减|削减)/u.test(sign) ? '下降' : null;
  return {
    value: Number(`${digits.replaceAll(',', '')}${fraction}${share}`),
    measure: measure === '' && /个$/u.test(whole) ? '个' : measure,
    direction: directionOf(sign, behind, before),
    change,
    deadline: deadline?.day ?? null,
    from,
    to: from + whole.length,
  };
}

/** A rise or a fall that is asked for is the better the more of it there is. */
function directionOf(sign: string, behind: string, before: string): SaidTarget['direction'] {
  if (/^(?:增长|增加|提高|提升|上升|下降|减少|降低|压减|削减)/u.test(sign)) return '正向';
  if (LESS.test(sign) || LESS.test(behind)) return '反向';
  if (MORE.test(sign) || MORE.test(behind)) return '正向';
  const near = before.slice(-8);
  if (LESS.test(near)) return '反向';
  return MORE.test(near) || sign === '' ? '正向' : null;
}

/** Numbers with a comparison or a unit of measure go before bare ones. */
function withSign(found: readonly RegExpMatchArray[]): readonly RegExpMatchArray[] {
  const signed = found.filter(([, sign = '']) => sign !== '');
  if (signed.length > 0) return signed;
  const measured = found.filter(([, , , , measure = '']) => measure !== '');
  return measured.length > 0 ? measured : found;
}

/** No year, no part of a name (PM2.5, G318), no number of the deadline, no 第3. */
function isAmount(text: string, match: RegExpMatchArray, deadline: { readonly from: number; readonly to: number } | null): boolean {
  const [whole, sign = '', digits = ''] = match;
  const at = match.index ?? 0;
  const start = at + sign.length;
  const before = text[start - 1] ?? '';
  const after = text[at + whole.length] ?? '';
  if (deadline !== null && start >= deadline.from && start < deadline.to) return false;
  if (sign === '' && /[A-Za-z\d.第〔[(（-]/u.test(before)) return false;
  if (/^(?:19|20)\d{2}$/u.test(digits) && after === '年') return false;
  return !/[年月日号类级季]/u.test(after) && !/^[A-Za-z]/u.test(after);
}

function deadlineIn(
  text: string,
): { readonly day: { readonly month: number; readonly day: number }; readonly from: number; readonly to: number } | null {
  const match = DEADLINE.exec(text);
  if (match !== null) {
    const [whole, month = '', day, end] = match;
    return {
      day: { month: Number(month), day: end !== undefined || day === undefined ? 0 : Number(day) },
      from: match.index,
      to: match.index + whole.length,
    };
  }
  const year = YEAR_END.exec(text);
  return year === null ? null : { day: { month: 12, day: 0 }, from: year.index, to: year.index + year[0].length };
}
