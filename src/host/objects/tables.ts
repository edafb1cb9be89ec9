import { z } from 'zod';
import { bind, child, method, readOnly, readWrite, type HostClass, type HostObject } from '../dispatch/members';
import { HostError } from '../errors';
import type { TableExtras } from '../extras';
import { intersection, type Area } from '../../workbook/cells/area';
import type { Session } from '../add-in-session';
import { rangeObject } from './range/range';
import { ensureWritable, rangeArgument, rangeByReference, type RangeTarget } from './targets';

/** Tables of one sheet, or of the workbook for null. The grid knows none; what makes a table is kept beside it. */
export function tablesObject(sheet: string | null, session: Session): HostObject {
  return bind(tablesClass, { sheet }, session);
}

interface TablesTarget {
  readonly sheet: string | null;
}

interface TableTarget {
  readonly id: string;
}

const tablesClass: HostClass<TablesTarget> = {
  name: 'TableCollection',
  items: (t, s) => listed(t, s).map((table) => tableObject(table.id, s)),
  item: (t, key, s) => {
    const found = find(t, key, s);
    if (found === null) throw new HostError('ItemNotFound');
    return tableObject(found.id, s);
  },
  members: {
    Count: readOnly((t, s) => listed(t, s).length),
    GetCount: method([], (t, _args, s) => listed(t, s).length),
    GetItemOrNullObject: child([z.string()], (t, [key], s) => {
      const found = find(t, key, s);
      return found === null ? null : tableObject(found.id, s);
    }),
    Add: child([rangeArgument, z.boolean()], (t, [range, hasHeaders], s) => addTable(t, range, hasHeaders, s)),
  },
};

const tableClass: HostClass<TableTarget> = {
  name: 'Table',
  identity: (t) => ({ Id: t.id }),
  members: {
    Id: readOnly((t) => t.id),
    Name: readWrite(
      z.string().regex(/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u),
      (t, s) => own(t, s).name,
      (t, name, s) => {
        if (s.extras.tables.some((table) => table.id !== t.id && table.name.toLowerCase() === name.toLowerCase()))
          throw new HostError('ItemAlreadyExists');
        change(t, { name }, s);
      },
    ),
    ShowHeaders: readOnly((t, s) => own(t, s).showHeaders),
    Style: readWrite(
      z.string(),
      (t, s) => own(t, s).style,
      (t, style, s) => change(t, { style }, s),
    ),
    Worksheet: child([], (t, _args, s) => s.objects.worksheet(own(t, s).sheet, s)),
    GetRange: child([], (t, _args, s) => part(t, (area) => area, s)),
    GetHeaderRowRange: child([], (t, _args, s) => {
      if (!own(t, s).showHeaders) throw new HostError('ItemNotFound');
      return part(t, (area) => ({ ...area, rows: 1 }), s);
    }),
    GetDataBodyRange: child([], (t, _args, s) =>
      part(t, (area) => (own(t, s).showHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area), s),
    ),
    Delete: method([], (t, _args, s) => {
      ensureWritable(own(t, s), s);
      s.extras.setTables(s.extras.tables.filter((table) => table.id !== t.id));
    }),
  },
};

function tableObject(id: string, s: Session): HostObject {
  return bind(tableClass, { id }, s);
}

function listed(t: TablesTarget, s: Session): readonly TableExtras[] {
  return t.sheet === null ? s.extras.tables : s.extras.tables.filter((table) => table.sheet === t.sheet);
}

function find(t: TablesTarget, key: unknown, s: Session): TableExtras | null {
  const wanted = String(key).toLowerCase();
  return listed(t, s).find((table) => table.id === key || table.name.toLowerCase() === wanted) ?? null;
}

function own(t: TableTarget, s: Session): TableExtras {
  const found = s.extras.tables.find((table) => table.id === t.id);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

function change(t: TableTarget, changed: Partial<Pick<TableExtras, 'name' | 'style'>>, s: Session): void {
  s.extras.setTables(s.extras.tables.map((table) => (table.id === t.id ? { ...table, ...changed } : table)));
}

function part(t: TableTarget, of: (area: Area) => Area, s: Session): HostObject {
  const table = own(t, s);
  return rangeObject(table.sheet, of(table.area), s);
}

function addTable(t: TablesTarget, range: HostObject | string, hasHeaders: boolean, s: Session): HostObject {
  if (!hasHeaders) throw new HostError('UnsupportedOperation');
  const target = tableRange(t, range, s);
  ensureWritable(target, s);
  if (s.extras.tables.some((table) => table.sheet === target.sheet && intersection(table.area, target.area) !== null))
    throw new HostError('InvalidArgument');
  let number = s.extras.tables.length + 1;
  while (s.extras.tables.some((table) => table.name === `Table${String(number)}`)) number += 1;
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  s.extras.setTables([
    ...s.extras.tables,
    { id, name: `Table${String(number)}`, sheet: target.sheet, area: target.area, showHeaders: true, style: 'TableStyleMedium2' },
  ]);
  return tableObject(id, s);
}

function tableRange(t: TablesTarget, range: HostObject | string, s: Session): RangeTarget {
  const address = typeof range === 'string' ? range : range.className === 'Range' ? range.get('Address') : null;
  if (typeof address !== 'string') throw new HostError('InvalidArgument');
  const sheet = t.sheet ?? s.grid.workbook.getActiveSheet().getSheetId();
  const full = address.includes('!') ? address : `'${s.grid.sheet(sheet).getName().replaceAll("'", "''")}'!${address}`;
  return rangeByReference(full, s);
}
