/** How a name stands in one cell: as it is; one that would be read as something else in "…" as in JSON. */

/** Blanks at the ends, characters that a file cannot hold or writes with an escape of its own. */
const FRAGILE = /^\s|\s$|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|_x[0-9a-f]{4}_|\p{Cs}/iu;

/** The text of a name: a key, whatever it looks like. */
export function nameText(name: string): string {
  return isPlain(name, []) ? name : quoted(name);
}

/** The name that a cell's text stands for. */
export function nameOf(text: string): string {
  return unquoted(text) ?? text;
}

/** Whether a text can stand in a cell as it is. */
export function isPlain(text: string, forbidden: readonly string[]): boolean {
  return text !== '' && !/^["'[{]|^【.*】$/su.test(text) && !FRAGILE.test(text) && !forbidden.some((mark) => text.includes(mark));
}

/** As JSON, with an underscore that a file might take for an escape written as one. */
export function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll('_x', '\\u005fx')
    .replaceAll('_X', '\\u005fX')
    .replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text that stands in "…"; null where none does. */
export function unquoted(text: string): string | null {
  if (!text.startsWith('"') || !text.endsWith('"') || text.length < 2) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
