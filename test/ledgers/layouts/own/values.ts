import { rowsFrom, type OwnLayout } from '../layout';

/** What stands in cells: points with 分, dashes, ticks, names with blanks between, criteria across. */
export const values: readonly OwnLayout[] = [
  {
    name: 'r06',
    about: '否决情形各占一列，发生的打√',
    sheets: {
      一票否决统计: {
        rows: [
          ['2024年度一票否决情形统计表'],
          ['序号', '单位', '安全生产责任事故', '重大环境污染事件', '计划生育', '备注'],
          [1, '红岩镇', '√', null, null, '较大事故'],
          [2, '太平乡', null, '√', null, null],
        ],
        merges: ['A1:F1'],
      },
    },
    accepted: { '一票否决统计!C3': ['√', true], '一票否决统计!D4': ['√', true] },
    ledgers: [
      {
        kind: 'veto',
        sheet: '一票否决统计',
        area: 'A2:F4',
        head: [2],
        columns: {
          serial: 'A',
          unit: 'B',
          'vetoKind=安全生产责任事故': 'C',
          'vetoKind=重大环境污染事件': 'D',
          'vetoKind=计划生育': 'E',
          note: 'F',
        },
        rows: rowsFrom(3, 4),
      },
    ],
  },
  {
    name: 'r07',
    about: '个人考核：姓名、岗位，德能勤绩廉各一列，总分、等次',
    sheets: {
      年度考核: {
        rows: [
          ['2024年度机关工作人员考核汇总表'],
          ['序号', '姓名', '岗位', '德', '能', '勤', '绩', '廉', '总分', '等次'],
          [1, '陈立新', '综合股', 19, 18, 19, 27, 10, 93, '优秀'],
          [2, '王海燕', '财务股', 18, 18, 18, 26, 10, 90, '称职'],
          [3, '周国平', '业务股', 18, 17, 19, 25, 10, 89, '称职'],
        ],
        merges: ['A1:J1'],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '年度考核',
        area: 'A2:J5',
        head: [2],
        columns: { serial: 'A', unit: 'B', score: 'I', grade: 'J' },
        rows: rowsFrom(3, 5),
        others: { C: 'post', D: 'part', E: 'part', F: 'part', G: 'part', H: 'part' },
      },
    ],
  },
  {
    name: 'r08',
    about: '分值写成5分，得分写成4.5分，没有得分的写——，小计和总计，单位只写一次',
    sheets: {
      得分表: {
        rows: [
          ['目标任务考核得分表'],
          ['考核对象', '目标任务', '分值', '考核得分', '备注'],
          ['县水利局', '河湖长制', '5分', '4.5分', null],
          [null, '农村饮水', '10分', '10分', null],
          [null, '移民后扶', '5分', '——', '不涉及'],
          ['小计', null, '20分', '14.5分', null],
          ['县文旅局', '文物保护', '10分', '9分', null],
          [null, '景区安全', '5分', '5分', null],
          ['小计', null, '15分', '14分', null],
          ['总计', null, '35分', '28.5分', null],
        ],
        merges: ['A1:E1'],
      },
    },
    accepted: {
      ...Object.fromEntries(
        [3, 4, 5, 7, 8].map((row, at): [string, readonly [unknown, unknown, string?]] => [
          `得分表!C${String(row)}`,
          [`${String([5, 10, 5, 10, 5][at])}分`, [5, 10, 5, 10, 5][at], 'ask'],
        ]),
      ),
      '得分表!D3': ['4.5分', 4.5, 'ask'],
      '得分表!D4': ['10分', 10, 'ask'],
      '得分表!D5': ['——', null, 'must'],
      '得分表!D7': ['9分', 9, 'ask'],
      '得分表!D8': ['5分', 5, 'ask'],
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '得分表',
        area: 'A2:E10',
        head: [2],
        columns: { unit: 'A', indicator: 'B', points: 'C', score: 'D', note: 'E' },
        carried: ['A'],
        rows: [3, 4, 5, 7, 8],
        skip: [
          { row: 6, why: 'subtotal' },
          { row: 9, why: 'subtotal' },
          { row: 10, why: 'total' },
        ],
      },
    ],
  },
  {
    name: 'r09',
    about: '表头上面几行填表说明，单位名称中间有空格，表头有空格和换行；有名册',
    sheets: {
      参评单位: [
        ['序号', '单位', '分类'],
        [1, '红岩镇', '山区'],
        [2, '清河镇', '平原'],
        [3, '县水利局', '部门'],
      ],
      自评表: {
        rows: [
          ['2024年目标考核自评表'],
          ['填表说明：1. 本表由各单位填写；2. 自评分不得高于标准分；3. 于12月31日前报送。'],
          ['4. 完成情况只填数字，不能填的写在备注里。'],
          ['序  号', '单 位 名 称', '考 核 内 容', '标准分', '完成\n情况', '自 评 分', '备    注'],
          [1, '红 岩 镇', '退耕还林（亩）', 10, 320, 10, null],
          [2, '清 河 镇', '退耕还林（亩）', 10, 150, 8, '水毁'],
          [3, '县水利局', '中小河流治理（公里）', 10, 12.5, 9, null],
        ],
        merges: ['A1:G1', 'A2:G2', 'A3:G3'],
      },
    },
    ledgers: [
      {
        kind: 'roster',
        sheet: '参评单位',
        area: 'A1:C4',
        head: [1],
        columns: { serial: 'A', unit: 'B', sequence: 'C' },
        rows: rowsFrom(2, 4),
      },
      {
        kind: 'indicator',
        sheet: '自评表',
        area: 'A4:G7',
        head: [4],
        columns: { serial: 'A', unit: 'B', indicator: 'C', points: 'D', actual: 'E', selfScore: 'F', note: 'G' },
        rows: rowsFrom(5, 7),
        unit: { 5: '红岩镇', 6: '清河镇', 7: '县水利局' },
        constants: { year: 2024 },
      },
    ],
  },
  {
    name: 'r10',
    about: '通报：时间在前，被通报单位、存在问题、扣分、整改情况；合计在最后',
    sheets: {
      督查通报: {
        rows: [
          ['2024年督查通报扣分台账'],
          ['序号', '通报时间', '通报文号', '被通报单位', '存在问题', '扣分', '整改情况'],
          [1, '2024.3.5', '督查〔2024〕2号', '红岩镇', '项目开工滞后', 0.5, '已整改'],
          [2, '2024.5.20', '督查〔2024〕5号', '县文旅局', '台账不全', 0.3, '已整改'],
          [3, '2024.11.1', '督查〔2024〕11号', '清河镇', '数据不实', 1, '整改中'],
          ['合计', null, null, null, null, 1.8, null],
        ],
        merges: ['A1:G1', 'A6:E6'],
      },
    },
    accepted: {
      '督查通报!B3': ['2024.3.5', { date: '2024-03-05' }],
      '督查通报!B4': ['2024.5.20', { date: '2024-05-20' }],
      '督查通报!B5': ['2024.11.1', { date: '2024-11-01' }],
    },
    ledgers: [
      {
        kind: 'deduction',
        sheet: '督查通报',
        area: 'A2:G6',
        head: [2],
        columns: { serial: 'A', date: 'B', basis: 'C', unit: 'D', reason: 'E', amount: 'F' },
        rows: rowsFrom(3, 5),
        others: { G: 'correction' },
        skip: [{ row: 6, why: 'total' }],
      },
    ],
  },
];
