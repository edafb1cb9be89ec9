import { Damage } from '../damage';
import { pack, PackageParts, partText, setPartText } from '../package';
import { cutPart, inPart, propertiesPaths, relationsOf, relationsPart, type WorkbookPlace } from '../relations';
import { element, paste, attributesOf, checkWellFormed, cut } from '../xml/xml';

import { localName } from '../xml/xml-text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const STYLES = 'xl/styles.xml';
const THEME = 'xl/theme/theme1.xml';

/** Looks of so many cells stand in one row. */
const LOOKS_IN_ROW = 1000;

/**
 * What the library (hucre 1.0.0) is given instead of the file: workbook, styles, theme, comments, tables and properties, under the names
 * that it looks for, without cells. It would trip over charts and pivot tables, which nobody asks it for; it makes dates of numbers and
 * holds every cell three times.
 *
 * The first of two packages: a sheet with a cell of each look, from which {@link lookPlace} says where it stands.
 */
export function looksPackage(parts: PackageParts, place: WorkbookPlace, looks: number): Uint8Array {
  const shown = base(parts, place);
  const rows = Array.from({ length: Math.ceil(looks / LOOKS_IN_ROW) }, (_, row) => {
    const cells = Array.from({ length: Math.min(LOOKS_IN_ROW, looks - row * LOOKS_IN_ROW) }, (__, column) =>
      element('c', { s: row * LOOKS_IN_ROW + column }),
    );
    return element('row', { r: row + 1 }, cells.join(''));
  });
  setPartText(shown, sheetPath(0), `<worksheet xmlns="${MAIN}">${element('sheetData', {}, rows.join(''))}</worksheet>`);
  setPartText(
    shown,
    'xl/workbook.xml',
    element('workbook', { xmlns: MAIN, 'xmlns:r': TYPES }, sheetsXml([{ name: '1', state: undefined }])),
  );
  setRelations(shown, 'xl/workbook.xml', workbookRelations(1));
  return pack(shown, 'stored');
}

/** The cell of the first package that has a look, as the library names it. */
export function lookPlace(look: number): string {
  return `${String(Math.floor(look / LOOKS_IN_ROW))},${String(look % LOOKS_IN_ROW)}`;
}

/**
 * The second: all sheets without their cells. `shells` are their parts in the order of the workbook; what has no cells at all stands empty.
 */
export function shellsPackage(parts: PackageParts, place: WorkbookPlace, shells: readonly (string | null)[]): Uint8Array {
  const shown = base(parts, place);
  const workbook = cutPart(parts, place.path);
  const listed = workbook.children.find(({ name }) => localName(name) === 'sheets');
  if (listed !== undefined) {
    const sheets = cut(listed.xml).children.map(({ xml }) => attributesOf(xml));
    listed.xml = sheetsXml(sheets.map(({ name = '', state }) => ({ name, state })));
  }
  workbook.attributes['xmlns:r'] = TYPES;
  setPartText(shown, 'xl/workbook.xml', paste(workbook));
  setRelations(shown, 'xl/workbook.xml', workbookRelations(shells.length));
  shells.forEach((shell, index) => {
    setPartText(shown, sheetPath(index), shell ?? `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`);
    if (shell !== null) copyAttachments(parts, place, shown, index);
  });
  for (const [kind, path] of Object.entries(propertiesPaths(parts))) copy(parts, path, shown, `docProps/${kind}.xml`);
  return pack(shown, 'stored');
}

interface WrittenRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

/** What both packages have. */
function base(parts: PackageParts, place: WorkbookPlace): PackageParts {
  const shown = new PackageParts();
  setPartText(shown, '[Content_Types].xml', element('Types', { xmlns: `${PACKAGE}/content-types` }));
  setRelations(shown, '', [{ id: 'rId1', type: 'officeDocument', target: '/xl/workbook.xml' }]);
  for (const { type, path } of place.targets.values()) {
    if (type === 'styles') copy(parts, path, shown, STYLES);
    if (type === 'theme') copy(parts, path, shown, THEME);
  }
  return shown;
}

/** Comments and tables of a sheet, and where its links lead. */
function copyAttachments(parts: PackageParts, place: WorkbookPlace, shown: PackageParts, index: number): void {
  const path = place.targets.get(place.sheets[index]?.relation ?? '')?.path ?? '';
  const relations = [...relationsOf(parts, path)].flatMap(([id, relation], number): WrittenRelation[] => {
    const { type, path: target, isExternal } = relation;
    if (type === 'hyperlink') return [{ id, type, target, isExternal }];
    if ((type !== 'comments' && type !== 'table') || isExternal) return [];
    const own = `xl/${type}${String(index + 1)}-${String(number + 1)}.xml`;
    if (!copy(parts, target, shown, own)) throw new Damage('noPart', { part: target, found: relationsPart(path) });
    return [{ id, type, target: `/${own}` }];
  });
  setRelations(shown, sheetPath(index), relations);
}

/** Gives false where there is no such part. */
function copy(parts: PackageParts, from: string, shown: PackageParts, to: string): boolean {
  const xml = partText(parts, from);
  if (xml === undefined) return false;
  inPart(parts.nameOf(from) ?? from, () => {
    checkWellFormed([xml]);
  });
  setPartText(shown, to, xml);
  return true;
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

function sheetsXml(sheets: readonly { readonly name: string; readonly state: string | undefined }[]): string {
  const listed = sheets.map(({ name, state }, index) =>
    element('sheet', { name, sheetId: index + 1, state, 'r:id': `rId${String(index + 1)}` }),
  );
  return element('sheets', { 'xmlns:r': TYPES }, listed.join(''));
}

function workbookRelations(sheets: number): WrittenRelation[] {
  return [
    ...Array.from({ length: sheets }, (_, index) => ({
      id: `rId${String(index + 1)}`,
      type: 'worksheet',
      target: `/${sheetPath(index)}`,
    })),
    { id: 'rIdStyles', type: 'styles', target: `/${STYLES}` },
  ];
}

function setRelations(shown: PackageParts, part: string, relations: readonly WrittenRelation[]): void {
  const written = relations.map(({ id, type, target, isExternal }) =>
    element('Relationship', {
      Id: id,
      Type: `${TYPES}/${type}`,
      Target: target,
      TargetMode: isExternal === true ? 'External' : undefined,
    }),
  );
  setPartText(shown, relationsPart(part), element('Relationships', { xmlns: `${PACKAGE}/relationships` }, written.join('')));
}
