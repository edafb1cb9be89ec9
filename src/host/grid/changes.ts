import type { IDisposable } from '@univerjs/core';
import { z } from 'zod';
import { Extent } from './extent';
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../workbook/cells/area';
import { fromRange, type Grid } from './grid';

/** Something that happened in the grid, whoever did it. Sheets by their ids. */
export type GridEvent =
  | { readonly kind: 'cells'; readonly sheet: string; readonly area: Area; readonly change: CellsChange; readonly byHost: boolean }
  /** Formulas in this area have their results, the same as before or others. */
  | { readonly kind: 'calculated'; readonly sheet: string; readonly area: Area; readonly byHost: boolean }
  | { readonly kind: 'format'; readonly sheet: string; readonly area: Area; readonly byHost: boolean }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted' | 'activated'; readonly sheet: string; readonly byHost: boolean }
  | { readonly kind: 'sheetRenamed'; readonly sheet: string; readonly name: string; readonly byHost: boolean }
  | { readonly kind: 'selection'; readonly sheet: string; readonly area: Area; readonly byHost: boolean };

/** `changeType` of Excel's changed event. */
export type CellsChange = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

const range = z.object({ startRow: z.number(), startColumn: z.number(), endRow: z.number(), endColumn: z.number() });
const rowsOrColumns = z.object({ subUnitId: z.string(), range });
/** Not looked into: it may hold a hundred thousand cells. */
const cellMatrix = z.custom<Readonly<Record<string, Readonly<Record<string, unknown>> | null>>>(
  (value) => typeof value === 'object' && value !== null,
);
const rangeValues = z.object({ subUnitId: z.string(), cellValue: cellMatrix.nullish(), trigger: z.string().optional() });
const moved = z.object({
  from: z.object({ subUnitId: z.string(), value: cellMatrix }),
  to: z.object({ subUnitId: z.string(), value: cellMatrix }),
});
const calculated = z.object({ unitData: z.record(z.string(), z.record(z.string(), cellMatrix.nullish()).nullish()) });
const numberFormats = z.object({ subUnitId: z.string(), values: z.record(z.string(), z.object({ ranges: z.array(range) })) });
const noNumberFormats = z.object({ subUnitId: z.string(), ranges: z.array(range) });
const sheetOnly = z.object({ subUnitId: z.string() });
const renamed = z.object({ subUnitId: z.string(), name: z.string() });
const inserted = z.object({ sheet: z.object({ id: z.string() }) });
const selected = z.object({ subUnitId: z.string(), selections: z.array(z.object({ range })), type: z.number().optional() });

type Reader = (params: unknown) => readonly GridEventBody[];
type GridEventBody = GridEvent extends infer E ? (E extends GridEvent ? Omit<E, 'byHost'> : never) : never;

/** `SelectionMoveType.MOVING`: the mouse is still down. */
const STILL_MOVING = 1;

/** What each mutation or operation of the grid means. */
const readers: Readonly<Record<string, Reader>> = {
  'sheet.mutation.set-range-values': reader(rangeValues, ({ subUnitId, cellValue, trigger }) => {
    const extent = matrixExtent(cellValue);
    if (extent === null) return [];
    if (trigger === 'sheet.command.set-style' || !extent.content) return [{ kind: 'format', sheet: subUnitId, area: extent.area }];
    return [edited(subUnitId, extent.area)];
  }),
  'sheet.mutation.set.numfmt': reader(numberFormats, ({ subUnitId, values }) =>
    Object.values(values).flatMap(({ ranges }) => formatted(subUnitId, ranges)),
  ),
  'sheet.mutation.remove.numfmt': reader(noNumberFormats, ({ subUnitId, ranges }) => formatted(subUnitId, ranges)),
  'sheet.mutation.move-range': reader(moved, ({ from, to }) =>
    [from, to].flatMap(({ subUnitId, value }) => {
      const extent = matrixExtent(value);
      return extent === null ? [] : [edited(subUnitId, extent.area)];
    }),
  ),
  'sheet.mutation.reorder-range': reader(rowsOrColumns, (p) => [edited(p.subUnitId, fromRange(p.range))]),
  'sheet.mutation.insert-row': reader(rowsOrColumns, (p) => [lines(p, 'RowInserted')]),
  'sheet.mutation.remove-rows': reader(rowsOrColumns, (p) => [lines(p, 'RowDeleted')]),
  'sheet.mutation.insert-col': reader(rowsOrColumns, (p) => [lines(p, 'ColumnInserted')]),
  'sheet.mutation.remove-col': reader(rowsOrColumns, (p) => [lines(p, 'ColumnDeleted')]),
  'sheet.mutation.insert-sheet': reader(inserted, (p) => [{ kind: 'sheetAdded', sheet: p.sheet.id }]),
  'sheet.mutation.remove-sheet': reader(sheetOnly, (p) => [{ kind: 'sheetDeleted', sheet: p.subUnitId }]),
  'sheet.mutation.set-worksheet-name': reader(renamed, (p) => [{ kind: 'sheetRenamed', sheet: p.subUnitId, name: p.name }]),
  'formula.mutation.set-formula-calculation-result': reader(calculated, ({ unitData }) =>
    Object.values(unitData).flatMap((sheets) =>
      Object.entries(sheets ?? {}).flatMap(([sheet, matrix]): GridEventBody[] => {
        const extent = matrixExtent(matrix);
        return extent === null ? [] : [{ kind: 'calculated', sheet, area: extent.area }];
      }),
    ),
  ),
  'sheet.operation.set-worksheet-active': reader(sheetOnly, (p) => [{ kind: 'activated', sheet: p.subUnitId }]),
  'sheet.operation.set-selections': reader(selected, (p) => {
    const last = p.selections.at(-1);
    return last === undefined || p.type === STILL_MOVING ? [] : [{ kind: 'selection', sheet: p.subUnitId, area: fromRange(last.range) }];
  }),
};

/** Tells what happens in the grid. What the formula engine writes back is no edit: it is told as calculated. */
export function watchGrid(grid: Grid, tell: (event: GridEvent) => void): IDisposable {
  return grid.api.onCommandExecuted((command, options) => {
    if (options?.onlyLocal === true && command.id.startsWith('sheet.mutation.')) return;
    const params: unknown = command.params;
    for (const body of readers[command.id]?.(params) ?? []) tell({ ...body, byHost: grid.isWriting });
  });
}

function reader<T>(schema: z.ZodType<T>, read: (params: T) => readonly GridEventBody[]): Reader {
  return (params) => {
    const parsed = schema.safeParse(params);
    return parsed.success ? read(parsed.data) : [];
  };
}

function edited(sheet: string, area: Area): GridEventBody {
  return { kind: 'cells', sheet, area, change: 'RangeEdited' };
}

function formatted(sheet: string, ranges: readonly z.infer<typeof range>[]): GridEventBody[] {
  return ranges.map((each) => ({ kind: 'format', sheet, area: fromRange(each) }));
}

function lines(params: z.infer<typeof rowsOrColumns>, change: CellsChange): GridEventBody {
  const area = fromRange(params.range);
  const whole = change.startsWith('Row') ? { ...area, column: 0, columns: SHEET_COLUMNS } : { ...area, row: 0, rows: SHEET_ROWS };
  return { kind: 'cells', sheet: params.subUnitId, area: whole, change };
}

/** The smallest area around the cells of a mutation, and whether it touches more than formats. */
function matrixExtent(matrix: z.infer<typeof cellMatrix> | null | undefined): { area: Area; content: boolean } | null {
  const extent = new Extent();
  let content = false;
  for (const [row, line] of Object.entries(matrix ?? {})) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      extent.add(Number(row), Number(column));
      content ||= cell === null || (typeof cell === 'object' && ('v' in cell || 'f' in cell || 'p' in cell));
    }
  }
  return extent.area === null ? null : { area: extent.area, content };
}
