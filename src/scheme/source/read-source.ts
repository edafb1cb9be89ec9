import { placed, type Diagnostic } from './diagnostic';
import { layOver, type Lineage } from './inherit';
import type { Placed } from './placed';

/** How many schemes may stand on one another: 国家 → 省 → 市 → 县 → 乡. */
const MAX_BASES = 5;
/** How many a scheme may take over from in all, each counted as often as it is laid under another. */
const MOST_BASES = 30;

/** What was read of a scheme by itself: its value, or null and why it cannot be read. */
export interface Read {
  readonly source: Placed | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the scheme that another extends, by its 标识; null where there is none. */
export type FindBase = (id: string) => Read | null;

/** A scheme with what it extends (继承) laid under it. Several bases are laid one over another in the order given. */
export function withBases(read: Read, find: FindBase): SourceRead {
  return extended(read, new Bases(find), []);
}

/** A scheme's value with what it extends, or null and why it cannot be read. */
export interface SourceRead {
  readonly source: Placed | null;
  readonly lineage: Lineage | null;
  readonly diagnostics: Diagnostic[];
}

/** The schemes that one stands on, found one after another. */
class Bases {
  private found = 0;

  constructor(readonly find: FindBase) {}

  /** Whether so many more would be too many. */
  exceededBy(more: number): boolean {
    this.found += more;
    return this.found > MOST_BASES;
  }
}

function extended({ source, diagnostics: found }: Read, library: Bases, above: readonly string[]): SourceRead {
  if (source === null) return { source, lineage: null, diagnostics: [...found] };
  const diagnostics: Diagnostic[] = [];
  const ids = basesOf(source.value);
  if (ids.length === 0) return { source, lineage: null, diagnostics };
  if (library.exceededBy(ids.length)) return failed(placed('S-BASE-MANY', source.at(['继承']), { found: ids.length, limit: MOST_BASES }));
  const bases: { source: Placed; lineage: Lineage | null }[] = [];
  for (const id of ids) {
    const found = library.find(id);
    if (found === null) return failed(placed('S-BASE-UNKNOWN', source.at(['继承']), { id }));
    if (above.includes(id) || above.length >= MAX_BASES)
      return failed(placed('S-BASE-CYCLE', source.at(['继承']), { path: [...above, id].join(' → '), limit: MAX_BASES }));
    const base = extended(found, library, [...above, id]);
    if (base.source === null) return { source: null, lineage: null, diagnostics: base.diagnostics };
    bases.push({ source: base.source, lineage: base.lineage });
  }
  const [first, ...more] = bases.map((base) => base.source);
  if (first === undefined) return { source, lineage: null, diagnostics };
  const below = more.reduce((under, over) => layOver(under, over).source, first);
  const { source: merged, lineage } = layOver(below, source);
  return {
    source: merged,
    lineage: { ...lineage, bases: bases.flatMap((base) => [documentOf(base.source.value), ...(base.lineage?.bases ?? [])]) },
    diagnostics,
  };
}

function failed(found: Diagnostic): { source: null; lineage: null; diagnostics: Diagnostic[] } {
  return { source: null, lineage: null, diagnostics: [found] };
}

/** The 标识 of the schemes that a scheme's value says it extends (继承). */
export function basesOf(value: unknown): string[] {
  const given = member(value, '继承');
  const list: unknown[] = Array.isArray(given) ? given : [given];
  return list.filter((id): id is string => typeof id === 'string');
}

/** What a scheme's value says of itself; its title stands in for an id that it does not have, blank where there is neither. */
export function documentOf(value: unknown): Lineage['bases'][number] {
  const text = (key: string): string | null => {
    const found = member(value, key);
    return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
  };
  const title = text('办法') ?? '';
  return { id: text('标识') ?? title, title, version: text('版本') ?? text('施行') ?? '1' };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
