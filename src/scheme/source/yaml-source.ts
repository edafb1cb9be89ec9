import { isAlias, isCollection, isMap, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { MessageData, Phrase } from '../../messages/catalogue';
import { yamlReasons } from '../../messages/yaml-reasons';
import { MAX_FILE_LENGTH, MAX_YAML_DEPTH, UNSAFE } from './limits';
import { diagnostic, Diagnostics, type Diagnostic } from './diagnostic';
import { PlainPlaces } from './plain-places';
import { readPlainYaml } from './plain-yaml';

export type YamlPath = readonly (string | number)[];

export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A value whose every part is known by its place in a file. Lines and columns count from 1. */
export interface Placed {
  readonly value: unknown;
  /** Where the value of a path starts; the nearest enclosing value if it is not there. */
  at(path: YamlPath): Position;
  /** Where the key at the end of a path starts. */
  atKey(path: YamlPath): Position;
  /** A place inside a scalar: `offset` characters into its text. Exact for one-line scalars, the first line else. */
  within(path: YamlPath, offset: number): Position;
  /** Which file a part stands in, without looking for its line. */
  fileOf(path: YamlPath): string;
}

/** A value put together from several sources: the longest path that `origins` knows says where a part stands, else it stands in `top`. */
export class Layered implements Placed {
  constructor(
    private readonly top: Placed,
    private readonly origins: ReadonlyMap<string, { readonly source: Placed; readonly path: YamlPath }>,
    readonly value: unknown,
  ) {}

  at(path: YamlPath): Position {
    const found = this.find(path);
    return found.source.at(found.path);
  }

  atKey(path: YamlPath): Position {
    const found = this.find(path);
    return found.source.atKey(found.path);
  }

  within(path: YamlPath, offset: number): Position {
    const found = this.find(path);
    return found.source.within(found.path, offset);
  }

  fileOf(path: YamlPath): string {
    const found = this.find(path);
    return found.source.fileOf(found.path);
  }

  private find(path: YamlPath): { readonly source: Placed; readonly path: YamlPath } {
    for (let length = path.length; length > 0; length -= 1) {
      const origin = this.origins.get(JSON.stringify(path.slice(0, length)));
      if (origin !== undefined) return { source: origin.source, path: [...origin.path, ...path.slice(length)] };
    }
    return { source: this.top, path };
  }
}

/** A parsed document with its places. */
interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** A YAML text whose every value can be found again at its line and column. Places are looked for only when one is asked for. */
export class YamlSource implements Placed {
  private plainPlaces: PlainPlaces | null = null;

  private constructor(
    readonly file: string,
    readonly value: unknown,
    private readonly text: string,
    private parsed: Parsed | null,
  ) {}

  /** Parses with bounds on size, depth and names; anchors and aliases are refused. */
  static parse(text: string, file: string): { source: YamlSource | null; diagnostics: Diagnostic[] } {
    if (text.length > MAX_FILE_LENGTH) {
      return {
        source: null,
        diagnostics: [diagnostic('S-TOO-LARGE', file, { line: 1, column: 1 }, { size: text.length, limit: MAX_FILE_LENGTH })],
      };
    }
    const plain = readPlainYaml(text);
    if (plain !== undefined) return { source: new YamlSource(file, plain, text, null), diagnostics: [] };
    const tooDeep = indentationDepth(text);
    if (tooDeep !== null) return { source: null, diagnostics: [diagnostic('S-TOO-DEEP', file, tooDeep, { limit: MAX_YAML_DEPTH })] };
    const parsed = parseWhole(text);
    const { document, lines } = parsed;
    if (document.errors.length > 0) {
      // What follows the first error is mostly its consequence.
      return {
        source: null,
        diagnostics: document.errors
          .slice(0, 1)
          .map((error) => diagnostic('S-YAML', file, placeOf(error.pos[0], lines), { reason: reasonOf(error) })),
      };
    }
    const diagnostics = refusals(parsed, file);
    return diagnostics.length > 0
      ? { source: null, diagnostics }
      : { source: new YamlSource(file, document.toJS({ maxAliasCount: 0 }), text, parsed), diagnostics };
  }

  at(path: YamlPath): Position {
    const { plain } = this;
    if (plain !== null) return { file: this.file, ...plain.at(path) };
    const { document } = this.places();
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return this.position(node.range[0]);
    }
    return { file: this.file, line: 1, column: 1 };
  }

  atKey(path: YamlPath): Position {
    const { plain } = this;
    if (plain !== null) return { file: this.file, ...plain.atKey(path) };
    const parent = this.places().document.getIn(path.slice(0, -1), true);
    const last = path[path.length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(last));
      const range = isScalar(pair?.key) ? pair.key.range : undefined;
      if (range) return this.position(range[0]);
    }
    return this.at(path);
  }

  within(path: YamlPath, offset: number): Position {
    const { plain } = this;
    if (plain !== null) return { file: this.file, ...plain.within(path, offset) };
    const node = this.places().document.getIn(path, true);
    const start = this.at(path);
    if (!isScalar(node) || node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') return start;
    return { file: this.file, line: start.line, column: start.column + offset + (node.type === 'PLAIN' ? 0 : 1) };
  }

  fileOf(): string {
    return this.file;
  }

  /** The places of a plain text; null where the full parser has to be asked. */
  private get plain(): PlainPlaces | null {
    if (this.parsed !== null) return null;
    this.plainPlaces ??= PlainPlaces.of(this.text);
    return this.plainPlaces;
  }

  private places(): Parsed {
    this.parsed ??= parseWhole(this.text);
    return this.parsed;
  }

  private position(offset: number): Position {
    return { file: this.file, ...placeOf(offset, this.places().lines) };
  }
}

function parseWhole(text: string): Parsed {
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, maxAliasCount: 0, version: '1.2' } as const;
  return { document: parseDocument(text, options), lines };
}

/** In words of our own where there are some; else in those of the parser. */
function reasonOf({ code, message }: { readonly code: string; readonly message: string }): Phrase | string {
  const sentence = yamlReasons[code];
  return sentence === undefined ? (message.split('\n')[0] ?? code) : { sentence };
}

function placeOf(offset: number, lines: LineCounter): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Anchors, aliases, depth beyond the bound, and names that no key may have. */
function refusals({ document, lines }: Parsed, file: string): Diagnostic[] {
  const diagnostics = new Diagnostics();
  const add = (code: 'S-ALIAS' | 'S-TOO-DEEP' | 'S-NAME-UNSAFE', node: unknown, data: MessageData): void => {
    diagnostics.add(code, () => ({ file, ...placeOf((node as Node | null)?.range?.[0] ?? 0, lines) }), data);
  };
  visit(document, {
    Node: (_, node, path) => {
      if (isAlias(node) || 'anchor' in node) add('S-ALIAS', node, {});
      if (path.filter(isCollection).length <= MAX_YAML_DEPTH) return undefined;
      add('S-TOO-DEEP', node, { limit: MAX_YAML_DEPTH });
      return visit.BREAK;
    },
    Pair: (_, pair) => {
      const name = isScalar(pair.key) ? String(pair.key.value) : '[…]';
      if (!isScalar(pair.key) || UNSAFE.has(name)) add('S-NAME-UNSAFE', pair.key, { name });
      return undefined;
    },
  });
  return diagnostics.all();
}

/** Refuses deep nesting before the parser recurses into it; returns the place, or null when it is fine. */
function indentationDepth(text: string): { line: number; column: number } | null {
  let open = 0;
  /** The indentations of the lines that the one at hand stands under. */
  const under: number[] = [];
  let line = 1;
  let column = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    column += 1;
    if (character === 10) {
      line += 1;
      column = 0;
      const rest = /^(?:- *|\? *)*/u.exec(text.slice(index + 1, index + 400))?.[0] ?? '';
      if (rest.length > MAX_YAML_DEPTH * 4) return { line, column: 1 };
      const indentation = /^ */u.exec(text.slice(index + 1, index + 400))?.[0].length ?? 0;
      if (text.charCodeAt(index + 1 + indentation) === 10) continue;
      while (under.length > 0 && (under[under.length - 1] ?? 0) >= indentation) under.pop();
      under.push(indentation);
      if (under.length > MAX_YAML_DEPTH * 3) return { line, column: 1 };
    } else if (character === 91 || character === 123) {
      open += 1;
      if (open > MAX_YAML_DEPTH * 8) return { line, column };
    } else if (character === 93 || character === 125) {
      open = Math.max(0, open - 1);
    }
  }
  return null;
}
