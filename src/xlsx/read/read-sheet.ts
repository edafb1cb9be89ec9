import type { Cell, PageSetup, Sheet } from 'hucre';
import { putCell, type OpaquePart, type XlsxPrint, type XlsxSheet } from '../book';
import { columnIndex } from '../../workbook/cells/a1';

/** What the library read of a sheet, all but its cells and merged areas, goes into our own model. */
export function readSheet(sheet: Sheet, read: XlsxSheet): void {
  read.visibility = sheet.veryHidden === true ? 'veryHidden' : sheet.hidden === true ? 'hidden' : 'visible';
  read.protected = sheet.protection?.sheet === true;
  read.freeze = { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 };
  read.print = {
    ...readPrint(sheet.pageSetup ?? {}),
    ...(sheet.rowBreaks === undefined || sheet.rowBreaks.length === 0 ? {} : { breaks: sheet.rowBreaks.map((above) => above + 1) }),
    ...(sheet.headerFooter === undefined ? {} : { headerFooter: { ...sheet.headerFooter } }),
  };
  const tab = sheet.view?.tabColor?.rgb;
  read.view = {
    gridLines: sheet.view?.showGridLines !== false,
    zoom: sheet.view?.zoomScale ?? 100,
    ...(tab === undefined ? {} : { tabColor: `#${tab.slice(-6).toUpperCase()}` }),
  };
  sheet.columns?.forEach((column, index) => {
    if (column.width !== undefined) read.columnWidths[index] = Math.min(column.width, WIDEST);
    if (column.hidden === true) read.hiddenColumns.push(index);
  });
  for (const [row, definition] of sheet.rowDefs ?? []) {
    if (definition.height !== undefined) read.rowHeights[row] = Math.min(definition.height, TALLEST);
    if (definition.hidden === true) read.hiddenRows.push(row);
  }
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = NaN, column = NaN] = key.split(',').map(Number);
    if (Number.isInteger(row) && Number.isInteger(column)) attach(read, row, column, cell);
  }
  keepOpaque(sheet, read);
}

/** As wide as a column can be, in characters, and as high as a row, in points. */
const WIDEST = 255;
const TALLEST = 409.5;

/** Links and comments of a cell. */
function attach(sheet: XlsxSheet, row: number, column: number, { hyperlink, comment }: Cell): void {
  putCell(sheet, row, column, {
    ...(sheet.cells[row]?.[column] ?? { value: null }),
    ...(hyperlink === undefined
      ? {}
      : {
          link: {
            target: hyperlink.location ?? hyperlink.target,
            internal: hyperlink.location !== undefined,
            ...(hyperlink.tooltip === undefined ? {} : { tooltip: hyperlink.tooltip }),
          },
        }),
    ...(comment === undefined
      ? {}
      : { comment: { text: comment.text, ...(comment.author === undefined ? {} : { author: comment.author }) } }),
  });
}

const PAPERS = { a3: 'A3', a4: 'A4', a5: 'A5', b4: 'B4', b5: 'B5', letter: 'letter', legal: 'legal' } as const;

function readPrint(setup: PageSetup): XlsxPrint {
  const paper = setup.paperSize !== undefined && setup.paperSize in PAPERS ? PAPERS[setup.paperSize as keyof typeof PAPERS] : undefined;
  const rows = span(setup.printTitlesRow, Number);
  const columns = span(setup.printTitlesColumn, (part) => columnIndex(part) + 1);
  return {
    ...(setup.printArea === undefined ? {} : { area: setup.printArea.replaceAll('$', '') }),
    ...(rows === undefined ? {} : { titleRows: { row: rows.from, rows: rows.count } }),
    ...(columns === undefined ? {} : { titleColumns: { column: columns.from, columns: columns.count } }),
    ...(setup.orientation === undefined ? {} : { orientation: setup.orientation }),
    ...(paper === undefined ? {} : { paper }),
    ...(setup.fitToPage === true ? { fit: { width: setup.fitToWidth ?? 1, height: setup.fitToHeight ?? 1 } } : {}),
    ...(setup.scale === undefined || setup.scale === 100 ? {} : { scale: setup.scale }),
    ...(setup.horizontalCentered === true ? { centerHorizontally: true } : {}),
    ...(setup.verticalCentered === true ? { centerVertically: true } : {}),
    ...(setup.margins === undefined ? {} : { margins: { ...setup.margins } }),
  };
}

/** `$2:$3` or `$A:$B`, counted from 0. */
function span(text: string | undefined, number: (part: string) => number): { from: number; count: number } | undefined {
  if (text === undefined) return undefined;
  const [first = '', last = first] = text.replaceAll('$', '').split(':');
  const from = number(first) - 1;
  const to = number(last) - 1;
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 ? { from, count: to - from + 1 } : undefined;
}

function keepOpaque(sheet: Sheet, into: XlsxSheet): void {
  const kept: readonly (readonly [OpaquePart, unknown])[] = [
    ['dataValidations', sheet.dataValidations],
    ['conditionalRules', sheet.conditionalRules],
    ['autoFilter', sheet.autoFilter],
    ['tables', sheet.tables],
    ['colBreaks', sheet.colBreaks],
    ['protection', sheet.protection?.sheet === true ? sheet.protection : undefined],
    ['outline', outlineOf(sheet)],
  ];
  for (const [part, value] of kept) if (value !== undefined) into.opaque[part] = value;
}

/** Grouped rows and columns: level and whether collapsed, by index. */
function outlineOf(sheet: Sheet): { rows: unknown[]; columns: unknown[]; properties: unknown } | undefined {
  const rows = [...(sheet.rowDefs ?? [])].flatMap(([index, row]) =>
    row.outlineLevel === undefined ? [] : [{ index, level: row.outlineLevel, collapsed: row.collapsed === true }],
  );
  const columns = (sheet.columns ?? []).flatMap((column, index) =>
    column.outlineLevel === undefined ? [] : [{ index, level: column.outlineLevel, collapsed: column.collapsed === true }],
  );
  return rows.length + columns.length === 0 ? undefined : { rows, columns, properties: sheet.outlineProperties ?? null };
}
