import { words } from './word-list';

/** Labels above a table (被考核单位：青石镇) behind which its unit stands. */
export const UNIT_LABELS: ReadonlySet<string> = new Set(
  words(
    '被考核单位 被考评单位 考核对象 考评对象 单位名称 单位 村名 村别 村(社区) 部门 部门名称 科室 乡镇 乡镇名称 ' +
      '被评价单位 受评单位 参评单位 姓名 被考核人 被评人 被测评单位 被评议单位 责任单位 学校 学校名称 被考核部门 镇(街道) ' +
      '乡镇(街道) 街道 社区 村 医院 所属单位 自评单位 被考核对象 被考核乡镇 被考核科室 受检单位 被评单位',
  ),
);

/** Labels behind which the unit may stand, or whoever filled the table in: where nothing else says whose it is. */
export const WRITER_LABELS: ReadonlySet<string> = new Set(words('填报单位 申报单位 报送单位 考核单位 填表单位 上报单位 填报部门'));

/** Labels behind which stands who gave the marks. */
export const RATER_LABELS: ReadonlySet<string> = new Set(
  words('评价人 评分人 评委 打分人 测评人 评价单位 评分单位 评价主体 评议人 考评人 评价者 投票人 评委姓名 评委签名 评分人姓名'),
);

/** Labels behind which the class of the units stands. */
export const CLASS_LABELS: ReadonlySet<string> = new Set(words('类别 考核类别 组别 序列 单位类别 考核分组 分组 考核序列'));

/** Within labels: what stands behind them is the time that is assessed, or only when the table was written. */
export const TIME_LABEL = /时间|年度|季度|月份|期|年份/u;
export const WRITTEN_LABEL = /填表|填报|制表|上报/u;

/** Whether a cell by itself is a label of a form, with what it says in the next cell: 被考核单位|青石镇|考核日期|2024年12月30日. */
export function isLabelWord(text: string): boolean {
  return (
    UNIT_LABELS.has(text) ||
    WRITER_LABELS.has(text) ||
    RATER_LABELS.has(text) ||
    CLASS_LABELS.has(text) ||
    (text.length <= LONGEST_LABEL && /^(?:考核|考评|填[表报]|评[分价议]|测评|所属|制表|上报)?(?:时间|日期|年度|季度|期次)$/u.test(text))
  );
}

const LONGEST_LABEL = 6;
