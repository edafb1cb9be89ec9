/** What a column of an assessment table can hold. The last ones are never read: they are known so that nothing else takes them. */
export type Concept =
  | 'serial'
  | 'unit'
  | 'sequence'
  | 'alias'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'indicator'
  | 'points'
  | 'target'
  | 'actual'
  | 'selfScore'
  | 'score'
  | 'reason'
  | 'bonusItem'
  | 'bonus'
  | 'deduction'
  | 'level'
  | 'vetoKind'
  | 'rater'
  | 'grade'
  | 'rank'
  | 'period'
  | 'year'
  | 'date'
  | 'status'
  | 'basis'
  | 'note'
  | 'owner'
  | 'measure'
  | 'rule'
  | 'rate'
  | 'weight'
  | 'person'
  | 'summary';

/** Concepts that no ledger reads. */
export const UNREAD: ReadonlySet<Concept> = new Set(['owner', 'measure', 'rule', 'rate', 'weight', 'person', 'summary']);

/**
 * The words of heads by concept, each with the number of tables, of 68 published ones, that use it so; a word that offices are known to
 * use and that none of the 68 has counts 1. A word may stand in several lines: the same word means different things.
 */
export const VOCABULARY: Readonly<Record<Concept, string>> = {
  serial: '序号 26 评分编号 工号 编号 编码 项次 No SerialNo Number Seq ID',
  unit:
    '单位 3 被考核单位 2 考核对象 2 责任单位 村(居) 村别 镇(街) 街道名称 姓名 被考核人 被评人姓名 单位名称 2 乡镇 2 部门 2 科室 2 被评价单位 参评单位 被考评单位 ' +
    '考评对象 申报单位 乡镇(街道) 镇街 村 社区 村名 学校 部门名称 单位(部门) 单位(科室) 乡镇名称 受评单位 涉及单位 得分单位 承办单位 镇 街道 村(社区) 县(市,区) ' +
    '县区 市县 所属单位 加分单位 扣分单位 被扣分单位 被通报单位 通报单位 被评议单位 企业名称 医院 处室 班组 机构名称 测评对象 2 评议对象 被测评单位 被评议单位 评价对象 2 被评对象 被评单位 考核单位 被考核对象 参评对象 所在单位 单位全称 科室名称 村(社区)名称 学校名称 Unit Dept Department Organization Org UnitName DeptName DepartmentName',
  sequence:
    '考核类别 3 考核分类 2 被评人类型 考核类型 类别 5 分类 3 组别 序列 单位类别 2 所属类别 单位类型 单位分类 考核组别 考核序列 分组 Class Group',
  alias: '简称 3 别名 曾用名 单位简称',
  level1:
    '考核项目 8 一级指标 7 考核指标 2 项目 6 类别 4 考评项目 2 考核类别 评价内容 2 具体项目 目标 综合目标 指标类别 2 要素 评比内容 评议内容 项目名称及分值 项目权重 考核得分类别 ' +
    '检查项目 岗位 重点工作 考核重点 指标分类 大类 板块 目标类别 指标类型 Category Dimension',
  level2: '二级指标 7 基本要求 分项内容及分值 小类 考核子项 子项目',
  level3: '三级指标 3',
  indicator:
    '考核内容 16 考核指标 5 指标 4 考评内容 4 评价要点 2 考核内容及评分标准 考核要点 2 考核内容及要求 检查内容 目标责任制内容 责任内容 评价要素 考核要求 目标要求 ' +
    '考核内容和要求 评分内容 评估内容 指标说明 指标名称 4 具体考核内容 考核内容及分值 评价指标及基础分值 指标名称(三级指标) 指标内容 2 工作任务 2 目标任务 2 任务 ' +
    '工作内容 重点任务 考核事项 2 工作事项 工作项目 工作名称 考核项目 项目 具体指标 评价指标 考评指标 考核目标 任务名称 主要任务 目标名称 Indicator KPI Item IndicatorName KPIName ItemName Task',
  points:
    '分值 18 标准分 5 应得分 4 权重 4 分数 应得分数 2 赋分 各项分值 分比 权重计分 满分 2 标准分值 2 基本分 2 基础分 满分值 配分 指标分值 目标分值 考核分值 总分值 权重分 基准分 Weight FullScore FullMark MaxScore Points FullPoints',
  target:
    '目标值 4 考核目标 本月目标值 年初指标值 年初目标值 年度目标 2 年度目标值 2 目标 2 计划数 任务数 2 目标任务 目标数 目标要求 目标及要求 计划 计划值 年度任务 任务目标 指标值 年度计划 全年目标 2 全年目标值 季度目标 Target TargetValue Goal Plan',
  actual:
    '实际完成值 2 完成情况 3 实际值 实测值 年终完成值 工作完成情况 本月达成情况 实际完成情况 完成值 4 实际完成 3 完成数 2 实际完成数 2 累计完成 2 实绩 ' +
    '完成量 实际数 实际 完成 目标完成情况 任务完成情况 年度完成值 全年完成值 本年完成 实现值 完成数值 Actual ActualValue Completed Result',
  selfScore:
    '自评分 5 自评得分 3 自查分 自评 3 员工自评分 自评分数 2 自查得分 自查自评 自我评分 单位自评 自评分值 自报分 SelfScore Self SelfEvaluation SelfAssessment',
  score:
    '得分 16 实得分 5 考核分 2 考核得分 4 实得分数 2 总分 3 合计 核准分 核分 复核分 考核组评分 考评得分 考核分数 考评成绩 考评 本季度得分 考核实得分 调整后得分 合计得分 1-3月得分 分项得分 ' +
    '综合得分 3 最终得分 2 评分 2 最后得分 核定分 核定得分 审定得分 考核评分 评价得分 测评得分 测评分 考核总分 总得分 2 年终得分 成绩 分数 认定得分 得分情况 考核组 考评组 考核办评分 组织评分 单项得分 实际得分 2 年度得分 季度得分 他评分 考核成绩 综合评分 打分 分 Score FinalScore Final TotalScore FinalMark',
  reason:
    '扣分原因 4 加分扣分说明 得分失分情况说明 考评暗访存在问题 检查记录 考核原因 减分因素 扣分事由 2 扣分事项 2 扣分情况 失分原因 2 扣分说明 扣分理由 存在问题 扣分项目 扣分内容 问题描述 ' +
    '扣分依据及原因 扣分依据 事由 原因 违规情形 减分项目 减分事项 减分原因 通报内容 通报问题 Reason',
  bonusItem:
    '加分事项 3 加分项目 3 加分内容 2 增分因素 加分原因 2 加分事由 加分理由 奖励事项 获奖名称 奖项名称 荣誉名称 表彰名称 奖励名称 奖励项目 表彰奖励名称 获奖项目 荣誉 表彰事项 加分因素 事项 创新项目',
  bonus:
    '加分 3 增加分值 加分值 3 核定加分 2 加分分值 2 奖励分 加分数 加分得分 申报加分 增分 认定加分 附加分 奖励分值 审定加分 认定分 审定分 核准分 终审分 Bonus BonusPoints',
  deduction:
    '扣减分数 2 扣分 4 扣减分 倒扣分值 减分 2 扣减分值 考核金额(元) 考核金额 扣分值 3 扣分分值 核定扣分 扣分数 应扣分 实扣分 减分值 认定扣分 扣除分值 扣减 扣罚 Deduction Deducted',
  level: '级别 3 层级 2 表彰级别 通报级别 奖励级别 荣誉级别 表彰层级 通报层级 获奖级别 批示级别 奖项级别',
  vetoKind: '否决事项 3 否决情形 3 一票否决事项 2 一票否决情形 情形 2 否决项目 否决原因 否决内容 一票否决项 触发情形 认定情形',
  rater: '评价人 2 评分人 2 评委 2 打分人 评价者 评价主体 评分主体 测评人 评议人 投票人 评价方 Rater Reviewer Evaluator',
  grade:
    '等次 4 评价等次 2 档次 2 考核等次 3 等级 2 评价结果 2 考核等级 评定等次 综合等次 评议等次 测评结果 考核结果 2 评价等级 结果等次 考评等次 评价意见 建议等次 年度等次 评定结果 Grade Rating',
  rank: '排名 4 名次 4 位次 2 排位 2 全省排位 全市排名 全省排名 全市位次 排序 序次 考核名次 全县排名 综合排名 全市排位 得分排名 年度名次 Rank Ranking',
  period:
    '所属季度 2 阶段 期次 2 季度 2 月份 2 考核期 2 考核周期 考核季度 时段 所属期 考核期次 期间 考核月份 所属月份 考核阶段 Quarter Period Month',
  year: '年份 2 年度 4 考核年度 2 所属年度 所属年份 Year',
  date:
    '发生日期 上报日期 考核日期 完成时间 2 日期 3 时间 2 发生时间 2 认定时间 获奖时间 表彰时间 发文时间 通报时间 发文日期 检查日期 认定日期 登记日期 申报日期 批示时间 通报日期 文件日期 扣分日期 加分日期 ' +
    '扣分时间 加分时间 印发日期 获奖日期 录入时间 检查时间 完成日期 Date',
  status:
    '状态 2 指标状态 审核状态 2 审核意见 2 审核结果 2 认定意见 审定状态 是否认定 审批状态 审定意见 考核办意见 复核意见 核定意见 核定结果 认定结果 审批意见 初审意见 意见 Status State',
  basis:
    '评分依据 2 考核方式 通知单号 查证测定方法 依据 2 文号 2 文件依据 2 加分依据 2 扣分依据 2 认定依据 2 文件文号 文件名称 依据文件 佐证材料 证明材料 文件名称及文号 政策依据 认定文件 依据文号 通报文件 通报文号 文件',
  note: '备注 7 各注 说明 2 自我描述 情况说明 2 备考 附注 备注说明 Remark Remarks Note Notes Comment Comments',
  owner:
    '考核单位 3 总牵头单位 考核责任单位 2 考核处室 责任单位 负责考核单位 考核线 评价单位 考核数据来源 上报单位 牵头单位 2 牵头部门 2 责任部门 2 数据来源 2 考核部门 2 考核牵头单位 考核责任部门 主管部门 ' +
    '认定单位 审核单位 授予单位 发文单位 颁发单位 表彰单位 颁奖单位 批示领导 配合单位 数据提供单位 检查单位 发文机关 授奖单位 评分单位 考核主体 实施考核单位 分管领导 提供数据单位 数据来源单位 数据责任单位 责任科室',
  measure: '单位 2 计量单位 3 指标单位 单位(计量) 量纲 度量单位 UOM Measure',
  rule:
    '评分标准 14 评分细则 4 计分办法 2 赋分办法 2 考核标准 2 扣分标准 2 评分方法 2 考核内容及评分标准 2 评分办法 2 考核细则 考评细则 赋分细则 计分方法 2 考核要点及标准 考核方法和考核指标 ' +
    '考评方法扣分标准 评价标准及依据 考核内容扣分标准 加分标准 2 评价标准 2 计分规则 评分规则 考核办法 考核方法 评分说明 计分标准 计分公式 得分标准 标准 Rule Criteria Standard',
  rate: '完成率 3 完成比例 2 达标率 完成进度 完成率(%) 增长率 增幅 同比 同比增长 同比增幅 增速 完成百分比 得分率 进度 上年实际 上年完成 上年值 去年同期 上年同期 上年完成值 上年数 环比 增减 全市平均 全省平均 Rate CompletionRate Progress',
  weight: '占比 2 权重系数 系数 折算系数 权数 难度系数 调整系数 折算比例 数量 人数 参评人数 次数',
  person:
    '联系人 2 联系电话 2 电话 负责人 2 填报人 签字 2 签名 单位负责人 主要负责人 考核人 经办人 审核人 职务 手机 录入人 办公电话 联系方式 责任人 邮箱 复核人 手机号码 主要领导 Contact Owner Phone',
  summary:
    '小计 3 合计 3 总计 平均 2 平均分 3 平均得分 共计 累计 全年合计 汇总 均分 折算分 折后得分 折算得分 加权得分 加权分 最高分 最低分 全年 Total Sum Average Subtotal',
};

/** What the names of sheets and titles say of the ledger below them. */
export type LedgerKind = 'roster' | 'indicator' | 'bonus' | 'deduction' | 'rating' | 'rank' | 'veto' | 'history' | 'result';

export const TITLE_WORDS: Readonly<Record<LedgerKind, readonly string[]>> = {
  roster: ['名册', '名单', '名录', '考核对象', '参评单位', '单位一览', '分类表', '分组表', '花名册'],
  indicator: [
    '指标',
    '目标任务',
    '考核评分',
    '评分表',
    '打分表',
    '完成情况',
    '目标管理',
    '责任书',
    '考核表',
    '考核细则',
    '任务表',
    '自评表',
    '评分细则',
  ],
  bonus: ['加分', '奖励分', '创新', '荣誉', '表彰'],
  deduction: ['扣分', '减分', '倒扣', '通报', '负面清单'],
  rating: ['评价', '测评', '评议', '互评', '满意度', '投票', '民主'],
  rank: ['排位', '位次', '单项排名', '排名通报', '全省排名', '全市排名'],
  veto: ['一票否决', '否决'],
  history: ['历年', '近三年', '近两年', '近二年', '近四年', '近五年', '前三年', '前两年', '往年', '三年结果', '历史', '近年'],
  result: ['汇总', '结果', '得分表', '排名表', '成绩', '总表', '名次表', '得分情况', '综合得分', '排名', '公示'],
};
