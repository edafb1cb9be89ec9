import type { Indicator } from './indicator';

/** 三级指标|指标内容|计量单位|目标值|完成值, one line a row. */
interface Department {
  readonly unit: string;
  /** 职能及量化指标, at most 8. */
  readonly functions: string;
  /** 创新指标, at most 3. */
  readonly innovations: string;
  /** Completion in percent of the first three of 保障指标. */
  readonly support: readonly [number, number, number];
}

const DEPARTMENTS: readonly Department[] = [
  {
    unit: '市公路局',
    functions: `国省干线养护|完成国省干线大中修|公里|60|66
      路面性能|国省干线路面使用性能指数（PQI）|分|86|88.2
      优良路率|国省干线优良路率|%|88|95
      桥隧养护|完成危桥改造|座|12|13
      水毁抢修|水毁路段及时抢通率|%|95|98
      公路绿化|国省干线绿化|公里|80|92
      养护投资|完成养护投资|万元|9600|10080`,
    innovations: `预防性养护|推广预防性养护新技术|项|2|2
      智慧养护|建成智慧养护示范路|公里|30|33`,
    support: [100, 104, 102],
  },
  {
    unit: '市航务局',
    functions: `航道养护|养护航道里程|公里|240|244
      船舶检验|完成船舶检验|艘|560|549
      水上安全|船舶安全检查|艘次|900|936
      渡口管理|渡口规范化建设|处|20|19
      港口吞吐量|港口货物吞吐量|万吨|260|247
      船员培训|培训船员|人次|400|420`,
    innovations: `电子巡航|重点水域电子巡航覆盖率|%|80|84`,
    support: [100, 98, 100],
  },
  {
    unit: '市运管局',
    functions: `旅客运输|客运班车正班率|%|95|97
      货物运输|公路货物周转量|亿吨公里|3.0|3.3
      客运站管理|客运站安全检查|次|120|１２０
      出租汽车|出租汽车服务质量投诉办结率|%|95|98
      驾驶培训|规范驾驶培训机构|家|24|25
      维修行业|机动车维修企业信用考核|家|150|156
      公交优先|新增新能源公交车|辆|50|55`,
    innovations: `联网售票|客运联网售票覆盖率|%|80|88
      综合运输|开通定制客运线路|条|4|5`,
    support: [100, 102, 105],
  },
  {
    unit: '市路政处',
    functions: `路政巡查|路政巡查里程|万公里|26|26.8
      案件查处|路政案件结案率|%|95|97
      治超|检测货运车辆|万辆次|18|17.6
      路产保护|路产赔（补）偿收缴率|%|95|95
      涉路许可|涉路施工许可按期办结率|%|98|98`,
    innovations: `非现场执法|建成不停车检测点|处|4|4
      联合执法|路警联合执法行动|次|12|13`,
    support: [100, 96, 100],
  },
  {
    unit: '市交通质监站',
    functions: `质量监督|重点项目质量监督覆盖率|%|95|98
      质量抽检|工程实体质量抽检合格率|%|92|95
      工地试验室|工地试验室检查|家|40|44
      监理管理|监理从业单位信用评价|家|26|27
      农村公路质监|农村公路质量抽检|公里|600|640
      交工检测|交工质量检测按期完成率|%|95|97`,
    innovations: `品质工程|创建品质工程示范项目|个|2|2
      检测信息化|检测数据实时上传率|%|80|85
      微课堂|质量安全微课堂|期|10|11`,
    support: [100, 103, 100],
  },
  {
    unit: '市交通运输指挥中心',
    functions: `应急值守|应急值守到岗率|%|98|98
      视频监控|重点路段视频监控在线率|%|92|89
      信息发布|发布路况和出行信息|条|3600|3744
      应急演练|组织应急演练|次|6|6
      运行监测|运行监测月报|期|12|12
      热线服务|12328 热线办结率|%|95|96`,
    innovations: `大数据平台|接入行业数据|类|10|9`,
    support: [100, 100, 96],
  },
  {
    unit: '市交通造价站',
    functions: `造价审查|造价文件按期审查率|%|98|73
      材料价格|发布材料价格信息|期|24|18
      造价核查|在建项目造价核查|个|20|14
      从业管理|造价从业人员培训|人次|200|150
      定额编制|补充定额测定|项|10|7`,
    innovations: `造价数据库|造价数据库入库项目|个|60|43`,
    support: [75, 80, 71],
  },
  {
    unit: '局办公室',
    functions: `文电办理|公文按期办结率|%|98|99
      政务信息|上报政务信息|条|200|230
      督查督办|督查事项按期办结率|%|95|98
      会务保障|局务会议决定事项落实率|%|95|98
      建议提案|人大建议政协提案办复率|%|100|100
      信访工作|信访事项按期办结率|%|95|97
      保密档案|档案规范整理|卷|600|630`,
    innovations: `绩效管理|目标绩效台账月通报|期|12|12
      政务公开|主动公开政务信息|条|300|324`,
    support: [100, 105, 104],
  },
  {
    // Trap: its fifth serial number stands twice.
    unit: '政策法规科',
    functions: `规范性文件|规范性文件合法性审查率|%|98|98
      行政审批|审批事项按期办结率|%|98|99
      执法监督|执法案卷评查|卷|200|210
      普法宣传|法治宣传活动|次|12|13
      执法培训|执法人员培训|人次|300|306
      行政复议|复议应诉按期答复率|%|98|98`,
    innovations: `双随机|双随机抽查事项覆盖率|%|90|92`,
    support: [100, 100, 100],
  },
  {
    // Trap: serial number 7 is left out.
    unit: '综合规划科',
    functions: `项目储备|项目前期工作入库|个|20|22
      投资计划|公路水路固定资产投资|亿元|86|93.2
      资金争取|争取上级补助资金|亿元|22|24.2
      规划编制|完成专项规划|个|3|3
      统计工作|统计报表按期上报率|%|100|100
      脱贫攻坚|贫困村通硬化路计划下达率|%|100|100
      项目审批|项目前期审批办结|个|30|33`,
    innovations: `投融资|推介 PPP 项目|个|4|5
      规划信息化|规划项目上图入库率|%|90|95`,
    support: [100, 106, 103],
  },
  {
    unit: '建设管理科',
    functions: `高速公路|高速公路建设进度协调|次|12|13
      国省干线|国省干线改造完成里程|公里|150|156
      农村公路|农村公路建设完成里程|公里|900|945
      市场监管|建设市场督查|次|8|8
      招投标监管|招投标备案审查率|%|100|100
      施工许可|重点项目施工许可办理率|%|95|98`,
    innovations: `标准化施工|标准化工地创建|个|10|11
      绿色公路|绿色公路示范工程|个|2|2`,
    support: [100, 102, 100],
  },
  {
    // Trap: its points add up to 198, because the first row of 保障指标 has 6 instead of 8.
    unit: '运输管理科',
    functions: `春运组织|春运旅客满意率|%|92|93
      公共交通|城市公交线路优化|条|12|11
      货运物流|培育甩挂运输企业|家|4|4
      出租改革|网约车许可办理率|%|95|95
      农村客运|建制村通客车率|%|90|88`,
    innovations: `城乡客运一体化|城乡客运一体化试点|个|2|2`,
    support: [100, 95, 100],
  },
  {
    unit: '安全监督科',
    functions: `安全检查|安全生产大检查|次|12|13
      隐患治理|重大隐患整改率|%|95|98
      应急预案|修订应急预案|个|10|10
      安全培训|安全管理人员培训|人次|500|540
      平安创建|平安工地创建达标率|%|90|88\u00a0
      安全宣传|安全宣传咨询活动|次|6|7`,
    innovations: `风险管控|风险分级管控试点单位|家|10|11`,
    support: [100, 103, 100],
  },
  {
    unit: '财务审计科',
    functions: `预算执行|部门预算执行率|%|95|96
      资金拨付|项目资金按期拨付率|%|95|97
      内部审计|完成内部审计项目|个|8|8
      国有资产|资产清查完成率|%|100|100
      收费管理|规费收入入库|万元|3200|3232`,
    innovations: `财务信息化|资金监管系统上线单位|家|16|16`,
    support: [100, 100, 98],
  },
  {
    unit: '人事教育科',
    functions: `干部培训|干部教育培训|人次|600|588
      人事档案|干部人事档案审核率|%|100|100
      职称评审|职称申报材料合格率|%|95|94
      编制管理|机构编制核查|次|2|2
      人才引进|引进专业技术人才|人|20|18`,
    innovations: `网络学院|干部网络学习参学率|%|95|93`,
    support: [100, 96, 94],
  },
  {
    unit: '机关党委',
    functions: `党员教育|党员集中培训|人次|400|412
      组织生活|主题党日开展率|%|100|100
      党风廉政|廉政谈话|人次|120|126
      精神文明|文明单位创建|个|3|3
      群团工作|群团活动|次|12|12`,
    innovations: `智慧党建|党建信息平台覆盖率|%|90|92`,
    support: [100, 102, 100],
  },
];

/** 保障指标 that all have in common: the last two are judged, not measured. */
const SUPPORT: readonly (readonly [level3: string, content: string, measure: string, target: number])[] = [
  ['党的建设', '“两学一做”学习教育集中学习', '次', 24],
  ['依法行政', '依法行政事项办结率', '%', 95],
  ['宣传信息', '宣传信息采用', '条', 50],
  ['廉政建设', '落实党风廉政建设责任制', '项', 1],
  ['综治维稳', '落实综治维稳责任制', '项', 1],
];

/** How 140 points are spread over so many rows. */
const SPREAD: Readonly<Record<number, readonly number[]>> = {
  5: [35, 30, 30, 25, 20],
  6: [30, 25, 25, 20, 20, 20],
  7: [25, 25, 20, 20, 20, 15, 15],
};

/** How 20 points are. */
const SMALL_SPREAD: Readonly<Record<number, readonly number[]>> = { 1: [20], 2: [12, 8], 3: [8, 6, 6] };

/** Rows of the bureaus and offices, in the order of the sheet. */
export function departmentIndicators(): ReadonlyMap<string, readonly Indicator[]> {
  return new Map(DEPARTMENTS.map((department) => [department.unit, rowsOf(department)]));
}

function rowsOf({ unit, functions, innovations, support }: Department): Indicator[] {
  const measured = [...parse('职能及量化指标', functions, SPREAD), ...parse('创新指标', innovations, SMALL_SPREAD)];
  const common = SUPPORT.map(([level3, content, measure, target], index) => ({
    level1: '保障指标',
    level2: '',
    level3,
    content,
    measure,
    target,
    points: unit === '运输管理科' && index === 0 ? 6 : 8,
    actual: Math.min(measure === '%' ? 100 : Infinity, Math.round((target * (support[index] ?? 100)) / 100)),
    note: measure === '项' ? '定性指标' : '',
  }));
  return [...measured, ...common].map((row, index) => ({ ...row, serial: serialOf(unit, index + 1) }));
}

function serialOf(unit: string, serial: number): number {
  if (unit === '政策法规科' && serial >= 6) return serial - 1;
  return unit === '综合规划科' && serial >= 7 ? serial + 1 : serial;
}

function parse(level2: string, lines: string, spread: Readonly<Record<number, readonly number[]>>): Omit<Indicator, 'serial'>[] {
  const rows = lines.split('\n').map((line) => line.replace(/^ +/, '').split('|'));
  return rows.map(([level3 = '', content = '', measure = '', target = '', actual = ''], index) => {
    const points = spread[rows.length]?.[index];
    if (points === undefined) throw new Error(`no points for ${String(rows.length)} rows of ${level2}`);
    return {
      level1: '职能指标',
      level2,
      level3,
      content,
      measure,
      points,
      target: Number(target),
      actual: figure(content, actual),
      note: '',
    };
  });
}

/** Traps: a number kept as text, full-width digits, and a number with a no-break space behind it. All three still mean one number. */
function figure(content: string, actual: string): number | string {
  const asText = content === '国省干线优良路率' || !/^[\d.]+$/.test(actual);
  return asText ? actual : Number(actual);
}
