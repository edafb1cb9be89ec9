import type { Edits } from '../edits';
import { refusal } from '../error';
import { syncRead } from './excel-run';

/** What the adapter knows of the workbook's sheets and names without asking: from the last read, kept up by its own writes. */
export interface Directory {
  readonly sheets: readonly SheetEntry[];
  /** Names of the whole workbook, in lower case. */
  readonly names: ReadonlySet<string>;
}

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

export function entryOf(directory: Directory, name: string): SheetEntry | undefined {
  const wanted = name.toLowerCase();
  return directory.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** The names, in lower case, that there are once a plan is made. */
export function namesAfter(edits: Edits, before: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set(before);
  for (const edit of edits) {
    if (edit.kind === 'name') names.add(edit.name.toLowerCase());
    if (edit.kind === 'dropName') names.delete(edit.name.toLowerCase());
  }
  return names;
}

/** Throws WB-PROTECTED for the first of the sheets that is protected now. */
export function refuseProtected(sheets: readonly { readonly sheet: string }[], directory: Directory): void {
  const locked = sheets.find(({ sheet }) => entryOf(directory, sheet)?.isProtected === true);
  if (locked !== undefined) throw refusal('WB-PROTECTED', { sheet: locked.sheet });
}

/** Asks Excel. One round trip for sheets and names, a second for their protection. */
export function readDirectory(): Promise<Directory> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id,items/name');
    const names = context.workbook.names.load('items/name');
    await syncRead(context);
    const protections = sheets.items.map((sheet) => sheet.protection.load('protected'));
    await syncRead(context);
    return {
      sheets: sheets.items.map((sheet, index) => ({ id: sheet.id, name: sheet.name, isProtected: protections[index]?.protected ?? false })),
      names: new Set(names.items.map((name) => name.name.toLowerCase())),
    };
  });
}
