import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedSchemes, shippedLibrary } from '../../../src/regulations';
import { loadScheme } from '../../../src/scheme/load';
import { loadSchemeSheet, sheetCells, sheetRows } from '../../../src/sheets/scheme/scheme-sheet';
import { placeToA1, valueAtText, type CellValue } from '../../scheme/support/cells';
import { sheetOf, sheetOfCells, yamlValue } from '../../scheme/support/sheets';

const folder = join(__dirname, '../../scheme/bad');
/** What only a text can get wrong; one text where a list is meant is a list of one on a sheet. */
const ofText = ['s-value.yaml', 's-yaml.yaml', 's-alias.yaml', 's-too-deep.yaml', 's-name-unsafe.yaml', 's-number-text.yaml'];
const files = readdirSync(folder).filter((file) => !ofText.includes(file));

const SMALL = `
办法: 试
序列: [单位]
表:
  级别: {依据: 一, 行: [[级, 分], [一, 10]]}
台账:
  名册: {列: {单位: 单位, 序列: 文字, 基数: 数}}
得分项:
  总分: {公式: 2 × 基数, 依据: 一}
检查:
  - {须: 总分 > 0, 依据: 一}
`;

/** The cells of the small scheme after an edit of its first cell with that text, or of one beside it. */
function edited(text: string, to: CellValue, columnsOn = 0): CellValue[][] {
  const cells = sheetCells(sheetRows(yamlValue(SMALL)));
  const row = cells.findIndex((line) => line.includes(text));
  const column = (cells[row] ?? []).indexOf(text) + columnsOn;
  cells[row] = Array.from({ length: Math.max(cells[row]?.length ?? 0, column + 1) }, (_, at) =>
    at === column ? to : (cells[row]?.[at] ?? null),
  );
  return cells;
}

function errorsOf(cells: readonly (readonly CellValue[])[]): string[] {
  return loadSchemeSheet(sheetOfCells(cells))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, place }) => `${code} ${place === null ? '-' : valueAtText(cells, place)}`);
}

test.each(files)('%s says the same on a sheet, at a cell', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const sheet = sheetOf(yamlValue(text));
  const { scheme, diagnostics } = loadSchemeSheet(sheet);
  const inFile = loadScheme(text, file);
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual(inFile.diagnostics.map(({ code, message }) => [code, message]));
  expect(scheme === null).toBe(inFile.scheme === null);
  for (const { place } of diagnostics) expect(place?.sheet).toBe('考评办法');
});

describe('a mistake is shown at the cell that holds it', () => {
  test.each<[string, CellValue[][], string[]]>([
    ['a formula with an unknown name', edited('2 × 基数', '2 × 基教'), ['F-NAME-UNKNOWN 2 × 基教']],
    ['a type that there is not', edited('数', '数字'), ['S-VALUE 基数']],
    ['an unknown part', edited('【得分项】', '【得分】'), ['S-KEY-UNKNOWN 【得分】', 'F-NAME-UNKNOWN 总分 > 0']],
    ['an unknown header', edited('公式', '公示'), ['S-KEY-UNKNOWN 公示', 'S-KEY-MISSING 总分']],
    ['an unknown key of a fact', edited('办法', '办发'), ['S-KEY-UNKNOWN 办发']],
    ['a name that is missing', edited('总分', null), ['S-KEY-MISSING 2 × 基数']],
    ['a text beside the table', edited('2 × 基数', '忘了什么', 7), ['S-SHEET-STRAY 忘了什么']],
    ['a name that is not safe', edited('总分', '__proto__'), ['S-NAME-UNSAFE __proto__']],
    ['brackets that do not close, where there may be several', edited('单位', '[单位'), ['S-YAML [单位']],
    ['an error of the spreadsheet', edited('2 × 基数', { error: '#NAME?' }), ['S-VALUE #NAME?', 'F-CHARACTER #NAME?']],
  ])('%s', (_, cells, expected) => {
    expect(errorsOf(cells)).toEqual(expect.arrayContaining(expected));
    expect(errorsOf(cells)[0]).toBe(expected[0]);
  });
});

describe('what people do to a sheet does no harm', () => {
  const hash = loadScheme(SMALL, '试').scheme?.hash;
  const loaded = (cells: readonly (readonly CellValue[])[]) => loadSchemeSheet(sheetOfCells(cells));

  test('blank rows and notes for people', () => {
    const cells = sheetCells(sheetRows(yamlValue(SMALL)));
    const spread = cells.flatMap((line) => [line, [null], ['   ']]);
    expect(loaded([...spread, ['【附注】'], ['二〇一八年修订', null, null, '见纪要']]).scheme?.hash).toBe(hash);
  });

  test('columns of a table in another order', () => {
    const cells = sheetCells(sheetRows(yamlValue(SMALL)));
    const at = cells.findIndex(([first]) => first === '【得分项】');
    const turned = cells.map((line, row) => (row === at + 1 || row === at + 2 ? [...line].reverse() : line));
    expect(loaded(turned).scheme?.hash).toBe(hash);
  });

  test('a number typed as a number, a date as a date', () => {
    const cells = edited('2 × 基数', 5);
    cells.splice(2, 0, ['施行', 43_089]);
    const sheet = sheetOfCells(cells);
    const numberFormats = sheet.numberFormats.map((line, row) =>
      line.map((format, column) => (row === 2 && column === 1 ? 'yyyy/m/d' : format)),
    );
    expect(loadSchemeSheet({ ...sheet, numberFormats }).scheme?.effective).toBe('2017-12-20');
  });
});

test('a scheme on a sheet may extend a shipped one; what stands there has no cell', () => {
  const [base] = shippedSchemes;
  const derived = { 办法: '县办法', 继承: base?.id ?? '', 得分项: { 多余: { 公式: '没有这个', 依据: '一' } } };
  const { diagnostics } = loadSchemeSheet(sheetOf(derived), shippedLibrary);
  expect(
    diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, place }) => `${code} ${place === null ? '-' : placeToA1(place).replace(/\d+$/u, '')}`),
  ).toEqual(['F-NAME-UNKNOWN 考评办法!B']);
});

test('a cell that shows an error is told, wherever it counts: it would stand in the scheme as a text', () => {
  expect(errorsOf(edited('一', { error: '#REF!' }))).toEqual(['S-VALUE #REF!']);
  expect(errorsOf(edited('2 × 基数', { error: '#NAME?' }))).toContain('S-VALUE #NAME?');
  expect(errorsOf([...sheetCells(sheetRows(yamlValue(SMALL))), ['【附注】'], [{ error: '#N/A' }]])).toEqual([]);
});
