import { z } from 'zod';

const pageSchema = z.object({
  orientation: z.enum(['Portrait', 'Landscape']).optional(),
  paperSize: z.string().optional(),
  zoom: z
    .object({ scale: z.number().optional(), horizontalFitToPages: z.number().optional(), verticalFitToPages: z.number().optional() })
    .optional(),
  centerHorizontally: z.boolean().optional(),
  centerVertically: z.boolean().optional(),
  /** Margins in points. */
  margins: z
    .object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number(), header: z.number(), footer: z.number() })
    .partial()
    .optional(),
  /** A1 without the sheet. */
  printArea: z.string().optional(),
  /** Whole rows, A1: 1:3. */
  titleRows: z.string().optional(),
  /** Whole columns, A1: A:B. */
  titleColumns: z.string().optional(),
});

const tableSchema = z.object({
  id: z.string(),
  name: z.string(),
  sheet: z.string(),
  area: z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() }),
  showHeaders: z.boolean(),
  style: z.string(),
});

const sheetSchema = z.object({ protected: z.boolean().optional(), veryHidden: z.boolean().optional(), page: pageSchema.optional() });

const extrasSchema = z.object({
  /** Settings of the document: key → JSON of its value. */
  settings: z.record(z.string(), z.string()),
  /** By the grid's sheet id. */
  sheets: z.record(z.string(), sheetSchema),
  tables: z.array(tableSchema),
});

export type ExtrasData = z.infer<typeof extrasSchema>;
export type SheetExtras = z.infer<typeof sheetSchema>;
export type PageExtras = z.infer<typeof pageSchema>;
export type TableExtras = z.infer<typeof tableSchema>;

/**
 * What a document holds and the grid cannot keep: settings, sheet protection, page layout, tables. Plain JSON, so that whoever saves the
 * workbook can put it into the file; sheets go by the grid's ids.
 */
export class DocumentExtras {
  private data: ExtrasData;
  private readonly listeners = new Set<() => void>();

  /** @throws ZodError when `data` is not what `toJSON` gave. */
  constructor(data?: unknown) {
    this.data = data === undefined ? { settings: {}, sheets: {}, tables: [] } : extrasSchema.parse(data);
  }

  toJSON(): ExtrasData {
    return structuredCloneJson(this.data);
  }

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
    this.setSheet(id, { page: { ...this.page(id), ...page } });
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

  private change(data: ExtrasData): void {
    this.data = data;
    for (const listener of [...this.listeners]) listener();
  }
}

function structuredCloneJson(data: ExtrasData): ExtrasData {
  return extrasSchema.parse(JSON.parse(JSON.stringify(data)));
}
