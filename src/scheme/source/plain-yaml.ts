import { MAX_YAML_DEPTH } from './limits';
import {
  Beyond,
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  DASH,
  DOUBLE,
  HASH,
  MORE,
  NEWLINE,
  OPEN_LIST,
  OPEN_MAP,
  plainValue,
  SINGLE,
  SPACE,
  Texts,
} from './plain-yaml-texts';

/**
 * Of every map and list of a text where its members stand: by key or index the offsets of key (of a list's member: the value) and value.
 */
export type Offsets = WeakMap<object, Map<string | number, { readonly key: number; readonly value: number }>>;

/**
 * Reads the plain part of YAML that scheme files are written in: block maps and lists, flow maps and lists, plain and quoted texts on one
 * line, folded texts (>-), comments. Whatever else there may be (empty values, texts over several lines, anchors, tags, tabs, mistakes)
 * is left to the full parser, which takes fifty times as long: then the answer is undefined.
 * @param offsets takes down where everything stands.
 */
export function readPlainYaml(text: string, offsets: Offsets | null = null): unknown {
  if (/[\t\r\ufeff\u0085]|^(?:%|---|\.\.\.)/mu.test(text)) return undefined;
  try {
    return new Reader(text, offsets).document();
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

type Mapping = Record<string, unknown>;

class Reader extends Texts {
  private depth = 0;
  /** Where the last value began. */
  private valueAt = 0;

  constructor(
    text: string,
    private readonly offsets: Offsets | null,
  ) {
    super(text);
  }

  document(): unknown {
    const column = this.nextContent();
    if (column < 0) throw new Beyond();
    const value = this.block();
    if (this.at < this.text.length) throw new Beyond();
    return value;
  }

  /** A map or a list that begins here; leaves the place at the next content. */
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

  private enter(): void {
    this.depth += 1;
    if (this.depth > MAX_YAML_DEPTH) throw new Beyond();
  }

  private map(column: number, first: string): Mapping {
    this.enter();
    const map: Mapping = {};
    for (let key: string | null = first; ; key = this.key()) {
      if (key === null) throw new Beyond();
      const { keyAt } = this;
      this.put(map, key, this.after(column, true), keyAt);
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
      this.push(list, this.after(column, false));
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
    const start = this.at;
    const value = this.lineStart === line && next >= 0 ? this.onLine(column, next, ofKey) : this.below(column, next, ofKey);
    this.valueAt = start;
    return value;
  }

  private onLine(column: number, next: number, ofKey: boolean): unknown {
    if (ofKey) return this.inline(column);
    if (this.isDash()) return this.list(next);
    const key = this.key();
    return key === null ? this.inline(column) : this.map(next, key);
  }

  private below(column: number, next: number, ofKey: boolean): unknown {
    if (next <= column && !(ofKey && next === column && this.isDash())) throw new Beyond();
    return this.block();
  }

  /** A value on the line of its key or dash, and nothing after it. */
  private inline(column: number): unknown {
    const sign = this.text.charCodeAt(this.at);
    const value = sign === MORE ? this.folded(column) : this.value(sign, column, false);
    while (this.text.charCodeAt(this.at) === SPACE) this.at += 1;
    const end = this.text.charCodeAt(this.at);
    if (end === HASH && this.afterBlank()) this.toLineEnd();
    else if (this.at < this.text.length && end !== NEWLINE) throw new Beyond();
    return value;
  }

  /** A flow or a text, by the sign with which it begins. */
  private value(sign: number, column: number, inFlow: boolean): unknown {
    switch (sign) {
      case OPEN_MAP:
      case OPEN_LIST:
        return this.flow(sign, column);
      case DOUBLE:
      case SINGLE:
        return this.quoted();
      default:
        return plainValue(this.plain(inFlow));
    }
  }

  private flow(sign: number, column: number): unknown {
    this.enter();
    const value = sign === OPEN_MAP ? this.flowMap(column) : this.flowList(column);
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
      const keyAt = this.at;
      const key = this.flowKey();
      if (this.nextInFlow(column) !== COLON || this.lineStart !== line) throw new Beyond();
      this.at += 1;
      this.put(map, key, this.flowValue(column), keyAt);
      this.afterEntry(column, CLOSE_MAP);
    }
    this.at += 1;
    return map;
  }

  private flowList(column: number): unknown[] {
    const list: unknown[] = [];
    this.at += 1;
    while (this.nextInFlow(column) !== CLOSE_LIST) {
      this.push(list, this.flowValue(column));
      this.afterEntry(column, CLOSE_LIST);
    }
    this.at += 1;
    return list;
  }

  private flowValue(column: number): unknown {
    const sign = this.nextInFlow(column);
    const start = this.at;
    const value = this.value(sign, column, true);
    this.valueAt = start;
    return value;
  }

  /** A comma, or the end that then stands there. */
  private afterEntry(column: number, close: number): void {
    const sign = this.nextInFlow(column);
    if (sign === COMMA) this.at += 1;
    else if (sign !== close) throw new Beyond();
  }

  /** Sets a member whose value was read last; of a key that stands twice the full parser says what is wrong. */
  private put(map: Mapping, key: string, value: unknown, keyAt: number): void {
    if (Object.hasOwn(map, key)) throw new Beyond();
    map[key] = value;
    if (this.offsets !== null) this.note(map, key, keyAt);
  }

  private push(list: unknown[], value: unknown): void {
    if (this.offsets !== null) this.note(list, list.length, this.valueAt);
    list.push(value);
  }

  private note(container: object, member: string | number, key: number): void {
    const known = this.offsets?.get(container) ?? new Map<string | number, { key: number; value: number }>();
    known.set(member, { key, value: this.valueAt });
    this.offsets?.set(container, known);
  }
}
