import { parseA1 } from '../a1';
import type { Area } from '../area';
import { Cancelled, checkpoint, type Control } from '../progress';
import type { SheetSnapshot, Snapshot } from '../snapshot';
import type { Directory } from './directory';
import { isCellEdit, isTooLarge, syncRead } from './excel-run';
import { readSettings } from './settings';
import { formulaFromExcel, fromExcel } from './values';

/**
 * Cells of one answer when the workbook is too large for a single one. A number takes some 60 characters in its three forms, a long formula
 * many hundreds: what is still too large is asked for in halves.
 */
const CHUNK_CELLS = 20_000;

/** A workbook as it was read, and the list of all its sheets. */
interface ReadWorkbook {
  readonly snapshot: Snapshot;
  readonly directory: Directory;
  /** Whether it counts days from 1904; null where Excel has not answered, and 1900 was assumed. */
  readonly from1904: boolean | null;
}

/**
 * Reads the wanted sheets in two round trips, more only when they are too large for one answer; the directory has all sheets.
 * @param known whether the workbook counts days from 1904, where that has been asked before
 */
export async function readWorkbook(
  wanted: (sheet: string) => boolean = () => true,
  known: boolean | null = null,
  control?: Control,
): Promise<ReadWorkbook> {
  try {
    return await readKnowing(wanted, known, control);
  } catch (error) {
    // Excel may not answer what a day comes to; nearly all workbooks count from 1900. Another failure may pass: the next read asks again.
    if (known !== null || isCellEdit(error) || error instanceof Cancelled) throw error;
    return { ...(await readKnowing(wanted, false, control)), from1904: null };
  }
}

async function readKnowing(wanted: (sheet: string) => boolean, known: boolean | null, control?: Control): Promise<ReadWorkbook> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id,items/name,items/visibility');
    const names = context.workbook.names.load('items/name,items/formula');
    // No property says it. 2 January 1904 is day 1 where days are counted from 1904, else 1463.
    const day = known === null ? context.workbook.functions.date(1904, 1, 2).load('value') : null;
    await syncRead(context);
    checkpoint(control);
    const from1904 = day === null ? known === true : day.value === 1;
    const { grids, locks } = await readSheets(context, sheets.items, wanted, control);
    const snapshots = sheets.items.flatMap((sheet, index): SheetSnapshot[] => {
      const grid = grids.get(sheet.name);
      return grid === undefined
        ? []
        : [
            {
              name: sheet.name,
              visibility: visibilities[sheet.visibility] ?? 'visible',
              protected: locks[index] ?? false,
              ...fromA1(grid),
              ...(from1904 ? { from1904 } : {}),
            },
          ];
    });
    return {
      from1904,
      snapshot: {
        sheets: snapshots,
        names: names.items.map((name) => ({ name: name.name, refersTo: String(name.formula) })),
        settings: readSettings(),
      },
      directory: {
        sheets: sheets.items.map((sheet, index) => ({ id: sheet.id, name: sheet.name, isProtected: locks[index] ?? false })),
        names: new Set(names.items.map((name) => name.name.toLowerCase())),
      },
    };
  });
}

const visibilities: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** The used part of a sheet; null for an empty one. */
interface UsedGrid {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  readonly merges: readonly Area[];
}

/** What is used of each wanted sheet, by its name, and whether sheets are protected, in their order. */
async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  wanted: (sheet: string) => boolean,
  control?: Control,
): Promise<{ readonly grids: ReadonlyMap<string, UsedGrid | null>; readonly locks: readonly boolean[] }> {
  const locks = queueLocks(sheets);
  const names = sheets.map(({ name }) => name).filter(wanted);
  const whole = sheets.filter(({ name }) => wanted(name)).map(queueGrid);
  try {
    await syncRead(context);
    return { grids: new Map(names.map((name, index) => [name, whole[index]?.() ?? null])), locks: locks() };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  // Of an answer that was too large nothing has come.
  const again = queueLocks(sheets);
  await syncRead(context);
  return { grids: await readInParts(names, control), locks: again() };
}

/** Asks whether sheets are protected; the function gives it after the sync. */
function queueLocks(sheets: readonly Excel.Worksheet[]): () => boolean[] {
  const protections = sheets.map((sheet) => sheet.protection.load('protected'));
  return () => protections.map((protection) => protection.protected);
}

/** Asks for the used cells and merges of a sheet; the function gives them after the sync, null for an empty one. */
function queueGrid(sheet: Excel.Worksheet): () => UsedGrid | null {
  const range = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const cells = range.load('values,formulas,numberFormat');
  const merged = range.getMergedAreasOrNullObject().load('areas/items/address');
  return () =>
    range.isNullObject
      ? null
      : {
          row: range.rowIndex,
          column: range.columnIndex,
          values: cells.values,
          formulas: cells.formulas,
          numberFormats: cells.numberFormat,
          merges: mergesOf(merged),
        };
}

function mergesOf(merged: Excel.RangeAreas): Area[] {
  return merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => parseA1(address)?.area ?? []);
}

async function readInParts(names: readonly string[], control?: Control): Promise<Map<string, UsedGrid | null>> {
  const grids = new Map<string, UsedGrid | null>();
  for (const name of names) grids.set(name, await Excel.run((context) => readSheetInParts(context, name, control)));
  return grids;
}

async function readSheetInParts(context: Excel.RequestContext, name: string, control?: Control): Promise<UsedGrid | null> {
  const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const merged = used.getMergedAreasOrNullObject().load('areas/items/address');
  await syncRead(context);
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
      .getItem(name)
      .getRangeByIndexes(rowIndex + values.length, columnIndex, count, columnCount)
      .load('values,formulas,numberFormat');
    try {
      // Each part is a round trip of its own: together they would be too large for one answer.
      await syncRead(context);
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
function fromA1(grid: UsedGrid | null): Pick<SheetSnapshot, 'values' | 'formulas' | 'numberFormats' | 'merges'> {
  if (grid === null) return { values: [], formulas: [], numberFormats: [], merges: [] };
  const width = grid.column + (grid.values[0]?.length ?? 0);
  const padded = <T>(rows: readonly (readonly T[])[], blank: T): T[][] => [
    ...Array.from({ length: grid.row }, () => Array.from({ length: width }, () => blank)),
    ...rows.map((row) => [...Array.from({ length: grid.column }, () => blank), ...row]),
  ];
  return {
    values: padded(
      grid.values.map((row) => row.map(fromExcel)),
      null,
    ),
    formulas: padded(
      grid.formulas.map((row, r) => row.map((formula, c) => formulaFromExcel(formula, grid.values[r]?.[c]))),
      null,
    ),
    numberFormats: padded(
      grid.numberFormats.map((row) => row.map((format) => (typeof format === 'string' ? format : 'General'))),
      'General',
    ),
    merges: grid.merges,
  };
}
