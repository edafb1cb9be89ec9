import { groupsOf, lettersFrom, type OwnLayout, rowsFrom } from '../layout';

/** Rankings, measures beside units, heads in the first column, subtotals between. */
export const rankings: readonly OwnLayout[] = [
  {
    name: 'p08',
    about: '单位是计量单位，责任单位才是被考核的；评分标准、完成率不用',
    sheets: {
      指标: {
        rows: [
          ['全县高质量发展指标考核表（2024年）'],
          ['序号', '一级指标', '二级指标', '三级指标', '单位', '责任单位', '目标值', '完成值', '完成率（%）', '权重', '得分', '备注'],
          [1, '经济', '工业', '规上工业增加值增速', '%', '县水利局', 6, 6.5, 108.3, 5, 5, null],
          [2, '经济', '投资', '固定资产投资', '万元', '县文旅局', 5000, 4800, 96, 4, 3.8, '在建'],
          [3, '民生', '就业', '城镇新增就业', '人', '县审计局', 1200, 1300, 108, 3, 3, null],
        ],
        merges: ['A1:L1'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '指标',
        area: 'A2:L5',
        head: [2],
        columns: {
          serial: 'A',
          level1: 'B',
          level2: 'C',
          level3: 'D',
          unit: 'F',
          target: 'G',
          actual: 'H',
          points: 'J',
          score: 'K',
          note: 'L',
        },
        rows: rowsFrom(3, 5),
        constants: { year: 2024 },
        others: { E: 'measure', I: 'rate' },
      },
    ],
  },
  {
    name: 'p09',
    about: '名次在前的排名表，每类一张上下排列，并列',
    sheets: {
      排名: {
        rows: [
          ['2024年度乡镇类考核排名'],
          ['名次', '单位', '总分'],
          [1, '红岩镇', 95],
          [2, '清河镇', 93],
          [2, '太平乡', 93],
          [],
          ['2024年度部门类考核排名'],
          ['名次', '单位', '总分'],
          [1, '县水利局', 97],
          [2, '县审计局', 92],
        ],
        merges: ['A1:C1', 'A7:C7'],
      },
    },
    ledgers: [
      { kind: 'result', sheet: '排名', area: 'A2:C5', head: [2], columns: { rank: 'A', unit: 'B', score: 'C' }, rows: rowsFrom(3, 5) },
      { kind: 'result', sheet: '排名', area: 'A8:C10', head: [8], columns: { rank: 'A', unit: 'B', score: 'C' }, rows: rowsFrom(9, 10) },
    ],
  },
  {
    name: 'p10',
    about: '满分写在表头下一行，序号在第二列，评委各一列',
    sheets: {
      现场评分: {
        rows: [
          ['2024年重点工作现场评价'],
          ['单位', '序号', '评委1', '评委2', '评委3', '备注'],
          ['红岩镇', 1, 88, 90, 91, null],
          ['清河镇', 2, 85, 86, 84, null],
        ],
        merges: ['A1:F1'],
      },
    },
    ledgers: [
      {
        kind: 'rating',
        sheet: '现场评分',
        area: 'A2:F4',
        head: [2],
        columns: { unit: 'A', serial: 'B', note: 'F' },
        groups: groupsOf('rater', ['评委1', '评委2', '评委3'], 'C', ['score']),
        rows: rowsFrom(3, 4),
      },
    ],
  },
  {
    name: 'p11',
    about: '表头在第一列，每列一个乡镇，序号在上',
    sheets: {
      一览: {
        rows: [
          ['考核对象', '红岩镇', '清河镇', '太平乡'],
          ['考核得分', 95, 92, 90],
          ['名次', 1, 2, 3],
          ['等次', '优秀', '良好', '良好'],
        ],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '一览',
        area: 'A1:D4',
        head: [1],
        columns: { unit: 1, score: 2, rank: 3, grade: 4 },
        rows: lettersFrom('B', 'D'),
      },
    ],
  },
  {
    name: 'p12',
    about: '汇总行在中间：各单位小计；表头有换行；得分是文本',
    sheets: {
      考核明细: {
        rows: [
          ['单位\n名称', '考核\n指标', '标准\n分值', '考核\n得分'],
          ['县水利局', '防汛', 20, '18.5'],
          ['县水利局', '节水', 10, '9'],
          ['县水利局 小计', null, 30, 27.5],
          ['县文旅局', '景区', 20, '19'],
          ['县文旅局', '文物', 10, '8'],
          ['县文旅局 小计', null, 30, 27],
        ],
      },
    },
    accepted: {
      '考核明细!D2': ['18.5', 18.5, 'ask'],
      '考核明细!D3': ['9', 9, 'ask'],
      '考核明细!D5': ['19', 19, 'ask'],
      '考核明细!D6': ['8', 8, 'ask'],
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '考核明细',
        area: 'A1:D7',
        head: [1],
        columns: { unit: 'A', indicator: 'B', points: 'C', score: 'D' },
        rows: [2, 3, 5, 6],
        skip: [
          { row: 4, why: 'subtotal' },
          { row: 7, why: 'subtotal' },
        ],
      },
    ],
  },
];
