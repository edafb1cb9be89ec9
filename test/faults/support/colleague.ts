import type { Desk } from './desk';

/** What a colleague does in the same workbook: in the grid itself, not by an add-in. */
export const colleague = {
  types(desk: Desk, sheet: string, a1: string, value: string | number): void {
    desk.sheet(sheet).getRange(a1).setValue(value);
  },

  /** Adds a sheet of this name, with a text in its first cell; another name where there is one. */
  addsSheet(desk: Desk, name: string, text: string): string {
    const free = desk.has(name) ? `${name} (${text})` : name;
    desk.book.insertSheet(free).getRange('A1').setValue(text);
    return free;
  },

  renames(desk: Desk, from: string, to: string): void {
    desk.sheet(from).setName(to);
  },

  deletes(desk: Desk, name: string): void {
    desk.book.deleteSheet(desk.sheet(name));
  },

  protects(desk: Desk, name: string, isProtected = true): void {
    desk.extras.setSheet(desk.sheet(name).getSheetId(), { protected: isProtected });
  },

  /** Inserts rows before a row that counts from 0. */
  insertsRows(desk: Desk, sheet: string, row: number, rows: number): void {
    desk.sheet(sheet).insertRows(row, rows);
  },

  /** Deletes rows from a row on that counts from 0. */
  deletesRows(desk: Desk, sheet: string, row: number, rows: number): void {
    desk.sheet(sheet).deleteRows(row, rows);
  },

  /** Comments on a cell; row and column count from 0. */
  comments(desk: Desk, sheet: string, { row, column }: { readonly row: number; readonly column: number }, text: string): void {
    const id = desk.sheet(sheet).getSheetId();
    desk.extras.setSheet(id, { comments: [...(desk.extras.sheet(id).comments ?? []), { row, column, text }] });
  },

  /** Stores a setting of the document, as another pane or another add-in does. */
  stores(desk: Desk, key: string, value: unknown): void {
    const whose = key.startsWith('kaoji.') ? { [`kaoji.batch.${key}`]: JSON.stringify('another-pane') } : {};
    desk.extras.setSettings({ ...desk.extras.settings, [key]: JSON.stringify(value), ...whose });
  },
};
