import { rowsFrom, type OwnLayout } from '../layout';

/** Tables that were written when recognition stood; each was read once, at the end. */
export const lastTables: readonly OwnLayout[] = [
  {
    name: 's01',
    about: '三季度每季一组两列，单位按类别分段',
    sheets: {
      季度考核: {
        rows: [
          ['2025年度各单位季度考核得分表'],
          ['序号', '单位', '第一季度', null, '第二季度', null, '第三季度', null],
          [null, null, '得分', '位次', '得分', '位次', '得分', '位次'],
          ['一、乡镇（2个）'],
          [1, '红岩镇', 91, 1, 90, 2, 95, 1],
          [2, '清河镇', 89, 2, 92, 1, 90, 2],
          ['二、部门（2个）'],
          [1, '县水利局', 96, 1, 93, 2, 94, 1],
          [2, '县审计局', 95, 2, 94, 1, 93, 2],
        ],
        merges: ['A1:H1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2', 'A4:H4', 'A7:H7'],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '季度考核',
        area: 'A2:H9',
        head: [2, 3],
        columns: { serial: 'A', unit: 'B' },
        groups: [
          { by: 'period', value: '第一季度', columns: { score: 'C', rank: 'D' } },
          { by: 'period', value: '第二季度', columns: { score: 'E', rank: 'F' } },
          { by: 'period', value: '第三季度', columns: { score: 'G', rank: 'H' } },
        ],
        rows: [5, 6, 8, 9],
        sections: [
          { row: 4, concept: 'sequence', value: '乡镇' },
          { row: 7, concept: 'sequence', value: '部门' },
        ],
        skip: [
          { row: 4, why: 'section' },
          { row: 7, why: 'section' },
        ],
      },
    ],
  },
  {
    name: 's02',
    about: '考评对象写在表头上一行的两个单元格里，分值在标签里，实得分和扣分依据',
    sheets: {
      Sheet1: {
        rows: [
          ['党建工作责任制考核评分表'],
          ['考核对象：', '县文旅局', null, '考核年度：', '2024年'],
          ['考核项目', '考核内容', '分值', '实得分', '扣分依据'],
          ['思想建设（30分）', '中心组学习', 15, 15, null],
          [null, '意识形态', 15, 13, '台账缺两次'],
          ['组织建设（20分）', '三会一课', 20, 19, '记录不全'],
          ['合计得分', null, 50, 47, null],
          ['考核组成员签字：'],
        ],
        merges: ['A1:E1', 'A4:A5', 'A7:B7', 'A8:E8'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: 'Sheet1',
        area: 'A3:E7',
        head: [3],
        columns: { level1: 'A', indicator: 'B', points: 'C', score: 'D', reason: 'E' },
        carried: ['A'],
        rows: rowsFrom(4, 6),
        unit: '县文旅局',
        from: 'labelledLine',
        constants: { year: 2024 },
        skip: [{ row: 7, why: 'total' }],
      },
    ],
  },
  {
    name: 's03',
    about: '同一张表上加分、扣分、否决三块，各有小标题',
    sheets: {
      加减分及否决: {
        rows: [
          ['2024年度加减分及一票否决情况'],
          ['（一）加分项'],
          ['单位', '加分项目', '文件依据', '加分值'],
          ['红岩镇', '国家卫生乡镇', '卫健〔2024〕6号', 3],
          ['清河镇', '省级文明村', '文明委〔2024〕2号', 2],
          ['（二）扣分项'],
          ['单位', '扣分事由', '文件依据', '扣分值'],
          ['太平乡', '信访通报', '信联〔2024〕4号', 1],
          ['（三）一票否决'],
          ['单位', '否决情形', '认定依据', '认定时间'],
          ['白马乡', '较大安全事故', '安委〔2024〕9号', '2024年10月8日'],
        ],
        merges: ['A1:D1', 'A2:D2', 'A6:D6', 'A9:D9'],
      },
    },
    accepted: { '加减分及否决!D11': ['2024年10月8日', { date: '2024-10-08' }] },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '加减分及否决',
        area: 'A3:D5',
        head: [3],
        columns: { unit: 'A', bonusItem: 'B', basis: 'C', amount: 'D' },
        rows: rowsFrom(4, 5),
      },
      {
        kind: 'deduction',
        sheet: '加减分及否决',
        area: 'A7:D8',
        head: [7],
        columns: { unit: 'A', reason: 'B', basis: 'C', amount: 'D' },
        rows: [8],
      },
      {
        kind: 'veto',
        sheet: '加减分及否决',
        area: 'A10:D11',
        head: [10],
        columns: { unit: 'A', vetoKind: 'B', basis: 'C', date: 'D' },
        rows: [11],
      },
    ],
  },
  {
    name: 's04',
    about: '标题里有月份，数是文本，权重列是分值',
    sheets: {
      四月: {
        rows: [
          ['2025年4月重点项目考核打分'],
          ['责任单位', '重点任务', '权重', '自评得分', '考核组评分', '备注'],
          ['县水利局', '病险水库除险加固', '40', '38', '36', '进度慢'],
          ['县水利局', '农村供水', '60', '60', '57', null],
          ['县文旅局', '景区提升', '100', '95', '92', null],
        ],
        merges: ['A1:F1'],
      },
    },
    accepted: Object.fromEntries(
      ['C', 'D', 'E'].flatMap((letter) =>
        [3, 4, 5].map((row): [string, readonly [unknown, unknown, string?]] => {
          const text = { C: '40 60 100', D: '38 60 95', E: '36 57 92' }[letter]?.split(' ')[row - 3] ?? '';
          return [`四月!${letter}${String(row)}`, [text, Number(text), 'ask']];
        }),
      ),
    ),
    ledgers: [
      {
        kind: 'indicator',
        sheet: '四月',
        area: 'A2:F5',
        head: [2],
        columns: { unit: 'A', indicator: 'B', points: 'C', selfScore: 'D', score: 'E', note: 'F' },
        rows: rowsFrom(3, 5),
        constants: { year: 2025, period: '4月' },
      },
    ],
  },
  {
    name: 's05',
    about: '乡镇是列头，指标是行，每个乡镇下面完成值和得分，首列是类别',
    sheets: {
      对比: {
        rows: [
          ['类别', '指标名称', '目标值', '红岩镇', null, '清河镇', null, '双桥街道', null],
          [null, null, null, '完成值', '得分', '完成值', '得分', '完成值', '得分'],
          ['经济', '工业产值增速', 8, 8.5, 10, 7.2, 9, 8, 10],
          [null, '服务业增速', 9, 9, 10, 9.4, 10, 8.1, 9],
          ['民生', '就业人数', 300, 310, 5, 280, 4.6, 305, 5],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1', 'H1:I1', 'A3:A4'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '对比',
        area: 'A1:I5',
        head: [1, 2],
        columns: { level1: 'A', indicator: 'B', target: 'C' },
        carried: ['A'],
        groups: [
          { by: 'unit', value: '红岩镇', columns: { actual: 'D', score: 'E' } },
          { by: 'unit', value: '清河镇', columns: { actual: 'F', score: 'G' } },
          { by: 'unit', value: '双桥街道', columns: { actual: 'H', score: 'I' } },
        ],
        rows: rowsFrom(3, 5),
        from: 'columnHead',
      },
    ],
  },
  {
    name: 's06',
    about: '名册带简称和类别，扣分用简称；排位写成第三',
    sheets: {
      考核对象: [
        ['编号', '考核对象', '考核类别', '简称'],
        [1, '县水利局', '经济部门', '水利局'],
        [2, '县审计局', '综合部门', '审计局'],
        [3, '红岩镇人民政府', '乡镇', '红岩镇'],
      ],
      扣分登记: [
        ['日期', '单位', '通报事项', '扣分', '说明'],
        ['2024-05-06', '水利局', '会议迟到', 0.1, null],
        ['2024-07-19', '红岩镇', '值班脱岗', 0.5, '书面检查'],
      ],
      全市排位: [
        ['工作', '单位', '位次'],
        ['招商引资', '红岩镇', '第三名'],
        ['水利建设', '水利局', '第1名'],
      ],
    },
    accepted: {
      '扣分登记!A2': ['2024-05-06', { date: '2024-05-06' }],
      '扣分登记!A3': ['2024-07-19', { date: '2024-07-19' }],
      '全市排位!C2': ['第三名', 3],
      '全市排位!C3': ['第1名', 1],
    },
    ledgers: [
      {
        kind: 'roster',
        sheet: '考核对象',
        area: 'A1:D4',
        head: [1],
        columns: { serial: 'A', unit: 'B', sequence: 'C', alias: 'D' },
        rows: rowsFrom(2, 4),
      },
      {
        kind: 'deduction',
        sheet: '扣分登记',
        area: 'A1:E3',
        head: [1],
        columns: { date: 'A', unit: 'B', reason: 'C', amount: 'D', note: 'E' },
        rows: rowsFrom(2, 3),
      },
      {
        kind: 'rank',
        sheet: '全市排位',
        area: 'A1:C3',
        head: [1],
        columns: { indicator: 'A', unit: 'B', rank: 'C' },
        rows: rowsFrom(2, 3),
      },
    ],
  },
];
