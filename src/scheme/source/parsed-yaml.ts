import type { LinePlace, Placed, Position, YamlPath } from './placed';

/** How the text of a scalar begins: as it is, behind a quotation mark, or on lines of its own below (> and |). */
export const UNQUOTED = 0;
export const QUOTED = 1;
export const BLOCK = 2;

/** What the parser found in a YAML text. Plain data: a shipped scheme is parsed when the program is built, and this is what is built in. */
export interface ParsedYaml {
  readonly value: unknown;
  /**
   * Where the parts begin, in the order of `Object.entries`: each value before its members, each member's key before its value. For a part
   * two numbers, how many lines below the part before it (negative: above) and its column from 1; for a scalar UNQUOTED, QUOTED or BLOCK
   * follows.
   */
  readonly places: readonly number[];
}

interface PlacedPart extends LinePlace {
  /** Of a scalar; null for a map or a list. */
  readonly style: number | null;
  readonly members: ReadonlyMap<string | number, { readonly key: LinePlace; readonly part: PlacedPart }>;
}

/** A parsed YAML text as a placed value. The places are put in order when one is asked for. */
export class YamlSource implements Placed {
  private root: PlacedPart | null = null;

  constructor(
    private readonly file: string,
    private readonly parsed: ParsedYaml,
  ) {}

  get value(): unknown {
    return this.parsed.value;
  }

  at(path: YamlPath): Position {
    return this.position(this.find(path).part);
  }

  atKey(path: YamlPath): Position {
    const parent = this.find(path.slice(0, -1));
    const last = path[path.length - 1];
    const key = parent.whole && last !== undefined ? memberOf(parent.part, last)?.key : undefined;
    return key === undefined ? this.at(path) : this.position(key);
  }

  within(path: YamlPath, offset: number): Position {
    const { part, whole } = this.find(path);
    const { file, line, column } = this.position(part);
    return { file, line, column: !whole || part.style === null || part.style === BLOCK ? column : column + offset + part.style };
  }

  fileOf(): string {
    return this.file;
  }

  /** The part at the end of a path; the nearest enclosing one, not `whole`, if it is not there. */
  private find(path: YamlPath): { readonly part: PlacedPart; readonly whole: boolean } {
    this.root ??= partsOf(this.parsed);
    let part = this.root;
    for (const step of path) {
      const member = memberOf(part, step);
      if (member === undefined) return { part, whole: false };
      ({ part } = member);
    }
    return { part, whole: true };
  }

  private position({ line, column }: LinePlace): Position {
    return { file: this.file, line, column };
  }
}

/** A map's members are known by their names, whatever these look like; a list's by their indexes. */
function memberOf({ members }: PlacedPart, step: string | number): { readonly key: LinePlace; readonly part: PlacedPart } | undefined {
  return members.get(step) ?? (typeof step === 'number' ? members.get(String(step)) : undefined);
}

/** A map or a list; not what a tag made of one (!!set), nor what it made of a scalar (!!binary). */
function isContainer(value: unknown): value is object {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);
}

/** @throws RangeError where the places are not those of the value: a fault of the program. */
function partsOf({ value, places }: ParsedYaml): PlacedPart {
  let at = 0;
  let line = 0;
  const next = (): number => {
    const number = places[at];
    if (number === undefined) throw new RangeError('a part without a place');
    at += 1;
    return number;
  };
  const place = (): LinePlace => {
    line += next();
    return { line, column: next() };
  };
  const part = (inner: unknown): PlacedPart => {
    const own = place();
    if (!isContainer(inner)) return { ...own, style: next(), members: NO_MEMBERS };
    const members = new Map<string | number, { readonly key: LinePlace; readonly part: PlacedPart }>();
    if (Array.isArray(inner))
      inner.forEach((entry, index) => {
        const placed = part(entry);
        members.set(index, { key: placed, part: placed });
      });
    else for (const [name, member] of Object.entries(inner)) members.set(name, { key: place(), part: part(member) });
    return { ...own, style: null, members };
  };
  const root = part(value);
  if (at < places.length) throw new RangeError('a place without a part');
  return root;
}

const NO_MEMBERS: PlacedPart['members'] = new Map();
