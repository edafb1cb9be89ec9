import { groupsOf, rowsFrom, type OwnLayout } from '../layout';
import { day, lines } from './lines';

/** A class over each of two tables, levels across, full marks beside marks, units that rate each other, words behind a section's unit. */
export const classesAndLevels: readonly OwnLayout[] = [
  {
    name: 'ra04',
    about: '结果汇总表三行表头，分乡镇/部门两块并排（左右），各有排名',
    sheets: {
      汇总: lines(
        `
2024年度综合考核结果一览
乡镇|||  |部门||
名次|单位|总分||名次|单位|总分
1|白石镇|96.2||1|县水利局|97.1
2|青溪乡|95||2|县民政局|96.3
3|大桥镇|93.4||3|县林业局|95.8`,
        'A1:G1',
        'A2:C2',
        'E2:G2',
      ),
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '汇总',
        area: 'A2:C6',
        head: [2, 3],
        columns: { rank: 'A', unit: 'B', score: 'C' },
        rows: rowsFrom(4, 6),
        constants: { sequence: '乡镇' },
      },
      {
        kind: 'result',
        sheet: '汇总',
        area: 'E2:G6',
        head: [2, 3],
        columns: { rank: 'E', unit: 'F', score: 'G' },
        rows: rowsFrom(4, 6),
        constants: { sequence: '部门' },
      },
    ],
  },
  {
    name: 'ra06',
    about: '按指标一张表：表名是指标（招商引资、安全生产），各乡镇目标、完成、完成率、得分、排名；单位万元在标题下',
    sheets: Object.fromEntries(
      ['招商引资', '固定资产投资'].map((t, n) => [
        t,
        lines(
          `
2024年各乡镇${t}完成情况考核表
|||||单位：万元
序号|乡镇|目标任务|实际完成|完成率|得分
1|白石镇|${5000 + n}|5200|104%|10
2|青溪乡|3000|2700|90%|9
3|大桥镇|4000|4000|100%|10
合计||${12000 + n}|11900||`,
          'A1:F1',
        ),
      ]),
    ),
    ledgers: ['招商引资', '固定资产投资'].map((t) => ({
      kind: 'indicator',
      sheet: t,
      area: 'A3:F7',
      head: [3],
      columns: { serial: 'A', unit: 'B', target: 'C', actual: 'D', score: 'F' },
      rows: rowsFrom(4, 6),
      constants: { year: 2024, indicator: t },
      others: { E: 'rate' },
      skip: [{ row: 7, why: 'total' }],
    })),
  },
  {
    name: 'ra10',
    about: '加分申报：级别分三列（国家级、省级、市级）打分值；单位合并；合计',
    sheets: {
      加分统计: lines(
        `
2024年度争先创优加分统计表
单位|加分事项|加分分值|||文件依据
||国家级|省级|市级|
县林业局|国家森林城市创建|5|||林发〔2024〕7号
|全省绿化先进集体||3||省绿委文件
县水利局|节水型社会达标县||3||省水利厅公告
|全市河湖长制先进|||1|市河长办通报
合计||5|6|1|`,
        'A1:F1',
        'A2:A3',
        'B2:B3',
        'C2:E2',
        'F2:F3',
        'A4:A5',
        'A6:A7',
        'A8:B8',
      ),
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '加分统计',
        area: 'A2:F8',
        head: [2, 3],
        columns: { unit: 'A', bonusItem: 'B', basis: 'F' },
        carried: ['A'],
        groups: groupsOf('level', ['国家级', '省级', '市级'], 'C', ['amount']),
        rows: rowsFrom(4, 7),
        unit: { 4: '县林业局', 5: '县林业局', 6: '县水利局', 7: '县水利局' },
        skip: [{ row: 8, why: 'total' }],
      },
    ],
  },
  {
    name: 'rb01',
    about: '镇对村考核：村在行，考核项目横着，每项下分值与得分两列；总分、位次',
    sheets: {
      村级考核: lines(
        `
青山镇2024年度村级目标考核得分表
序号|村名|党建工作||人居环境||平安建设||总分
||分值|得分|分值|得分|分值|得分|
1|红旗村|30|28|40|38|30|29|95
2|东风村|30|27|40|36|30|30|93
3|胜利村|30|30|40|35.5|30|28|93.5`,
        'A1:I1',
        'A2:A3',
        'B2:B3',
        'C2:D2',
        'E2:F2',
        'G2:H2',
        'I2:I3',
      ),
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '村级考核',
        area: 'A2:I6',
        head: [2, 3],
        columns: { serial: 'A', unit: 'B' },
        groups: groupsOf('indicator', ['党建工作', '人居环境', '平安建设'], 'C', ['points', 'score']),
        rows: rowsFrom(4, 6),
        others: { I: 'total' },
        constants: { year: 2024 },
      },
    ],
  },
  {
    name: 'rb05',
    about: '述职测评：部门互评打分，评分部门在列头，被评部门在行，平均分一列，自己不评自己写“——”',
    sheets: {
      部门互评: lines(
        `
2024年度部门互评打分汇总表
被评部门|财务部|人事部|市场部|技术部|平均分
财务部|——|92|90|88|90
人事部|95|——|91|93|93
市场部|88|90|——|92|90
技术部|94|91|92|——|92.33`,
        'A1:F1',
      ),
    },
    accepted: Object.fromEntries(['B3', 'C4', 'D5', 'E6'].map((c) => [`部门互评!${c}`, ['——', null, 'ask']])),
    ledgers: [
      {
        kind: 'rating',
        sheet: '部门互评',
        area: 'A2:F6',
        head: [2],
        columns: { unit: 'A' },
        groups: groupsOf('rater', ['财务部', '人事部', '市场部', '技术部'], 'B', ['score']),
        rows: rowsFrom(3, 6),
        others: { F: 'average' },
      },
    ],
  },
  {
    name: 'rb08',
    about: '季度交叉表：单位在列头，季度在行，值为得分；末行全年平均',
    sheets: {
      季度得分: lines(
        `
2024年各街道城市管理考核季度得分
季度|城东街道|城西街道|城南街道|城北街道
第一季度|91.2|90.5|88|93
第二季度|92|89.5|90|92
第三季度|90|91|91|94
第四季度|93|92|90.5|95
年平均|91.55|90.75|89.88|93.5`,
        'A1:E1',
      ),
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '季度得分',
        area: 'A2:E7',
        head: [2],
        columns: { period: 'A' },
        groups: groupsOf('unit', ['城东街道', '城西街道', '城南街道', '城北街道'], 'B', ['score']),
        rows: rowsFrom(3, 6),
        from: 'columnHead',
        skip: [{ row: 7, why: 'average' }],
      },
    ],
  },
  {
    name: 'rb09',
    about: '岗位目标责任：部门在段行带负责人括号，目标任务写得长且带数，权重百分数，完成时限',
    sheets: {
      责任分解: lines(
        `
2024年度重点任务责任分解与考核表
序号|重点任务|完成时限|赋分|自评|核分|扣分说明
办公室（负责人：张伟）
1|完成制度汇编|2024-06-30|20|20|19|迟10天
2|信息报送120篇|2024-12-31|30|30|30|
财务部（负责人：刘敏）
1|预算执行率≥95%|2024-12-31|30|29|29|
2|完成年度审计整改|2024-09-30|20|20|20|`,
        'A1:G1',
        'A3:G3',
        'A6:G6',
      ),
    },
    accepted: {
      '责任分解!C4': day('2024-06-30', '2024-06-30'),
      '责任分解!C5': day('2024-12-31', '2024-12-31'),
      '责任分解!C7': day('2024-12-31', '2024-12-31'),
      '责任分解!C8': day('2024-09-30', '2024-09-30'),
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '责任分解',
        area: 'A2:G8',
        head: [2],
        columns: { serial: 'A', indicator: 'B', date: 'C', points: 'D', selfScore: 'E', score: 'F', reason: 'G' },
        rows: [4, 5, 7, 8],
        unit: { 4: '办公室', 5: '办公室', 7: '财务部', 8: '财务部' },
        from: 'section',
        constants: { year: 2024 },
        skip: [
          { row: 3, why: 'section' },
          { row: 6, why: 'section' },
        ],
      },
    ],
  },
  {
    name: 'rb02',
    about: '医院科室月度质量扣分：科室、检查项目、存在问题、应扣分、检查者、整改情况；日期“1.15”文本；小计',
    sheets: {
      '1月质控': lines(
        `
第一人民医院2024年1月质量检查扣分登记
科室|检查项目|存在问题|扣分值|检查日期|检查人|整改情况
内科|病历质量|缺签名2份|1|2024.1.15|张红|已整改
|院感管理|手卫生不规范|0.5|2024.1.16|李静|已整改
小计|||1.5|||
外科|护理文书|漏记|0.5|2024.1.18|张红|整改中
小计|||0.5|||`,
        'A1:G1',
        'A3:A4',
        'A5:C5',
        'A7:C7',
      ),
    },
    accepted: {
      '1月质控!E3': day('2024.1.15', '2024-01-15'),
      '1月质控!E4': day('2024.1.16', '2024-01-16'),
      '1月质控!E6': day('2024.1.18', '2024-01-18'),
    },
    ledgers: [
      {
        kind: 'deduction',
        sheet: '1月质控',
        area: 'A2:G7',
        head: [2],
        columns: { unit: 'A', reason: 'C', amount: 'D', date: 'E' },
        carried: ['A'],
        rows: [3, 4, 6],
        unit: { 3: '内科', 4: '内科', 6: '外科' },
        others: { B: 'item', F: 'inspector', G: 'mended' },
        skip: [
          { row: 5, why: 'subtotal' },
          { row: 7, why: 'subtotal' },
        ],
      },
    ],
  },
];
