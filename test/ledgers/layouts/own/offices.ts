import { groupsOf, rowsFrom, type OwnLayout } from '../layout';

const sectionForm = (office: string, scores: readonly number[]): readonly (readonly (string | number | null)[])[] => [
  [`县水务局${office}2024年度绩效考核评分表`],
  ['考核项目', '考核内容及分值', '评分标准', '自评分', '考评分', '扣分说明'],
  ['业务工作', '重点任务完成（50分）', '按进度得分', 50, scores[0] ?? null, null],
  [null, '信息报送（20分）', '每少一篇扣1分', 18, scores[1] ?? null, '少两篇'],
  ['党的建设', '支部活动（30分）', '缺一次扣2分', 30, scores[2] ?? null, null],
  ['总得分', null, null, 98, scores.reduce((sum, score) => sum + score, 0), null],
  ['考核组签字：', null, null, '2025年1月10日', null, null],
];

/** Sheets of an office that were written one after another: each has its own way. */
export const offices: readonly OwnLayout[] = [
  {
    name: 'm01',
    about: '一本里有名录、单位在列头的得分表（上面一行是类别）、加分、减分、汇总和文字说明',
    sheets: {
      说明: [['考核说明'], ['一、本年度考核由县考核办组织实施。'], ['二、等次按得分排序确定，优秀不超过30%。']],
      参评单位名录: {
        rows: [
          ['2024年度参评单位名录'],
          ['序号', '单位名称', '类别', '简称'],
          [1, '青杠镇人民政府', '乡镇', '青杠镇'],
          [2, '石门乡人民政府', '乡镇', '石门乡'],
          [3, '县财政局', '部门', '财政局'],
          [4, '县民政局', '部门', '民政局'],
        ],
        merges: ['A1:D1'],
      },
      指标得分: {
        rows: [
          ['2024年度共性指标得分'],
          ['序号', '考核指标', '分值', '乡镇', null, '部门', null],
          [null, null, null, '青杠镇', '石门乡', '财政局', '民政局'],
          [1, '党的建设', 20, 19, 18.5, 20, 19],
          [2, '法治建设', 15, 14, 15, 13.5, 15],
          [3, '平安建设', 15, 15, 13, 15, 14],
          ['合计', null, 50, 48, 46.5, 48.5, 48],
        ],
        merges: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2', 'A7:B7'],
      },
      加分: {
        rows: [
          ['加分事项认定表'],
          ['序号', '单位', '加分事项', '认定依据', '认定分值'],
          [1, '青杠镇', '全国文明村镇', '文明委〔2024〕3号', 2],
          [2, '财政局', '省级先进', '财办〔2024〕19号', 1],
          ['合计', null, null, null, 3],
        ],
        merges: ['A1:E1', 'A5:D5'],
      },
      减分: {
        rows: [
          ['减分事项认定表'],
          ['序号', '单位', '减分事项', '认定依据', '减分值'],
          [1, '石门乡', '森林火灾一起', '林长办〔2024〕2号', 1.5],
        ],
        merges: ['A1:E1'],
      },
      汇总: {
        rows: [
          ['2024年度目标考核得分汇总'],
          ['类别', '单位', '指标得分', '加分', '减分', '总分', '名次', '建议等次'],
          ['乡镇', '青杠镇人民政府', 48, 2, null, 50, 1, '优秀'],
          [null, '石门乡人民政府', 46.5, null, 1.5, 45, 2, '良好'],
          ['部门', '县财政局', 48.5, 1, null, 49.5, 1, '优秀'],
          [null, '县民政局', 48, null, null, 48, 2, '良好'],
        ],
        merges: ['A1:H1', 'A3:A4', 'A5:A6'],
      },
    },
    ledgers: [
      {
        kind: 'roster',
        sheet: '参评单位名录',
        area: 'A2:D6',
        head: [2],
        columns: { serial: 'A', unit: 'B', sequence: 'C', alias: 'D' },
        rows: rowsFrom(3, 6),
      },
      {
        kind: 'indicator',
        sheet: '指标得分',
        area: 'A2:G7',
        head: [2, 3],
        columns: { serial: 'A', indicator: 'B', points: 'C' },
        groups: groupsOf('unit', ['青杠镇', '石门乡', '财政局', '民政局'], 'D', ['score']),
        rows: rowsFrom(4, 6),
        from: 'columnHead',
        constants: { year: 2024 },
        skip: [{ row: 7, why: 'total' }],
      },
      {
        kind: 'bonus',
        sheet: '加分',
        area: 'A2:E5',
        head: [2],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', basis: 'D', amount: 'E' },
        rows: [3, 4],
        skip: [{ row: 5, why: 'total' }],
      },
      {
        kind: 'deduction',
        sheet: '减分',
        area: 'A2:E3',
        head: [2],
        columns: { serial: 'A', unit: 'B', reason: 'C', basis: 'D', amount: 'E' },
        rows: [3],
      },
      {
        kind: 'result',
        sheet: '汇总',
        area: 'A2:H6',
        head: [2],
        columns: { sequence: 'A', unit: 'B', score: 'F', rank: 'G', grade: 'H' },
        carried: ['A'],
        rows: rowsFrom(3, 6),
        others: { C: 'part', D: 'part', E: 'part' },
      },
    ],
  },
  {
    name: 'm02',
    about: '一股一表，单位在工作表名和标题里；分值在内容里，总得分，签字行',
    sheets: Object.fromEntries(
      ['办公室', '财务股', '工程管理站'].map((office, at) => [
        office,
        { rows: sectionForm(office, [48, 18 - at, 30]), merges: ['A1:F1', 'A3:A4', 'A6:C6'] },
      ]),
    ),
    ledgers: ['办公室', '财务股', '工程管理站'].map((sheet) => ({
      kind: 'indicator',
      sheet,
      area: 'A2:F6',
      head: [2],
      columns: { level1: 'A', indicator: 'B', selfScore: 'D', score: 'E', reason: 'F' },
      carried: ['A'],
      rows: rowsFrom(3, 5),
      unit: sheet,
      from: 'sheetName',
      constants: { year: 2024 },
      others: { C: 'rule' },
      skip: [{ row: 6, why: 'total' }],
    })),
  },
  {
    name: 'm03',
    about: '评委各一列，末尾最高分、最低分、平均分、排名',
    sheets: {
      述职评分: {
        rows: [
          ['2024年度基层党建述职评议评分统计表'],
          ['序号', '单位', '评委1', '评委2', '评委3', '评委4', '评委5', '最高分', '最低分', '平均分', '排名'],
          [1, '青杠镇', 92, 95, 90, 93, 94, 95, 90, 93, 1],
          [2, '石门乡', 88, 90, 91, 87, 89, 91, 87, 89, 3],
          [3, '桂花街道', 91, 90, 92, 93, 88, 93, 88, 91, 2],
        ],
        merges: ['A1:K1'],
      },
    },
    ledgers: [
      {
        kind: 'rating',
        sheet: '述职评分',
        area: 'A2:K5',
        head: [2],
        columns: { serial: 'A', unit: 'B' },
        groups: groupsOf('rater', ['评委1', '评委2', '评委3', '评委4', '评委5'], 'C', ['score']),
        rows: rowsFrom(3, 5),
        others: { H: 'highest', I: 'lowest', J: 'average', K: 'rank' },
      },
    ],
  },
  {
    name: 'm05',
    about: '表单：分值在内容里，扣分情况、得分；单位名称（盖章）一行；最后得分',
    sheets: {
      考核表: {
        rows: [
          ['社区综合考核评分表'],
          ['单位名称（盖章）：桂花社区', null, null, '考核日期：2024年12月18日'],
          ['类别', '考核内容', '扣分情况', '得分'],
          ['基层党建（40分）', '落实“三会一课”（20分）', '缺两次，扣2分', 18],
          [null, '党员教育管理（20分）', null, 20],
          ['社区治理（60分）', '网格巡查（30分）', '漏报一件，扣3分', 27],
          [null, '矛盾纠纷化解（30分）', null, 30],
          ['最后得分', null, null, 95],
          ['注：本表一式两份。'],
        ],
        merges: ['A1:D1', 'A2:C2', 'A4:A5', 'A6:A7', 'A8:C8', 'A9:D9'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '考核表',
        area: 'A3:D8',
        head: [3],
        columns: { level1: 'A', indicator: 'B', reason: 'C', score: 'D' },
        carried: ['A'],
        rows: rowsFrom(4, 7),
        unit: '桂花社区',
        from: 'labelledLine',
        skip: [{ row: 8, why: 'total' }],
      },
    ],
  },
  {
    name: 'm10',
    about: '任务完成▸任务、完成、完成率和得分；表头下一行“满分”；各组小计',
    sheets: {
      招商考核: {
        rows: [
          ['2024年度招商引资考核得分表'],
          ['单位', '到位资金（亿元）', null, null, '得分', '备注'],
          [null, '任务数', '完成数', '完成率', null, null],
          ['满分', null, null, null, 100, null],
          ['青杠镇', 5, 5.2, '104%', 100, null],
          ['石门乡', 3, 2.4, '80%', 80, '在谈项目2个'],
          ['乡镇小计', 8, 7.6, '95%', null, null],
          ['桂花街道', 6, 6.3, '105%', 100, null],
        ],
        merges: ['A1:F1', 'A2:A3', 'B2:D2', 'E2:E3', 'F2:F3'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '招商考核',
        area: 'A2:F8',
        head: [2, 3],
        columns: { unit: 'A', target: 'B', actual: 'C', score: 'E', note: 'F' },
        rows: [5, 6, 8],
        constants: { year: 2024 },
        others: { D: 'rate' },
        skip: [
          { row: 4, why: 'full marks' },
          { row: 7, why: 'subtotal' },
        ],
      },
    ],
  },
  {
    name: 'm12',
    about: '得分构成▸各部分，两行表头没有合并；前面几行说明，后面审定意见',
    sheets: {
      Sheet2: {
        rows: [
          ['附件2'],
          ['2024年度综合考核结果公示'],
          ['公示时间：2025年1月6日至1月10日'],
          ['序号', '单位', '得分构成', null, null, '综合得分', '排名', '拟定等次'],
          [null, null, '目标任务', '民主测评', '领导评价', null, null, null],
          [1, '县财政局', 58.2, 18.6, 19, 95.8, 1, '优秀'],
          [2, '县民政局', 57, 18, 18.5, 93.5, 2, '良好'],
          [3, '县司法局', 55.4, 18.2, 18, 91.6, 3, '良好'],
          ['监督电话：12345'],
        ],
        merges: ['A2:H2', 'A3:H3'],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: 'Sheet2',
        area: 'A4:H8',
        head: [4, 5],
        columns: { serial: 'A', unit: 'B', score: 'F', rank: 'G', grade: 'H' },
        rows: rowsFrom(6, 8),
        others: { C: 'part', D: 'part', E: 'part' },
      },
    ],
  },
];
