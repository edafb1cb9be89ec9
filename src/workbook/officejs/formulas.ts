import { areaToA1, parseA1 } from '../a1';
import type { Area, Place } from '../area';
import { readFailure, syncRead, syncWrite } from './excel-run';

/** Cells asked about at a time: each takes about a thousand characters of a request. */
const CELLS_AT_ONCE = 2_000;

/** The areas that the formulas of these cells spill over; null where a formula fills its own cell only. */
export async function spillsOf(cells: readonly Place[]): Promise<(Area | null)[]> {
  if (cells.length === 0) return [];
  try {
    return await Excel.run(async (context) => {
      const spills: (Area | null)[] = [];
      for (let from = 0; from < cells.length; from += CELLS_AT_ONCE)
        spills.push(...(await spillsOfSome(context, cells.slice(from, from + CELLS_AT_ONCE))));
      return spills;
    });
  } catch (error) {
    throw readFailure(error, cells[0]?.sheet);
  }
}

async function spillsOfSome(context: Excel.RequestContext, cells: readonly Place[]): Promise<(Area | null)[]> {
  const sheets = new Map([...new Set(cells.map(({ sheet }) => sheet))].map((sheet) => [sheet, context.workbook.worksheets.getItem(sheet)]));
  const ranges = cells.map(({ sheet, area }) =>
    sheets.get(sheet)?.getRange(areaToA1(area)).getSpillingToRangeOrNullObject().load('address'),
  );
  await syncRead(context);
  return ranges.map((range) => (range === undefined || range.isNullObject ? null : (parseA1(range.address)?.area ?? null)));
}

/** Calculates all formulas again. */
export async function recalculate(): Promise<void> {
  try {
    await Excel.run(async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.full);
      await syncWrite(context);
    });
  } catch (error) {
    throw readFailure(error);
  }
}
