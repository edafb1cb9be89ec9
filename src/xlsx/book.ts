import type { Area } from '../workbook/cells/area';

/**
 * A workbook as plain data: what an .xlsx file says, in our own words, free of any library and of any host.
 * All of it survives `JSON.parse(JSON.stringify(book))`. Rows and columns count from 0.
 */
export interface XlsxBook {
  sheets: XlsxSheet[];
  names: XlsxName[];
  /** What the add-in stored in the file, by key (without the prefix it has in the file). See `settings.ts`. */
  settings: Record<string, unknown>;
  /** The other custom document properties, untouched. */
  customProperties: Record<string, string | number | boolean>;
  /** Title, author and the like; `created` as ISO text. */
  documentProperties: Partial<
    Record<
      'title' | 'subject' | 'creator' | 'keywords' | 'description' | 'lastModifiedBy' | 'category' | 'company' | 'manager' | 'created',
      string
    >
  >;
  /** The font of a cell that names none; also what column widths are measured in. */
  defaultFont: XlsxFont;
  activeSheet: number;
  /** 1904 for the old Mac day count. Serial numbers in cells are the file's own, never converted. */
  dateSystem: '1900' | '1904';
  /** What the file holds and a file written from this model would not. Empty for a new book. */
  losses: XlsxLoss[];
}

export interface XlsxSheet {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  protected: boolean;
  /** Row → column → cell; only cells that hold or show something. */
  cells: Record<number, Record<number, XlsxCell>>;
  merges: Area[];
  /** In characters of the default font, as the file has it; see `widthToPoints`. */
  columnWidths: Record<number, number>;
  hiddenColumns: number[];
  /** In points; only where somebody set it. */
  rowHeights: Record<number, number>;
  hiddenRows: number[];
  /** Rows and columns that stay in view, from the top left. */
  freeze: { rows: number; columns: number };
  print: XlsxPrint;
  /** Whether pictures or drawings lie over its cells: the file keeps them, the model does not hold them. */
  drawings?: true;
  /** Rules that the file keeps and the model does not hold: of newer kinds, or with details that are not read. */
  unreadRules?: { readonly conditionalFormats?: true; readonly validations?: true };
  view: { gridLines: boolean; zoom: number; tabColor?: string };
  /** Parts that only have to survive: plain JSON, meant for the writer alone. */
  opaque: XlsxOpaque;
}

/** An error such as #N/A, kept apart from a text that looks like one. */
export interface XlsxError {
  readonly error: string;
}

/** Blank is null; an empty text is ''; a date is its serial number. */
export type XlsxValue = string | number | boolean | null | XlsxError;

export interface XlsxCell {
  /** For a formula: its last result, null where the file has none. */
  value: XlsxValue;
  /** With `=`, functions by the names people use (no _xlfn.). */
  formula?: string;
  /** A1 area of an array formula, at its top left cell; `dynamic` for one that spills. */
  array?: { area: string; dynamic: boolean };
  /** As Excel writes it; absent for General. */
  numberFormat?: string;
  style?: XlsxStyle;
  link?: { target: string; internal: boolean; tooltip?: string };
  comment?: { author?: string; text: string };
  /** A text whose parts have fonts of their own; `value` is the whole text. */
  runs?: { text: string; font?: XlsxFont }[];
}

export interface XlsxStyle {
  font?: XlsxFont;
  /** #RRGGBB of a solid fill. */
  fill?: string;
  border?: { top?: XlsxLine; right?: XlsxLine; bottom?: XlsxLine; left?: XlsxLine };
  horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  vertical?: 'top' | 'center' | 'justify' | 'distributed';
  wrap?: boolean;
  shrink?: boolean;
  /** Degrees as the file has them: 0–90 up, 91–180 down, 255 stacked. */
  rotation?: number;
  indent?: number;
  /** Only set where it differs from Excel's default (locked, not hidden). */
  unlocked?: boolean;
  hiddenFormula?: boolean;
}

export interface XlsxFont {
  name?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: 'single' | 'double';
  strike?: boolean;
  /** #RRGGBB; absent for automatic. */
  color?: string;
  script?: 'super' | 'sub';
}

export interface XlsxLine {
  style:
    | 'thin'
    | 'medium'
    | 'thick'
    | 'dotted'
    | 'dashed'
    | 'double'
    | 'hair'
    | 'mediumDashed'
    | 'dashDot'
    | 'mediumDashDot'
    | 'dashDotDot'
    | 'mediumDashDotDot'
    | 'slantDashDot';
  /** #RRGGBB; absent for automatic. */
  color?: string;
}

export interface XlsxPrint {
  /** A1 without the sheet; several areas joined by commas. */
  area?: string;
  /** Rows repeated on each page. */
  titleRows?: { row: number; rows: number };
  titleColumns?: { column: number; columns: number };
  orientation?: 'portrait' | 'landscape';
  paper?: 'A3' | 'A4' | 'A5' | 'B4' | 'B5' | 'letter' | 'legal';
  /** Pages across; height 0 means as many as needed. Absent: no fitting. */
  fit?: { width: number; height: number };
  /** Percent. */
  scale?: number;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  /** The rows, counted from 0, before which a new page begins. */
  breaks?: number[];
  headerFooter?: XlsxHeaderFooter;
  /** Inches. */
  margins?: Partial<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
}

/** Texts with the codes of the format: `&L`, `&C`, `&R` begin a part, `&P` the page, `&N` how many there are, `&&` a single &. */
export interface XlsxHeaderFooter {
  oddHeader?: string;
  oddFooter?: string;
  evenHeader?: string;
  evenFooter?: string;
  firstHeader?: string;
  firstFooter?: string;
  differentOddEven?: boolean;
  differentFirst?: boolean;
}

/** Kept as it came, for the writer: nobody but `rules/` reads into it. */
export type XlsxOpaque = Partial<Record<OpaquePart, unknown>>;

export type OpaquePart = 'dataValidations' | 'conditionalRules' | 'autoFilter' | 'tables' | 'colBreaks' | 'protection' | 'outline';

export interface XlsxName {
  name: string;
  /** With `=`, as Excel writes it: `=指标!$A$1:$B$2`. */
  refersTo: string;
  /** The sheet it belongs to; absent for the whole workbook. */
  sheet?: string;
}

/** Stable codes; the sentences are in `messages/workbook/xlsx.ts`. */
export type XlsxLoss =
  | 'macros'
  | 'charts'
  | 'pictures'
  | 'drawings'
  | 'pivotTables'
  | 'slicers'
  | 'externalLinks'
  | 'threadedComments'
  | 'extendedConditionalFormats'
  | 'extendedValidations'
  | 'conditionalFormatDetails'
  | 'filterDetails'
  | 'sparklines'
  | 'diagonalBorders'
  | 'fillPatterns'
  | 'rowOrColumnStyles'
  | 'sheetPasswords'
  | 'workbookProtection'
  | 'otherSheetTypes'
  | 'nameDetails'
  | 'customXml'
  | 'signatures'
  | 'embeddedObjects'
  | 'formControls'
  | 'dataConnections'
  | 'otherAddIns'
  | 'dateProperties'
  | 'dataTables'
  | 'phonetics'
  | 'otherDetails';

/** A sheet with nothing on it. */
export function emptySheet(name: string): XlsxSheet {
  return {
    name,
    visibility: 'visible',
    protected: false,
    cells: {},
    merges: [],
    columnWidths: {},
    hiddenColumns: [],
    rowHeights: {},
    hiddenRows: [],
    freeze: { rows: 0, columns: 0 },
    print: {},
    view: { gridLines: true, zoom: 100 },
    opaque: {},
  };
}

/** A book without sheets, as an office would start one. */
export function emptyBook(): XlsxBook {
  return {
    sheets: [],
    names: [],
    settings: {},
    customProperties: {},
    documentProperties: {},
    defaultFont: { name: '宋体', size: 11 },
    activeSheet: 0,
    dateSystem: '1900',
    losses: [],
  };
}

/** The cell at a place, or undefined where nothing is. */
export function cellAt(sheet: XlsxSheet, row: number, column: number): XlsxCell | undefined {
  return sheet.cells[row]?.[column];
}

/** Puts a cell at a place; a cell that holds and shows nothing is removed. */
export function putCell(sheet: XlsxSheet, row: number, column: number, cell: XlsxCell): void {
  const blank = cell.value === null && Object.keys(cell).length === 1;
  const cells = (sheet.cells[row] ??= {});
  if (!blank) {
    cells[column] = cell;
    return;
  }
  delete cells[column];
  if (Object.keys(cells).length === 0) delete sheet.cells[row];
}

/** Rows and columns up to the last cell that holds a value or a formula; 0, 0 for an empty sheet. */
export function usedSize(sheet: XlsxSheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const row in sheet.cells) {
    const last = lastUsed(sheet.cells[row] ?? {});
    if (last < 0) continue;
    rows = Math.max(rows, Number(row) + 1);
    columns = Math.max(columns, last + 1);
  }
  return { rows, columns };
}

/** The last cell of a row that holds a value or a formula; -1 for none. Keys that are whole numbers come in their order. */
function lastUsed(cells: XlsxSheet['cells'][number]): number {
  const columns = Object.keys(cells);
  for (let at = columns.length - 1; at >= 0; at -= 1) {
    const cell = cells[Number(columns[at])];
    if (cell !== undefined && (cell.value !== null || cell.formula !== undefined)) return Number(columns[at]);
  }
  return -1;
}
