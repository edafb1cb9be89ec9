import { parseA1, type Area } from '../cell';
import type { SheetSnapshot, Snapshot } from '../snapshot';
import type { Directory } from './directory';
import { isTooLarge, syncRead } from './excel-run';
import { readSettings } from './settings';
import { formulaFromExcel, fromExcel } from './values';

/** Cells of one answer when the workbook is too large for a single one; a cell takes about 60 characters in its three forms. */
const CHUNK_CELLS = 40_000;

/** Reads the whole workbook in two round trips; more only when it is too large for one answer. */
export async function readWorkbook(): Promise<{ snapshot: Snapshot; directory: Directory }> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id,items/name,items/visibility');
    const names = context.workbook.names.load('items/name,items/formula');
    await syncRead(context);
    const protections = sheets.items.map((sheet) => sheet.protection.load('protected'));
    const grids = await readGrids(context, sheets.items);
    const snapshots = sheets.items.map((sheet, index): SheetSnapshot => ({
      name: sheet.name,
      visibility: visibilities[sheet.visibility] ?? 'visible',
      protected: protections[index]?.protected ?? false,
      ...fromA1(grids[index] ?? null),
    }));
    return {
      snapshot: {
        sheets: snapshots,
        names: names.items.map((name) => ({ name: name.name, refersTo: String(name.formula) })),
        settings: readSettings(),
      },
      directory: {
        sheets: sheets.items.map((sheet, index) => ({ id: sheet.id, name: sheet.name, isProtected: protections[index]?.protected ?? false })),
        names: new Set(names.items.map((name) => name.name.toLowerCase())),
      },
    };
  });
}

const visibilities: Readonly<Record<string, SheetSnapshot['visibility']>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

/** The used part of a sheet; null for an empty one. */
interface UsedGrid {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  readonly merges: readonly Area[];
}

async function readGrids(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<(UsedGrid | null)[]> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'));
  const whole = used.map(queueGrid);
  try {
    await syncRead(context);
    return used.map((range, index) => (range.isNullObject ? null : (whole[index]?.() ?? null)));
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  return readInParts(sheets);
}

/** Asks for a range's cells and merges; the function gives them after the sync. */
function queueGrid(range: Excel.Range): () => UsedGrid {
  const cells = range.load('values,formulas,numberFormat');
  const merged = range.getMergedAreasOrNullObject().load('areas/items/address');
  return () => ({
    row: range.rowIndex,
    column: range.columnIndex,
    values: cells.values,
    formulas: cells.formulas,
    numberFormats: cells.numberFormat,
    merges: merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => parseA1(address)?.area ?? []),
  });
}

async function readInParts(sheets: readonly Excel.Worksheet[]): Promise<(UsedGrid | null)[]> {
  const grids: (UsedGrid | null)[] = [];
  for (const { name } of sheets) grids.push(await Excel.run((context) => readSheetInParts(context, name)));
  return grids;
}

async function readSheetInParts(context: Excel.RequestContext, name: string): Promise<UsedGrid | null> {
  const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const merged = used.getMergedAreasOrNullObject().load('areas/items/address');
  await syncRead(context);
  if (used.isNullObject) return null;
  const rows = Math.max(1, Math.floor(CHUNK_CELLS / used.columnCount));
  const parts: UsedGrid[] = [];
  for (let row = 0; row < used.rowCount; row += rows) {
    const sheet = context.workbook.worksheets.getItem(name);
    const count = Math.min(rows, used.rowCount - row);
    const part = sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex, count, used.columnCount).load('rowIndex,columnIndex,values,formulas,numberFormat');
    // Each part is a round trip of its own: together they would be too large for one answer.
    await syncRead(context);
    parts.push({ row: part.rowIndex, column: part.columnIndex, values: part.values, formulas: part.formulas, numberFormats: part.numberFormat, merges: [] });
  }
  return {
    row: used.rowIndex,
    column: used.columnIndex,
    values: parts.flatMap((part) => part.values),
    formulas: parts.flatMap((part) => part.formulas),
    numberFormats: parts.flatMap((part) => part.numberFormats),
    merges: merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => parseA1(address)?.area ?? []),
  };
}

/** The used part as a snapshot has it: from A1 on, blanks in front. */
function fromA1(grid: UsedGrid | null): Pick<SheetSnapshot, 'values' | 'formulas' | 'numberFormats' | 'merges'> {
  if (grid === null) return { values: [], formulas: [], numberFormats: [], merges: [] };
  const width = grid.column + (grid.values[0]?.length ?? 0);
  const padded = <T>(rows: readonly (readonly T[])[], blank: T): T[][] => [
    ...Array.from({ length: grid.row }, () => Array.from({ length: width }, () => blank)),
    ...rows.map((row) => [...Array.from({ length: grid.column }, () => blank), ...row]),
  ];
  return {
    values: padded(grid.values.map((row) => row.map(fromExcel)), null),
    formulas: padded(grid.formulas.map((row, r) => row.map((formula, c) => formulaFromExcel(formula, grid.values[r]?.[c]))), null),
    numberFormats: padded(grid.numberFormats.map((row) => row.map((format) => (typeof format === 'string' ? format : 'General'))), 'General'),
    merges: grid.merges,
  };
}
