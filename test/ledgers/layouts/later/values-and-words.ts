import { groupsOf, rowsFrom, type OwnLayout } from '../layout';

/** Prizes, ticks and crosses, English and numbers in heads, last year's results, units that are persons of a department. */
export const valuesAndWords: readonly OwnLayout[] = [
  {
    name: 't08',
    about: '获奖等级写一等奖、二等奖；加分写成“＋3分”；例会签到√×缺席的表不是台账；否决写无',
    sheets: {
      获奖加分: {
        rows: [
          ['2024年各支行获奖加分登记表'],
          ['填报部门：办公室', null, null, null, null, null, '填报日期：2025-01-05'],
          ['获奖日期', '获奖支行', '荣誉名称', '奖项等级', '颁发单位', '核定分值', '核定意见'],
          ['2024-03-08', '城东支行', '反诈知识竞赛', '一等奖', '市公安局', '3分', '属实'],
          ['2024-07-01', '城西支行', '先进党支部', '市级', '市委', '2分', '属实'],
          ['2024-11-15', '城东支行', '服务明星', '二等奖', '行业协会', '1.5分', '属实'],
        ],
        merges: ['A1:G1'],
      },
      例会签到: [
        ['支行', '1月例会', '2月例会', '3月例会', '4月例会'],
        ['城东支行', '√', '√', '×', '√'],
        ['城西支行', '√', '缺席', '√', '请假'],
        ['城南支行', '×', '√', '√', '√'],
      ],
      一票否决: [
        ['序号', '支行', '否决情形', '发生时间', '备注'],
        [1, '城南支行', '发生案件', '2024.6.18', null],
      ],
    },
    accepted: {
      '获奖加分!A4': ['2024-03-08', { date: '2024-03-08' }],
      '获奖加分!A5': ['2024-07-01', { date: '2024-07-01' }],
      '获奖加分!A6': ['2024-11-15', { date: '2024-11-15' }],
      '获奖加分!F4': ['3分', 3, 'ask'],
      '获奖加分!F5': ['2分', 2, 'ask'],
      '获奖加分!F6': ['1.5分', 1.5, 'ask'],
      '一票否决!D2': ['2024.6.18', { date: '2024-06-18' }],
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '获奖加分',
        area: 'A3:G6',
        head: [3],
        columns: { date: 'A', unit: 'B', bonusItem: 'C', level: 'D', amount: 'F', status: 'G' },
        rows: rowsFrom(4, 6),
        others: { E: 'granted by' },
      },
      {
        kind: 'veto',
        sheet: '一票否决',
        area: 'A1:E2',
        head: [1],
        columns: { serial: 'A', unit: 'B', vetoKind: 'C', date: 'D', note: 'E' },
        rows: [2],
      },
    ],
    notRead: [{ sheet: '例会签到', area: null, why: 'attendance', mistakenFor: 'rating' }],
  },
  {
    name: 't09',
    about: '中英文混排表头：ID、Dept、KPI指标、Weight%、Target、Actual、Q4 Score；空白行隔开各部门；另有历年结果，年份是数，名次写“1/12”',
    sheets: {
      KPI: [
        ['ID', 'Dept 部门', 'KPI 指标', 'Weight 权重', 'Target 目标', 'Actual 实际', 'Score 得分', 'Remark 备注'],
        ['K01', '市场部', '新签合同额', 40, 500, 520, 40, null],
        ['K02', '市场部', '客户满意度', 20, 90, 88, 18, '投诉2起'],
        [],
        ['K03', '研发部', '按期交付', 50, 12, 12, 50, null],
        ['K04', '研发部', '缺陷率', 30, 2, 2.5, 24, null],
        [],
        ['K05', '行政部', '费用控制', 30, 100, 95, 30, null],
      ],
      往年: {
        rows: [
          ['各部门历年考核名次和等次'],
          ['部门', 2022, null, 2023, null],
          [null, '名次', '等次', '名次', '等次'],
          ['市场部', 1, 'A', 2, 'B'],
          ['研发部', 2, 'B', 1, 'A'],
          ['行政部', 3, 'B', 3, 'C'],
        ],
        merges: ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: 'KPI',
        area: 'A1:H8',
        head: [1],
        columns: { unit: 'B', indicator: 'C', points: 'D', target: 'E', actual: 'F', score: 'G', note: 'H' },
        rows: [2, 3, 5, 6, 8],
        // K01 is a code, no number in order.
        others: { A: 'code' },
      },
      {
        kind: 'history',
        sheet: '往年',
        area: 'A2:E6',
        head: [2, 3],
        columns: { unit: 'A' },
        groups: groupsOf('year', ['2022', '2023'], 'B', ['rank', 'grade']),
        rows: rowsFrom(4, 6),
      },
    ],
  },
  {
    name: 't10',
    about: '自己去年的考核结果表当历年结果；今年的目标表里分值在标签，三级标签，牵头单位是考核主体，责任单位一格几个；备注行夹在中间',
    sheets: {
      '2023年度考核结果': {
        rows: [
          ['2023年度绩效考核结果'],
          ['名次', '单位', '类别', '得分', '等次'],
          [1, '区住建局', '部门', 96.2, '优秀'],
          [2, '区城管局', '部门', 94.1, '优秀'],
          [1, '东门街道', '街道', 95, '优秀'],
          [2, '南湖街道', '街道', 92.3, '良好'],
        ],
        merges: ['A1:E1'],
      },
      '2024年目标': {
        rows: [
          ['2024年度重点目标考核表'],
          ['目标类别', '序号', '目标任务', '分值', '完成标准', '完成情况', '牵头单位', '责任单位', '考核得分'],
          ['城市更新（20分）', 1, '老旧小区改造', 12, '改造10个小区', '已完成10个', '区住建局', '东门街道', 12],
          [null, 2, '背街小巷整治', 8, '整治6条', '完成5条', '区城管局', '南湖街道', 6.5],
          ['（本项工作由区政府督查室复核）'],
          ['垃圾分类（10分）', 3, '分类投放点建设', 5, '建成20处', '建成20处', '区城管局', '东门街道', 5],
          [null, 4, '厨余垃圾处置', 5, '日处置30吨', '日处置28吨', '区城管局', '东门街道、南湖街道', 4.5],
        ],
        merges: ['A1:I1', 'A3:A4', 'A5:I5', 'A6:A7'],
      },
    },
    accepted: {
      ...Object.fromEntries(
        ['已完成10个', '完成5条', '建成20处', '日处置28吨'].map((text, at): [string, readonly [unknown, unknown, string?]] => [
          `2024年目标!F${String([3, 4, 6, 7][at])}`,
          [text, null, 'must'],
        ]),
      ),
      ...Object.fromEntries(
        ['改造10个小区', '整治6条', '建成20处', '日处置30吨'].map((text, at): [string, readonly [unknown, unknown, string?]] => [
          `2024年目标!E${String([3, 4, 6, 7][at])}`,
          [text, null, 'must'],
        ]),
      ),
      '2024年目标!H7': ['东门街道、南湖街道', null, 'must'],
    },
    ledgers: [
      {
        kind: 'history',
        sheet: '2023年度考核结果',
        area: 'A2:E6',
        head: [2],
        columns: { rank: 'A', unit: 'B', grade: 'E' },
        rows: rowsFrom(3, 6),
        constants: { year: 2023 },
        others: { C: 'class', D: 'score' },
      },
      {
        kind: 'indicator',
        sheet: '2024年目标',
        area: 'A2:I7',
        head: [2],
        columns: { level1: 'A', serial: 'B', indicator: 'C', points: 'D', actual: 'F', unit: 'H', score: 'I' },
        carried: ['A'],
        rows: [3, 4, 6, 7],
        unit: { 3: '东门街道', 4: '南湖街道', 6: '东门街道', 7: '' },
        constants: { year: 2024 },
        others: { G: 'owner', E: 'rule' },
        skip: [{ row: 5, why: 'note' }],
      },
    ],
    ask: [{ sheet: '2024年目标', at: 'H7', what: '几个单位' }],
  },
];
