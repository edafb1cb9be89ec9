import type { BinaryOperator } from './syntax/syntax-tree';

/** Words that are operators or steer a formula; they need blanks or brackets around them. */
export const KEYWORDS = [
  '如果',
  '则',
  '否则',
  '且',
  '或',
  '非',
  '同',
  '每',
  '按',
  '属于',
  '是',
  '否',
  '不适用',
  '超过',
  '不低于',
  '不高于',
  '低于',
] as const;

/** What the last row of 分档, 等次 and 分段 holds for. */
export const OTHERWISE = '其他';

/** Comparisons written as words. */
export const WORD_OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  超过: '>',
  低于: '<',
  不低于: '≥',
  不高于: '≤',
  且: '且',
  或: '或',
};

/** Whose rows an aggregate scans. */
export const REACHES = ['本单位', '序列内', '全部'] as const;

export function isKeyword(name: string): boolean {
  return keywords.has(name);
}

const keywords: ReadonlySet<string> = new Set(KEYWORDS);
