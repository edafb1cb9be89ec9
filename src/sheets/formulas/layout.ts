import { DAY_FORMAT, numberFormatOf, TRUTH_FORMAT } from '../../assessment/number-format';
import { fill } from '../../messages/catalogue';
import { formulaMessages, type FormulaMessageCode } from '../../messages/sheets/formulas';
import type { Area } from '../../workbook/cells/area';
import type { CellContent } from '../../workbook/cells/cell';
import type { Edit, Edits } from '../../workbook/edits';
import type { Sliced } from '../../workbook/progress';
import type { Snapshot } from '../../workbook/snapshot';
import { claim, makeRoom } from '../ownership';
import type { Workings } from './workings/workings';
import type { SheetColumn, WorkingsSheet } from './workings/workings-sheet';

/** The sheets of workings as edits: first all sheets and names, which formulas refer to, then what stands in them. */
export function* sheetEdits(book: Workings, snapshot: Snapshot): Sliced<Edits> {
  const rooms: Edit[] = [];
  const names: Edit[] = [];
  const contents: Edit[] = [];
  for (const sheet of book.sheets) sheet.arrange();
  for (const sheet of book.sheets) {
    const area: Area = { row: 0, column: 0, rows: sheet.firstRow + sheet.rows, columns: Math.max(1, sheet.columns.length) };
    rooms.push(...makeRoom(snapshot, sheet.title, area));
    const values = gridOf(sheet, yield* sheet.contents(), area.columns);
    contents.push({ kind: 'values', sheet: sheet.title, area, values }, ...looks(sheet, area, (column) => formatOf(book, column)));
    names.push(claim(sheet.title, area));
  }
  const { constants } = book;
  const laid = constants.laidOut();
  const width = Math.max(2, ...laid.grid.map((row) => row.length));
  const area: Area = { row: 0, column: 0, rows: laid.grid.length, columns: width };
  rooms.push(...makeRoom(snapshot, constants.title, area));
  names.push(claim(constants.title, area));
  for (const { name, area: cells } of laid.names) names.push({ kind: 'name', name, sheet: constants.title, area: cells });
  for (const sheet of book.sheets) {
    for (const column of sheet.columns) {
      const name = column.usedName;
      if (name !== null)
        names.push({
          kind: 'name',
          name,
          sheet: sheet.title,
          area: { row: sheet.firstRow, column: column.index, rows: sheet.rows, columns: 1 },
        });
    }
  }
  contents.push(
    {
      kind: 'values',
      sheet: constants.title,
      area,
      values: laid.grid.map((row) => Array.from({ length: width }, (_, at): CellContent => row[at] ?? null)),
    },
    { kind: 'style', sheet: constants.title, area: { ...area, rows: 1 }, style: { bold: true, fontSize: 14 } },
    { kind: 'style', sheet: constants.title, area: { ...area, row: 1, rows: 1 }, style: { fontSize: 9, color: '#595959' } },
    ...laid.heads.map((row): Edit => ({
      kind: 'style',
      sheet: constants.title,
      area: { row, column: 0, rows: 1, columns: width },
      style: { bold: true, fill: '#DDEBF7' },
    })),
    { kind: 'columnWidth', sheet: constants.title, column: 0, columns: 1, points: 150 },
    { kind: 'columnWidth', sheet: constants.title, column: 1, columns: 1, points: 120 },
    { kind: 'page', sheet: constants.title, page: { printArea: area, orientation: 'portrait', fitToWidth: 1, paper: 'A4' } },
  );
  return [...rooms, ...names, ...contents];
}

function gridOf(sheet: WorkingsSheet, data: readonly CellContent[][], width: number): CellContent[][] {
  const line = (value: string): CellContent[] => Array.from({ length: width }, (_, at) => (at === 0 ? value : null));
  const heads = sheet.columns.map((column): CellContent => column.head);
  return [
    line(say('N-TITLE', { ledger: sheet.ledger ?? say('N-WHOLE') })),
    line(say('N-TITLE-NOTE')),
    line(''),
    heads.length === 0 ? [null] : heads,
    ...data,
  ];
}

/** How the cells of a column of the regulation's own are shown: 1 and 0 as 是 and 否, dates as such, 分 with their decimals. */
function formatOf({ scheme }: Workings, { sheet, head, role }: SheetColumn): string | null {
  const { ledger } = sheet;
  const statement = role === 'statement' && ledger !== null ? scheme.symbols.statement(ledger, head) : undefined;
  const input = role === 'input' && ledger !== null ? scheme.symbols.column(ledger, head) : undefined;
  if (statement !== undefined) return numberFormatOf(statement);
  return input?.type.kind === 'boolean' ? TRUTH_FORMAT : input?.type.kind === 'date' ? DAY_FORMAT : null;
}

function looks(sheet: WorkingsSheet, area: Area, formatOf: (column: SheetColumn) => string | null): Edit[] {
  const { title, firstRow, columns } = sheet;
  const headRow = firstRow - 1;
  const helpers = columns.findIndex((column) => column.role === 'helper');
  const across = (from: number, to: number, row: number, rows: number): Area => ({ row, column: from, rows, columns: to - from });
  const edits: Edit[] = [
    { kind: 'style', sheet: title, area: { ...area, rows: 1 }, style: { bold: true, fontSize: 14 } },
    { kind: 'style', sheet: title, area: { ...area, row: 1, rows: 1 }, style: { fontSize: 9, color: '#595959' } },
    {
      kind: 'style',
      sheet: title,
      area: { ...area, row: headRow, rows: 1 + sheet.rows },
      style: { border: true, valign: 'center', fontSize: 10 },
    },
    {
      kind: 'style',
      sheet: title,
      area: { ...area, row: headRow, rows: 1 },
      style: { bold: true, fill: '#DDEBF7', align: 'center', wrap: true },
    },
    { kind: 'rowHeight', sheet: title, row: headRow, rows: 1, points: 58 },
    { kind: 'freeze', sheet: title, rows: firstRow, columns: 1 },
  ];
  columns.forEach((column, index) => {
    edits.push({ kind: 'columnWidth', sheet: title, column: index, columns: 1, points: widthOf(column) });
    const format = formatOf(column);
    if (format !== null) edits.push({ kind: 'numberFormat', sheet: title, area: across(index, index + 1, firstRow, sheet.rows), format });
  });
  const printed: Area = { ...area, columns: helpers > 0 ? helpers : area.columns };
  edits.push({
    kind: 'page',
    sheet: title,
    page: { printArea: printed, orientation: 'landscape', titleRows: { row: headRow, rows: 1 }, fitToWidth: 1, paper: 'A4' },
  });
  if (helpers >= 0)
    edits.push({
      kind: 'style',
      sheet: title,
      area: across(helpers, columns.length, headRow, 1 + sheet.rows),
      style: { fill: '#F2F2F2', color: '#7F7F7F', fontSize: 9 },
    });
  return edits;
}

function widthOf(column: SheetColumn): number {
  if (column.index === 0) return 116;
  return column.head.length > 12 ? 90 : 64;
}

function say(code: FormulaMessageCode, data: Record<string, string> = {}): string {
  return fill(formulaMessages[code], data);
}
