import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  YAMLMap,
  YAMLParseError,
  YAMLSeq,
  type CST,
  type Document,
  type ParsedNode,
  type Scalar,
} from 'yaml';
import type { MessageData, Phrase } from '../../messages/catalogue';
import { yamlReasons, yamlSlips } from '../../messages/scheme/scheme-words';
import { diagnostic, Diagnostics, type Diagnostic } from './diagnostic';
import { BLOCK, QUOTED, UNQUOTED, YamlSource, type ParsedYaml } from './parsed-yaml';
import type { LinePlace } from './placed';

/** Bounds on a text from a stranger: characters, and maps and lists within one another. */
export const MAX_FILE_LENGTH = 400_000;
const MAX_YAML_DEPTH = 12;
/** Names that no key may have. */
export const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What a text says, or null and why it cannot be read. */
export interface YamlRead {
  readonly parsed: ParsedYaml | null;
  /** At places of the text; of no file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses a YAML text with bounds on size, depth and names; anchors, aliases and names that stand twice are refused. A text that was read
 * lately is not parsed again: whoever is given the value does not change it.
 * @param file for the places, and for the messages.
 */
export function readYaml(text: string, file: string): { readonly source: YamlSource | null; readonly diagnostics: Diagnostic[] } {
  const { parsed, diagnostics } = texts.read(text);
  return { source: parsed === null ? null : new YamlSource(file, parsed), diagnostics: diagnostics.map((found) => ({ ...found, file })) };
}

/** The texts read last, with what was read of them. */
class ReadTexts {
  private static readonly MOST_TEXTS = 1000;
  private static readonly MOST_CHARACTERS = 2 * MAX_FILE_LENGTH;
  /** The one that was asked for last stands last. */
  private readonly known = new Map<string, YamlRead>();
  private characters = 0;

  read(text: string): YamlRead {
    const known = this.known.get(text);
    const read = known ?? parseYaml(text);
    if (known === undefined) this.characters += text.length;
    else this.known.delete(text);
    this.known.set(text, read);
    for (const [oldest] of this.known) {
      if (this.known.size <= ReadTexts.MOST_TEXTS && this.characters <= ReadTexts.MOST_CHARACTERS) break;
      this.known.delete(oldest);
      this.characters -= oldest.length;
    }
    return read;
  }
}

const texts = new ReadTexts();

/** Parses a text, whether or not it was read before. */
export function parseYaml(text: string): YamlRead {
  if (text.length > MAX_FILE_LENGTH) return refused('S-TOO-LARGE', { line: 1, column: 1 }, { size: text.length, limit: MAX_FILE_LENGTH });
  const lines = new LineCounter();
  const composed = compose(text, lines);
  if ('tooDeepAt' in composed) return refused('S-TOO-DEEP', placeOf(composed.tooDeepAt, lines), { limit: MAX_YAML_DEPTH });
  // What follows the first error is mostly its consequence.
  const [error] = composed.errors;
  if (error !== undefined) {
    const slip = slipBefore(text, error.pos[0]);
    return slip === null
      ? refused('S-YAML', placeOf(error.pos[0], lines), { reason: reasonOf(error) })
      : refused('S-YAML', placeOf(slip.offset, lines), { reason: slip.reason });
  }
  return new DocumentReader(lines).read(composed);
}

type RefusalCode = 'S-TOO-LARGE' | 'S-TOO-DEEP' | 'S-YAML' | 'S-ALIAS' | 'S-NAME-UNSAFE';

function refused(code: RefusalCode, at: LinePlace, data: MessageData): YamlRead {
  return { parsed: null, diagnostics: [diagnostic(code, NO_FILE, at, data)] };
}

const NO_FILE = '';

/** Thrown while a text is parsed that is nested so deep that composing it might use up the stack. */
class TooDeep extends Error {
  constructor(readonly offset: number) {
    super('too deep');
  }
}

/** The parser is itself not recursive, and is stopped long before what comes after it, which is, runs out of stack. */
function* boundedTokens(text: string, lines: LineCounter): Generator<CST.Token, void> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > 4 * MAX_YAML_DEPTH) throw new TooDeep(parser.offset);
  }
  yield* parser.end();
}

function compose(text: string, lines: LineCounter): Document.Parsed | { readonly tooDeepAt: number } {
  const composer = new Composer({ lineCounter: lines, prettyErrors: false, uniqueKeys: false, version: '1.2' });
  try {
    const [document, second] = composer.compose(boundedTokens(text, lines), true, text.length);
    if (document === undefined) throw new RangeError('the parser gives a document for any text');
    if (second !== undefined) document.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''));
    return document;
  } catch (error) {
    if (error instanceof TooDeep) return { tooDeepAt: error.offset };
    throw error;
  }
}

/** A cell left out between two commas. */
const EMPTY_CELL = /,[ \t]*,/u;

/** The slips of the pen that a parser stumbles over only later: a colon that YAML takes for none, a cell left out between two commas. */
function slipBefore(text: string, at: number): { readonly offset: number; readonly reason: Phrase } | null {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const ended = text.indexOf('\n', start);
  const line = text.slice(start, ended < 0 ? text.length : ended);
  const empty = EMPTY_CELL.exec(line);
  if (empty !== null) return { offset: start + empty.index, reason: { sentence: yamlSlips.EMPTY_CELL } };
  const before = start < 2 ? start : text.lastIndexOf('\n', start - 2) + 1;
  for (const from of start === before ? [start] : [start, before]) {
    const end = text.indexOf('\n', from);
    const found = text.slice(from, end < 0 ? text.length : end);
    const key = NO_BLANK.exec(found);
    if (key === null) continue;
    const [, blanks = '', written = ''] = key;
    return { offset: from + blanks.length, reason: { sentence: yamlSlips.NO_BLANK, data: { text: written } } };
  }
  return null;
}

/** A line that begins with a name and a colon that is wide or has no blank behind it: 年度:2026, 年度：2026. */
const NO_BLANK = /^([ \t]*(?:- )?)([^\s:：#'"{}[\],]{1,40}(?::(?=\S)|：)[^\s#]{0,20})/u;

/** In words of our own where there are some; else in those of the parser. */
function reasonOf({ code, message }: { readonly code: string; readonly message: string }): Phrase | string {
  const sentence = yamlReasons[code];
  return sentence === undefined ? (message.split('\n')[0] ?? code) : { sentence };
}

function placeOf(offset: number, lines: LineCounter): LinePlace {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** A part of the value, and where it stands; of a scalar, how its text begins; of a map or a list, what is in it. */
interface Part {
  readonly value: unknown;
  readonly offset: number;
  readonly style: number | null;
  readonly members: Iterable<Member>;
}

/** @property keyOffset null for an entry of a list. */
interface Member {
  readonly keyOffset: number | null;
  readonly part: Part;
}

/** Takes value and places out of a document, and what is refused: anchors, aliases, depth beyond the bound, names that no key may have. */
class DocumentReader {
  private readonly diagnostics = new Diagnostics();
  private tooDeep = false;

  constructor(private readonly lines: LineCounter) {}

  read({ contents }: Document.Parsed): YamlRead {
    const root = this.part(contents, 0, 0);
    const diagnostics = this.diagnostics.all();
    if (diagnostics.length > 0) return { parsed: null, diagnostics };
    return { parsed: { value: root.value, places: placesOf(root, this.lines) }, diagnostics };
  }

  /**
   * @param around where the part begins that this one is in; one that is left out is said to stand there. What tags make of a map or a list
   * (!!set, !!omap) is nothing that a scheme has anywhere, and is not looked into.
   */
  private part(node: ParsedNode | null, around: number, depth: number): Part {
    if (node === null) return scalar(null, around, UNQUOTED);
    const offset = node.range[0];
    if (isAlias(node) || 'anchor' in node) this.refuse('S-ALIAS', offset, {});
    if (depth > MAX_YAML_DEPTH && !this.tooDeep) {
      this.refuse('S-TOO-DEEP', offset, { limit: MAX_YAML_DEPTH });
      this.tooDeep = true;
    }
    if (this.tooDeep || isAlias(node)) return scalar(null, offset, UNQUOTED);
    if (isScalar(node)) return scalar(node.value, offset, styleOf(node));
    if (isMap(node)) return node.constructor === YAMLMap ? this.map(node, depth) : scalar(new Set(), offset, UNQUOTED);
    return node.constructor === YAMLSeq ? this.list(node, depth) : scalar(new Map(), offset, UNQUOTED);
  }

  private list({ items, range: [offset] }: YAMLSeq.Parsed, depth: number): Part {
    const parts = items.map((item) => this.part(item, offset, depth + 1));
    const members = parts.map((part) => ({ keyOffset: null, part }));
    return { value: parts.map(({ value }) => value), offset, style: null, members };
  }

  private map({ items, range: [offset] }: YAMLMap.Parsed, depth: number): Part {
    const members = new Map<string, Member>();
    const value: Record<string, unknown> = {};
    for (const pair of items) {
      const keyOffset = pair.key.range[0];
      const name = nameOf(pair.key);
      const unsafe = name === null || UNSAFE.has(name);
      if (unsafe) this.refuse('S-NAME-UNSAFE', keyOffset, { name: name ?? '[…]' });
      else if (members.has(name)) this.refuse('S-YAML', keyOffset, { reason: reasonOf({ code: 'DUPLICATE_KEY', message: '' }) });
      this.part(pair.key, offset, depth + 1);
      if (this.tooDeep) break;
      const part = this.part(pair.value, offset, depth + 1);
      if (unsafe) continue;
      members.set(name, { keyOffset, part });
      value[name] = part.value;
    }
    return { value, offset, style: null, members: inOrderOf(value, members) };
  }

  private refuse(code: RefusalCode, offset: number, data: MessageData): void {
    this.diagnostics.add(code, () => ({ file: NO_FILE, ...placeOf(offset, this.lines) }), data);
  }
}

function scalar(value: unknown, offset: number, style: number): Part {
  return { value, offset, style, members: [] };
}

/** The name that a key has in an object; null where it is no text, number or word. */
function nameOf(key: ParsedNode): string | null {
  const value = isScalar(key) ? key.value : undefined;
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function styleOf({ type }: Scalar): number {
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return BLOCK;
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? QUOTED : UNQUOTED;
}

/** Names that look like indexes stand first in an object, wherever they stood in the text. */
function inOrderOf(value: object, members: ReadonlyMap<string, Member>): Iterable<Member> {
  const [first] = Object.keys(value);
  return first === undefined || !/^\d/u.test(first) ? [...members.values()] : Object.keys(value).flatMap((name) => members.get(name) ?? []);
}

/** As `ParsedYaml` has them. */
function placesOf(root: Part, lines: LineCounter): number[] {
  const places: number[] = [];
  let before = 0;
  const put = (offset: number): void => {
    const { line, column } = placeOf(offset, lines);
    places.push(line - before, column);
    before = line;
  };
  const part = ({ offset, style, members }: Part): void => {
    put(offset);
    if (style !== null) places.push(style);
    for (const member of members) {
      if (member.keyOffset !== null) put(member.keyOffset);
      part(member.part);
    }
  };
  part(root);
  return places;
}
