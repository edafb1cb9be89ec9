import { parseArguments } from '../../src/cli/arguments';

const nothing = {
  files: [],
  scheme: null,
  out: null,
  json: false,
  as: null,
  period: null,
  readings: {},
  answers: {},
  acceptProposals: false,
  sheet: null,
  maps: [],
  from: null,
  split: 'pages',
  template: false,
  zip: false,
  acceptGuesses: false,
  form: null,
  units: [],
  draft: false,
  list: false,
  update: false,
  overwrite: false,
  rates: [],
};

test.each([
  [['甲.xlsx', '--json', '乙.xlsx'], { files: ['甲.xlsx', '乙.xlsx'], json: true }],
  [
    ['甲.xlsx', '--scheme', '办法.yaml', '--out', '副本.xlsx', '--as', 'formulas'],
    { files: ['甲.xlsx'], scheme: '办法.yaml', out: '副本.xlsx', as: 'formulas' },
  ],
  [['--scheme=办法.yaml', '甲.xlsx'], { files: ['甲.xlsx'], scheme: '办法.yaml' }],
  [['--scheme', '旧.yaml', '--scheme', '新.yaml'], { scheme: '新.yaml' }],
  [['--out', '-副本.xlsx'], { out: '-副本.xlsx' }],
  [['--', '--json'], { files: ['--json'] }],
  [
    ['--rate', '指标!权重=%', '--rate=一季度！增长率＝倍'],
    {
      rates: [
        { sheet: '指标', column: '权重', as: '%' },
        { sheet: '一季度', column: '增长率', as: '倍' },
      ],
    },
  ],
  [
    ['--answer', '小数=1', '--answer=等次线＝优秀≥90、其他合格', '--accept-proposals', '--sheet', '副本.xlsx'],
    { answers: { 小数: '1', 等次线: '优秀≥90、其他合格' }, acceptProposals: true, sheet: '副本.xlsx' },
  ],
  [['--form', '反馈单', '--unit', '甲局', '--unit=乙局', '--draft'], { form: '反馈单', units: ['甲局', '乙局'], draft: true }],
  [['--unit', '甲局', '--all', '--list'], { units: [], list: true }],
  [['--period', '2016年下半年'], { period: '2016年下半年' }],
  [['--reading', '并列=顺延', '--reading', '封顶＝合并'], { readings: { 并列: '顺延', 封顶: '合并' } }],
])('kaoji score %j is understood', (words, expected) => {
  expect(parseArguments(words)).toEqual({ ...nothing, ...expected });
});

test.each([
  [['--fast'], '--fast'],
  [['-j'], '-j'],
  [['--scheme'], '--scheme'],
  [['--scheme='], '--scheme'],
  [['--scheme', '--json'], '--scheme'],
  [['甲.xlsx', '--out'], '--out'],
  [['--json=yes'], '--json'],
  [['--as'], '--as'],
  [['--as', 'macros'], '--as macros'],
  [['--toString'], '--toString'],
  [['--rate', '指标!权重=百'], '--rate 指标!权重=百'],
  [['--rate', '权重=%'], '--rate 权重=%'],
  [['--period'], '--period'],
  [['--reading', '并列'], '--reading 并列'],
  [['--reading', '=顺延'], '--reading =顺延'],
  [['--reading', '并列='], '--reading 并列='],
])('kaoji score %j is refused and the option named', (words, option) => {
  expect(() => parseArguments(words)).toThrow(`不认识或不完整的选项“${option}”`);
});
