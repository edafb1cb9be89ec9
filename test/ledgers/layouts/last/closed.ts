import { groupsOf, rowsFrom, type OwnLayout } from '../layout';

const townForm = (scores: readonly number[]): readonly (readonly (string | number | null)[])[] => [
  ['附件1'],
  ['2024年度乡镇安全生产目标管理责任制考核表'],
  ['填报日期：2024年12月28日', null, null, null, '单位：分'],
  ['序号', '责任内容', '考核标准', '应得分', '实得分'],
  [1, '健全安全责任体系', '未签责任书扣5分', 25, scores[0] ?? null],
  [2, '隐患排查治理', '每漏查一处扣2分', 45, scores[1] ?? null],
  [3, '宣传教育培训', '少一次扣3分', 30, scores[2] ?? null],
  ['总分', null, null, 100, scores.reduce((sum, score) => sum + score, 0)],
  ['填表人：刘洋', null, null, '审核人：'],
];

/** Layouts that were written with their truths before recognition saw them, and read for the first time in the last run. */
export const closedLayouts: readonly OwnLayout[] = [
  {
    name: 'n13',
    about: '一乡一表，“单位：分”是计量单位，附件1，填表人；单位在工作表名字里',
    sheets: Object.fromEntries(
      ['长岭镇', '白沙乡', '三河镇'].map((name, at) => [
        name,
        { rows: townForm([25, 43 - at, 28]), merges: ['A1:E1', 'A2:E2', 'A3:D3', 'A8:C8'] },
      ]),
    ),
    ledgers: ['长岭镇', '白沙乡', '三河镇'].map((sheet) => ({
      kind: 'indicator',
      sheet,
      area: 'A4:E8',
      head: [4],
      columns: { serial: 'A', indicator: 'B', points: 'D', score: 'E' },
      rows: rowsFrom(5, 7),
      unit: sheet,
      from: 'sheetName',
      constants: { year: 2024 },
      others: { C: 'rule' },
      skip: [{ row: 8, why: 'total' }],
    })),
  },
  {
    name: 'n14',
    about: '上半年、下半年各一张；单位前有编号，名册里没有',
    sheets: {
      社区名册: [
        ['序号', '社区', '类别'],
        [1, '红星社区', '老旧小区'],
        [2, '新城社区', '商品房小区'],
        [3, '滨江社区', '商品房小区'],
      ],
      ...Object.fromEntries(
        ['上半年', '下半年'].map((half, at) => [
          half,
          {
            rows: [
              [`2024年${half}社区工作考评表`],
              ['社区', '考评项目', '考评内容', '基准分', '考评得分'],
              ['1.红星社区', '党建', '组织生活', 50, 48 + at],
              [null, '治理', '网格巡查', 50, 45],
              ['2.新城社区', '党建', '组织生活', 50, 50],
              [null, '治理', '网格巡查', 50, 47 - at],
              ['3.滨江社区', '党建', '组织生活', 50, 46],
              [null, '治理', '网格巡查', 50, 50],
            ],
            merges: ['A1:E1', 'A3:A4', 'A5:A6', 'A7:A8'],
          },
        ]),
      ),
    },
    ledgers: [
      {
        kind: 'roster',
        sheet: '社区名册',
        area: 'A1:C4',
        head: [1],
        columns: { serial: 'A', unit: 'B', sequence: 'C' },
        rows: rowsFrom(2, 4),
      },
      ...['上半年', '下半年'].map((half) => ({
        kind: 'indicator',
        sheet: half,
        area: 'A2:E8',
        head: [2],
        columns: { unit: 'A', level1: 'B', indicator: 'C', points: 'D', score: 'E' },
        carried: ['A'],
        rows: rowsFrom(3, 8),
        unit: { 3: '红星社区', 4: '红星社区', 5: '新城社区', 6: '新城社区', 7: '滨江社区', 8: '滨江社区' },
        constants: { year: 2024, period: half },
      })),
    ],
  },
  {
    name: 'n15',
    about: '指标在左，单位在列头，末列平均；下面总分、得分率、最高分、名次',
    sheets: {
      对照表: {
        rows: [
          ['2024年各学校办学水平评估得分对照表'],
          ['一级指标', '评估要素', '满分', '一中', '二中', '实验小学', '城关小学', '平均'],
          ['办学条件（40分）', '校舍设施', 20, 19, 18, 20, 17, 18.5],
          [null, '师资配备', 20, 20, 18, 19, 16, 18.25],
          ['教学质量（60分）', '课堂教学', 30, 28, 27, 29, 25, 27.25],
          [null, '学业水平', 30, 29, 26, 30, 24, 27.25],
          ['总分', null, 100, 96, 89, 98, 82, 91.25],
          ['得分率', null, null, '96%', '89%', '98%', '82%', null],
          ['名次', null, null, 2, 3, 1, 4, null],
        ],
        merges: ['A1:H1', 'A3:A4', 'A5:A6', 'A7:B7', 'A8:B8', 'A9:B9'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '对照表',
        area: 'A2:H9',
        head: [2],
        columns: { level1: 'A', indicator: 'B', points: 'C' },
        carried: ['A'],
        groups: groupsOf('unit', ['一中', '二中', '实验小学', '城关小学'], 'D', ['score']),
        rows: rowsFrom(3, 6),
        from: 'columnHead',
        others: { H: 'average' },
        skip: [
          { row: 7, why: 'total' },
          { row: 8, why: 'rate' },
          { row: 9, why: 'rank row' },
        ],
      },
    ],
  },
  {
    name: 'n16',
    about: '英文表头的打分表：No.、Unit、Item、Full、Self、Final、Remark；标题中文',
    sheets: {
      Scores: {
        rows: [
          ['2024 Annual Assessment 年度考核'],
          ['No.', 'Unit', 'Item', 'Full Score', 'Self Score', 'Final Score', 'Remark'],
          [1, '水务公司', '供水保障', 40, 40, 38, null],
          [2, '水务公司', '水质达标', 60, 60, 60, null],
          [3, '公交公司', '准点率', 50, 48, 45, '晚点投诉'],
          [4, '公交公司', '安全行车', 50, 50, 50, null],
          ['Total', null, null, 200, 198, 193, null],
        ],
        merges: ['A1:G1'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: 'Scores',
        area: 'A2:G7',
        head: [2],
        columns: { serial: 'A', unit: 'B', indicator: 'C', points: 'D', selfScore: 'E', score: 'F', note: 'G' },
        rows: rowsFrom(3, 6),
        skip: [{ row: 7, why: 'total' }],
      },
    ],
  },
  {
    name: 'n17',
    about: '值写得乱：9.5分、扣0.5、1,234.5万元、98.5％、约50、无、3月15日前完成',
    sheets: {
      任务台账: {
        rows: [
          ['2024年度重点任务台账'],
          ['序号', '责任单位', '重点任务', '分值', '目标值', '完成值', '得分', '备注'],
          [1, '长岭镇', '招商到位资金', '10分', '1,200万元', '1,234.5万元', '10分', null],
          [2, '长岭镇', '垃圾分类覆盖率', '10分', '≥95%', '98.5％', '9.5分', null],
          [3, '白沙乡', '造林面积', '10分', 500, '约500', 10, '待核'],
          [4, '白沙乡', '项目开工', '10分', '3月15日前开工', '已开工', '１０', null],
        ],
        merges: ['A1:H1'],
      },
    },
    accepted: {
      '任务台账!D3': ['10分', 10, 'ask'],
      '任务台账!D4': ['10分', 10, 'ask'],
      '任务台账!D5': ['10分', 10, 'ask'],
      '任务台账!D6': ['10分', 10, 'ask'],
      '任务台账!E3': ['1,200万元', null, 'must'],
      '任务台账!F3': ['1,234.5万元', null, 'must'],
      '任务台账!E4': ['≥95%', null, 'must'],
      '任务台账!F4': ['98.5％', 0.985, 'ask'],
      '任务台账!F5': ['约500', null, 'must'],
      '任务台账!E6': ['3月15日前开工', null, 'must'],
      '任务台账!F6': ['已开工', null, 'must'],
      '任务台账!G3': ['10分', 10, 'ask'],
      '任务台账!G4': ['9.5分', 9.5, 'ask'],
      '任务台账!G6': ['１０', 10, 'ask'],
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '任务台账',
        area: 'A2:H6',
        head: [2],
        columns: { serial: 'A', unit: 'B', indicator: 'C', points: 'D', target: 'E', actual: 'F', score: 'G', note: 'H' },
        rows: rowsFrom(3, 6),
        constants: { year: 2024 },
      },
    ],
  },
  {
    name: 'n18',
    about: '每月一组计划、实际、得分，末组是全年合计；单位合并，指标在行',
    sheets: {
      月度调度: {
        rows: [
          ['2024年一季度重点指标月度调度表'],
          ['单位', '指标名称', '1月', null, null, '2月', null, null, '3月', null, null, '累计', null, null],
          [null, null, '计划', '实际', '得分', '计划', '实际', '得分', '计划', '实际', '得分', '计划', '实际', '得分'],
          ['长岭镇', '工业用电量', 100, 102, 5, 90, 88, 4.8, 110, 115, 5, 300, 305, 14.8],
          [null, '新增企业', 3, 3, 5, 2, 1, 2.5, 4, 4, 5, 9, 8, 12.5],
          ['白沙乡', '工业用电量', 60, 55, 4.5, 50, 52, 5, 70, 70, 5, 180, 177, 14.5],
          [null, '新增企业', 2, 2, 5, 1, 1, 5, 2, 3, 5, 5, 6, 15],
        ],
        merges: ['A1:N1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:H2', 'I2:K2', 'L2:N2', 'A4:A5', 'A6:A7'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '月度调度',
        area: 'A2:N7',
        head: [2, 3],
        columns: { unit: 'A', indicator: 'B' },
        carried: ['A'],
        groups: groupsOf('period', ['1月', '2月', '3月'], 'C', ['target', 'actual', 'score']),
        rows: rowsFrom(4, 7),
        constants: { year: 2024 },
        others: { L: 'sum', M: 'sum', N: 'sum' },
      },
    ],
  },
  {
    name: 'n19',
    about: '加分明细，另有按单位的加分汇总和上一年的加分明细',
    sheets: {
      加分明细: {
        rows: [
          ['2024年度加分明细表'],
          ['序号', '申报单位', '加分事由', '奖项级别', '文件依据', '获奖时间', '核定加分'],
          [1, '长岭镇', '全国文明村镇', '国家级', '文明委〔2024〕1号', '2024-05-20', 3],
          [2, '白沙乡', '省级生态乡', '省级', '环发〔2024〕8号', '2024-08-02', 2],
          [3, '长岭镇', '市级先进集体', '市级', '市委〔2024〕11号', '2024-09-30', 1],
        ],
        merges: ['A1:G1'],
      },
      加分汇总: [
        ['序号', '单位', '加分项数', '加分合计'],
        [1, '长岭镇', 2, 4],
        [2, '白沙乡', 1, 2],
      ],
      '2023年加分明细': {
        rows: [
          ['2023年度加分明细表'],
          ['序号', '申报单位', '加分事由', '奖项级别', '文件依据', '获奖时间', '核定加分'],
          [1, '白沙乡', '省级卫生乡', '省级', '卫发〔2023〕8号', '2023-08-02', 2],
          [2, '三河镇', '市级先进集体', '市级', '市委〔2023〕9号', '2023-09-30', 1],
        ],
        merges: ['A1:G1'],
      },
    },
    accepted: {
      '加分明细!F3': ['2024-05-20', { date: '2024-05-20' }],
      '加分明细!F4': ['2024-08-02', { date: '2024-08-02' }],
      '加分明细!F5': ['2024-09-30', { date: '2024-09-30' }],
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '加分明细',
        area: 'A2:G5',
        head: [2],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', level: 'D', basis: 'E', date: 'F', amount: 'G' },
        rows: rowsFrom(3, 5),
      },
    ],
    notRead: [
      { sheet: '加分汇总', area: null, why: 'sums of the details', mistakenFor: 'bonus' },
      { sheet: '2023年加分明细', area: null, why: 'last year', mistakenFor: 'bonus' },
    ],
  },
  {
    name: 'n20',
    about: '每位评分人一张表，评分人在标题下一行；单位、评分、等次',
    sheets: Object.fromEntries(
      [
        ['评分表1', '张建国', [92, 88, 95]],
        ['评分表2', '李秀英', [90, 91, 93]],
      ].map(([sheet, rater, scores]) => [
        String(sheet),
        {
          rows: [
            ['领导班子成员评分表'],
            [`评分人：${String(rater)}`, null, '评分时间：2024年12月30日', null],
            ['序号', '被评价单位', '评分', '评价等次'],
            ...['长岭镇', '白沙乡', '三河镇'].map((unit, at) => {
              const score = Array.isArray(scores) ? Number(scores[at]) : 0;
              return [at + 1, unit, score, score >= 90 ? '优秀' : '良好'];
            }),
          ],
          merges: ['A1:D1', 'A2:B2', 'C2:D2'],
        },
      ]),
    ),
    ledgers: [
      ['评分表1', '张建国'],
      ['评分表2', '李秀英'],
    ].map(([sheet = '', rater = '']) => ({
      kind: 'rating',
      sheet,
      area: 'A3:D6',
      head: [3],
      columns: { serial: 'A', unit: 'B', score: 'C', grade: 'D' },
      rows: rowsFrom(4, 6),
      constants: { rater },
    })),
  },
];
