import { groupsOf, rowsFrom, sectionRows, type OwnLayout } from '../layout';

const EXPORT = 'ID|Dept|Category|Indicator|Weight|Target|Actual|SelfScore|Score|Quarter|Status|UpdateTime|Remark'.split('|');

/** An export with English heads, raters against units, notices to several units, who assesses and who is assessed, earlier years. */
export const lists: readonly OwnLayout[] = [
  {
    name: 'n02',
    about: '系统导出，英文表头，季度写成Q1',
    sheets: {
      Sheet1: [
        EXPORT,
        ['KH0001', '柳河镇', '经济发展', '固定资产投资增速', 10, 8, 8.6, 10, 10, 'Q1', '已审核', '2024-04-08 10:21:33', null],
        ['KH0002', '柳河镇', '经济发展', '社会消费品零售增速', 10, 7, 6.1, 9, 8.5, 'Q1', '已审核', '2024-04-08 10:25:10', '偏低'],
        ['KH0003', '柳河镇', '民生', '城镇新增就业', 5, 200, 230, 5, 5, 'Q1', '已审核', '2024-04-09 09:02:41', null],
        ['KH0004', '梅岭镇', '经济发展', '固定资产投资增速', 10, 8, 7.4, 9, 9, 'Q1', '已审核', '2024-04-08 11:40:02', null],
        ['KH0005', '梅岭镇', '经济发展', '社会消费品零售增速', 10, 7, 7.2, 10, 10, 'Q1', '退回', '2024-04-10 15:33:20', '重报'],
        ['KH0006', '梅岭镇', '民生', '城镇新增就业', 5, 180, 176, 5, 4.8, 'Q1', '已审核', '2024-04-09 16:12:55', null],
      ],
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: 'Sheet1',
        area: 'A1:M7',
        head: [1],
        columns: {
          unit: 'B',
          level1: 'C',
          indicator: 'D',
          points: 'E',
          target: 'F',
          actual: 'G',
          selfScore: 'H',
          score: 'I',
          period: 'J',
          status: 'K',
          note: 'M',
        },
        rows: rowsFrom(2, 7),
        others: { A: 'code', L: 'time of change' },
      },
    ],
  },
  {
    name: 'n03',
    about: '民主评议：评议人在行，被评单位在列头，格里是好、较好、一般',
    sheets: {
      民主评议: {
        rows: [
          ['2024年度县直部门民主评议票汇总'],
          ['评议人', '县财政局', '县教育局', '县民政局', '县司法局'],
          ['代表1', '好', '较好', '好', '好'],
          ['代表2', '较好', '较好', '好', '一般'],
          ['代表3', '好', '好', '较好', '较好'],
          ['代表4', '好', '一般', '好', '好'],
          ['代表5', '较好', '好', '好', '较好'],
        ],
        merges: ['A1:E1'],
      },
    },
    ledgers: [
      {
        kind: 'rating',
        sheet: '民主评议',
        area: 'A2:E7',
        head: [2],
        columns: { rater: 'A' },
        groups: groupsOf('unit', ['县财政局', '县教育局', '县民政局', '县司法局'], 'B', ['grade']),
        rows: rowsFrom(3, 7),
        from: 'columnHead',
      },
    ],
  },
  {
    name: 'n09',
    about: '有名册；扣分一格几个单位，用空格、顿号隔开，或写“等3个乡镇”',
    sheets: {
      名册: [
        ['序号', '单位名称', '分类'],
        [1, '柳河镇', '乡镇'],
        [2, '梅岭镇', '乡镇'],
        [3, '东关街道', '街道'],
        [4, '县财政局', '部门'],
        [5, '县教育局', '部门'],
      ],
      督办扣分: {
        rows: [
          ['2024年重点督办事项扣分情况'],
          ['序号', '督办事项', '责任单位', '扣分', '通报文号', '备注'],
          [1, '校园周边整治', '县教育局 东关街道', 0.5, '督办〔2024〕3号', null],
          [2, '预算执行', '县财政局', 1, '督办〔2024〕7号', '约谈'],
          [3, '秸秆焚烧', '柳河镇等2个镇', 1, '督办〔2024〕9号', null],
          [4, '河道清淤', '柳河镇、梅岭镇', 0.5, '督办〔2024〕12号', null],
          [5, '会风会纪', '梅岭镇', 0.2, '督办〔2024〕15号', null],
        ],
        merges: ['A1:F1'],
      },
    },
    accepted: {
      '督办扣分!C3': ['县教育局 东关街道', null, 'must'],
      '督办扣分!C5': ['柳河镇等2个镇', null, 'must'],
      '督办扣分!C6': ['柳河镇、梅岭镇', null, 'must'],
    },
    ledgers: [
      {
        kind: 'roster',
        sheet: '名册',
        area: 'A1:C6',
        head: [1],
        columns: { serial: 'A', unit: 'B', sequence: 'C' },
        rows: rowsFrom(2, 6),
      },
      {
        kind: 'deduction',
        sheet: '督办扣分',
        area: 'A2:F7',
        head: [2],
        columns: { serial: 'A', reason: 'B', unit: 'C', amount: 'D', basis: 'E', note: 'F' },
        rows: rowsFrom(3, 7),
        unit: { 3: '', 4: '县财政局', 5: '', 6: '', 7: '梅岭镇' },
      },
    ],
    ask: [
      { sheet: '督办扣分', at: 'C3', what: '两个单位，空格隔开' },
      { sheet: '督办扣分', at: 'C5', what: '等2个镇' },
      { sheet: '督办扣分', at: 'C6', what: '两个单位' },
    ],
  },
  {
    name: 'n10',
    about: '指标合并在左，同一指标下几个被考核单位；考核责任部门是考核主体，完成情况是文字',
    sheets: {
      指标考核: {
        rows: [
          ['2024年度专项工作考核明细'],
          ['序号', '考核指标', '考核责任部门', '被考核单位', '权重', '计分办法', '完成情况', '考核得分', '备注'],
          [1, '河长制', '县水务局', '柳河镇', 10, '未巡河一次扣0.5分', '巡河48次', 10, null],
          [null, null, null, '梅岭镇', 10, null, '巡河45次', 8.5, null],
          [null, null, null, '东关街道', 10, null, '巡河48次', 10, null],
          [2, '林长制', '县林业局', '柳河镇', 8, '每起案件扣2分', '发生案件1起', 6, '已整改'],
          [null, null, null, '梅岭镇', 8, null, '无案件', 8, null],
          [null, null, null, '东关街道', 8, null, '无案件', 8, null],
        ],
        merges: ['A1:I1', 'A3:A5', 'B3:B5', 'C3:C5', 'F3:F5', 'A6:A8', 'B6:B8', 'C6:C8', 'F6:F8'],
      },
    },
    accepted: Object.fromEntries(
      ['巡河48次', '巡河45次', '巡河48次', '发生案件1起', '无案件', '无案件'].map(
        (text, at): [string, readonly [unknown, unknown, string?]] => [`指标考核!G${String(at + 3)}`, [text, text, 'ask']],
      ),
    ),
    ledgers: [
      {
        kind: 'indicator',
        sheet: '指标考核',
        area: 'A2:I8',
        head: [2],
        columns: { serial: 'A', indicator: 'B', unit: 'D', points: 'E', actual: 'G', score: 'H', note: 'I' },
        carried: ['A', 'B'],
        rows: rowsFrom(3, 8),
        constants: { year: 2024 },
        others: { C: 'owner', F: 'rule' },
      },
    ],
  },
  {
    name: 'n12',
    about: '历年结果：年度写在段行里，名次、单位、得分、等次',
    sheets: {
      往年考核结果: {
        rows: [
          ['近两年目标考核结果'],
          ['名次', '单位', '得分', '等次'],
          ['2022年度'],
          [1, '县财政局', 97.2, '优秀'],
          [2, '县教育局', 95, '优秀'],
          [3, '县民政局', 91.4, '良好'],
          ['2023年度'],
          [1, '县教育局', 96.1, '优秀'],
          [2, '县民政局', 94.7, '良好'],
          [3, '县财政局', 93, '良好'],
        ],
        merges: ['A1:D1', 'A3:D3', 'A7:D7'],
      },
    },
    ledgers: [
      {
        kind: 'history',
        sheet: '往年考核结果',
        area: 'A2:D10',
        head: [2],
        columns: { rank: 'A', unit: 'B', grade: 'D' },
        rows: [4, 5, 6, 8, 9, 10],
        others: { C: 'score' },
        ...sectionRows('year', { 3: '2022', 7: '2023' }),
      },
    ],
  },
];
