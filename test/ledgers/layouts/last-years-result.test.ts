import { shapesOf } from '../../../src/ledgers/columns/fields';
import { mapWorkbook } from '../../../src/ledgers/mapping/map-workbook';
import { recordsOf } from '../../../src/ledgers/mapping/records';
import { recognise } from '../../../src/ledgers/recognise-ledgers';
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

/** What stands on the sheet that Kaoji writes, in a workbook where it has another name. */
const OURS = [
  ['青山县乡镇综合考核办法　2025年考评结果'],
  ['考评单位（盖章）：'],
  [],
  ['名次', '单位', '指标得分', '加分', '扣分', '总分', '等次'],
  ['一类（2个单位）'],
  [1, '长岭镇', 96.5, 5, 0, 101.5, '优秀'],
  [2, '青溪镇', 92, 2, 0, 94, '良好'],
  ['制表：　　　　　审核：　　　　　负责人：'],
];

test('a result of Kaoji’s own, taken over into the next year under another name, is 历年结果, too', () => {
  const { scheme: both } = loadScheme(
    `办法: 试
标识: 试
小数: 2
台账:
  名册: {列: {单位: 单位}}
  历年结果: {依据: 一, 列: {单位: 单位, 年度: 整数, 名次: 名次, 等次: 文字}}
  汇总: {依据: 一, 列: {单位: 单位, 得分: 数, 名次: 名次, 等次: 文字}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 分值: 分, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分)", 依据: 一}}
`,
    '试.yaml',
  );
  if (both === null) throw new Error('no scheme');
  const { tables } = mapWorkbook(
    workbook({
      去年结果: OURS,
      指标: [['2026年指标得分'], ['单位', '指标', '分值', '得分'], ['长岭镇', '粮食', 10, 9], ['青溪镇', '粮食', 10, 8]],
    }),
    shapesOf(both),
  );
  const history = tables.filter(({ match }) => match.shape.name === '历年结果');
  expect(
    history.flatMap((table) =>
      [...recordsOf(table)].map(({ unit, context, cells }) => [
        table.standing,
        unit,
        context['年度'],
        ...cells.filter(({ field }) => field.name === '名次' || field.name === '等次').map(({ value }) => value),
      ]),
    ),
  ).toEqual([
    ['guess', '长岭镇', 2025, 1, '优秀'],
    ['guess', '青溪镇', 2025, 2, '良好'],
  ]);
});

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

test('heads that are the words of 汇总 make no result of this year of last year’s', () => {
  const { scheme: both } = loadScheme(
    `办法: 试
标识: 试
小数: 2
台账:
  名册: {列: {单位: 单位}}
  历年结果: {依据: 一, 列: {单位: 单位, 年度: 整数, 名次: 名次, 等次: 文字}}
  汇总: {依据: 一, 列: {单位: {类型: 单位, 必填: 是}, 得分: {类型: 数, 必填: 是}, 名次: 名次, 等次: 文字}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 分值: 分, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分)", 依据: 一}}
`,
    '试.yaml',
  );
  if (both === null) throw new Error('no scheme');
  const { sheets, asked } = recognise(
    workbook({
      名册: [['单位'], ['甲局'], ['乙局']],
      '2023年度考核结果': [['2023年度考核结果'], ['名次', '单位', '得分', '等次'], [1, '甲局', 95, '优秀'], [2, '乙局', 90, '良好']],
      指标: [['2024年指标得分'], ['单位', '指标', '分值', '得分'], ['甲局', '粮食', 10, 9], ['乙局', '粮食', 10, 8]],
    }),
    both,
  );
  expect(sheets.map(({ sheet, ledger }) => [sheet.name, ledger.name])).toEqual([
    ['名册', '名册'],
    ['指标', '指标'],
  ]);
  expect(asked.map(({ mapped, ledger }) => [mapped.table.view.sheet.name, ledger.name])).toEqual([['2023年度考核结果', '历年结果']]);
});
