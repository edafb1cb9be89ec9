import { inWords } from '../../src/messages/catalogue';
import { readXlsx, unreadableWords, XlsxReadError } from '../../src/xlsx';
import { pack, partText, setPartText, unpack } from '../../src/xlsx/package';
import { packageOf } from './support/package-of';

const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function oldContainer(stream: string): Uint8Array {
  return Uint8Array.from([...OLD_CONTAINER, ...Array.from(stream).flatMap((sign) => [sign.charCodeAt(0), 0])]);
}

function archive(...parts: readonly (readonly [string, string])[]): Uint8Array {
  return pack(parts.map(([path, text]) => [path, bytesOf(text)] as const));
}

/** A package whose main part is another one. */
function packageWith(main: string): Uint8Array {
  const parts = unpack(packageOf({ sheets: { 指标: '' } }));
  parts.set(main, bytesOf('<w:document xmlns:w="urn:w"/>'));
  parts.delete('xl/workbook.xml');
  setPartText(parts, '_rels/.rels', (partText(parts, '_rels/.rels') ?? '').replace('xl/workbook.xml', main));
  return pack(parts);
}

test.each<[string, Uint8Array, string, string]>([
  ['no bytes', new Uint8Array(), 'empty', '重新取一份'],
  ['an .xls', oldContainer('Workbook'), 'xls', '另存为“Excel 工作簿（.xlsx）”'],
  ['an .xls of Excel 95', oldContainer('Book'), 'xls', '另存为'],
  ['the oldest .xls, a bare stream', Uint8Array.from([0x09, 0x08, 0x08, 0x00, 0x00, 0x05]), 'xls', '另存为'],
  ['a file with a password', oldContainer('EncryptedPackage'), 'encrypted', '取消打开密码'],
  ['a .doc', oldContainer('WordDocument'), 'oldDocument', '请选工作簿'],
  ['an .xlsb', packageWith('xl/workbook.bin'), 'xlsb', '另存为“Excel 工作簿（.xlsx）”'],
  ['a .docx', packageWith('word/document.xml'), 'document', '请选工作簿'],
  [
    'an .ods',
    archive(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml', '<office:document-content/>']),
    'ods',
    '另存为 .xlsx',
  ],
  ['an archive with a workbook in it', archive(['指标.xlsx', 'PK']), 'archive', '先解压'],
  ['a .rar', bytesOf('Rar!\u001a\u0007'), 'archive', '先解压'],
  ['a .csv', bytesOf('单位,分值\n甲,5\n'), 'csv', '导入'],
  ['a text with tabs', bytesOf('单位\t分值'), 'csv', '导入'],
  ['a .csv in GBK', Uint8Array.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0x35, 0x0a]), 'csv', '导入'],
  ['a text in UTF-16', Uint8Array.from([0xff, 0xfe, 0x32, 0x75, 0x09, 0x00]), 'csv', '导入'],
  ['a page of a system that calls it .xls', bytesOf('\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), 'html', '另存为'],
  [
    'an XML spreadsheet of 2003',
    bytesOf('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'),
    'xml2003',
    '另存为',
  ],
  ['a PDF', bytesOf('%PDF-1.7'), 'pdf', '要 Excel 工作簿'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'notZip', '请选 .xlsx'],
])('%s is refused by what it is, with the way to a workbook', async (_, bytes, reason, way) => {
  const failure: unknown = await readXlsx(bytes).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(XlsxReadError);
  if (!(failure instanceof XlsxReadError)) return;
  expect(failure.reason).toBe(reason);
  expect(inWords(unreadableWords(failure.why))).toContain(way);
});
