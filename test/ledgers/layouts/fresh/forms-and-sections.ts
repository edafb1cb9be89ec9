import { groupsOf, rowsFrom, type OwnLayout } from '../layout';
import { day, lines, must } from './lines';

/** Whose the rows are by sections, by a form without colons, by the title above several blocks; rows that follow from the rows. */
export const formsAndSections: readonly OwnLayout[] = [
  {
    name: 'a01',
    about: '名册：类别写在首列并纵向合并；扣分按单位分段，段行带条数，小计行',
    sheets: {
      参评单位: lines(
        `
2024年度目标管理考核参评单位
类别|序号|单位名称|分管领导
乡镇|1|白石镇|陈副县长
|2|青溪乡|陈副县长
|3|大桥镇|李副县长
部门|4|县水利局|王副县长
|5|县民政局|王副县长`,
        'A1:D1',
        'A3:A5',
        'A6:A7',
      ),
      日常扣分: lines(
        `
日常督查扣分明细表（2024年）
序号|检查时间|存在问题|扣分|检查人
白石镇（3条）
1|2024-03-05|档案不全|0.5|周明
2|2024-05-11|会议缺席|1|周明
3|2024-09-20|信息迟报|0.2|何平
小计|||1.7
县水利局（1条）
1|2024-06-02|台账未更新|0.3|何平
小计|||0.3`,
        'A1:E1',
        'A3:E3',
        'A8:E8',
        'A7:C7',
        'A10:C10',
      ),
    },
    accepted: Object.fromEntries(
      [
        ['B4', '2024-03-05'],
        ['B5', '2024-05-11'],
        ['B6', '2024-09-20'],
        ['B9', '2024-06-02'],
      ].map(([at = '', date = '']) => [`日常扣分!${at}`, day(date, date)]),
    ),
    ledgers: [
      {
        kind: 'roster',
        sheet: '参评单位',
        area: 'A2:D7',
        head: [2],
        columns: { sequence: 'A', serial: 'B', unit: 'C' },
        carried: ['A'],
        rows: rowsFrom(3, 7),
        others: { D: 'leader' },
      },
      {
        kind: 'deduction',
        sheet: '日常扣分',
        area: 'A2:E10',
        head: [2],
        columns: { serial: 'A', date: 'B', reason: 'C', amount: 'D' },
        rows: [4, 5, 6, 9],
        unit: { 4: '白石镇', 5: '白石镇', 6: '白石镇', 9: '县水利局' },
        from: 'section',
        others: { E: 'inspector' },
        skip: [
          { row: 3, why: 'section' },
          { row: 7, why: 'subtotal' },
          { row: 8, why: 'section' },
          { row: 10, why: 'subtotal' },
        ],
      },
    ],
  },
  {
    name: 'a03',
    about: '评委在行、单位在列头的打分表，末行去掉最高最低后的平均；标题有项目',
    sheets: {
      打分统计: lines(
        `
2024年现场观摩评委打分统计表
统计：考核办||||2024年12月20日
评委|白石镇|青溪乡|临江街道|大桥镇
评委1|92|88|90|95
评委2|90.5|87|93|94
评委3|91|85|92|96
评委4|89|86|91|93
最高分|92|88|93|96
最低分|89|85|90|93
平均得分|90.75|86.5|91.5|94.5`,
        'A1:E1',
      ),
    },
    ledgers: [
      {
        kind: 'rating',
        sheet: '打分统计',
        area: 'A3:E10',
        head: [3],
        columns: { rater: 'A' },
        groups: groupsOf('unit', ['白石镇', '青溪乡', '临江街道', '大桥镇'], 'B', ['score']),
        rows: rowsFrom(4, 7),
        from: 'columnHead',
        skip: [8, 9, 10].map((row) => ({ row, why: 'total' })),
      },
    ],
  },
  {
    name: 'a04',
    about: '一镇一表，名字前有序号（1.白石镇），被考核单位写在两个单元格；分值写在内容末尾，三级标签合并，末有得分合计和签字',
    sheets: Object.fromEntries(
      [...['白石镇', '青溪乡', '大桥镇'].entries()].map(([n, unit]) => [
        `${n + 1}.${unit}`,
        lines(
          `
附件2
乡镇年度工作考核评分表
被考核单位|${unit}||考核日期|2024年12月30日
考核项目|考核内容及要求|评分标准|标准分|自查分|考核分
一、组织建设（30分）|班子团结，分工明确|发现问题一次扣1分|10|10|${10 - n}
|党员教育管理到位|查记录|20|19|18
二、中心工作（50分）|完成年度项目投资|按比例计分|30|30|${29 - n}
|人居环境整治|明查暗访|20|18|17.5
三、社会稳定（20分）|信访总量下降|每上升1%扣1分|20|20|20
得分合计|||100|97|${94.5 - n * 2}
被考核单位负责人签字：|||考核组长签字：`,
          'A2:F2',
          'B3:C3',
          'E3:F3',
          'A5:A6',
          'A7:A8',
          'A10:C10',
        ),
      ]),
    ),
    ledgers: ['1.白石镇', '2.青溪乡', '3.大桥镇'].map((sheet) => ({
      kind: 'indicator',
      sheet,
      area: 'A4:F10',
      head: [4],
      columns: { level1: 'A', indicator: 'B', points: 'D', selfScore: 'E', score: 'F' },
      carried: ['A'],
      rows: rowsFrom(5, 9),
      unit: sheet.slice(2),
      from: 'labelledLine',
      others: { C: 'rule' },
      skip: [{ row: 10, why: 'total' }],
    })),
  },
  {
    name: 'c12',
    about: '一张表上三块：KPI、重点项目、管理事项，各有段标题（带分值）和不同表头；单位在标题里；末行总计',
    sheets: {
      考核: lines(
        `
市场部2024年第四季度绩效考核表
一、KPI指标（60分）
指标|权重|目标值|实际值|得分
新签合同额|40|500|480|38
回款率|20|95|96|20
二、重点项目（25分）
项目名称|分值|完成情况|得分
渠道建设|25|完成|23
三、管理事项（15分）
事项|标准分|扣分原因|得分
考勤|5||5
报表及时|10|迟报1次|9
总计||||95`,
        'A1:E1',
        'A2:E2',
        'A6:E6',
        'A9:E9',
      ),
    },
    accepted: { '考核!C8': must('完成') },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '考核',
        area: 'A3:E5',
        head: [3],
        columns: { indicator: 'A', points: 'B', target: 'C', actual: 'D', score: 'E' },
        rows: [4, 5],
        unit: '市场部',
        from: 'title',
        constants: { year: 2024, period: '第四季度' },
      },
      {
        kind: 'indicator',
        sheet: '考核',
        area: 'A7:D8',
        head: [7],
        columns: { indicator: 'A', points: 'B', actual: 'C', score: 'D' },
        rows: [8],
        unit: '市场部',
        from: 'title',
        constants: { year: 2024, period: '第四季度' },
      },
      {
        kind: 'indicator',
        sheet: '考核',
        area: 'A10:E13',
        head: [10],
        columns: { indicator: 'A', points: 'B', reason: 'C', score: 'D' },
        rows: [11, 12],
        unit: '市场部',
        from: 'title',
        constants: { year: 2024, period: '第四季度' },
        skip: [{ row: 13, why: 'total' }],
      },
    ],
  },
  {
    name: 'd07',
    about: '评价：评分人一张表（表名张三、李四），单位在行，分项得分和总评；评分人写在“评委：张三”',
    sheets: Object.fromEntries(
      ['张三', '李四'].map((p, n) => [
        `${p}评分表`,
        lines(
          `
年终述职评议打分表
评委：${p}||||日期：2025年1月8日
序号|述职单位|工作实绩（60分）|作风建设（40分）|总得分
1|县水利局|55|37|${92 + n}
2|县民政局|54|38|${92 - n}
3|白石镇|57|36|${93 + n}`,
          'A1:E1',
        ),
      ]),
    ),
    ledgers: ['张三', '李四'].map((p) => ({
      kind: 'rating',
      sheet: `${p}评分表`,
      area: 'A3:E6',
      head: [3],
      columns: { serial: 'A', unit: 'B', score: 'E' },
      rows: rowsFrom(4, 6),
      constants: { rater: p },
      others: { C: 'part', D: 'part' },
    })),
  },
  {
    name: 'e05',
    about: '排名表按组分段“第一组（3个）”，名次在末列写“并列第2”，得分为文本“95.50”',
    sheets: {
      排名: lines(
        `
2024年上半年绩效考核分组排名
单位|得分|名次
第一组（3个）
县发改局|'95.50|第1
县财政局|'94.20|并列第2
县统计局|'94.20|并列第2
第二组（2个）
县教育局|'93.00|第1
县卫健局|'92.10|第2`,
        'A1:C1',
        'A3:C3',
        'A7:C7',
      ),
    },
    accepted: {
      '排名!B4': ['95.50', 95.5],
      '排名!B5': ['94.20', 94.2],
      '排名!B6': ['94.20', 94.2],
      '排名!B8': ['93.00', 93],
      '排名!B9': ['92.10', 92.1],
      '排名!C4': ['第1', 1],
      '排名!C5': ['并列第2', 2],
      '排名!C6': ['并列第2', 2],
      '排名!C8': ['第1', 1],
      '排名!C9': ['第2', 2],
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '排名',
        area: 'A2:C9',
        head: [2],
        columns: { unit: 'A', score: 'B', rank: 'C' },
        rows: [4, 5, 6, 8, 9],
        sections: [
          { row: 3, concept: 'sequence', value: '第一组' },
          { row: 7, concept: 'sequence', value: '第二组' },
        ],
        skip: [3, 7].map((row) => ({ row, why: 'section' })),
        constants: { period: '上半年' },
      },
    ],
  },
  {
    name: 'e11',
    about: '表头第二行是计量单位（万元、%、分），不是数据；单位在行',
    sheets: {
      财政指标: lines(
        `
2024年乡镇财政收入目标完成情况
乡镇|年度目标|实际完成|完成比例|分值|得分
|（万元）|（万元）|（%）|（分）|（分）
白石镇|1200|1250|104.2|20|20
青溪乡|800|760|95|20|19
大桥镇|1500|1500|100|20|20`,
        'A1:F1',
      ),
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '财政指标',
        area: 'A2:F6',
        head: [2, 3],
        columns: { unit: 'A', target: 'B', actual: 'C', points: 'E', score: 'F' },
        rows: rowsFrom(4, 6),
        constants: { year: 2024 },
        others: { D: 'rate' },
      },
    ],
  },
];
