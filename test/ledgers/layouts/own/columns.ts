import { groupsOf, type OwnLayout, rowsFrom, sectionRows } from '../layout';

/** Units across, three head rows, forms of villages, last year beside, other words for the heads. */
export const columns: readonly OwnLayout[] = [
  {
    name: 'p01',
    about: '单位各占一列，下一行目标、完成、得分',
    sheets: {
      完成情况: {
        rows: [
          ['2024年度主要指标完成情况'],
          ['序号', '指标名称', '红岩镇', null, null, '清河镇', null, null, '太平乡', null, null],
          [null, null, '目标', '完成', '得分', '目标', '完成', '得分', '目标', '完成', '得分'],
          [1, '粮食总产量', 8000, 8200, 10, 6000, 5900, 9.5, 4000, 4100, 10],
          [2, '招商到位资金', 500, 480, 9, 300, 310, 10, 200, 150, 7],
        ],
        merges: ['A1:K1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:H2', 'I2:K2'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '完成情况',
        area: 'A2:K5',
        head: [2, 3],
        columns: { serial: 'A', indicator: 'B' },
        groups: groupsOf('unit', ['红岩镇', '清河镇', '太平乡'], 'C', ['target', 'actual', 'score']),
        rows: rowsFrom(4, 5),
        from: 'columnHead',
        constants: { year: 2024 },
      },
    ],
  },
  {
    name: 'p02',
    about: '村名：一行，标签竖写，分值在内容里，得分为空的行',
    sheets: {
      红旗村: {
        rows: [
          ['清河镇2024年村级考核表'],
          ['村名：红旗村', null, null, '考核日期：2024年12月18日', null],
          ['项目', '考核内容及要求', '应得分', '实得分', '扣分原因'],
          ['组\n织\n建\n设', '三会一课按期开展（4分）', 4, 4, null],
          [null, '党务公开（6分）', 6, 5, '公开不及时'],
          ['村\n务\n管\n理', '村账镇管（5分）', 5, null, null],
          [null, '民主评议（5分）', 5, 5, null],
          ['总  分', null, 20, 14, null],
        ],
        merges: ['A1:E1', 'A4:A5', 'A6:A7', 'A8:B8'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '红旗村',
        area: 'A3:E8',
        head: [3],
        columns: { level1: 'A', indicator: 'B', points: 'C', score: 'D', reason: 'E' },
        carried: ['A'],
        rows: rowsFrom(4, 7),
        unit: '红旗村',
        from: 'labelledLine',
        constants: { year: 2024 },
        skip: [{ row: 8, why: 'total' }],
      },
    ],
  },
  {
    name: 'p03',
    about: '三行表头：考核得分▸一季度▸得分、排名；表下有说明',
    sheets: {
      季度得分: {
        rows: [
          ['2024年各单位季度考核情况'],
          ['序号', '考核对象', '考核得分', null, null, null],
          [null, null, '一季度', null, '二季度', null],
          [null, null, '得分', '排名', '得分', '排名'],
          [1, '县水利局', 92.5, 1, 90, 3],
          [2, '县文旅局', 88, 3, 93, 1],
          [3, '县审计局', 91, 2, 92, 2],
          ['说明：按季度排名。'],
        ],
        merges: ['A1:F1', 'A2:A4', 'B2:B4', 'C2:F2', 'C3:D3', 'E3:F3', 'A8:F8'],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '季度得分',
        area: 'A2:F7',
        head: [2, 3, 4],
        columns: { serial: 'A', unit: 'B' },
        groups: groupsOf('period', ['一季度', '二季度'], 'C', ['score', 'rank']),
        rows: rowsFrom(5, 7),
      },
    ],
  },
  {
    name: 'p04',
    about: '上年的表也在：目标任务2023、目标任务2024',
    sheets: Object.fromEntries(
      [2023, 2024].map((year) => [
        `目标任务${String(year)}`,
        [
          [`${String(year)}年目标任务分解表`],
          ['序号', '责任单位', '工作任务', '年度目标', '实际完成', '牵头单位', '得分'],
          [1, '红岩镇', '新建公路', 30, 32, '县交通局', 10 - (2024 - year)],
          [2, '清河镇', '新建公路', 20, 18, '县交通局', 9 - (2024 - year)],
        ],
      ]),
    ),
    ledgers: [
      {
        kind: 'indicator',
        sheet: '目标任务2024',
        area: 'A2:G4',
        head: [2],
        columns: { serial: 'A', unit: 'B', indicator: 'C', target: 'D', actual: 'E', score: 'G' },
        rows: rowsFrom(3, 4),
        constants: { year: 2024 },
        others: { F: 'owner' },
      },
    ],
    notRead: [{ sheet: '目标任务2023', area: null, why: 'last year', mistakenFor: 'indicator' }],
  },
  {
    name: 'p05',
    about: '名单按类别分段；简称；联系人电话不用',
    sheets: {
      参评单位名册: {
        rows: [
          ['2024年度参评单位名册'],
          ['序号', '单位全称', '简称', '联系人', '联系电话'],
          ['一、乡镇类（2个）'],
          [1, '红岩镇', '红岩', '张三', '0830-1234567'],
          [2, '清河镇', '清河', '李四', '0830-1234568'],
          ['二、部门类（1个）'],
          [1, '县水利局', '水利局', '王五', '0830-1234569'],
        ],
        merges: ['A1:E1', 'A3:E3', 'A6:E6'],
      },
    },
    ledgers: [
      {
        kind: 'roster',
        sheet: '参评单位名册',
        area: 'A2:E7',
        head: [2],
        columns: { serial: 'A', unit: 'B', alias: 'C' },
        rows: [4, 5, 7],
        ...sectionRows('sequence', { 3: '乡镇类', 6: '部门类' }),
        others: { D: 'person', E: 'phone' },
      },
    ],
  },
  {
    name: 'p07',
    about: '加分、扣分、否决各一张，表头用语不同',
    sheets: {
      奖励加分: [
        ['项次', '获奖单位', '表彰名称', '授予单位', '获奖时间', '加分值', '审核意见'],
        [1, '县水利局', '节水先进集体', '水利部', '2024年5月', 3, '同意'],
        [2, '县审计局', '优秀项目', '审计署', '2024年10月8日', 2, '同意'],
      ],
      通报扣分: [
        ['项次', '被通报单位', '通报事由', '通报层级', '通报文号', '扣减分值'],
        [1, '县文旅局', '迟报信息', '市级', '市府办〔2024〕11号', 0.5],
      ],
      否决情形: [
        ['单位名称', '一票否决情形', '认定时间'],
        ['清河镇', '发生重大事故', '2024年3月2日'],
      ],
    },
    accepted: {
      '奖励加分!E2': ['2024年5月', null, 'must'],
      '奖励加分!E3': ['2024年10月8日', { date: '2024-10-08' }],
      '否决情形!C2': ['2024年3月2日', { date: '2024-03-02' }],
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '奖励加分',
        area: 'A1:G3',
        head: [1],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', date: 'E', amount: 'F', status: 'G' },
        rows: rowsFrom(2, 3),
        others: { D: 'owner' },
      },
      {
        kind: 'deduction',
        sheet: '通报扣分',
        area: 'A1:F2',
        head: [1],
        columns: { serial: 'A', unit: 'B', reason: 'C', level: 'D', basis: 'E', amount: 'F' },
        rows: [2],
      },
      {
        kind: 'veto',
        sheet: '否决情形',
        area: 'A1:C2',
        head: [1],
        columns: { unit: 'A', vetoKind: 'B', date: 'C' },
        rows: [2],
      },
    ],
  },
];
