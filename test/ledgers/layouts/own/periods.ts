import { groupsOf, rowsFrom, type OwnLayout } from '../layout';

/** Months, quarters and years: across, in a column, in the title; last year's columns and copies beside this year's. */
export const periods: readonly OwnLayout[] = [
  {
    name: 'r01',
    about: '期次是一列，单位合并；目标、完成、得分',
    sheets: {
      目标完成: {
        rows: [
          ['2024年招商引资分季度完成情况'],
          ['单位', '季度', '目标任务', '完成情况', '得分'],
          ['红岩镇', '第一季度', 500, 510, 25],
          [null, '第二季度', 500, 420, 21],
          [null, '第三季度', 600, 600, 25],
          ['清河镇', '第一季度', 300, 310, 25],
          [null, '第二季度', 300, 290, 24.2],
          [null, '第三季度', 400, 400, 25],
        ],
        merges: ['A1:E1', 'A3:A5', 'A6:A8'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '目标完成',
        area: 'A2:E8',
        head: [2],
        columns: { unit: 'A', period: 'B', target: 'C', actual: 'D', score: 'E' },
        carried: ['A'],
        rows: rowsFrom(3, 8),
        constants: { year: 2024, indicator: '招商引资' },
      },
    ],
  },
  {
    name: 'r02',
    about: '每月一列得分，末列平均；一行表头',
    sheets: {
      月度得分: {
        rows: [
          ['2024年一季度信息报送月度考核得分'],
          ['序号', '单位', '1月', '2月', '3月', '平均得分'],
          [1, '县水利局', 90, 92, 95, 92.33],
          [2, '县文旅局', 85, 80, 88, 84.33],
          [3, '县审计局', 99, 97, 96, 97.33],
        ],
        merges: ['A1:F1'],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '月度得分',
        area: 'A2:F5',
        head: [2],
        columns: { serial: 'A', unit: 'B' },
        groups: [
          { by: 'period', value: '1月', columns: { score: 'C' } },
          { by: 'period', value: '2月', columns: { score: 'D' } },
          { by: 'period', value: '3月', columns: { score: 'E' } },
        ],
        rows: rowsFrom(3, 5),
        others: { F: 'average' },
      },
    ],
  },
  {
    name: 'r03',
    about: '历年等次：一年一列，表头写2021年等次',
    sheets: {
      历年等次: {
        rows: [
          ['近三年年度考核等次'],
          ['序号', '单位', '2021年等次', '2022年等次', '2023年等次'],
          [1, '红岩镇', '优秀', '良好', '优秀'],
          [2, '清河镇', '良好', '良好', '合格'],
          [3, '太平乡', '合格', '优秀', '良好'],
        ],
        merges: ['A1:E1'],
      },
    },
    ledgers: [
      {
        kind: 'history',
        sheet: '历年等次',
        area: 'A2:E5',
        head: [2],
        columns: { serial: 'A', unit: 'B' },
        groups: [
          { by: 'year', value: '2021', columns: { grade: 'C' } },
          { by: 'year', value: '2022', columns: { grade: 'D' } },
          { by: 'year', value: '2023', columns: { grade: 'E' } },
        ],
        rows: rowsFrom(3, 5),
      },
    ],
  },
  {
    name: 'r04',
    about: '历年结果：一年一行，年度写成2022年，名次写成第1名',
    sheets: {
      历年考核结果: [
        ['年度', '单位', '名次', '等次'],
        ['2022年', '红岩镇', '第1名', '优秀'],
        ['2022年', '清河镇', '第2名', '良好'],
        ['2023年', '红岩镇', '第2名', '优秀'],
        ['2023年', '清河镇', '第1名', '优秀'],
      ],
    },
    accepted: {
      '历年考核结果!A2': ['2022年', 2022, 'ask'],
      '历年考核结果!A3': ['2022年', 2022, 'ask'],
      '历年考核结果!A4': ['2023年', 2023, 'ask'],
      '历年考核结果!A5': ['2023年', 2023, 'ask'],
      '历年考核结果!C2': ['第1名', 1, 'ask'],
      '历年考核结果!C3': ['第2名', 2, 'ask'],
      '历年考核结果!C4': ['第2名', 2, 'ask'],
      '历年考核结果!C5': ['第1名', 1, 'ask'],
    },
    ledgers: [
      {
        kind: 'history',
        sheet: '历年考核结果',
        area: 'A1:D5',
        head: [1],
        columns: { year: 'A', unit: 'B', rank: 'C', grade: 'D' },
        rows: rowsFrom(2, 5),
      },
    ],
  },
  {
    name: 'r05',
    about: '同一张表里有上年实际、今年目标、今年完成、同比',
    sheets: {
      主要指标: {
        rows: [
          ['2024年度主要经济指标考核表'],
          ['序号', '单位', '指标名称', '2023年实际', '2024年目标', '2024年完成', '同比增长', '得分'],
          [1, '红岩镇', '规上工业产值', 9.8, 10.5, 10.9, '11.2%', 10],
          [2, '清河镇', '规上工业产值', 6.1, 6.6, 6.4, '4.9%', 8],
          [3, '太平乡', '规上工业产值', 3.2, 3.4, 3.4, '6.3%', 10],
        ],
        merges: ['A1:H1'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '主要指标',
        area: 'A2:H5',
        head: [2],
        columns: { serial: 'A', unit: 'B', indicator: 'C', target: 'E', actual: 'F', score: 'H' },
        rows: rowsFrom(3, 5),
        constants: { year: 2024 },
        others: { D: 'last year', G: 'rate' },
      },
    ],
  },
  {
    name: 'm06',
    about: '月份在第一列纵向合并，单位在第二列；信息报送篇数、得分、名次',
    sheets: {
      信息考核: {
        rows: [
          ['2024年政务信息报送考核月报'],
          ['月份', '单位', '考核得分', '名次', '备注'],
          ['7月', '县财政局', 95, 1, null],
          [null, '县民政局', 90, 2, null],
          [null, '县司法局', 70, 3, '未完成'],
          ['8月', '县财政局', 88, 2, null],
          [null, '县民政局', 93, 1, null],
          [null, '县司法局', 82, 3, null],
        ],
        merges: ['A1:E1', 'A3:A5', 'A6:A8'],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '信息考核',
        area: 'A2:E8',
        head: [2],
        columns: { period: 'A', unit: 'B', score: 'C', rank: 'D', note: 'E' },
        carried: ['A'],
        rows: rowsFrom(3, 8),
      },
    ],
  },
  {
    name: 'm07',
    about: '扣分按月分段，段行是“3月份”；被通报单位、问题、扣分、通报文件',
    sheets: {
      通报情况: {
        rows: [
          ['作风督查通报扣分登记'],
          ['序号', '被通报单位', '存在问题', '扣分值', '通报文件'],
          ['3月份'],
          [1, '石门乡', '值班脱岗', 0.5, '督通〔2024〕1号'],
          [2, '县司法局', '会议迟到', 0.2, '督通〔2024〕2号'],
          ['5月份'],
          [1, '青杠镇', '项目滞后', 1, '督通〔2024〕5号'],
        ],
        merges: ['A1:E1', 'A3:E3', 'A6:E6'],
      },
    },
    ledgers: [
      {
        kind: 'deduction',
        sheet: '通报情况',
        area: 'A2:E7',
        head: [2],
        columns: { serial: 'A', unit: 'B', reason: 'C', amount: 'D', basis: 'E' },
        rows: [4, 5, 7],
        skip: [
          { row: 3, why: 'section' },
          { row: 6, why: 'section' },
        ],
      },
    ],
  },
  {
    name: 'm09',
    about: '历年等次，表头的年份是数；另一张历年名次，年份写成2021年',
    sheets: {
      历年等次: [
        ['单位', 2021, 2022, 2023],
        ['青杠镇', '优秀', '良好', '优秀'],
        ['石门乡', '良好', '合格', '良好'],
        ['桂花街道', '优秀', '优秀', '良好'],
      ],
      历年名次: {
        rows: [
          ['近三年目标考核名次'],
          ['序号', '单位', '2021年', '2022年', '2023年'],
          [1, '青杠镇', 1, 3, 2],
          [2, '石门乡', 5, 6, 4],
          [3, '桂花街道', 2, 1, 3],
        ],
        merges: ['A1:E1'],
      },
    },
    ledgers: [
      {
        kind: 'history',
        sheet: '历年等次',
        area: 'A1:D4',
        head: [1],
        columns: { unit: 'A' },
        groups: groupsOf('year', ['2021', '2022', '2023'], 'B', ['grade']),
        rows: rowsFrom(2, 4),
      },
      {
        kind: 'history',
        sheet: '历年名次',
        area: 'A2:E5',
        head: [2],
        columns: { serial: 'A', unit: 'B' },
        groups: groupsOf('year', ['2021', '2022', '2023'], 'C', ['rank']),
        rows: rowsFrom(3, 5),
      },
    ],
  },
];
