import { z } from 'zod';
import { bind, child, method, type HostClass, type HostObject } from '../dispatch/members';
import { HostError } from '../errors';
import type { Session } from '../add-in-session';
import { WORKBOOK_TARGET } from '../subscriptions';
import { eventMembers } from './events';
import { checkSheetName, visibilityOf, worksheetObject } from './worksheet';

export function worksheetsObject(session: Session): HostObject {
  return bind(worksheetsClass, null, session);
}

const optionalBoolean = z.boolean().nullable();

const worksheetsClass: HostClass<null> = {
  name: 'WorksheetCollection',
  items: (_t, s) => s.grid.sheets.map((sheet) => worksheetObject(sheet.getSheetId(), s)),
  item: (_t, key, s) => {
    const found = find(key, s);
    if (found === null) throw new HostError('ItemNotFound');
    return found;
  },
  members: {
    Add: child([z.string().nullable()], (_t, [name], s) => addSheet(name ?? freeName(s), s)),
    GetActiveWorksheet: child([], (_t, _args, s) => worksheetObject(s.grid.workbook.getActiveSheet().getSheetId(), s)),
    GetCount: method([optionalBoolean], (_t, [visibleOnly], s) => listed(visibleOnly, s).length),
    GetFirst: child([optionalBoolean], (_t, [visibleOnly], s) => at(listed(visibleOnly, s).at(0), s)),
    GetLast: child([optionalBoolean], (_t, [visibleOnly], s) => at(listed(visibleOnly, s).at(-1), s)),
    GetItemOrNullObject: child([z.string()], (_t, [key], s) => find(key, s)),
    ...eventMembers<null>(
      ['changed', 'added', 'deleted', 'activated', 'deactivated', 'selectionChanged', 'formatChanged', 'nameChanged', 'calculated'],
      () => WORKBOOK_TARGET,
    ),
  },
};

/** By name or by id. */
function find(key: unknown, s: Session): HostObject | null {
  if (typeof key !== 'string') throw new HostError('InvalidArgument');
  const sheet = s.grid.sheets.find((one) => one.getSheetId() === key) ?? s.grid.sheetByName(key);
  return sheet === null ? null : worksheetObject(sheet.getSheetId(), s);
}

function listed(visibleOnly: boolean | null, s: Session): string[] {
  const ids = s.grid.sheets.map((sheet) => sheet.getSheetId());
  return visibleOnly === true ? ids.filter((sheet) => visibilityOf({ sheet }, s) === 'Visible') : ids;
}

function at(id: string | undefined, s: Session): HostObject {
  if (id === undefined) throw new HostError('ItemNotFound');
  return worksheetObject(id, s);
}

/** A new sheet stands last and does not come to the front. */
function addSheet(name: string, s: Session): HostObject {
  checkSheetName(name, s, null);
  const id = `sheet-${crypto.randomUUID()}`;
  s.grid.mutateUnseen('sheet.mutation.insert-sheet', { index: s.grid.sheets.length, sheet: s.grid.emptySheet(id, name) });
  return worksheetObject(id, s);
}

function freeName(s: Session): string {
  let number = s.grid.sheets.length + 1;
  while (s.grid.sheetByName(`Sheet${String(number)}`) !== null) number += 1;
  return `Sheet${String(number)}`;
}
