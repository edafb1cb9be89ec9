/**
 * Signs that are not seen but act: control signs of C0 and C1 (escape sequences of a terminal begin with one), signs that turn the
 * direction of writing or say how others are set, what Unicode has programs show nothing for, separators of lines and paragraphs, the blank
 * of braille, halves of a pair.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu;

/** Blanks that are not the one of the keyboard: one that breaks no line, those of other widths than a sign. */
const ODD_BLANK = /[\u00a0\u2000-\u200a\u202f\u205f]/gu;

/** Whether some sign of a text is not seen. */
export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) >= 0;
}

/** The text without them. */
export function withoutUnseen(text: string): string {
  return withUnseenAs(text, '');
}

/** The text with another sign for each of them. */
export function withUnseenAs(text: string, sign: string): string {
  return text.replace(UNSEEN, sign);
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
