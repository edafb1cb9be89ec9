import type { Placed, Position, YamlPath } from './placed';

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

/**
 * The parts of a text, numbered as `places` has them: where each begins, how, where its key does (of an entry of a list: itself), and the
 * number of the part that comes after it and its members.
 */
interface Parts {
  readonly lines: Int32Array;
  readonly columns: Int32Array;
  /** −1 for a map or a list. */
  readonly styles: Int8Array;
  readonly keyLines: Int32Array;
  readonly keyColumns: Int32Array;
  readonly after: Int32Array;
}

/** A parsed YAML text as a placed value. The places are put in order when one is asked for. */
export class YamlSource implements Placed {
  private parts: Parts | null = null;

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
    const { part, whole } = this.find(path);
    if (!whole || path.length === 0) return this.position(part);
    const { keyLines, keyColumns } = this.placed();
    return { file: this.file, line: keyLines[part] ?? 1, column: keyColumns[part] ?? 1 };
  }

  within(path: YamlPath, offset: number): Position {
    const { part, whole } = this.find(path);
    const { file, line, column } = this.position(part);
    const style = this.placed().styles[part] ?? -1;
    return { file, line, column: !whole || style < 0 || style === BLOCK ? column : column + offset + style };
  }

  fileOf(): string {
    return this.file;
  }

  /** The part at the end of a path; the nearest enclosing one, not `whole`, if it is not there. */
  private find(path: YamlPath): { readonly part: number; readonly whole: boolean } {
    const { after } = this.placed();
    let part = 0;
    let value = this.parsed.value;
    for (const step of path) {
      const found = memberOf(value, step);
      if (found === null) return { part, whole: false };
      part += 1;
      for (let before = 0; before < found.index; before += 1) part = after[part] ?? part;
      ({ value } = found);
    }
    return { part, whole: true };
  }

  private placed(): Parts {
    return (this.parts ??= partsOf(this.parsed));
  }

  private position(part: number): Position {
    const { lines, columns } = this.placed();
    return { file: this.file, line: lines[part] ?? 1, column: columns[part] ?? 1 };
  }
}

/** A member of a map by its name, whatever that looks like, or of a list by its index; and which of the members it is. */
function memberOf(value: unknown, step: string | number): { readonly index: number; readonly value: unknown } | null {
  if (!isContainer(value)) return null;
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    return typeof step === 'number' && Number.isInteger(step) && step >= 0 && step < entries.length
      ? { index: step, value: entries[step] }
      : null;
  }
  const index = Object.keys(value).indexOf(String(step));
  return index < 0 ? null : { index, value: Object.values(value)[index] };
}

/** A map or a list; not what a tag made of one (!!set), nor what it made of a scalar (!!binary). */
function isContainer(value: unknown): value is object {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);
}

/** @throws RangeError where the places are not those of the value: a fault of the program. */
function partsOf({ value, places }: ParsedYaml): Parts {
  const room = places.length >> 1;
  const whole = (): Int32Array => new Int32Array(room);
  const parts = { lines: whole(), columns: whole(), styles: new Int8Array(room), keyLines: whole(), keyColumns: whole(), after: whole() };
  const { lines, columns, styles, keyLines, keyColumns, after } = parts;
  let count = 0;
  let at = 0;
  let line = 0;
  const next = (): number => {
    const number = places[at];
    if (number === undefined) throw new RangeError('a part without a place');
    at += 1;
    return number;
  };
  const part = (inner: unknown, isNamed: boolean): void => {
    const own = count;
    count += 1;
    if (isNamed) {
      line += next();
      keyLines[own] = line;
      keyColumns[own] = next();
    }
    line += next();
    lines[own] = line;
    columns[own] = next();
    if (!isNamed) {
      keyLines[own] = line;
      keyColumns[own] = columns[own] ?? 1;
    }
    styles[own] = isContainer(inner) ? -1 : next();
    if (Array.isArray(inner)) for (const entry of inner) part(entry, false);
    else if (isContainer(inner)) for (const member of Object.values(inner)) part(member, true);
    after[own] = count;
  };
  part(value, false);
  if (at < places.length) throw new RangeError('a place without a part');
  return parts;
}
