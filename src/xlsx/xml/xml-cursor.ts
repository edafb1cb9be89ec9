import { BANG, COLON, DOUBLE, EQUALS, GREATER, LESS, QUESTION, SINGLE, SLASH, endsName, isBlank } from './xml-signs';
import { checkSigns, localName, plainText, XmlFault } from './xml-text';

export type XmlKind = 'open' | 'close' | 'text' | 'end';

/**
 * Goes through an XML text tag by tag, from left to right, without going back and without holding more than a piece of it; comments,
 * processing instructions and the document type are passed over, entities that it declares are not followed. Throws {@link XmlFault} where
 * the text is not well formed: every tag closed by its own, one root, attributes once, prefixes declared, none but signs of XML.
 */
export class XmlCursor {
  kind: XmlKind = 'text';
  /** The name of the tag without its prefix. */
  local = '';
  /** The name of the tag as it stands. */
  name = '';
  /** Of a start tag: whether it ends its element, too. The end comes as a step of its own all the same. */
  isEmpty = false;

  readonly #pieces: Iterator<string>;
  #text = '';
  /** How much of the whole text stood before `#text`. */
  #before = 0;
  #start = 0;
  #at = 0;
  #isRaw = false;
  #ended = false;
  #hasRoot = false;
  #hasDoctype = false;
  readonly #open: string[] = [];
  #pendingClose = false;
  readonly #names: string[] = [];
  readonly #values: number[] = [];
  #attributes = 0;
  #hasColons = false;
  readonly #prefixes = new Map(['xml', 'xmlns'].map((prefix): [string, number] => [prefix, 1]));
  readonly #declared: { readonly prefix: string; readonly depth: number }[] = [];

  /** `fragment`: a piece of a larger text, whose prefixes are declared there. */
  constructor(
    pieces: Iterable<string>,
    readonly what: 'document' | 'fragment' = 'document',
  ) {
    this.#pieces = pieces[Symbol.iterator]();
    this.#more();
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#open.length;
  }

  /** Where the present step begins and ends in the whole text. */
  get start(): number {
    return this.#before + this.#start;
  }

  get end(): number {
    return this.#before + this.#at;
  }

  /** The present step as it stands. */
  raw(): string {
    return this.#text.slice(this.#start, this.#at);
  }

  /** Goes to the next tag or text. After the root's end there is nothing but `end`. */
  next(): XmlKind {
    if (this.#pendingClose) {
      this.#pendingClose = false;
      this.#start = this.#at;
      this.#leave();
      return (this.kind = 'close');
    }
    for (;;) {
      this.#start = this.#at;
      if (this.#at >= this.#text.length && !this.#more()) return this.#finish();
      if (this.#text.charCodeAt(this.#at) !== LESS) {
        if (this.#readText()) return (this.kind = 'text');
        continue;
      }
      const next = this.#code(1);
      if (next === SLASH) {
        this.#readClose();
        return (this.kind = 'close');
      }
      if (next === QUESTION) this.#pass('?>', 2);
      else if (next === BANG) {
        if (this.#passDeclaration()) return (this.kind = 'text');
      } else {
        this.#readOpen();
        return (this.kind = 'open');
      }
    }
  }

  /** Goes on to the end of the element that was just opened, over all that is in it. */
  skip(): void {
    const depth = this.depth;
    while (this.depth >= depth && this.next() !== 'end');
  }

  /** All that is written in the element that was just opened, tags left out; goes to its end. */
  innerText(): string {
    const depth = this.depth;
    let text = '';
    while (this.depth >= depth && this.next() !== 'end') if (this.kind === 'text') text += this.text();
    return text;
  }

  /** An attribute of the present start tag, by its name as it stands. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.#attributes; index += 1) if (this.#names[index] === name) return this.#valueOf(index);
    return undefined;
  }

  /** All attributes of the present start tag. */
  attributes(): Record<string, string> {
    return Object.fromEntries(Array.from({ length: this.#attributes }, (_, index) => [this.#names[index] ?? '', this.#valueOf(index)]));
  }

  /** The present text, entities replaced. */
  text(): string {
    const raw = this.raw();
    return this.#isRaw ? raw.slice(9, -3) : plainText(raw, this.#hasDoctype);
  }

  #valueOf(index: number): string {
    return plainText(this.#text.slice(this.#values[2 * index], this.#values[2 * index + 1]), this.#hasDoctype);
  }

  /** Takes at least as much more as there is of the present step, so that long ones cost no more; what stood before it is let go. */
  #more(): boolean {
    const step = this.#text.slice(this.#start);
    const pieces = [step];
    let taken = 0;
    while (!this.#ended && (taken === 0 || taken < step.length)) {
      const next = this.#pieces.next();
      if (next.done === true) this.#ended = true;
      else {
        checkSigns(next.value);
        pieces.push(next.value);
        taken += next.value.length;
      }
    }
    if (taken === 0) return false;
    this.#before += this.#start;
    this.#text = pieces.join('');
    this.#at -= this.#start;
    this.#start = 0;
    return true;
  }

  /** The sign at a place so far from the start of the present step; NaN after the end. */
  #code(ahead: number): number {
    while (this.#start + ahead >= this.#text.length) if (!this.#more()) return NaN;
    return this.#text.charCodeAt(this.#start + ahead);
  }

  /** Where a text comes next at or after a place of the present step, which it is as far from as `ahead`. */
  #find(text: string, ahead: number): number {
    let from = ahead;
    for (;;) {
      const found = this.#text.indexOf(text, this.#start + from);
      if (found >= 0) return found;
      from = Math.max(ahead, this.#text.length - this.#start - text.length + 1);
      if (!this.#more()) throw this.#badTag('cut');
    }
  }

  #pass(end: string, ahead: number): void {
    this.#at = this.#find(end, ahead) + end.length;
  }

  /** Comment, document type: passed over. Gives true at a CDATA section, which is text. */
  #passDeclaration(): boolean {
    this.#code(8);
    if (this.#text.startsWith('<!--', this.#start)) this.#pass('-->', 4);
    else if (this.#text.startsWith('<![CDATA[', this.#start)) {
      this.#pass(']]>', 9);
      this.#isRaw = true;
      if (this.depth === 0) throw new XmlFault('root', this.raw().slice(0, 60));
      return true;
    } else if (this.#text.startsWith('<!DOCTYPE', this.#start) && !this.#hasRoot) {
      this.#hasDoctype = true;
      const subset = this.#text.slice(this.#start, this.#find('>', 9)).indexOf('[');
      if (subset >= 0) this.#pass(']', subset);
      this.#pass('>', this.#at - this.#start);
    } else throw this.#badTag('tag');
    return false;
  }

  /** Gives false where nothing but blanks stands outside the root. */
  #readText(): boolean {
    let found = this.#text.indexOf('<', this.#at);
    while (found < 0) {
      const ahead = this.#text.length - this.#start;
      if (!this.#more()) {
        found = this.#text.length;
        break;
      }
      found = this.#text.indexOf('<', this.#start + ahead);
    }
    this.#at = found;
    this.#isRaw = false;
    if (this.depth > 0) return true;
    if (this.raw().trim() !== '') throw new XmlFault('root', this.raw().slice(0, 60));
    return false;
  }

  #readClose(): void {
    const top = this.#open[this.#open.length - 1];
    const end = this.#find('>', 2);
    const from = this.#start + 2;
    const isOwn =
      top !== undefined &&
      this.#text.startsWith(top, from) &&
      (end === from + top.length || this.#text.slice(from + top.length, end).trim() === '');
    if (!isOwn) throw new XmlFault('mismatch', this.#text.slice(this.#start, end + 1).slice(0, 60));
    this.#at = end + 1;
    this.#leave();
  }

  /** The element that was opened last is at its end. */
  #leave(): void {
    const depth = this.#open.length;
    this.name = this.#open.pop() ?? '';
    this.local = localName(this.name);
    for (let last = this.#declared[this.#declared.length - 1]; last?.depth === depth; last = this.#declared[this.#declared.length - 1]) {
      this.#declared.pop();
      this.#prefixes.set(last.prefix, (this.#prefixes.get(last.prefix) ?? 1) - 1);
    }
  }

  #readOpen(): void {
    if (this.depth === 0 && this.#hasRoot) throw this.#badTag('root');
    let at = 1;
    let code = this.#code(at);
    let colon = -1;
    while (!endsName(code) && code === code) {
      if (code === COLON) colon = at;
      at += 1;
      code = this.#code(at);
    }
    if (at === 1) throw this.#badTag('tag');
    const length = at;
    at = this.#readAttributes(at);
    this.name = this.#text.slice(this.#start + 1, this.#start + length);
    this.local = colon < 0 ? this.name : this.#text.slice(this.#start + colon + 1, this.#start + length);
    this.#at = this.#start + at;
    this.#hasRoot = true;
    this.#open.push(this.name);
    this.#pendingClose = this.isEmpty;
    this.#checkNames(colon < 0 ? null : this.name.slice(0, colon - 1));
  }

  /** Reads the attributes of a start tag from a place in it; gives the place after the tag. */
  #readAttributes(from: number): number {
    this.#attributes = 0;
    this.#hasColons = false;
    let at = from;
    for (;;) {
      let code = this.#code(at);
      const hadBlank = isBlank(code);
      while (isBlank(code)) code = this.#code((at += 1));
      if (code === GREATER || code === SLASH) {
        this.isEmpty = code === SLASH;
        if (this.isEmpty && this.#code((at += 1)) !== GREATER) throw this.#badTag('tag');
        return at + 1;
      }
      if (!hadBlank) throw this.#badTag(code === code ? 'tag' : 'cut');
      at = this.#readAttribute(at);
    }
  }

  #readAttribute(from: number): number {
    let at = from;
    let code = this.#code(at);
    while (!endsName(code) && code === code) {
      if (code === COLON) this.#hasColons = true;
      code = this.#code((at += 1));
    }
    const end = at;
    while (isBlank(code)) code = this.#code((at += 1));
    if (end === from || code !== EQUALS) throw this.#badTag(code === code ? 'attribute' : 'cut');
    code = this.#code((at += 1));
    while (isBlank(code)) code = this.#code((at += 1));
    if (code !== DOUBLE && code !== SINGLE) throw this.#badTag(code === code ? 'attribute' : 'cut');
    const close = this.#find(code === DOUBLE ? '"' : "'", at + 1) - this.#start;
    const index = this.#attributes;
    this.#names[index] = this.#text.slice(this.#start + from, this.#start + end);
    this.#values[2 * index] = at + 1;
    this.#values[2 * index + 1] = close;
    this.#attributes += 1;
    return close + 1;
  }

  #badTag(fault: 'tag' | 'attribute' | 'cut' | 'root'): XmlFault {
    return new XmlFault(fault, this.#text.slice(this.#start, this.#start + 60));
  }

  /** Places of values from the start of the tag become places in the text; names are there once, prefixes declared. */
  #checkNames(prefix: string | null): void {
    const many = this.#attributes > 8 ? new Set<string>() : null;
    for (let index = 0; index < this.#attributes; index += 1) {
      this.#values[2 * index] = (this.#values[2 * index] ?? 0) + this.#start;
      this.#values[2 * index + 1] = (this.#values[2 * index + 1] ?? 0) + this.#start;
      const name = this.#names[index] ?? '';
      const twice = many === null ? this.#names.indexOf(name) < index : many.has(name);
      if (twice) throw new XmlFault('attribute', name);
      many?.add(name);
    }
    if (this.#hasColons) this.#declare();
    if (prefix !== null) this.#checkPrefix(prefix, this.name);
    if (!this.#hasColons) return;
    for (let index = 0; index < this.#attributes; index += 1) {
      const name = this.#names[index] ?? '';
      const colon = name.indexOf(':');
      if (colon > 0) this.#checkPrefix(name.slice(0, colon), name);
    }
  }

  /** The prefixes that the present start tag declares hold to the end of its element. */
  #declare(): void {
    for (let index = 0; index < this.#attributes; index += 1) {
      const name = this.#names[index] ?? '';
      if (!name.startsWith('xmlns:')) continue;
      const prefix = name.slice(6);
      this.#prefixes.set(prefix, (this.#prefixes.get(prefix) ?? 0) + 1);
      this.#declared.push({ prefix, depth: this.#open.length });
    }
  }

  #checkPrefix(prefix: string, name: string): void {
    if ((this.#prefixes.get(prefix) ?? 0) === 0 && this.what === 'document') throw new XmlFault('prefix', name);
  }

  #finish(): XmlKind {
    if (this.depth > 0) throw new XmlFault('cut', `<${this.#open[this.#open.length - 1] ?? ''}>`);
    if (!this.#hasRoot) throw new XmlFault('root', '');
    return (this.kind = 'end');
  }
}
