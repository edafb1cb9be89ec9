import type { FUniver } from '@univerjs/core/facade';
import { z } from 'zod';

/** `SelectionMoveType.MOVING`: the mouse is still down. */
const STILL_MOVING = 1;
/** Rows shown above a selection that had to be scrolled to. */
const ROWS_ABOVE = 3;

type FWorksheet = ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getActiveSheet']>;

const selected = z.object({
  subUnitId: z.string(),
  type: z.number().optional(),
  selections: z.array(z.object({ range: z.object({ startRow: z.number(), startColumn: z.number() }) })),
});

/** Excel shows what an add-in selects; the grid scrolls for its own keys and mouse only. For as long as the grid lives. */
export function revealSelections(grid: FUniver): void {
  grid.addEvent(grid.Event.CommandExecuted, ({ id, params }) => {
    if (id !== 'sheet.operation.set-selections') return;
    const { data } = selected.safeParse(params);
    const range = data?.selections.at(-1)?.range;
    if (data === undefined || range === undefined || data.type === STILL_MOVING) return;
    // A sheet that has just been brought up is drawn in the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => reveal(grid, data.subUnitId, range.startRow, range.startColumn)));
  });
}

function reveal(grid: FUniver, sheetId: string, row: number, column: number): void {
  const sheet = grid.getActiveWorkbook()?.getActiveSheet();
  const seen = sheet?.getVisibleRange();
  if (sheet?.getSheetId() !== sheetId || seen === null || seen === undefined) return;
  const frozen = sheet.getFreeze();
  const rowShown = row < frozen.ySplit || (row >= seen.startRow && row <= seen.endRow);
  const columnShown = column < frozen.xSplit || (column >= seen.startColumn && column <= seen.endColumn);
  if (rowShown && columnShown) return;
  sheet.scrollToCell(
    rowShown ? seen.startRow : Math.max(frozen.ySplit, row - ROWS_ABOVE),
    column < frozen.xSplit ? seen.startColumn : firstColumn(sheet, seen, column),
  );
}

/** Where the view has to begin so that the column is wholly in it, moved no further than needed. */
function firstColumn(sheet: FWorksheet, seen: { readonly startColumn: number; readonly endColumn: number }, column: number): number {
  if (column <= seen.startColumn) return column;
  // The last column in view is often cut off.
  let room = 0;
  for (let index = seen.startColumn; index < seen.endColumn; index += 1) room += sheet.getColumnWidth(index);
  let first = column;
  room -= sheet.getColumnWidth(first);
  while (first > seen.startColumn && room >= sheet.getColumnWidth(first - 1)) {
    first -= 1;
    room -= sheet.getColumnWidth(first);
  }
  return first;
}
