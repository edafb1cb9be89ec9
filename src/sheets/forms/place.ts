import type { Area } from '../../workbook/cells/area';
import type { Edit, Edits } from '../../workbook/edits';
import { lookEdits } from './looks';
import type { Form } from './form';

/** Puts a form on a sheet 表样-… of its own, with its placeholders, to be edited: what follows is printed by it. */
export function placeForm(form: Form): Edits {
  const { sheet, cells, heights, widths, merges, page } = form;
  const area: Area = { row: 0, column: 0, rows: cells.length, columns: widths.length };
  const { titleRows, scale: _, breaks, ...rest } = page;
  return [
    { kind: 'addSheet', sheet },
    { kind: 'values', sheet, area, values: cells },
    ...lookEdits(
      sheet,
      form,
      cells.map((__, row) => row),
    ),
    ...form.looks.flatMap((line, row) =>
      line.flatMap(({ format }, column): Edit[] =>
        format === null ? [] : [{ kind: 'numberFormat', sheet, area: { row, column, rows: 1, columns: 1 }, format }],
      ),
    ),
    ...merges.map((merge): Edit => ({ kind: 'merge', sheet, area: merge })),
    ...widths.map((points, column): Edit => ({ kind: 'columnWidth', sheet, column, columns: 1, points })),
    ...heights.map((points, row): Edit => ({ kind: 'rowHeight', sheet, row, rows: 1, points })),
    { kind: 'page', sheet, page: { ...rest, printArea: area, scale: 100, breaks, ...(titleRows === null ? {} : { titleRows }) } },
    { kind: 'activate', sheet },
  ];
}
