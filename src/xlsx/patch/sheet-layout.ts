import type { XlsxHeaderFooter, XlsxPrint, XlsxSheet } from '../book';
import { areaToA1 } from '../../workbook/cells/a1';
import { cellArea, SHEET_COLUMNS, type Area } from '../../workbook/cells/area';
import { attributesOf, childXml, cut, element, escapeText, paste, setChild, type Attributes, type Cut } from '../xml/xml';

/** The order in which the format wants the parts of a sheet (ECMA-376 part 1, 18.3.1.99). */
export const SHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges ' +
  'scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting ' +
  'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ' +
  'customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF ' +
  'picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** Rewrites merges, widths, frozen panes and page setup of a sheet where two states of it differ. */
export function patchLayout(part: Cut, before: XlsxSheet, after: XlsxSheet): void {
  const differs = (key: 'merges' | 'columnWidths' | 'freeze' | 'print'): boolean =>
    JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  if (differs('merges')) setChild(part, 'mergeCells', mergesXml(after), SHEET_ORDER);
  if (differs('columnWidths')) setChild(part, 'cols', columnsXml(childXml(part, 'cols'), before, after), SHEET_ORDER);
  if (differs('freeze')) setChild(part, 'sheetViews', viewsXml(childXml(part, 'sheetViews'), after.freeze), SHEET_ORDER);
  if (differs('print')) patchPage(part, after.print);
  if (JSON.stringify(before.print.headerFooter) !== JSON.stringify(after.print.headerFooter))
    setChild(part, 'headerFooter', headerFooterXml(after.print.headerFooter), SHEET_ORDER);
  if (JSON.stringify(before.print.breaks) !== JSON.stringify(after.print.breaks))
    setChild(part, 'rowBreaks', breaksXml(after.print.breaks ?? []), SHEET_ORDER);
  if (before.view.tabColor !== after.view.tabColor) patchTabColor(part, after.view.tabColor);
}

/** From the first cell to the last one: a merged area has no other form, be it a whole row. */
function cellsOf({ row, column, rows, columns }: Area): string {
  return `${areaToA1(cellArea(row, column))}:${areaToA1(cellArea(row + rows - 1, column + columns - 1))}`;
}

function mergesXml({ merges }: XlsxSheet): string {
  if (merges.length === 0) return '';
  const children = merges.map((area) => element('mergeCell', { ref: cellsOf(area) }));
  return element('mergeCells', { count: merges.length }, children.join(''));
}

/** Columns keep their style, outline and whether they are hidden; an entry for several is split where only some change. */
function columnsXml(xml: string | undefined, before: XlsxSheet, after: XlsxSheet): string {
  const changed = [...new Set([...Object.keys(before.columnWidths), ...Object.keys(after.columnWidths)])]
    .map(Number)
    .filter((column) => before.columnWidths[column] !== after.columnWidths[column]);
  let entries: Attributes[] = xml === undefined ? [] : cut(xml).children.map((child) => attributesOf(child.xml));
  for (const column of changed) {
    const place = column + 1;
    const around = entries.find((entry) => Number(entry['min']) <= place && Number(entry['max']) >= place);
    const own: Attributes = { ...around, min: String(place), max: String(place) };
    const width = after.columnWidths[column];
    if (width === undefined) {
      delete own['width'];
      delete own['customWidth'];
    } else Object.assign(own, { width: String(width), customWidth: '1' });
    const sides: Attributes[] =
      around === undefined
        ? []
        : [
            { ...around, max: String(place - 1) },
            { ...around, min: String(place + 1) },
          ];
    const pieces = sides.filter((piece) => Number(piece['min']) <= Number(piece['max']));
    entries = [...entries.filter((entry) => entry !== around), ...pieces, own];
  }
  const written = entries.sort((a, b) => Number(a['min']) - Number(b['min'])).filter((entry) => Object.keys(entry).length > 2);
  return written.length === 0
    ? ''
    : element('cols', xml === undefined ? {} : cut(xml).attributes, written.map((entry) => element('col', entry)).join(''));
}

function viewsXml(xml: string | undefined, freeze: XlsxSheet['freeze']): string {
  const views = cut(xml ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
  views.children = views.children.map(({ name, xml: text }) => {
    const view = cut(text);
    const others = view.children.filter((child) => child.name !== 'pane' && child.name !== 'selection');
    view.children = [...(freeze.rows + freeze.columns === 0 ? [] : [{ name: 'pane', xml: paneXml(freeze) }]), ...others];
    return { name, xml: paste(view) };
  });
  return paste(views);
}

function paneXml({ rows, columns }: XlsxSheet['freeze']): string {
  return element('pane', {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: areaToA1(cellArea(rows, columns)),
    activePane: rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight',
    state: 'frozen',
  });
}

const HEADERS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'] as const;

function headerFooterXml(given: XlsxHeaderFooter | undefined): string {
  if (given === undefined) return '';
  const flags = {
    differentOddEven: given.differentOddEven === true ? 1 : undefined,
    differentFirst: given.differentFirst === true ? 1 : undefined,
  };
  const texts = HEADERS.flatMap((name) => {
    const text = given[name];
    return text === undefined ? [] : [element(name, {}, escapeText(text))];
  });
  return element('headerFooter', flags, texts.join(''));
}

/** A break is kept by the row above it. Under a print area Excel wants to know how far it goes across. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => element('brk', { id: row, max: SHEET_COLUMNS - 1, man: 1 }));
  return element('rowBreaks', { count: rows.length, manualBreakCount: rows.length }, breaks.join(''));
}

function patchTabColor(part: Cut, color: string | undefined): void {
  const properties = cut(childXml(part, 'sheetPr') ?? '<sheetPr/>');
  setChild(properties, 'tabColor', color === undefined ? '' : element('tabColor', { rgb: `FF${color.slice(1)}` }), PROPERTIES_ORDER);
  setChild(part, 'sheetPr', paste(properties), SHEET_ORDER);
}

const PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

const PAPER_CODES = { letter: 1, legal: 5, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 } as const;

/** Print area and title rows are names of the workbook; here is the rest. */
function patchPage(part: Cut, print: XlsxPrint): void {
  const properties = cut(childXml(part, 'sheetPr') ?? '<sheetPr/>');
  setChild(properties, 'pageSetUpPr', print.fit === undefined ? '' : element('pageSetUpPr', { fitToPage: 1 }), PROPERTIES_ORDER);
  setChild(
    part,
    'sheetPr',
    properties.children.length + Object.keys(properties.attributes).length === 0 ? '' : paste(properties),
    SHEET_ORDER,
  );

  const options = without(attributesOf(childXml(part, 'printOptions') ?? ''), ['horizontalCentered', 'verticalCentered']);
  if (print.centerHorizontally === true) options['horizontalCentered'] = '1';
  if (print.centerVertically === true) options['verticalCentered'] = '1';
  setChild(part, 'printOptions', Object.keys(options).length === 0 ? '' : element('printOptions', options), SHEET_ORDER);

  if (print.margins !== undefined) {
    const margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3, ...print.margins };
    setChild(part, 'pageMargins', element('pageMargins', margins), SHEET_ORDER);
  }

  const setup = without(attributesOf(childXml(part, 'pageSetup') ?? ''), [
    'orientation',
    'scale',
    'fitToWidth',
    'fitToHeight',
    ...(print.paper === undefined ? [] : ['paperSize', 'paperHeight', 'paperWidth']),
  ]);
  const written = {
    ...setup,
    ...(print.paper === undefined ? {} : { paperSize: PAPER_CODES[print.paper] }),
    ...(print.orientation === undefined ? {} : { orientation: print.orientation }),
    ...(print.scale === undefined ? {} : { scale: print.scale }),
    ...(print.fit === undefined ? {} : { fitToWidth: print.fit.width, fitToHeight: print.fit.height }),
  };
  setChild(part, 'pageSetup', Object.keys(written).length === 0 ? '' : element('pageSetup', written), SHEET_ORDER);
}

function without(attributes: Attributes, names: readonly string[]): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}
