import type { StoredScheme } from '../../../assessment/choices/settings';
import type { ListedScheme, ShippedScheme } from '../../../regulations/shipped';
import { loadParsed, type SchemeLoaded } from '../../../scheme/load-parsed';
import { basesOf } from '../../../scheme/source/read-source';
import { WorkbookError } from '../../../workbook/error';
import { part } from '../../../workbook/part';
import type * as Texts from './scheme-texts';

/** How a scheme on the shelf is named in the list: a shipped one by its id, one from a file by `file:` and its id. */
export type ShelfKey = string;

/** The schemes at hand: the shipped ones and those opened from files in this workbook. Each is fetched and loaded once. */
export class SchemeShelf {
  private readonly opened = new Map<ShelfKey, StoredScheme & { readonly id: string; readonly title: string }>();
  private readonly loaded = new Map<ShelfKey, SchemeLoaded>();
  private readonly fetched = new Map<string, ShippedScheme>();
  private fetchedTexts: typeof Texts | null = null;

  constructor(readonly shipped: readonly ListedScheme[]) {}

  list(): readonly { readonly id: ShelfKey; readonly title: string }[] {
    const shipped = this.shipped.map(({ id, title }) => ({ id, title }));
    const opened = [...this.opened].map(([id, { title, fileName }]) => ({ id, title: `${title}（${fileName}）` }));
    return [...shipped, ...opened];
  }

  /** A shipped scheme that was fetched, for schemes that extend it. */
  readonly library = (id: string): ShippedScheme | null => this.fetched.get(id) ?? null;

  /**
   * Fetches a shipped scheme, and those that it extends. Nothing to fetch of any other key.
   * @throws WorkbookError PANE-PART where it cannot be fetched
   */
  async fetch(key: ShelfKey): Promise<void> {
    const listed = this.shipped.find(({ id }) => id === key);
    if (listed === undefined || this.fetched.has(key)) return;
    const parsed = await part(listed.parsed);
    this.fetched.set(key, { ...listed, parsed });
    for (const base of basesOf(parsed.value)) await this.fetch(base);
  }

  /** Fetches all shipped schemes. @throws WorkbookError PANE-PART */
  async fetchShipped(): Promise<void> {
    await Promise.all(this.shipped.map(({ id }) => this.fetch(id)));
  }

  /** Fetches what reads texts and sheets of schemes, which may extend any shipped one. @throws WorkbookError PANE-PART */
  async fetchTexts(): Promise<typeof Texts> {
    const [texts] = await Promise.all([
      this.fetchedTexts ?? part(() => import(/* webpackChunkName: "scheme-texts" */ './scheme-texts')),
      this.fetchShipped(),
    ]);
    this.fetchedTexts = texts;
    return texts;
  }

  /** What reads texts and sheets of schemes, after {@link fetchTexts}. */
  get texts(): typeof Texts {
    if (this.fetchedTexts === null) throw new WorkbookError('PANE-PART');
    return this.fetchedTexts;
  }

  /** Loads a file, after {@link fetchTexts}; a sound scheme goes on the shelf. The key is null for a faulty one. */
  open(text: string, fileName: string): { readonly key: ShelfKey | null; readonly loaded: SchemeLoaded } {
    const loaded = this.texts.loadScheme(text, fileName, this.library);
    if (loaded.scheme === null) return { key: null, loaded };
    const { id, title } = loaded.scheme;
    const key = `file:${id}`;
    this.opened.set(key, { fileName, text, id, title });
    this.loaded.set(key, loaded);
    return { key, loaded };
  }

  /** The scheme of a key, of a shipped one after {@link fetch}; null when nothing of that key is on the shelf. */
  take(key: ShelfKey): SchemeLoaded | null {
    const known = this.loaded.get(key);
    if (known !== undefined) return known;
    const shipped = this.library(key);
    if (shipped === null) return null;
    const loaded = loadParsed(shipped.parsed, shipped.file, this.library);
    this.loaded.set(key, loaded);
    return loaded;
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
