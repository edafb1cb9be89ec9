import { assess } from '../../../src/assessment/assess';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { loadScheme } from '../../../src/scheme/load';
import { valueOf, type CellValue } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

/* The result stands in groups of those that are ranked together, so that the ranks of a group run 1, 2, 3. */

/** The head of the result sheet and what stands below it, without blank cells, of some units (单位 序列 组别 得). */
function result(ranking: string, roster: readonly (readonly CellValue[])[], group = '文字', reading = '不并'): (CellValue | undefined)[][] {
  const { scheme, diagnostics } = loadScheme(
    `
办法: 试
序列: [乡镇, 部门]
口径: {并组: {问: 丙组并入甲组否, 取: 不并, 另可: [并入], 依据: 一}}
台账:
  名册:
    列: {单位: 单位, 序列: 文字, 组别: ${group}, 得: 数}
    行:
      排名组:
        分档:
          - {当: 组别 = 免, 取: 不适用}
          - {当: 口径.并组 = 并入 且 组别 = 丙, 取: '"甲"'}
          - {当: 其他, 取: 组别}
        类型: 文字
        依据: 一
得分项:
  总分: {公式: 得, 依据: 一}
排名: {按: 总分, ${ranking}, 依据: 一}
`,
    '试.yaml',
  );
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const snapshot = workbook({ 名册: [['单位', '序列', '组别', '得'], ...roster] });
  const rows = planResult(assess(snapshot, scheme, { readings: { 并组: reading }, period: '2026' }), snapshot).edits.flatMap((edit) =>
    edit.kind === 'values' ? edit.values.map((row) => row.map(valueOf)) : [],
  );
  const signed = rows.findIndex(([first]) => typeof first === 'string' && first.startsWith('制表：'));
  return rows.slice(3, signed).map((row) => row.filter((cell) => cell !== null));
}

const ROSTER: readonly (readonly CellValue[])[] = [
  ['丁局', '部门', '乙', 90],
  ['东镇', '乡镇', '甲', 80],
  ['丙局', '部门', '甲', 85],
  ['西镇', '乡镇', '乙', 70],
  ['甲局', '部门', '丙', 60],
];

test('by 序列: a group each, in the order of the scheme', () => {
  expect(result('范围: 序列', ROSTER)).toEqual([
    ['名次', '单位', '总分'],
    ['乡镇（2个单位）'],
    [1, '东镇', 80],
    [2, '西镇', 70],
    ['部门（3个单位）'],
    [1, '丁局', 90],
    [2, '丙局', 85],
    [3, '甲局', 60],
  ]);
});

test('all together: one group, with a column that says of which 序列 each is', () => {
  expect(result('范围: 全部', ROSTER)).toEqual([
    ['名次', '单位', '序列', '总分'],
    ['全部单位（5个单位）'],
    [1, '丁局', '部门', 90],
    [2, '丙局', '部门', 85],
    [3, '东镇', '乡镇', 80],
    [4, '西镇', '乡镇', 70],
    [5, '甲局', '部门', 60],
  ]);
});

test('by a column: a group for each class, as the column lists them', () => {
  expect(result('范围: 组别', ROSTER, '[乙, 丙, 甲, 免]')).toEqual([
    ['名次', '单位', '序列', '总分'],
    ['乙（2个单位）'],
    [1, '丁局', '部门', 90],
    [2, '西镇', '乡镇', 70],
    ['丙（1个单位）'],
    [1, '甲局', '部门', 60],
    ['甲（2个单位）'],
    [1, '丙局', '部门', 85],
    [2, '东镇', '乡镇', 80],
  ]);
});

test('by a class that lists none, first those of the first 序列, then as the 名册 has them', () => {
  expect(result('范围: 排名组', ROSTER).filter((row) => row.length === 1)).toEqual([
    ['甲（2个单位）'],
    ['乙（2个单位）'],
    ['丙（1个单位）'],
  ]);
});

test('a reading that joins two classes joins their groups', () => {
  expect(result('范围: 排名组', ROSTER, '文字', '并入').slice(1, 5)).toEqual([
    ['甲（3个单位）'],
    [1, '丙局', '部门', 85],
    [2, '东镇', '乡镇', 80],
    [3, '甲局', '部门', 60],
  ]);
});

test('classes that cut across no 序列 need no column for it', () => {
  expect(
    result(
      '范围: 组别',
      [
        ['丁局', '部门', '乙', 90],
        ['东镇', '乡镇', '甲', 80],
      ],
      '[甲, 乙, 丙, 免]',
    ),
  ).toEqual([['名次', '单位', '总分'], ['甲（1个单位）'], [1, '东镇', 80], ['乙（1个单位）'], [1, '丁局', 90]]);
});

test('a unit without a class stands last under a heading that says so, after it those that are not ranked', () => {
  expect(
    result('范围: 排名组', [
      ['南镇', '乡镇', null, 99],
      ['东镇', '乡镇', '甲', 80],
      ['免局', '部门', '免', 70],
      ['西镇', '乡镇', '甲', 85],
    ]),
  ).toEqual([
    ['名次', '单位', '总分', '待补事项'],
    ['甲（2个单位）'],
    ['暂列1', '西镇', 85, '等南镇补齐（南镇 组别）'],
    ['暂列2', '东镇', 80, '等南镇补齐（南镇 组别）'],
    ['没有排名组的单位（1个单位）'],
    ['待补', '南镇', 99, '南镇 组别'],
    ['排名组不适用、不排名的单位（1个单位）'],
    ['不适用', '免局', 70],
  ]);
});
