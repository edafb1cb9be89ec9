import type { ParsedYaml } from './parsed-yaml';
import type { Placed, Position, YamlPath } from './placed';

/** Where a scheme stands that another extends, by its 标识: as a text to read, or parsed already. */
export type Library = (id: string) => (({ readonly text: string } | { readonly parsed: ParsedYaml }) & { readonly file: string }) | null;

/** One whose schemes are all parsed already. */
export type ParsedLibrary = (id: string) => { readonly parsed: ParsedYaml; readonly file: string } | null;

/** What a derived scheme says itself, what of its bases it says otherwise, and what it takes over; as 得分项 › 考核得分. */
export interface Lineage {
  readonly bases: readonly { readonly id: string; readonly title: string; readonly version: string }[];
  readonly own: readonly string[];
  readonly overridden: readonly string[];
  readonly inherited: readonly string[];
}

type Mapping = Record<string, unknown>;

/** What belongs to one document alone: its name, number and dates, and the cases that hold it to its own numbers. */
const NOT_INHERITED = ['办法', '标识', '文号', '版本', '施行', '继承', '算例'];
/** Maps whose entries are taken over or replaced one by one. */
const MAPS = ['参数', '口径', '表', '得分项', '标准表'];
/** Lists whose entries are known by one of their texts; an entry with the same text replaces the base's. */
const LISTS: Readonly<Record<string, string>> = { 检查: '说明', 结果运用: '做', 日程: '事项' };

/** A scheme laid over the one it extends. The places of what is taken over stay in the base's file. */
export function layOver(base: Placed, derived: Placed): { source: Placed; lineage: Omit<Lineage, 'bases'> } {
  const merge = new Merge(base, derived);
  const value = merge.scheme(asMapping(base.value), asMapping(derived.value));
  return {
    source: new Layered(derived, merge.origins, value),
    lineage: { own: merge.own, overridden: merge.overridden, inherited: merge.inherited },
  };
}

class Merge {
  readonly own: string[] = [];
  readonly overridden: string[] = [];
  readonly inherited: string[] = [];
  readonly origins = new Map<string, { source: Placed; path: YamlPath }>();

  constructor(
    private readonly base: Placed,
    private readonly derived: Placed,
  ) {}

  scheme(base: Mapping, derived: Mapping): Mapping {
    const merged: Mapping = {};
    for (const key of new Set([...Object.keys(base), ...Object.keys(derived)])) {
      const [from, to] = [base[key], derived[key]];
      const label = LISTS[key];
      if (NOT_INHERITED.includes(key)) {
        if (to !== undefined) merged[key] = to;
      } else if (MAPS.includes(key) && isMapping(from ?? {}) && isMapping(to ?? {}))
        merged[key] = this.map([key], asMapping(from), asMapping(to));
      else if (key === '台账' && isMapping(from) && isMapping(to ?? {})) merged[key] = this.ledgers(from, asMapping(to));
      else if (label !== undefined && Array.isArray(from) && (to === undefined || Array.isArray(to)))
        merged[key] = this.list(key, label, from, to ?? []);
      else merged[key] = this.whole([key], from, to);
    }
    return merged;
  }

  private ledgers(base: Mapping, derived: Mapping): Mapping {
    const merged: Mapping = {};
    for (const name of new Set([...Object.keys(base), ...Object.keys(derived)])) {
      const [from, to] = [base[name], derived[name]];
      if (!isMapping(from) || !isMapping(to)) {
        merged[name] = this.whole(['台账', name], from, to);
        continue;
      }
      const ledger: Mapping = {};
      for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
        const [left, right] = [from[key], to[key]];
        const path = ['台账', name, key];
        ledger[key] =
          (key === '列' || key === '行') && isMapping(left) && isMapping(right)
            ? this.map(path, left, right)
            : this.whole(path, left, right);
      }
      merged[name] = ledger;
    }
    return merged;
  }

  private map(path: readonly string[], base: Mapping, derived: Mapping): Mapping {
    const merged: Mapping = {};
    for (const name of new Set([...Object.keys(base), ...Object.keys(derived)]))
      merged[name] = this.whole([...path, name], base[name], derived[name]);
    return merged;
  }

  private list(key: string, label: string, base: readonly unknown[], derived: readonly unknown[]): unknown[] {
    const left = new Map(derived.map((entry, index) => [index, entry]));
    const merged: unknown[] = [];
    const put = (entry: unknown, source: Placed, index: number, into: string[]): void => {
      this.origins.set(originKey([key, merged.length]), { source, path: [key, index] });
      merged.push(entry);
      into.push(nameOf(key, entry, label, index));
    };
    base.forEach((entry, index) => {
      const name = textOf(entry, label);
      const at = name === null ? undefined : [...left.keys()].find((candidate) => textOf(left.get(candidate), label) === name);
      if (at === undefined) put(entry, this.base, index, this.inherited);
      else {
        put(left.get(at), this.derived, at, this.overridden);
        left.delete(at);
      }
    });
    for (const [index, entry] of left) put(entry, this.derived, index, this.own);
    return merged;
  }

  private whole(path: readonly string[], base: unknown, derived: unknown): unknown {
    const name = path.join(' › ');
    if (derived === undefined) {
      this.origins.set(originKey(path), { source: this.base, path });
      this.inherited.push(name);
      return base;
    }
    (base === undefined ? this.own : this.overridden).push(name);
    return derived;
  }
}

function nameOf(key: string, entry: unknown, label: string, index: number): string {
  return `${key} › ${textOf(entry, label) ?? `第${String(index + 1)}项`}`;
}

function textOf(entry: unknown, label: string): string | null {
  const text = isMapping(entry) ? entry[label] : undefined;
  return typeof text === 'string' ? text : null;
}

function asMapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A value put together from several sources: the longest path whose `originKey` `origins` knows says where a part stands, else it stands
 * in `top`.
 */
class Layered implements Placed {
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
      const origin = this.origins.get(originKey(path.slice(0, length)));
      if (origin !== undefined) return { source: origin.source, path: [...origin.path, ...path.slice(length)] };
    }
    return { source: this.top, path };
  }
}

/** How a path is written as the key of a map. */
function originKey(path: YamlPath): string {
  return JSON.stringify(path);
}
