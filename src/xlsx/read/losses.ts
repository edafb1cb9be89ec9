import type { XlsxLoss } from '../book';
import { partText, type PackageParts } from '../package';

/** Parts of a package that the model has no place for. */
const BY_PATH: readonly (readonly [RegExp, XlsxLoss])[] = [
  [/^xl\/vbaProject/, 'macros'],
  [/^xl\/(?:charts|chartEx)\//, 'charts'],
  [/^xl\/(?:media\/|cellimages)/, 'pictures'],
  [/^xl\/(?:pivotTables|pivotCache)\//, 'pivotTables'],
  [/^xl\/(?:slicers|slicerCaches|timelines|timelineCaches)\//, 'slicers'],
  [/^xl\/externalLinks\//, 'externalLinks'],
  [/^xl\/threadedComments\//, 'threadedComments'],
  [/^customXml\//, 'customXml'],
  [/^_xmlsignatures\//, 'signatures'],
  [/^xl\/(?:embeddings|oleObjects)\//, 'embeddedObjects'],
  [/^xl\/(?:ctrlProps|activeX)\//, 'formControls'],
  [/^xl\/(?:connections\.xml|queryTables\/|model\/)/, 'dataConnections'],
  [/^xl\/webextensions\//, 'otherAddIns'],
  [/^xl\/(?:chartsheets|dialogsheets|macrosheets)\//, 'otherSheetTypes'],
];

const IN_SHEET: readonly (readonly [RegExp, XlsxLoss])[] = [
  [/<x14:conditionalFormatting[\s/>]/, 'extendedConditionalFormats'],
  [/<x14:dataValidation[\s/>]/, 'extendedValidations'],
  [/<x14:sparkline[\s/>]/, 'sparklines'],
  [/<cfRule\b[^<>]*\btype="(?:top10|aboveAverage|timePeriod|containsErrors|notContainsErrors)"/, 'conditionalFormatDetails'],
  [/<(?:customFilters|dynamicFilter|colorFilter|iconFilter|sortState|top10)\b/, 'filterDetails'],
  [/<col\b[^<>]*\bstyle="[1-9]/, 'rowOrColumnStyles'],
  [/<row\b[^<>]*\bcustomFormat="(?:1|true)"/, 'rowOrColumnStyles'],
  [/<sheetProtection\b[^<>]*\b(?:hashValue|password)=/, 'sheetPasswords'],
];

const IN_STYLES: readonly (readonly [RegExp, XlsxLoss])[] = [
  [/<diagonal\b[^<>]*\bstyle=/, 'diagonalBorders'],
  [/<gradientFill\b|patternType="(?!none"|solid"|gray125")/, 'fillPatterns'],
];

const IN_WORKBOOK: readonly (readonly [RegExp, XlsxLoss])[] = [
  [/<workbookProtection\b[^<>]*=/, 'workbookProtection'],
  [/<definedName\b(?![^<>]*_xlnm\._FilterDatabase)[^<>]*\b(?:hidden|function|vbProcedure|comment)="(?!0"|false")/, 'nameDetails'],
];

/**
 * What a package holds and the model does not: found in the parts themselves, so that nothing goes missing unsaid. `shells` are the
 * worksheets that were read, without their cells, by the name of their part.
 */
export function findLosses(parts: PackageParts, shells: ReadonlyMap<string, string>): XlsxLoss[] {
  const found = new Set<XlsxLoss>();
  const look = (text: string, rules: readonly (readonly [RegExp, XlsxLoss])[]): void => {
    for (const [pattern, loss] of rules) if (pattern.test(text)) found.add(loss);
  };
  for (const path of parts.keys()) {
    look(path, BY_PATH);
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) look(shells.get(path) ?? partText(parts, path) ?? '', IN_SHEET);
    if (/^xl\/drawings\/drawing[^/]*\.xml$/.test(path) && /<xdr:(?:sp|cxnSp|grpSp)[\s>]/.test(partText(parts, path) ?? ''))
      found.add('drawings');
    if (path === 'docProps/custom.xml' && /<vt:filetime>/.test(partText(parts, path) ?? '')) found.add('dateProperties');
  }
  look(partText(parts, 'xl/styles.xml') ?? '', IN_STYLES);
  look(partText(parts, 'xl/workbook.xml') ?? '', IN_WORKBOOK);
  return [...found].sort();
}
