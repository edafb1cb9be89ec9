import { partText, type PackageParts } from '../package';
import { rootTarget } from '../relations';

/** What a file is, when it is no .xlsx: each has its own way to one. */
export type OtherFormat =
  | 'empty'
  | 'encrypted'
  | 'xls'
  | 'oldDocument'
  | 'html'
  | 'xml2003'
  | 'csv'
  | 'pdf'
  | 'archive'
  | 'notZip'
  | 'xlsb'
  | 'ods'
  | 'document';

/** How much of a file is looked at to tell what it is. */
const LOOKED_AT = 4096;

/** What bytes are, when they are no ZIP archive; null for one. */
export function formatOf(bytes: Uint8Array): OtherFormat | null {
  if (bytes.length === 0) return 'empty';
  const starts = (...code: readonly number[]): boolean => code.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b)) return null;
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return formatOfOldContainer(bytes);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(0x52, 0x61, 0x72, 0x21) || starts(0x37, 0x7a, 0xbc, 0xaf) || starts(0x1f, 0x8b)) return 'archive';
  // A bare stream of the oldest .xls (BIFF 2 to 5).
  if (starts(0x09, 0x00, 0x04, 0x00) || starts(0x09, 0x02, 0x06, 0x00) || starts(0x09, 0x04, 0x06, 0x00) || starts(0x09, 0x08))
    return 'xls';
  const text = textOf(bytes.subarray(0, LOOKED_AT));
  if (text === null) return 'notZip';
  const start = text.trimStart().toLowerCase();
  if (start.includes('mso-application progid="excel.sheet"') || start.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'xml2003';
  if (/^<(?:!doctype html|html|table|head|meta|style|body|div)\b/.test(start) || start.startsWith('mime-version:')) return 'html';
  return 'csv';
}

/** The first signs of a file, where it is a text; null where it holds what no text does. */
function textOf(start: Uint8Array): string | null {
  const isWide = start[0] === 0xff && start[1] === 0xfe;
  const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(start);
  return /[\u0000-\u0008\u000e-\u001a]/.test(text) ? null : text;
}

/** A compound file (MS-CFB): .xls and .et, .doc and .ppt, and any new file with a password. The names of its streams are in UTF-16. */
function formatOfOldContainer(bytes: Uint8Array): 'encrypted' | 'xls' | 'oldDocument' {
  const names = new TextDecoder('latin1').decode(bytes);
  const holds = (name: string): boolean => names.includes(Array.from(name, (sign) => `${sign}\u0000`).join(''));
  if (holds('EncryptedPackage')) return 'encrypted';
  return holds('WordDocument') || holds('PowerPoint Document') ? 'oldDocument' : 'xls';
}

/** What a ZIP archive is that is no .xlsx. */
export function formatOfPackage(parts: PackageParts): OtherFormat {
  const type = parts.has('mimetype') ? (partText(parts, 'mimetype') ?? '') : '';
  if (type.includes('opendocument.spreadsheet')) return 'ods';
  if (type.includes('opendocument') || type.includes('epub')) return 'document';
  const main = rootTarget(parts);
  if (main?.toLowerCase().endsWith('.bin') === true) return 'xlsb';
  return main === null ? 'archive' : 'document';
}
