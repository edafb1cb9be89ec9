import { rowsFrom, type OwnLayout } from '../layout';

const DETAILS = ['序号', '单位', '考核项目', '考核内容', '分值', '得分', '扣分原因'];

/** Several sheets that say the same, sections within sections, units across with their class above, summaries under the data. */
export const sheets: readonly OwnLayout[] = [
  {
    name: 'r11',
    about: '同一张表的初稿和终稿，另有按单位的汇总',
    sheets: {
      '明细（终稿）': [
        DETAILS,
        [1, '红岩镇', '生态', '河长制', 10, 9, '漂浮物'],
        [2, '红岩镇', '生态', '林长制', 10, 10, null],
        [3, '清河镇', '生态', '河长制', 10, 8, '排污口'],
        [4, '清河镇', '生态', '林长制', 10, 9.5, null],
      ],
      '明细（初稿）': [
        DETAILS,
        [1, '红岩镇', '生态', '河长制', 10, 7, '漂浮物'],
        [2, '红岩镇', '生态', '林长制', 10, 9, null],
        [3, '清河镇', '生态', '河长制', 10, 8, '排污口'],
        [4, '清河镇', '生态', '林长制', 10, 9, null],
      ],
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '明细（终稿）',
        area: 'A1:G5',
        head: [1],
        columns: { serial: 'A', unit: 'B', level1: 'C', indicator: 'D', points: 'E', score: 'F', reason: 'G' },
        rows: rowsFrom(2, 5),
      },
    ],
    notRead: [{ sheet: '明细（初稿）', area: null, why: 'a draft', mistakenFor: 'indicator' }],
  },
  {
    name: 'r12',
    about: '段里有段：一、（一），编号在内容前；每份表一个单位，单位在工作表名字里',
    sheets: {
      太平乡: {
        rows: [
          ['2024年度综合考核评分表'],
          ['序号', '考核内容', '分值', '评分细则', '得分'],
          ['一、党的建设（40分）'],
          ['（一）组织建设（20分）'],
          [1, '支部标准化', 10, '未达标不得分', 10],
          [2, '发展党员', 10, '少一名扣2分', 8],
          ['（二）作风建设（20分）'],
          [3, '整治形式主义', 20, '通报一次扣5分', 15],
          ['二、经济发展（60分）'],
          [4, '财政收入', 60, '按完成比例', 57],
          ['合计', null, 100, null, 90],
        ],
        merges: ['A1:E1', 'A3:E3', 'A4:E4', 'A7:E7', 'A9:E9', 'A11:B11'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '太平乡',
        area: 'A2:E11',
        head: [2],
        columns: { serial: 'A', indicator: 'B', points: 'C', score: 'E' },
        rows: [5, 6, 8, 10],
        unit: '太平乡',
        from: 'sheetName',
        constants: { year: 2024 },
        sections: [
          { row: 3, concept: 'level1', value: '党的建设' },
          { row: 4, concept: 'level2', value: '组织建设' },
          { row: 7, concept: 'level2', value: '作风建设' },
          { row: 9, concept: 'level1', value: '经济发展' },
        ],
        others: { D: 'rule' },
        skip: [
          { row: 3, why: 'section' },
          { row: 4, why: 'section' },
          { row: 7, why: 'section' },
          { row: 9, why: 'section' },
          { row: 11, why: 'total' },
        ],
      },
    ],
  },
  {
    name: 'r13',
    about: '单位在列头，上面一行是类别；末行合计、名次',
    sheets: {
      得分对照: {
        rows: [
          ['2024年度考核得分对照表'],
          ['考核项目', '指标', '满分', '乡镇', null, '部门', null],
          [null, null, null, '红岩镇', '清河镇', '县水利局', '县审计局'],
          ['党建', '基层党建', 20, 19, 18, 20, 19.5],
          [null, '宣传', 10, 9, 9, 8, 10],
          ['发展', '重点项目', 30, 28, 25, 27, 30],
          ['合计', null, 60, 56, 52, 55, 59.5],
          ['名次', null, null, 1, 2, 2, 1],
        ],
        merges: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2', 'A4:A5'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '得分对照',
        area: 'A2:G8',
        head: [2, 3],
        columns: { level1: 'A', indicator: 'B', points: 'C' },
        carried: ['A'],
        groups: [
          { by: 'unit', value: '红岩镇', columns: { score: 'D' } },
          { by: 'unit', value: '清河镇', columns: { score: 'E' } },
          { by: 'unit', value: '县水利局', columns: { score: 'F' } },
          { by: 'unit', value: '县审计局', columns: { score: 'G' } },
        ],
        rows: rowsFrom(4, 6),
        from: 'columnHead',
        constants: { year: 2024 },
        skip: [
          { row: 7, why: 'total' },
          { row: 8, why: 'rank row' },
        ],
      },
    ],
  },
  {
    name: 'r14',
    about: '示例行在第一行，名单里有停用说明，加分有申报分和认定分',
    sheets: {
      加分项目: {
        rows: [
          ['2024年度加分项目申报认定表'],
          ['序号', '单位', '加分内容', '层级', '文件依据', '申报分值', '认定分值', '认定意见'],
          ['示例', '××镇', '获国家级表彰', '国家级', '×发〔2024〕×号', 3, 3, '同意'],
          [1, '红岩镇', '全国民主法治示范村', '国家级', '司发〔2024〕12号', 3, 2, '同意'],
          [2, '县审计局', '全省优秀审计项目', '省级', '审发〔2024〕8号', 2, 2, '同意'],
          [3, '清河镇', '县级先进', '县级', '县委〔2024〕3号', 1, 0, '不符合'],
        ],
        merges: ['A1:H1'],
      },
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '加分项目',
        area: 'A2:H6',
        head: [2],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', level: 'D', basis: 'E', amount: 'G', status: 'H' },
        rows: rowsFrom(4, 6),
        others: { F: 'declared' },
        skip: [{ row: 3, why: 'example' }],
      },
    ],
    notRead: [{ sheet: '加分项目', area: 'A3:H3', why: 'example row', mistakenFor: 'bonus' }],
  },
  {
    name: 'r15',
    about: '名册、结果排名表（得分、加分、扣分各为一列，合计），表下按类别的平均分小表',
    sheets: {
      年度结果: {
        rows: [
          ['2024年度目标绩效考核结果'],
          ['排名', '单位', '目标得分', '加分', '扣分', '综合得分', '等次'],
          [1, '县审计局', 92, 3, 0, 95, '优秀'],
          [2, '红岩镇', 91, 2, 0.5, 92.5, '优秀'],
          [3, '县水利局', 90, 0, 0.2, 89.8, '良好'],
          [4, '清河镇', 88, 0, 1, 87, '合格'],
          [],
          ['类别', '平均分'],
          ['乡镇', 89.75],
          ['部门', 92.4],
        ],
        merges: ['A1:G1'],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '年度结果',
        area: 'A2:G6',
        head: [2],
        columns: { rank: 'A', unit: 'B', score: 'F', grade: 'G' },
        rows: rowsFrom(3, 6),
        others: { C: 'part', D: 'part', E: 'part' },
      },
    ],
    notRead: [{ sheet: '年度结果', area: 'A8:B10', why: 'averages of classes', mistakenFor: 'result' }],
  },
];
