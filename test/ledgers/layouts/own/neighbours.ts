import { rowsFrom, sectionRows, type OwnLayout } from '../layout';

const village = (name: string, scores: readonly (number | string)[]): readonly (readonly (string | number | null)[])[] => [
  [`村名：${name}`, null, null],
  ['考核内容', '分值', '得分'],
  ['党支部建设', 30, scores[0] ?? null],
  ['人居环境', 40, scores[1] ?? null],
  ['矛盾调解', 30, scores[2] ?? null],
  ['合计', 100, scores[3] ?? null],
];
const beside = (left: readonly (readonly (string | number | null)[])[], right: typeof left): typeof left =>
  left.map((row, at) => [...row, null, ...(right[at] ?? [])]);

/** What stands beside or below: forms side by side, a list that goes on to the right, last year's table below this year's. */
export const neighbours: readonly OwnLayout[] = [
  {
    name: 'n07',
    about: '两份村表并排，各有“村名：”一行、表头和合计，中间空一列',
    sheets: {
      村级考核: [...beside(village('向阳村', [28, 36, 30, 94]), village('石桥村', [30, 33, 27, 90]))],
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '村级考核',
        area: 'A2:C6',
        head: [2],
        columns: { indicator: 'A', points: 'B', score: 'C' },
        rows: rowsFrom(3, 5),
        unit: '向阳村',
        from: 'labelledLine',
        skip: [{ row: 6, why: 'total' }],
      },
      {
        kind: 'indicator',
        sheet: '村级考核',
        area: 'E2:G6',
        head: [2],
        columns: { indicator: 'E', points: 'F', score: 'G' },
        rows: rowsFrom(3, 5),
        unit: '石桥村',
        from: 'labelledLine',
        skip: [{ row: 6, why: 'total' }],
      },
    ],
  },
  {
    name: 'n08',
    about: '第一行是填写样例，表下面附上年同一张表供参考',
    sheets: {
      目标考核: {
        rows: [
          ['2024年度目标考核得分'],
          ['序号', '单位', '考核内容', '标准分', '完成情况', '得分'],
          ['例', '××镇', '植树造林', 10, '200亩', 10],
          [1, '柳河镇', '植树造林', 10, 320, 10],
          [2, '柳河镇', '厕所改造', 10, 48, 9],
          [3, '梅岭镇', '植树造林', 10, 150, 8],
          [4, '梅岭镇', '厕所改造', 10, 60, 10],
          [],
          ['附：2023年度目标考核得分（供参考）'],
          ['序号', '单位', '考核内容', '标准分', '完成情况', '得分'],
          [1, '柳河镇', '植树造林', 10, 280, 9],
          [2, '柳河镇', '厕所改造', 10, 40, 8],
          [3, '梅岭镇', '植树造林', 10, 140, 8],
          [4, '梅岭镇', '厕所改造', 10, 52, 9],
        ],
        merges: ['A1:F1', 'A9:F9'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '目标考核',
        area: 'A2:F7',
        head: [2],
        columns: { serial: 'A', unit: 'B', indicator: 'C', points: 'D', actual: 'E', score: 'F' },
        rows: rowsFrom(4, 7),
        constants: { year: 2024 },
        skip: [{ row: 3, why: 'example' }],
      },
    ],
    notRead: [{ sheet: '目标考核', area: 'A10:F14', why: 'last year', mistakenFor: 'indicator' }],
  },
  {
    name: 'n11',
    about: '排名通报分左右两栏，名次、单位、得分各三列，接着往下数',
    sheets: {
      排名通报: {
        rows: [
          ['2024年营商环境评价排名'],
          ['名次', '单位', '得分', '名次', '单位', '得分'],
          [1, '县财政局', 98.2, 4, '县司法局', 93],
          [2, '县教育局', 96.4, 5, '县林业局', 91.7],
          [3, '县民政局', 95, 6, '县水务局', 90.2],
        ],
        merges: ['A1:F1'],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '排名通报',
        area: 'A2:C5',
        head: [2],
        columns: { rank: 'A', unit: 'B', score: 'C' },
        rows: rowsFrom(3, 5),
      },
      {
        kind: 'result',
        sheet: '排名通报',
        area: 'D2:F5',
        head: [2],
        columns: { rank: 'D', unit: 'E', score: 'F' },
        rows: rowsFrom(3, 5),
      },
    ],
  },
  {
    name: 'm04',
    about: '一类、二类单位各一张排名，上下排列，标题里有类别，中间有小计行',
    sheets: {
      排名: {
        rows: [
          ['2024年度目标考核排名（一类单位）'],
          ['排名', '单位', '基础得分', '加分', '最终得分', '等次'],
          [1, '县财政局', 92, 1, 93, '优秀'],
          [2, '县民政局', 90, null, 90, '良好'],
          ['平均分', null, 91, null, 91.5, null],
          [],
          ['2024年度目标考核排名（二类单位）'],
          ['排名', '单位', '基础得分', '加分', '最终得分', '等次'],
          [1, '县司法局', 94, 0.5, 94.5, '优秀'],
          [2, '县林业局', 88, null, 88, '良好'],
          ['平均分', null, 91, null, 91.25, null],
        ],
        merges: ['A1:F1', 'A7:F7'],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '排名',
        area: 'A2:F5',
        head: [2],
        columns: { rank: 'A', unit: 'B', score: 'E', grade: 'F' },
        rows: [3, 4],
        others: { C: 'part', D: 'part' },
        skip: [{ row: 5, why: 'average' }],
      },
      {
        kind: 'result',
        sheet: '排名',
        area: 'A8:F11',
        head: [8],
        columns: { rank: 'A', unit: 'B', score: 'E', grade: 'F' },
        rows: [9, 10],
        others: { C: 'part', D: 'part' },
        skip: [{ row: 11, why: 'average' }],
      },
    ],
  },
  {
    name: 'm17',
    about: '表前有小统计块（参评单位数、平均分），然后是得分表；分类行带“（共2个）”',
    sheets: {
      得分情况: {
        rows: [
          ['2024年第三季度重点工作考核得分情况'],
          ['参评单位', 4, '平均分', 90.5],
          [],
          ['序号', '责任单位', '考核得分', '扣分原因'],
          ['一、乡镇（共2个）'],
          [1, '青杠镇', 92, '进度滞后'],
          [2, '石门乡', 89, '信息少报'],
          ['二、部门（共2个）'],
          [3, '县财政局', 91, '台账不全'],
          [4, '县民政局', 90, '整改不力'],
        ],
        merges: ['A1:D1', 'A5:D5', 'A8:D8'],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '得分情况',
        area: 'A4:D10',
        head: [4],
        columns: { serial: 'A', unit: 'B', score: 'C' },
        rows: [6, 7, 9, 10],
        constants: { period: '第三季度' },
        ...sectionRows('sequence', { 5: '乡镇', 8: '部门' }),
        others: { D: 'reason' },
      },
    ],
  },
];
