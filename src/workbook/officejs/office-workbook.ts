import type { Area, Place } from '../area';
import { problemOf } from '../edit-problem';
import type { Edits } from '../edits';
import type { Applied, Basis, Change, Undo, UndoReport, Workbook } from '../port';
import { Cancelled, checkpoint, type Control } from '../progress';
import type { Snapshot, UnfinishedWrite } from '../snapshot';
import { writePlan } from './write/apply';
import { namesAfter, readDirectory, type Directory } from './directory';
import { readFailure } from './excel-run';
import { recalculate, spillsOf } from './formulas';
import { readWorkbook } from './read';
import { selectPlace } from './select';
import { undoOf } from './write/undo';
import { watchChanges, watchSelected, type Watched } from './watch';

/** The workbook that Excel has open. Use it after `Office.onReady`. */
export function officeWorkbook(): Workbook {
  return new OfficeWorkbook();
}

class OfficeWorkbook implements Workbook {
  private directory: Directory | null = null;
  /** Whether the workbook counts days from 1904; null until Excel has said it. */
  private from1904: boolean | null = null;
  private readonly ownSheets = new Set<string>();
  /** The write under way, or the last one. */
  private applying: Promise<unknown> = Promise.resolve();
  private readonly names = new Map<string, string>();
  private readonly watched: Watched = {
    nameOf: (id) => this.names.get(id) ?? null,
    isOwnSheet: async (id) => {
      await this.applying.catch(() => undefined);
      return this.ownSheets.delete(id);
    },
  };

  async read(wanted?: (sheet: string) => boolean, control?: Control): Promise<Snapshot> {
    try {
      const { snapshot, directory, from1904 } = await readWorkbook(wanted, this.from1904, control);
      this.from1904 = from1904;
      this.know(directory);
      return snapshot;
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      throw readFailure(error);
    }
  }

  apply(edits: Edits, _basis?: Basis, control?: Control): Promise<Applied> {
    const applying = this.applying.catch(() => undefined).then(() => this.applyNow(edits, control));
    this.applying = applying;
    return applying;
  }

  /** One plan after the other, so that each is checked against what the one before has left. */
  private async applyNow(edits: Edits, control?: Control): Promise<Applied> {
    const directory = await this.directoryFor(edits);
    checkpoint(control);
    this.directory = null;
    const applied = await writePlan(edits, directory, control);
    for (const [name, id] of applied.added) {
      this.ownSheets.add(id);
      this.names.set(id, name);
    }
    this.know({
      sheets: [...directory.sheets, ...[...applied.added].map(([name, id]) => ({ id, name, isProtected: false }))],
      names: namesAfter(edits, directory.names),
    });
    return { ...this.undo(undoOf(applied)), leftAlone: [], overwritten: [], oldValues: 'exact' };
  }

  recover({ places }: UnfinishedWrite): Promise<UndoReport> {
    return Promise.resolve({ restored: 0, leftAlone: [], lost: places });
  }

  watch(onChange: (change: Change) => void): Promise<() => Promise<void>> {
    return watchChanges(this.watched, onChange);
  }

  watchSelection(onSelect: (place: Place) => void): Promise<() => Promise<void>> {
    return watchSelected(this.watched, onSelect);
  }

  select(place: Place): Promise<void> {
    return selectPlace(place);
  }

  spillsOf(cells: readonly Place[]): Promise<readonly (Area | null)[]> {
    return spillsOf(cells);
  }

  recalculate(): Promise<void> {
    return recalculate();
  }

  /** What is known suffices as long as it speaks for the plan; before a plan is refused, Excel is asked. */
  private async directoryFor(edits: Edits): Promise<Directory> {
    if (this.directory !== null && problemOf(edits, this.directory.sheets) === null) return this.directory;
    try {
      this.know(await readDirectory());
    } catch (error) {
      throw readFailure(error);
    }
    const directory = this.directory ?? { sheets: [], names: new Set<string>() };
    const problem = problemOf(edits, directory.sheets);
    if (problem !== null) throw problem;
    return directory;
  }

  private know(directory: Directory): void {
    this.directory = directory;
    for (const { id, name } of directory.sheets) this.names.set(id, name);
  }

  /** After something is taken back, sheets and names are no longer what is known. */
  private undo(undo: Undo): Undo {
    return {
      revert: async () => {
        this.directory = null;
        return undo.revert();
      },
    };
  }
}
