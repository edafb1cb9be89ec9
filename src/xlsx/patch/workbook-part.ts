import type { XlsxBook } from '../book';
import { fileNames } from '../names';
import type { ListedSheet } from '../relations';
import { attributesOf, childXml, cut, element, escapeXml, paste, setChild, type Cut } from '../xml';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** Enters new sheets, changed names, the active sheet, and that everything has to be recalculated. */
export function patchWorkbook(part: Cut, before: XlsxBook, after: XlsxBook, added: readonly ListedSheet[]): void {
  if (added.length > 0) {
    const sheets = cut(childXml(part, 'sheets') ?? '<sheets/>');
    const idName = Object.keys(attributesOf(sheets.children[0]?.xml ?? '')).find((name) => /^[\w.-]+:id$/.test(name)) ?? 'r:id';
    // The prefix may be declared at the other sheets alone.
    const prefix = `xmlns:${idName.slice(0, idName.indexOf(':'))}`;
    const declared = part.attributes[prefix] === undefined ? { [prefix]: RELATIONS } : {};
    for (const { name, relation, id } of added)
      sheets.children.push({ name: 'sheet', xml: element('sheet', { ...declared, name, sheetId: id, [idName]: relation }) });
    setChild(part, 'sheets', paste(sheets), ORDER);
  }
  patchNames(part, before, after);
  if (before.activeSheet !== after.activeSheet) {
    const views = cut(childXml(part, 'bookViews') ?? '<bookViews><workbookView/></bookViews>');
    views.children = views.children.map(({ name, xml }, index) => ({
      name,
      xml: index > 0 ? xml : element(name, { ...attributesOf(xml), activeTab: after.activeSheet }),
    }));
    setChild(part, 'bookViews', paste(views), ORDER);
  }
  setChild(part, 'calcPr', element('calcPr', { ...attributesOf(childXml(part, 'calcPr') ?? ''), fullCalcOnLoad: 1 }), ORDER);
}

/** Only names that changed are rewritten: the others may carry more than the model knows. */
function patchNames(part: Cut, before: XlsxBook, after: XlsxBook): void {
  const [old, now] = [namesByKey(before), namesByKey(after)];
  const list = cut(childXml(part, 'definedNames') ?? '<definedNames/>');
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
  if (changed.length === 0) return;
  list.children = list.children.filter(({ xml }) => {
    const { name = '', localSheetId = '' } = attributesOf(/^<[^>]*>/.exec(xml)?.[0] ?? '');
    return !changed.includes(`${localSheetId}!${name}`);
  });
  for (const key of changed) {
    const range = now.get(key);
    if (range === undefined) continue;
    const bang = key.indexOf('!');
    const localSheetId = key.slice(0, bang);
    list.children.push({
      name: 'definedName',
      xml: element(
        'definedName',
        { name: key.slice(bang + 1), localSheetId: localSheetId === '' ? undefined : localSheetId },
        escapeXml(range),
      ),
    });
  }
  setChild(part, 'definedNames', list.children.length === 0 ? '' : paste(list), ORDER);
}

/** `<sheet index>!<name>` → what it refers to. */
function namesByKey(book: XlsxBook): Map<string, string> {
  return new Map(
    fileNames(book).map(({ name, range, scope }) => [
      `${scope === undefined ? '' : String(book.sheets.findIndex((sheet) => sheet.name === scope))}!${name}`,
      range,
    ]),
  );
}
