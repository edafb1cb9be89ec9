import { assess } from '../../../src/assessment/assess';
import { loadScheme } from '../../../src/scheme/load';
import { areaToA1 } from '../../../src/workbook/cells/a1';
import { workbook } from '../../support/snapshot';

/* What an item beside the total waits for is told at its cell, also while the total waits for something else. */

const { scheme } = loadScheme(
  `办法: 试
年度: 2026
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {分值: 分, 比率: 率, 税收: {类型: 数, 计量: 万元}}}
得分项:
  率: {公式: "平均(指标, 比率)", 类型: 率, 依据: 一}
  税: {公式: "合计(指标, 税收)", 类型: 数, 依据: 一}
  总分: {公式: "合计(指标, 分值)", 依据: 一}
排名: {按: 总分, 依据: 一}
`,
  'x.yaml',
);

function told(heads: readonly string[], rows: readonly (readonly (string | number | null)[])[]): unknown[] {
  if (scheme === null) throw new Error('the scheme does not load');
  const { findings } = assess(workbook({ 名册: [['单位'], ['甲'], ['乙']], 指标: [[...heads], ...rows.map((row) => [...row])] }), scheme);
  return findings
    .filter(({ code }) => code.startsWith('C-'))
    .map(({ code, place, data }) => [code, place === null ? '' : areaToA1(place.area), data['item'] ?? data['column'] ?? '总分']);
}

test('a blank of an item is told beside that of the total of the same unit', () => {
  const heads = ['单位', '分值', '比率', '税收'];
  const rows = [
    ['甲', null, 0.5, null],
    ['乙', 5, 0.5, 1],
  ];
  expect(told(heads, rows)).toEqual([
    ['C-PENDING', 'B2', '总分'],
    ['C-ITEM-PENDING', 'D2', '税'],
  ]);
});

test('columns that the sheet lacks are told, whether the total needs them or an item beside it', () => {
  const rows = [
    ['甲', 0.5],
    ['乙', 0.5],
  ];
  expect(told(['单位', '比率'], rows)).toEqual([
    ['C-COLUMN-ABSENT', 'A1:B1', '分值'],
    ['C-COLUMN-ABSENT', 'A1:B1', '税收'],
  ]);
});

test('what the total waits for is not told again of the items that it rests on, nor of others that rest on it', () => {
  const rows = [
    ['甲', null, 0.5, 1],
    ['乙', 5, 0.5, 1],
  ];
  expect(told(['单位', '分值', '比率', '税收'], rows)).toEqual([['C-PENDING', 'B2', '总分']]);
});
