import { rowsFrom, type OwnLayout } from '../layout';
import { asked, day, lines } from './lines';

/** Additions and deductions in one table, sums beside what they sum, heads composed of known words, persons. */
export const signsAndWords: readonly OwnLayout[] = [
  {
    name: 'b08',
    about: '加分、扣分在同一张表各占一列，一行只有一个；事项共用；末行合计',
    sheets: {
      加扣分情况: lines(
        `
2024年度加扣分情况统计表
序号|单位|事项|加分|扣分|依据
1|白石镇|获省级文明镇|2||省文明办〔2024〕3号
2|青溪乡|信访越级上访||1|县信联办〔2024〕9号
3|大桥镇|承办全市现场会|1||市委办通知
4|白石镇|森林火情||0.5|县森防指通报
合计|||3|1.5|`,
        'A1:F1',
      ),
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '加扣分情况',
        area: 'A2:F7',
        head: [2],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', amount: 'D', basis: 'F' },
        rows: [3, 5],
        skip: [{ row: 7, why: 'total' }],
      },
      {
        kind: 'deduction',
        sheet: '加扣分情况',
        area: 'A2:F7',
        head: [2],
        columns: { serial: 'A', unit: 'B', reason: 'C', amount: 'E', basis: 'F' },
        rows: [4, 6],
        skip: [{ row: 7, why: 'total' }],
      },
    ],
  },
  {
    name: 'b10',
    about: '全省排位：工作在行，责任单位、上季度位次、本季度位次、升降',
    sheets: {
      排位情况: lines(
        `
2024年第三季度主要工作全省位次情况
序号|工作项目|责任单位|上季度位次|本季度位次|升降|备注
1|招商引资|县商务局|15|9|↑6|
2|安全生产|县应急局|4|6|↓2|
3|生态环境|县生态环境局|8|8|→|`,
        'A1:G1',
      ),
    },
    ledgers: [
      {
        kind: 'rank',
        sheet: '排位情况',
        area: 'A2:G5',
        head: [2],
        columns: { indicator: 'B', unit: 'C', rank: 'E', note: 'G' },
        rows: rowsFrom(3, 5),
        others: { D: 'before', F: 'change', A: 'serial' },
      },
    ],
  },
  {
    name: 'c06',
    about: '加分申报核定表按单位分段（段行只有单位名），申报分、核定分各一列；小计',
    sheets: {
      加分: lines(
        `
2024年度部门创新加分申报核定表
序号|加分项目|佐证材料|申报分|核定分|核定说明
县水利局
1|河长制激励县|省政府通报|3|3|
2|水土保持示范|水利部文件|2|1|按省级认定
小计|||5|4|
县民政局
1|养老改革试点|民政部批复|5|4|
小计|||5|4|`,
        'A1:F1',
        'A3:F3',
        'A7:F7',
        'A6:C6',
        'A9:C9',
      ),
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '加分',
        area: 'A2:F9',
        head: [2],
        columns: { serial: 'A', bonusItem: 'B', basis: 'C', amount: 'E' },
        rows: [4, 5, 8],
        unit: { 4: '县水利局', 5: '县水利局', 8: '县民政局' },
        from: 'section',
        others: { D: 'declared', F: 'remark on approval' },
        skip: [3, 7].map((row) => ({ row, why: 'section' })).concat([6, 9].map((row) => ({ row, why: 'subtotal' }))),
      },
    ],
  },
  {
    name: 'd02',
    about: '三行表头：考核结果▸定量指标▸得分、折算分；定性指标▸得分、折算分；综合得分、排名；单位按类别段行',
    sheets: {
      结果: lines(
        `
2024年度全县综合绩效考核结果汇总表
序号|单位|定量指标（70%）||定性指标（30%）||加减分||综合得分|排名
||得分|折算分|得分|折算分|加分|减分||
一、乡镇
1|白石镇|95|66.5|90|27|1|0|94.5|1
2|青溪乡|90|63|88|26.4|0|0.5|88.9|2
二、部门
1|县水利局|96|67.2|92|27.6|0|0|94.8|1
2|县民政局|93|65.1|91|27.3|0.5|0|92.9|2`,
        'A1:J1',
        'A2:A3',
        'B2:B3',
        'C2:D2',
        'E2:F2',
        'G2:H2',
        'I2:I3',
        'J2:J3',
        'A4:J4',
        'A7:J7',
      ),
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '结果',
        area: 'A2:J9',
        head: [2, 3],
        columns: { serial: 'A', unit: 'B', score: 'I', rank: 'J' },
        rows: [5, 6, 8, 9],
        sections: [
          { row: 4, concept: 'sequence', value: '乡镇' },
          { row: 7, concept: 'sequence', value: '部门' },
        ],
        skip: [
          { row: 4, why: 'section' },
          { row: 7, why: 'section' },
        ],
        others: { C: 'part', D: 'part', E: 'part', F: 'part', G: 'part', H: 'part' },
      },
    ],
  },
  {
    name: 'e02',
    about: '扣分：次数、每次扣分、扣分合计各一列，只有合计是扣分',
    sheets: {
      扣分明细: lines(
        `
2024年第一季度日常管理扣分明细
序号|责任部门|违规事项|次数|每次扣分|扣分合计|检查日期
1|生产一部|未戴安全帽|3|0.5|1.5|2024/1/12
2|生产二部|现场杂物|2|0.2|0.4|2024/2/3
3|后勤部|消防通道堵塞|1|2|2|2024/3/9`,
        'A1:G1',
      ),
    },
    accepted: {
      '扣分明细!G3': day('2024/1/12', '2024-01-12'),
      '扣分明细!G4': day('2024/2/3', '2024-02-03'),
      '扣分明细!G5': day('2024/3/9', '2024-03-09'),
    },
    ledgers: [
      {
        kind: 'deduction',
        sheet: '扣分明细',
        area: 'A2:G5',
        head: [2],
        columns: { serial: 'A', unit: 'B', reason: 'C', amount: 'F', date: 'G' },
        rows: rowsFrom(3, 5),
        others: { D: 'times', E: 'each' },
      },
    ],
  },
  {
    name: 'e07',
    about: '一张表上（一）加分项、（二）减分项，表头一样：序号、单位、事项、分值、依据；靠小标题分',
    sheets: {
      加减分: lines(
        `
2024年度综合考核加减分情况
（一）加分项
序号|单位|事项|分值|依据
1|白石镇|省级文明镇|2|省文明委文件
2|大桥镇|市级现场会|1|市委办通知
（二）减分项
序号|单位|事项|分值|依据
1|青溪乡|进京上访|1.5|县信联办通报
2|白石镇|项目退库|0.5|县发改局通报`,
        'A1:E1',
        'A2:E2',
        'A6:E6',
      ),
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '加减分',
        area: 'A3:E5',
        head: [3],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', amount: 'D', basis: 'E' },
        rows: [4, 5],
      },
      {
        kind: 'deduction',
        sheet: '加减分',
        area: 'A7:E9',
        head: [7],
        columns: { serial: 'A', unit: 'B', reason: 'C', amount: 'D', basis: 'E' },
        rows: [8, 9],
      },
    ],
  },
  {
    name: 'e08',
    about: '个人年度考核等次名单：姓名、部门、职务、考核等次；年度在标题；当历年结果',
    sheets: {
      上年考核结果: lines(
        `
2023年度机关工作人员考核结果
序号|姓名|所在部门|职务|考核等次
1|王强|办公室|主任科员|优秀
2|李敏|人事科|副科长|称职
3|赵磊|财务科|科员|称职`,
        'A1:E1',
      ),
      指标: lines(`
序号|被考核人|考核内容|分值|得分
1|王强|德能勤绩|50|48
2|李敏|德能勤绩|50|47
3|赵磊|德能勤绩|50|45`),
    },
    ledgers: [
      {
        kind: 'history',
        sheet: '上年考核结果',
        area: 'A2:E5',
        head: [2],
        columns: { serial: 'A', unit: 'B', grade: 'E' },
        rows: rowsFrom(3, 5),
        constants: { year: 2023 },
        others: { C: 'department', D: 'post' },
      },
      {
        kind: 'indicator',
        sheet: '指标',
        area: 'A1:E4',
        head: [1],
        columns: { serial: 'A', unit: 'B', indicator: 'C', points: 'D', score: 'E' },
        rows: rowsFrom(2, 4),
      },
    ],
  },
  {
    name: 'c10',
    about: '任务清单：是否完成打√×，完成时间是日期，分值“5分”，得分；责任单位合并',
    sheets: {
      任务清单: lines(
        `
序号|责任单位|重点任务|赋分|是否完成|完成时间|得分|备注
1|县水利局|编制规划|5分|√|2024.6.30|5分|
2||水库除险|10分|×||6分|在建
3|县民政局|低保核查|5分|√|2024.11.2|5分|
4||敬老院改造|10分|√|2024.12.20|10分|`,
        'B2:B3',
        'B4:B5',
      ),
    },
    accepted: {
      '任务清单!F2': day('2024.6.30', '2024-06-30'),
      '任务清单!F4': day('2024.11.2', '2024-11-02'),
      '任务清单!F5': day('2024.12.20', '2024-12-20'),
      ...Object.fromEntries(
        [
          ['D2', 5],
          ['D3', 10],
          ['D4', 5],
          ['D5', 10],
          ['G2', 5],
          ['G3', 6],
          ['G4', 5],
          ['G5', 10],
        ].map(([c, v]) => [`任务清单!${c}`, asked(`${v}分`, v)]),
      ),
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '任务清单',
        area: 'A1:H5',
        head: [1],
        columns: { serial: 'A', unit: 'B', indicator: 'C', points: 'D', date: 'F', score: 'G', note: 'H' },
        carried: ['B'],
        rows: rowsFrom(2, 5),
        others: { E: 'done or not' },
      },
    ],
  },
  {
    name: 'f04',
    about: '加分：等级写在列里，标准分、折算系数、最终加分三列，只有最终加分算；状态；日期带点',
    sheets: {
      加分申报: lines(
        `
2024年度科研加分认定表
序号|所在院系|成果名称|成果级别|标准分|系数|最终加分|认定时间|认定结果
1|文学院|国家社科基金|国家级|10|0.8|8|2024.5.6|通过
2|理学院|省科技进步奖|省级|6|1|6|2024.9.1|通过
3|文学院|市社科成果|市级|2|0.5|1|2024.11.30|通过`,
        'A1:I1',
      ),
    },
    accepted: {
      '加分申报!H3': day('2024.5.6', '2024-05-06'),
      '加分申报!H4': day('2024.9.1', '2024-09-01'),
      '加分申报!H5': day('2024.11.30', '2024-11-30'),
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '加分申报',
        area: 'A2:I5',
        head: [2],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', level: 'D', amount: 'G', date: 'H', status: 'I' },
        rows: rowsFrom(3, 5),
        others: { E: 'standard', F: 'factor' },
      },
    ],
  },
];
