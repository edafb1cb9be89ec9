import type { Phrase } from '../../messages/catalogue';
import type { FormCode } from '../../messages/sheets/forms';
import type { Area, Place } from '../../workbook/cells/area';
import type { CellContent } from '../../workbook/cells/cell';
import type { CellStyle, PageMargins } from '../../workbook/edits';

/** A 表样: a sheet that looks like the form, whose cells say in ｛…｝ what comes there. Rows and columns count from 0. */
export interface Form {
  readonly name: string;
  /** The sheet it stands on, or would: 表样-反馈单. */
  readonly sheet: string;
  /** From A1 on; all rows have the same length. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly merges: readonly Area[];
  /** How each cell looks; of the shape of `cells`. */
  readonly looks: readonly (readonly CellLook[])[];
  /** The least height of each row, in points. */
  readonly heights: readonly number[];
  /** The width of each column, in points. */
  readonly widths: readonly number[];
  readonly page: FormPage;
}

export interface CellLook {
  readonly style: CellStyle;
  /** As Excel writes it; null where the cell has none of its own. */
  readonly format: string | null;
}

export interface FormPage {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4' | 'A3';
  /** In points. */
  readonly margins: PageMargins;
  /** Rows of the form that are repeated on each page; null for none. */
  readonly titleRows: { readonly row: number; readonly rows: number } | null;
}

/** Something wrong with a 表样, at its cell. */
export interface FormProblem {
  readonly code: FormCode;
  readonly place: Place;
  /** The sign of the cell's text at which it begins, counted from 0. */
  readonly at: number;
  readonly message: Phrase;
}
