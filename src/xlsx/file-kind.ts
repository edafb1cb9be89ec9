import { packChecked } from './check-written';
import { setPartText, unpack, type PackageParts } from './package';
import { cutPart, relationsOf, relationsPart, rootTarget } from './relations';
import { attributesOf, element, paste, type Cut } from './xml/xml';
import { localName } from './xml/xml-text';
import { nameKey } from './zip/archive';

/** What a workbook may be saved as, by the ending of its name: without macros or with them. */
export type FileKind = 'xlsx' | 'xlsm';

const WORKBOOK_TYPES: Readonly<Record<FileKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
};
const TYPES = '[Content_Types].xml';
const MACRO_SHEETS = /macrosheet\+xml$/i;

/** The kind that a name asks for; undefined for any other ending. */
export function kindByName(fileName: string): FileKind | undefined {
  const ending = /\.(xlsx|xlsm)$/i.exec(fileName)?.[1]?.toLowerCase();
  return ending === 'xlsx' || ending === 'xlsm' ? ending : undefined;
}

/** The kind of which a copy of a workbook is as long as nobody asks for another: of a template, a workbook. */
export function kindOf(bytes: Uint8Array): FileKind {
  const parts = unpack(bytes);
  return typeOf(cutPart(parts, TYPES), rootTarget(parts) ?? '').includes('macroEnabled') ? 'xlsm' : 'xlsx';
}

/**
 * A workbook as one of a kind: its content type is what Excel wants for the ending, and macros are taken out of an .xlsx. Null where that
 * cannot be done, since it has sheets of macros. Throws `XlsxWriteError`, `Damage`.
 */
export function asKind(bytes: Uint8Array<ArrayBuffer>, kind: FileKind): Uint8Array<ArrayBuffer> | null {
  const parts = unpack(bytes);
  const types = cutPart(parts, TYPES);
  const workbook = rootTarget(parts) ?? '';
  if (typeOf(types, workbook) === WORKBOOK_TYPES[kind]) return bytes;
  if (kind === 'xlsx' && types.children.some(({ xml }) => MACRO_SHEETS.test(attributesOf(xml)['ContentType'] ?? ''))) return null;
  if (kind === 'xlsx') dropMacros(parts, types, workbook);
  const prefix = types.name.slice(0, types.name.length - localName(types.name).length);
  types.children = types.children.filter(({ xml }) => !isOf(xml, workbook));
  types.children.push({
    name: `${prefix}Override`,
    xml: element(`${prefix}Override`, { PartName: `/${workbook}`, ContentType: WORKBOOK_TYPES[kind] }),
  });
  setPartText(parts, TYPES, paste(types));
  return packChecked(parts);
}

/** The macros, their signatures and the relations to them. */
function dropMacros(parts: PackageParts, types: Cut, workbook: string): void {
  const relations = cutPart(parts, relationsPart(workbook));
  const found = [...relationsOf(parts, workbook)].filter(([, { type }]) => type === 'vbaProject');
  for (const [id, { path }] of found) {
    relations.children = relations.children.filter(({ xml }) => attributesOf(xml)['Id'] !== id);
    for (const part of [path, relationsPart(path), ...[...relationsOf(parts, path).values()].map((own) => own.path)]) {
      parts.delete(part);
      types.children = types.children.filter(({ xml }) => !isOf(xml, part));
    }
  }
  if (found.length > 0) setPartText(parts, relationsPart(workbook), paste(relations));
}

function typeOf(types: Cut, path: string): string {
  const own = types.children.find(({ xml }) => isOf(xml, path)) ?? types.children.find(({ xml }) => isDefaultOf(xml, path));
  return attributesOf(own?.xml ?? '')['ContentType'] ?? '';
}

function isOf(xml: string, path: string): boolean {
  const { PartName } = attributesOf(xml);
  return PartName !== undefined && nameKey(PartName) === nameKey(path);
}

function isDefaultOf(xml: string, path: string): boolean {
  const { Extension } = attributesOf(xml);
  return Extension !== undefined && path.toLowerCase().endsWith(`.${Extension.toLowerCase()}`);
}
