import { groupsOf, rowsFrom, type OwnLayout } from '../layout';
import { lines, must } from './lines';

/** Ranks, bonuses, deductions, marks and classes that stand across, a column each; peers who rate one another. */
export const itemsAcross: readonly OwnLayout[] = [
  {
    name: 'a02',
    about: '单项工作排位：单位在行，每项工作一列，格里是“第3”；另有季度通报排名，并列写作“2（并列）”',
    sheets: {
      全市排位: lines(
        `
2024年重点工作全市排位情况
乡镇|招商引资|安全生产|信访工作|项目建设
白石镇|第3|第1|第12|第5
青溪乡|第10|第2|第4|第7
大桥镇|第1|第9|第6|第2`,
        'A1:E1',
      ),
      二季度通报: lines(
        `
二季度综合排名
排名|单位|总得分|较上季度
1|大桥镇|96.5|↑1
2|白石镇|95|→
2|临江街道|95|↑2
4|青溪乡|90.2|↓3`,
        'A1:D1',
      ),
    },
    accepted: Object.fromEntries(
      [
        ['B3', 3],
        ['C3', 1],
        ['D3', 12],
        ['E3', 5],
        ['B4', 10],
        ['C4', 2],
        ['D4', 4],
        ['E4', 7],
        ['B5', 1],
        ['C5', 9],
        ['D5', 6],
        ['E5', 2],
      ].map(([c, v]) => [`全市排位!${c}`, [`第${v}`, v] as [unknown, unknown]]),
    ),
    ledgers: [
      {
        kind: 'rank',
        sheet: '全市排位',
        area: 'A2:E5',
        head: [2],
        columns: { unit: 'A' },
        groups: groupsOf('indicator', ['招商引资', '安全生产', '信访工作', '项目建设'], 'B', ['rank']),
        rows: rowsFrom(3, 5),
      },
      {
        kind: 'result',
        sheet: '二季度通报',
        area: 'A2:D6',
        head: [2],
        columns: { rank: 'A', unit: 'B', score: 'C' },
        rows: rowsFrom(3, 6),
        constants: { period: '二季度' },
        others: { D: 'change' },
      },
    ],
  },
  {
    name: 'a06',
    about: '加分：单位在行，国家级、省级、市级各一列填分，末列合计；表下注；最高10分写在表头',
    sheets: {
      创优加分: lines(
        `
2024年创优加分汇总表
序号|单位|国家级表彰|省级表彰|市级表彰|加分合计（最高10分）
1|白石镇||2|1|3
2|青溪乡|5|||5
3|临江街道|5|4|2|10
注：同一事项按最高级别加一次。`,
        'A1:F1',
        'A6:F6',
      ),
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '创优加分',
        area: 'A2:F5',
        head: [2],
        columns: { serial: 'A', unit: 'B' },
        groups: groupsOf('bonusItem', ['国家级表彰', '省级表彰', '市级表彰'], 'C', ['amount']),
        rows: rowsFrom(3, 5),
        others: { F: 'sum' },
      },
    ],
  },
  {
    name: 'b01',
    about: '月度扣分汇总：部门在行，每月一列扣分，末列合计；另有名册',
    sheets: {
      考核对象: lines(`
序号|部门|类别
1|综合办|机关
2|财务部|机关
3|生产一部|一线
4|生产二部|一线`),
      扣分汇总: lines(
        `
2024年上半年月度考核扣分汇总
序号|部门|1月|2月|3月|4月|扣分合计
1|综合办|0.5||1||1.5
2|财务部||||0.5|0.5
3|生产一部|2|1|0.5|1|4.5
4|生产二部|1|||2|3`,
        'A1:G1',
      ),
    },
    ledgers: [
      {
        kind: 'roster',
        sheet: '考核对象',
        area: 'A1:C5',
        head: [1],
        columns: { serial: 'A', unit: 'B', sequence: 'C' },
        rows: rowsFrom(2, 5),
      },
      {
        kind: 'deduction',
        sheet: '扣分汇总',
        area: 'A2:G6',
        head: [2],
        columns: { serial: 'A', unit: 'B' },
        groups: groupsOf('period', ['1月', '2月', '3月', '4月'], 'C', ['amount']),
        rows: rowsFrom(3, 6),
        others: { G: 'sum' },
      },
    ],
  },
  {
    name: 'b11',
    about: '目标任务分解表：单位在行，全年目标、一季度…四季度各一列目标；单位万元写在标题',
    sheets: {
      分解表: lines(
        `
2024年固定资产投资目标任务分解表（单位：万元）
序号|责任单位|全年目标|一季度|二季度|三季度|四季度
1|白石镇|8000|1500|2000|2500|2000
2|青溪乡|5000|1000|1200|1500|1300
3|大桥镇|12000|3000|3000|3000|3000
合计||25000|5500|6200|7000|6300`,
        'A1:G1',
        'A6:B6',
      ),
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '分解表',
        area: 'A2:G6',
        head: [2],
        columns: { serial: 'A', unit: 'B', target: 'C' },
        groups: groupsOf('period', ['一季度', '二季度', '三季度', '四季度'], 'D', ['target']),
        rows: rowsFrom(3, 5),
        constants: { indicator: '固定资产投资', year: 2024 },
        skip: [{ row: 6, why: 'total' }],
      },
    ],
  },
  {
    name: 'c01',
    about: '名单：每类一列，列头是类别，下面是单位；长短不一',
    sheets: {
      参评单位名单: lines(
        `
2024年度参加目标绩效考核单位名单
乡镇（街道）|县直部门|企业
白石镇|县水利局|城投公司
青溪乡|县民政局|水务公司
临江街道|县林业局|
大桥镇||`,
        'A1:C1',
      ),
    },
    ledgers: [
      {
        kind: 'roster',
        sheet: '参评单位名单',
        area: 'A2:A6',
        head: [2],
        columns: { unit: 'A' },
        rows: rowsFrom(3, 6),
        constants: { sequence: '乡镇（街道）' },
      },
      {
        kind: 'roster',
        sheet: '参评单位名单',
        area: 'B2:B6',
        head: [2],
        columns: { unit: 'B' },
        rows: rowsFrom(3, 5),
        constants: { sequence: '县直部门' },
      },
      {
        kind: 'roster',
        sheet: '参评单位名单',
        area: 'C2:C6',
        head: [2],
        columns: { unit: 'C' },
        rows: rowsFrom(3, 4),
        constants: { sequence: '企业' },
      },
    ],
  },
  {
    name: 'c02',
    about: '单位在行，考核内容横排（带满分），没有总分列，末列备注；评分表',
    sheets: {
      评分表: lines(
        `
2024年人居环境整治考核评分表
序号|村（社区）|组织领导（20分）|环境卫生（50分）|长效机制（30分）|备注
1|红旗村|18|45|26|
2|新民村|20|40|28|垃圾堆放
3|东风社区|19|48|30|`,
        'A1:F1',
      ),
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '评分表',
        area: 'A2:F5',
        head: [2],
        columns: { serial: 'A', unit: 'B', note: 'F' },
        groups: groupsOf('indicator', ['组织领导', '环境卫生', '长效机制'], 'C', ['score']),
        rows: rowsFrom(3, 5),
        constants: { year: 2024 },
      },
    ],
  },
  {
    name: 'c08',
    about: '互评表：评价单位在行，被评价单位在列头，自己对自己是“—”；末行平均',
    sheets: {
      部门互评: lines(
        `
2024年度部门互评打分汇总表
评价单位|县财政局|县水利局|县民政局|县林业局
县财政局|—|95|92|90
县水利局|96|—|93|91
县民政局|95|94|—|92
县林业局|97|93|94|—
平均得分|96|94|93|91`,
        'A1:E1',
      ),
    },
    accepted: Object.fromEntries(['B3', 'C4', 'D5', 'E6'].map((c) => [`部门互评!${c}`, must('—')])),
    ledgers: [
      {
        kind: 'rating',
        sheet: '部门互评',
        area: 'A2:E7',
        head: [2],
        columns: { rater: 'A' },
        groups: groupsOf('unit', ['县财政局', '县水利局', '县民政局', '县林业局'], 'B', ['score']),
        rows: rowsFrom(3, 6),
        from: 'columnHead',
        skip: [{ row: 7, why: 'average' }],
      },
    ],
  },
  {
    name: 'f06',
    about: '评价：四类评价主体横排，权重写在第二行，加权得分在末列；单位分两段',
    sheets: {
      满意度: lines(
        `
2024年度机关作风满意度评价结果
单位|县领导|乡镇|企业|群众|加权得分
|30%|20%|20%|30%|
党群部门
县委办|95|92|90|91|92.3
县委组织部|96|93|91|92|93.3
政府部门
县财政局|93|90|92|90|91.3
县水利局|92|94|90|93|92.3`,
        'A1:F1',
        'A4:F4',
        'A7:F7',
      ),
    },
    ledgers: [
      {
        kind: 'rating',
        sheet: '满意度',
        area: 'A2:F9',
        head: [2, 3],
        columns: { unit: 'A' },
        groups: groupsOf('rater', ['县领导', '乡镇', '企业', '群众'], 'B', ['score']),
        rows: [5, 6, 8, 9],
        others: { F: 'weighted' },
        skip: [
          { row: 4, why: 'section' },
          { row: 7, why: 'section' },
        ],
      },
    ],
  },
];
