import { readLedgers, type Ledgers } from '../../src/ledgers/read-ledgers';
import { loadScheme } from '../../src/scheme/load';
import { placeToA1 } from '../../src/workbook/cells/a1';
import type { CellValue } from '../../src/workbook/cells/cell';
import { workbook } from '../support/snapshot';

const { scheme } = loadScheme(
  [
    '办法: 试',
    '台账:',
    '  名册: {列: {单位: 单位}}',
    '  事项: {依据: 一, 列: {单位: 单位, 分值: 数, 完成值: {类型: 数, 别名: [完成情况]}, 加（减）分: 数}}',
    '得分项:',
    '  总分: {公式: "合计(事项, 分值)", 依据: 一}',
  ].join('\n'),
  '试.yaml',
);
if (scheme === null) throw new Error('the scheme does not load');
const small = scheme;

function read(head: readonly CellValue[], row: readonly CellValue[]): Ledgers {
  return readLedgers(workbook({ 名册: [['单位'], ['甲局']], 事项: [head, row] }), small);
}

function values(ledgers: Ledgers, column: string): unknown[] {
  return (ledgers.rows.get('事项') ?? []).map((row) => row.value(column));
}

function doubles(ledgers: Ledgers): unknown[] {
  return ledgers.problems.flatMap(({ code, place, data }) =>
    code === 'L-COLUMN-TWICE' ? [[place === null ? '' : placeToA1(place), data['column'], data['used']]] : [],
  );
}

test('last year’s column before it does not take the place of the column itself', () => {
  const ledgers = read(['单位', '完成值（上年）', '完成值', '分值'], ['甲局', 80, 95, 10]);
  expect(values(ledgers, '完成值')).toEqual([95]);
  expect(doubles(ledgers)).toEqual([]);
});

test('the column’s own name goes before its other names; the other is told of', () => {
  const ledgers = read(['单位', '完成情况', '完成值', '分值'], ['甲局', 80, 95, 10]);
  expect(values(ledgers, '完成值')).toEqual([95]);
  expect(doubles(ledgers)).toEqual([['事项!B1', '完成值', '事项!C1']]);
});

test.each([
  [['单位', '分值', '完成值', '分值'], ['甲局', 10, 95, 12], [['事项!D1', '分值', '事项!B1']]],
  [['单位', '分值（年初）', '完成值', '分值（调整后）'], ['甲局', 10, 95, 12], [['事项!D1', '分值', '事项!B1']]],
])('of two columns that say the same the first is read, and the other told of: %j', (head, row, told) => {
  const ledgers = read(head, row);
  expect(values(ledgers, '分值')).toEqual([10]);
  expect(doubles(ledgers)).toEqual(told);
});

test('only what stands in the last brackets is no part of a name', () => {
  const ledgers = read(['单位', '加（减）分（分）', '分值(2017)（分）'], ['甲局', -2, 10]);
  expect([values(ledgers, '加（减）分'), values(ledgers, '分值')]).toEqual([[-2], [10]]);
});

test('a sheet that is called what a ledger is called is that ledger, also with one of its columns only', () => {
  const ledgers = read(['单位', '得分值'], ['甲局', 10]);
  expect(ledgers.sheets.map(({ ledger, sheet }) => [sheet.name, ledger.name])).toEqual([
    ['名册', '名册'],
    ['事项', '事项'],
  ]);
  expect(ledgers.roster.units.map(({ name }) => name)).toEqual(['甲局']);
});
