import { UNSAFE } from './limits';

/** The text uses more of YAML than is read here; nothing is said about whether it is right. */
export class Beyond extends Error {}

export const [NEWLINE, SPACE, HASH, DASH, COLON, COMMA, DOUBLE, SINGLE] = [10, 32, 35, 45, 58, 44, 34, 39];
export const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP, MORE] = [91, 93, 123, 125, 62];
const BACKSLASH = 92;

/** By its code whether no plain text begins with a sign (1), or only one that goes on (2). */
const INDICATORS = new Uint8Array(128);
for (const sign of ',[]{}#&*!|>\'"%@`') INDICATORS[sign.charCodeAt(0)] = 1;
for (const sign of '-?:') INDICATORS[sign.charCodeAt(0)] = 2;

/** Goes over a YAML text and reads its texts: keys, plain, quoted and folded ones. */
export class Texts {
  protected at = 0;
  protected lineStart = 0;
  /** Where the last key began. */
  protected keyAt = 0;

  /**
   * The last plain key of each slot: the same ones come again and again, and only a text that is the same object need not be looked up to
   * become a member's name.
   */
  private readonly keys: (string | undefined)[] = [];

  constructor(protected readonly text: string) {}

  /** Goes to the next thing that is neither blank nor a comment: its column, −1 at the end. */
  protected nextContent(): number {
    for (;;) {
      const sign = this.text.charCodeAt(this.at);
      if (sign === SPACE) this.at += 1;
      else if (sign === NEWLINE) {
        this.at += 1;
        this.lineStart = this.at;
      } else if (sign === HASH && this.afterBlank()) this.toLineEnd();
      else return this.at >= this.text.length ? -1 : this.at - this.lineStart;
    }
  }

  protected afterBlank(): boolean {
    return this.at === this.lineStart || this.text.charCodeAt(this.at - 1) === SPACE;
  }

  protected toLineEnd(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  protected endsWord(at: number): boolean {
    const sign = this.text.charCodeAt(at);
    return sign === SPACE || sign === NEWLINE || at >= this.text.length;
  }

  /** The key that begins here, up to behind its colon; null, with the place as it was, where there is none. */
  protected key(): string | null {
    const start = this.at;
    this.keyAt = start;
    const first = this.text.charCodeAt(start);
    if (first === OPEN_MAP || first === OPEN_LIST) return null;
    if (first === DOUBLE || first === SINGLE) {
      const key = this.quoted();
      if (this.text.charCodeAt(this.at) === COLON && this.endsWord(this.at + 1)) {
        this.at += 1;
        return safe(key);
      }
      this.at = start;
      return null;
    }
    for (let at = start; at < this.text.length; at += 1) {
      const sign = this.text.charCodeAt(at);
      if (sign === NEWLINE || (sign === HASH && this.text.charCodeAt(at - 1) === SPACE)) break;
      if (sign !== COLON || !this.endsWord(at + 1)) continue;
      if (at - start > 1000) throw new Beyond();
      this.checkStart();
      this.at = at + 1;
      return this.keyBetween(start, at);
    }
    return null;
  }

  private checkStart(): void {
    const kind = INDICATORS[this.text.charCodeAt(this.at)];
    if (kind === 1 || (kind === 2 && (this.endsWord(this.at + 1) || isFlowMark(this.text.charCodeAt(this.at + 1))))) throw new Beyond();
  }

  /** The key that begins here in a flow, which ends before its colon. */
  protected flowKey(): string {
    const start = this.at;
    const sign = this.text.charCodeAt(start);
    return sign === DOUBLE || sign === SINGLE ? safe(this.quoted()) : this.keyBetween(start, this.plainEnd(true));
  }

  private keyBetween(start: number, end: number): string {
    const { text, keys } = this;
    const slot = (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + end - start) & 1023;
    const known = keys[slot];
    if (known !== undefined && known.length === end - start && text.startsWith(known, start)) return known;
    const key = safe(plainKey(this.upTo(start, end)));
    keys[slot] = key;
    return key;
  }

  /** A text without quotes, up to the end of the line, a comment, or in a flow its next mark. */
  protected plain(inFlow: boolean): string {
    const start = this.at;
    return this.upTo(start, this.plainEnd(inFlow));
  }

  /** Goes to where a text without quotes ends. */
  private plainEnd(inFlow: boolean): number {
    this.checkStart();
    let { at } = this;
    for (; at < this.text.length; at += 1) {
      const sign = this.text.charCodeAt(at);
      if (sign > 127) continue;
      if (sign === NEWLINE || (sign === HASH && this.text.charCodeAt(at - 1) === SPACE) || (inFlow && isFlowMark(sign))) break;
      if (sign === COLON && (this.endsWord(at + 1) || (inFlow && isFlowMark(this.text.charCodeAt(at + 1))))) {
        if (inFlow) break;
        throw new Beyond();
      }
    }
    this.at = at;
    return at;
  }

  /** The text between two places without the blanks at its end. */
  private upTo(start: number, end: number): string {
    let last = end;
    while (last > start && this.text.charCodeAt(last - 1) === SPACE) last -= 1;
    return this.text.slice(start, last);
  }

  protected quoted(): string {
    const start = this.at;
    const single = this.text.charCodeAt(start) === SINGLE;
    for (let at = start + 1; at < this.text.length; at += 1) {
      const sign = this.text.charCodeAt(at);
      if (sign === NEWLINE) break;
      if (single && sign === SINGLE && this.text.charCodeAt(at + 1) === SINGLE) at += 1;
      else if (!single && sign === BACKSLASH) {
        if (!'"\\/bfnrtu'.includes(this.text.charAt(at + 1))) break;
        at += 1;
      } else if (sign === (single ? SINGLE : DOUBLE)) {
        this.at = at + 1;
        const inner = this.text.slice(start + 1, at);
        return single ? inner.replaceAll("''", "'") : inner.includes('\\') ? unescaped(this.text.slice(start, at + 1)) : inner;
      }
    }
    throw new Beyond();
  }

  /** >-: lines of one indentation, joined by blanks. */
  protected folded(column: number): string {
    if (!this.text.startsWith('>-\n', this.at)) throw new Beyond();
    this.at += 3;
    this.lineStart = this.at;
    const lines: string[] = [];
    let indentation = -1;
    for (;;) {
      const end = this.text.indexOf('\n', this.at);
      const line = this.text.slice(this.at, end < 0 ? this.text.length : end);
      const indented = /^ */u.exec(line)?.[0].length ?? 0;
      const content = line.slice(indented);
      if (content === '' || indented <= column) break;
      if (indentation < 0) indentation = indented;
      if (indented !== indentation || content.endsWith(' ')) throw new Beyond();
      lines.push(content);
      if (end < 0) throw new Beyond();
      this.at = end + 1;
      this.lineStart = this.at;
    }
    if (lines.length === 0 || this.mayGoOn(column)) throw new Beyond();
    this.at -= 1;
    this.lineStart -= 1;
    return lines.join(' ');
  }

  /** Blank lines belong to a folded text if they hold blanks or more of it comes after them. */
  private mayGoOn(column: number): boolean {
    let at = this.at;
    while (this.text.charCodeAt(at) === NEWLINE) at += 1;
    const start = at;
    while (this.text.charCodeAt(at) === SPACE) at += 1;
    return at >= this.text.length ? at > start : this.text.charCodeAt(at) === NEWLINE || at - start > column;
  }
}

function isFlowMark(sign: number): boolean {
  return sign === COMMA || sign === OPEN_LIST || sign === CLOSE_LIST || sign === OPEN_MAP || sign === CLOSE_MAP;
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/u;
const WORD = /^(?:~|null|true|false|[-+]?\.inf|\.nan|0o[0-7]+|0x[0-9a-f]+)$/iu;

/** The value of a plain text as YAML 1.2 has it. */
export function plainValue(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first > 127) return text;
  if (NUMBER.test(text)) return Number(text);
  if (!WORD.test(text)) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null' || text === '~') return null;
  throw new Beyond();
}

/** The name of a plain key; a number only where it is written as it will be read. */
function plainKey(text: string): string {
  if (text.charCodeAt(0) > 127) return text;
  const value = plainValue(text);
  if (text === '' || (typeof value !== 'string' && String(value) !== text) || value === null) throw new Beyond();
  return text;
}

function safe(key: string): string {
  if (UNSAFE.has(key)) throw new Beyond();
  return key;
}

function unescaped(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'string') return value;
  } catch {
    // Not an escape that JSON knows.
  }
  throw new Beyond();
}
