import { createHost, DocumentExtras, type ExcelHost } from '../../../src/host';
import { Session } from '../../../src/taskpane/session/session';
import { inWords } from '../../../src/taskpane/session/notice';
import { WorkbookContext } from '../../../src/custom-functions/on-ledgers/workbook-context';
import { officeWorkbook } from '../../../src/workbook/officejs';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import { areaContains, type Place } from '../../../src/workbook/cells/area';
import type { Workbook } from '../../../src/workbook/port';
import { placeOf } from '../../support/snapshot';
import { TestClock } from '../../workbook/officejs/support/clock';
import { workbookData, type Sheets } from '../../host/world';
import { smallSchemes } from '../../taskpane/support/small-schemes';
import { contentsOf, type Contents } from './contents';
import { OfficeWindow } from './office-window';
import { Wire } from './wire';

type Grid = ReturnType<typeof openGrid>;

/** A workbook that is open in the host, and the panes at work on it. */
export class Desk {
  private readonly windows: OfficeWindow[] = [];
  private panes: Pane[] = [];
  /** Set to play a user who is typing into a cell. */
  editing = false;

  private constructor(
    readonly grid: Grid,
    readonly extras: DocumentExtras,
    private host: ExcelHost,
  ) {}

  static create(): Desk {
    const grid = openGrid();
    grid.createWorkbook(workbookData({ 空: [] }));
    const extras = new DocumentExtras();
    const editing = { now: false };
    const host = createHost(grid, engineOf(grid), extras, { isEditing: () => editing.now });
    return new Desk(grid, extras, host);
  }

  /** Closes what is open, and opens another workbook. */
  async open(sheets: Sheets): Promise<void> {
    for (const pane of this.panes.splice(0)) if (!pane.office.isClosed) await pane.leave();
    const before = this.book.getId();
    this.grid.createWorkbook(workbookData(sheets));
    this.grid.disposeUnit(before);
    this.extras.setSettings({});
  }

  get book() {
    const workbook = this.grid.getActiveWorkbook();
    if (workbook === null) throw new Error('no workbook is open');
    return workbook;
  }

  has(name: string): boolean {
    return this.book.getSheetByName(name) !== null;
  }

  /** What a cell shows. */
  value(sheet: string, a1: string): unknown {
    return this.has(sheet) ? this.sheet(sheet).getRange(a1).getValue() : undefined;
  }

  sheet(name: string) {
    const sheet = this.book.getSheetByName(name);
    if (sheet === null) throw new Error(`there is no sheet ${name}`);
    return sheet;
  }

  contents(): Promise<Contents> {
    return contentsOf(this.grid, this.host, this.extras);
  }

  /** A pane in a window that an earlier workbook had, or in a new one. */
  async pane(how: { readonly payload?: number | undefined } = {}): Promise<Pane> {
    const taken = new Set(this.panes.map(({ office }) => office));
    const free = this.windows.find((window) => !window.isClosed && !taken.has(window));
    const office = free ?? (await OfficeWindow.open(this.host, new Wire()));
    if (free === undefined) this.windows.push(office);
    else await office.run(refreshSettings);
    const pane = new Pane(office, how.payload);
    this.panes.push(pane);
    return pane;
  }
}

/** A window that is used again knows the settings of the workbook before. */
function refreshSettings(): Promise<void> {
  return new Promise((resolve, reject) => {
    Office.context.document.settings.refreshAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(error.message));
    });
  });
}

const NOON = new Date(2017, 11, 20, 12, 0, 0);
/** So many turns of the event loop without a word on the wire: nothing more will happen by itself. */
const QUIET_TURNS = 12;
/** How often all time limits may pass without a new request before a pane counts as hung. */
const PASSES = 3;

/** A pane over the real adapter in a window of its own. */
export class Pane {
  readonly session: Session;
  readonly workbook: Workbook;
  readonly unforeseen: unknown[] = [];
  /** The time of this pane's adapter. */
  readonly clock = new TestClock();

  /** @param payload characters that one of its requests may have; as in the program where nothing is said */
  constructor(
    readonly office: OfficeWindow,
    payload?: number,
  ) {
    this.workbook = office.run(() => officeWorkbook({ clock: this.clock, payload }));
    this.session = office.run(
      () =>
        new Session(this.workbook, {
          shipped: smallSchemes,
          functions: new WorkbookContext(),
          now: () => NOON,
          unexpected: (error) => void this.unforeseen.push(error),
        }),
    );
  }

  get wire(): Wire {
    return this.office.wire;
  }

  /** Does something, until it is done (true) or nothing more happens by itself (false). */
  async does(work: (session: Session) => unknown, { letTimePass = true }: { readonly letTimePass?: boolean } = {}): Promise<boolean> {
    const state = { done: false };
    const ended = Promise.resolve(this.office.run(() => work(this.session))).finally(() => (state.done = true));
    ended.catch(() => undefined);
    let quiet = 0;
    let passes = 0;
    let seen = this.wire.requests;
    while (!state.done) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const isQuiet = !this.wire.isWaitingForHost && this.wire.requests === seen;
      if (this.wire.requests !== seen) passes = 0;
      seen = this.wire.requests;
      quiet = isQuiet ? quiet + 1 : 0;
      if (quiet <= QUIET_TURNS) continue;
      if (!letTimePass || passes === PASSES) return false;
      passes += 1;
      quiet = 0;
      this.clock.pass();
    }
    await ended;
    return true;
  }

  /** Whether the pane shows this cell as one that it left alone, overwrote or lost: by a link or in words. */
  lists(place: string): boolean {
    const { notice, lost } = this.session.getState();
    const all = [...(notice === null ? [] : [notice]), ...lost];
    return (
      all.some((each) => (each.places ?? []).some((listed) => covers(listed, placeOf(place)))) || JSON.stringify(this.said).includes(place)
    );
  }

  /** What a person reads now: the notice with its further lines, what was lost, the status line. */
  get said(): Said {
    const { notice, lost, status } = this.session.getState();
    const words = (each: Parameters<typeof inWords>[0]): string => inWords(each, 'zh-CN');
    return {
      notice: notice === null ? null : [words(notice), ...(notice.details ?? []).map(words)].join('\n'),
      lost: lost.map(words),
      status: words(status),
      lostPlaces: lost.flatMap((each) => (each.places ?? []).map(placeToA1)),
    };
  }

  /** The pane is left, its window stays. */
  async leave(): Promise<void> {
    this.wire.treat();
    await this.does((session) => session.dispose());
  }

  /** The window is closed in the middle of whatever it does. */
  close(): void {
    this.office.close();
  }
}

function covers(listed: Place, { sheet, area }: Place): boolean {
  return listed.sheet === sheet && areaContains(listed.area, area.row, area.column);
}

/** What a pane shows. */
export interface Said {
  readonly notice: string | null;
  readonly lost: readonly string[];
  readonly status: string;
  /** The cells that the lost writes are about, each with a link. */
  readonly lostPlaces: readonly string[];
}
