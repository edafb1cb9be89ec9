import { groupsOf, rowsFrom, type OwnLayout } from '../layout';
import { asked, day, lines } from './lines';

/** Sums beside their months, whose the rows are by numbered sections, words composed of known ones. */
export const monthsAndSections: readonly OwnLayout[] = [
  {
    name: 'rc06',
    about: '月度扣分交叉表：单位在行，1月—3月列头为扣分，累计扣分列',
    sheets: {
      扣分统计: lines(
        `
2024年一季度各单位考勤扣分统计表
序号|单位|1月|2月|3月|累计扣分
1|办公室|0.5|0|1|1.5
2|人事科|0|0.2|0|0.2
3|财务科|0|0|0.5|0.5`,
        'A1:F1',
      ),
    },
    ledgers: [
      {
        kind: 'deduction',
        sheet: '扣分统计',
        area: 'A2:F5',
        head: [2],
        columns: { serial: 'A', unit: 'B' },
        groups: groupsOf('period', ['1月', '2月', '3月'], 'C', ['amount']),
        rows: rowsFrom(3, 5),
        others: { F: 'total' },
      },
    ],
  },
  {
    name: 'rc09',
    about: '督查通报减分：减分数写负数文本“-2分”，单位列“被督查单位”，会议名称不是单位',
    sheets: {
      督查减分: lines(
        `
2024年政务督查减分情况
编号|被督查单位|督查事项|减分情形|减分分值|通报日期
1|市城管局|扬尘整治|逾期未办结|2分|2024.3.8
2|市园林局|公园提升|虚报进度|1分|2024.5.6`,
        'A1:F1',
      ),
    },
    accepted: {
      '督查减分!E3': asked('2分', 2),
      '督查减分!E4': asked('1分', 1),
      '督查减分!F3': day('2024.3.8', '2024-03-08'),
      '督查减分!F4': day('2024.5.6', '2024-05-06'),
    },
    ledgers: [
      {
        kind: 'deduction',
        sheet: '督查减分',
        area: 'A2:F4',
        head: [2],
        columns: { serial: 'A', unit: 'B', reason: 'D', amount: 'E', date: 'F' },
        rows: [3, 4],
        others: { C: 'matter' },
      },
    ],
  },
  {
    name: 'rc12',
    about: '项目清单按镇分段“（一）白石镇”，项目、计划投资、完成投资（万元）、计分',
    sheets: {
      项目考核: lines(
        `
2024年重点项目建设考核表
序号|项目名称|年度计划投资（万元）|完成投资（万元）|完成比例|标准分|考核计分
（一）白石镇
1|农产品加工园|5000|5200|104%|10|10
2|乡村道路改造|800|760|95%|5|4.8
（二）青溪乡
1|水库除险加固|1200|1200|100%|10|10`,
        'A1:G1',
        'A3:G3',
        'A6:G6',
      ),
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '项目考核',
        area: 'A2:G7',
        head: [2],
        columns: { serial: 'A', indicator: 'B', target: 'C', actual: 'D', points: 'F', score: 'G' },
        rows: [4, 5, 7],
        unit: { 4: '白石镇', 5: '白石镇', 7: '青溪乡' },
        from: 'section',
        others: { E: 'rate' },
        skip: [
          { row: 3, why: 'section' },
          { row: 6, why: 'section' },
        ],
        constants: { year: 2024 },
      },
    ],
  },
  {
    name: 'rd02',
    about: '表彰一览：受表彰单位、荣誉称号、授予机关、表彰级别、加分',
    sheets: {
      表彰一览: lines(
        `
2024年度受市级以上表彰情况一览表
序号|受表彰单位|荣誉称号|授予机关|表彰级别|授予时间|加分
1|教育局|文明校园|省文明委|省级|2024-03-02|3
2|卫健局|健康县区|国家卫健委|国家级|2024-07-15|5`,
        'A1:G1',
      ),
    },
    accepted: { '表彰一览!F3': day('2024-03-02', '2024-03-02'), '表彰一览!F4': day('2024-07-15', '2024-07-15') },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '表彰一览',
        area: 'A2:G4',
        head: [2],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', level: 'E', date: 'F', amount: 'G' },
        rows: [3, 4],
        others: { D: 'granted by' },
      },
    ],
  },
  {
    name: 'rd12',
    about: '一单位一表，表名简称，标题含全称',
    sheets: Object.fromEntries(
      ['城关镇', '白石镇'].map((u) => [
        u,
        lines(
          `
${u}2024年度目标考核得分表
项目|内容|应得分|扣分|实得分|扣分原因
经济|招商引资|50|2|48|任务未完成
社会|平安建设|50|0|50|
总分||100|2|98|`,
          'A1:F1',
        ),
      ]),
    ),
    ledgers: ['城关镇', '白石镇'].map((u) => ({
      kind: 'indicator',
      sheet: u,
      area: 'A2:F5',
      head: [2],
      columns: { level1: 'A', indicator: 'B', points: 'C', score: 'E', reason: 'F' },
      rows: [3, 4],
      unit: u,
      from: 'title',
      others: { D: 'deduction' },
      skip: [{ row: 5, why: 'total' }],
      constants: { year: 2024 },
    })),
  },
];
