import type { StoredScheme } from '../../../assessment/choices/settings';
import { shippedLibrary, type ShippedScheme } from '../../../regulations';
import { loadParsed, loadScheme, type Scheme, type SchemeLoaded } from '../../../scheme/load';

/** How a scheme on the shelf is named in the list: a shipped one by its id, one from a file by `file:` and its id. */
export type ShelfKey = string;

/** The schemes at hand: the shipped ones and those opened from files in this workbook. Each is loaded once. */
export class SchemeShelf {
  private readonly opened = new Map<ShelfKey, StoredScheme & { readonly id: string; readonly title: string }>();
  private readonly loaded = new Map<ShelfKey, SchemeLoaded>();

  constructor(readonly shipped: readonly ShippedScheme[]) {}

  list(): readonly { readonly id: ShelfKey; readonly title: string }[] {
    const shipped = this.shipped.map(({ id, title }) => ({ id, title }));
    const opened = [...this.opened].map(([id, { title, fileName }]) => ({ id, title: `${title}（${fileName}）` }));
    return [...shipped, ...opened];
  }

  /** Loads a file; a sound scheme goes on the shelf. The key is null for a faulty one. */
  open(text: string, fileName: string): { readonly key: ShelfKey | null; readonly loaded: SchemeLoaded } {
    const loaded = loadScheme(text, fileName, shippedLibrary);
    if (loaded.scheme === null) return { key: null, loaded };
    const { id, title } = loaded.scheme;
    const key = `file:${id}`;
    this.opened.set(key, { fileName, text, id, title });
    this.loaded.set(key, loaded);
    return { key, loaded };
  }

  /** The scheme of a key; null when nothing of that key is on the shelf. */
  take(key: ShelfKey): SchemeLoaded | null {
    const known = this.loaded.get(key);
    if (known !== undefined) return known;
    const shipped = this.shipped.find((scheme) => scheme.id === key);
    if (shipped === undefined) return null;
    const loaded = loadParsed(shipped.parsed, shipped.file, shippedLibrary);
    this.loaded.set(key, loaded);
    return loaded;
  }

  /** All shipped schemes, loaded. */
  allShipped(): readonly Scheme[] {
    return this.shipped.flatMap(({ id }) => this.take(id)?.scheme ?? []);
  }

  /** A scheme as the text of a file, and that file's name; null when nothing of that key is on the shelf. */
  async textOf(key: ShelfKey): Promise<StoredScheme | null> {
    const shipped = this.shipped.find((scheme) => scheme.id === key);
    return shipped === undefined ? this.keep(key) : { fileName: `${shipped.id}.yaml`, text: await shipped.text() };
  }

  /** What has to be kept in the workbook so that a scheme from a file is at hand next time; null for a shipped one. */
  keep(key: ShelfKey): (StoredScheme & { readonly id: string }) | null {
    return this.opened.get(key) ?? null;
  }
}
