import { shapesOf } from '../../../src/ledgers/columns/fields';
import { mapWorkbook } from '../../../src/ledgers/mapping/map-workbook';
import { recordsOf } from '../../../src/ledgers/mapping/records';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

/* A regulation that looks back at earlier years, and no ledger for this year's result. */
const { scheme } = loadScheme(
  `办法: 试
标识: 试
小数: 2
台账:
  名册: {列: {单位: 单位}}
  历年结果: {依据: 一, 列: {单位: 单位, 年度: 整数, 名次: 名次, 等次: 文字}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分)", 依据: 一}}
`,
  '试.yaml',
);

test('last year’s result sheet is 历年结果 of the year that its title says, and is asked before it is read', () => {
  if (scheme === null) throw new Error('no scheme');
  const { tables } = mapWorkbook(
    workbook({
      去年: [['全县2023年度目标绩效考核结果'], ['名次', '单位', '总分', '等次'], [1, '青石镇', 95.2, '优秀'], [2, '白鹭乡', 91, '良好']],
    }),
    shapesOf(scheme),
  );
  const found = tables.map((table) => [
    table.match.shape.name,
    table.standing,
    [...recordsOf(table)].map(({ unit, cells, context }) => [
      unit,
      context['年度'],
      ...cells.filter(({ field }) => field.name !== '单位').map(({ value }) => value),
    ]),
  ]);
  expect(found).toEqual([
    [
      '历年结果',
      'guess',
      [
        ['青石镇', 2023, 1, '优秀'],
        ['白鹭乡', 2023, 2, '良好'],
      ],
    ],
  ]);
});
