import { readPlainYaml, type Offsets } from './plain-yaml';
import type { YamlPath } from './yaml-source';

/** A line and a column in a text, both from 1. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Where the parts of a plain YAML text stand, found by reading it once more. Places are those that the full parser gives. */
export class PlainPlaces {
  private constructor(
    private readonly text: string,
    private readonly offsets: Offsets,
    private readonly value: unknown,
    private readonly lineStarts: readonly number[],
  ) {}

  /** Null where the text is not as plain as that. */
  static of(text: string): PlainPlaces | null {
    const offsets: Offsets = new WeakMap();
    const value = readPlainYaml(text, offsets);
    if (value === undefined) return null;
    const lineStarts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
    return new PlainPlaces(text, offsets, value, lineStarts);
  }

  at(path: YamlPath): LinePlace {
    return this.placeOf(this.find(path).offset);
  }

  atKey(path: YamlPath): LinePlace {
    const parent = this.find(path.slice(0, -1));
    const last = path[path.length - 1];
    const key = parent.whole && last !== undefined ? this.memberOf(parent.value, last)?.key : undefined;
    return key === undefined ? this.at(path) : this.placeOf(key);
  }

  within(path: YamlPath, offset: number): LinePlace {
    const { offset: start, value, whole } = this.find(path);
    const place = this.placeOf(start);
    const sign = this.text.charAt(start);
    if (!whole || (typeof value === 'object' && value !== null) || sign === '>') return place;
    return { line: place.line, column: place.column + offset + (sign === '"' || sign === "'" ? 1 : 0) };
  }

  /** A path's value and where it begins; the nearest enclosing one, not `whole`, if it is not there. */
  private find(path: YamlPath): { readonly offset: number; readonly value: unknown; readonly whole: boolean } {
    let { value } = this;
    let offset = (typeof value === 'object' && value !== null ? this.offsets.get(value)?.values().next().value?.key : undefined) ?? 0;
    for (const step of path) {
      const member = this.memberOf(value, step);
      if (member === undefined) return { offset, value, whole: false };
      offset = member.value;
      value = (value as Record<string | number, unknown>)[step];
    }
    return { offset, value, whole: true };
  }

  private memberOf(value: unknown, step: string | number): { readonly key: number; readonly value: number } | undefined {
    return typeof value === 'object' && value !== null
      ? this.offsets.get(value)?.get(Array.isArray(value) ? step : String(step))
      : undefined;
  }

  private placeOf(offset: number): LinePlace {
    let [low, high] = [0, this.lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }
}
