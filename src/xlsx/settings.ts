import type { XlsxBook } from './book';

/**
 * What the add-in keeps in a file stands among the custom document properties, named `kaoji:<key>`, as JSON text:
 * every spreadsheet program carries those along. Excel cuts a property at 255 characters, so a longer
 * text goes on in `kaoji:<key>#2`, `#3` …
 */
export const SETTING_PREFIX = 'kaoji:';
const PIECE = 240;

type Properties = XlsxBook['customProperties'];

/** Parts the custom properties of a file into settings and the rest. A damaged setting stays among the rest. */
export function splitProperties(properties: Properties): { settings: Record<string, unknown>; rest: Properties } {
  const settings: Record<string, unknown> = {};
  const rest: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (!name.startsWith(SETTING_PREFIX)) rest[name] = value;
    else if (!/#\d+$/.test(name)) {
      let text = String(value);
      for (let piece = 2; ; piece += 1) {
        const more = properties[`${name}#${String(piece)}`];
        if (more === undefined) break;
        text += String(more);
      }
      const parsed = parseJson(text);
      if (parsed === undefined) rest[name] = value;
      else settings[name.slice(SETTING_PREFIX.length)] = parsed;
    }
  }
  return { settings, rest };
}

/** Settings and the other properties as the file keeps them. A setting that is undefined or null is left out. */
export function joinProperties(settings: Readonly<Record<string, unknown>>, rest: Properties): Properties {
  const properties: Properties = { ...rest };
  for (const [key, value] of Object.entries(settings)) {
    if (value === undefined || value === null) continue;
    const text = JSON.stringify(value);
    const signs = Array.from(text);
    for (let at = 0, piece = 1; at < signs.length; at += PIECE, piece += 1) {
      const name = piece === 1 ? `${SETTING_PREFIX}${key}` : `${SETTING_PREFIX}${key}#${String(piece)}`;
      properties[name] = signs.slice(at, at + PIECE).join('');
    }
  }
  return properties;
}

function parseJson(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    return undefined;
  }
}
