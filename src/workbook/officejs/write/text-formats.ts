import { areaContains, isWithin, type Area } from '../../area';
import type { CellContent } from '../../cell';
import type { Edit, Edits } from '../../edits';
import { syncRead } from '../excel-run';
import { isPlain } from '../values';
import { rangeOf } from './pre-image';

/** Which cells have the format `@`, while a plan is gone through edit by edit. */
export interface TextFormats {
  /** Takes in what an edit does to formats. */
  note(edit: Edit): void;
  /** Which cells of a sheet are texts by their format, as it is now: what is noted later does not change the answer. */
  on(sheet: string): (row: number, column: number) => boolean;
}

/** What is known of the formats of some cells of a sheet; of all of them without an area. */
interface Known {
  readonly area: Area | null;
  isText(row: number, column: number): boolean;
}

/**
 * The formats that stand before a plan. Excel is asked for those that the plan neither gives nor clears and that bear on what it writes: in
 * most plans none.
 */
export async function textFormatsBefore(edits: Edits): Promise<TextFormats> {
  const unknown: { readonly sheet: string; readonly area: Area }[] = [];
  const seen = new Formats();
  for (const edit of edits) {
    if (edit.kind === 'values' && !edit.values.every((line) => line.every(isIndifferent)) && !seen.knows(edit.sheet, edit.area))
      unknown.push(edit);
    seen.note(edit);
  }
  const formats = new Formats();
  if (unknown.length === 0) return formats;
  await Excel.run(async (context) => {
    const ranges = unknown.map(({ sheet, area }) => ({ sheet, area, range: rangeOf(context, sheet, area).load('numberFormat') }));
    await syncRead(context);
    for (const { sheet, area, range } of ranges) {
      const cells: unknown[][] = range.numberFormat;
      formats.add(sheet, { area, isText: (row, column) => cells[row - area.row]?.[column - area.column] === '@' });
    }
  });
  return formats;
}

/** Whether a content is written in the same way under any format. */
function isIndifferent(content: CellContent): boolean {
  return content === null || content === '' || (typeof content === 'string' && isPlain(content));
}

/** What came later holds. */
class Formats implements TextFormats {
  private readonly known = new Map<string, Known[]>();

  add(sheet: string, known: Known): void {
    const key = sheet.toLowerCase();
    this.known.set(key, [known, ...(this.known.get(key) ?? [])]);
  }

  note(edit: Edit): void {
    if (edit.kind === 'addSheet') this.add(edit.sheet, { area: null, isText: () => false });
    else if (edit.kind === 'clear') this.add(edit.sheet, { area: edit.area, isText: () => false });
    else if (edit.kind === 'numberFormat') this.add(edit.sheet, { area: edit.area, isText: () => edit.format === '@' });
  }

  knows(sheet: string, wanted: Area): boolean {
    return this.of(sheet).some(({ area }) => area === null || isWithin(wanted, area));
  }

  on(sheet: string): (row: number, column: number) => boolean {
    const known = this.of(sheet);
    return (row, column) => known.find(({ area }) => area === null || areaContains(area, row, column))?.isText(row, column) ?? false;
  }

  private of(sheet: string): readonly Known[] {
    return this.known.get(sheet.toLowerCase()) ?? [];
  }
}
