import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** A second, small reader of .xlsx, so that the samples are counted by other code than what wrote them. */
export type Rows = (string | number | null)[][];

export function sampleParts(file: string): Map<string, string> {
  const bytes = readFileSync(join(__dirname, '../../assets/samples', file));
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.length - 6);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    parts.set(name, (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

export function sampleSheets(file: string): Promise<string[]> {
  const workbook = sampleParts(file).get('xl/workbook.xml') ?? '';
  return Promise.resolve(Array.from(workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/g), (match) => match[1] ?? ''));
}

/** All cells from A1 to the last one, null for a blank. */
export async function sampleRows(file: string, sheet: string): Promise<Rows> {
  const xml = await sheetXml(file, sheet);
  const strings = Array.from((sampleParts(file).get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g), (match) =>
    unescape(match[1] ?? ''),
  );
  const rows: Rows = [];
  let width = 0;
  for (const [, letters = '', number = '', attributes = '', body = ''] of xml.matchAll(
    /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g,
  )) {
    const value = /<v>([^<]*)<\/v>/.exec(body)?.[1];
    if (value === undefined) continue;
    const column = Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = (rows[Number(number) - 1] ??= []);
    row[column] = attributes.includes('t="s"') ? (strings[Number(value)] ?? null) : Number(value);
    width = Math.max(width, column + 1);
  }
  return Array.from(rows, (row: Rows[number] | undefined) => Array.from({ length: width }, (_, column) => row?.[column] ?? null));
}

export async function sampleMerges(file: string, sheet: string): Promise<string[]> {
  return Array.from((await sheetXml(file, sheet)).matchAll(/<mergeCell ref="([^"]*)"/g), (match) => match[1] ?? '');
}

async function sheetXml(file: string, sheet: string): Promise<string> {
  const index = (await sampleSheets(file)).indexOf(sheet);
  const xml = sampleParts(file).get(`xl/worksheets/sheet${String(index + 1)}.xml`);
  if (xml === undefined) throw new Error(`${file} has no sheet ${sheet}`);
  return xml;
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
