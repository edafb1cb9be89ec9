import { rowsFrom, type OwnLayout } from '../layout';

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
];
