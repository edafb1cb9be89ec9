import type { PlacedValidation } from './cells/validation';
import type { PageLine, PageMargins, Paper } from './edits';

/** How a part of a sheet looks, as far as something that is laid out like it has to know. */
export interface SheetLayout {
  /** Of the shape of the part. */
  readonly texts: readonly (readonly TextLook[])[];
  /** Of each row and each column of the part, in points; 0 for one that is hidden. */
  readonly heights: readonly number[];
  readonly widths: readonly number[];
  readonly page: SheetPage;
  /** What may be typed into cells of the part. */
  readonly validations: readonly PlacedValidation[];
  /** What the sheet has that rows do not take along where they are copied, as far as it can be seen. */
  readonly notCopied: readonly NotCopied[];
}

export const NOT_COPIED = ['conditionalFormats', 'validations', 'pictures', 'comments'] as const;

export type NotCopied = (typeof NOT_COPIED)[number];

export interface TextLook {
  readonly wraps: boolean;
  /** In points. */
  readonly fontSize: number;
  /** The typeface; '' where it is not known. */
  readonly fontName: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** #RRGGBB */
  readonly color: string;
  /** #RRGGBB; null for no fill. */
  readonly fill: string | null;
  /** Null where it is left to the kind of content. */
  readonly align: 'left' | 'center' | 'right' | null;
  readonly valign: 'top' | 'center' | 'bottom';
  /** It has a line at one side or more. */
  readonly border: boolean;
}

/** How the sheet is printed. Rows count from 0. */
export interface SheetPage {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: Paper;
  readonly margins: PageMargins;
  readonly titleRows: { readonly row: number; readonly rows: number } | null;
  /** Percent; null where the sheet is fitted to pages. */
  readonly scale: number | null;
  /** The rows before which somebody had a new page begin. */
  readonly breaks: readonly number[];
  readonly header: PageLine;
  readonly footer: PageLine;
  readonly centerHorizontally: boolean;
}
