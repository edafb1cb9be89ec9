import { areaToA1, parseA1 } from '../cells/a1';
import type { Area, Place } from '../cells/area';
import { readFailure } from './failures';
import type { ExcelLink } from './link';

/** Cells asked about at a time: each takes about a thousand characters of a request. */
const CELLS_AT_ONCE = 2_000;

/** The areas that the formulas of these cells spill over; null where a formula fills its own cell only. */
export async function spillsOf(link: ExcelLink, cells: readonly Place[]): Promise<(Area | null)[]> {
  if (cells.length === 0) return [];
  try {
    const spills: (Area | null)[] = [];
    for (let from = 0; from < cells.length; from += CELLS_AT_ONCE) {
      const some = cells.slice(from, from + CELLS_AT_ONCE);
      spills.push(...(await link.once({ kind: 'read' }, (context) => queueSpills(context, some))));
    }
    return spills;
  } catch (error) {
    throw readFailure(error, cells[0]?.sheet);
  }
}

function queueSpills(context: Excel.RequestContext, cells: readonly Place[]): () => (Area | null)[] {
  const sheets = new Map([...new Set(cells.map(({ sheet }) => sheet))].map((sheet) => [sheet, context.workbook.worksheets.getItem(sheet)]));
  const ranges = cells.map(({ sheet, area }) =>
    sheets.get(sheet)?.getRange(areaToA1(area)).getSpillingToRangeOrNullObject().load('address'),
  );
  return () => ranges.map((range) => (range === undefined || range.isNullObject ? null : (parseA1(range.address)?.area ?? null)));
}

/** Calculates all formulas again. */
export async function recalculate(link: ExcelLink): Promise<void> {
  try {
    await link.once({ kind: 'write' }, (context) => {
      context.workbook.application.calculate(Excel.CalculationType.full);
      return () => undefined;
    });
  } catch (error) {
    throw readFailure(error);
  }
}
