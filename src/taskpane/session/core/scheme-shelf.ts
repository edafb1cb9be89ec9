import type { Core, SchemeLoaded, SchemeText } from './core';
import type { StoredScheme } from '../../../assessment/choices/settings';

/** How a scheme on the shelf is named in the list: a shipped one by its id, one from a file by `file:` and its id. */
export type ShelfKey = string;

/** The schemes at hand: the shipped ones and those opened from files in this workbook. Each is loaded once. */
export class SchemeShelf<S extends object> {
  private readonly opened = new Map<ShelfKey, StoredScheme & { readonly id: string; readonly title: string }>();
  private readonly loaded = new Map<ShelfKey, SchemeLoaded<S>>();

  constructor(private readonly core: Core<S>) {}

  list(): readonly { readonly id: ShelfKey; readonly title: string }[] {
    const shipped = this.core.shipped.map(({ id, title }) => ({ id, title }));
    const opened = [...this.opened].map(([id, { title, fileName }]) => ({ id, title: `${title}（${fileName}）` }));
    return [...shipped, ...opened];
  }

  /** Loads a file; a sound scheme goes on the shelf. */
  open(text: string, fileName: string): { readonly key: ShelfKey | null; readonly loaded: SchemeLoaded<S> } {
    const loaded = this.core.load(text, fileName);
    if (!loaded.sound) return { key: null, loaded };
    const key = `file:${loaded.id}`;
    this.opened.set(key, { fileName, text, id: loaded.id, title: loaded.title });
    this.loaded.set(key, loaded);
    return { key, loaded };
  }

  /** The scheme of a key; null when nothing of that key is on the shelf. */
  take(key: ShelfKey): SchemeLoaded<S> | null {
    const known = this.loaded.get(key);
    if (known !== undefined) return known;
    const shipped = this.core.shipped.find((scheme) => scheme.id === key);
    if (shipped === undefined) return null;
    const loaded = this.core.load(shipped.text, fileNameOf(shipped));
    this.loaded.set(key, loaded);
    return loaded;
  }

  /** A scheme as the text of a file, and that file's name; null when nothing of that key is on the shelf. */
  textOf(key: ShelfKey): StoredScheme | null {
    const shipped = this.core.shipped.find((scheme) => scheme.id === key);
    return shipped === undefined ? this.keep(key) : { fileName: fileNameOf(shipped), text: shipped.text };
  }

  /** What has to be kept in the workbook so that a scheme from a file is at hand next time; null for a shipped one. */
  keep(key: ShelfKey): (StoredScheme & { readonly id: string }) | null {
    return this.opened.get(key) ?? null;
  }
}

function fileNameOf(scheme: SchemeText): string {
  return `${scheme.id}.yaml`;
}
