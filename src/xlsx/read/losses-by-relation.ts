import type { XlsxLoss } from '../book';

/** Kinds of parts that a new file has as well, or that say nothing of their own: by the last word of the type of their relation. */
const KEPT = new Set(
  (
    'officeDocument core-properties coreProperties extended-properties extendedProperties custom-properties customProperties thumbnail ' +
    'worksheet styles theme sharedStrings calcChain sheetMetadata hyperlink comments vmlDrawing drawing table printerSettings ' +
    'person themeOverride chartStyle chartColorStyle chartUserShapes stylesWithEffects'
  ).split(' '),
);

const LOST: Readonly<Record<string, XlsxLoss>> = {
  vbaProject: 'macros',
  vbaProjectSignature: 'macros',
  wordVbaData: 'macros',
  chart: 'charts',
  chartEx: 'charts',
  image: 'pictures',
  cellImage: 'pictures',
  pivotTable: 'pivotTables',
  pivotCacheDefinition: 'pivotTables',
  pivotCacheRecords: 'pivotTables',
  slicer: 'slicers',
  slicerCache: 'slicers',
  timeline: 'slicers',
  timelineCache: 'slicers',
  externalLink: 'externalLinks',
  externalLinkPath: 'externalLinks',
  externalLinkLongPath: 'externalLinks',
  xlPathMissing: 'externalLinks',
  xlExternalLinkPath: 'externalLinks',
  threadedComment: 'threadedComments',
  customXml: 'customXml',
  customXmlProps: 'customXml',
  xmlMaps: 'customXml',
  origin: 'signatures',
  signature: 'signatures',
  certificate: 'signatures',
  oleObject: 'embeddedObjects',
  package: 'embeddedObjects',
  control: 'formControls',
  ctrlProp: 'formControls',
  activeXControlBinary: 'formControls',
  connections: 'dataConnections',
  queryTable: 'dataConnections',
  powerPivotData: 'dataConnections',
  webextension: 'otherAddIns',
  webextensiontaskpanes: 'otherAddIns',
  chartsheet: 'otherSheetTypes',
  dialogsheet: 'otherSheetTypes',
  xlMacrosheet: 'otherSheetTypes',
  xlIntlMacrosheet: 'otherSheetTypes',
};

/** What a new file lacks of the part that a relation leads to, wherever it stands; of kinds not known here, that too. */
export function lossByRelation(type: string): XlsxLoss | undefined {
  return KEPT.has(type) ? undefined : (LOST[type] ?? 'otherDetails');
}
