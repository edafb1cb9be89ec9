import { oneOf, words } from './word-list';

export const GRADES: ReadonlySet<string> = new Set(
  words(
    '优秀 优 良好 良 好 较好 一般 中 合格 基本合格 不合格 差 较差 称职 基本称职 不称职 满意 较满意 比较满意 基本满意 不满意 ' +
      '非常满意 一等 二等 三等 好评 不了解 弃权 先进 达标 不达标 一般化 较优 很好 A B C D',
  ),
);

/** Who gives marks, as the head of a column says it. */
export const RATER = new RegExp(
  '^(?:评委[一二三四五六七八九十\\d]*|第?[一二三四五六七八九十\\d]+(?:号)?评委' +
    '|.{0,4}(?:主管|分管|县|市|班子)领导.{0,4}|考核组.{0,4}|.{1,6}评分' +
    '|评分人[一二三四五六七八九十\\d]*|.{1,4}评议|基层(?:单位|代表)?|群众(?:代表)?' +
    `|${oneOf('职工代表 服务对象 人大代表 政协委员 其他部门 企业代表 机关互评')})$`,
  'u',
);

/** What the names of units end with. */
export const UNIT_END = new RegExp(
  `${oneOf(
    '局 委 办 镇 乡 街道 村 社区 科 股 处 队 所 站 院 校 学校 小学 中学 幼儿园 公司 集团 厂 部 厅 室 县 区 市 中心 委员会 银行 支行 分行 ' +
      '医院 分局 园 林场 农场 办事处 检察院 法院 总工会 妇联 团委 残联 工商联 科协 文联 红十字会 党校 档案馆 图书馆 博物馆 馆 会 社 办公厅',
  )}$`,
  'u',
);

/** What no name of a unit has, ends with, or is. */
export const NO_UNIT = new RegExp(
  '[\\d,;:。%<>=]' +
    `|${oneOf('合计 小计 总计 平均 指标 工作 情况 分值 得分 项目 内容 备注 说明 任务 完成 建设 发展 机构 责任制')}` +
    '|(?:社会|大会)$' +
    `|^${oneOf(
      '单位 被考核单位 考核单位 责任单位 部门 乡镇 科室 学校 医院 村 社区 街道 镇 处室 牵头部门 全县 全市 全省 全区 全镇 本县 本市 ' +
        '本镇 本局 本乡 本村 我县 我市 我局 我镇 我乡 我区 ' +
        '各单位 县区 市县 机会 园区 地区 校区 城区 市区',
    )}$`,
  'u',
);

/** Offices that assess: a table that they have filled in is not theirs. */
export const ASSESSOR = /(?:考核|考评|绩效|目标|督查|督考|政务督查)(?:办|办公室|委员会|委|组|领导小组|中心|室|科)$/u;

/** 县委, 中共某市委: who issues a regulation; 团县委 is a unit. */
export const PARTY_COMMITTEE = /^(?:中共)?[^团]{0,6}[县市省区州旗]委$/u;
