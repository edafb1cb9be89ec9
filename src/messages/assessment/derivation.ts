import type { Sentence } from '../catalogue';

/** What a derivation says beside its numbers. */
export const derivationMessages = {
  'D-ONLY-FOR': { zh: '只适用于{sequences}', en: 'Only for {sequences}' },
  'D-READING': { zh: '口径：{name}', en: 'Reading: {name}' },
  'D-SINCE': { zh: '自{year}年起', en: 'Since {year}' },
  'D-BEFORE-FIRST': { zh: '{year}年起才有规定，考核年度在此之前', en: 'Laid down only since {year}; the assessed year is before' },
  'D-YEARS': { zh: '含{year}年', en: 'Including {year}' },
  'D-CONFIDENTIAL': { zh: '保密，共 {rows} 行，只显示汇总', en: 'Confidential: {rows} rows, of which only the aggregate is shown' },
  'D-ROWS': { zh: '{rows} 行', en: '{rows} rows' },
  'D-PER-KEY': { zh: '同一{key}只{take}', en: 'Per {key}: {take}' },
  'D-PER-KEY-CAPPED': { zh: '同一{key}合计封顶', en: 'Capped per {key}' },
  'D-NOT-COUNTED': { zh: '未计：同一{key}已{take}', en: 'Not counted: {take} per {key}' },
  'D-RANKED-COUNT': { zh: '{reach}内参加排名的单位数', en: 'Units ranked within {reach}' },
  'D-RANK': { zh: '按{by}在{reach}内从高到低', en: 'By {by} within {reach}, highest first' },
  'D-REACH-ALL': { zh: '全部单位', en: 'all units' },
  'D-REACH-SEQUENCE': { zh: '序列', en: 'the sequence' },
  'D-REACH-COLUMN': { zh: '同一{column}（{value}）', en: 'the same {column} ({value})' },
  'D-LADDER': { zh: '第{rank}名 {unit}', en: '{rank}. {unit}' },
  'D-LADDER-UNRANKED': { zh: '{state} {unit}', en: '{state} {unit}' },
  'D-THIS-UNIT': { zh: '本单位', en: 'This unit' },
  'D-WAITS-FOR': {
    zh: '等{units}补齐：它补齐以后还可能改变',
    en: 'Waits for {units}, which may still change it',
  },
  'D-WAITS-FOR-MANY': {
    zh: '等{units}等 {count} 个单位补齐：它们补齐以后还可能改变',
    en: 'Waits for {count} units ({units} …), which may still change it',
  },
  'D-CAPPED': { zh: '{of} 超过上限，只计 {cap}，多出 {excess} 不计', en: '{of} is above the limit: {cap} count, {excess} do not' },
  'D-ROUNDED': { zh: '四舍五入到{decimals}位小数', en: 'Rounded to {decimals} decimals' },
  'D-TOO-LARGE': { zh: '超过 1.8×10^308，单元格放不下', en: 'Beyond 1.8×10^308, more than a cell can hold' },
  'D-CEILING': { zh: '不高于{grade}', en: 'Not above {grade}' },
  'D-OTHERWISE': { zh: '其他', en: 'Otherwise' },
  'D-OPEN': { zh: '待补{count}项', en: '{count} pending' },
  'D-BLANK': { zh: '（空白）', en: '(blank)' },
  'D-NONE': { zh: '无', en: 'None' },
} as const satisfies Record<string, Sentence>;
