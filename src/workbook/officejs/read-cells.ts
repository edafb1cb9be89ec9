import { parseA1 } from '../cells/a1';
import { intersection, sameArea, type Area } from '../cells/area';
import type { CellValue } from '../cells/cell';
import { checkpoint, type Control } from '../progress';
import type { SheetSnapshot } from '../snapshot';
import { isTooLarge } from './failures';
import type { ExcelLink } from './link';
import { formulaFromExcel, fromExcel } from './values';

/**
 * Cells of one answer when the workbook is too large for a single one. A number takes some 60 characters in its three forms, a long formula
 * many hundreds: what is still too large is asked for in halves.
 */
const CHUNK_CELLS = 20_000;

/** The cells of a sheet from A1 to the last used one, and what Excel says is used of it; null for an empty sheet. */
export interface ReadCells {
  readonly used: Area | null;
  readonly cells: Pick<SheetSnapshot, 'values' | 'formulas' | 'numberFormats' | 'merges'>;
}

/** The used part of a sheet, as Excel gives it. */
interface UsedGrid {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  readonly merges: readonly Area[];
}

const CELL_PARTS = 'values,formulas,numberFormat';

/** Asks for the used cells and merges of a sheet; the function gives them after the sync. */
export function queueCells(sheet: Excel.Worksheet): () => ReadCells {
  const { range, used, merges } = queueUsed(sheet, `,${CELL_PARTS}`);
  return () => {
    if (range.isNullObject) return readCells(null);
    const { values, formulas, numberFormat: numberFormats } = range;
    const { row = 0, column = 0 } = used() ?? {};
    return readCells({ row, column, values, formulas, numberFormats, merges: merges() });
  };
}

/**
 * Asks for the merges of a sheet and for these areas of it, whose cells may be others than those read before. The function gives the sheet
 * after the sync: the same object where nothing of it is another, null where what is used of it is, and it has to be read whole.
 */
export function queueChanges(sheet: Excel.Worksheet, before: ReadCells, areas: readonly Area[]): () => ReadCells | null {
  const { used, merges } = queueUsed(sheet);
  const asked = areas.flatMap((area) => {
    const part = before.used === null ? null : intersection(area, before.used);
    if (part === null) return [];
    const range = sheet.getRangeByIndexes(part.row, part.column, part.rows, part.columns).load(CELL_PARTS);
    return [{ part, range }];
  });
  return () => {
    const now = used();
    if (now === null || before.used === null) return now === before.used ? before : null;
    if (!sameArea(now, before.used)) return null;
    let { cells } = before;
    for (const { part, range } of asked) {
      const read = converted(range.values, range.formulas, range.numberFormat);
      cells = {
        values: withPart(cells.values, part, read.values),
        formulas: withPart(cells.formulas, part, read.formulas),
        numberFormats: withPart(cells.numberFormats, part, read.numberFormats),
        merges: cells.merges,
      };
    }
    const merged = merges();
    const sameMerges = merged.length === cells.merges.length && merged.every((area, at) => isSame(area, cells.merges[at]));
    return asked.length === 0 && sameMerges ? before : { used: now, cells: sameMerges ? cells : { ...cells, merges: merged } };
  };
}

function isSame(area: Area, other: Area | undefined): boolean {
  return other !== undefined && sameArea(area, other);
}

/** The rows with other cells in an area; those outside of it are the same objects. */
function withPart<T>(rows: readonly (readonly T[])[], { row, column, columns }: Area, part: readonly (readonly T[])[]): (readonly T[])[] {
  const all = [...rows];
  for (const [at, cells] of part.entries()) {
    const old = all[row + at] ?? [];
    all[row + at] = [...old.slice(0, column), ...cells, ...old.slice(column + columns)];
  }
  return all;
}

/** Asks what is used of a sheet, what is merged in it, and for these parts of its cells. */
function queueUsed(sheet: Excel.Worksheet, parts = ''): { range: Excel.Range; used: () => Area | null; merges: () => Area[] } {
  const range = sheet.getUsedRangeOrNullObject(true).load(`rowIndex,columnIndex,rowCount,columnCount${parts}`);
  const merged = range.getMergedAreasOrNullObject().load('areas/items/address');
  return {
    range,
    used: () =>
      range.isNullObject ? null : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
    merges: () => mergesOf(merged),
  };
}

function mergesOf(merged: Excel.RangeAreas): Area[] {
  return merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => parseA1(address)?.area ?? []);
}

/** A sheet in as many round trips as its size takes. */
export async function readInParts(link: ExcelLink, id: string, control?: Control): Promise<ReadCells> {
  return readCells(await link.run((context) => readSheetInParts(link, context, id, control)));
}

async function readSheetInParts(link: ExcelLink, context: Excel.RequestContext, id: string, control?: Control): Promise<UsedGrid | null> {
  const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const merged = used.getMergedAreasOrNullObject().load('areas/items/address');
  await link.sync(context);
  if (used.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  const numberFormats: unknown[][] = [];
  let rows = Math.max(1, Math.floor(CHUNK_CELLS / columnCount));
  while (values.length < rowCount) {
    checkpoint(control, { phase: 'reading', done: values.length, of: rowCount });
    const count = Math.min(rows, rowCount - values.length);
    const part = context.workbook.worksheets
      .getItem(id)
      .getRangeByIndexes(rowIndex + values.length, columnIndex, count, columnCount)
      .load('values,formulas,numberFormat');
    try {
      // Each part is a round trip of its own: together they would be too large for one answer.
      await link.sync(context);
    } catch (error) {
      if (!isTooLarge(error) || count === 1) throw error;
      rows = Math.ceil(count / 2);
      continue;
    }
    values.push(...part.values);
    formulas.push(...part.formulas);
    numberFormats.push(...part.numberFormat);
  }
  return {
    row: rowIndex,
    column: columnIndex,
    values,
    formulas,
    numberFormats,
    merges: mergesOf(merged),
  };
}

/** The used part as a snapshot has it: from A1 on, blanks in front. */
function readCells(grid: UsedGrid | null): ReadCells {
  if (grid === null) return { used: null, cells: { values: [], formulas: [], numberFormats: [], merges: [] } };
  const { row, column, merges } = grid;
  const width = column + (grid.values[0]?.length ?? 0);
  const padded = <T>(rows: readonly (readonly T[])[], blank: T): (readonly T[])[] => [
    ...Array.from({ length: row }, () => Array.from({ length: width }, () => blank)),
    ...rows.map((cells) => [...Array.from({ length: column }, () => blank), ...cells]),
  ];
  const { values, formulas, numberFormats } = converted(grid.values, grid.formulas, grid.numberFormats);
  return {
    used: { row, column, rows: values.length, columns: width - column },
    cells: { values: padded(values, null), formulas: padded(formulas, null), numberFormats: padded(numberFormats, 'General'), merges },
  };
}

/** Values, formulas and number formats of the same cells, from Excel's forms of them. */
function converted(
  values: UsedGrid['values'],
  formulas: UsedGrid['formulas'],
  numberFormats: UsedGrid['numberFormats'],
): { readonly values: CellValue[][]; readonly formulas: (string | null)[][]; readonly numberFormats: string[][] } {
  return {
    values: values.map((row) => row.map(fromExcel)),
    formulas: formulas.map((row, r) => row.map((formula, c) => formulaFromExcel(formula, values[r]?.[c]))),
    numberFormats: numberFormats.map((row) => row.map((format) => (typeof format === 'string' ? format : 'General'))),
  };
}
