import { areaContains, type Area } from '../../../cells/area';
import type { Edit } from '../../../edits';
import type { ContentImage } from '../pre-image';

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

/** The formats that stand before a plan, as they were seen where it changes contents. */
export function textFormatsIn(before: readonly ContentImage[]): TextFormats {
  const formats = new Formats();
  for (const { sheet, area, numberFormats } of before)
    formats.add(sheet, { area, isText: (row, column) => numberFormats[row - area.row]?.[column - area.column] === '@' });
  return formats;
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

  on(sheet: string): (row: number, column: number) => boolean {
    const known = this.of(sheet);
    return (row, column) => known.find(({ area }) => area === null || areaContains(area, row, column))?.isText(row, column) ?? false;
  }

  private of(sheet: string): readonly Known[] {
    return this.known.get(sheet.toLowerCase()) ?? [];
  }
}
