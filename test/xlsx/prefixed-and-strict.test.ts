import { emptySheet, patchBook, putCell, readXlsx, type XlsxBook } from '../../src/xlsx';
import { pack, partText, setPartText, unpack, type PackageParts } from '../../src/xlsx/package';
import { fixture } from './support/damaged-files';
import { packageOf } from './support/package-of';

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
const ROOT_RELATIONS = '_rels/.rels';
const OPEN = 'http://schemas.openxmlformats.org';
const ISO = 'http://purl.oclc.org/ooxml';

/** A file in the Strict form: its namespaces and types of relations are those of ISO/IEC 29500-1, annex A. */
function strict(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes);
  for (const path of [...parts.keys()].filter((name) => !name.startsWith('[')))
    change(parts, path, (text) =>
      text
        .replaceAll(`${OPEN}/spreadsheetml/2006/main`, `${ISO}/spreadsheetml/main`)
        .replaceAll(`${OPEN}/officeDocument/2006/relationships`, `${ISO}/officeDocument/relationships`)
        .replace('workbook xmlns', 'workbook conformance="strict" xmlns'),
    );
  return pack(parts);
}

function change(parts: PackageParts, path: string, by: (text: string) => string): void {
  setPartText(parts, path, by(partText(parts, path) ?? ''));
}

/** The file as it is once its parts were changed, and once C2 of its first sheet is 7, with a new sheet and a setting. */
async function edited(bytes: Uint8Array, spoil: (parts: PackageParts) => void = () => undefined): Promise<PackageParts> {
  const opened = unpack(bytes);
  spoil(opened);
  const file = pack(opened);
  const book = await readXlsx(file);
  const [first] = book.sheets;
  if (first === undefined) throw new Error('no sheet');
  putCell(first, 1, 2, { value: 7 });
  first.columnWidths[0] = 20;
  const added = emptySheet('考评结果');
  putCell(added, 0, 0, { value: '甲', style: { font: { bold: true } }, numberFormat: '0.0' });
  const wanted: XlsxBook = { ...book, sheets: [...book.sheets, added], settings: { ...book.settings, period: '2017' }, activeSheet: 1 };
  const written = await patchBook(file, wanted);
  if (written === null) throw new Error('not in place');
  expect(await readXlsx(written)).toEqual(wanted);
  return unpack(written);
}

describe.each([
  { name: 'without prefix', bytes: fixture('without-prefix.xlsx'), isStrict: false },
  { name: 'with the prefix x:', bytes: fixture('prefix-x.xlsx'), isStrict: false },
  { name: 'Strict', bytes: strict(fixture('without-prefix.xlsx')), isStrict: true },
  { name: 'Strict, with the prefix x:', bytes: strict(fixture('prefix-x.xlsx')), isStrict: true },
])('a file $name', ({ bytes, isStrict }) => {
  test('names what a file made anew would lack', async () => {
    expect((await readXlsx(bytes)).losses).toEqual([
      'conditionalFormatDetails',
      'filterDetails',
      'rowOrColumnStyles',
      'sheetPasswords',
      'workbookProtection',
    ]);
  });

  test('is changed in place: protection, passwords, filter, rule and the format of a row stay', async () => {
    const parts = await edited(bytes, (opened) => {
      setPartText(opened, 'xl/charts/chart1.xml', '<c:chartSpace xmlns:c="urn:c"/>');
      setPartText(opened, 'xl/pivotTables/pivotTable1.xml', '<pivotTableDefinition/>');
    });
    const sheet = (partText(parts, SHEET) ?? '').replaceAll(/(<\/?)x:/g, '$1');
    for (const kept of [
      '<sheetProtection password="DB7E" objects="1"/>',
      '<customFilters><customFilter operator="greaterThan" val="1"/></customFilters>',
      '<cfRule type="top10" priority="1" rank="10" percent="1" bottom="1"/>',
    ])
      expect(sheet).toContain(kept);
    expect(sheet).toMatch(/<row r="2" s="0" customFormat="1">/);
    expect(partText(parts, WORKBOOK)).toMatch(/<(?:x:)?workbookProtection lockStructure="1" workbookPassword="DB7E"\/>/);
    expect(partText(parts, 'xl/charts/chart1.xml')).toBe('<c:chartSpace xmlns:c="urn:c"/>');
    expect(partText(parts, 'xl/pivotTables/pivotTable1.xml')).toBe('<pivotTableDefinition/>');
  });

  test('has one namespace for what was there and what is added', async () => {
    const parts = await edited(bytes);
    const [main, other] = isStrict ? [ISO, OPEN] : [OPEN, ISO];
    for (const path of [SHEET, 'xl/worksheets/sheet2.xml', WORKBOOK, 'xl/styles.xml']) {
      const text = partText(parts, path) ?? '';
      expect(text).toMatch(new RegExp(`<(?:worksheet|workbook|styleSheet)[^>]* xmlns="${main}/spreadsheetml/`));
      expect(text).not.toMatch(/<\/?x:/);
    }
    for (const path of parts.keys()) if (!path.startsWith('[')) expect(partText(parts, path)).not.toContain(`${other}/spreadsheetml`);
    const types = /Type="([^"]*)"/g;
    for (const path of [ROOT_RELATIONS, 'xl/_rels/workbook.xml.rels'])
      for (const [, type] of (partText(parts, path) ?? '').matchAll(types)) expect(type).toContain(`${main}/officeDocument/`);
  });
});

test('a prefix that other producers give relations, content types and properties', async () => {
  const prefixed = (text: string): string => text.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1ns0:').replace(' xmlns=', ' xmlns:ns0=');
  const parts = await edited(fixture('without-prefix.xlsx'), (opened) => {
    for (const path of [ROOT_RELATIONS, 'xl/_rels/workbook.xml.rels', '[Content_Types].xml']) change(opened, path, prefixed);
  });
  expect(partText(parts, '[Content_Types].xml')).toMatch(/<Types [^>]*xmlns="[^"]*content-types"/);
});

test('a prefix for relations that means something else at the root does not do so at a new sheet', async () => {
  const parts = await edited(fixture('without-prefix.xlsx'), (opened) => {
    change(opened, WORKBOOK, (text) =>
      text
        .replace(`xmlns:r="${OPEN}/officeDocument/2006/relationships"`, 'xmlns:r="urn:other"')
        .replace('<sheet ', `<sheet xmlns:q="${OPEN}/officeDocument/2006/relationships" `)
        .replace('r:id=', 'q:id='),
    );
  });
  expect(partText(parts, WORKBOOK)).toContain(`<sheet xmlns:r="${OPEN}/officeDocument/2006/relationships" name="考评结果"`);
});

describe('custom properties', () => {
  const properties = (opened: PackageParts, root: string): void => {
    setPartText(opened, 'docs/own.xml', root);
    change(opened, ROOT_RELATIONS, (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="rIdP" Type="${OPEN}/officeDocument/2006/relationships/custom-properties" Target="docs/own.xml"/>` +
          '</Relationships>',
      ),
    );
  };
  const property = '<op:property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="部门"><t:lpwstr>局</t:lpwstr></op:property>';
  const root =
    `<op:Properties xmlns:op="${OPEN}/officeDocument/2006/custom-properties" xmlns:t="${OPEN}/officeDocument/2006/docPropsVTypes">` +
    `${property}</op:Properties>`;

  test('are read and changed wherever they stand, and named once', async () => {
    const parts = await edited(fixture('without-prefix.xlsx'), (opened) => {
      properties(opened, root);
    });
    expect(partText(parts, 'docs/own.xml')).toContain('name="部门"');
    expect(partText(parts, 'docs/own.xml')).toContain('name="kaoji:period"');
    expect(partText(parts, ROOT_RELATIONS)?.match(/custom-properties/g)).toHaveLength(1);
    expect([...parts.keys()]).not.toContain('docProps/custom.xml');
  });

  test('a new text has the namespace of its type in scope', async () => {
    const parts = await edited(fixture('without-prefix.xlsx'), (opened) => {
      properties(opened, root);
    });
    expect(partText(parts, 'docs/own.xml')).toContain(`<vt:lpwstr xmlns:vt="${OPEN}/officeDocument/2006/docPropsVTypes">`);
  });
});

test('what stands in rows beside cells, and what the rows declare, stays', async () => {
  const bytes = packageOf({ sheets: { 指标: '<row r="1"><c r="A1"><v>1</v></c><extLst><ext uri="{a}"/></extLst></row>' } });
  const parts = await edited(bytes, (opened) => {
    change(opened, SHEET, (text) => text.replace('<sheetData>', '<sheetData xmlns:a="urn:a">').replace('<row ', '<row a:dyDescent="0.2" '));
  });
  const sheet = partText(parts, SHEET);
  expect(sheet).toContain('<sheetData xmlns:a="urn:a">');
  expect(sheet).toContain('<row a:dyDescent="0.2" r="1"><c r="A1"><v>1</v></c><extLst><ext uri="{a}"/></extLst></row>');
});

test('prefixes that a part uses elsewhere stay declared', async () => {
  const parts = await edited(fixture('prefix-x.xlsx'), (opened) => {
    change(opened, SHEET, (text) =>
      text
        .replace('<x:worksheet', '<x:worksheet xmlns:mc="urn:mc" xmlns:n="urn:n" mc:Ignorable="n x"')
        .replace(
          '</x:worksheet>',
          '<x:extLst><x:ext uri="{a}"><n:thing><x:f>1</x:f><b xmlns="urn:b"><x:f/></b></n:thing></x:ext></x:extLst></x:worksheet>',
        ),
    );
  });
  expect(partText(parts, SHEET)).toContain(
    '<extLst><ext uri="{a}"><n:thing><f>1</f><b xmlns="urn:b"><x:f/></b></n:thing></ext></extLst></worksheet>',
  );
  expect(partText(parts, SHEET)).toMatch(/<worksheet [^>]*xmlns:x="/);
});

test('where elements of another namespace stand without prefix, nothing is changed in place', async () => {
  const opened = unpack(fixture('prefix-x.xlsx'));
  change(opened, SHEET, (text) => text.replace('<x:worksheet', '<x:worksheet xmlns="urn:other"'));
  const bytes = pack(opened);
  const book = await readXlsx(bytes);
  const [first] = book.sheets;
  const before = structuredClone(book);
  if (first !== undefined) putCell(first, 1, 2, { value: 7 });
  expect(await patchBook(bytes, book, before)).toBeNull();
});
