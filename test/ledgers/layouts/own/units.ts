import { rowsFrom, type OwnLayout } from '../layout';

/** Where the unit stands: once above blanks, in the name of the sheet, several in a cell; heads repeated. */
export const units: readonly OwnLayout[] = [
  {
    name: 'o06',
    about: '得分情况▸自评|考核组；单位只写一次，下面空着，没有合并',
    sheets: {
      目标考核: {
        rows: [
          ['2024年度目标考核评分汇总'],
          ['单位', '考核项目', '考核内容', '分值', '得分情况', null, '备 注'],
          [null, null, null, null, '自评', '考核组', null],
          ['县水利局', '重点工作', '河道治理', 20, 20, 18, null],
          [null, null, '水库除险', 15, 15, 15, null],
          [null, '党的建设', '主题教育', 10, 10, 9.5, null],
          ['县文旅局', '重点工作', '景区创建', 20, 19, 18.5, '含复核'],
          [null, '党的建设', '主题教育', 10, 10, 10, null],
        ],
        merges: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'G2:G3'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '目标考核',
        area: 'A2:G8',
        head: [2, 3],
        columns: { unit: 'A', level1: 'B', indicator: 'C', points: 'D', selfScore: 'E', score: 'F', note: 'G' },
        carried: ['A', 'B'],
        rows: rowsFrom(4, 8),
        constants: { year: 2024 },
      },
    ],
  },
  {
    name: 'o07',
    about: '一票否决与单项排位各一张，名次写成第几名',
    sheets: {
      一票否决情况: [
        ['序号', '单位', '否决事项', '发生时间', '认定依据', '情况说明'],
        [1, '清河镇', '较大安全生产事故', '2024年3月2日', '安委〔2024〕5号', '取消评优'],
      ],
      全省单项排位: [
        ['工作事项', '单位', '全省排位'],
        ['营商环境', '红岩镇', '第3名'],
        ['营商环境', '太平乡', '第十二名'],
        ['森林防火', '红岩镇', 7],
      ],
    },
    accepted: {
      '一票否决情况!D2': ['2024年3月2日', { date: '2024-03-02' }],
      '全省单项排位!C2': ['第3名', 3],
      '全省单项排位!C3': ['第十二名', 12],
    },
    ledgers: [
      {
        kind: 'veto',
        sheet: '一票否决情况',
        area: 'A1:F2',
        head: [1],
        columns: { serial: 'A', unit: 'B', vetoKind: 'C', date: 'D', basis: 'E', note: 'F' },
        rows: [2],
      },
      {
        kind: 'rank',
        sheet: '全省单项排位',
        area: 'A1:C4',
        head: [1],
        columns: { indicator: 'A', unit: 'B', rank: 'C' },
        rows: rowsFrom(2, 4),
      },
    ],
  },
  {
    name: 'o08',
    about: '单位只在工作表名字里；另有一张副本',
    sheets: Object.fromEntries(
      ['红岩镇', '清河镇', '红岩镇 (2)'].map((name) => [
        name,
        [
          ['2024年考核评分表'],
          ['序号', '指标名称', '标准分', '完成情况', '得分'],
          [1, '粮食产量', 10, 8200, name.startsWith('红') ? 9 : 8],
          [2, '农民收入', 15, 21000, name.startsWith('红') ? 14 : 15],
          [3, '危房改造', 5, 36, name.startsWith('红') ? 5 : 4],
        ],
      ]),
    ),
    ledgers: ['红岩镇', '清河镇'].map((sheet) => ({
      kind: 'indicator',
      sheet,
      area: 'A2:E5',
      head: [2],
      columns: { serial: 'A', indicator: 'B', points: 'C', actual: 'D', score: 'E' },
      rows: rowsFrom(3, 5),
      unit: sheet,
      from: 'sheetName',
      constants: { year: 2024 },
    })),
    notRead: [{ sheet: '红岩镇 (2)', area: null, why: 'a copy', mistakenFor: 'indicator' }],
  },
  {
    name: 'o09',
    about: '一格几个单位；有名册，有一个单位写错',
    sheets: {
      参评单位: [
        ['序号', '单位名称', '类别'],
        [1, '红岩镇', '山区'],
        [2, '清河镇', '平原'],
        [3, '太平乡', '山区'],
        [4, '白马乡', '平原'],
      ],
      扣分台账: [
        ['序号', '责任单位', '扣分事项', '扣分值', '备注'],
        [1, '红岩镇', '迟报材料', 0.2, null],
        [2, '清河镇、太平乡', '界河污染', 1, null],
        [3, '白马镇', '会议缺席', 0.1, null],
      ],
    },
    accepted: { '扣分台账!B3': ['清河镇、太平乡', null, 'must'], '扣分台账!B4': ['白马镇', null, 'must'] },
    ledgers: [
      {
        kind: 'roster',
        sheet: '参评单位',
        area: 'A1:C5',
        head: [1],
        columns: { serial: 'A', unit: 'B', sequence: 'C' },
        rows: rowsFrom(2, 5),
      },
      {
        kind: 'deduction',
        sheet: '扣分台账',
        area: 'A1:E4',
        head: [1],
        columns: { serial: 'A', unit: 'B', reason: 'C', amount: 'D', note: 'E' },
        rows: rowsFrom(2, 4),
        unit: { 2: '红岩镇', 3: '', 4: '' },
      },
    ],
    ask: [
      { sheet: '扣分台账', at: 'B3', what: '几个单位' },
      { sheet: '扣分台账', at: 'B4', what: '不在名册里' },
    ],
  },
  {
    name: 'o10',
    about: '表头下一行权重，表头重复，段行带分值，分值写成6分，末尾注',
    sheets: {
      考评得分: {
        rows: [
          ['单位：分'],
          ['序 号', '村 别', '考核内容', '分 值', '自评得分', '考核得分'],
          ['一、党建引领（30分）'],
          [1, '红旗村', '三会一课', '6分', 6, 5.5],
          [2, '东风村', '三会一课', '6分', 6, 6],
          ['序 号', '村 别', '考核内容', '分 值', '自评得分', '考核得分'],
          ['二、产业发展（40分）'],
          [3, '红旗村', '集体收入', '10分', 10, 9],
          [4, '东风村', '集体收入', '10分', 9, 8],
          ['注：得分保留一位小数。'],
        ],
        merges: ['A3:F3', 'A7:F7', 'A10:F10'],
      },
    },
    accepted: {
      '考评得分!D4': ['6分', 6, 'ask'],
      '考评得分!D5': ['6分', 6, 'ask'],
      '考评得分!D8': ['10分', 10, 'ask'],
      '考评得分!D9': ['10分', 10, 'ask'],
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '考评得分',
        area: 'A2:F9',
        head: [2],
        columns: { serial: 'A', unit: 'B', indicator: 'C', points: 'D', selfScore: 'E', score: 'F' },
        rows: [4, 5, 8, 9],
        sections: [
          { row: 3, concept: 'level1', value: '党建引领' },
          { row: 7, concept: 'level1', value: '产业发展' },
        ],
        skip: [
          { row: 3, why: 'section' },
          { row: 6, why: 'repeated head' },
          { row: 7, why: 'section' },
        ],
      },
    ],
  },
];
