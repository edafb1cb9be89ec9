import type { Snapshot } from '../snapshot';
import type { Edits } from '../edits';
import type { ExcelLink } from './link';
import { readEntries, WRITES_PROPERTY, type WriteEntry } from './tokens';

/** Which sheets, names and settings the workbook has at one moment. */
export interface Directory {
  readonly sheets: readonly SheetEntry[];
  /** Names by their keys, see {@link nameKey}. */
  readonly names: ReadonlyMap<string, NameEntry>;
  readonly settings: ReadonlyMap<string, unknown>;
}

/** A sheet as the adapter goes by it. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

export interface SheetEntry extends KnownSheet {
  readonly isVisible: boolean;
  /** The writes of Kaoji on it, the latest last. */
  readonly writes: readonly WriteEntry[];
}

interface NameEntry {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

/** Puts the questions into a request; the function gives the directory after it. */
export function queueDirectory(context: Excel.RequestContext): () => Directory {
  const sheets = context.workbook.worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/customProperties/items/key,items/customProperties/items/value,' +
      'items/names/items/name,items/names/items/formula,items/names/items/comment',
  );
  const names = context.workbook.names.load('items/name,items/formula,items/comment');
  const settings = context.workbook.settings.load('items/key,items/value');
  return () => ({
    sheets: sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      isVisible: sheet.visibility === Excel.SheetVisibility.visible,
      writes: readEntries(sheet.customProperties.items.find(({ key }) => key.toLowerCase() === WRITES_PROPERTY)?.value ?? null),
    })),
    names: new Map([
      ...names.items.map((item) => entryOf(item.name, item)),
      ...sheets.items.flatMap((sheet) => sheet.names.items.map((item) => entryOf(nameOnSheet(sheet.id, item.name), item))),
    ]),
    settings: new Map(settings.items.map(({ key, value }): [string, unknown] => [key, value])),
  });
}

function entryOf(name: string, { formula, comment }: Excel.NamedItem): [string, NameEntry] {
  return [nameKey(name), { name, formula: String(formula), comment }];
}

/** How a name of one sheet, by its id, is written where names of the whole workbook stand, too. */
export function nameOnSheet(sheet: string, name: string): string {
  return `${sheet}!${name}`;
}

/** By what a name is found; Excel takes those that differ in case only for the same. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** The names among which one is, and what it is called there. */
export function namesWith(context: Excel.RequestContext, name: string): readonly [Excel.NamedItemCollection, string] {
  const end = name.lastIndexOf('!');
  if (end < 0) return [context.workbook.names, name];
  return [context.workbook.worksheets.getItem(name.slice(0, end)).names, name.slice(end + 1)];
}

/** Asks Excel, in one round trip. */
export function readDirectory(link: ExcelLink): Promise<Directory> {
  return link.once({ kind: 'read' }, queueDirectory);
}

export function sheetById<T extends KnownSheet>(sheets: readonly T[], id: string): T | undefined {
  return sheets.find((sheet) => sheet.id === id);
}

/**
 * The sheets that a plan may name, as it knows them: those of the snapshot that it was made from come first, whatever they are called now.
 */
export function sheetsOfPlan(snapshot: Snapshot | null, known: readonly KnownSheet[]): KnownSheet[] {
  const seen = (snapshot?.sheets ?? []).flatMap(({ id, name, protected: isProtected }) =>
    id === undefined ? [] : [{ id, name, isProtected }],
  );
  const taken = new Set(seen.map(({ name }) => name.toLowerCase()));
  const ids = new Set(seen.map(({ id }) => id));
  return [...seen, ...known.filter(({ id, name }) => !ids.has(id) && !taken.has(name.toLowerCase()))];
}

/** The plan with the ids of its sheets in place of their names; a sheet that it adds keeps its name. */
export function withIds(edits: Edits, sheets: readonly KnownSheet[]): Edits {
  const ids = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  const added = new Set(edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet.toLowerCase()] : [])));
  return edits.map((edit) => {
    const located =
      edit.kind === 'copyRows' && !added.has(edit.from.toLowerCase())
        ? { ...edit, from: ids.get(edit.from.toLowerCase()) ?? edit.from }
        : edit;
    if (!('sheet' in edit) || added.has(edit.sheet.toLowerCase())) return located;
    return { ...located, sheet: ids.get(edit.sheet.toLowerCase()) ?? edit.sheet };
  });
}
