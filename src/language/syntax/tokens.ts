import { FormulaError, type BinaryOperator, type Rational, type Span } from './syntax-tree';
import { foldName, foldWidth } from './fold-width';
import { isKeyword, WORD_OPERATORS } from '../words';

/** A piece of a formula from `start` up to, not including, `end`. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly value: string }
  /** A declared name, or a word that nobody declared. */
  | { readonly kind: 'name'; readonly name: string; readonly quoted: boolean }
  | { readonly kind: 'keyword'; readonly word: string }
  | { readonly kind: 'operator'; readonly operator: BinaryOperator }
  | { readonly kind: 'mark'; readonly mark: '(' | ')' | ',' | '.' | '%' | '[' | ']' }
  | { readonly kind: 'end' }
);

/** Longest formula that is read, in characters. */
const MAX_FORMULA_LENGTH = 2000;

/** A name that looks so is meant only where it stands in 「」. */
const WRITTEN_NUMBER = /^\d+(?:\.\d+)?%?$/u;

/** A declared name, and how long it is when folded. */
interface Declared {
  readonly name: string;
  readonly length: number;
}

/** Declared names, ready for longest match: folded form → the name as declared. */
export class SymbolTable {
  /** By first character the lengths of the names that begin with it, longest first. */
  private readonly lengths = new Map<number, number[]>();
  private readonly byFolded = new Map<string, Declared>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const folded = foldName(name);
      const { length } = folded;
      if (length === 0 || this.byFolded.has(folded) || WRITTEN_NUMBER.test(folded)) continue;
      this.byFolded.set(folded, { name, length });
      const first = folded.charCodeAt(0);
      const lengths = this.lengths.get(first);
      if (lengths === undefined) this.lengths.set(first, [length]);
      else if (!lengths.includes(length)) {
        const shorter = lengths.findIndex((other) => other < length);
        lengths.splice(shorter < 0 ? lengths.length : shorter, 0, length);
      }
    }
  }

  has(name: string): boolean {
    return this.byFolded.has(foldName(name));
  }

  /** The longest declared name that starts at `at` of the folded text and ends at a delimiter. */
  longestAt(text: string, at: number): Declared | null {
    const lengths = this.lengths.get(text.charCodeAt(at));
    if (lengths === undefined) return null;
    for (const length of lengths) {
      const end = at + length;
      if (end > text.length || (isWordCharacter(text.charCodeAt(end)) && isWordCharacter(text.charCodeAt(end - 1)))) continue;
      const found = this.byFolded.get(text.slice(at, end));
      if (found !== undefined) return found;
    }
    return null;
  }
}

/** Letters, digits and _; not the end of a text, whose code is NaN. */
function isWordCharacter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95;
  return (code >= 0x4e00 && code <= 0x9fff) || /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** Cuts a formula into tokens; `offset` is added to every place. Throws {@link FormulaError}. */
export function tokenize(source: string, names: SymbolTable, offset = 0): Token[] {
  if (source.length > MAX_FORMULA_LENGTH) {
    throw new FormulaError(
      'F-TOO-LONG',
      { start: offset, end: offset + source.length },
      { limit: MAX_FORMULA_LENGTH, length: source.length },
    );
  }
  const text = foldWidth(source);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    if (isBlank(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const cut =
      quoted(text, source, at, offset) ??
      declared(text, at, names, offset) ??
      number(text, at, offset) ??
      mark(text, at, offset) ??
      word(text, at, offset);
    if (cut === null) throw new FormulaError('F-CHARACTER', spanAt(at, 1, offset), { found: source.charAt(at) });
    tokens.push(cut);
    at = cut.end - offset;
  }
  tokens.push({ kind: 'end', start: text.length + offset, end: text.length + offset });
  return tokens;
}

function spanAt(at: number, length: number, offset: number): Span {
  return { start: at + offset, end: at + length + offset };
}

function isBlank(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || (code >= 128 && (code < 0x4e00 || code > 0x9fff) && /\s/u.test(String.fromCharCode(code)))
  );
}

function quoted(text: string, source: string, at: number, offset: number): Token | null {
  const code = text.charCodeAt(at);
  if (code !== 0x300c && code !== 34 && code !== 39) return null;
  const open = text.charAt(at);
  const mark = open === '「' ? '」' : open;
  const end = text.indexOf(mark, at + 1);
  if (end < 0) throw new FormulaError('F-UNCLOSED', spanAt(at, open === '「' ? text.length - at : 1, offset), { mark });
  const inner = source.slice(at + 1, end);
  const [start, after] = [at + offset, end + 1 + offset];
  return open === '「' ? { kind: 'name', name: inner, quoted: true, start, end: after } : { kind: 'text', value: inner, start, end: after };
}

function declared(text: string, at: number, names: SymbolTable, offset: number): Token | null {
  const match = names.longestAt(text, at);
  return match === null ? null : wordToken(match.name, at + offset, at + match.length + offset);
}

function wordToken(name: string, start: number, end: number): Token {
  if (!isKeyword(name)) return { kind: 'name', name, quoted: false, start, end };
  const operator = Object.hasOwn(WORD_OPERATORS, name) ? WORD_OPERATORS[name] : undefined;
  return operator === undefined ? { kind: 'keyword', word: name, start, end } : { kind: 'operator', operator, start, end };
}

const NUMBER = /\d+(?:\.\d+)?/uy;

function number(text: string, at: number, offset: number): Token | null {
  const code = text.charCodeAt(at);
  if (code < 48 || code > 57) return null;
  NUMBER.lastIndex = at;
  const digits = NUMBER.exec(text)?.[0] ?? '';
  const [start, end] = [at + offset, at + digits.length + offset];
  if (digits.length > (digits.includes('.') ? 18 : 17)) throw new FormulaError('F-NUMBER', { start, end }, { found: digits.slice(0, 60) });
  const point = digits.indexOf('.');
  if (point < 0) return { kind: 'number', value: { num: BigInt(digits), den: 1n }, start, end };
  return {
    kind: 'number',
    value: { num: BigInt(digits.slice(0, point) + digits.slice(point + 1)), den: 10n ** BigInt(digits.length - point - 1) },
    start,
    end,
  };
}

function mark(text: string, at: number, offset: number): Token | null {
  const start = at + offset;
  const one = text.charAt(at);
  switch (one) {
    case '(':
    case ')':
    case ',':
    case '.':
    case '%':
    case '[':
    case ']':
      return { kind: 'mark', mark: one, start, end: start + 1 };
  }
  const after = text.charAt(at + 1);
  if (one === '=' && (after === '=' || after === '>' || after === '<'))
    throw new FormulaError('F-CHARACTER', spanAt(at, 2, offset), { found: one + after });
  const operator = operatorAt(one, text.charCodeAt(at + 1));
  if (operator === null) return null;
  return { kind: 'operator', operator, start, end: start + (operator === one ? 1 : 2) };
}

/** The operator that a sign is, or with the one behind it: >= <= <> !=. */
function operatorAt(one: string, after: number): BinaryOperator | null {
  switch (one) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '=':
    case '≠':
    case '≤':
    case '≥':
      return one;
    case '>':
      return after === EQUALS ? '≥' : '>';
    case '<':
      return after === EQUALS ? '≤' : after === MORE ? '≠' : '<';
    case '!':
      return after === EQUALS ? '≠' : null;
  }
  return null;
}

const [EQUALS, MORE] = [61, 62];

const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;

function word(text: string, at: number, offset: number): Token | null {
  WORD.lastIndex = at;
  const found = WORD.exec(text)?.[0];
  return found === undefined ? null : wordToken(found, at + offset, at + found.length + offset);
}
