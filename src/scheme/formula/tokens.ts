import { FormulaError, type BinaryOperator, type Rational, type Span } from './syntax';
import { foldName, foldWidth } from './width';
import { isKeyword, WORD_OPERATORS } from './words';

export type Token = { readonly span: Span } & (
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly value: string }
  /** A declared name, or a word that nobody declared (`declared` false). */
  | { readonly kind: 'name'; readonly name: string; readonly declared: boolean; readonly quoted: boolean }
  | { readonly kind: 'keyword'; readonly word: string }
  | { readonly kind: 'operator'; readonly operator: BinaryOperator }
  | { readonly kind: 'mark'; readonly mark: '(' | ')' | ',' | '.' | '%' | '[' | ']' }
  | { readonly kind: 'end' }
);

/** Longest formula that is read, in characters. */
export const MAX_FORMULA_LENGTH = 2000;

/** Declared names, ready for longest match: folded form → the name as declared. */
export class NameBook {
  /** By first character the lengths of the names that begin with it, longest first. */
  private readonly lengths = new Map<string, number[]>();
  private readonly byFolded = new Map<string, string>();

  constructor(names: Iterable<string>) {
    const lengths = new Map<string, Set<number>>();
    for (const name of names) {
      const folded = foldName(name);
      if (folded === '' || this.byFolded.has(folded)) continue;
      this.byFolded.set(folded, name);
      const first = folded.charAt(0);
      lengths.set(first, (lengths.get(first) ?? new Set()).add(folded.length));
    }
    for (const [first, found] of lengths) this.lengths.set(first, [...found].sort((a, b) => b - a));
  }

  /** The declared spelling of a name, however wide its characters are written. */
  find(name: string): string | undefined {
    return this.byFolded.get(foldName(name));
  }

  /** The longest declared name that starts at `at` of the folded text and ends at a delimiter. */
  longestAt(text: string, at: number): { name: string; length: number } | null {
    for (const length of this.lengths.get(text.charAt(at)) ?? []) {
      const folded = text.slice(at, at + length);
      const name = this.byFolded.get(folded);
      if (name === undefined || (isWordCharacter(folded.slice(-1)) && isWordCharacter(text.charAt(at + length)))) continue;
      return { name, length };
    }
    return null;
  }
}

function isWordCharacter(character: string): boolean {
  return character !== '' && /[\p{L}\p{N}_]/u.test(character);
}

const OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  '+': '+', '-': '-', '*': '*', '/': '/', '=': '=', '≠': '≠', '<': '<', '≤': '≤', '>': '>', '≥': '≥',
};

/** Cuts a formula into tokens; `offset` is added to every place. Throws {@link FormulaError}. */
export function tokenize(source: string, names: NameBook, offset = 0): Token[] {
  if (source.length > MAX_FORMULA_LENGTH) {
    throw new FormulaError('F-TOO-LONG', { start: offset, end: offset + source.length }, { limit: MAX_FORMULA_LENGTH, length: source.length });
  }
  const text = foldWidth(source);
  const tokens: Token[] = [];
  let at = 0;
  const spanned = (length: number): Span => ({ start: at + offset, end: at + length + offset });
  while (at < text.length) {
    if (isBlank(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const cut = quoted(text, source, at, spanned) ?? declared(text, at, names, spanned) ?? number(text, at, spanned) ?? mark(text, at, spanned) ?? word(text, at, spanned);
    if (cut === null) throw new FormulaError('F-CHARACTER', spanned(1), { found: source.charAt(at) });
    tokens.push(cut);
    at = cut.span.end - offset;
  }
  tokens.push({ kind: 'end', span: spanned(0) });
  return tokens;
}

/** Where a token of some length stands that begins here. */
type Spanned = (length: number) => Span;

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 128 && /\s/u.test(String.fromCharCode(code)));
}

function quoted(text: string, source: string, at: number, spanned: Spanned): Token | null {
  const open = text.charAt(at);
  if (open !== '「' && open !== '"' && open !== "'") return null;
  const mark = open === '「' ? '」' : open;
  const end = text.indexOf(mark, at + 1);
  if (end < 0) throw new FormulaError('F-UNCLOSED', spanned(open === '「' ? text.length - at : 1), { mark });
  const inner = source.slice(at + 1, end);
  const span = spanned(end + 1 - at);
  return open === '「' ? { kind: 'name', name: inner, declared: false, quoted: true, span } : { kind: 'text', value: inner, span };
}

function declared(text: string, at: number, names: NameBook, spanned: Spanned): Token | null {
  const match = names.longestAt(text, at);
  return match === null ? null : wordToken(match.name, true, spanned(match.length));
}

function wordToken(name: string, declared: boolean, span: Span): Token {
  const operator = Object.hasOwn(WORD_OPERATORS, name) ? WORD_OPERATORS[name] : undefined;
  if (operator !== undefined) return { kind: 'operator', operator, span };
  if (isKeyword(name)) return { kind: 'keyword', word: name, span };
  return { kind: 'name', name, declared, quoted: false, span };
}

const NUMBER = /\d+(?:\.\d+)?/uy;

function number(text: string, at: number, spanned: Spanned): Token | null {
  NUMBER.lastIndex = at;
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) return null;
  const [whole = '0', fraction = ''] = digits.split('.');
  const span = spanned(digits.length);
  if (digits.length > 18) throw new FormulaError('F-NUMBER', span, { found: digits.slice(0, 60) });
  return { kind: 'number', value: { num: BigInt(whole + fraction), den: 10n ** BigInt(fraction.length) }, span };
}

function mark(text: string, at: number, spanned: Spanned): Token | null {
  const two = text.slice(at, at + 2);
  const doubled: BinaryOperator | undefined = two === '>=' ? '≥' : two === '<=' ? '≤' : two === '<>' || two === '!=' ? '≠' : undefined;
  if (doubled !== undefined) return { kind: 'operator', operator: doubled, span: spanned(2) };
  const one = text.charAt(at);
  const operator = OPERATORS[one];
  if (operator !== undefined) return { kind: 'operator', operator, span: spanned(1) };
  if (one === '(' || one === ')' || one === ',' || one === '.' || one === '%' || one === '[' || one === ']') return { kind: 'mark', mark: one, span: spanned(1) };
  return null;
}

const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;

function word(text: string, at: number, spanned: Spanned): Token | null {
  WORD.lastIndex = at;
  const found = WORD.exec(text)?.[0];
  return found === undefined ? null : wordToken(found, false, spanned(found.length));
}
