import { groupsOf, rowsFrom, sectionRows, type OwnLayout } from '../layout';

const DEPARTMENTS = ['内科', '外科', '急诊科', '护理部'];
const DUTIES = ['医疗质量', '院感防控', '服务态度'];
const monthly = (month: number): readonly (readonly (string | number | null)[])[] => [
  [`市第二医院2024年${String(month)}月科室绩效考核表`],
  ['科室', '考核项目', '考核标准', '分值', '扣分', '得分', '扣分原因'],
  ...DEPARTMENTS.flatMap((department, at) => [
    ...DUTIES.map((duty, line) => [
      line === 0 ? department : null,
      duty,
      `${duty}按细则逐项检查，每处不合格扣1分`,
      [50, 30, 20][line] ?? 0,
      (at + line + month) % 3,
      ([50, 30, 20][line] ?? 0) - ((at + line + month) % 3),
      (at + line + month) % 3 === 0 ? null : '检查发现问题',
    ]),
    ['小计', null, null, 100, null, 97, null],
  ]),
];

/** Hospitals, companies, single persons: units that are no towns and no bureaus. */
export const institutions: readonly OwnLayout[] = [
  {
    name: 'n01',
    about: '医院科室：一月一张表，科室合并，各科小计；一季度汇总',
    sheets: {
      ...Object.fromEntries(
        [1, 2, 3].map((month) => [
          `${String(month)}月`,
          { rows: monthly(month), merges: ['A1:G1', 'A3:A5', 'A7:A9', 'A11:A13', 'A15:A17'] },
        ]),
      ),
      一季度汇总: {
        rows: [
          ['2024年一季度科室绩效考核汇总'],
          ['序号', '科室', '平均得分', '名次'],
          [1, '内科', 97.3, 2],
          [2, '外科', 97.7, 1],
          [3, '急诊科', 96.8, 4],
          [4, '护理部', 97.2, 3],
        ],
        merges: ['A1:D1'],
      },
    },
    ledgers: [
      ...[1, 2, 3].map((month) => ({
        kind: 'indicator',
        sheet: `${String(month)}月`,
        area: 'A2:G18',
        head: [2],
        // 考核项目 is the scheme's own alias of a level.
        columns: { unit: 'A', level1: 'B', points: 'D', score: 'F', reason: 'G' },
        carried: ['A'],
        rows: [3, 4, 5, 7, 8, 9, 11, 12, 13, 15, 16, 17],
        constants: { year: 2024, period: `${String(month)}月` },
        others: { C: 'rule', E: 'deducted' },
        skip: [6, 10, 14, 18].map((row) => ({ row, why: 'subtotal' })),
      })),
      {
        kind: 'result',
        sheet: '一季度汇总',
        area: 'A2:D6',
        head: [2],
        columns: { serial: 'A', unit: 'B', score: 'C', rank: 'D' },
        rows: rowsFrom(3, 6),
      },
    ],
  },
  {
    name: 'n04',
    about: '个人考核表：被考核人、部门、岗位在一行，上面考核内容，下面减分事项',
    sheets: {
      员工考核表: {
        rows: [
          ['员工月度绩效考核表'],
          ['被考核人：王芳    部门：财务部    岗位：出纳    考核月份：2024年11月'],
          ['序号', '考核内容', '考核要点', '标准分', '员工自评分', '考核得分'],
          [1, '账务处理', '凭证及时入账', 30, 30, 28],
          [2, '资金管理', '日清月结', 40, 40, 40],
          [3, '协作配合', '跨部门响应', 30, 28, 26],
          ['合计', null, null, 100, 98, 94],
          ['序号', '扣分事项', '扣分依据', '扣分', null, null],
          [1, '迟到一次', '考勤制度第三条', 1, null, null],
          [2, '报表差错', '财务制度第九条', 2, null, null],
          ['被考核人签字：', null, '部门负责人签字：'],
        ],
        merges: ['A1:F1', 'A2:F2'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '员工考核表',
        area: 'A3:F7',
        head: [3],
        columns: { serial: 'A', indicator: 'B', points: 'D', selfScore: 'E', score: 'F' },
        rows: rowsFrom(4, 6),
        unit: '王芳',
        from: 'labelledLine',
        others: { C: 'rule' },
        skip: [{ row: 7, why: 'total' }],
      },
      {
        kind: 'deduction',
        sheet: '员工考核表',
        area: 'A8:D10',
        head: [8],
        columns: { serial: 'A', reason: 'B', basis: 'C', amount: 'D' },
        rows: [9, 10],
        unit: '王芳',
        from: 'labelledLine',
      },
    ],
  },
  {
    name: 'n06',
    about: '国企：财务指标▸营业收入（30分）▸目标、实际、得分，管理指标，加权合计',
    sheets: {
      KPI考核: {
        rows: [
          ['城投集团所属企业2024年度KPI考核表'],
          ['序号', '企业名称', '营业收入（30分）', null, null, '利润总额（40分）', null, null, '安全生产（30分）', null, null, '得分合计'],
          [null, null, '目标', '实际', '得分', '目标', '实际', '得分', '目标', '实际', '得分', null],
          [1, '水务公司', 12000, 12500, 30, 800, 820, 40, 0, 0, 30, 100],
          [2, '公交公司', 8600, 8100, 28.2, 120, 90, 30, 0, 1, 20, 78.2],
          [3, '置业公司', 45000, 46200, 30, 3900, 3600, 36.9, 0, 0, 30, 96.9],
        ],
        merges: ['A1:L1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:H2', 'I2:K2', 'L2:L3'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: 'KPI考核',
        area: 'A2:L6',
        head: [2, 3],
        columns: { serial: 'A', unit: 'B' },
        groups: groupsOf('indicator', ['营业收入', '利润总额', '安全生产'], 'C', ['target', 'actual', 'score']),
        rows: rowsFrom(4, 6),
        constants: { year: 2024 },
        others: { L: 'total' },
      },
    ],
  },
  {
    name: 'n05',
    about: '一季一张表：乡镇、部门分段，名次写成第一名，得分；另有填报说明表',
    sheets: {
      填报说明: [['一、各单位于季后10日内报送。'], ['二、得分保留两位小数。']],
      ...Object.fromEntries(
        ['一季度', '二季度'].map((quarter, at) => [
          quarter,
          {
            rows: [
              [`2024年${quarter}重点工作“赛马”结果`],
              ['名次', '参赛单位', '综合得分', '上季名次', '备注'],
              ['一、镇（街道）组'],
              ['第一名', '柳河镇', 96.5 - at, '第二名', null],
              ['第二名', '东关街道', 94.25 + at, '第一名', null],
              ['第三名', '梅岭镇', 90, '第三名', '约谈'],
              ['二、县直组'],
              ['第一名', '县财政局', 98, '第一名', null],
              ['第二名', '县教育局', 95.5 + at, '第二名', null],
            ],
            merges: ['A1:E1', 'A3:E3', 'A7:E7'],
          },
        ]),
      ),
    },
    accepted: Object.fromEntries(
      ['一季度', '二季度'].flatMap((sheet) =>
        [4, 5, 6, 8, 9].map((row): [string, readonly [unknown, unknown, string?]] => {
          const rank = row < 7 ? row - 3 : row - 7;
          return [`${sheet}!A${String(row)}`, [`第${'一二三'.charAt(rank - 1)}名`, rank, 'ask']];
        }),
      ),
    ),
    ledgers: ['一季度', '二季度'].map((quarter) => ({
      kind: 'result',
      sheet: quarter,
      area: 'A2:E9',
      head: [2],
      columns: { rank: 'A', unit: 'B', score: 'C', note: 'E' },
      rows: [4, 5, 6, 8, 9],
      constants: { period: quarter },
      ...sectionRows('sequence', { 3: '镇（街道）组', 7: '县直组' }),
      others: { D: 'last quarter' },
    })),
  },
];
