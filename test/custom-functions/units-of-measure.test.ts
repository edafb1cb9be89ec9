import { loadScheme } from '../../src/scheme/load';
import { workbook } from '../support/snapshot';
import { cells } from './support/call';
import { scored, used } from './support/ledgers-of-a-workbook';

const { scheme } = loadScheme(
  `办法: 试
标识: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {列: {单位: 单位, 权重: 率, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分 × 权重)", 依据: 一}}
`,
  '试.yaml',
);
const roster = [['单位'], ['甲'], ['乙']];
const units = cells('结果!A1:A2', [['甲'], ['乙']]);

function totals(rows: (string | number)[][], formats: Readonly<Record<string, string>>, settings: Record<string, unknown> = {}) {
  const snapshot = workbook({ 名册: roster, 指标: rows }, settings);
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    numberFormats: sheet.numberFormats.map((line, row) =>
      line.map((format, column) => (sheet.name === '指标' ? (formats[`${String(row)},${String(column)}`] ?? format) : format)),
    ),
  }));
  const live = used({}, scheme, { ...snapshot, sheets });
  const found = scored(units, { live }, cells('名册!A1:A3', roster), cells('指标!A1:C3', rows));
  return found.map((line) => line['总分']);
}

test('the head says percent, and one cell has a sign % of its own: functions read both as the pane does', () => {
  const rows = [
    ['单位', '权重（%）', '得分'],
    ['甲', 60, 80],
    ['乙', 0.6, 80],
  ];
  expect(totals(rows, { '2,1': '0%' })).toEqual([48, 48]);
});

test('a number that Excel has made a day of is no number to a function either', () => {
  const rows = [
    ['单位', '权重（%）', '得分'],
    ['甲', 60, 80],
    ['乙', 60, 43102],
  ];
  const [first, second] = totals(rows, { '2,2': 'm"月"d"日"' });
  expect(first).toBe(48);
  expect(typeof second).not.toBe('number');
});

test('what the pane was told of a column holds for functions', () => {
  const rows = [
    ['单位', '权重', '得分'],
    ['甲', 60, 80],
    ['乙', 40, 80],
  ];
  const answer = { sheet: '指标', ledger: '指标', column: '权重', head: '权重', as: '%' };
  expect(totals(rows, {}, { 'kaoji.rates': [answer] })).toEqual([48, 32]);
});
