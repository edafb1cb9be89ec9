import type { Phrase } from '../../messages/catalogue';
import type { FormCode } from '../../messages/sheets/forms';
import type { Position } from '../../scheme/source/placed';
import { SCHEME_SHEET } from '../../workbook/owned-sheets';
import { cellArea, type Area, type Place } from '../../workbook/cells/area';
import type { CellContent } from '../../workbook/cells/cell';
import type { PlacedValidation } from '../../workbook/cells/validation';
import type { CellStyle } from '../../workbook/edits';
import type { SheetLayout, SheetPage } from '../../workbook/sheet-layout';

/** A 表样: a sheet that looks like the form, whose cells say in ｛…｝ what comes there. Rows and columns count from 0. */
export interface Form {
  readonly name: string;
  /** What it is for, in a sentence; nothing is known of a form that an office made itself. */
  readonly about?: string;
  /** The sheet it stands on, or would: 表样-反馈单. */
  readonly sheet: string;
  /** Whether it stands there: then its rows are copied with all that they look like. */
  readonly stands: boolean;
  /** From A1 on; all rows have the same length. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly merges: readonly Area[];
  /** How each cell looks; of the shape of `cells`. */
  readonly looks: readonly (readonly CellLook[])[];
  /** The least height of each row, in points. */
  readonly heights: readonly number[];
  /** The width of each column, in points. */
  readonly widths: readonly number[];
  readonly page: SheetPage;
  /** What may be typed into its cells, as its copies have it. */
  readonly validations?: readonly PlacedValidation[];
  /** What a sheet has that is a form and its copies will not have. */
  readonly notCopied?: SheetLayout['notCopied'];
  /** Where each cell stands in the scheme that declares the form, row by row; nothing where it is no such form. */
  readonly written?: readonly (readonly Position[])[];
  /** What is wrong with how the scheme declares it: then there is nothing to fill. */
  readonly faults?: readonly FormProblem[];
}

export interface CellLook {
  readonly style: CellStyle;
  /** As Excel writes it; null where the cell has none of its own. */
  readonly format: string | null;
}

/** Something wrong with a 表样, at its cell. */
export interface FormProblem {
  readonly code: FormCode;
  readonly place: Place;
  /** The sign of the cell's text at which it begins, counted from 0. */
  readonly at: number;
  readonly message: Phrase;
  /** Where it stands in the scheme, for a form that the scheme declares and that no sheet holds. */
  readonly source?: Position;
}

/** The same problem where the scheme declares the form: at its line of the file, or at its cell of the sheet 考评办法. */
export function problemIn(problem: FormProblem, source: Position): FormProblem {
  const { file, line, column } = source;
  return file === SCHEME_SHEET ? { ...problem, place: { sheet: file, area: cellArea(line - 1, column - 1) } } : { ...problem, source };
}
