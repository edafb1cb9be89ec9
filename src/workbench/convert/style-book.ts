import type { IStyleData, Nullable } from '@univerjs/core';
import { fromGridStyle, toGridStyle, type CellLook } from './style';

/**
 * The looks of one workbook under the short names that cells refer to. It remembers the look a name came from, so that what the grid
 * cannot show (indents, locks, double accounting lines …) comes back unharmed for every cell whose format nobody touched.
 */
export class StyleBook {
  private readonly byKey = new Map<string, string>();
  private readonly looks = new Map<string, CellLook>();
  /** What the grid gets as `styles`. */
  readonly styles: Record<string, IStyleData> = {};

  /** The name for a look; null for one that is all default. */
  nameOf({ style, numberFormat }: CellLook): string | null {
    const look: CellLook = { ...(style === undefined ? {} : { style }), ...(numberFormat === undefined ? {} : { numberFormat }) };
    const key = JSON.stringify(look);
    if (key === '{}') return null;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const name = `xlsx-${String(this.byKey.size + 1)}`;
    this.byKey.set(key, name);
    this.looks.set(name, look);
    this.styles[name] = toGridStyle(look);
    return name;
  }

  /** The look of a cell that the grid gives back, by name or in full. */
  lookOf(style: Nullable<IStyleData | string>, styles: Record<string, Nullable<IStyleData>>): CellLook {
    if (style === null || style === undefined) return {};
    if (typeof style !== 'string') return fromGridStyle(style);
    return this.looks.get(style) ?? fromGridStyle(styles[style] ?? {});
  }
}
