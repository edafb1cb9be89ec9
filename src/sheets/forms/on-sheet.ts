import type { CellContent } from '../../workbook/cells/cell';
import { boundingArea, type Area, type Place } from '../../workbook/cells/area';
import { FORM_PREFIX } from '../../workbook/owned-sheets';
import type { Workbook } from '../../workbook/port';
import type { CellStyle } from '../../workbook/edits';
import type { SheetLayout, TextLook } from '../../workbook/sheet-layout';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { isForm } from '../../workbook/tables-of-users';
import { cutCell } from './cut';
import type { CellLook, Form } from './form';
import { validationsFor } from './validations';

/** As large as a 表样 may be; what lies beyond is left over from something else. */
export const MOST_ROWS = 500;
export const MOST_COLUMNS = 60;

/** The sheets of a workbook that are forms, by their name (表样-…) or by what they say in A1. */
export function formSheets({ sheets }: Snapshot): SheetSnapshot[] {
  return sheets.filter((sheet) => sheet.name.startsWith(FORM_PREFIX) || isForm(sheet));
}

/** What a form on a sheet is called: as it says in A1, else as its sheet is called. */
export function formNameOf({ name, values }: SheetSnapshot): string {
  const first = values[0]?.[0] ?? null;
  const [head] = typeof first === 'string' ? cutCell(first).pieces : [];
  const said = head?.kind === 'braced' ? /^\s{0,9}表样(.*)$/su.exec(head.inside)?.[1]?.trim() : undefined;
  return said === undefined || said === '' ? (name.startsWith(FORM_PREFIX) ? name.slice(FORM_PREFIX.length) : name) : said;
}

/** The form that an office edits on a sheet of its workbook, with the sheet's own looks and page. */
export async function formOnSheet(workbook: Pick<Workbook, 'layoutOf'>, sheet: SheetSnapshot): Promise<Form> {
  const place = formPlace(sheet);
  const layout = await workbook.layoutOf({ ...place, area: { ...place.area, ...withinLimits(place.area) } });
  return formOf(sheet, layout);
}

/** The cells of a form: from A1 to the last that holds something or is merged. */
function formPlace({ name, values, merges }: SheetSnapshot): Place {
  const used: Area = { row: 0, column: 0, rows: Math.max(1, values.length), columns: Math.max(1, values[0]?.length ?? 0) };
  return { sheet: name, area: merges.reduce(boundingArea, used) };
}

function withinLimits({ rows, columns }: Area): Pick<Area, 'rows' | 'columns'> {
  return { rows: Math.min(rows, MOST_ROWS), columns: Math.min(columns, MOST_COLUMNS) };
}

function styleOf({ wraps, align, ...look }: TextLook): CellStyle {
  return { ...look, wrap: wraps, ...(align === null ? {} : { align }) };
}

function formOf(sheet: SheetSnapshot, layout: SheetLayout): Form {
  const { area } = formPlace(sheet);
  const contentAt = (row: number, column: number): CellContent => {
    const formula = sheet.formulas[row]?.[column] ?? null;
    const value = sheet.values[row]?.[column] ?? null;
    return formula === null ? value : { formula, result: value };
  };
  const grid = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => cell(row, column)));
  const cells = grid(contentAt);
  return {
    name: formNameOf(sheet),
    sheet: sheet.name,
    stands: true,
    cells,
    merges: sheet.merges,
    looks: grid((row, column): CellLook => {
      const look = layout.texts[row]?.[column];
      const format = sheet.numberFormats[row]?.[column] ?? 'General';
      return { style: look === undefined ? {} : styleOf(look), format: format === 'General' ? null : format };
    }),
    heights: Array.from({ length: area.rows }, (_, row) => layout.heights[row] ?? 0),
    widths: Array.from({ length: area.columns }, (_, column) => layout.widths[column] ?? 0),
    page: layout.page,
    validations: validationsFor(layout.validations, sheet.name, cells),
    notCopied: layout.notCopied,
  };
}
