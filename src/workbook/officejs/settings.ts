import { settingKeys } from '../setting-keys';

/** The library lists no keys, so they are kept under a key of their own; files written elsewhere are recognised by the keys Kaoji uses. */
const INDEX_KEY = 'kaoji.keys';

/** Values that Kaoji stored in this workbook, by key. */
export function readSettings(): Record<string, unknown> {
  const { settings } = Office.context.document;
  const found: Record<string, unknown> = {};
  for (const key of storedKeys()) {
    const value: unknown = settings.get(key);
    if (value !== null && value !== undefined) found[key] = value;
  }
  return found;
}

/** Stores values, null or undefined removes one. Resolves when the workbook has them; on a failure the old values are back in memory. */
export async function writeSettings(changes: Readonly<Record<string, unknown>>): Promise<void> {
  const before = Object.fromEntries(Object.keys(changes).map((key) => [key, readSettings()[key]]));
  put(changes);
  try {
    await save();
  } catch (error) {
    put(before);
    throw error;
  }
}

function put(changes: Readonly<Record<string, unknown>>): void {
  const { settings } = Office.context.document;
  const keys = new Set(storedKeys());
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined) {
      settings.remove(key);
      keys.delete(key);
    } else {
      settings.set(key, value);
      keys.add(key);
    }
  }
  settings.set(INDEX_KEY, [...keys]);
}

function storedKeys(): string[] {
  const index: unknown = Office.context.document.settings.get(INDEX_KEY);
  const listed = Array.isArray(index) ? index.filter((key) => typeof key === 'string') : [];
  return [...new Set([...Object.values(settingKeys), ...listed])];
}

function save(): Promise<void> {
  return new Promise((resolve, reject) => {
    Office.context.document.settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(result.error.message));
    });
  });
}
