import type { Area } from '../../workbook/area';
import type { Cell, CellValue, PageSetup, Sheet } from 'hucre';
import {
  emptySheet,
  putCell,
  type OpaquePart,
  type XlsxCell,
  type XlsxFont,
  type XlsxPrint,
  type XlsxSheet,
  type XlsxValue,
} from '../book';
import { columnIndex } from '../../workbook/a1';
import { moveFormula } from '../formulas/formula-text';
import { plainFunctionNames } from '../formulas/function-names';
import type { Readable } from './readable';
import { readFont, readStyle } from '../style';

/** What a sheet's cells depend on in the workbook. */
export interface SheetContext {
  readonly theme: readonly string[] | undefined;
  readonly defaultFont: XlsxFont;
  readonly formatOf: Readable['formatOf'];
}

/** One sheet of the library in our own model. */
export function readSheet(sheet: Sheet, context: SheetContext): XlsxSheet {
  const read: XlsxSheet = {
    ...emptySheet(sheet.name),
    visibility: sheet.veryHidden === true ? 'veryHidden' : sheet.hidden === true ? 'hidden' : 'visible',
    protected: sheet.protection?.sheet === true,
    merges: (sheet.merges ?? []).map(toArea),
    freeze: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    print: readPrint(sheet.pageSetup ?? {}),
  };
  const tab = sheet.view?.tabColor?.rgb;
  read.view = {
    gridLines: sheet.view?.showGridLines !== false,
    zoom: sheet.view?.zoomScale ?? 100,
    ...(tab === undefined ? {} : { tabColor: `#${tab.slice(-6).toUpperCase()}` }),
  };
  sheet.columns?.forEach((column, index) => {
    if (column.width !== undefined) read.columnWidths[index] = column.width;
    if (column.hidden === true) read.hiddenColumns.push(index);
  });
  for (const [row, definition] of sheet.rowDefs ?? []) {
    if (definition.height !== undefined) read.rowHeights[row] = definition.height;
    if (definition.hidden === true) read.hiddenRows.push(row);
  }
  readCells(sheet, context, read);
  keepOpaque(sheet, read);
  return read;
}

function readCells(sheet: Sheet, context: SheetContext, into: XlsxSheet): void {
  const details = sheet.cells ?? new Map<string, Cell>();
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      if (value !== null && !details.has(`${String(rowIndex)},${String(column)}`)) {
        putCell(into, rowIndex, column, { value: plainValue(value) });
      }
    });
  });
  const masters = new Map<number, { formula: string; row: number; column: number }>();
  for (const [key, cell] of details) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (cell.formulaType === 'shared' && cell.formulaSharedIndex !== undefined && cell.formula !== undefined && cell.formula !== '') {
      masters.set(cell.formulaSharedIndex, { formula: cell.formula, row, column });
    }
  }
  for (const [key, cell] of details) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const master = cell.formula === '' && cell.formulaSharedIndex !== undefined ? masters.get(cell.formulaSharedIndex) : undefined;
    const formula = master === undefined ? cell.formula : moveFormula(master.formula, row - master.row, column - master.column);
    putCell(into, row, column, readCell(cell, formula, context));
  }
}

function readCell(cell: Cell, formula: string | undefined, context: SheetContext): XlsxCell {
  const value: XlsxValue = cell.type === 'error' ? { error: String(cell.value) } : plainValue(cell.value);
  const style = cell.style === undefined ? undefined : readStyle(cell.style, context.theme, context.defaultFont);
  const format = context.formatOf(cell.style?.numFmt);
  const { comment, hyperlink, richText } = cell;
  const area = cell.formulaType === 'array' ? cell.formulaRef : undefined;
  return {
    value,
    ...(formula === undefined || formula === '' ? {} : { formula: `=${plainFunctionNames(formula)}` }),
    ...(area === undefined ? {} : { array: { area, dynamic: cell.formulaDynamic === true } }),
    ...(format === undefined || format === 'General' ? {} : { numberFormat: format }),
    ...(style === undefined ? {} : { style }),
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
    ...(richText === undefined || richText.length < 2
      ? {}
      : {
          runs: richText.map((run) => ({
            text: run.text,
            ...(run.font === undefined ? {} : { font: readFont(run.font, context.theme, {}) }),
          })),
        }),
  };
}

/** {@link Readable} keeps the library from making dates of numbers. */
function plainValue(value: CellValue): XlsxValue {
  if (value instanceof Date) throw new Error('a number was read as a date');
  return value;
}

function toArea(merge: { startRow: number; startCol: number; endRow: number; endCol: number }): Area {
  return {
    row: merge.startRow,
    column: merge.startCol,
    rows: merge.endRow - merge.startRow + 1,
    columns: merge.endCol - merge.startCol + 1,
  };
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
    ['headerFooter', sheet.headerFooter],
    ['rowBreaks', sheet.rowBreaks],
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
