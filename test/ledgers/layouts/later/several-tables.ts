import { groupsOf, rowsFrom, sectionRows, type OwnLayout } from '../layout';

const DUTIES = ['信息报送', '督查办理', '公文处理'];
const monthly = (month: number, scores: readonly number[]): readonly (readonly (string | number | null)[])[] => [
  [`机关科室${String(month)}月份工作考核表`],
  ['编号', '科室', '考核项目', '应得分', '实得分', '扣分说明'],
  ...scores.map((score, at) => [at + 1, at < 3 ? '综合科' : '业务科', DUTIES[at % 3] ?? '', 10, score, score < 10 ? '超过时限' : null]),
];

/** Tables side by side, below one another, one to a sheet for each month and each unit, with what must not be read among them. */
export const severalTables: readonly OwnLayout[] = [
  {
    name: 't05',
    about: '左边得分排名，右边扣分明细，表头不同，同一标题；右表的单位有的是名册里没有的写法；下面有说明',
    sheets: {
      参评对象: [
        ['序号', '单位名称', '类别'],
        [1, '桃源镇', '乡镇'],
        [2, '五里乡', '乡镇'],
        [3, '石桥镇', '乡镇'],
      ],
      三季度: {
        rows: [
          ['2024年第三季度人居环境考核排名及扣分情况'],
          ['名次', '乡镇', '得分', '等次', null, '序号', '被扣分单位', '扣分原因', '扣分', '检查时间'],
          [1, '石桥镇', 98, '优秀', null, 1, '桃源镇', '垃圾池满溢', 1, '2024年8月6日'],
          [2, '桃源镇', 95.5, '良好', null, 2, '桃园镇', '沟渠堵塞', 2, '2024年8月20日'],
          [3, '五里乡', 93, '良好', null, 3, '五里乡、石桥镇', '交界处乱堆', 0.5, '2024年9月2日'],
          ['说明：每月检查一次，按季度汇总。'],
        ],
        merges: ['A1:J1', 'A6:J6'],
      },
    },
    accepted: {
      '三季度!G4': ['桃园镇', null, 'must'],
      '三季度!G5': ['五里乡、石桥镇', null, 'must'],
      '三季度!J3': ['2024年8月6日', { date: '2024-08-06' }],
      '三季度!J4': ['2024年8月20日', { date: '2024-08-20' }],
      '三季度!J5': ['2024年9月2日', { date: '2024-09-02' }],
    },
    ledgers: [
      {
        kind: 'roster',
        sheet: '参评对象',
        area: 'A1:C4',
        head: [1],
        columns: { serial: 'A', unit: 'B', sequence: 'C' },
        rows: rowsFrom(2, 4),
      },
      {
        kind: 'result',
        sheet: '三季度',
        area: 'A2:D5',
        head: [2],
        columns: { rank: 'A', unit: 'B', score: 'C', grade: 'D' },
        rows: rowsFrom(3, 5),
        constants: { period: '第三季度' },
      },
      {
        kind: 'deduction',
        sheet: '三季度',
        area: 'F2:J5',
        head: [2],
        columns: { serial: 'F', unit: 'G', reason: 'H', amount: 'I', date: 'J' },
        rows: rowsFrom(3, 5),
        unit: { 3: '桃源镇', 4: '', 5: '' },
      },
    ],
    ask: [
      { sheet: '三季度', at: 'G4', what: '不在名册里' },
      { sheet: '三季度', at: 'G5', what: '几个单位' },
    ],
  },
  {
    name: 't06',
    about: '一月一张表，科室在列里；三月只有表头；另有空白模板和季度汇总',
    sheets: {
      模板: { rows: monthly(0, []).map((row, at) => (at === 0 ? ['机关科室  月份工作考核表'] : row)), merges: ['A1:F1'] },
      '1月': { rows: monthly(1, [10, 9, 10, 10, 8.5, 9]), merges: ['A1:F1'] },
      '2月': { rows: monthly(2, [9, 9.5, 10, 10, 10, 10]), merges: ['A1:F1'] },
      '3月': { rows: monthly(3, []), merges: ['A1:F1'] },
      季度汇总: [
        ['科室', '1月', '2月', '3月', '合计'],
        ['综合科', 29, 28.5, null, 57.5],
        ['业务科', 27.5, 30, null, 57.5],
      ],
    },
    ledgers: [
      ...[1, 2].map((month) => ({
        kind: 'indicator',
        sheet: `${String(month)}月`,
        area: 'A2:F8',
        head: [2],
        // 考核项目 is the scheme's own alias of a level.
        columns: { serial: 'A', unit: 'B', level1: 'C', points: 'D', score: 'E', reason: 'F' },
        rows: rowsFrom(3, 8),
        constants: { period: `${String(month)}月` },
      })),
      // A ledger of its own, which adds nothing to the details.
      {
        kind: 'result',
        sheet: '季度汇总',
        area: 'A1:E3',
        head: [1],
        columns: { unit: 'A' },
        groups: groupsOf('period', ['1月', '2月', '3月'], 'B', ['score']),
        rows: rowsFrom(2, 3),
        others: { E: 'total' },
      },
    ],
  },
  {
    name: 't07',
    about: '一村一张表，村名只在工作表名；内容带分值，标签一列竖写；有上年的副本放在同表右边；另有村名单按片区分段',
    sheets: {
      村名单: {
        rows: [
          ['参加考核的村（社区）名单'],
          ['序号', '村（社区）', '村支书', '电话'],
          ['（一）东片'],
          [1, '青松村', '郑和平', '13900000001'],
          [2, '柏树村', '许国华', '13900000002'],
          ['（二）西片'],
          [3, '桂花社区', '罗春梅', '13900000003'],
        ],
        merges: ['A1:D1', 'A3:D3', 'A6:D6'],
      },
      ...Object.fromEntries(
        [
          ['青松村', [10, 14, 9]],
          ['柏树村', [9, 15, 10]],
        ].map(([name, scores]) => {
          const [a, b, c] = Array.isArray(scores) ? scores.map(Number) : [];
          return [
            String(name),
            {
              rows: [
                ['2024年村级工作考核评分表', null, null, null, null, null, '2023年村级工作考核评分表（参考）'],
                ['项目', '考核内容及分值', '评分', '扣分原因', '核实人', null, '项目', '考核内容及分值', '评分'],
                ['党\n建', '1.“三会一课”（10分）', a ?? null, null, '杨柳', null, '党\n建', '1.“三会一课”（10分）', 8],
                [null, '2.发展党员（15分）', b ?? null, b === 15 ? null : '材料不全', '杨柳', null, null, '2.发展党员（15分）', 13],
                ['综\n治', '3.矛盾调处（10分）', c ?? null, null, '肖伟', null, '综\n治', '3.矛盾调处（10分）', 10],
                ['得分合计', null, (a ?? 0) + (b ?? 0) + (c ?? 0), null, null, null, '得分合计', null, 31],
              ],
              merges: ['A1:E1', 'G1:I1', 'A3:A4', 'A6:B6', 'G3:G4', 'G6:H6'],
            },
          ];
        }),
      ),
    },
    ledgers: [
      {
        kind: 'roster',
        sheet: '村名单',
        area: 'A2:D7',
        head: [2],
        columns: { serial: 'A', unit: 'B' },
        rows: [4, 5, 7],
        ...sectionRows('sequence', { 3: '东片', 6: '西片' }),
        others: { C: 'person', D: 'phone' },
      },
      ...['青松村', '柏树村'].map((sheet) => ({
        kind: 'indicator',
        sheet,
        area: 'A2:E6',
        head: [2],
        columns: { level1: 'A', indicator: 'B', score: 'C', reason: 'D' },
        carried: ['A'],
        rows: rowsFrom(3, 5),
        unit: sheet,
        from: 'sheetName',
        constants: { year: 2024 },
        others: { E: 'person' },
        skip: [{ row: 6, why: 'total' }],
      })),
    ],
    notRead: ['青松村', '柏树村'].map((sheet) => ({ sheet, area: 'G2:I6', why: 'last year', mistakenFor: 'indicator' })),
  },
];
