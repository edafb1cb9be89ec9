import { emptySheet, type XlsxBook, type XlsxSheet } from '../book';
import { inSlices, portion, unfollowed, type Control, type Sliced } from '../../workbook/progress';
import { changedCellsSliced, sameLayout } from '../changes';
import { packCheckedSliced } from '../check-written';
import { partText, partTexts, partTextSliced, setPartText, unpack, type PackageParts } from '../package';
import { readXlsx } from '../read/read-book';
import { workbookPlace } from '../relations';
import { attributesOf, childXml, cut, element, paste, setChild, type Cut } from '../xml/xml';
import { patchSettings } from './custom-properties';
import { formOf, type PackageForm } from './forms';
import { cutOwn, cutOwnSliced } from './own-namespace';
import { addOverride, dropParts, dropSignatures } from './package-lists';
import { newRows, patchSheetData, saving, sheetOfRows, type SheetChange } from './sheet-data';
import { patchLayout, SHEET_ORDER } from './sheet-layout';
import { patchRules, withoutRuleParts, writtenRules, type WrittenRules } from './sheet-rules';
import { styleSheet, type StyleSheet } from './styles';
import { patchWorkbook } from './workbook-part';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * The file with the changes of `book` written into it: cells, layout, rules, names, settings, new sheets. Whatever the model does not
 * know (charts, pivot tables, macros, newer conditional formats …) stays in the file byte for byte; only digital signatures
 * go, as they would no longer be true.
 *
 * Null when the change cannot be made in place (a sheet of the file is gone, renamed or moved; links, comments or opaque parts
 * changed; it has no styles; a default namespace in the way): then `writeXlsx` makes a new file, and `book.losses` says what that costs.
 * `opened` is the book as it was read from the bytes, when the caller still has it. Done in slices. Throws `XlsxWriteError` rather than
 * give a faulty file; `Cancelled`.
 */
export async function patchBook(
  bytes: Uint8Array,
  book: XlsxBook,
  opened?: XlsxBook,
  control: Control = unfollowed,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const before = opened ?? (await readXlsx(bytes, control));
  const rules: (WrittenRules | null)[] = [];
  for (const [index, sheet] of book.sheets.entries()) {
    const old = before.sheets[index];
    rules.push(sheet === old ? null : await writtenRules(old?.opaque ?? {}, sheet.opaque));
  }
  return inSlices(patched(bytes, book, before, rules), control);
}

/** `rules`: of each sheet of the book those that are new. */
function* patched(
  bytes: Uint8Array,
  book: XlsxBook,
  before: XlsxBook,
  rules: readonly (WrittenRules | null)[],
): Sliced<Uint8Array<ArrayBuffer> | null> {
  if (!(yield* canPatch(before, book))) return null;
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
    if (after === undefined || sheet === after) continue;
    const [from, to] = [index, index + 1].map((count) => 0.05 + 0.5 * (count / before.sheets.length));
    const changed = yield* portion(changedCellsSliced(sheet, after), from ?? 0, from ?? 0);
    if (changed.size === 0 && sameLayout(sheet, after)) continue;
    const xml = (yield* saving(partTextSliced(parts, path), 1, [from ?? 0, from ?? 0])) ?? '<none/>';
    const part = yield* saving(cutOwnSliced(xml), xml.length, [from ?? 0, from ?? 0]);
    if (part?.name !== 'worksheet') return null;
    setPartText(
      parts,
      path,
      yield* portion(patchSheet(part, { before: sheet, after, changed }, styles, rules[index] ?? null), from ?? 0, to ?? 1),
    );
  }

  const added: AddedSheet[] = [];
  const fresh = book.sheets.slice(before.sheets.length);
  for (const [index, sheet] of fresh.entries()) {
    const id = Math.max(0, ...listed.map((other) => other.id)) + 1 + index;
    const path = freePath(parts, id);
    const relation = `rIdKaoji${String(id)}`;
    const inBook = { styles, form, isActive: book.sheets[book.activeSheet] === sheet, rules: rules[before.sheets.length + index] ?? null };
    parts.set(path, yield* portion(newSheet(sheet, inBook), 0.55 + (0.1 * index) / fresh.length, 0.65));
    relations.children.push({
      name: 'Relationship',
      xml: element('Relationship', { Id: relation, Type: `${form.relations}/worksheet`, Target: `/${path}` }),
    });
    addOverride(types, path, SHEET_TYPE);
    added.push({ name: sheet.name, relation, id });
  }

  patchWorkbook(workbook, before, book, { added, relationsNamespace: form.relations });
  if (before.activeSheet !== book.activeSheet)
    for (const [index, path] of paths.entries()) {
      const head = headOf(parts, path);
      if (withTab(head, index === book.activeSheet) === head) continue;
      const xml = (yield* saving(partTextSliced(parts, path), 1, [0.65, 0.65])) ?? '';
      setPartText(parts, path, withTab(xml, index === book.activeSheet));
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
  return yield* portion(packCheckedSliced(parts), 0.65, 1);
}

interface AddedSheet {
  readonly name: string;
  readonly relation: string;
  readonly id: number;
}

interface NewSheetIn {
  readonly styles: StyleSheet;
  readonly form: PackageForm;
  readonly isActive: boolean;
  readonly rules: WrittenRules | null;
}

/** The part of a sheet that the file does not have yet. */
function* newSheet(sheet: XlsxSheet, { styles, form, isActive, rules }: NewSheetIn): Sliced<Uint8Array> {
  const layout = { before: emptySheet(sheet.name), after: { ...sheet, cells: {}, rowHeights: {} }, changed: new Set<string>() };
  const empty = withTab(yield* portion(patchSheet(cut(emptySheetXml(form)), layout, styles, rules), 0, 0), isActive);
  return yield* sheetOfRows(empty, newRows(sheet, styles));
}

function emptySheetXml({ main, relations }: PackageForm): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relations}">` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>'
  );
}

function* patchSheet(part: Cut, change: SheetChange, styles: StyleSheet, rules: WrittenRules | null): Sliced<string> {
  const { before, after } = change;
  setChild(part, 'sheetData', yield* patchSheetData(childXml(part, 'sheetData') ?? '<sheetData/>', change, styles), SHEET_ORDER);
  setChild(part, 'dimension', '', SHEET_ORDER);
  patchLayout(part, before, after);
  patchRules(part, before, after, rules, styles);
  return paste(part);
}

/** Whether all that differs is something that can be changed in place. */
function* canPatch(before: XlsxBook, after: XlsxBook): Sliced<boolean> {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  if (!same(before.customProperties, after.customProperties) || before.dateSystem !== after.dateSystem) return false;
  for (const [index, sheet] of before.sheets.entries()) {
    const now = after.sheets[index];
    if (now === undefined || now.name !== sheet.name) return false;
    if (now === sheet) continue;
    const had = new Set(yield* portion(attachments(sheet), 0, 0));
    const fixed = (state: XlsxSheet): unknown => [
      state.visibility,
      state.protected,
      state.hiddenColumns,
      state.hiddenRows,
      { ...state.view, tabColor: null },
      withoutRuleParts(state.opaque),
    ];
    if (!same(fixed(now), fixed(sheet)) || !(yield* portion(attachments(now), 0, 0)).every((one) => had.has(one))) return false;
  }
  for (const sheet of after.sheets.slice(before.sheets.length)) {
    if (!same(withoutRuleParts(sheet.opaque), {}) || sheet.visibility !== 'visible' || sheet.protected) return false;
    if ((yield* portion(attachments(sheet), 0, 0)).length > 0) return false;
  }
  return true;
}

/** Rows between two pauses. */
const ROWS = 500;

/** Links, comments and spilling formulas: they live in parts of their own. */
function* attachments(sheet: XlsxSheet): Sliced<string[]> {
  const found: string[] = [];
  const rows = Object.keys(sheet.cells);
  for (const [index, row] of rows.entries()) {
    if (index % ROWS === 0) yield { phase: 'saving', done: index, of: rows.length };
    for (const [column, cell] of Object.entries(sheet.cells[Number(row)] ?? {}))
      if (cell.link !== undefined || cell.comment !== undefined || cell.array?.dynamic === true)
        found.push(JSON.stringify([row, column, cell.link, cell.comment, cell.array]));
  }
  return found;
}

/**
 * Selects the tab of a sheet, or takes that from it. Of several selected tabs Excel makes a group: what is typed into one goes into all.
 */
function withTab(xml: string, selected: boolean): string {
  const end = xml.search(CELLS);
  const head = (end < 0 ? xml : xml.slice(0, end)).replaceAll(
    /<(?:\w+:)?sheetView\b(?:[^<>"']|"[^<"]*"|'[^<']*')*?(?=\/?>)/g,
    (tag) => `${tag.replace(/\stabSelected\s{0,9}=\s{0,9}(?:"[^"\s]*"|'[^'\s]*')/, '')}${selected ? ' tabSelected="1"' : ''}`,
  );
  return end < 0 ? head : head + xml.slice(end);
}

const CELLS = /<(?:\w+:)?sheetData\b/;
/** A start tag may be cut between two pieces. */
const LONGEST_START = 100;

/** What stands in the part of a sheet before its cells, and with them whatever was unpacked at once. */
function headOf(parts: PackageParts, path: string): string {
  const head: string[] = [];
  let end = '';
  for (const piece of partTexts(parts, path) ?? []) {
    head.push(piece);
    end = end.slice(-LONGEST_START) + piece;
    if (CELLS.test(end)) break;
  }
  return head.join('');
}

function freePath(parts: PackageParts, from: number): string {
  let number = from;
  while (parts.has(`xl/worksheets/sheet${String(number)}.xml`)) number += 1;
  return `xl/worksheets/sheet${String(number)}.xml`;
}
