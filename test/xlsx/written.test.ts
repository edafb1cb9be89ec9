import { emptySheet, patchBook, readXlsx } from '../../src/xlsx';
import { packChecked } from '../../src/xlsx/check-written';
import { partText, partTexts, setPartText, unpack, type PackageParts } from '../../src/xlsx/package';
import { fixture } from './support/damaged-files';
import { packageOf } from './support/package-of';

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

function changed(path: string, change: (text: string) => string): (parts: PackageParts) => void {
  return (parts) => {
    setPartText(parts, path, change(partText(parts, path) ?? ''));
  };
}

function refusalOf(parts: PackageParts): unknown {
  try {
    return packChecked(parts);
  } catch (error) {
    return error;
  }
}

test('what would unpack to more than is read again is not packed', () => {
  const parts = unpack(packageOf({ sheets: { 指标: '<row r="1"><c r="A1"><v>1</v></c></row>' } }));
  parts.set('xl/media/picture.bin', new Uint8Array(512 * 1024 * 1024));
  expect(refusalOf(parts)).toMatchObject({ name: 'XlsxTooLargeError', limit: 512 * 1024 * 1024 });
});

test('a part that is longer than a text may be is read piece by piece, signs of several bytes whole', () => {
  const parts = unpack(packageOf({ sheets: { 指标: '<row r="1"/>' } }));
  const long = `<a>x${'甲'.repeat(1_000_000)}</a>`;
  setPartText(parts, SHEET, long);
  const pieces = [...(partTexts(parts, SHEET) ?? [])];
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join('') === long).toBe(true);
});

test.each<[string, (parts: PackageParts) => void, object]>([
  ['a tag without its end', changed(SHEET, (text) => text.replace('</sheetData>', '')), { damage: 'xml', place: { part: SHEET } }],
  [
    'a prefix that is not declared',
    changed(WORKBOOK, (text) => text.replace('<sheets>', '<sheets><x:sheet/>')),
    { damage: 'xml', place: { part: WORKBOOK } },
  ],
  ['an & in a text', changed(SHEET, (text) => text.replace('<v>1</v>', '<v>a & b</v>')), { damage: 'xml', place: { part: SHEET } }],
  [
    'a part that has no content type',
    (parts) => {
      changed('[Content_Types].xml', (text) => text.replace('Extension="xml"', 'Extension="png"'))(parts);
      changed(SHEET, (text) => text)(parts);
    },
    { damage: 'contentType', place: { part: SHEET } },
  ],
  [
    'a relation that leads nowhere',
    changed(RELATIONS, (text) => text.replace('styles.xml', 'style.xml')),
    { damage: 'noPart', place: { part: 'xl/style.xml' } },
  ],
  ['two relations of one id', changed(RELATIONS, (text) => text.replace('"rIdS"', '"rId1"')), { damage: 'duplicateRelation' }],
  ['two sheets of one name', changed(WORKBOOK, (text) => text.replace('"名册"', '"指标"')), { damage: 'duplicateSheet' }],
  ['two sheets of one number', changed(WORKBOOK, (text) => text.replace('sheetId="2"', 'sheetId="1"')), { damage: 'duplicateId' }],
  ['a sheet without its part', (parts) => parts.delete(SHEET), { damage: 'noPart', place: { part: SHEET } }],
  [
    'two sheets of one part',
    changed(RELATIONS, (text) => text.replace('sheet2.xml', 'sheet1.xml')),
    { damage: 'sharedPart', place: { part: SHEET } },
  ],
])('a package with %s is not handed out', (_, spoil, fault) => {
  const parts = unpack(packageOf({ sheets: { 指标: '<row r="1"><c r="A1"><v>1</v></c></row>', 名册: '' } }));
  expect(() => packChecked(parts)).not.toThrow();
  spoil(parts);
  expect(refusalOf(parts)).toMatchObject({ name: 'XlsxWriteError', ...fault });
});

test('what the opened file has wrong, and nobody changes, is not ours to refuse', () => {
  const parts = unpack(packageOf({ sheets: { 指标: '' } }));
  setPartText(parts, 'xl/drawings/drawing1.xml', '<cut>');
  const opened = unpack(packageOf({ sheets: { 指标: '' } }));
  expect(() => packChecked(parts)).toThrow();
  expect([...opened.changed()]).toEqual([]);
  expect(() => packChecked(opened)).not.toThrow();
});

test('the prefix of relations, declared at each sheet by itself (openpyxl), is in scope at a new sheet', async () => {
  const bytes = fixture('prefix-at-each-sheet.xlsx');
  const book = await readXlsx(bytes);
  const over = await patchBook(bytes, { ...book, sheets: [...book.sheets, emptySheet('考评结果')] });
  expect((await readXlsx(over ?? new Uint8Array())).sheets.map(({ name }) => name)).toEqual([
    ...book.sheets.map(({ name }) => name),
    '考评结果',
  ]);
});
