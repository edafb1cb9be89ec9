import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DamageKind, DamagePlace } from '../../../src/xlsx/damage';
import { pack, partText, setPartText, unpack, type PackageParts } from '../../../src/xlsx/package';
import type { ArchiveEntry } from '../../../src/xlsx/zip/archive';
import { writeArchive } from '../../../src/xlsx/zip/write-archive';
import { packageOf } from './package-of';

export function fixture(name: string): Uint8Array {
  return readFileSync(join(__dirname, '../fixtures', name));
}

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';

function whole(): Uint8Array<ArrayBuffer> {
  return packageOf({ sheets: { 指标: ROW, 名册: ROW } });
}

function sheetOf(rows: string, more: { shared?: string; workbookPr?: string } = {}): Uint8Array {
  return packageOf({ sheets: { 指标: rows }, ...more });
}

/** The file with parts changed, packed as it should be. */
function withParts(change: (parts: PackageParts) => void): Uint8Array {
  const parts = unpack(whole());
  change(parts);
  return pack(parts);
}

function merged(...areas: readonly string[]): Uint8Array {
  const cells = areas.map((area) => `<mergeCell ref="${area}"/>`).join('');
  return withText(SHEET, (text) => text.replace('</sheetData>', `</sheetData><mergeCells>${cells}</mergeCells>`));
}

function withText(path: string, change: (text: string) => string): Uint8Array {
  return withParts((parts) => {
    setPartText(parts, path, change(partText(parts, path) ?? ''));
  });
}

/** The file with entries of its archive changed: what the archive says of a part need not be true of it. */
function withEntries(change: (entries: ArchiveEntry[]) => ArchiveEntry[]): Uint8Array<ArrayBuffer> {
  const packing = unpack(whole()).entries('deflated');
  let step = packing.next();
  while (step.done !== true) step = packing.next();
  return writeArchive(change(step.value));
}

function withEntry(path: string, change: (entry: ArchiveEntry) => ArchiveEntry): Uint8Array<ArrayBuffer> {
  return withEntries((entries) => entries.map((entry) => (entry.name === path ? change(entry) : entry)));
}

/** The file with a field of the directory's entry of a part changed. */
function withDirectory(path: string, change: (view: DataView, entry: number) => void): Uint8Array {
  const bytes = whole();
  const view = new DataView(bytes.buffer);
  let at = view.getUint32(bytes.length - 6, true);
  for (;;) {
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === path) break;
    at += 46 + length;
  }
  change(view, at);
  return bytes;
}

/** Where the directory says that a part begins. */
function offsetOf(path: string): number {
  let offset = 0;
  withDirectory(path, (view, at) => {
    offset = view.getUint32(at + 42, true);
  });
  return offset;
}

/** What, the file, what of it is damaged, where. */
export const damagedFiles: readonly (readonly [string, () => Uint8Array, DamageKind, DamagePlace])[] = [
  ['a sheet cut after a whole row', () => fixture('cut-part.xlsx'), 'xml', { part: 'xl/worksheets/sheet2.xml' }],
  ['a number changed after packing', () => fixture('crc-mismatch.xlsx'), 'checksum', { part: 'xl/worksheets/sheet2.xml' }],
  [
    'a checksum of another content, of a part that holds no cells',
    () =>
      withParts((parts) => {
        parts.set('xl/media/image1.png', Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]));
      }).map((byte, at, all) => (byte === 4 && all[at - 1] === 3 && all[at + 1] === 5 ? 9 : byte)),
    'checksum',
    { part: 'xl/media/image1.png' },
  ],
  ['a part longer than it says', () => withEntry(SHEET, (entry) => ({ ...entry, size: entry.size - 10 })), 'size', { part: SHEET }],
  ['a part shorter than it says', () => withEntry(SHEET, (entry) => ({ ...entry, size: entry.size + 10 })), 'size', { part: SHEET }],
  [
    'a part that says it unpacks to more than it can',
    () => withEntry(SHEET, (entry) => ({ ...entry, size: 400_000_000 })),
    'size',
    { part: SHEET },
  ],
  [
    'a part whose packed bytes end early',
    () => withEntry(SHEET, (entry) => ({ ...entry, data: entry.data.subarray(0, entry.data.length - 9) })),
    'deflate',
    { part: SHEET },
  ],
  ['a part twice', () => withEntries((entries) => [...entries, ...entries.slice(-1)]), 'duplicatePart', { part: 'xl/sharedStrings.xml' }],
  [
    'two parts whose names differ by case alone',
    () => withEntries((entries) => [...entries, ...entries.slice(-1).map((entry) => ({ ...entry, name: 'xl/SharedStrings.xml' }))]),
    'duplicatePart',
    { part: 'xl/SharedStrings.xml' },
  ],
  [
    'two parts at one place of the archive',
    () =>
      withDirectory('xl/worksheets/sheet2.xml', (view, at) => {
        view.setUint32(at + 42, offsetOf(SHEET), true);
      }),
    'overlap',
    { part: 'xl/worksheets/sheet2.xml' },
  ],
  [
    'a part that reaches into the next',
    () =>
      withDirectory(SHEET, (view, at) => {
        const packed = view.getUint32(at + 20, true) + 40;
        view.setUint32(at + 20, packed, true);
        view.setUint32(offsetOf(SHEET) + 18, packed, true);
      }),
    'overlap',
    { part: 'xl/worksheets/sheet2.xml' },
  ],
  [
    'a directory that swaps two parts',
    () =>
      withDirectory(SHEET, (view, at) => {
        view.setUint32(at + 42, offsetOf('xl/worksheets/sheet2.xml'), true);
        const other = at + 46 + view.getUint16(at + 28, true);
        view.setUint32(other + 42, offsetOf(SHEET), true);
      }),
    'directory',
    {},
  ],
  [
    'a part packed in a way that nobody knows',
    () =>
      withDirectory(SHEET, (view, at) => {
        view.setUint16(at + 10, 12, true);
      }),
    'method',
    { part: SHEET },
  ],
  [
    'a part that is encrypted',
    () =>
      withDirectory(SHEET, (view, at) => {
        view.setUint16(at + 8, 1, true);
      }),
    'locked',
    { part: SHEET },
  ],
  ['an archive without its end', () => whole().slice(0, 900), 'cutArchive', {}],
  ['an archive without its beginning', () => Uint8Array.from([0x50, 0x4b, 3, 4, ...whole().slice(300)]), 'cutArchive', {}],
  [
    'a sheet that no relation leads to',
    () => withText(RELATIONS, (text) => text.replace('Id="rId2"', 'Id="rId7"')),
    'noRelation',
    { sheet: '名册' },
  ],
  ['a sheet whose part is gone', () => withParts((parts) => parts.delete(SHEET)), 'noPart', { part: SHEET, sheet: '指标' }],
  ['two sheets of one part', () => withText(RELATIONS, (text) => text.replace('sheet2.xml', 'sheet1.xml')), 'sharedPart', { part: SHEET }],
  [
    'a relation twice',
    () => withText(RELATIONS, (text) => text.replace('Id="rId2"', 'Id="rId1"')),
    'duplicateRelation',
    { part: RELATIONS },
  ],
  ['no sheet at all', () => withText(WORKBOOK, (text) => text.replace(/<sheet name[^>]*>/g, '')), 'noSheets', { part: WORKBOOK }],
  ['two sheets of one name', () => packageOf({ sheets: { abc: '', ABC: '' } }), 'duplicateSheet', { sheet: 'ABC' }],
  [
    'a text that is not there',
    () => sheetOf('<row r="1"><c r="B1" t="s"><v>1</v></c></row>', { shared: '<si><t>甲</t></si>' }),
    'sharedText',
    { sheet: '指标', cell: 'B1' },
  ],
  [
    'the part of the texts gone',
    () => withParts((parts) => parts.delete('xl/sharedStrings.xml')),
    'noPart',
    { part: 'xl/sharedStrings.xml' },
  ],
  [
    'a cell twice',
    () => sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    'duplicateCell',
    { sheet: '指标', cell: 'A1' },
  ],
  ['a cell in another row', () => sheetOf('<row r="1"><c r="A2"><v>1</v></c></row>'), 'cell', { sheet: '指标' }],
  ['a row beyond the last', () => sheetOf('<row r="1048577"><c><v>1</v></c></row>'), 'cell', { sheet: '指标' }],
  [
    'a cell with two values',
    () => sheetOf('<row r="1"><c r="A1"><v>90</v><v>1</v></c></row>'),
    'cellContent',
    { sheet: '指标', cell: 'A1', found: '<v>' },
  ],
  [
    'a cell with two formulas',
    () => sheetOf('<row r="1"><c r="A1"><f>1</f><f>2</f></c></row>'),
    'cellContent',
    { sheet: '指标', cell: 'A1', found: '<f>' },
  ],
  [
    'a cell with two texts',
    () => sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is><is><t>乙</t></is></c></row>'),
    'cellContent',
    { sheet: '指标', cell: 'A1', found: '<is>' },
  ],
  [
    'a cell of a type that there is not',
    () => sheetOf('<row r="1"><c r="A1" t="zz"><v>90</v></c></row>'),
    'cellContent',
    { sheet: '指标', cell: 'A1', found: 't="zz"' },
  ],
  [
    'cells in two places of a sheet',
    () =>
      withText(SHEET, (text) => text.replace('</sheetData>', '</sheetData><sheetData><row r="2"><c r="A2"><v>2</v></c></row></sheetData>')),
    'xml',
    { part: SHEET, found: '<sheetData>' },
  ],
  ['merged areas that overlap', () => merged('A2:A3', 'A3:A4'), 'merges', { sheet: '指标', found: 'A3:A4' }],
  ['the same merged area twice', () => merged('A2:B3', 'C2:C3', 'A2:B3'), 'merges', { sheet: '指标', found: 'A2:B3' }],
  ['a merged area within another', () => merged('C3:C3', 'A1:D9'), 'merges', { sheet: '指标', found: 'C3' }],
  ['a merged area of row 0', () => merged('A0:B1'), 'merges', { sheet: '指标', found: 'A0:B1' }],
  ['a merged area that is none', () => merged(''), 'merges', { sheet: '指标', found: '<mergeCell ref="">' }],
  ['tags that cross', () => sheetOf('<row r="1"><c r="A1"><v>1</c></v></row>'), 'xml', { part: SHEET }],
  ['something after the root', () => withText(SHEET, (text) => `${text}<worksheet/>`), 'xml', { part: SHEET }],
  ['a prefix that nobody declares', () => sheetOf('<row r="1" x14ac:dyDescent="0.2"/>'), 'xml', { part: SHEET }],
  ['an attribute twice', () => sheetOf('<row r="1"><c r="A1" r="B1"><v>1</v></c></row>'), 'xml', { part: SHEET }],
  ['an & that stands for nothing', () => sheetOf('<row r="1"><c r="A1" t="str"><v>A&B</v></c></row>'), 'xml', { part: SHEET }],
  [
    'widths of more columns than there are',
    () =>
      withText(SHEET, (text) =>
        text.replace('<sheetData>', '<cols><col min="1" max="16384" width="9"/><col min="1" max="1" width="8"/></cols><sheetData>'),
      ),
    'columns',
    { part: SHEET },
  ],
  [
    'bytes that are no UTF-8',
    () =>
      withParts((parts) => {
        parts.set(
          SHEET,
          (parts.get(SHEET) ?? new Uint8Array()).map((byte, at, all) => (at === all.length - 20 ? 0xff : byte)),
        );
      }),
    'encoding',
    { part: SHEET },
  ],
  ['a sign that XML does not have', () => sheetOf('<row r="1"><c r="A1"><v>1\u00002</v></c></row>'), 'xml', { part: SHEET }],
  [
    'a sign that XML does not have, by its number',
    () => sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>甲&#x1;</t></is></c></row>'),
    'xml',
    { part: SHEET, found: '&#x1;' },
  ],
  [
    'half a sign, by its number',
    () => sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>&#xD800;</t></is></c></row>'),
    'xml',
    { part: SHEET, found: '&#xD800;' },
  ],
  ['cut types of content', () => withText(TYPES, (text) => text.slice(0, -9)), 'xml', { part: TYPES }],
  ['the types of content gone', () => withParts((parts) => parts.delete(TYPES)), 'noPart', { part: TYPES }],
  ['a cut workbook', () => withText(WORKBOOK, (text) => text.slice(0, -9)), 'xml', { part: WORKBOOK }],
  ['cut styles', () => withText('xl/styles.xml', (text) => text.slice(0, -40)), 'xml', { part: 'xl/styles.xml' }],
  [
    'cut texts',
    () => withText('xl/sharedStrings.xml', (text) => text.replace('</sst>', '<si><t>甲')),
    'xml',
    { part: 'xl/sharedStrings.xml' },
  ],
  ['start tags that never end', () => fixture('start-tags-without-end.xlsx'), 'xml', { part: 'xl/styles.xml' }],
  ['comments that never end', () => withText('xl/styles.xml', (text) => text + '<!-- '.repeat(200_000)), 'xml', { part: 'xl/styles.xml' }],
];
