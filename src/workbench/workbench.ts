import {
  createHost,
  startUp,
  type DocumentExtras,
  type ExcelHost,
  type FocusTarget,
  type FunctionDefinition,
  type HostChannel,
  type HostConnection,
} from '../host';
import { fill, inWords, type MessageData } from '../messages/catalogue';
import { workbookMessages } from '../messages/workbook/workbook';
import { xlsxLosses } from '../messages/workbook/xlsx';
import type { WorkbenchCode } from '../messages/workbench';
import { readXlsx, unreadableWords, writeXlsx, XlsxReadError, type XlsxBook, type XlsxSheet } from '../xlsx';
import { countedFrom1900 } from './convert/days';
import { fromGridBook } from './convert/from-grid';
import { StyleBook } from './convert/style-book';
import { toExtras, withExtras } from './convert/extras';
import { spilledOf } from './convert/spills';
import { toGridBook } from './convert/to-grid';
import { EditWatch } from './edit-watch';
import { explainErrors } from './page/explain-errors';
import { createGrid, type Grid } from './grid';
import { pageLocale } from './language';
import { revealSelections } from './page/reveal';
import type { RibbonButton } from './ribbon';
import { sampleFile, samples } from './samples';
import { PageStore, reasonOf, say } from './store';
import { isRefused, isTrusted } from './trust';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook that is open: what came from its file and what the grid has no place for. */
interface OpenBook {
  readonly id: string;
  readonly book: XlsxBook;
  readonly origins: ReadonlyMap<string, XlsxSheet>;
  readonly styles: StyleBook;
  readonly extras: DocumentExtras;
  readonly host: ExcelHost;
  readonly edits: EditWatch;
}

/**
 * The workbench behind the page: a grid that stands for Excel, the host that answers the pane's office.js, and files in and out.
 * It is `window.kaojiWorkbench`, so that browser tests and the console can reach the grid and the host.
 */
export class Workbench {
  readonly store = new PageStore();
  private grid: Grid | null = null;
  private current: OpenBook | null = null;
  /** The pane that is on the page, the host's end of its line, and what in it had the focus last. */
  private pane: { readonly frame: HTMLIFrameElement; readonly connection: HostConnection; focused: HTMLElement | null } | null = null;
  /** Called when a key in the pane is to take the focus out of it. */
  onFocusAsked: (target: FocusTarget) => void = () => undefined;

  /**
   * @param addInId the Id of the manifest, under which the pane is known to its host
   * @param functions the add-in's custom functions
   */
  constructor(
    private readonly addInId: string,
    private readonly functions: readonly FunctionDefinition[],
  ) {}

  /** Starts the grid in the element and opens the first sample. */
  async start(container: HTMLElement): Promise<void> {
    if (isTrusted()) this.begin();
    try {
      this.grid = await createGrid(container, pageLocale, window.matchMedia('(prefers-color-scheme: dark)').matches);
      revealSelections(this.grid.api);
      explainErrors(this.grid, this.store, (site) => this.current?.host.functionMessage(site) ?? null);
    } catch (error) {
      this.tell('error', 'BENCH-BROKEN', { reason: reasonOf(error) });
      return;
    }
    await this.openSample(samples[0]);
  }

  dispose(): void {
    this.current?.host.dispose();
    this.grid?.dispose();
    this.current = null;
    this.grid = null;
  }

  /** The facade of the grid and the host of the open workbook; null before the first is open. */
  get open(): { readonly grid: Grid['api']; readonly host: ExcelHost; readonly extras: DocumentExtras } | null {
    const { grid, current } = this;
    return grid === null || current === null ? null : { grid: grid.api, host: current.host, extras: current.extras };
  }

  /** Whether there are edits that no saved copy has. */
  get edited(): boolean {
    return this.current?.edits.edited ?? false;
  }

  private mayReplace(): boolean {
    return !this.edited || window.confirm(say('BENCH-DISCARD', { file: this.store.read().fileName }));
  }

  async openSample(name: string): Promise<void> {
    if (!this.mayReplace()) return;
    const file = sampleFile(name);
    this.store.change({ busy: true });
    try {
      const response = await fetch(`samples/${encodeURIComponent(file)}`);
      if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
      await this.openBytes(new Uint8Array(await response.arrayBuffer()), file);
    } catch (error) {
      this.tell('error', 'BENCH-SAMPLE-MISSING', { file, reason: reasonOf(error) });
    } finally {
      this.store.change({ busy: false });
    }
  }

  async openFile(file: File): Promise<void> {
    if (!this.mayReplace()) return;
    await this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** Opens a workbook in place of the one that is open; a file that cannot be read leaves that one alone. */
  async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    this.store.change({ busy: true });
    try {
      const book = await readXlsx(bytes);
      this.show(countedFrom1900(book), name);
      this.store.change({ notice: openingNotice(book, name) });
    } catch (error) {
      this.store.change({
        notice: { kind: 'error', text: fill(workbookMessages['WB-NOT-XLSX'], { file: name, reason: unreadable(error) }, pageLocale) },
      });
    } finally {
      this.store.change({ busy: false });
    }
  }

  private show(book: XlsxBook, name: string): void {
    const { grid, current } = this;
    if (grid === null) return;
    const opening = this.store.read().opening + 1;
    const id = `book-${String(opening)}`;
    const styles = new StyleBook();
    const { data, origins } = toGridBook(book, id, name, styles);
    current?.edits.dispose();
    current?.host.dispose();
    if (current !== null) grid.api.disposeUnit(current.id);
    const workbook = grid.api.createWorkbook(data);
    const first = data.sheetOrder[book.activeSheet];
    if (first !== undefined) workbook.setActiveSheet(first);
    const extras = toExtras(book, origins);
    const host = createHost(grid.api, grid.engine(), extras, {
      appId: this.addInId,
      documentUrl: name,
      functions: this.functions,
      copyOfDocument: () => this.bytes(),
      locale: pageLocale,
      onFocusAsked: (target) => this.onFocusAsked(target),
      onVisibility: (visibility) => this.store.change({ paneVisible: visibility === 'Visible' }),
    });
    host.restoreSpills(new Map([...origins].map(([sheetId, sheet]) => [sheetId, spilledOf(sheet)])));
    this.current = { id, book, origins, styles, extras, host, edits: new EditWatch(grid.api) };
    document.title = `${name} - ${say('BENCH-NAME')}`;
    this.store.change({ fileName: name, opening, pane: this.newPane(), notice: null });
  }

  /** Where a pane's frame points to; each has a conversation of its own. */
  private newPane() {
    return { src: 'taskpane.html', name: startUp(location.origin, this.addInId, pageLocale).frameName };
  }

  /** Puts the pane on the page, in which office.js asks for trust where it has none yet. */
  begin(): void {
    const { opening } = this.store.read();
    this.store.change({ stage: 'open', ...(opening === 0 ? {} : { opening: opening + 1, pane: this.newPane() }) });
  }

  focusGrid(): void {
    this.grid?.focus();
  }

  /** Gives the focus to the pane: where it was, else to the first thing in it. False while there is none. */
  focusPane(): boolean {
    const { pane } = this;
    if (pane === null || !this.store.read().paneVisible) return false;
    pane.frame.contentWindow?.focus();
    if (pane.focused?.isConnected === true) pane.focused.focus();
    else pane.connection.giveFocus('first');
    return true;
  }

  /** Lets the host of the open workbook answer the frame. Returns the way to stop. */
  connectPane(frame: HTMLIFrameElement): () => void {
    const host = this.current?.host;
    if (host === undefined) return () => undefined;
    const connection = host.connect(frameChannel(frame));
    const pane: Workbench['pane'] = { frame, connection, focused: null };
    this.pane = pane;
    frame.addEventListener('load', () => {
      if (isRefused(frame)) this.store.change({ stage: 'refused' });
      const inside = frame.contentWindow;
      inside?.addEventListener('focusin', ({ target }) => (pane.focused = target as HTMLElement));
      inside?.addEventListener('keydown', (event) => {
        if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        this.onFocusAsked(event.shiftKey ? 'previous' : 'next');
      });
    });
    return () => {
      host.disconnect(connection);
      this.pane = null;
    };
  }

  /** Does what a ribbon button does in Excel: brings the pane up, or has the add-in run a function. */
  async press(button: RibbonButton): Promise<void> {
    if (button.action.kind === 'pane') {
      this.setPaneVisible(true);
      return;
    }
    try {
      await this.current?.host.pressRibbonButton(button.action.name, button.id);
    } catch {
      this.tell('warning', 'BENCH-PANE-NOT-READY', { button: button.label });
    }
  }

  setPaneVisible(visible: boolean): void {
    this.store.change({ paneVisible: visible });
  }

  /** The open workbook as an .xlsx file, with everything that was edited. */
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const { grid, current } = this;
    const workbook = grid?.api.getActiveWorkbook();
    if (workbook === null || workbook === undefined || current === null) throw new Error('no workbook is open');
    await workbook.endEditingAsync(true);
    await current.host.idle();
    const data = workbook.save();
    const book = fromGridBook(data, {
      ...current,
      activeSheetId: workbook.getActiveSheet().getSheetId(),
      addInFunctions: this.functions.map((definition) => definition.name),
      spilledCells: (sheetId) => current.host.spilledCells(sheetId),
      formulaAt: (sheetId, row, column) => current.host.formulaAt(sheetId, row, column),
    });
    return writeXlsx(withExtras(book, current.extras, data.sheetOrder));
  }

  async save(): Promise<void> {
    const file = this.store.read().fileName.replace(/(\.xl[st][xm])?$/iu, `-${say('BENCH-COPY-SUFFIX')}.xlsx`);
    this.store.change({ busy: true });
    try {
      download(await this.bytes(), file);
      const shifted = this.shiftedSheets();
      if (shifted === '') this.tell('info', 'BENCH-SAVED', { file });
      else this.tell('warning', 'BENCH-SAVED-SHIFTED', { file, sheets: shifted });
      if (this.current !== null) this.current.edits.edited = false;
    } catch (error) {
      this.tell('error', 'BENCH-SAVE-FAILED', { file, reason: reasonOf(error) });
    } finally {
      this.store.change({ busy: false });
    }
  }

  /** Sheets with parts that the grid does not move along with their rows and columns, where those have been moved. */
  private shiftedSheets(): string {
    const sheets = [...(this.current?.edits.moved ?? [])].map((id) => this.current?.origins.get(id));
    return sheets.flatMap((sheet) => (sheet !== undefined && Object.keys(sheet.opaque).length > 0 ? [`“${sheet.name}”`] : [])).join('、');
  }

  private tell(kind: 'info' | 'warning' | 'error', code: WorkbenchCode, data: MessageData): void {
    this.store.change({ notice: { kind, text: say(code, data) } });
  }
}

function unreadable(error: unknown): string {
  return error instanceof XlsxReadError ? inWords(unreadableWords(error.why), pageLocale) : reasonOf(error);
}

/** What there is to know of a file that has been opened. */
function openingNotice({ losses, dateSystem }: XlsxBook, file: string): { kind: 'warning'; text: string } | null {
  const texts = [
    ...(losses.length === 0
      ? []
      : [
          say('BENCH-LOSSES', {
            file,
            losses: losses.map((loss) => fill(xlsxLosses[loss], {}, pageLocale)).join(pageLocale === 'zh-CN' ? '、' : ', '),
          }),
        ]),
    ...(dateSystem === '1900' ? [] : [say('BENCH-FROM-1904', { file })]),
  ];
  return texts.length === 0 ? null : { kind: 'warning', text: texts.join(' ') };
}

/** Strings to and from the page in a frame of our own origin, for the host to answer office.js over. */
function frameChannel(frame: HTMLIFrameElement): HostChannel {
  const origin = location.origin;
  return {
    origin,
    send: (message) => frame.contentWindow?.postMessage(message, origin),
    receive(listener) {
      function hear(event: MessageEvent<unknown>): void {
        if (event.source === frame.contentWindow && event.origin === origin && typeof event.data === 'string') listener(event.data);
      }
      window.addEventListener('message', hear);
      return () => {
        window.removeEventListener('message', hear);
      };
    },
  };
}

/** Hands a file to the browser's downloads. */
function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next task; until then the address must live.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 0);
}
