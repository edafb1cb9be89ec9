import type { Cell, ColumnDef, PageSetup, RowDef, WriteSheet } from 'hucre';
import type { XlsxCell, XlsxFont, XlsxPrint, XlsxSheet, XlsxStyle } from '../book';
import { fileFunctionNames } from '../formulas/function-names';
import { numberText } from '../number-text';
import { spelled } from '../xml/xml';
import { writeFont, writeStyle } from '../style';

/** One sheet for the library's writer. Print area and titles are names of the workbook: see `fileNames`. */
export function writeSheet(sheet: XlsxSheet, defaultFont: XlsxFont): WriteSheet {
  return {
    name: sheet.name,
    cells: writeCells(sheet, defaultFont),
    columns: writeColumns(sheet),
    rowDefs: writeRows(sheet),
    merges: sheet.merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    pageSetup: writePrint(sheet.print),
    ...(sheet.print.breaks === undefined ? {} : { rowBreaks: sheet.print.breaks.map((row) => row - 1) }),
    ...(sheet.print.headerFooter === undefined ? {} : { headerFooter: sheet.print.headerFooter }),
    view: {
      ...(sheet.view.gridLines ? {} : { showGridLines: false }),
      ...(sheet.view.zoom === 100 ? {} : { zoomScale: sheet.view.zoom }),
      ...(sheet.view.tabColor === undefined ? {} : { tabColor: { rgb: sheet.view.tabColor.slice(1) } }),
    },
    ...(sheet.freeze.rows + sheet.freeze.columns === 0 ? {} : { freezePane: { rows: sheet.freeze.rows, columns: sheet.freeze.columns } }),
    ...(sheet.visibility === 'hidden' ? { hidden: true } : {}),
    ...(sheet.visibility === 'veryHidden' ? { veryHidden: true } : {}),
    ...writeOpaque(sheet),
  };
}

function writeCells(sheet: XlsxSheet, defaultFont: XlsxFont): Map<string, Partial<Cell>> {
  const written = new Map<string, Partial<Cell>>();
  const lookOf = looks(defaultFont);
  for (const [row, cells] of Object.entries(sheet.cells)) {
    for (const [column, cell] of Object.entries(cells)) written.set(`${row},${column}`, writeCell(cell, lookOf(cell), defaultFont));
  }
  // The writer stops at the last row that has a cell; a nameless blank makes it go on to rows that only have a height.
  for (const row of [...Object.keys(sheet.rowHeights), ...sheet.hiddenRows]) {
    const key = `${String(row)},0`;
    if (!written.has(key)) written.set(key, { value: null });
  }
  return written;
}

/** The looks of cells for the writer; cells that share theirs share it. */
function looks(defaultFont: XlsxFont): (cell: XlsxCell) => Cell['style'] {
  const known = new WeakMap<XlsxStyle, Map<string | undefined, Cell['style']>>();
  return ({ style, numberFormat }) => {
    if (style === undefined) return writeStyle(style, numberFormat, defaultFont);
    const byFormat = known.get(style) ?? new Map<string | undefined, Cell['style']>();
    known.set(style, byFormat);
    const look = byFormat.get(numberFormat) ?? writeStyle(style, numberFormat, defaultFont);
    byFormat.set(numberFormat, look);
    return look;
  };
}

function writeCell(cell: XlsxCell, style: Cell['style'], defaultFont: XlsxFont): Partial<Cell> {
  const value = plainValue(cell.value);
  // The writer takes any text that looks like an error for one; as a run of rich text it stays a text.
  const runs: XlsxCell['runs'] =
    cell.runs ?? (typeof cell.value === 'string' && /^#[A-Z/0!?_]+$/.test(cell.value) ? [{ text: cell.value }] : undefined);
  return {
    ...(style === undefined ? {} : { style }),
    ...(cell.formula === undefined
      ? {
          value,
          ...(runs === undefined
            ? {}
            : {
                richText: runs.map((run) => ({
                  text: spelled(run.text),
                  ...(run.font === undefined ? {} : { font: writeFont(run.font, defaultFont) }),
                })),
              }),
        }
      : { formula: fileFunctionNames(cell.formula.slice(1)), formulaResult: value }),
    ...(cell.array === undefined
      ? {}
      : { formulaType: 'array' as const, formulaRef: cell.array.area, ...(cell.array.dynamic ? { formulaDynamic: true } : {}) }),
    ...(cell.link === undefined
      ? {}
      : {
          hyperlink: {
            target: cell.link.target,
            ...(cell.link.internal ? { location: cell.link.target } : {}),
            ...(cell.link.tooltip === undefined ? {} : { tooltip: cell.link.tooltip }),
          },
        }),
    ...(cell.comment === undefined ? {} : { comment: cell.comment }),
  };
}

/** The library escapes what XML has a meaning of its own for; the spelling of the file format is ours. */
function plainValue(value: XlsxCell['value']): string | number | boolean | null {
  if (typeof value === 'number') numberText(value);
  if (typeof value === 'string') return spelled(value);
  return typeof value === 'object' && value !== null ? value.error : value;
}

interface Outline {
  rows: { index: number; level: number; collapsed: boolean }[];
  columns: { index: number; level: number; collapsed: boolean }[];
}

function writeColumns(sheet: XlsxSheet): ColumnDef[] {
  const columns: ColumnDef[] = [];
  const at = (index: number): ColumnDef => {
    while (columns.length <= index) columns.push({});
    return (columns[index] ??= {});
  };
  for (const [index, width] of Object.entries(sheet.columnWidths)) at(Number(index)).width = width;
  for (const index of sheet.hiddenColumns) at(index).hidden = true;
  for (const { index, level, collapsed } of opaqueOf(sheet).outline?.columns ?? [])
    Object.assign(at(index), { outlineLevel: level, collapsed });
  return columns;
}

function writeRows(sheet: XlsxSheet): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  const merge = (index: number, definition: RowDef): void => {
    rows.set(index, { ...rows.get(index), ...definition });
  };
  for (const [index, height] of Object.entries(sheet.rowHeights)) merge(Number(index), { height });
  for (const index of sheet.hiddenRows) merge(index, { hidden: true });
  for (const { index, level, collapsed } of opaqueOf(sheet).outline?.rows ?? []) merge(index, { outlineLevel: level, collapsed });
  return rows;
}

function writePrint(print: XlsxPrint): PageSetup {
  return {
    ...(print.orientation === undefined ? {} : { orientation: print.orientation }),
    ...(print.paper === undefined ? {} : { paperSize: print.paper.toLowerCase() as NonNullable<PageSetup['paperSize']> }),
    ...(print.fit === undefined ? {} : { fitToPage: true, fitToWidth: print.fit.width, fitToHeight: print.fit.height }),
    ...(print.scale === undefined ? {} : { scale: print.scale }),
    ...(print.centerHorizontally === true ? { horizontalCentered: true } : {}),
    ...(print.centerVertically === true ? { verticalCentered: true } : {}),
    ...(print.margins === undefined ? {} : { margins: print.margins }),
  };
}

function writeOpaque(sheet: XlsxSheet): Partial<WriteSheet> {
  const { dataValidations, conditionalRules, autoFilter, tables, colBreaks, protection } = opaqueOf(sheet);
  return {
    ...(dataValidations === undefined ? {} : { dataValidations }),
    ...(conditionalRules === undefined ? {} : { conditionalRules }),
    ...(autoFilter === undefined ? {} : { autoFilter }),
    ...(tables === undefined ? {} : { tables }),
    ...(colBreaks === undefined ? {} : { colBreaks }),
    ...(sheet.protected ? { protection: protection ?? { sheet: true } } : {}),
  };
}

type Opaque = Pick<WriteSheet, 'dataValidations' | 'conditionalRules' | 'autoFilter' | 'tables' | 'colBreaks' | 'protection'> & {
  outline?: Outline;
};

/** The named boundary to parts that only the library understands: they come from its reader and go to its writer. */
function opaqueOf(sheet: XlsxSheet): Opaque {
  return sheet.opaque as Opaque;
}
