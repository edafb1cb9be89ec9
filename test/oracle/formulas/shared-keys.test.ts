import { fill } from '../../../src/messages/catalogue';
import { formulaMessages } from '../../../src/messages/sheets/formulas';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { togetherTest } from '../support/oracle';
import { differencesOf, written, type Written } from '../support/prove';

/** Rows of three units with what is computed of each: 项目 may be blank, 次 is whole, 值 is any number. */
function workbook(rows: string): Written {
  const { scheme, diagnostics } = loadScheme(
    '办法: 试\n标识: 试\n年度: 2026\n序列: [甲类]\n台账:\n  名册: {列: {单位: 单位, 序列: 文字}}\n' +
      '  事项: {列: {项目: {类型: 文字, 缺省: ""}, 品名: {类型: 文字, 缺省: ""}, 次: {类型: 整数}, 值: {类型: 数, 缺省: 0}, 分: 数}, ' +
      `行: {${rows}}}\n得分项:\n  总分: 次数(事项)\n排名: {按: 总分}\n`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')));
  const data: CellValue[][] = [
    ['甲', '路', 'a', 1, 0.0000001, 5],
    ['甲', '路', 'b', 2, 0, 7],
    ['甲', '桥', 'a', 1, 0, 1],
    ['甲', null, 'c', 1, 0, 2],
    ['乙', '路', 'b', 1, 0, 9],
    ['乙', '桥', 'b', 2, 0, null],
    ['乙', null, 'b', 2, 0.5, 3],
    ['乙', '路', 'B', 1, 0, 4],
    ['甲', '不适用', 'a', 3, 0, 6],
    ['丙', '路', 'c', null, 1, 1],
    ['丙', '桥', 'c', 1, 1, 1],
  ];
  return written({
    name: rows,
    scheme,
    sheets: [
      {
        name: '名册',
        rows: [
          ['单位', '序列'],
          ['甲', '甲类'],
          ['乙', '甲类'],
          ['丙', '甲类'],
        ],
        merges: [],
      },
      { name: '事项', rows: [['单位', '项目', '品名', '次', '值', '分'], ...data], merges: [] },
    ],
    readings: {},
    period: '2026',
  });
}

function kernelSays({ kernel }: Written, name: string): (string | number | boolean)[] {
  return (kernel.columns.find((column) => column.name === name)?.cells ?? []).map((cell) => ('state' in cell ? cell.state : cell.value));
}

async function told(file: Written): Promise<string[]> {
  return (await differencesOf([file]))
    .flat()
    .map(({ place, what, expected, found, formula }) => `${place} ${what}: ${expected}, LibreOffice ${found}: ${formula}`);
}

togetherTest('列 = 本.列 is written wherever 同 列 is: under 个数, 每 and 中位数', async () => {
  const file = workbook(
    '种数: {公式: "个数(事项, 品名, 全部, 项目 = 本.项目)", 类型: 整数}, 本单位种数: {公式: "个数(事项, 品名, 本.项目 = 项目, 次 = 本.次)", 类型: 整数}, ' +
      '各项: {公式: "合计(事项, 分, 全部, 项目 = 本.项目, 每 品名 取最高)", 类型: 数}, 中间: {公式: "中位数(事项, 分, 全部, 项目 = 本.项目)", 类型: 数}',
  );
  // 路: a, b, b, B, c; 桥: a, b, c; none: c, b; 不适用 is like no other.
  expect(kernelSays(file, '种数')).toEqual([4, 4, 3, 2, 4, 3, 2, 4, 0, 4, 3]);
  expect(kernelSays(file, '本单位种数')).toEqual([1, 1, 1, 1, 2, 1, 1, 2, 0, '待补', 1]);
  // 路: 5 + 9 + 4 + 1, and 5 7 9 4 1 in the middle; of 桥 one is missing; none: 2 + 3.
  expect(kernelSays(file, '各项')).toEqual([19, 19, '待补', 5, 19, '待补', 5, 19, 0, 19, '待补']);
  expect(kernelSays(file, '中间')).toEqual([5, 5, '待补', 2.5, 5, '待补', 2.5, 5, '不适用', 5, '待补']);
  expect(file.untranslated).toEqual([]);
  expect(await told(file)).toEqual([]);
});

togetherTest('a key of small numbers is not taken for a number of a text', async () => {
  const file = workbook('种数: {公式: "个数(事项, 品名, 全部, 同 值)", 类型: 整数}');
  // 0.0000001: a; 0.5: b; 1: c; 0: a, b, B, c.
  expect(kernelSays(file, '种数')).toEqual([1, 4, 4, 4, 4, 4, 1, 4, 4, 1, 1]);
  expect(await told(file)).toEqual([]);
});

test.each([
  ['个数(事项, 品名, 全部, 次 ＞ 本.次)', fill(formulaMessages['N-PAIRS-FUNCTION'], { name: '个数', condition: '次 ＞ 本.次' })],
  ['合计(事项, 分, 全部, 值 = 本.值, 每 品名 取最高)', fill(formulaMessages['N-PAIRS-PER-KEY'], { condition: '值 = 本.值' })],
  ['次数(事项, 全部, 次 ＞ 本.次 或 次 = 1)', fill(formulaMessages['N-PAIRS'], { condition: '次 ＞ 本.次 或 次 = 1' })],
  ['合计(事项, 取大(分 － 本.次, 0), 全部)', fill(formulaMessages['N-PAIRS-VALUE'], { name: '合计', value: '取大(分 － 本.次, 0)' })],
  ['次数(事项, 全部, 次 ≠ 本.分)', fill(formulaMessages['N-PAIRS-DIFFER'], { condition: '次 ≠ 本.分' })],
])('what of 本. has no formula says why: %s', (formula, why) => {
  expect(workbook(`数: {公式: "${formula}", 类型: 数}`).untranslated).toEqual([{ what: '事项.数', why }]);
});
