import { putCell, readXlsx, patchBook, writeXlsx, type XlsxCell } from '../../src/xlsx';
import { pack, partText, unpack } from '../../src/xlsx/package';
import { packageOf, type PackageOf } from './support/package-of';

async function firstRow(file: PackageOf): Promise<XlsxCell[]> {
  const book = await readXlsx(packageOf(file));
  return Object.values(book.sheets[0]?.cells[0] ?? {});
}

describe('numbers shown as days', () => {
  // ECMA-376 part 1, 18.8.30, zh-cn: what Chinese Excel writes for a typed 1/2, a long date, a month.
  test.each<[number, string]>([
    [14, 'm/d/yyyy'],
    [31, 'yyyy"年"m"月"d"日"'],
    [32, 'h"时"mm"分"'],
    [57, 'yyyy"年"m"月"'],
    [58, 'm"月"d"日"'],
  ])('the built-in format %i is told by its signs', async (id, numberFormat) => {
    expect(await firstRow({ sheets: { 指标: '<row r="1"><c r="A1" s="1"><v>43089</v></c></row>' }, formats: [0, id] })).toEqual([
      { value: 43089, numberFormat },
    ]);
  });

  test('a file may give a number of a built-in format another meaning', async () => {
    expect(
      await firstRow({ sheets: { 指标: '<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>' }, formats: [0, 31], codes: { 31: '0.0"天"' } }),
    ).toEqual([{ value: 0.5, numberFormat: '0.0"天"' }]);
  });

  test.each([60, 0, -3.5, 43089.123456789, 12_345_678_901])('%d stays what it is', async (value) => {
    const file = {
      sheets: { 指标: `<row r="1"><c r="A1" s="1"><v>${String(value)}</v></c></row>` },
      formats: [0, 164],
      codes: { 164: 'yyyy/m/d;@' },
    };
    expect(await firstRow(file)).toEqual([{ value, numberFormat: 'yyyy/m/d;@' }]);
    expect((await readXlsx(await writeXlsx(await readXlsx(packageOf(file))))).sheets[0]?.cells[0]).toEqual({
      0: { value, numberFormat: 'yyyy/m/d;@' },
    });
  });
});

describe('texts', () => {
  const GUIDED = '<t>课</t><rPh sb="0" eb="1"><t>カ</t></rPh>';

  test('a phonetic guide is no part of a text, shared or in its cell', async () => {
    const row = await firstRow({
      sheets: { 指标: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${GUIDED}</is></c></row>` },
      shared: `<si>${GUIDED}<phoneticPr fontId="1"/></si>`,
    });
    expect(row.map(({ value }) => value)).toEqual(['课', '课']);
  });

  test('an empty guide takes nothing with it, nor does one that never ends', async () => {
    const cell = (name: string, inner: string): string => `<c r="${name}" t="inlineStr"><is>${inner}</is></c>`;
    const row = await firstRow({
      sheets: {
        指标: `<row r="1">${cell('A1', '<t>甲</t><rPh sb="0" eb="1"/>')}${cell('B1', '<t>乙</t>')}${cell('C1', '<t>丙</t><rPh sb="0" eb="1"><t>カ</t></rPh>')}</row>`,
      },
    });
    expect(row.map(({ value }) => value)).toEqual(['甲', '乙', '丙']);
  });

  test('entities that a document type declares are not followed', async () => {
    const bytes = packageOf({ sheets: { 指标: '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>' } });
    const parts = unpack(bytes);
    parts.set(
      'xl/worksheets/sheet1.xml',
      new TextEncoder().encode(
        `<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/hostname">]>${partText(parts, 'xl/worksheets/sheet1.xml') ?? ''}`,
      ),
    );
    expect((await readXlsx(pack(parts))).sheets[0]?.cells[0]?.[0]?.value).toBe('&b;');
  });
});

describe('a workbook with a chart sheet', () => {
  const bytes = packageOf({
    sheets: { 指标: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    chartSheet: '图表',
    names: '<definedNames><definedName name="甲" localSheetId="1">1</definedName></definedNames>',
  });

  test('opens, the chart sheet as an empty one, which is told', async () => {
    const book = await readXlsx(bytes);
    expect(book.sheets.map(({ name, cells }) => [name, cells])).toEqual([
      ['指标', { 0: { 0: { value: 1 } } }],
      ['图表', {}],
    ]);
    expect(book.names).toEqual([{ name: '甲', refersTo: '=1', sheet: '图表' }]);
    expect(book.losses).toEqual(['otherSheetTypes']);
  });

  test('keeps it when a cell beside it changes', async () => {
    const book = await readXlsx(bytes);
    const [sheet] = book.sheets;
    if (sheet !== undefined) putCell(sheet, 0, 0, { value: 2 });
    const over = await patchBook(bytes, book);
    const parts = unpack(over ?? new Uint8Array());
    expect(partText(parts, 'xl/chartsheets/sheet2.xml')).toBe(partText(unpack(bytes), 'xl/chartsheets/sheet2.xml'));
    expect(partText(parts, 'xl/_rels/workbook.xml.rels')).toContain('/chartsheet"');
    expect((await readXlsx(over ?? new Uint8Array())).sheets[0]?.cells).toEqual({ 0: { 0: { value: 2 } } });
  });
});
