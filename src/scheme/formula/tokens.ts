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

/** Cuts a formula into tokens. Throws {@link FormulaError}. */
export function tokenize(source: string, names: NameBook): Token[] {
  if (source.length > MAX_FORMULA_LENGTH) {
    throw new FormulaError('F-TOO-LONG', { start: 0, end: source.length }, { limit: MAX_FORMULA_LENGTH, length: source.length });
  }
  const text = foldWidth(source);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (/\s/u.test(character)) {
      at += 1;
      continue;
    }
    const token = quoted(text, source, at) ?? declared(text, at, names) ?? number(text, at) ?? mark(text, at) ?? word(text, at);
    if (token === null) throw new FormulaError('F-CHARACTER', { start: at, end: at + 1 }, { found: source.charAt(at) });
    tokens.push(token);
    at = token.span.end;
  }
  tokens.push({ kind: 'end', span: { start: source.length, end: source.length } });
  return tokens;
}

function quoted(text: string, source: string, at: number): Token | null {
  const open = text.charAt(at);
  if (open === '「') {
    const end = text.indexOf('」', at);
    if (end < 0) throw new FormulaError('F-UNCLOSED', { start: at, end: text.length }, { mark: '」' });
    return { kind: 'name', name: source.slice(at + 1, end), declared: false, quoted: true, span: { start: at, end: end + 1 } };
  }
  if (open !== '"' && open !== "'") return null;
  const end = text.indexOf(open, at + 1);
  if (end < 0) throw new FormulaError('F-UNCLOSED', { start: at, end: text.length }, { mark: open });
  return { kind: 'text', value: source.slice(at + 1, end), span: { start: at, end: end + 1 } };
}

function declared(text: string, at: number, names: NameBook): Token | null {
  const match = names.longestAt(text, at);
  if (match === null) return null;
  return wordToken(match.name, true, { start: at, end: at + match.length });
}

function wordToken(name: string, declared: boolean, span: Span): Token {
  const operator = Object.hasOwn(WORD_OPERATORS, name) ? WORD_OPERATORS[name] : undefined;
  if (operator !== undefined) return { kind: 'operator', operator, span };
  if (isKeyword(name)) return { kind: 'keyword', word: name, span };
  return { kind: 'name', name, declared, quoted: false, span };
}

function number(text: string, at: number): Token | null {
  const match = /^\d+(?:\.\d+)?/u.exec(text.slice(at, at + 60));
  if (match === null) return null;
  const digits = match[0];
  const [whole = '0', fraction = ''] = digits.split('.');
  if (digits.length > 18) throw new FormulaError('F-NUMBER', { start: at, end: at + digits.length }, { found: digits });
  return {
    kind: 'number',
    value: { num: BigInt(whole + fraction), den: 10n ** BigInt(fraction.length) },
    span: { start: at, end: at + digits.length },
  };
}

function mark(text: string, at: number): Token | null {
  const two = text.slice(at, at + 2);
  const doubled: BinaryOperator | undefined = two === '>=' ? '≥' : two === '<=' ? '≤' : two === '<>' || two === '!=' ? '≠' : undefined;
  if (doubled !== undefined) return { kind: 'operator', operator: doubled, span: { start: at, end: at + 2 } };
  const one = text.charAt(at);
  const span = { start: at, end: at + 1 };
  const operator = OPERATORS[one];
  if (operator !== undefined) return { kind: 'operator', operator, span };
  if (one === '(' || one === ')' || one === ',' || one === '.' || one === '%' || one === '[' || one === ']') return { kind: 'mark', mark: one, span };
  return null;
}

function word(text: string, at: number): Token | null {
  const match = /^[\p{L}_][\p{L}\p{N}_]*/u.exec(text.slice(at));
  if (match === null) return null;
  return wordToken(match[0], false, { start: at, end: at + match[0].length });
}
