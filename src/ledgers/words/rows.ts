import { oneOf, words } from './word-list';

/** A row of totals: the word with whose total it is before it, and a colon, a bracket, a number behind it. */
export const TOTAL = new RegExp(
  '^去掉(?:一个)?最[高低]分|^[([]?(?:全?年度?|[季月]度?|总|本页|全[县市区省镇]|各单位|单位)?' +
    oneOf(
      '合计 总计 小计 共计 总分 累计 最后得分 总得分 得分合计 合计得分 综合得分 平均 平均分 平均值 平均得分 分值合计 ' +
        '本项小计 得分小计 全县平均 全市平均 最高分 最低分 最高得分 最低得分 平均成绩 均分 均值 中位数 Total Subtotal Sum Average',
    ) +
    '(?:[:(（].*|\\(.*\\)|得分|分|\\d[\\d,.]*[^\\d]{0,2})?[)\\]]?$',
  'u',
);

/** Rows below the units of a matrix: not their data but what follows from it. */
export const FOLLOWING: ReadonlySet<string> = new Set(
  words('名次 排名 位次 得分率 完成率 等次 档次 得分排名 排位 考核等次 最终得分 实得分 折算得分 综合排名'),
);

/** A unit's or a level's own total: 县水利局小计. What is called so may be an indicator, where words for it stand beside. */
export const OWN_TOTAL = /^[^\d:]{1,14}(?:小计|合计|总计)$/u;

const SIGNING =
  '填表 填报 制表 审核 复核 审签 单位负责人 主要负责人 负责人 联系人 签字 盖章 签名 考核人 考核组 考核组长 组长 被考核人 ' +
  '被考核单位负责人 分管领导 主管领导 制表人 填表人 审核人 复核人 评分人 考评人 考核员 监督人 记录人';

/** A note below the rows, or where somebody signs. */
export const NOTE = new RegExp(
  `^${oneOf('注 附注 说明 备注 填表说明 填报说明 附件 附 备注说明 评分说明')}(?:[\\d一二三]?[:.、\\d(].*)?$|^${oneOf(SIGNING)}[^:]{0,12}:`,
  'u',
);

export const EXAMPLE = new RegExp(`^[([]?${oneOf('示例 例 样例 举例 填写示例 填表示例 例如 范例 填报示例')}(?:[)\\]:：\\d].*)?$`, 'u');

/** What the row of full marks or weights below the heads is called. */
export const WEIGHT_LABELS: ReadonlySet<string> = new Set(
  words('权重 满分 分值 标准分 占比 权重(%) 所占权重 满分值 权数 占总分比例 标准分值 赋分'),
);
