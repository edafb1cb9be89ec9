import { emptySheet, type XlsxBook, type XlsxSheet } from '../book';
import { sameSheet } from '../changes';
import { packChecked } from '../check-written';
import { partText, setPartText, unpack, type PackageParts } from '../package';
import { readXlsx } from '../read/read-book';
import { workbookPlace } from '../relations';
import { attributesOf, childXml, cut, element, paste, setChild, type Cut } from '../xml';
import { patchSettings } from './custom-properties';
import { formOf, type PackageForm } from './forms';
import { cutOwn } from './own-namespace';
import { addOverride, dropParts, dropSignatures } from './package-lists';
import { newRows, patchSheetData } from './sheet-data';
import { patchLayout, SHEET_ORDER } from './sheet-layout';
import { styleSheet, type StyleSheet } from './styles';
import { patchWorkbook } from './workbook-part';

const NO_ROWS = '<sheetData/>';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * The file with the changes of `book` written into it: cells, layout, names, settings, new sheets. Whatever the model does not
 * know (charts, pivot tables, macros, newer conditional formats …) stays in the file byte for byte; only digital signatures
 * go, as they would no longer be true.
 *
 * Null when the change cannot be made in place (a sheet of the file is gone, renamed or moved; links, comments or opaque parts
 * changed; it has no styles; a default namespace in the way): then `writeXlsx` makes a new file, and `book.losses` says what that costs.
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
  const [workbook, relations, types, stylesPart] = [workbookXml, relationsXml, typesXml, stylesXml].map(cutOwn);
  if (
    workbook?.name !== 'workbook' ||
    relations?.name !== 'Relationships' ||
    types?.name !== 'Types' ||
    stylesPart?.name !== 'styleSheet' ||
    listed.length !== before.sheets.length
  )
    return null;
  const form = formOf(workbook);
  const styles = styleSheet(stylesPart, before.defaultFont);

  const paths = listed.map(({ relation }) => targets.get(relation)?.path ?? '');
  for (const [index, sheet] of before.sheets.entries()) {
    const after = book.sheets[index];
    const path = paths[index] ?? '';
    if (after === undefined || sameSheet(sheet, after)) continue;
    const part = cutOwn(partText(parts, path) ?? '<none/>');
    if (part?.name !== 'worksheet') return null;
    setPartText(parts, path, patchSheet(part, sheet, after, styles));
  }

  const added = book.sheets.slice(before.sheets.length).map((sheet, index) => {
    const id = Math.max(0, ...listed.map((other) => other.id)) + 1 + index;
    const path = freePath(parts, id);
    const relation = `rIdKaoji${String(id)}`;
    parts.set(path, newSheet(sheet, { styles, form, isActive: book.sheets[book.activeSheet] === sheet }));
    relations.children.push({
      name: 'Relationship',
      xml: element('Relationship', { Id: relation, Type: `${form.relations}/worksheet`, Target: `/${path}` }),
    });
    addOverride(types, path, SHEET_TYPE);
    return { name: sheet.name, relation, id };
  });

  patchWorkbook(workbook, before, book, { added, relationsNamespace: form.relations });
  if (before.activeSheet !== book.activeSheet)
    for (const [index, path] of paths.entries()) {
      const xml = partText(parts, path) ?? '';
      const patched = withTab(xml, index === book.activeSheet);
      if (patched !== xml) setPartText(parts, path, patched);
    }
  setPartText(parts, stylesPath, styles.xml());
  if (JSON.stringify(before.settings) !== JSON.stringify(book.settings) && !patchSettings(parts, types, book.settings, form)) return null;
  const chains = [...targets].filter(([, { type }]) => type === 'calcChain');
  relations.children = relations.children.filter((child) => !chains.some(([id]) => id === attributesOf(child.xml)['Id']));
  dropParts(parts, types, [...chains.map(([, { path }]) => path), ...[...parts.keys()].filter((path) => /\/calcChain\.xml$/i.test(path))]);
  if (!dropSignatures(parts, types)) return null;
  setPartText(parts, place.path, paste(workbook));
  setPartText(parts, place.relations, paste(relations));
  setPartText(parts, '[Content_Types].xml', paste(types));
  return packChecked(parts);
}

interface NewSheetIn {
  readonly styles: StyleSheet;
  readonly form: PackageForm;
  readonly isActive: boolean;
}

/** The part of a sheet that the file does not have yet. */
function newSheet(sheet: XlsxSheet, { styles, form, isActive }: NewSheetIn): Uint8Array {
  const empty = withTab(
    patchSheet(cut(emptySheetXml(form)), emptySheet(sheet.name), { ...sheet, cells: {}, rowHeights: {} }, styles),
    isActive,
  );
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

function emptySheetXml({ main, relations }: PackageForm): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relations}">` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>'
  );
}

function patchSheet(part: Cut, before: XlsxSheet, after: XlsxSheet, styles: StyleSheet): string {
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
      { ...state.view, tabColor: null },
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
