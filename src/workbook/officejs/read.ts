import { parseA1 } from '../cells/a1';
import type { Area } from '../cells/area';
import { Cancelled, checkpoint, type Control } from '../progress';
import type { SheetSnapshot, Snapshot } from '../snapshot';
import type { KnownSheet } from './directory';
import { isShownSetting } from '../setting-keys';
import { isCellEdit, isTooLarge } from './failures';
import { BusyError, NoAnswerError, type ExcelLink } from './link';
import { formulaFromExcel, fromExcel } from './values';

/**
 * Cells of one answer when the workbook is too large for a single one. A number takes some 60 characters in its three forms, a long formula
 * many hundreds: what is still too large is asked for in halves.
 */
const CHUNK_CELLS = 20_000;

/** A workbook as it was read, and the list of all its sheets. */
interface ReadWorkbook {
  readonly snapshot: Snapshot;
  readonly sheets: readonly KnownSheet[];
  /** All settings of the add-in, those that the snapshot does not show included. */
  readonly settings: ReadonlyMap<string, unknown>;
  /** Whether it counts days from 1904; null where Excel has not answered, and 1900 was assumed. */
  readonly from1904: boolean | null;
}

/**
 * Reads the wanted sheets in two round trips, more only when they are too large for one answer; the directory has all sheets.
 * @param known whether the workbook counts days from 1904, where that has been asked before
 */
export async function readWorkbook(
  link: ExcelLink,
  wanted: (sheet: string) => boolean = () => true,
  known: boolean | null = null,
  control?: Control,
): Promise<ReadWorkbook> {
  try {
    return await readKnowing(link, wanted, known, control);
  } catch (error) {
    // Excel may not answer what a day comes to; nearly all workbooks count from 1900. Another failure may pass: the next read asks again.
    if (known !== null || isCellEdit(error) || error instanceof NoAnswerError || error instanceof BusyError || error instanceof Cancelled)
      throw error;
    return { ...(await readKnowing(link, wanted, false, control)), from1904: null };
  }
}

async function readKnowing(
  link: ExcelLink,
  wanted: (sheet: string) => boolean,
  known: boolean | null,
  control?: Control,
): Promise<ReadWorkbook> {
  return link.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
    const names = context.workbook.names.load('items/name,items/formula');
    const settings = context.workbook.settings.load('items/key,items/value');
    // No property says it. 2 January 1904 is day 1 where days are counted from 1904, else 1463.
    const day = known === null ? context.workbook.functions.date(1904, 1, 2).load('value') : null;
    await link.sync(context);
    checkpoint(control);
    const from1904 = day === null ? known === true : day.value === 1;
    const grids = await readSheets(
      link,
      context,
      sheets.items.filter(({ name }) => wanted(name)),
      control,
    );
    const snapshots = sheets.items.flatMap((sheet): SheetSnapshot[] => {
      const grid = grids.get(sheet.name);
      return grid === undefined
        ? []
        : [
            {
              id: sheet.id,
              name: sheet.name,
              visibility: visibilities[sheet.visibility] ?? 'visible',
              protected: sheet.protection.protected,
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
        settings: shown(settings.items),
      },
      sheets: sheets.items.map(({ id, name, protection }) => ({ id, name, isProtected: protection.protected })),
      settings: new Map(settings.items.map(({ key, value }): [string, unknown] => [key, value])),
    };
  });
}

/** What Kaoji keeps in the workbook; a setting without a value is none. */
function shown(settings: readonly Excel.Setting[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const setting of settings) {
    const value: unknown = setting.value;
    if (setting.key.startsWith('kaoji.') && isShownSetting(setting.key) && value !== null && value !== undefined)
      found[setting.key] = value;
  }
  return found;
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

/** What is used of each of these sheets, by its name. */
async function readSheets(
  link: ExcelLink,
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  control?: Control,
): Promise<ReadonlyMap<string, UsedGrid | null>> {
  const whole = sheets.map((sheet) => ({ name: sheet.name, grid: queueGrid(sheet) }));
  try {
    await link.sync(context);
    return new Map(whole.map(({ name, grid }) => [name, grid()]));
  } catch (error) {
    // Of an answer that was too large nothing has come.
    if (!isTooLarge(error)) throw error;
  }
  return readInParts(link, sheets, control);
}

/** Asks for the used cells and merges of a sheet; the function gives them after the sync, null for an empty one. */
function queueGrid(sheet: Excel.Worksheet): () => UsedGrid | null {
  const range = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat');
  const merged = range.getMergedAreasOrNullObject().load('areas/items/address');
  return () =>
    range.isNullObject
      ? null
      : {
          row: range.rowIndex,
          column: range.columnIndex,
          values: range.values,
          formulas: range.formulas,
          numberFormats: range.numberFormat,
          merges: mergesOf(merged),
        };
}

function mergesOf(merged: Excel.RangeAreas): Area[] {
  return merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => parseA1(address)?.area ?? []);
}

async function readInParts(
  link: ExcelLink,
  sheets: readonly { readonly id: string; readonly name: string }[],
  control?: Control,
): Promise<Map<string, UsedGrid | null>> {
  const grids = new Map<string, UsedGrid | null>();
  for (const { id, name } of sheets) grids.set(name, await link.run((context) => readSheetInParts(link, context, id, control)));
  return grids;
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
