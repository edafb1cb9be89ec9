import { MAX_YAML_DEPTH, UNSAFE } from './bounds';

/** The text uses more of YAML than is read here; nothing is said about whether it is right. */
class Beyond extends Error {}

/**
 * Reads the plain part of YAML that scheme files are written in: block maps and lists, flow maps and lists, plain and quoted texts on one
 * line, folded texts (>-), comments. Whatever else there may be (empty values, texts over several lines, anchors, tags, tabs, mistakes)
 * is left to the full parser, which takes fifty times as long: then the answer is undefined.
 */
export function readPlainYaml(text: string): unknown {
  if (/[\t\r\ufeff\u0085]|^(?:%|---|\.\.\.)/mu.test(text)) return undefined;
  try {
    return new Reader(text).document();
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

const [NEWLINE, SPACE, HASH, DASH, COLON, COMMA, DOUBLE, SINGLE] = [10, 32, 35, 45, 58, 44, 34, 39];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125];
/** Signs with which no plain text begins. */
const INDICATORS = new Set([...',[]{}#&*!|>\'"%@`'].map((sign) => sign.charCodeAt(0)));
/** Signs that may begin one if more follows. */
const HALF_INDICATORS = new Set([...'-?:'].map((sign) => sign.charCodeAt(0)));

type Mapping = Record<string, unknown>;

class Reader {
  private at = 0;
  private lineStart = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): unknown {
    const column = this.nextContent();
    if (column < 0) throw new Beyond();
    const value = this.block();
    if (this.at < this.text.length) throw new Beyond();
    return value;
  }

  /** Goes to the next thing that is neither blank nor a comment: its column, −1 at the end. */
  private nextContent(): number {
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

  private afterBlank(): boolean {
    return this.at === this.lineStart || this.text.charCodeAt(this.at - 1) === SPACE;
  }

  private toLineEnd(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  /** A map, a list or a value that begins here; leaves the place at the next content. */
  private block(): unknown {
    const column = this.at - this.lineStart;
    if (this.isDash()) return this.list(column);
    const key = this.key();
    if (key !== null) return this.map(column, key);
    // A value by itself goes on while lines are deeper than what it stands in, which is not known here.
    throw new Beyond();
  }

  private isDash(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.endsWord(this.at + 1);
  }

  private endsWord(at: number): boolean {
    const sign = this.text.charCodeAt(at);
    return sign === SPACE || sign === NEWLINE || at >= this.text.length;
  }

  private enter(): void {
    this.depth += 1;
    if (this.depth > MAX_YAML_DEPTH) throw new Beyond();
  }

  private map(column: number, first: string): Mapping {
    this.enter();
    const map: Mapping = {};
    for (let key: string | null = first; ; key = this.key()) {
      if (key === null) throw new Beyond();
      put(map, key, this.after(column, true));
      const next = this.nextContent();
      if (next < column) break;
      if (next > column || this.isDash()) throw new Beyond();
    }
    this.depth -= 1;
    return map;
  }

  private list(column: number): unknown[] {
    this.enter();
    const list: unknown[] = [];
    for (;;) {
      this.at += 1;
      list.push(this.after(column, false));
      const next = this.nextContent();
      if (next > column) throw new Beyond();
      if (next < column || !this.isDash()) break;
    }
    this.depth -= 1;
    return list;
  }

  /** What follows a key or a dash: something on the same line, or a block below it, for a key also a list in the same column. */
  private after(column: number, ofKey: boolean): unknown {
    const line = this.lineStart;
    const next = this.nextContent();
    if (this.lineStart === line && next >= 0) {
      if (ofKey) return this.inline(column);
      if (this.isDash()) return this.list(next);
      const key = this.key();
      return key === null ? this.inline(column) : this.map(next, key);
    }
    if (next <= column && !(ofKey && next === column && this.isDash())) throw new Beyond();
    return this.block();
  }

  /** A value on the line of its key or dash, and nothing after it. */
  private inline(column: number): unknown {
    const sign = this.text.charCodeAt(this.at);
    let value: unknown;
    if (sign === OPEN_MAP || sign === OPEN_LIST) value = this.flow(column);
    else if (sign === DOUBLE || sign === SINGLE) value = this.quoted();
    else if (sign === 62) value = this.folded(column);
    else value = this.plain(false);
    while (this.text.charCodeAt(this.at) === SPACE) this.at += 1;
    const end = this.text.charCodeAt(this.at);
    if (end === HASH && this.afterBlank()) this.toLineEnd();
    else if (this.at < this.text.length && end !== NEWLINE) throw new Beyond();
    return value;
  }

  /** The key that begins here, up to behind its colon; null, with the place as it was, where there is none. */
  private key(): string | null {
    const start = this.at;
    const first = this.text.charCodeAt(start);
    if (first === OPEN_MAP || first === OPEN_LIST) return null;
    if (first === DOUBLE || first === SINGLE) {
      const key = this.quoted();
      if (this.text.charCodeAt(this.at) === COLON && this.endsWord(this.at + 1)) {
        this.at += 1;
        return key;
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
      const key = keyOf(this.upTo(start, at));
      this.at = at + 1;
      return key;
    }
    return null;
  }

  private checkStart(): void {
    const sign = this.text.charCodeAt(this.at);
    const next = this.text.charCodeAt(this.at + 1);
    if (INDICATORS.has(sign) || (HALF_INDICATORS.has(sign) && (this.endsWord(this.at + 1) || isFlowMark(next)))) throw new Beyond();
  }

  /** A text without quotes, up to the end of the line, a comment, or in a flow its next mark. */
  private plain(inFlow: boolean): unknown {
    this.checkStart();
    const start = this.at;
    let at = start;
    for (; at < this.text.length; at += 1) {
      const sign = this.text.charCodeAt(at);
      if (sign === NEWLINE || (sign === HASH && this.text.charCodeAt(at - 1) === SPACE) || (inFlow && isFlowMark(sign))) break;
      if (sign === COLON && (this.endsWord(at + 1) || (inFlow && isFlowMark(this.text.charCodeAt(at + 1))))) {
        if (inFlow) break;
        throw new Beyond();
      }
    }
    this.at = at;
    return resolved(this.upTo(start, at));
  }

  /** The text between two places without the blanks at its end. */
  private upTo(start: number, end: number): string {
    let last = end;
    while (last > start && this.text.charCodeAt(last - 1) === SPACE) last -= 1;
    return this.text.slice(start, last);
  }

  private quoted(): string {
    const start = this.at;
    const single = this.text.charCodeAt(start) === SINGLE;
    for (let at = start + 1; at < this.text.length; at += 1) {
      const sign = this.text.charCodeAt(at);
      if (sign === NEWLINE) break;
      if (single && sign === SINGLE && this.text.charCodeAt(at + 1) === SINGLE) at += 1;
      else if (!single && sign === 92) {
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
  private folded(column: number): string {
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

  private flow(column: number): unknown {
    this.enter();
    const value = this.text.charCodeAt(this.at) === OPEN_MAP ? this.flowMap(column) : this.flowList(column);
    this.depth -= 1;
    return value;
  }

  /** The sign of the next thing in a flow, which stands deeper than what the flow stands in. */
  private nextInFlow(column: number): number {
    const line = this.lineStart;
    const next = this.nextContent();
    if (next < 0 || (this.lineStart !== line && next <= column)) throw new Beyond();
    return this.text.charCodeAt(this.at);
  }

  private flowMap(column: number): Mapping {
    const map: Mapping = {};
    this.at += 1;
    while (this.nextInFlow(column) !== CLOSE_MAP) {
      const line = this.lineStart;
      const sign = this.text.charCodeAt(this.at);
      const key = sign === DOUBLE || sign === SINGLE ? this.quoted() : this.flowKey();
      if (this.nextInFlow(column) !== COLON || this.lineStart !== line) throw new Beyond();
      this.at += 1;
      put(map, key, this.flowValue(column));
      this.afterEntry(column, CLOSE_MAP);
    }
    this.at += 1;
    return map;
  }

  private flowKey(): string {
    const start = this.at;
    this.plain(true);
    return keyOf(this.upTo(start, this.at));
  }

  private flowList(column: number): unknown[] {
    const list: unknown[] = [];
    this.at += 1;
    while (this.nextInFlow(column) !== CLOSE_LIST) {
      list.push(this.flowValue(column));
      this.afterEntry(column, CLOSE_LIST);
    }
    this.at += 1;
    return list;
  }

  private flowValue(column: number): unknown {
    const sign = this.nextInFlow(column);
    if (sign === OPEN_MAP || sign === OPEN_LIST) return this.flow(column);
    return sign === DOUBLE || sign === SINGLE ? this.quoted() : this.plain(true);
  }

  /** A comma, or the end that then stands there. */
  private afterEntry(column: number, close: number): void {
    const sign = this.nextInFlow(column);
    if (sign === COMMA) this.at += 1;
    else if (sign !== close) throw new Beyond();
  }
}

function put(map: Mapping, key: string, value: unknown): void {
  if (UNSAFE.has(key) || Object.hasOwn(map, key)) throw new Beyond();
  map[key] = value;
}

function isFlowMark(sign: number): boolean {
  return sign === COMMA || sign === OPEN_LIST || sign === CLOSE_LIST || sign === OPEN_MAP || sign === CLOSE_MAP;
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/u;
const WORD = /^(?:~|null|true|false|[-+]?\.inf|\.nan|0o[0-7]+|0x[0-9a-f]+)$/iu;

/** The value of a plain text as YAML 1.2 has it. */
function resolved(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first > 127) return text;
  if (NUMBER.test(text)) return Number(text);
  if (!WORD.test(text)) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null' || text === '~') return null;
  throw new Beyond();
}

/** The name of a plain key; a number only where it is written as it will be read. */
function keyOf(text: string): string {
  const value = resolved(text);
  if (text === '' || (typeof value !== 'string' && String(value) !== text) || value === null) throw new Beyond();
  return text;
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
