import * as z from 'zod/mini';
import { areasOverlap, cellArea, type Area } from '../cells/area';
import { areaToA1, parseA1 } from '../cells/a1';

/**
 * Whose something is. Each write has a token of its own and puts it, in the same batch, on whatever it adds or changes: on a sheet as an
 * entry of a custom property, on a name as its comment, on a setting as a setting beside it. So what a write has made is told from what
 * somebody else has made under the same name, or written with the same values, even when the write's answer never came.
 */
export function newToken(): string {
  return crypto.randomUUID();
}

/** The custom property of a sheet that lists the writes on it. */
export const WRITES_PROPERTY = 'kaoji.writes';

/** One write on a sheet. */
export interface WriteEntry {
  readonly token: string;
  /** Where it wrote contents or looks; null for everywhere. */
  readonly areas: readonly Area[] | null;
  /** The name under which it added the sheet; null for one that was there. */
  readonly added: string | null;
}

/** So many of the latest writes on a sheet are remembered. */
const ENTRIES_KEPT = 20;
/** An entry that would be longer stands for the whole sheet. */
const LONGEST_AREAS = 1_000;

const entries = z.array(z.object({ t: z.string(), a: z.string(), n: z.optional(z.string()) }));

/** The writes on a sheet, the latest last, from its custom property; none where it has none that can be read. */
export function readEntries(text: string | null): WriteEntry[] {
  const parsed = entries.safeParse(json(text));
  if (!parsed.success) return [];
  return parsed.data.map(({ t, a, n }) => ({
    token: t,
    areas: a === '*' ? null : a.split(';').flatMap((one) => parseA1(one)?.area ?? []),
    added: n ?? null,
  }));
}

/** The custom property with one more write. */
export function withEntry(before: readonly WriteEntry[], entry: WriteEntry): string {
  return entriesToText([...before.filter(({ token }) => token !== entry.token), entry]);
}

/** The custom property without a write. */
export function withoutEntry(before: readonly WriteEntry[], token: string): string {
  return entriesToText(before.filter((entry) => entry.token !== token));
}

function entriesToText(all: readonly WriteEntry[]): string {
  return JSON.stringify(
    all.slice(-ENTRIES_KEPT).map(({ token, areas, added }) => {
      const written = areas === null ? '*' : areas.map(areaToA1).join(';');
      return { t: token, a: written.length > LONGEST_AREAS ? '*' : written, ...(added === null ? {} : { n: added }) };
    }),
  );
}

/** Whether a later write than that of the token has a cell. A token that is no longer in a full list says that any may have. */
export function isRewritten(all: readonly WriteEntry[], token: string, row: number, column: number): boolean {
  const own = all.findIndex((entry) => entry.token === token);
  if (own < 0 && all.length < ENTRIES_KEPT) return false;
  return all.slice(own + 1).some(({ areas }) => areas === null || areas.some((area) => areasOverlap(area, cellArea(row, column))));
}

/** The comment of a name that a write has made or moved. */
export function nameComment(token: string): string {
  return `kaoji:${token}`;
}

/** Whether a comment is one that nobody but Kaoji wrote, so that it may be replaced. */
export function isOwnComment(comment: string): boolean {
  return comment === '' || comment.startsWith('kaoji:');
}

/** The key of the setting that says which write set another one. */
export function settingTokenKey(key: string): string {
  return `kaoji.batch.${key}`;
}

function json(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
