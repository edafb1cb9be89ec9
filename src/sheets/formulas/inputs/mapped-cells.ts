import type { LedgerRow } from '../../../ledgers/read-ledgers';
import { areaContains, cellArea, type Area } from '../../../workbook/cells/area';
import type { CellValue } from '../../../workbook/cells/cell';
import { valueAt } from '../../../workbook/snapshot';
import { all, call, num, op, text, when, type ExcelFormula } from '../excel-formula';

/** What a row of a recognised table holds in a column, as a formula over the user's cells, and what that gives now. */
export interface MappedCell {
  readonly formula: ExcelFormula;
  readonly now: CellValue;
}

/** Where it is more than one cell that says it: a label that goes on below itself, a tick below one of several heads. Null elsewhere. */
export function mappedCell(row: LedgerRow, column: string): MappedCell | null {
  const { mapped, isRows } = row.source;
  if (mapped === null || !isRows) return null;
  return mapped.match.ticks?.field.name === column ? ticked(row, mapped.match.ticks.columns) : carried(row, column);
}

/** The own cell of a row in a column of its table, also where it is blank; null where the table has no such column. */
export function ownCell({ source: { header, isRows }, sheetRow }: LedgerRow, column: string): Area | null {
  const at = isRows ? header.columns.get(column) : undefined;
  return at === undefined ? null : cellArea(sheetRow, at);
}

/** Marks that tick a cell, as the tables are read. */
const TICKS = '√✓✔☑●○▲1';

interface TickHead {
  readonly column: number;
  readonly path: readonly string[];
}

/** The head above the one cell that is ticked; blank where none is, or several are. */
function ticked(row: LedgerRow, heads: readonly TickHead[]): MappedCell {
  const { sheet } = row.source;
  const ticks = heads.map(({ column, path }) => {
    const cell = call('TRIM', op(outside(row, cellArea(row.sheetRow, column)), '&', text('')));
    const isTicked = all([op(call('LEN', cell), '=', num(1)), call('ISNUMBER', call('FIND', cell, text(TICKS)))]);
    const mark = valueAt(sheet, row.sheetRow, column);
    const now = typeof mark === 'string' || typeof mark === 'number' ? String(mark).trim() : '';
    return { isTicked: when(isTicked, num(1), num(0)), head: path[path.length - 1] ?? '', now: now.length === 1 && TICKS.includes(now) };
  });
  const chosen = ticks.reduceRight<ExcelFormula>((rest, { isTicked, head }) => when(op(isTicked, '=', num(1)), text(head), rest), text(''));
  const count = call('SUM', ...ticks.map(({ isTicked }) => isTicked));
  const [one, another] = ticks.filter(({ now }) => now);
  return { formula: when(op(count, '=', num(1)), chosen, text('')), now: one === undefined || another !== undefined ? null : one.head };
}

/** The nearest label above a blank cell, be it one that is typed in between afterwards; null where the cell speaks for itself. */
function carried(row: LedgerRow, column: string): MappedCell | null {
  const { sheet, mapped } = row.source;
  const at = row.cell(column);
  if (mapped === null || at === null || at.row >= row.sheetRow || isMerged(row, at)) return null;
  const { table } = mapped;
  const first = table.rows[0] ?? at.row;
  const breaks = [...table.sections, ...table.skipped].map((one) => one.row).filter((one) => one < at.row);
  // One label more, so that the one above it goes on where this one is taken away.
  const least = Math.max(first, ...breaks.map((one) => one + 1));
  let from = at.row;
  while (from > least && (from === at.row || valueAt(sheet, from, at.column) === null)) from -= 1;
  const cells = outside(row, { row: from, column: at.column, rows: row.sheetRow - from + 1, columns: 1 });
  const place = op(op(call('ROW', cells), '-', call('ROW', outside(row, cellArea(from, at.column)))), '+', num(1));
  const last = call('SUMPRODUCT', call('MAX', op(op(cells, '<>', text('')), '*', place)));
  return { formula: call('INDEX', cells, call('MAX', num(1), last)), now: valueAt(sheet, at.row, at.column) };
}

function isMerged({ source, sheetRow }: LedgerRow, at: Area): boolean {
  return source.sheet.merges.some((merge) => areaContains(merge, at.row, at.column) && areaContains(merge, sheetRow, at.column));
}

function outside({ source }: LedgerRow, area: Area): ExcelFormula {
  return { kind: 'outside', sheet: source.sheet.name, area };
}
