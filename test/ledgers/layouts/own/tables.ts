import { groupsOf, lettersFrom, type OwnLayout, rowsFrom } from '../layout';

const TOWNS = ['红岩镇', '清河镇', '太平乡', '双桥街道', '白马乡'];

/** One table a sheet, or two below one another: titles, groups, raters, years. */
export const tables: readonly OwnLayout[] = [
  {
    name: 'o01',
    about: '单位只写在标题里，标签带分值，合计行，签字行',
    sheets: {
      考核表: {
        rows: [
          ['红岩镇2024年度目标管理考核评分表'],
          ['考核内容', '考核要点', '分值', '评分标准', '得分'],
          ['基层组织（20分）', '班子建设', 10, '缺一项扣1分', 9],
          [null, '党员教育', 10, '缺一项扣1分', 8.5],
          ['经济发展（30分）', '财政收入', 15, '按比例', 15],
          [null, '招商引资', 15, '按比例', 12],
          ['合计', null, 50, null, 44.5],
          ['考核人（签字）：            被考核人（签字）：'],
        ],
        merges: ['A1:E1', 'A3:A4', 'A5:A6', 'A8:E8'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '考核表',
        area: 'A2:E7',
        head: [2],
        columns: { level1: 'A', indicator: 'B', points: 'C', score: 'E' },
        carried: ['A'],
        rows: rowsFrom(3, 6),
        unit: '红岩镇',
        from: 'title',
        constants: { year: 2024 },
        others: { D: 'rule' },
        skip: [{ row: 7, why: 'total' }],
      },
    ],
  },
  {
    name: 'o02',
    about: '一列一个单位：表头在第一列',
    sheets: {
      财政收入: {
        rows: [
          ['2024年一般公共预算收入完成情况表'],
          ['单位', ...TOWNS],
          ['目标值', 1200, 900, 850, 1500, 700],
          ['完成值', 1250, 880, 900, 1490, 720],
          ['得分', 10, 8.5, 10, 9, 10],
          ['备注', null, '受灾', null, null, null],
        ],
        merges: ['A1:F1'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '财政收入',
        area: 'A2:F6',
        head: [2],
        columns: { unit: 2, target: 3, actual: 4, score: 5, note: 6 },
        rows: lettersFrom('B', 'F'),
        constants: { year: 2024, indicator: '一般公共预算收入' },
      },
    ],
  },
  {
    name: 'o03',
    about: '评分人各占一列，末列平均分',
    sheets: {
      部门互评: {
        rows: [
          ['2024年部门工作评价打分表'],
          ['序号', '单位', '陈立新', '王海燕', '周国平', '平均分'],
          [1, '县水利局', 92, 88, 90, 90],
          [2, '县文旅局', 85, 91, 88, 88],
          [3, '县审计局', 95, 93, 97, 95],
        ],
        merges: ['A1:F1'],
      },
    },
    ledgers: [
      {
        kind: 'rating',
        sheet: '部门互评',
        area: 'A2:F5',
        head: [2],
        columns: { serial: 'A', unit: 'B' },
        groups: groupsOf('rater', ['陈立新', '王海燕', '周国平'], 'C', ['score']),
        rows: rowsFrom(3, 5),
        others: { F: 'average' },
      },
    ],
  },
  {
    name: 'o04',
    about: '历年结果：每年一组，名次和等次',
    sheets: {
      近三年考核结果: {
        rows: [
          ['近三年考核结果一览表'],
          ['序号', '单位', '2021年', null, '2022年', null, '2023年', null],
          [null, null, '名次', '等次', '名次', '等次', '名次', '等次'],
          [1, '红岩镇', 1, '优秀', 2, '优秀', 1, '优秀'],
          [2, '清河镇', 2, '良好', 1, '优秀', 3, '良好'],
          [3, '太平乡', 3, '合格', 3, '合格', 2, '良好'],
        ],
        merges: ['A1:H1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2'],
      },
    },
    ledgers: [
      {
        kind: 'history',
        sheet: '近三年考核结果',
        area: 'A2:H6',
        head: [2, 3],
        columns: { serial: 'A', unit: 'B' },
        groups: groupsOf('year', ['2021', '2022', '2023'], 'C', ['rank', 'grade']),
        rows: rowsFrom(4, 6),
      },
    ],
  },
  {
    name: 'o05',
    about: '一张表上上下两块：加分、扣分，各有标题，日期是文字',
    sheets: {
      加减分: {
        rows: [
          ['一、2024年加分情况'],
          ['序号', '单位', '加分事项', '级别', '文件依据', '时间', '分值'],
          [1, '红岩镇', '全国文明村镇', '国家级', '文明办〔2024〕3号', '2024年6月5日', 5],
          [2, '太平乡', '省级卫生乡镇', '省级', '卫健〔2024〕18号', '2024.7.20', 2],
          [],
          ['二、2024年扣分情况'],
          ['序号', '单位', '扣分原因', '通报级别', '文件依据', '时间', '扣分'],
          [1, '清河镇', '环保督察通报', '市级', '环督〔2024〕9号', '2024年8月1日', 1.5],
          [2, '白马乡', '信访积案', '县级', '信联〔2024〕2号', '2024-09-11', 0.5],
          ['注：加减分以县考核办认定为准。'],
        ],
        merges: ['A1:G1', 'A6:G6', 'A10:G10'],
      },
    },
    accepted: {
      '加减分!F3': ['2024年6月5日', { date: '2024-06-05' }],
      '加减分!F4': ['2024.7.20', { date: '2024-07-20' }],
      '加减分!F8': ['2024年8月1日', { date: '2024-08-01' }],
      '加减分!F9': ['2024-09-11', { date: '2024-09-11' }],
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '加减分',
        area: 'A2:G4',
        head: [2],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', level: 'D', basis: 'E', date: 'F', amount: 'G' },
        rows: rowsFrom(3, 4),
      },
      {
        kind: 'deduction',
        sheet: '加减分',
        area: 'A7:G9',
        head: [7],
        columns: { serial: 'A', unit: 'B', reason: 'C', level: 'D', basis: 'E', date: 'F', amount: 'G' },
        rows: rowsFrom(8, 9),
      },
    ],
  },
];
