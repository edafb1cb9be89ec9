import type { Area, Place } from '../cells/area';
import { problemOf } from '../edit-problem';
import { part } from '../part';
import { refusal } from '../error';
import type { Edits } from '../edits';
import type { Applied, Basis, Change, Extent, Undo, UndoReport, Workbook } from '../port';
import { Cancelled, checkpoint, type Control } from '../progress';
import type { Snapshot, UnfinishedWrite } from '../snapshot';
import type { SheetLayout } from '../sheet-layout';
import { systemClock, type Clock } from './clock';
import { readDirectory, sheetsOfPlan, type KnownSheet } from './directory';
import { isCellEdit, readFailure, reasonOf } from './failures';
import { recalculate, spillsOf } from './formulas';
import { KeptCells } from './kept-cells';
import { layoutOf } from './looks/layout';
import { ExcelLink } from './link';
import { readWorkbook } from './read';
import { selectPlace } from './select';
import { watchChanges, watchSelected, type Watched } from './watch';
import type * as Writing from './write/writing';
import { idleMarksIn, unfinishedIn } from './write/mark';

/** What the adapter works with; what is left out is as in the program. */
export interface OfficeOptions {
  readonly clock?: Clock;
  /** Characters that one request or answer may have. */
  readonly payload?: number | undefined;
}

/** The workbook that Excel has open. Use it after `Office.onReady`. */
export function officeWorkbook({ clock = systemClock, payload }: OfficeOptions = {}): Workbook {
  return new OfficeWorkbook(new ExcelLink(clock, payload));
}

/** Fetches what writes. @throws WorkbookError PANE-PART where it cannot be fetched: nothing was written */
export function fetchWriting(): Promise<typeof Writing> {
  return part(() => import(/* webpackChunkName: "write" */ './write/writing'));
}

class OfficeWorkbook implements Workbook {
  /** The sheets as they are known without asking: from the last read, kept up by own writes; null when that says too little. */
  private sheets: readonly KnownSheet[] | null = null;
  /** Whether the workbook counts days from 1904; null until Excel has said it. */
  private from1904: boolean | null = null;
  private readonly ownSheets = new Set<string>();
  /** Tokens of the writes of this adapter: their marks are no news. */
  private readonly tokens = new Set<string>();
  /** The write under way, or the last one. */
  private applying: Promise<unknown> = Promise.resolve();
  private readonly names = new Map<string, string>();
  /** Keys of marks under which nothing was written, and of which the next write rids the workbook. */
  private idleMarks: readonly string[] = [];
  /** What a look need not ask for again. */
  private readonly kept = new KeptCells();
  private readonly watched: Watched = {
    kept: this.kept,
    nameOf: (id) => this.names.get(id) ?? null,
    isOwnSheet: async (id) => {
      await this.applying.catch(() => undefined);
      return this.ownSheets.delete(id);
    },
  };

  constructor(private readonly link: ExcelLink) {}

  async read(wanted: (sheet: string) => boolean = () => true, control?: Control, extent: Extent = 'whole'): Promise<Snapshot> {
    try {
      const reading = { wanted, from1904: this.from1904, kept: this.kept, extent, control };
      const { snapshot, sheets, settings, from1904 } = await readWorkbook(this.link, reading);
      this.from1904 = from1904;
      this.know(sheets);
      const unfinished = unfinishedIn(settings, sheets, this.tokens);
      this.idleMarks = idleMarksIn(settings, this.tokens, this.link.clock.now());
      return unfinished.length === 0 ? snapshot : { ...snapshot, unfinished };
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      throw readFailure(error);
    }
  }

  apply(edits: Edits, basis?: Basis, control?: Control): Promise<Applied> {
    return this.inTurn(() => this.applyNow(edits, basis, control));
  }

  recover(unfinished: UnfinishedWrite): Promise<UndoReport> {
    this.sheets = null;
    return this.inTurn(async () => (await fetchWriting()).recover(this.link, unfinished));
  }

  forget(token: string): Promise<void> {
    return this.inTurn(async () => (await fetchWriting()).forget(this.link, token));
  }

  /** One plan after the other, so that each is checked against what the one before has left. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const applying = this.applying
      .catch(() => undefined)
      .then(() => {
        this.kept.forget();
        return work();
      })
      .finally(() => this.kept.forget());
    this.applying = applying;
    return applying;
  }

  private async applyNow(edits: Edits, basis: Basis | undefined, control?: Control): Promise<Applied> {
    const { applyEdits, clear, undoOf } = await fetchWriting();
    for (const key of this.idleMarks) await clear(this.link, key);
    this.idleMarks = [];
    const known = await this.sheetsFor(edits, basis);
    checkpoint(control);
    this.sheets = null;
    const { record, directory, added, ...found } = await applyEdits(edits, basis, {
      link: this.link,
      known,
      control,
      onToken: (token) => this.tokens.add(token),
    });
    for (const id of added.values()) this.ownSheets.add(id);
    this.know([...directory.sheets, ...[...added].map(([name, id]) => ({ id, name, isProtected: false }))]);
    return { ...this.undo(undoOf(this.link, record, { isPart: false })), ...found };
  }

  watch(onChange: (change: Change) => void): Promise<() => Promise<void>> {
    return watchChanges(this.link, this.watched, onChange);
  }

  watchSelection(onSelect: (place: Place) => void): Promise<() => Promise<void>> {
    return watchSelected(this.link, this.watched, onSelect);
  }

  select(place: Place): Promise<void> {
    return selectPlace(this.link, place);
  }

  spillsOf(cells: readonly Place[]): Promise<readonly (Area | null)[]> {
    return spillsOf(this.link, cells);
  }

  layoutOf(part: Place): Promise<SheetLayout> {
    return layoutOf(this.link, part);
  }

  recalculate(): Promise<void> {
    this.kept.calculatedAll();
    return recalculate(this.link);
  }

  /** What is known suffices as long as it speaks for the plan; before a plan is refused, Excel is asked. */
  private async sheetsFor(edits: Edits, basis: Basis | undefined): Promise<readonly KnownSheet[]> {
    const snapshot = basis?.snapshot ?? null;
    if (this.sheets !== null && problemOf(edits, sheetsOfPlan(snapshot, this.sheets)) === null) return this.sheets;
    let sheets: readonly KnownSheet[];
    try {
      ({ sheets } = await readDirectory(this.link));
    } catch (error) {
      throw isCellEdit(error)
        ? refusal('WB-CELL-EDIT', {}, { cause: error })
        : refusal('WB-WRITE-FAILED', { reason: reasonOf(error) }, { cause: error });
    }
    this.know(sheets);
    const problem = problemOf(edits, sheetsOfPlan(snapshot, sheets));
    if (problem !== null) throw problem;
    return sheets;
  }

  private know(sheets: readonly KnownSheet[]): void {
    this.sheets = sheets;
    for (const { id, name } of sheets) this.names.set(id, name);
  }

  /** After something is taken back, sheets are no longer what is known. */
  private undo(undo: Undo): Undo {
    return {
      revert: () => {
        this.sheets = null;
        return this.inTurn(() => undo.revert());
      },
    };
  }
}
