import { readXlsx, writeXlsx, emptyBook, emptySheet } from '../../src/xlsx';
import { pack, partText, setPartText, unpack } from '../../src/xlsx/package';
import { packageOf } from './support/package-of';

function utf16(text: string): number[] {
  return Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0]);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

test.each<[string, () => Promise<Uint8Array>, string]>([
  ['no bytes', () => Promise.resolve(new Uint8Array()), 'empty'],
  ['a text', () => Promise.resolve(new TextEncoder().encode('单位\t分值')), 'notZip'],
  ['an .xls file', () => Promise.resolve(Uint8Array.from([...OLE, ...utf16('Workbook')])), 'oldFormat'],
  ['a file with a password', () => Promise.resolve(Uint8Array.from([...OLE, ...utf16('EncryptedPackage')])), 'encrypted'],
  ['an archive of something else', () => Promise.resolve(pack(new Map([['a.txt', new TextEncoder().encode('甲')]]))), 'otherFormat'],
  [
    'an .ods file',
    () =>
      Promise.resolve(
        pack(
          new Map([
            ['mimetype', new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet')],
            ['content.xml', new TextEncoder().encode('<office:document-content/>')],
          ]),
        ),
      ),
    'otherFormat',
  ],
  [
    'an .xlsb file',
    () => Promise.resolve(renamed(packageOf({ sheets: { 指标: '' } }), 'xl/workbook.xml', 'xl/workbook.bin')),
    'otherFormat',
  ],
  [
    'a cell in the last corner of its sheet',
    () =>
      Promise.resolve(
        packageOf({ sheets: { 指标: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' } }),
      ),
    'tooLarge',
  ],
  ['a cut file', async () => (await writeXlsx({ ...emptyBook(), sheets: [emptySheet('一')] })).slice(0, 900), 'damaged'],
])('%s is refused with its reason', async (_, bytes, reason) => {
  await expect(readXlsx(await bytes())).rejects.toMatchObject({ name: 'XlsxReadError', reason });
});

/** The package with the workbook in another part, whose content is no XML. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unpack(bytes);
  parts.set(to, Uint8Array.from([0x83, 0x01, 0x00]));
  parts.delete(from);
  setPartText(parts, '_rels/.rels', (partText(parts, '_rels/.rels') ?? '').replace(from, to));
  return pack(parts);
}

test('an archive comes back as it was packed', async () => {
  const parts = new Map([
    ['甲/乙.xml', new TextEncoder().encode('<a/>'.repeat(500))],
    ['空', new Uint8Array()],
    ['一', Uint8Array.from([7])],
  ]);
  expect(unpack(pack(parts))).toEqual(parts);
});

test('an archive that says it unpacks to more than memory should hold is refused before it is unpacked', async () => {
  const bytes = pack(new Map([['xl/workbook.xml', new TextEncoder().encode('<workbook/>')]]));
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, 0x7fff0000, true); // the size that the directory gives
  await expect(readXlsx(bytes)).rejects.toMatchObject({ reason: 'tooLarge' });
});

test('an archive unpacks to no more than it says', () => {
  const bytes = pack(new Map([['xl/workbook.xml', new TextEncoder().encode('<workbook/>'.repeat(1000))]]));
  const view = new DataView(bytes.buffer);
  view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 100, true);
  expect(unpack(bytes).get('xl/workbook.xml')).toHaveLength(100);
});
