import { oneOf, words } from './word-list';

/** A part of the year as titles say it: 第一季度, 上半年, 3月. */
export const PERIOD =
  /(?:第?[一二三四1-4]季度|[上下]半年|(?:1[0-2]|(?<![\d-])[1-9]|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2})月份?(?![\d~—至-]))/u;

/** What stands before a title that is no label: 附：, 附件1：; folded. */
export const ENCLOSURE = /^附(?:件|表)?[一二三四五六七八九十\d]{0,2}:/u;

/** The unit at the beginning of a title: 青石镇2024年目标考核表. */
export const TITLE_UNIT = new RegExp(
  `^([\\p{Script=Han}]{1,10}?${oneOf(
    '局 镇 乡 街道 村 社区 办公室 委员会 公司 学校 中学 小学 医院 中心 委 部 厅 院 馆 科 股 处 所 站 大队 支队 厂 集团 支行 分行 ' +
      '幼儿园 大学 总工会 妇联 残联 工商联 科协 文联 红十字会 园',
  )})` + `(?=(?:19|20)\\d{2}|${oneOf('年度 目标 考核 工作')})`,
  'u',
);

/** The name of a sheet that says who gave the marks: 张主任打分表. */
export const RATED_BY = new RegExp(
  `^((?!${oneOf('民主 综合 考核 年度 各 自 考评 单位 乡镇 部门 评')})` +
    `(?!${oneOf('年终 半年 季度 月度 述职 述责 述廉 现场 干部 中层 班子 领导班子 绩效 目标 工作 作风 满意度')}{1,3}${oneOf('评 测 打')})` +
    '[\\p{Script=Han}]{2,10}?' +
    `${oneOf('领导 小组 代表 组 办 委员 评委 部门 主任 局长 书记 县长 镇长 对象 群众')}?)${oneOf('评分 打分 测评 评价')}表?$`,
  'u',
);

/** What stands before the indicator that a title is about: place, year, part of the year, all units. */
export const BEFORE_INDICATOR = new RegExp(
  '^(?:.{0,12}?(?:县|市|区|镇))?(?:(?:19|20)\\d{2}年?度?)?(?:第?[一二三四1-4]季度|[上下]半年|\\d{1,2}月份?)?' +
    `(?:全县|全市|全镇|全区|各${oneOf('乡镇 镇 单位 部门 县区 街道 村')}(?:\\([^()]*\\))?)?`,
  'u',
);

/** What stands behind it: 分季度完成情况统计表. */
export const BEHIND_INDICATOR = new RegExp(
  `(?:分?(?:季度?|月度?|年度?)|${oneOf('指标 目标 任务 工作 实际')}){0,3}` +
    oneOf('完成情况 进度 目标任务 目标 任务 考核情况') +
    `${oneOf('统计 通报 一览 汇总 明细 分解 考核 考评 评分 得分 排名')}{0,2}(?:表|台账)?$`,
  'u',
);

/** Of these words what is left of a title is made that is about no one indicator, all of it or all behind a word for units. */
export const GENERAL_WORDS = words(
  '目标 任务 考核 绩效 指标 工作 重点 目标管理 年度 目标绩效 重点工作 主要 经济社会发展 综合 责任 各项 全年',
);
export const WORDS_FOR_UNITS = words('乡镇 部门 单位 街道 科室 考核 绩效');

/** The one year that a text names; null for none or several. */
export function yearIn(text: string): number | null {
  const years = new Set([...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => Number(year)));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
