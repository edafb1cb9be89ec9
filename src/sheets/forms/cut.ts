/** A piece of a cell's text: words as they are, or what stands within ｛…｝, with the place in the text where that begins. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'braced'; readonly inside: string; readonly start: number };

/** The pieces of a cell's text, and where a ｛ stands that nothing closes. */
export interface CutCell {
  readonly pieces: readonly Piece[];
  readonly unclosed: number | null;
}

const OPEN = /[｛{]/u;
const CLOSE = /[｝}]/u;
/** Within a formula a text stands between quotes, and may hold braces. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '＂': '＂' };

/** Cuts the text of a cell at its braces, of either width. A closing brace by itself is a sign like any other. */
export function cutCell(text: string): CutCell {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const open = indexOf(text, OPEN, at);
    if (open < 0) break;
    const close = closingBrace(text, open + 1);
    if (close < 0) {
      if (open > at) pieces.push({ kind: 'text', text: text.slice(at, open) });
      return { pieces, unclosed: open };
    }
    if (open > at) pieces.push({ kind: 'text', text: text.slice(at, open) });
    pieces.push({ kind: 'braced', inside: text.slice(open + 1, close), start: open + 1 });
    at = close + 1;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return { pieces, unclosed: null };
}

function closingBrace(text: string, from: number): number {
  let quote: string | null = null;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quote !== null) {
      if (sign === quote) quote = null;
    } else if (CLOSE.test(sign)) return at;
    else if (OPEN.test(sign)) return -1;
    else quote = QUOTES[sign] ?? null;
  }
  return -1;
}

function indexOf(text: string, pattern: RegExp, from: number): number {
  for (let at = from; at < text.length; at += 1) if (pattern.test(text.charAt(at))) return at;
  return -1;
}
