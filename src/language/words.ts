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

/** Comparisons written as words. */
export const WORD_OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  超过: '>',
  低于: '<',
  不低于: '≥',
  不高于: '≤',
  且: '且',
  或: '或',
};

export const REACHES = ['本单位', '序列内', '全部'] as const;

/** Functions over the rows of a ledger: the first argument is the ledger's name. */
export const AGGREGATES = ['合计', '次数', '个数', '平均', '最大', '最小', '去极值平均', '名次', '连续年数'] as const;
export type AggregateName = (typeof AGGREGATES)[number];

/** Functions of values. `min`/`max` count the arguments; max Infinity for any number. */
export const FUNCTIONS = {
  封顶: { min: 2, max: 2 },
  保底: { min: 2, max: 2 },
  限于: { min: 3, max: 3 },
  取大: { min: 1, max: Infinity },
  取小: { min: 1, max: Infinity },
  绝对值: { min: 1, max: 1 },
  四舍五入: { min: 1, max: 2 },
  舍去: { min: 1, max: 2 },
  进一: { min: 1, max: 2 },
  开方: { min: 2, max: 3 },
  每满: { min: 2, max: 2 },
  取先: { min: 1, max: Infinity },
  查表: { min: 2, max: 3 },
  分段: { min: 2, max: 2 },
  插值: { min: 2, max: 2 },
  工作日后: { min: 2, max: 3 },
  日期: { min: 3, max: 3 },
  年: { min: 1, max: 1 },
  月: { min: 1, max: 1 },
  日: { min: 1, max: 1 },
  季度: { min: 1, max: 1 },
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

export function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}

export function isAggregate(name: string): name is AggregateName {
  return aggregates.has(name);
}

export function isKeyword(name: string): boolean {
  return keywords.has(name);
}

const aggregates: ReadonlySet<string> = new Set(AGGREGATES);
const keywords: ReadonlySet<string> = new Set(KEYWORDS);
