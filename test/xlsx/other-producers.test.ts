import { patchBook, putCell, readXlsx, type XlsxBook } from '../../src/xlsx';
import { pack, partText, setPartText, unpack } from '../../src/xlsx/package';
import { fixture } from './support/damaged-files';
import { packageOf } from './support/package-of';

function valuesOf(book: XlsxBook): unknown[][] {
  return Object.values(book.sheets[0]?.cells ?? {}).map((cells) => Object.values(cells).map(({ value }) => value));
}

const TWO_UNITS = [
  ['单位', '序列', '分'],
  ['甲', '科室', 5],
  ['乙', '科室', 6],
];

test.each([
  ['npoi-zip64.xlsx', 'sizes in the field for long ones, without the end record of long archives, as NPOI writes'],
  ['part-name-case.xlsx', 'a part whose name differs by case from what leads to it'],
  ['backslash.xlsx', 'names with \\'],
  ['styled-last-row.xlsx', 'an empty formatted cell in the last row'],
])('%s: %s', async (name) => {
  expect(valuesOf(await readXlsx(fixture(name)))).toEqual(TWO_UNITS);
});

test('names with \\ are written with /, without which LibreOffice opens nothing', async () => {
  const bytes = fixture('backslash.xlsx');
  const written = await patchBook(bytes, await readXlsx(bytes));
  expect([...unpack(written ?? new Uint8Array()).keys()].filter((name) => name.includes('\\'))).toEqual([]);
});

test('relations that lead to names with \\, with blanks, from above', async () => {
  const parts = unpack(packageOf({ sheets: { 指标: '<row r="1"><c r="A1"><v>5</v></c></row>' } }));
  const relations = partText(parts, 'xl/_rels/workbook.xml.rels') ?? '';
  parts.set('xl/work sheets/Sheet1.XML', parts.get('xl/worksheets/sheet1.xml') ?? new Uint8Array());
  parts.delete('xl/worksheets/sheet1.xml');
  for (const target of ['work%20sheets\\sheet1.xml', '/xl/work sheets/sheet1.xml', '../xl/./work%20sheets/sheet1.xml']) {
    setPartText(parts, 'xl/_rels/workbook.xml.rels', relations.replace('worksheets/sheet1.xml', target));
    expect(valuesOf(await readXlsx(pack(parts)))).toEqual([[5]]);
  }
});

/** A text in UTF-16, little or big end first, with its mark. */
function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  Array.from({ length: text.length + 1 }, (_, at) => {
    view.setUint16(2 * at, at === 0 ? 0xfeff : text.charCodeAt(at - 1), isLittle);
  });
  return new Uint8Array(view.buffer);
}

describe('parts in UTF-16', () => {
  const file = (isLittle: boolean): Uint8Array => {
    const parts = unpack(
      packageOf({ sheets: { 指标: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row>' }, shared: '<si><t>甲</t></si>' }),
    );
    for (const path of [...parts.keys()])
      parts.set(path, utf16(`<?xml version="1.0" encoding="UTF-16"?>${partText(parts, path) ?? ''}`, isLittle));
    return pack(parts);
  };

  test.each([true, false])('are read (little end first: %s)', async (isLittle) => {
    expect(valuesOf(await readXlsx(file(isLittle)))).toEqual([['甲', 5]]);
  });

  test('stay readable when the file is changed in place: what is written anew says that it is UTF-8', async () => {
    const bytes = file(true);
    const book = await readXlsx(bytes);
    const [sheet] = book.sheets;
    if (sheet !== undefined) putCell(sheet, 0, 1, { value: 6 });
    const over = await patchBook(bytes, book);
    expect(valuesOf(await readXlsx(over ?? new Uint8Array()))).toEqual([['甲', 6]]);
    expect(partText(unpack(over ?? new Uint8Array()), 'xl/worksheets/sheet1.xml')).not.toContain('UTF-16');
  });

  test('a part that says UTF-16 and is UTF-8, as .NET writes texts, is read', async () => {
    const parts = unpack(packageOf({ sheets: { 指标: '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>' } }));
    const path = 'xl/worksheets/sheet1.xml';
    setPartText(parts, path, `<?xml version="1.0" encoding="utf-16"?>${partText(parts, path) ?? ''}`);
    expect(valuesOf(await readXlsx(pack(parts)))).toEqual([['甲']]);
  });
});

describe('texts', () => {
  test('a plain text with runs after it is one text', async () => {
    expect(valuesOf(await readXlsx(fixture('plain-then-rich.xlsx')))[1]?.[0]).toBe('交通局一科');
  });

  test.each([
    ['in its cell', '<c r="A1" t="inlineStr"><is><t>交通局</t><r><t>一科</t></r></is></c>', ''],
    ['shared, two plain pieces', '<c r="A1" t="s"><v>0</v></c>', '<si><t>交通局</t><t>一科</t></si>'],
    ['shared, a run before', '<c r="A1" t="s"><v>0</v></c>', '<si><r><rPr><b/></rPr><t>交通局</t></r><t>一科</t></si>'],
    ['as CDATA', '<c r="A1" t="s"><v>0</v></c>', '<si><t><![CDATA[交通局]]>一科</t></si>'],
    ['with a comment inside', '<c r="A1" t="s"><v>0</v></c>', '<si><t>交通局<!-- - -->一科</t></si>'],
  ])('%s', async (_, cell, shared) => {
    expect(valuesOf(await readXlsx(packageOf({ sheets: { 指标: `<row r="1">${cell}</row>` }, shared })))).toEqual([['交通局一科']]);
  });

  test('of many kilobytes, across the pieces in which the archive is unpacked', async () => {
    const text = Array.from({ length: 40_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('');
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c><c r="B1"><v>5</v></c></row>`;
    expect(valuesOf(await readXlsx(packageOf({ sheets: { 指标: rows } })))).toEqual([[text, 5]]);
  });
});

describe('cells of type d', () => {
  test('the days of the file, whatever their time is written as', async () => {
    const column = valuesOf(await readXlsx(fixture('iso-dates.xlsx')))
      .slice(1)
      .map((row) => row[2]);
    // 2026-05-12 is day 46154; 08:27:48 is 30,468 of 86,400 seconds.
    const time = 46154 + 30_468 / 86_400;
    expect(column.map((day) => (typeof day === 'number' ? Math.floor(day) : day))).toEqual([46154, 46154, 46154, 46154, 46154]);
    expect(column[2]).toBeCloseTo(time + 0.765 / 86_400, 9);
    expect(column[3]).toBeCloseTo(time, 9);
  });

  test.each<[string, unknown, string | undefined]>([
    ['1904-01-01', 1462, 'yyyy-mm-dd'],
    ['2017-12-20T12:00:00', 43089.5, 'yyyy-mm-dd hh:mm:ss'],
    ['2017-12-20T12:00:00+08:00', 43089.5, 'yyyy-mm-dd hh:mm:ss'],
    ['T06:00', 0.25, 'yyyy-mm-dd hh:mm:ss'],
    ['2017-02-30', '2017-02-30', undefined],
    ['二月', '二月', undefined],
  ])('%s, under no format of days', async (written, value, numberFormat) => {
    const book = await readXlsx(packageOf({ sheets: { 指标: `<row r="1"><c r="A1" t="d"><v>${written}</v></c></row>` } }));
    expect(book.sheets[0]?.cells[0]?.[0]).toEqual({ value, ...(numberFormat === undefined ? {} : { numberFormat }) });
  });

  test('counted from 1904 where the workbook counts so', async () => {
    const rows = '<row r="1"><c r="A1" t="d"><v>2017-12-20</v></c></row>';
    expect(valuesOf(await readXlsx(packageOf({ sheets: { 指标: rows }, workbookPr: '<workbookPr date1904="1"/>' })))).toEqual([[41627]]);
  });
});

test.each<[string, unknown]>([
  ['<c r="A1"><f>1+4</f></c>', { value: null, formula: '=1+4' }],
  ['<c r="A1"><f>1+4</f><v></v></c>', { value: null, formula: '=1+4' }],
  ['<c r="A1"><f>1+4</f><v/></c>', { value: null, formula: '=1+4' }],
  ['<c r="A1" t="str"><f>""</f><v></v></c>', { value: '', formula: '=""' }],
  ['<c r="A1"><f>1+4</f><v>5</v></c>', { value: 5, formula: '=1+4' }],
])('a formula’s saved result, or that it has none: %s', async (cell, read) => {
  const book = await readXlsx(packageOf({ sheets: { 指标: `<row r="1">${cell}</row>` } }));
  expect(book.sheets[0]?.cells[0]?.[0]).toEqual(read);
});

test.each<[string, unknown]>([
  ['1e999', { error: '#NUM!' }],
  ['-1e309', { error: '#NUM!' }],
  ['0x10', '0x10'],
  ['Infinity', 'Infinity'],
  ['1,5', '1,5'],
  [' 5 ', 5],
  ['1.5E+3', 1500],
  ['0.1', 0.1],
  ['123456789012345678', 123456789012345680],
  ['.5', 0.5],
])('a number is what is written as one: %s', async (written, value) => {
  expect(valuesOf(await readXlsx(packageOf({ sheets: { 指标: `<row r="1"><c r="A1"><v>${written}</v></c></row>` } })))).toEqual([[value]]);
});
