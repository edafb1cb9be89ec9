import type { Area, Place } from '../../src/workbook/cells/area';
import { parseA1 } from '../../src/workbook/cells/a1';
import type { CellValue } from '../../src/workbook/cells/cell';
import type { SheetSnapshot, Snapshot } from '../../src/workbook/snapshot';

/** A workbook typed out in a test: sheet name → rows of cells. */
export function workbook(sheets: Readonly<Record<string, SheetRows>>, settings: Record<string, unknown> = {}): Snapshot {
  return { sheets: Object.entries(sheets).map(([name, rows]) => sheet(name, rows)), names: [], settings };
}

type SheetRows =
  | readonly (readonly CellValue[])[]
  | { readonly rows: readonly (readonly CellValue[])[]; readonly merges?: readonly string[]; readonly hidden?: boolean };

function sheet(name: string, given: SheetRows): SheetSnapshot {
  const { rows, merges = [], hidden = false } = 'rows' in given ? given : { rows: given };
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  return {
    name,
    visibility: hidden ? 'hidden' : 'visible',
    protected: false,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => 'General')),
    merges: merges.map(areaOf),
  };
}

export function areaOf(a1: string): Area {
  const parsed = parseA1(a1);
  if (parsed === null) throw new Error(`not an address: ${a1}`);
  return parsed.area;
}

/** A place by its address with the sheet: 数据!B2. */
export function placeOf(a1: string): Place {
  const parsed = parseA1(a1);
  if (parsed === null || parsed.sheet === null) throw new Error(`not an address with a sheet: ${a1}`);
  return { sheet: parsed.sheet, area: parsed.area };
}
