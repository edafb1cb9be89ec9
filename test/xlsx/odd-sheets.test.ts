import { patchBook, putCell, readXlsx, type XlsxBook } from '../../src/xlsx';
import { partText, setPartText, pack, unpack } from '../../src/xlsx/package';
import { packageOf } from './support/package-of';

/* Sheets as few programs write them and Excel opens them: read as they are meant, and changed in place like any other. */

const text = (value: string): string => `t="inlineStr"><is><t>${value}</t></is></c>`;

/** 甲 5, 乙 6, however their rows are written. */
const SHEETS: readonly (readonly [how: string, rows: string])[] = [
  [
    'rows and cells that say nowhere where they stand',
    `<row><c ${text('单位')}<c ${text('分')}</row><row><c ${text('甲')}<c><v>5</v></c></row><row><c ${text('乙')}<c><v>6</v></c></row>`,
  ],
  [
    'references in small letters',
    `<row r="1"><c r="a1" ${text('单位')}<c r="b1" ${text('分')}</row><row r="2"><c r="a2" ${text('甲')}<c r="b2"><v>5</v></c></row>` +
      `<row r="3"><c r="a3" ${text('乙')}<c r="b3"><v>6</v></c></row>`,
  ],
  [
    'rows and cells out of their order',
    `<row r="3"><c r="B3"><v>6</v></c><c r="A3" ${text('乙')}</row><row r="1"><c r="B1" ${text('分')}<c r="A1" ${text('单位')}</row>` +
      `<row r="2"><c r="A2" ${text('甲')}<c r="B2"><v>5</v></c></row>`,
  ],
  [
    'a comment, a CDATA section, blanks around a number, a number with an exponent',
    `<!-- rows --><row r="1"><c r="A1" ${text('单位')}<c r="B1" ${text('分')}</row><row r="2"><c r="A2" ${text('<![CDATA[甲]]>')}` +
      `<c r="B2"><v> 5 </v></c></row><row r="3"><c r="A3" ${text('&#20057;')}<c r="B3"><v>0.6E1</v></c></row>`,
  ],
];

function valuesOf({ sheets: [sheet] }: XlsxBook): unknown[][] {
  return Array.from({ length: 4 }, (_, row) => [0, 1].map((column) => sheet?.cells[row]?.[column]?.value ?? null));
}

const MEANT = [
  ['单位', '分'],
  ['甲', 5],
  ['乙', 6],
];

async function changedInPlace(bytes: Uint8Array): Promise<unknown[][]> {
  const opened = await readXlsx(bytes);
  const wanted = structuredClone(opened);
  const [sheet] = wanted.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  putCell(sheet, 3, 0, { value: '丙' });
  putCell(sheet, 1, 1, { value: 7 });
  const written = await patchBook(bytes, wanted, opened);
  if (written === null) throw new Error('not changed in place');
  return valuesOf(await readXlsx(written));
}

test.each(SHEETS)('%s', async (_, rows) => {
  const bytes = packageOf({ sheets: { 名册: rows } });
  expect(valuesOf(await readXlsx(bytes))).toEqual([...MEANT, [null, null]]);
  expect(await changedInPlace(bytes)).toEqual([
    ['单位', '分'],
    ['甲', 7],
    ['乙', 6],
    ['丙', null],
  ]);
});

test('content that only newer programs know stands before the rows and the list of sheets', async () => {
  const parts = unpack(packageOf({ sheets: { 名册: SHEETS[2]?.[1] ?? '' } }));
  const newer =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15">' +
    '<x15ac:absPath xmlns:x15ac="urn:x" url="C:\\"/></mc:Choice></mc:AlternateContent>';
  for (const [path, before] of [
    ['xl/workbook.xml', '<sheets>'],
    ['xl/worksheets/sheet1.xml', '<sheetData>'],
  ] as const)
    setPartText(parts, path, (partText(parts, path) ?? '').replace(before, newer + before));
  expect(await changedInPlace(pack(parts))).toEqual([
    ['单位', '分'],
    ['甲', 7],
    ['乙', 6],
    ['丙', null],
  ]);
});
