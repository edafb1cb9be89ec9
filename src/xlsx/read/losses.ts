import type { XlsxLoss } from '../book';
import { Damage } from '../damage';
import { partText, type PackageParts } from '../package';
import { relationsOf, sourceOf } from '../relations';
import { XmlCursor } from '../xml/xml-cursor';
import { XmlFault } from '../xml/xml-text';
import { NamespaceScopes } from '../xml/xml-namespaces';
import { lossByRelation } from './losses-by-relation';

/** Parts of a package that the model has no place for, by the folders in which nearly all producers put them. */
const BY_PATH: readonly (readonly [RegExp, XlsxLoss])[] = [
  [/^xl\/vbaProject/i, 'macros'],
  [/^xl\/(?:charts|chartEx)\//i, 'charts'],
  [/^xl\/(?:media\/|cellimages)/i, 'pictures'],
  [/^xl\/(?:pivotTables|pivotCache)\//i, 'pivotTables'],
  [/^xl\/(?:slicers|slicerCaches|timelines|timelineCaches)\//i, 'slicers'],
  [/^xl\/externalLinks\//i, 'externalLinks'],
  [/^xl\/threadedComments\//i, 'threadedComments'],
  [/^customXml\//i, 'customXml'],
  [/^_xmlsignatures\//i, 'signatures'],
  [/^xl\/(?:embeddings|oleObjects)\//i, 'embeddedObjects'],
  [/^xl\/(?:ctrlProps|activeX)\//i, 'formControls'],
  [/^xl\/(?:connections\.xml|queryTables\/|model\/)/i, 'dataConnections'],
  [/^xl\/webextensions\//i, 'otherAddIns'],
  [/^xl\/(?:chartsheets|dialogsheets|macrosheets)\//i, 'otherSheetTypes'],
];

/** An element as the rules look at it, whatever its prefix. */
interface Seen {
  readonly local: string;
  /** Whether it is in the namespace of the part's root. */
  readonly isOwn: boolean;
  readonly depth: number;
  readonly attribute: (name: string) => string | undefined;
}

type Rule = (seen: Seen) => XlsxLoss | undefined;

const RULES_WITH_DETAILS = new Set(['top10', 'aboveAverage', 'timePeriod', 'containsErrors', 'notContainsErrors']);
const FILTER_DETAILS = new Set(['customFilters', 'dynamicFilter', 'colorFilter', 'iconFilter', 'sortState', 'top10']);
/** What of a sheet the model holds, or parts of their own tell of (ECMA-376 part 1, 18.3.1.99). */
const SHEET_CHILDREN = new Set(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection autoFilter sortState mergeCells phoneticPr ' +
    'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing ' +
    'legacyDrawing legacyDrawingHF drawingHF tableParts oleObjects controls picture extLst'
  ).split(' '),
);
const WORKBOOK_CHILDREN = new Set(
  (
    'fileVersion workbookPr workbookProtection fileSharing bookViews sheets externalReferences definedNames calcPr pivotCaches ' +
    'fileRecoveryPr extLst'
  ).split(' '),
);

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
const isSaid = (value: string | undefined): boolean => value !== undefined && !/^(?:0|false)/.test(value);

const inSheet: Rule = ({ local, isOwn, depth, attribute }) => {
  if (!isOwn) {
    // Newer kinds of what the sheet has as well stand in its extLst, in namespaces of their own.
    if (local === 'conditionalFormatting') return 'extendedConditionalFormats';
    if (local === 'dataValidation') return 'extendedValidations';
    return local === 'sparkline' ? 'sparklines' : undefined;
  }
  if (depth === 2 && !SHEET_CHILDREN.has(local)) return 'otherDetails';
  if (local === 'cfRule') return RULES_WITH_DETAILS.has(attribute('type') ?? '') ? 'conditionalFormatDetails' : undefined;
  if (FILTER_DETAILS.has(local)) return 'filterDetails';
  if (local === 'col') return /^[1-9]/.test(attribute('style') ?? '') ? 'rowOrColumnStyles' : undefined;
  if (local === 'row') return isOn(attribute('customFormat')) ? 'rowOrColumnStyles' : undefined;
  if (local === 'picture' || local === 'legacyDrawingHF' || local === 'drawingHF') return 'pictures';
  if (local === 'oleObjects') return 'embeddedObjects';
  if (local === 'controls') return 'formControls';
  const hasPassword = (): boolean => (attribute('hashValue') ?? attribute('password')) !== undefined;
  return local === 'sheetProtection' && hasPassword() ? 'sheetPasswords' : undefined;
};

const inStyles: Rule = ({ local, attribute }) => {
  if (local === 'diagonal') return attribute('style') === undefined ? undefined : 'diagonalBorders';
  if (local === 'gradientFill') return 'fillPatterns';
  const pattern = local === 'patternFill' ? attribute('patternType') : undefined;
  return pattern === undefined || ['none', 'solid', 'gray125'].includes(pattern) ? undefined : 'fillPatterns';
};

const inWorkbook: Rule = ({ local, isOwn, depth, attribute }) => {
  if (!isOwn) return undefined;
  if (depth === 2 && !WORKBOOK_CHILDREN.has(local)) return 'otherDetails';
  if (local === 'fileSharing') return 'workbookProtection';
  if (local === 'workbookProtection') {
    const names = ['lockStructure', 'lockWindows', 'workbookPassword', 'workbookHashValue', 'revisionsPassword', 'revisionsHashValue'];
    return names.some((name) => attribute(name) !== undefined) ? 'workbookProtection' : undefined;
  }
  if (local !== 'definedName' || attribute('name') === '_xlnm._FilterDatabase') return undefined;
  return ['hidden', 'function', 'vbProcedure', 'comment'].some((name) => isSaid(attribute(name))) ? 'nameDetails' : undefined;
};

const inDrawing: Rule = ({ local }) => (['sp', 'cxnSp', 'grpSp'].includes(local) ? 'drawings' : undefined);

const inProperties: Rule = ({ local }) => (local === 'filetime' ? 'dateProperties' : undefined);

/** Which rule a part is looked through by, by the last word of the type of the relation that leads to it. */
const BY_TYPE: Readonly<Record<string, Rule>> = {
  worksheet: inSheet,
  styles: inStyles,
  officeDocument: inWorkbook,
  drawing: inDrawing,
  'custom-properties': inProperties,
  customProperties: inProperties,
};

/**
 * What a package holds and the model does not: found in the parts themselves, whatever their names and prefixes, so that nothing goes
 * missing unsaid. `shells` are the worksheets that were read, without their cells, by the name of their part.
 */
export function findLosses(parts: PackageParts, shells: ReadonlyMap<string, string>): XlsxLoss[] {
  const found = new Set<XlsxLoss>();
  const rules = new Map<string, Rule>();
  const take = (path: string, type: string, isExternal: boolean): void => {
    const loss = lossByRelation(type);
    if (loss !== undefined) found.add(loss);
    const rule = BY_TYPE[type];
    if (rule !== undefined && !isExternal) rules.set(parts.nameOf(path) ?? path, rule);
  };
  for (const path of parts.keys()) {
    for (const [pattern, loss] of BY_PATH) if (pattern.test(path)) found.add(loss);
    // A sheet that the workbook no longer lists.
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(path)) rules.set(path, inSheet);
    const source = sourceOf(path);
    if (source === undefined) continue;
    // What nobody else reads need not be readable: then it is not known here what it holds.
    unlessUnreadable(found, () => {
      for (const { type, path: target, isExternal } of relationsOf(parts, source).values()) take(target, type, isExternal);
    });
  }
  for (const [path, rule] of rules)
    unlessUnreadable(found, () => {
      const text = shells.get(path) ?? partText(parts, path);
      if (text !== undefined) lookThrough(text, rule, found);
    });
  return [...found].sort();
}

function unlessUnreadable(found: Set<XlsxLoss>, look: () => void): void {
  try {
    look();
  } catch (cause) {
    if (!(cause instanceof Damage || cause instanceof XmlFault)) throw cause;
    found.add('otherDetails');
  }
}

function lookThrough(text: string, rule: Rule, found: Set<XlsxLoss>): void {
  const cursor = new XmlCursor([text], 'fragment');
  const scopes = new NamespaceScopes();
  const attribute = (name: string): string | undefined => cursor.attribute(name);
  let own: string | undefined;
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    const namespace = scopes.enter(cursor);
    own ??= namespace;
    const { local, depth } = cursor;
    const loss = rule({ local, isOwn: namespace === own, depth, attribute });
    if (loss !== undefined) found.add(loss);
  }
}
