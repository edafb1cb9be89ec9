import { emptySheet, type XlsxBook, type XlsxSheet } from '../book';
import { sameSheet } from '../changes';
import { packChecked } from '../check-written';
import { partText, setPartText, unpack, type PackageParts } from '../package';
import { readXlsx } from '../read/read-book';
import { workbookPlace } from '../relations';
import { joinProperties, SETTING_PREFIX } from '../settings';
import { attributesOf, childXml, cut, element, escapeText, paste, setChild } from '../xml';
import { newRows, patchSheetData } from './sheet-data';
import { patchLayout, SHEET_ORDER } from './sheet-layout';
import { styleSheet, type StyleSheet } from './styles';
import { patchWorkbook } from './workbook-part';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY_SHEET =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ` +
  `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
  `xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr ` +
  `defaultRowHeight="15"/><sheetData/></worksheet>`;
const NO_ROWS = '<sheetData/>';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const EMPTY_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties ' +
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"/>';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/**
 * The file with the changes of `book` written into it: cells, layout, names, settings, new sheets. Whatever the model does not
 * know (charts, pivot tables, macros, newer conditional formats …) stays in the file byte for byte; only digital signatures
 * go, as they would no longer be true.
 *
 * Null when the change cannot be made in place (a sheet of the file is gone, renamed or moved; links, comments or opaque parts
 * changed; the parts are written in an unusual way): then `writeXlsx` makes a new file, and `book.losses` says what that costs.
 * `opened` is the book as it was read from the bytes, when the caller still has it. Throws `XlsxWriteError` rather than give a faulty file.
 */
export async function patchBook(bytes: Uint8Array, book: XlsxBook, opened?: XlsxBook): Promise<Uint8Array<ArrayBuffer> | null> {
  const before = opened ?? (await readXlsx(bytes));
  if (!canPatch(before, book)) return null;
  const parts = unpack(bytes);
  const place = workbookPlace(parts);
  if (place === null) return null;
  const { sheets: listed, targets } = place;
  const stylesPath = [...targets.values()].find(({ type }) => type === 'styles')?.path ?? '';
  const [workbookXml, relationsXml, stylesXml, typesXml] = [place.path, place.relations, stylesPath, '[Content_Types].xml'].map((path) =>
    partText(parts, path),
  );
  if (workbookXml === undefined || relationsXml === undefined || stylesXml === undefined || typesXml === undefined) return null;
  const [workbook, relations, types] = [cut(workbookXml), cut(relationsXml), cut(typesXml)];
  const strict = (workbook.attributes['xmlns'] ?? '').includes('purl.oclc.org');
  if (
    strict ||
    workbook.name !== 'workbook' ||
    relations.name !== 'Relationships' ||
    types.name !== 'Types' ||
    listed.length !== before.sheets.length
  )
    return null;
  const styles = styleSheet(stylesXml, before.defaultFont);

  const paths = listed.map(({ relation }) => targets.get(relation)?.path ?? '');
  for (const [index, sheet] of before.sheets.entries()) {
    const after = book.sheets[index];
    const path = paths[index] ?? '';
    if (after === undefined || sameSheet(sheet, after)) continue;
    const xml = partText(parts, path);
    if (xml === undefined || !/<worksheet[\s>]/.test(xml)) return null;
    setPartText(parts, path, patchSheet(xml, sheet, after, styles));
  }

  const added = book.sheets.slice(before.sheets.length).map((sheet, index) => {
    const id = Math.max(0, ...listed.map((other) => other.id)) + 1 + index;
    const path = freePath(parts, id);
    const relation = `rIdKaoji${String(id)}`;
    parts.set(path, newSheet(sheet, styles, book.sheets[book.activeSheet] === sheet));
    relations.children.push({
      name: 'Relationship',
      xml: element('Relationship', { Id: relation, Type: `${RELATIONS}/worksheet`, Target: `/${path}` }),
    });
    types.children.push({ name: 'Override', xml: element('Override', { PartName: `/${path}`, ContentType: SHEET_TYPE }) });
    return { name: sheet.name, relation, id };
  });

  patchWorkbook(workbook, before, book, added);
  if (before.activeSheet !== book.activeSheet)
    for (const [index, path] of paths.entries()) {
      const xml = partText(parts, path) ?? '';
      const patched = withTab(xml, index === book.activeSheet);
      if (patched !== xml) setPartText(parts, path, patched);
    }
  setPartText(parts, stylesPath, styles.xml());
  if (JSON.stringify(before.settings) !== JSON.stringify(book.settings)) {
    const path = 'docProps/custom.xml';
    const old = partText(parts, path);
    setPartText(parts, path, propertiesXml(old, book.settings));
    if (old === undefined) {
      types.children.push({ name: 'Override', xml: element('Override', { PartName: `/${path}`, ContentType: PROPERTIES_TYPE }) });
      addRootRelation(parts, `${RELATIONS}/custom-properties`, path);
    }
  }
  relations.children = relations.children.filter((child) => targets.get(attributesOf(child.xml)['Id'] ?? '')?.type !== 'calcChain');
  dropParts(parts, types, /\/calcChain\.xml$|^_xmlsignatures\//);
  setPartText(parts, place.path, paste(workbook));
  setPartText(parts, place.relations, paste(relations));
  setPartText(parts, '[Content_Types].xml', paste(types));
  return packChecked(parts);
}

/** The part of a sheet that the file does not have yet. */
function newSheet(sheet: XlsxSheet, styles: StyleSheet, isActive: boolean): Uint8Array {
  const empty = withTab(patchSheet(EMPTY_SHEET, emptySheet(sheet.name), { ...sheet, cells: {}, rowHeights: {} }, styles), isActive);
  const at = empty.indexOf(NO_ROWS);
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(`${empty.slice(0, at)}<sheetData>`)];
  for (const rows of newRows(sheet, styles)) pieces.push(encoder.encode(rows));
  pieces.push(encoder.encode(`</sheetData>${empty.slice(at + NO_ROWS.length)}`));
  const part = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    part.set(piece, end);
    end += piece.length;
  }
  return part;
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
    const fixed = (state: XlsxSheet): unknown => [
      state.visibility,
      state.protected,
      state.hiddenColumns,
      state.hiddenRows,
      state.view,
      state.opaque,
    ];
    return same(fixed(now), fixed(sheet)) && attachments(now).every((one) => had.has(one));
  });
  const plain = after.sheets
    .slice(before.sheets.length)
    .every(
      (sheet) => attachments(sheet).length === 0 && same({ ...sheet.opaque }, {}) && sheet.visibility === 'visible' && !sheet.protected,
    );
  return kept && plain;
}

/** Links, comments and spilling formulas: they live in parts of their own. */
function attachments(sheet: XlsxSheet): string[] {
  return Object.entries(sheet.cells).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      cell.link === undefined && cell.comment === undefined && cell.array?.dynamic !== true
        ? []
        : [JSON.stringify([row, column, cell.link, cell.comment, cell.array])],
    ),
  );
}

/**
 * Selects the tab of a sheet, or takes that from it. Of several selected tabs Excel makes a group: what is typed into one goes into all.
 */
function withTab(xml: string, selected: boolean): string {
  const end = xml.search(/<(?:\w+:)?sheetData\b/);
  const head = (end < 0 ? xml : xml.slice(0, end)).replaceAll(
    /<(?:\w+:)?sheetView\b(?:[^<>"']|"[^<"]*"|'[^<']*')*?(?=\/?>)/g,
    (tag) => `${tag.replace(/\stabSelected\s{0,9}=\s{0,9}(?:"[^"\s]*"|'[^'\s]*')/, '')}${selected ? ' tabSelected="1"' : ''}`,
  );
  return end < 0 ? head : head + xml.slice(end);
}

function freePath(parts: PackageParts, from: number): string {
  let number = from;
  while (parts.has(`xl/worksheets/sheet${String(number)}.xml`)) number += 1;
  return `xl/worksheets/sheet${String(number)}.xml`;
}

function addRootRelation(parts: PackageParts, type: string, target: string): void {
  const relations = cut(
    partText(parts, '_rels/.rels') ?? '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
  );
  relations.children.push({ name: 'Relationship', xml: element('Relationship', { Id: 'rIdKaojiProperties', Type: type, Target: target }) });
  setPartText(parts, '_rels/.rels', paste(relations));
}

/** Removes parts and what mentions them beside the workbook. */
function dropParts(parts: PackageParts, types: ReturnType<typeof cut>, pattern: RegExp): void {
  const dropped = [...parts.keys()].filter((path) => pattern.test(path));
  for (const path of dropped) {
    parts.delete(path);
    types.children = types.children.filter((child) => attributesOf(child.xml)['PartName'] !== `/${path}`);
  }
  if (!dropped.some((path) => path.startsWith('_xmlsignatures/'))) return;
  const root = cut(partText(parts, '_rels/.rels') ?? '<Relationships/>');
  root.children = root.children.filter((child) => !(attributesOf(child.xml)['Target'] ?? '').includes('_xmlsignatures'));
  setPartText(parts, '_rels/.rels', paste(root));
}

/** The custom properties part with the settings of the book in place of those it had; all other properties stay as they are. */
function propertiesXml(xml: string | undefined, settings: XlsxBook['settings']): string {
  const part = cut(xml ?? EMPTY_PROPERTIES);
  const opening = (text: string): Record<string, string> => attributesOf(/^<[^>]*>/.exec(text)?.[0] ?? '');
  part.children = part.children.filter((child) => !(opening(child.xml)['name'] ?? '').startsWith(SETTING_PREFIX));
  let id = Math.max(1, ...part.children.map((child) => Number(opening(child.xml)['pid'] ?? 1)));
  for (const [name, value] of Object.entries(joinProperties(settings, {}))) {
    id += 1;
    part.children.push({
      name: 'property',
      xml: element('property', { fmtid: FORMAT_ID, pid: id, name }, `<vt:lpwstr>${escapeText(String(value))}</vt:lpwstr>`),
    });
  }
  return paste(part);
}
