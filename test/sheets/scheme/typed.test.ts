import { loadSchemeSheet, readSheet, sheetCells, sheetRows } from '../../../src/sheets/scheme/scheme-sheet';
import type { CellValue } from '../../scheme/support/cells';
import { sheetOfCells, yamlValue } from '../../scheme/support/sheets';

const SMALL = `
办法: 试
序列: [东, 西]
台账:
  名册: {列: {单位: 单位, 序列: 文字, 基数: 数, 级: [优, 良]}}
得分项:
  总分: {公式: 2 × 基数, 适用: [东, 西], 依据: 一}
  加分: {公式: 如果 级 = 优 则 1 否则 0, 依据: 二}
检查:
  - {须: 总分 > 0, 否则: 提醒, 说明: 应有分, 依据: 一}
`;

/** The small scheme's sheet after somebody has typed over cells: by the text that stood there. */
function typed(changes: readonly (readonly [string, CellValue])[]): ReturnType<typeof sheetOfCells> {
  const cells = sheetCells(sheetRows(yamlValue(SMALL)));
  for (const [before, after] of changes) {
    const row = cells.findIndex((line) => line.includes(before));
    const line = cells[row];
    if (line === undefined) throw new Error(`${before} is not there`);
    line[line.indexOf(before)] = after;
  }
  return sheetOfCells(cells);
}

/** What people type into the sheet without seeing it. */
test.each<[string, (readonly [string, CellValue])[]]>([
  [
    'blanks behind a name, a formula, a choice',
    [
      ['总分', '总分 '],
      ['2 × 基数', ' 2 × 基数　'],
      ['提醒', '提醒 '],
    ],
  ],
  ['blanks around 、', [['东、西', '东、 西']]],
  [
    'a 、 too many at the end',
    [
      ['东、西', '东、西、'],
      ['优、良', '优、良、'],
    ],
  ],
  [
    'blanks in a heading and a header',
    [
      ['【得分项】', ' 【 得分项 】 '],
      ['公式', ' 公式 '],
    ],
  ],
])('%s changes nothing', (_, changes) => {
  const before = loadSchemeSheet(typed([]));
  const after = loadSchemeSheet(typed(changes));
  expect(after.diagnostics).toEqual([]);
  expect(after.scheme?.hash).toBe(before.scheme?.hash);
});

test('blanks that are meant stand in quotes', () => {
  const { source } = readSheet(
    typed([
      ['总分', '" 总分"'],
      ['东、西', '" 东"、西'],
    ]),
  );
  expect(source.get(['序列'])).toEqual([' 东', '西']);
  expect(source.get(['得分项', ' 总分', '公式'])).toBe('2 × 基数');
});

test('a remark under 其他项 does not replace what stands in the other columns: it is refused at its cell', () => {
  const cells = sheetCells(sheetRows(yamlValue(SMALL)));
  const header = cells.findIndex((line) => line.includes('公式'));
  const width = cells[header]?.indexOf(null) ?? -1;
  const column = width < 0 ? (cells[header]?.length ?? 0) : width;
  cells.forEach((line, row) => {
    while (line.length <= column) line.push(null);
    if (row === header) line[column] = '其他项';
    if (row === header + 1) line[column] = '见附件';
  });
  const { diagnostics, scheme } = loadSchemeSheet(sheetOfCells(cells));
  expect(scheme).toBeNull();
  expect(diagnostics.map(({ code, message, place }) => [code, message, place?.area.row, place?.area.column])).toEqual([
    ['S-VALUE', '“得分项 › 总分 › 其他项”的值不对：应为若干“项: 值”，实为“见附件”。', header + 1, column],
  ]);
});

test('a formula dated by years whose first row holds from the beginning keeps the years of the others', () => {
  const value = yamlValue(
    '办法: 试\n台账: {名册: {列: {单位: 单位, 基数: 数}}}\n得分项: {总分: {按年: [{取: 基数}, {自: 2019, 取: 基数 × 2}], 依据: 一}}\n',
  );
  const { source, diagnostics } = readSheet(sheetOfCells(sheetCells(sheetRows(value))));
  expect(diagnostics).toEqual([]);
  expect(source.get(['得分项', '总分', '按年'])).toEqual([{ 取: '基数' }, { 自: 2019, 取: '基数 × 2' }]);
});
