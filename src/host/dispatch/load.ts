import type { Action } from '../wire/batch';
import type { HostObject } from './members';
import { upperFirst } from './paths';

type Query = NonNullable<Action['QueryInfo']>;
type Loaded = Record<string, unknown>;

/**
 * Answers `load`: the selected properties, all that have values when nothing is selected. `format/fill/color` goes from object to object;
 * for a collection the selection is about its items, but for what the collection itself has.
 */
export async function load(object: HostObject, query: Query): Promise<Loaded> {
  const selected = [...(query.Select ?? []), ...(query.Expand ?? [])].filter((name) => name !== '$none');
  const items = object.items();
  if (items === null) return { ...object.identity(), ...(await properties(object, selected)) };
  const own = selected.filter((name) => object.scalarNames().includes(upperFirst(name)));
  const ofItems = selected.filter((name) => !own.includes(name));
  const from = query.Skip ?? 0;
  const page = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
  const loaded: Loaded[] = [];
  for (const item of page) loaded.push({ ...item.identity(), ...(await properties(item, ofItems)) });
  return { ...(own.length > 0 ? await properties(object, own) : {}), _Items: loaded };
}

async function properties(object: HostObject, selected: readonly string[]): Promise<Loaded> {
  const all = selected.length === 0 || selected.includes('*') || selected.includes('$all');
  const out: Loaded = {};
  if (all) for (const name of object.scalarNames()) out[name] = await object.get(name);
  for (const path of selected) {
    if (path === '*' || path === '$all') continue;
    await loadPath(object, path.split('/'), out);
  }
  return out;
}

async function loadPath(object: HostObject, path: readonly string[], out: Loaded): Promise<void> {
  const [first = '', ...rest] = path;
  const name = upperFirst(first);
  const isScalar = object.scalarNames().includes(name) || first.startsWith('_');
  if (rest.length === 0 && isScalar) {
    out[name] = await object.get(name);
    return;
  }
  const inner = object.child(name, []);
  if (inner === null) {
    out[name] = null;
    return;
  }
  const items = inner.items();
  if (items !== null) {
    Object.assign(out, {
      [name]: mergedItems(
        out[name],
        await load(inner, { Select: rest.length === 0 ? [] : [rest.filter((part) => part !== 'items').join('/')] }),
      ),
    });
    return;
  }
  const known = out[name];
  const into: Loaded = typeof known === 'object' && known !== null ? (known as Loaded) : { ...inner.identity() };
  out[name] = into;
  if (rest.length === 0) Object.assign(into, await properties(inner, []));
  else await loadPath(inner, rest, into);
}

/** Two selections on the items of one collection (`areas/items/address`, `areas/items/values`) come together item by item. */
function mergedItems(before: unknown, loaded: Loaded): Loaded {
  const earlier = isLoaded(before) && Array.isArray(before['_Items']) ? before['_Items'] : [];
  const items: unknown[] = Array.isArray(loaded['_Items']) ? loaded['_Items'] : [];
  return {
    ...loaded,
    _Items: items.map((item, index) => ({ ...(isLoaded(earlier[index]) ? earlier[index] : {}), ...(isLoaded(item) ? item : {}) })),
  };
}

function isLoaded(value: unknown): value is Loaded {
  return typeof value === 'object' && value !== null;
}
