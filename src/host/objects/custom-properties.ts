import { z } from 'zod';
import { bind, child, method, readOnly, readWrite, type HostClass, type HostObject } from '../dispatch/members';
import { HostError } from '../errors';
import type { Session } from '../add-in-session';
import type { SheetTarget } from './targets';

interface PropertyTarget extends SheetTarget {
  readonly key: string;
}

/** The custom properties of a sheet: texts by key, without regard to case. */
export function customPropertiesObject(target: SheetTarget, session: Session): HostObject {
  return bind(propertiesClass, target, session);
}

const propertiesClass: HostClass<SheetTarget> = {
  name: 'WorksheetCustomPropertyCollection',
  items: (t, s) => Object.keys(all(t, s)).map((key) => bind(propertyClass, { ...t, key }, s)),
  item: (t, key, s) => {
    const found = typeof key === 'string' ? find(t, key, s) : null;
    if (found === null) throw new HostError('ItemNotFound');
    return found;
  },
  members: {
    Add: child([z.string().min(1), z.string()], (t, [key, value], s) => {
      const known = nameOf(t, key, s) ?? key;
      s.extras.setSheet(t.sheet, { properties: { ...all(t, s), [known]: value } });
      return bind(propertyClass, { ...t, key: known }, s);
    }),
    GetCount: method([], (t, _args, s) => Object.keys(all(t, s)).length),
    GetItemOrNullObject: child([z.string()], (t, [key], s) => find(t, key, s)),
  },
};

const propertyClass: HostClass<PropertyTarget> = {
  name: 'WorksheetCustomProperty',
  identity: (t) => ({ _Id: t.key }),
  members: {
    _Id: readOnly((t) => t.key),
    Key: readOnly((t) => t.key),
    Value: readWrite(
      z.string(),
      (t, s) => all(t, s)[t.key],
      (t, value, s) => s.extras.setSheet(t.sheet, { properties: { ...all(t, s), [t.key]: value } }),
    ),
    Delete: method([], (t, _args, s) => {
      const { [t.key]: _gone, ...properties } = all(t, s);
      s.extras.setSheet(t.sheet, { properties });
    }),
  },
};

function all({ sheet }: SheetTarget, s: Session): Readonly<Record<string, string>> {
  return s.extras.sheet(sheet).properties ?? {};
}

function nameOf(t: SheetTarget, key: string, s: Session): string | null {
  return Object.keys(all(t, s)).find((name) => name.toLowerCase() === key.toLowerCase()) ?? null;
}

function find(t: SheetTarget, key: string, s: Session): HostObject | null {
  const known = nameOf(t, key, s);
  return known === null ? null : bind(propertyClass, { ...t, key: known }, s);
}
