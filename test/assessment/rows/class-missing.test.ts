import { assess } from '../../../src/assessment/assess';
import type { Assessed } from '../../../src/assessment/assessment';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import { inChinese, type ReadDerivation } from '../../support/derivation';
import { workbook } from '../../support/snapshot';

/* A unit whose class is not known has no rank, and what is said of it names the cell. */

/** Villages ranked by a column of the roster, or by a class that is worked out from it. */
function ranked(within: string): Assessed {
  const { scheme, diagnostics } = loadScheme(
    `
办法: 试
序列: [村, 社区]
口径: {并组: {问: 三组并入二组否, 取: 不并, 另可: [并入], 依据: 一}}
台账:
  名册:
    列: {单位: 单位, 序列: 文字, 组别: 文字, 原组别: 文字, 得: 数}
    行:
      排名组: {公式: 如果 口径.并组 = 并入 且 组别 = 三组 则 "二组" 否则 组别, 类型: 文字, 依据: 一}
      任一组: {公式: "取先(组别, 原组别)", 类型: 文字, 依据: 一}
得分项:
  总分: {公式: 得, 依据: 一}
排名: {按: 总分, 范围: ${within}, 依据: 一}
`,
    '试.yaml',
  );
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return assess(
    workbook({
      名册: [
        ['单位', '序列', '组别', '原组别', '得'],
        ['东村', '村', '一组', null, 3],
        ['西村', '村', null, null, 4],
        ['北村', '村', null, null, null],
        ['南街', '社区', '一组', null, 5],
      ],
    }),
    scheme,
  );
}

/** What the card of a unit says it lacks, with the cells. */
function lacks({ units }: Assessed, unit: string): string[] {
  return (
    units
      .find((card) => card.unit === unit)
      ?.missing.map(({ what, place }) => `${inWords(what)} ${place === null ? '' : placeToA1(place)}`) ?? []
  );
}

test.each(['组别', '排名组'])('the card of a unit without a class (%s) names the blank cell, beside what its total lacks', (within) => {
  const assessed = ranked(within);
  expect(assessed.units.map(({ unit, standing }) => [unit, standing])).toEqual([
    ['东村', '暂列2'],
    ['西村', '待补'],
    ['北村', '待补'],
    ['南街', '暂列1'],
  ]);
  expect(lacks(assessed, '西村')).toEqual(['西村 组别 名册!C3']);
  expect(lacks(assessed, '北村')).toEqual(['北村 得 名册!E4', '北村 组别 名册!C4']);
  expect(lacks(assessed, '东村')).toEqual([]);
});

test('a class that may come from either of two cells names both', () => {
  expect(lacks(ranked('任一组'), '西村')).toEqual(['西村 组别 名册!C3', '西村 原组别 名册!D3']);
});

test('the findings tell the cell once: as one that has to be filled in, or as what the rank waits for', () => {
  const told = (within: string): string[] =>
    ranked(within).findings.flatMap(({ code, unit, message }) => (unit === '西村' ? [`${code} ${inWords(message)}`] : []));
  expect(told('组别')).toEqual(['L-REQUIRED “组别”没有填写。请补上。']);
  expect(told('排名组')).toEqual(['C-ITEM-PENDING 西村的名次待补：组别。总分不等它。']);
});

function derived(within: string, unit: string): ReadDerivation {
  return inChinese(ranked(within).explain(unit, '名次'));
}

test.each([
  ['组别', '同一组别（待补）'],
  ['排名组', '同一排名组（待补）'],
])('the derivation of the rank leads to the cell of the class (%s)', (within, reach) => {
  const derivation = derived(within, '西村');
  expect(derivation.formula).toBe(`按总分在${reach}内从高到低`);
  const [asked] = derivation.children;
  expect([asked?.label, asked?.text]).toEqual([within, '待补']);
  const cells = (node: typeof asked): string[] =>
    node === undefined ? [] : [...node.places.map(placeToA1), ...node.children.flatMap(cells)];
  expect(cells(asked)).toContain('名册!C3');
});

test('the derivation of a rank in a known class begins with the class', () => {
  expect(derived('组别', '东村').children.map(({ label, text }) => `${label} ${text}`)).toEqual([
    '组别 一组',
    '第1名 南街 5.00',
    '第2名 东村 3.00',
  ]);
});
