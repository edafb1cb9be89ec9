import { areaToA1, parseA1, type Area, type Place } from '../cell';
import { readFailure, syncRead, syncWrite } from './excel-run';

/** The areas that the formulas of these cells spill over, in one round trip; null where a formula fills its own cell only. */
export async function spillsOf(cells: readonly Place[]): Promise<(Area | null)[]> {
  if (cells.length === 0) return [];
  try {
    return await Excel.run(async (context) => {
      const spills = cells.map(({ sheet, area }) => context.workbook.worksheets.getItem(sheet).getRange(areaToA1(area)).getSpillingToRangeOrNullObject().load('address'));
      await syncRead(context);
      return spills.map((range) => (range.isNullObject ? null : (parseA1(range.address)?.area ?? null)));
    });
  } catch (error) {
    throw readFailure(error, cells[0]?.sheet);
  }
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
