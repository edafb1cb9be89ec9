import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { togetherTest } from '../support/oracle';
import { differencesOf, written } from '../support/prove';

const { scheme } = loadScheme(
  `办法: 试
标识: 试
年度: 2026
序列: [甲类]
表:
  分值: {行: [[谁, 优, 良], [局长, 5, 2], [科长, 3, 不适用], [组长, null, 1]]}
台账:
  名册: {列: {单位: 单位, 序列: 文字}}
  评价:
    列: {谁评: 文字, 甲: 数, 乙: 数}
    行:
      得分: {公式: "查表(分值, 谁评, 如果 甲 ÷ 乙 > 1 则 优 否则 良)"}
      又谁: {公式: "查表(分值, 谁评, 谁)", 类型: 文字}
得分项:
  总分: 次数(评价)
排名: {按: 总分}
`,
  'x.yaml',
);

/** Who marks, and two numbers that say how: 优 where the first is larger. */
const ROWS: readonly (readonly [CellValue, CellValue, CellValue, string])[] = [
  ['局长', 2, 1, '5'],
  ['局长', 1, 2, '2'],
  ['科长', 1, 2, '不适用'],
  ['组长', 2, 1, '无法计算'],
  ['处长', 2, 1, '无法计算'],
  ['局长', null, 1, '待补'],
  ['局长', '不适用', 1, '不适用'],
  ['局长', 1, 0, '无法计算'],
  [null, 2, 1, '待补'],
  // Of what is missing the worst counts: a blank key is 待补, worse than 不适用, better than 无法计算.
  [null, '不适用', 1, '待补'],
  [null, 1, 0, '无法计算'],
];

togetherTest('a look-up by two keys of which one is blank, 不适用 or cannot be computed', async () => {
  if (scheme === null) throw new Error('the scheme does not load');
  const sheets = [
    {
      name: '名册',
      rows: [
        ['单位', '序列'],
        ['甲局', '甲类'],
      ],
      merges: [],
    },
    { name: '评价', rows: [['单位', '谁评', '甲', '乙'], ...ROWS.map(([who, a, b]) => ['甲局', who, a, b])], merges: [] },
  ];
  const file = written({ name: '试', scheme, sheets, readings: {}, period: '2026' });
  expect(file.untranslated).toEqual([]);
  const found = file.kernel.columns.find(({ name }) => name === '得分')?.cells ?? [];
  expect(found.map((cell) => String('state' in cell ? cell.state : cell.value))).toEqual(ROWS.map(([, , , expected]) => expected));
  const differences = (await differencesOf([file])).flat();
  expect(differences.map(({ place, what, expected, found: got }) => `${place} ${what}: ${expected}, LibreOffice ${got}`)).toEqual([]);
});
