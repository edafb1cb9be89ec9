/** What tells the sheets of a ledger: its names, and its columns by the heads that they may have. */
export interface LedgerHeads {
  readonly name: string;
  readonly aliases: readonly string[];
  /** 共用: its rows are of no unit. */
  readonly shared: boolean;
  readonly columns: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly required: boolean;
    /** `unit` for the column that says whose a row is. */
    readonly type: { readonly kind: string };
  }[];
}

/** Of a head that has to be there, of the column of units, of a ledger common to all. */
const NEEDED = '!';
const UNITS = '@';
const SHARED = '#';

/**
 * The ledgers of a shipped scheme by its 标识, each a line of its names and its columns' heads: who looks for the scheme that fits a workbook
 * need not fetch all of them. Held against the schemes by test/regulations/ledger-heads.
 */
const written: Readonly<Record<string, string>> = {
  广元交通: `
    名册: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 序列!=类别=分类 别名
    指标=目标绩效指标=指标完成情况: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 序号=指标序号 一级指标 二级指标 三级指标 指标内容=考核内容=目标任务 计量单位 计分方式 分值!=标准分=满分=权重分 目标值=目标 完成值=完成=实际完成值 直接得分 下达目标值=年初下达目标值
    领导评价=局领导综合评价: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 评价人! 等次!
    加分=特殊情况加分台账=加分台账: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 工作事项!=加分项目 层级! 书面依据!=依据 分值=酌情分值 状态
    扣分=特殊情况扣分台账=扣分台账: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 事由!=扣分事由 层级! 分数 状态
    排位=全省排位台账: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 工作=工作事项=主要工作 全省排位! 状态
    一票否决: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 情形! 日期 说明
    目标调整=目标调整记录=目标绩效指标调整: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 指标内容! 原目标值 调整后目标值! 事由! 申请日期! 分管领导审核 局长审定
    历年结果: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 年度! 名次 参评数 等次! 并列末位
`,
  大石桥: `
    名册=附件1=政府绩效考核任务项目及分值统计表: 序号 @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 任务数量! 任务分值!
    任务项目=附件4=政府绩效考核任务项目: @单位!=受考单位=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 指标序号! 指标内容! 分值! 考核主体!
`,
  大石桥计分: `
    名册=附件1=政府绩效考核任务项目及分值统计表: 序号 @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 任务数量! 任务分值! 序列!=类别=考核对象分类 完成重点任务 完成考核任务 公务员人数 班子初评
    任务项目=附件4=政府绩效考核任务项目: @单位!=受考单位=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 指标序号! 指标内容! 分值! 考核主体! 指标类型 完成得分=结果得分=考评得分 状态
    成绩汇总: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 过程得分 过程满分 党建得分 党建满分 领导评价 领导评价满分 部门评价=市直部门评价 部门评价满分 公众评议 公众评议满分
    上级反馈=营口市反馈考评结果: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 成绩!
    察访核验: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 事项! 扣分! 指标中已扣 状态
    加减分=加（减）分台账: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 类型! 事项! 分值! 提出单位 状态
    严重事件: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 情形! 说明 状态
    反馈复核=考评情况反馈单=考评复核申请表: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 收到日期!=接到反馈单日期 申请日期 扣分事项 扣分依据
`,
  四川党政同责: `
    名册: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 序列!=类别 完成情况=年度总体完成情况 环境保护完成 安全生产完成 不参评的专题
    专题指标=党政同责指标: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 专题! 内容!=指标内容 指标 分值! 得分!=考评得分
    责任事故=一票否决情形: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 专题! 等级! 说明 状态
    半年自查: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 专题! 期次! 报送日期 报绩效办 报主管部门
    问题整改: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 专题! 问题 整改期限! 完成日期 状态!
    考评程序: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 环节! 日期!
    历年结果=历年完成情况: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 年度! 未完成!
`,
  县级环保党政同责: `
    名册: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 序列!=类别 总体完成=完成年度目标任务 设有人大
    环保指标=环境保护考评指标: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 内容!=指标内容 指标 分值! 得分!=考评得分
    党委会议=环保专题会议: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 日期! 议题
    人大报告: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 日期! 报告对象!
    半年自查: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 期次! 抄送目督办
    问题整改: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 问题 整改期限! 完成日期 状态!
    环保否决=一票否决情形: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 情形! 负有责任 说明
    考评程序: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 环节! 日期!
    历年结果=历年完成情况: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 年度! 未完成!
`,
  试点2011: `
    名册: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 序列!=类别 单位性质! 上级方案=所依据的上级指标体系
    三级指标=指标分解表: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 内容!=考核内容 指标!=三级指标 责任单位=承办机构 责任人 质量要求 完成时限=时间进度 方法! 来源!=评价来源 数据提供单位=评估意见提供单位
    数据台账=指标执行台账: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 指标! 日期 记录!
    结果查询=考核评价结果: @单位!=单位名称=责任单位=受考单位=被考核单位=考核对象=部门 结果!=得分或档次 依据条款=定档依据 评价理由 查询方式=结果出处
`,
};

/** The ledgers of a shipped scheme, as far as they tell its sheets; none of another. @param id its 标识 */
export function ledgerHeads(id: string): readonly LedgerHeads[] {
  return (written[id] ?? '').split('\n').flatMap((line) => {
    const [names, heads] = line.trim().split(': ');
    if (names === undefined || heads === undefined) return [];
    const shared = names.startsWith(SHARED);
    return [{ ...called(shared ? names.slice(1) : names), shared, columns: heads.split(' ').map(column) }];
  });
}

function column(text: string): LedgerHeads['columns'][number] {
  const isUnits = text.startsWith(UNITS);
  const { name, aliases } = called(isUnits ? text.slice(1) : text);
  const required = name.endsWith(NEEDED);
  return { name: required ? name.slice(0, -1) : name, aliases, required, type: { kind: isUnits ? 'unit' : 'other' } };
}

function called(text: string): Pick<LedgerHeads, 'name' | 'aliases'> {
  const [name = '', ...aliases] = text.split('=');
  return { name, aliases };
}
