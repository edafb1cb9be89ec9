import { oneOf, words } from './word-list';

/** What a column of units of measure says, in its rows. */
export const UNITS_OF_MEASURE: ReadonlySet<string> = new Set(
  words(
    '% ‰ 分 个 户 人 人次 万人 元 万元 亿元 千元 吨 万吨 公斤 亩 万亩 平方米 平方公里 公里 千米 米 天 次 件 项 家 处 座 条 篇 场 期 ' +
      '辆 台 套 台套 微克/立方米 立方米 万立方米 百分点 个百分点 名 所 只 头 宗 起 率 千瓦时 吨标煤 吨标准煤 位次 位 名次 件次 批次 ' +
      '批 次数 小时 年 月 日 度',
  ),
);

/** A number written as a text: its sign, its whole part, its decimals, a share’s sign, what is counted. */
export const WRITTEN_NUMBER = new RegExp(
  '^([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?([%‰]?)' +
    `(${oneOf('分 天 个 次 件 项 户 人 家 名 元 吨 亩 公里 台套 台 套 米 处 场 篇 起 条 万元 亿元 人次 例 所 座 辆 期 位 票')})?$`,
  'u',
);
