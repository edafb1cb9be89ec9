import type { Area } from '../workbook/cells/area';
import type { XlsxHeaderFooter, XlsxOpaque } from '../xlsx';

/** Page layout of a sheet; what is absent is as Excel has it. */
export interface PageExtras {
  orientation?: 'Portrait' | 'Landscape';
  paperSize?: string;
  zoom?: {
    readonly scale?: number | undefined;
    readonly horizontalFitToPages?: number | undefined;
    readonly verticalFitToPages?: number | undefined;
  };
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  /** In points. */
  margins?: Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  /** What stands above and below each page, by its codes in the file format. */
  headerFooter?: XlsxHeaderFooter;
  /** Rows, counted from 0, that begin a new page. */
  breaks?: readonly number[];
  /** A1 without the sheet. */
  printArea?: string;
  /** Whole rows, A1: 1:3. */
  titleRows?: string;
  /** Whole columns, A1: A:B. */
  titleColumns?: string;
}

/** A comment of a person's on a cell. It stays where it is when rows or columns move. */
export interface CommentExtras {
  /** Row and column count from 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface SheetExtras {
  readonly protected?: boolean;
  readonly comments?: readonly CommentExtras[];
  readonly veryHidden?: boolean;
  readonly page?: PageExtras;
  /** Conditional formats and validations, as a file has them. */
  readonly rules?: XlsxOpaque;
  /** Custom properties, key → text. */
  readonly properties?: Readonly<Record<string, string>>;
}

export interface TableExtras {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly style: string;
}

interface Extras {
  /** Settings of the document: key → JSON of its value. */
  readonly settings: Readonly<Record<string, string>>;
  /** By the grid's sheet id. */
  readonly sheets: Readonly<Record<string, SheetExtras>>;
  readonly tables: readonly TableExtras[];
}

/**
 * What a document holds and the grid cannot keep: settings, sheet protection and custom properties, page layout, tables. Sheets go by the
 * grid's ids.
 */
export class DocumentExtras {
  private data: Extras = { settings: {}, sheets: {}, tables: [] };
  private readonly listeners = new Set<() => void>();

  /** Calls back after every change; returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get settings(): Readonly<Record<string, string>> {
    return this.data.settings;
  }

  setSettings(settings: Readonly<Record<string, string>>): void {
    this.change({ ...this.data, settings: { ...settings } });
  }

  sheet(id: string): SheetExtras {
    return this.data.sheets[id] ?? {};
  }

  setSheet(id: string, extras: SheetExtras): void {
    this.change({ ...this.data, sheets: { ...this.data.sheets, [id]: { ...this.sheet(id), ...extras } } });
  }

  page(id: string): PageExtras {
    return this.sheet(id).page ?? {};
  }

  setPage(id: string, page: PageExtras): void {
    const changed = Object.entries({ ...this.page(id), ...page });
    this.setSheet(id, { page: Object.fromEntries(changed.filter(([, value]) => !isEmptyRecord(value))) });
  }

  /** What was kept of a deleted sheet goes with it. */
  forgetSheet(id: string): void {
    const { [id]: _gone, ...sheets } = this.data.sheets;
    this.change({ ...this.data, sheets, tables: this.data.tables.filter((table) => table.sheet !== id) });
  }

  get tables(): readonly TableExtras[] {
    return this.data.tables;
  }

  setTables(tables: readonly TableExtras[]): void {
    this.change({ ...this.data, tables: [...tables] });
  }

  private change(data: Extras): void {
    this.data = data;
    for (const listener of [...this.listeners]) listener();
  }
}

/** A part of a page set-up in which nothing is said. */
function isEmptyRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
