/**
 * Signs that are not seen but act: control signs of C0 and C1 (escape sequences of a terminal begin with one), signs that turn the
 * direction of writing, signs without width, separators of lines and paragraphs, halves of a pair.
 */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|[\ud800-\udfff]/gu;

/** Blanks that are not the one of the keyboard: one that breaks no line, those of other widths than a sign. */
const ODD_BLANK = /[\u00a0\u2000-\u200a\u202f\u205f]/gu;

/** Whether some sign of a text is not seen. */
export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) >= 0;
}

/** The text without them. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** The text with each of them shown by its number: 甲‹U+001B›[31m. Signs of `but` stay. */
export function visibleSigns(text: string, but = ''): string {
  return text.replace(UNSEEN, (sign) => (but.includes(sign) ? sign : `‹${signNumber(sign)}›`));
}

/** The signs of a text that are not seen, and its odd blanks, by their numbers; each once. */
export function unseenSigns(text: string): string[] {
  return [...new Set([...text.matchAll(UNSEEN), ...text.matchAll(ODD_BLANK)].map(([sign]) => signNumber(sign)))];
}

/** JSON that says the same, in which each of them is written as an escape. */
export function escapedSigns(json: string): string {
  return json.replace(UNSEEN, (sign) =>
    sign === '\n'
      ? sign
      : Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** U+202E */
export function signNumber(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
