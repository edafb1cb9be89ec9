import { emptySheet, type XlsxBook, type XlsxSheet } from '../book';
import { sameSheet } from '../changes';
import { pack, partText, setPartText, unpack, type PackageParts } from '../package';
import { readXlsx } from '../read';
import { attributesOf, childXml, cut, element, paste, setChild } from '../xml';
import { propertiesXml } from './properties-part';
import { patchSheetData } from './sheet-data';
import { patchLayout, SHEET_ORDER } from './sheet-layout';
import { styleSheet, type StyleSheet } from './styles';
import { listedSheets, patchWorkbook } from './workbook-part';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY_SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';

/**
 * The file with the changes of `book` written into it: cells, layout, names, settings, new sheets. Whatever the model does not
 * know (charts, pivot tables, macros, newer conditional formats …) stays in the file byte for byte; only digital signatures
 * go, as they would no longer be true.
 *
 * Null when the change cannot be made in place (a sheet of the file is gone, renamed or moved; links, comments or opaque parts
 * changed; the parts are written in an unusual way): then `writeXlsx` makes a new file, and `book.losses` says what that costs.
 * `opened` is the book as it was read from the bytes, when the caller still has it.
 */
export async function writeOver(bytes: Uint8Array, book: XlsxBook, opened?: XlsxBook): Promise<Uint8Array<ArrayBuffer> | null> {
  const before = opened ?? (await readXlsx(bytes));
  if (!canPatch(before, book)) return null;
  const parts = unpack(bytes);
  const relationsPath = 'xl/_rels/workbook.xml.rels';
  const [workbookXml, relationsXml, stylesXml, typesXml] = ['xl/workbook.xml', relationsPath, 'xl/styles.xml', '[Content_Types].xml'].map((path) => partText(parts, path));
  if (workbookXml === undefined || relationsXml === undefined || stylesXml === undefined || typesXml === undefined) return null;
  const [workbook, relations, types] = [cut(workbookXml), cut(relationsXml), cut(typesXml)];
  const listed = listedSheets(workbook);
  const strict = (workbook.attributes['xmlns'] ?? '').includes('purl.oclc.org');
  if (strict || workbook.name !== 'workbook' || relations.name !== 'Relationships' || types.name !== 'Types' || listed.length !== before.sheets.length) return null;
  const targets = new Map(relations.children.map((child) => attributesOf(child.xml)).map(({ Id = '', Target = '' }) => [Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`]));
  const styles = styleSheet(stylesXml, before.defaultFont);

  for (const [index, sheet] of before.sheets.entries()) {
    const after = book.sheets[index];
    const path = targets.get(listed[index]?.relation ?? '') ?? '';
    const xml = partText(parts, path);
    if (after === undefined || sameSheet(sheet, after)) continue;
    if (xml === undefined || !/<worksheet[\s>]/.test(xml)) return null;
    setPartText(parts, path, patchSheet(xml, sheet, after, styles));
  }

  const added = book.sheets.slice(before.sheets.length).map((sheet, index) => {
    const id = Math.max(0, ...listed.map((other) => other.id)) + 1 + index;
    const path = freePath(parts, id);
    const relation = `rIdKaoji${String(id)}`;
    setPartText(parts, path, patchSheet(EMPTY_SHEET, emptySheet(sheet.name), sheet, styles));
    relations.children.push({ name: 'Relationship', xml: element('Relationship', { Id: relation, Type: `${RELATIONS}/worksheet`, Target: `/${path}` }) });
    types.children.push({ name: 'Override', xml: element('Override', { PartName: `/${path}`, ContentType: SHEET_TYPE }) });
    return { name: sheet.name, relation, id };
  });

  patchWorkbook(workbook, before, book, added);
  setPartText(parts, 'xl/styles.xml', styles.xml());
  if (JSON.stringify(before.settings) !== JSON.stringify(book.settings)) {
    const path = 'docProps/custom.xml';
    const old = partText(parts, path);
    setPartText(parts, path, propertiesXml(old, book.settings));
    if (old === undefined) {
      types.children.push({ name: 'Override', xml: element('Override', { PartName: `/${path}`, ContentType: PROPERTIES_TYPE }) });
      addRootRelation(parts, `${RELATIONS}/custom-properties`, path);
    }
  }
  dropParts(parts, types, relations, /^xl\/calcChain\.xml$|^_xmlsignatures\//);
  setPartText(parts, 'xl/workbook.xml', paste(workbook));
  setPartText(parts, relationsPath, paste(relations));
  setPartText(parts, '[Content_Types].xml', paste(types));
  return pack(parts);
}

function patchSheet(xml: string, before: XlsxSheet, after: XlsxSheet, styles: StyleSheet): string {
  const part = cut(xml);
  setChild(part, 'sheetData', patchSheetData(childXml(part, 'sheetData') ?? '<sheetData/>', before, after, styles), SHEET_ORDER);
  setChild(part, 'dimension', '', SHEET_ORDER);
  patchLayout(part, before, after);
  return paste(part);
}

/** Whether all that differs is something that can be changed in place. */
function canPatch(before: XlsxBook, after: XlsxBook): boolean {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  if (!same(before.customProperties, after.customProperties) || before.dateSystem !== after.dateSystem) return false;
  const kept = before.sheets.every((sheet, index) => {
    const now = after.sheets[index];
    if (now === undefined || now.name !== sheet.name) return false;
    if (now === sheet) return true;
    const had = new Set(attachments(sheet));
    const fixed = (state: XlsxSheet): unknown => [state.visibility, state.protected, state.hiddenColumns, state.hiddenRows, state.view, state.opaque];
    return same(fixed(now), fixed(sheet)) && attachments(now).every((one) => had.has(one));
  });
  const plain = after.sheets.slice(before.sheets.length).every((sheet) => attachments(sheet).length === 0 && same({ ...sheet.opaque }, {}) && sheet.visibility === 'visible' && !sheet.protected);
  return kept && plain;
}

/** Links, comments and spilling formulas: they live in parts of their own. */
function attachments(sheet: XlsxSheet): string[] {
  return Object.entries(sheet.cells).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, cell]) => (cell.link === undefined && cell.comment === undefined && cell.array?.dynamic !== true ? [] : [JSON.stringify([row, column, cell.link, cell.comment, cell.array])])),
  );
}

function freePath(parts: PackageParts, from: number): string {
  let number = from;
  while (parts.has(`xl/worksheets/sheet${String(number)}.xml`)) number += 1;
  return `xl/worksheets/sheet${String(number)}.xml`;
}

function addRootRelation(parts: PackageParts, type: string, target: string): void {
  const relations = cut(partText(parts, '_rels/.rels') ?? '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>');
  relations.children.push({ name: 'Relationship', xml: element('Relationship', { Id: 'rIdKaojiProperties', Type: type, Target: target }) });
  setPartText(parts, '_rels/.rels', paste(relations));
}

/** Removes parts and every mention of them. */
function dropParts(parts: PackageParts, types: ReturnType<typeof cut>, relations: ReturnType<typeof cut>, pattern: RegExp): void {
  const dropped = [...parts.keys()].filter((path) => pattern.test(path));
  for (const path of dropped) {
    parts.delete(path);
    types.children = types.children.filter((child) => attributesOf(child.xml)['PartName'] !== `/${path}`);
    relations.children = relations.children.filter((child) => {
      const target = attributesOf(child.xml)['Target'] ?? '';
      return `xl/${target}` !== path && target !== `/${path}`;
    });
  }
  if (!dropped.some((path) => path.startsWith('_xmlsignatures/'))) return;
  const root = cut(partText(parts, '_rels/.rels') ?? '<Relationships/>');
  root.children = root.children.filter((child) => !(attributesOf(child.xml)['Target'] ?? '').includes('_xmlsignatures'));
  setPartText(parts, '_rels/.rels', paste(root));
}
