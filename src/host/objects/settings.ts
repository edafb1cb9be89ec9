import { z } from 'zod';
import { bind, child, method, readOnly, readWrite, type HostClass, type HostObject } from '../dispatch/members';
import { HostError } from '../errors';
import type { Session } from '../add-in-session';

interface SettingTarget {
  readonly key: string;
}

/** The settings of the document, the same ones that `Office.context.document.settings` keeps, key by key. */
export function settingsObject(session: Session): HostObject {
  return bind(settingsClass, null, session);
}

const settingsClass: HostClass<null> = {
  name: 'SettingCollection',
  items: (_t, s) => Object.keys(s.extras.settings).map((key) => bind(settingClass, { key }, s)),
  item: (_t, key, s) => {
    const found = typeof key === 'string' ? find(key, s) : null;
    if (found === null) throw new HostError('ItemNotFound');
    return found;
  },
  members: {
    Add: child([z.string().min(1), z.unknown()], (_t, [key, value], s) => {
      put(key, value, s);
      return bind(settingClass, { key }, s);
    }),
    GetCount: method([], (_t, _args, s) => Object.keys(s.extras.settings).length),
    GetItemOrNullObject: child([z.string()], (_t, [key], s) => find(key, s)),
  },
};

const settingClass: HostClass<SettingTarget> = {
  name: 'Setting',
  identity: (t) => ({ _Id: t.key }),
  members: {
    _Id: readOnly((t) => t.key),
    Key: readOnly((t) => t.key),
    Value: readWrite(
      z.unknown(),
      (t, s) => JSON.parse(own(t, s)) as unknown,
      (t, value, s) => {
        own(t, s);
        put(t.key, value, s);
      },
    ),
    Delete: method([], (t, _args, s) => {
      own(t, s);
      const { [t.key]: _gone, ...rest } = s.extras.settings;
      s.extras.setSettings(rest);
    }),
  },
};

function find(key: string, s: Session): HostObject | null {
  return Object.hasOwn(s.extras.settings, key) ? bind(settingClass, { key }, s) : null;
}

function own({ key }: SettingTarget, s: Session): string {
  const json = Object.hasOwn(s.extras.settings, key) ? s.extras.settings[key] : undefined;
  if (json === undefined) throw new HostError('ItemNotFound');
  return json;
}

function put(key: string, value: unknown, s: Session): void {
  s.extras.setSettings({ ...s.extras.settings, [key]: JSON.stringify(value ?? null) });
}
