import { readLedgers } from '../../src/ledgers/read-ledgers';
import { fill } from '../../src/messages/catalogue';
import { findingMessages } from '../../src/messages/assessment/findings';
import { loadScheme } from '../../src/scheme/load';
import { shipped } from '../support/transport';
import { workbook } from '../support/snapshot';

const scheme = shipped('广元交通');
const roster = [
  ['单位', '序列'],
  ['市公路局', '局直属单位'],
  ['市航务局', '局直属单位'],
];

test('title rows above the header and blank rows between are no data', () => {
  const ledgers = readLedgers(
    workbook({
      名册: roster,
      指标: [
        ['2017年目标绩效指标（示例数据）'],
        [],
        ['单位', '三级指标', '分值', '目标值', '完成值'],
        ['市公路局', '养护', 100, 1, 1],
        [],
        ['市航务局', '航道', 50, 1, 1],
      ],
    }),
    scheme,
  );
  expect(ledgers.rows.get('指标')?.map((row) => row.sheetRow)).toEqual([3, 5]);
});

test('headers are found by their aliases, widths and bracketed units', () => {
  const ledgers = readLedgers(
    workbook({
      名册: roster,
      指标: [
        ['责任单位', '考核内容', '标准分（分）', '目 标 值', '完成值'],
        ['市公路局', '养护', 100, 1, 1],
      ],
    }),
    scheme,
  );
  expect([...(ledgers.sheets.find((sheet) => sheet.ledger.name === '指标')?.header.columns.keys() ?? [])]).toEqual([
    '单位',
    '指标内容',
    '分值',
    '目标值',
    '完成值',
  ]);
});

test('a unit written once in a merged cell speaks for all its rows', () => {
  const rows = [
    ['单位', '三级指标', '分值', '目标值', '完成值'],
    ['市公路局', '一', 100, 1, 1],
    [null, '二', 100, 1, 1],
    ['市航务局', '三', 200, 1, 1],
  ];
  const ledgers = readLedgers(workbook({ 名册: roster, 指标: { rows, merges: ['A2:A3'] } }), scheme);
  expect([...(ledgers.tables.get('指标')?.unit ?? [])]).toEqual([0, 0, 1]);
});

test('a row below that is blank without being merged belongs to nobody, and that is an error', () => {
  const rows = [
    ['单位', '三级指标', '分值', '目标值', '完成值'],
    ['市公路局', '一', 100, 1, 1],
    [null, '二', 100, 1, 1],
  ];
  const ledgers = readLedgers(workbook({ 名册: roster, 指标: rows }), scheme);
  expect([...(ledgers.tables.get('指标')?.unit ?? [])]).toEqual([0, -1]);
  expect(ledgers.problems.map((problem) => problem.code)).toContain('L-UNIT-BLANK');
});

test('a ledger may stand on several sheets; each row keeps its own place', () => {
  const part = (unit: string) => [
    ['单位', '三级指标', '分值', '目标值', '完成值'],
    [unit, '一', 200, 1, 1],
  ];
  const ledgers = readLedgers(workbook({ 名册: roster, '指标-公路': part('市公路局'), '指标-航务': part('市航务局') }), scheme);
  expect(ledgers.rows.get('指标')?.map((row) => row.source.sheet.name)).toEqual(['指标-公路', '指标-航务']);
});

test('total and note rows are no data, and a total row is told', () => {
  const rows = [
    ['单位', '三级指标', '分值', '目标值', '完成值'],
    ['市公路局', '一', 200, 1, 1],
    ['合计', null, 200, null, null],
    ['注：数据截至12月31日', null, null, null, null],
  ];
  const ledgers = readLedgers(workbook({ 名册: roster, 指标: rows }), scheme);
  expect(ledgers.rows.get('指标')).toHaveLength(1);
  expect(ledgers.problems.map((problem) => problem.code)).toContain('L-TOTAL-ROW');
});

test('a hidden sheet is not counted, and that is told', () => {
  const ledgers = readLedgers(
    workbook({
      名册: roster,
      指标: {
        rows: [
          ['单位', '三级指标', '分值', '目标值', '完成值'],
          ['市公路局', '一', 200, 1, 1],
        ],
        hidden: true,
      },
    }),
    scheme,
  );
  expect(ledgers.rows.get('指标')).toEqual([]);
  // Once: where the ledger is missed.
  expect(ledgers.problems.map(({ code }) => code)).not.toContain('L-SHEET-HIDDEN');
  const missing = ledgers.problems.find(({ code, ledger }) => code === 'L-LEDGER-MISSING' && ledger === '指标');
  expect(missing === undefined ? '' : fill(findingMessages[missing.code], missing.data)).toContain(
    '隐藏的工作表“指标”像是它：应计入请取消隐藏。',
  );
});

test('a hidden sheet beside one that is read is told by itself', () => {
  const rows = [
    ['单位', '三级指标', '分值', '目标值', '完成值'],
    ['市公路局', '一', 200, 1, 1],
  ];
  const { problems } = readLedgers(workbook({ 名册: roster, 指标: rows, '指标（旧）': { rows, hidden: true } }), scheme);
  expect(problems.filter(({ code }) => code === 'L-SHEET-HIDDEN').map(({ data }) => data['sheet'])).toEqual(['指标（旧）']);
});

test.each([
  ['事项: {列: {单位: 单位, 名称: 文字, 分值: 数}}', '单位、名称、分值'],
  ['事项: {列: {单位: 单位, 名称: {类型: 文字, 必填: 是}, 分值: 数}}', '单位、名称'],
])('a ledger that is not there is told with the columns to look for: %s', (ledger, columns) => {
  const { scheme: small } = loadScheme(
    `办法: 试\n台账:\n  名册: {列: {单位: 单位}}\n  ${ledger}\n得分项:\n  总分: {公式: "次数(事项)", 类型: 整数}\n`,
    'x.yaml',
  );
  if (small === null) throw new Error('the scheme does not load');
  const { problems } = readLedgers(workbook({ 名册: [['单位'], ['甲']] }), small);
  expect(problems.map(({ code, data }) => [code, data['columns']])).toEqual([['L-LEDGER-MISSING', columns]]);
});

test('a column that is missing is told with its other names, where it has any', () => {
  const { scheme: small } = loadScheme(
    '办法: 试\n台账:\n  名册: {列: {单位: 单位}}\n  事项: {列: {单位: 单位, 名称: {类型: 文字, 必填: 是}, 分值: ' +
      '{类型: 数, 必填: 是, 别名: [标准分]}, 时间: 文字}}\n得分项:\n  总分: 合计(事项, 分值)\n',
    'x.yaml',
  );
  if (small === null) throw new Error('the scheme does not load');
  const { problems } = readLedgers(
    workbook({
      名册: [['单位'], ['甲']],
      事项: [
        ['单位', '时间'],
        ['甲', '一月'],
      ],
    }),
    small,
  );
  expect(problems.map(({ code, data }) => fill(findingMessages[code], data))).toEqual([
    '台账“事项”缺少列“名称”。请补上表头。',
    '台账“事项”缺少列“分值”。请补上表头（也可写作：标准分）。',
  ]);
});

test('the result sheet is never read as input', () => {
  const ledgers = readLedgers(
    workbook({
      名册: roster,
      '考评结果-2017': [
        ['单位', '序列'],
        ['市路政处', '局直属单位'],
      ],
    }),
    scheme,
  );
  expect(ledgers.roster.units.map((unit) => unit.name)).toEqual(['市公路局', '市航务局']);
});

test('a unit’s row of nothing but texts is no head of another table', () => {
  const { scheme: own } = loadScheme(
    '办法: 试\n标识: 试\n序列: [乡镇, 部门]\n台账:\n  名册: {列: {单位: 单位, 序列: 文字, 组别: 文字, 得: 数, 完成: 是否, 初评: [好, 差]}}\n得分项: {总分: {公式: 得, 依据: 一}}\n',
    '试.yaml',
  );
  if (own === null) throw new Error('the scheme is right');
  const ledgers = readLedgers(
    workbook({
      名册: [
        ['单位', '序列', '组别', '得', '完成', '初评'],
        ['丁局', '部门', 'A组', 90, '是', '好'],
        ['西镇', '乡镇', 'A组', null, '否', '好'],
        ['甲局', '部门', '丙', 40, null, '差'],
      ],
    }),
    own,
  );
  expect(ledgers.roster.units.map(({ name }) => name)).toEqual(['丁局', '西镇', '甲局']);
  expect(ledgers.asked).toEqual([]);
});
