import type { Area } from './cells/area';
import type { CellContent } from './cells/cell';
import type { Validation } from './cells/validation';

/** What Kaoji is about to write, in order. A plan can be shown before it is applied; applying it is all or nothing. */
export type Edits = readonly Edit[];

export type Edit =
  | { readonly kind: 'addSheet'; readonly sheet: string }
  /**
   * Empties values, formats and merges of an area that Kaoji owns; comments and links stay.
   * `spill`: where a formula in its first cell spills, here and in values: what it fills is no content of its own when the edit is taken
   * back.
   */
  | { readonly kind: 'clear'; readonly sheet: string; readonly area: Area; readonly spill?: Area }
  /**
   * One row of `values` per row of the area. Each cell comes to hold what stands for it, whatever number format it has or gets.
   * `overSpill`: the area is what the formula in its first cell spills over; taken back, that formula alone comes again.
   */
  | {
      readonly kind: 'values';
      readonly sheet: string;
      readonly area: Area;
      readonly values: readonly (readonly CellContent[])[];
      readonly overSpill?: true;
      readonly spill?: Area;
    }
  | { readonly kind: 'numberFormat'; readonly sheet: string; readonly area: Area; readonly format: string }
  | { readonly kind: 'style'; readonly sheet: string; readonly area: Area; readonly style: CellStyle }
  /**
   * Rows of an area come to look as rows of another sheet do in the same columns: typeface, fill, lines, alignment, number format,
   * conditional formats. What was merged there comes apart; contents, merged cells, heights and validations are edits of their own.
   * `rows`: for each row of the area the row of the other sheet, counted from 0.
   */
  | { readonly kind: 'copyRows'; readonly sheet: string; readonly area: Area; readonly from: string; readonly rows: readonly number[] }
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  /**
   * What may be typed into the cells of areas; null for anything. Formulas of the rule are as the first cell of the first area has
   * them, and move with the others.
   */
  | { readonly kind: 'validation'; readonly sheet: string; readonly areas: readonly Area[]; readonly rule: Validation | null }
  /** Width in points, height in points. */
  | { readonly kind: 'columnWidth'; readonly sheet: string; readonly column: number; readonly columns: number; readonly points: number }
  | { readonly kind: 'rowHeight'; readonly sheet: string; readonly row: number; readonly rows: number; readonly points: number }
  /** Rows and columns that stay in view, counted from the top left; 0 for none. */
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: 'page'; readonly sheet: string; readonly page: PageSetup }
  /** The colour of the sheet's tab, #RRGGBB. */
  | { readonly kind: 'tabColor'; readonly sheet: string; readonly color: string }
  /** A name for an area, made or moved. */
  | { readonly kind: 'name'; readonly name: string; readonly sheet: string; readonly area: Area }
  /** Takes a name of the workbook away, if it has it; the cells stay as they are. */
  | { readonly kind: 'dropName'; readonly name: string }
  /** Gives a sheet a secret, unless it has one: 64 hex digits that go with the sheet, see `sheet-secret.ts`. */
  | { readonly kind: 'secret'; readonly sheet: string; readonly secret: string }
  | { readonly kind: 'setting'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'activate'; readonly sheet: string };

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** The typeface, as Excel names it: 仿宋. */
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  /** #RRGGBB */
  readonly color?: string;
  /** #RRGGBB, or null for no fill. */
  readonly fill?: string | null;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Thin lines on all four sides and inside. */
  readonly border?: boolean;
}

/** How large a page is printed. Excel heeds no page breaks on a sheet that it fits to pages, so a sheet has the one or the other. */
export type PageScale =
  | {
      /** Fit to so many pages across; height follows. */
      readonly fitToWidth: number;
    }
  | {
      /** Percent, a whole number from 10 to 400. */
      readonly scale: number;
      /** The rows, counted from 0, before which a new page begins, at most {@link MOST_BREAKS}; those that the sheet had go. */
      readonly breaks: readonly number[];
    };

/** As many page breaks as Excel keeps on one sheet. */
export const MOST_BREAKS = 1_024;

/** What stands above or below each page, in three places: `&P` the page, `&N` how many there are, `&&` a single &. */
export interface PageLine {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

/** Sheets of paper by the names that Excel has for them, with their sides in points. */
export const PAPERS = {
  A3: { short: 841.9, long: 1190.6 },
  A4: { short: 595.3, long: 841.9 },
  A5: { short: 419.5, long: 595.3 },
  B4: { short: 728.5, long: 1031.8 },
  B5: { short: 515.9, long: 728.5 },
  letter: { short: 612, long: 792 },
  legal: { short: 612, long: 1008 },
} as const;

export type Paper = keyof typeof PAPERS;

export type PageSetup = PageScale & {
  readonly printArea: Area;
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated at the top of each page, from row 0-based `row`, `rows` of them. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  /** Columns repeated at the left of each page, from column 0-based `column`, `columns` of them. */
  readonly titleColumns?: { readonly column: number; readonly columns: number };
  readonly paper: Paper;
  readonly centerHorizontally?: boolean;
  /** In points. */
  readonly margins?: PageMargins;
  /** Each as a whole: what is not said of its three places is blank. */
  readonly header?: PageLine;
  readonly footer?: PageLine;
};

export interface PageMargins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
}
