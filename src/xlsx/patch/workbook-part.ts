import type { XlsxBook } from '../book';
import { fileNames } from '../names';
import type { ListedSheet } from '../relations';
import { attributesOf, childXml, cut, element, escapeXml, paste, setChild, type Cut } from '../xml/xml';

const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

export interface AddedSheets {
  readonly added: readonly ListedSheet[];
  /** The namespace of `r:id` in this form of the format. */
  readonly relationsNamespace: string;
}

/** Enters new sheets, changed names, the active sheet, and that everything has to be recalculated. */
export function patchWorkbook(part: Cut, before: XlsxBook, after: XlsxBook, { added, relationsNamespace }: AddedSheets): void {
  if (added.length > 0) {
    const sheets = cut(childXml(part, 'sheets') ?? '<sheets/>');
    const known = Object.keys(part.attributes).find((name) => name.startsWith('xmlns:') && part.attributes[name] === relationsNamespace);
    const idName = known === undefined ? 'r:id' : `${known.slice('xmlns:'.length)}:id`;
    // The prefix may be declared at the other sheets alone, or mean something else at the root.
    const declared = known === undefined ? { 'xmlns:r': relationsNamespace } : {};
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
