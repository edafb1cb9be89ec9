import { readdirSync, readFileSync } from 'node:fs';
import { patchBook, putCell, readXlsx, type XlsxBook } from '../../src/xlsx';

const FOLDER = 'test/xlsx/fixtures/producers';

/** What the script of every producer was told to write; the days are counted from 1899-12-30. */
const DATA = [
  ['示例数据'],
  ['单位', '序列', '完成率', '完成日期', '得分', '是否审定', '备注'],
  ['甲局', '科室', 0.955, 45626, '88', true, '第一行\n第二行'],
  ['乙局 & 丙<室>', '科室', 1.2, 45351, 6.5, false],
  ['丁镇', '乡镇', null, null, -3, null, ' 前有空格'],
  [null, null, null, null, { formula: '=SUM(E3:E5)' }],
];

/** LibreOffice, which was given an .ods, keeps a truth as a formula without arguments. */
const asTruthFormula = (value: unknown): unknown => (typeof value === 'boolean' ? { formula: value ? '=TRUE()' : '=FALSE()' } : value);

/** Values row by row, formulas as such, without what is empty at the end of a row. */
function contentsOf(book: XlsxBook, at: number): unknown[][] {
  const rows = book.sheets[at]?.cells ?? {};
  const last = Math.max(...Object.keys(rows).map(Number));
  return Array.from({ length: last + 1 }, (_, row) => {
    const cells = rows[row] ?? {};
    const line = Array.from({ length: 7 }, (__, column) => {
      const cell = cells[column];
      return cell?.formula === undefined ? (cell?.value ?? null) : { formula: `=${cell.formula.replace(/^=/, '')}` };
    });
    while (line.length > 0 && line.at(-1) === null) line.pop();
    return line;
  });
}

describe.each(readdirSync(FOLDER).filter((name) => /\.xl[st]x$/.test(name)))('%s', (name) => {
  const bytes = readFileSync(`${FOLDER}/${name}`);
  const data = name.startsWith('libreoffice') ? DATA.map((line) => line.map(asTruthFormula)) : DATA;

  test('is read to the values that its producer was given, with the formats and the merged title', async () => {
    const book = await readXlsx(bytes);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['数据', '市 县']);
    expect(contentsOf(book, 0)).toEqual(data);
    expect(contentsOf(book, 1)).toEqual([[], [null, '第二张']]);
    const cells = book.sheets[0]?.cells[2];
    expect([cells?.[2]?.numberFormat, cells?.[3]?.numberFormat?.replace(/["\\]/g, '')]).toEqual(['0.0%', 'yyyy年m月d日']);
    expect(book.sheets[0]?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 7 }]);
  });

  test('is changed in place: the new value is there, all others are as before', async () => {
    const book = await readXlsx(bytes);
    const [sheet] = book.sheets;
    if (sheet !== undefined) putCell(sheet, 2, 4, { value: 99 });
    const written = await patchBook(bytes, book);
    expect(written).not.toBeNull();
    const changed = data.map((line, row) => (row === 2 ? line.map((value, column) => (column === 4 ? 99 : value)) : line));
    expect(contentsOf(await readXlsx(written ?? bytes), 0)).toEqual(changed);
  });
});
