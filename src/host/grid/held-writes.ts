import type { IDisposable } from '@univerjs/core';
import type { IActiveDirtyManagerService } from '@univerjs/engine-formula';
import { CELL_WRITES } from './write-buffer';
import type { Grid } from './grid';

type Conversion = Parameters<IActiveDirtyManagerService['register']>[1];
type Dirty = NonNullable<ReturnType<Conversion['getDirtyData']>['dirtyRanges']>;

/**
 * Keeps writes of cells from the grid's formula engine, and tells it of all of them together: it goes through every formula of the workbook
 * whenever it calculates, however little was written.
 */
export class HeldWrites {
  /** What says to the engine which cells a write makes it calculate, while it is kept from it. */
  private conversion: Conversion | null = null;
  private dirty: Dirty = [];
  private readonly listener: IDisposable;
  private before = 0;

  constructor(private readonly grid: Grid) {
    this.listener = grid.api.onCommandExecuted((command, options) => {
      if (this.conversion === null || command.id !== CELL_WRITES || isLocal(options)) return;
      this.dirty.push(...(this.conversion.getDirtyData(command).dirtyRanges ?? []));
    });
  }

  get isHolding(): boolean {
    return this.conversion !== null;
  }

  /** How many formulas the host has written since the engine is kept from them. */
  get formulas(): number {
    return this.grid.writes.formulas - this.before;
  }

  hold(): void {
    const { writes, engine } = this.grid;
    const conversion = engine.dirty.get(CELL_WRITES);
    if (this.conversion !== null || !conversion) return;
    engine.dirty.remove(CELL_WRITES);
    this.conversion = conversion;
    this.before = writes.formulas;
  }

  /** The engine hears of everything that it was kept from, and calculates soon. */
  release(): void {
    const { dirty } = this;
    if (!this.giveBack() || dirty.length === 0) return;
    this.grid.api.syncExecuteCommand('formula.mutation.set-trigger-formula-calculation-start', { dirtyRanges: dirty }, { onlyLocal: true });
  }

  dispose(): void {
    this.giveBack();
    this.listener.dispose();
  }

  private giveBack(): boolean {
    if (this.conversion === null) return false;
    this.grid.engine.dirty.register(CELL_WRITES, this.conversion);
    this.conversion = null;
    this.dirty = [];
    return true;
  }
}

function isLocal(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'onlyLocal' in options && options.onlyLocal === true;
}
