import { type OwnLayout, rowsFrom, sectionRows } from '../layout';

/** The word of a list for a row of data, the first of which is row 2. */
function text(words: string, row: number): string {
  return words.split(' ')[row - 2] ?? '';
}

/** Ticks, examples, tables beside one another, exports, a sheet for each quarter. */
export const workbooks: readonly OwnLayout[] = [
  {
    name: 'o11',
    about: '等次打勾，评价人写在表头上面',
    sheets: {
      评价表: {
        rows: [
          ['2024年机关作风评价表'],
          ['评价人：企业代表', null, null, '日期：2024年12月3日'],
          ['序号', '单位', '优秀', '良好', '一般', '较差', '备注'],
          [1, '县水利局', '√', null, null, null, null],
          [2, '县文旅局', null, '√', null, null, null],
          [3, '县审计局', null, null, '√', null, '沟通少'],
        ],
        merges: ['A1:G1'],
      },
    },
    accepted: { '评价表!C4': ['√', true], '评价表!D5': ['√', true], '评价表!E6': ['√', true] },
    ledgers: [
      {
        kind: 'rating',
        sheet: '评价表',
        area: 'A3:G6',
        head: [3],
        columns: { serial: 'A', unit: 'B', 'grade=优秀': 'C', 'grade=良好': 'D', 'grade=一般': 'E', 'grade=较差': 'F', note: 'G' },
        rows: rowsFrom(4, 6),
        constants: { rater: '企业代表' },
      },
    ],
  },
  {
    name: 'o12',
    about: '示例行、填写示例表、隐藏表',
    sheets: {
      加分申报: [
        ['序号', '申报单位', '加分项目', '表彰级别', '文号', '加分分值'],
        ['例', '某某局', '获得省政府表彰', '省级', '政发〔2024〕1号', 3],
        [1, '县水利局', '节水型社会建设先进', '国家级', '水节约〔2024〕7号', 4],
        [2, '县审计局', '优秀审计项目', '省级', '审发〔2024〕22号', 2],
      ],
      填写示例: [
        ['序号', '申报单位', '加分项目', '表彰级别', '文号', '加分分值'],
        [1, '某某局', '获得市政府表彰', '市级', '政发〔2024〕8号', 1],
      ],
      旧数据: {
        hidden: true,
        rows: [
          ['序号', '申报单位', '加分项目', '加分分值'],
          [1, '县水利局', '旧项目', 9],
        ],
      },
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '加分申报',
        area: 'A1:F4',
        head: [1],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', level: 'D', basis: 'E', amount: 'F' },
        rows: rowsFrom(3, 4),
        skip: [{ row: 2, why: 'example' }],
      },
    ],
    notRead: [
      { sheet: '加分申报', area: 'A2:F2', why: 'example row', mistakenFor: 'bonus' },
      { sheet: '填写示例', area: null, why: 'example', mistakenFor: 'bonus' },
      { sheet: '旧数据', area: null, why: 'hidden', mistakenFor: 'bonus' },
    ],
  },
  {
    name: 'o13',
    about: '名单左右两栏，中间空一列',
    sheets: {
      考核对象: {
        rows: [
          ['2024年考核对象名单'],
          ['序号', '单位', '类别', null, '序号', '单位', '类别'],
          [1, '县水利局', '经济类', null, 4, '县司法局', '综合类'],
          [2, '县文旅局', '经济类', null, 5, '县信访局', '综合类'],
          [3, '县审计局', '综合类', null, null, null, null],
        ],
        merges: ['A1:G1'],
      },
    },
    ledgers: [
      {
        kind: 'roster',
        sheet: '考核对象',
        area: 'A2:C5',
        head: [2],
        columns: { serial: 'A', unit: 'B', sequence: 'C' },
        rows: rowsFrom(3, 5),
      },
      {
        kind: 'roster',
        sheet: '考核对象',
        area: 'E2:G4',
        head: [2],
        columns: { serial: 'E', unit: 'F', sequence: 'G' },
        rows: rowsFrom(3, 4),
      },
    ],
  },
  {
    name: 'o14',
    about: '系统导出：一行表头，编码、状态、带时间的日期、文本数字',
    sheets: {
      导出: [
        [
          '指标编码',
          '指标名称',
          '责任部门',
          '被考核单位',
          '年度',
          '所属季度',
          '计量单位',
          '目标值',
          '实际完成值',
          '完成率',
          '指标状态',
          '上报日期',
        ],
        [
          'ZB001',
          '固定资产投资',
          '发改局',
          '红岩镇',
          '2024',
          '第一季度',
          '万元',
          '5000',
          '5120',
          '102.4%',
          '已审核',
          '2024-04-08 09:30:00',
        ],
        ['ZB001', '固定资产投资', '发改局', '清河镇', '2024', '第一季度', '万元', '4200', '4000', '95.2%', '已审核', '2024-04-08 10:05:12'],
        ['ZB002', '空气优良天数', '环保局', '红岩镇', '2024', '第一季度', '天', '80', '83', '103.8%', '待审核', '2024-04-09 16:40:00'],
      ],
    },
    accepted: Object.fromEntries(
      rowsFrom(2, 4).flatMap((row): [string, readonly [unknown, unknown, string?]][] => [
        [`导出!E${String(row)}`, ['2024', 2024, 'ask']],
        [`导出!H${String(row)}`, [text('5000 4200 80', row), Number(text('5000 4200 80', row)), 'ask']],
        [`导出!I${String(row)}`, [text('5120 4000 83', row), Number(text('5120 4000 83', row)), 'ask']],
        [`导出!L${String(row)}`, ['', { date: text('2024-04-08 2024-04-08 2024-04-09', row) }]],
      ]),
    ),
    ledgers: [
      {
        kind: 'indicator',
        sheet: '导出',
        area: 'A1:L4',
        head: [1],
        columns: { indicator: 'B', unit: 'D', year: 'E', period: 'F', target: 'H', actual: 'I', status: 'K', date: 'L' },
        rows: rowsFrom(2, 4),
        others: { A: 'code', C: 'owner', G: 'measure', J: 'rate' },
      },
    ],
  },
  {
    name: 'o15',
    about: '一行里左边增分、右边减分，共用单位列',
    sheets: {
      增减分: {
        rows: [
          ['2024年度加减分统计表'],
          ['序号', '单位', '加分', null, '扣分', null],
          [null, null, '事项', '分值', '事由', '分值'],
          [1, '红岩镇', '省级试点', 2, '进度滞后', 0.5],
          [2, '清河镇', '典型发言', 1, null, null],
          [3, '太平乡', null, null, '约谈', 1],
        ],
        merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
      },
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '增减分',
        area: 'A2:F6',
        head: [2, 3],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', amount: 'D' },
        rows: rowsFrom(4, 5),
      },
      {
        kind: 'deduction',
        sheet: '增减分',
        area: 'A2:F6',
        head: [2, 3],
        columns: { serial: 'A', unit: 'B', reason: 'E', amount: 'F' },
        rows: [4, 6],
      },
    ],
  },
  {
    name: 'o16',
    about: '一季一张表，期次在工作表名字里；结果表按类别分段',
    sheets: {
      ...Object.fromEntries(
        ['第一季度', '第二季度'].map((name, at) => [
          name,
          [
            ['序号', '单位', '重点任务', '满分', '考核分'],
            [1, '县水利局', '防汛', 10, 9 - at],
            [2, '县文旅局', '节庆', 10, 8 + at],
          ],
        ]),
      ),
      考核结果: {
        rows: [
          ['2024年考核结果'],
          ['名次', '单位', '综合得分', '等次'],
          ['（一）乡镇类'],
          [1, '红岩镇', 95.2, '优秀'],
          [2, '清河镇', 91, '良好'],
          ['（二）部门类'],
          [1, '县水利局', 96, '优秀'],
          [2, '县文旅局', 90.5, '良好'],
        ],
        merges: ['A1:D1', 'A3:D3', 'A6:D6'],
      },
    },
    ledgers: [
      ...['第一季度', '第二季度'].map((sheet) => ({
        kind: 'indicator',
        sheet,
        area: 'A1:E3',
        head: [1],
        columns: { serial: 'A', unit: 'B', indicator: 'C', points: 'D', score: 'E' },
        rows: rowsFrom(2, 3),
        constants: { period: sheet },
      })),
      {
        kind: 'result',
        sheet: '考核结果',
        area: 'A2:D8',
        head: [2],
        columns: { rank: 'A', unit: 'B', score: 'C', grade: 'D' },
        rows: [4, 5, 7, 8],
        ...sectionRows('sequence', { 3: '乡镇类', 6: '部门类' }),
      },
    ],
  },
];
