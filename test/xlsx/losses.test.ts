import { xlsxLosses } from '../../src/messages/workbook/xlsx';
import { emptyBook, emptySheet, readXlsx, writeXlsx } from '../../src/xlsx';
import { pack, partText, setPartText, unpack } from '../../src/xlsx/package';

/** A plain file with one more part, or with a piece put in before `</worksheet>` (or wherever `into` points). */
async function lossesWith(path: string, text: string, into?: string): Promise<string[]> {
  const parts = unpack(await writeXlsx({ ...emptyBook(), sheets: [emptySheet('一')] }));
  setPartText(parts, path, into === undefined ? text : (partText(parts, path) ?? '').replace(into, text + into));
  return (await readXlsx(pack(parts))).losses;
}

test('a plain file loses nothing', async () => {
  expect(await lossesWith('docProps/thumbnail.txt', '')).toEqual([]);
});

test.each([
  ['macros', 'xl/vbaProject.bin'],
  ['charts', 'xl/charts/chart1.xml'],
  ['pictures', 'xl/media/image1.png'],
  ['pictures', 'xl/cellimages.xml'],
  ['pivotTables', 'xl/pivotTables/pivotTable1.xml'],
  ['externalLinks', 'xl/externalLinks/externalLink1.xml'],
  ['threadedComments', 'xl/threadedComments/threadedComment1.xml'],
  ['customXml', 'customXml/item1.xml'],
  ['signatures', '_xmlsignatures/sig1.xml'],
  ['formControls', 'xl/ctrlProps/ctrlProp1.xml'],
  ['dataConnections', 'xl/connections.xml'],
  ['otherAddIns', 'xl/webextensions/webextension1.xml'],
])('%s are found by the part %s', async (loss, path) => {
  expect(await lossesWith(path, '<x/>')).toEqual([loss]);
});

const SHEET = 'xl/worksheets/sheet1.xml';

test.each([
  ['extendedConditionalFormats', SHEET, '<extLst><ext><x14:conditionalFormatting xmlns:x14="urn:x"/></ext></extLst>', '</worksheet>'],
  [
    'conditionalFormatDetails',
    SHEET,
    '<conditionalFormatting sqref="A1"><cfRule type="top10" priority="1" rank="3"/></conditionalFormatting>',
    '<pageMargins',
  ],
  [
    'filterDetails',
    SHEET,
    '<autoFilter ref="A1:B2"><filterColumn colId="0"><customFilters><customFilter val="1"/></customFilters></filterColumn></autoFilter>',
    '<pageMargins',
  ],
  ['rowOrColumnStyles', SHEET, '<cols><col min="1" max="1" width="9" style="3"/></cols>', '<sheetData'],
  ['sheetPasswords', SHEET, '<sheetProtection sheet="1" hashValue="x" saltValue="y"/>', '<pageMargins'],
  ['workbookProtection', 'xl/workbook.xml', '<workbookProtection lockStructure="1"/>', '<bookViews'],
  ['nameDetails', 'xl/workbook.xml', '<definedNames><definedName name="甲" hidden="1">1</definedName></definedNames>', '<calcPr'],
])('%s are found inside a part', async (loss, path, text, into) => {
  expect(await lossesWith(path, text, into)).toEqual([loss]);
});

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

test.each([
  [
    'extendedConditionalFormats',
    SHEET,
    `<extLst><ext><conditionalFormattings xmlns="${X14}"><conditionalFormatting/></conditionalFormattings></ext></extLst>`,
    '</worksheet>',
  ],
  ['sparklines', SHEET, `<extLst><ext><n:sparkline xmlns:n="${X14}"/></ext></extLst>`, '</worksheet>'],
  ['extendedValidations', SHEET, `<extLst><ext><n:dataValidation xmlns:n="${X14}"/></ext></extLst>`, '</worksheet>'],
  [
    'diagonalBorders',
    'xl/styles.xml',
    '<y:borders xmlns:y="urn:y"><y:border><y:diagonal style="thin"/></y:border></y:borders>',
    '</styleSheet>',
  ],
])('%s are found under any prefix', async (loss, path, text, into) => {
  expect(await lossesWith(path, text, into)).toEqual([loss]);
});

test.each([
  ['dataTables', '<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" r1="C1"/><v>3</v></c></row>'],
  ['phonetics', '<row r="1"><c r="A1" t="inlineStr"><is><t>重庆</t><rPh sb="0" eb="2"><t>ㄔㄨㄥˊ</t></rPh></is></c></row>'],
])('%s of cells are named', async (loss, row) => {
  const parts = unpack(await writeXlsx({ ...emptyBook(), sheets: [emptySheet('一')] }));
  const text = (partText(parts, SHEET) ?? '').replace(/<sheetData[^<>]*\/>|<sheetData>/u, `<sheetData>${row}`);
  setPartText(parts, SHEET, text.includes('</sheetData>') ? text : text.replace(row, `${row}</sheetData>`));
  expect((await readXlsx(pack(parts))).losses).toEqual([loss]);
});

test.each([
  ['ranges that users may edit', SHEET, '<protectedRanges><protectedRange name="甲" sqref="A1"/></protectedRanges>', '<pageMargins'],
  ['scenarios', SHEET, '<scenarios><scenario name="甲"/></scenarios>', '<pageMargins'],
  ['views of a person', 'xl/workbook.xml', '<customWorkbookViews/>', '</workbook>'],
])('no content goes unnamed: %s', async (_, path, text, into) => {
  expect(await lossesWith(path, text, into)).toEqual(['otherDetails']);
});

/** A file whose sheet names one more part, which stands where no other producer puts it. */
async function lossesOf(type: string, text = '<a:wsDr xmlns:a="urn:a"><a:grpSp/></a:wsDr>'): Promise<string[]> {
  const parts = unpack(await writeXlsx({ ...emptyBook(), sheets: [emptySheet('一')] }));
  setPartText(parts, 'else/where.xml', text);
  setPartText(
    parts,
    'xl/worksheets/_rels/sheet1.xml.rels',
    `<Relationships xmlns="urn:r"><Relationship Id="rId1" Type="http://example.org/relationships/${type}" Target="/else/where.xml"/></Relationships>`,
  );
  return (await readXlsx(pack(parts))).losses;
}

test.each([
  ['charts', 'chart'],
  ['pictures', 'image'],
  ['pivotTables', 'pivotTable'],
  ['drawings', 'drawing'],
  ['otherDetails', 'somethingNew'],
])('%s are found by what leads to them, wherever they stand', async (loss, type) => {
  expect(await lossesOf(type)).toEqual([loss]);
});

test('a drawing that cannot be read is no reason not to read the sheets; what it holds is not known', async () => {
  expect(await lossesOf('drawing', '<cut>')).toEqual(['otherDetails']);
});

test('an empty protection element, as LibreOffice writes it, is no loss', async () => {
  expect(await lossesWith('xl/workbook.xml', '<workbookProtection/>', '<bookViews')).toEqual([]);
});

test('every loss has its sentence in both languages', () => {
  for (const sentence of Object.values(xlsxLosses)) {
    expect(sentence.zh).toMatch(/\p{Script=Han}/u);
    expect(sentence.en).not.toBe('');
  }
});
