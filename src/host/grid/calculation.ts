import type { IDisposable } from '@univerjs/core';
import type { Grid } from './grid';
import { HeldWrites } from './held-writes';

const PATIENCE_MS = 10_000;
/** A pass that is due begins within this time. */
const START_DELAY_MS = 300;
/** An add-in that writes so many formulas with one request may well go on with another: until it pauses nothing is calculated. */
const MANY_FORMULAS = 500;
const PAUSE_MS = 500;

/** Knows whether the formula engine of the grid still owes results; it starts a tenth of a second after a change and runs beside us. */
export class Calculation {
  /** A change that no pass has taken up yet. */
  private changed = false;
  /** At the beginning it is not known: the workbook may have been opened a moment ago. */
  private running = true;
  private readonly unknownStart: ReturnType<typeof setTimeout>;
  private readonly waiting = new Set<() => void>();
  private readonly passListeners = new Set<(phase: 'started' | 'ended') => void>();
  private readonly listener: IDisposable;
  private readonly held: HeldWrites;
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** Names have changed that no pass has taken up yet. */
  private names = false;

  constructor(grid: Grid) {
    this.held = new HeldWrites(grid);
    this.unknownStart = setTimeout(() => this.ended(), START_DELAY_MS);
    this.listener = grid.api.onCommandExecuted((command, options) => {
      if (command.id === 'formula.mutation.set-formula-calculation-start') {
        clearTimeout(this.unknownStart);
        this.changed = false;
        this.names = false;
        this.running = true;
        this.tellPass('started');
      } else if (command.id === 'formula.mutation.set-formula-calculation-notification') {
        if (!hasEnded(command.params)) return;
        this.tellPass('ended');
        this.ended();
      } else if (startsCalculation(command.id, command.params, options)) {
        this.changed = true;
        if (command.id === NAMED) this.names = true;
      }
    });
  }

  /** Whether an add-in is writing many formulas, which are calculated when it pauses. */
  get isWritingMany(): boolean {
    return this.held.isHolding && this.held.formulas >= MANY_FORMULAS;
  }

  /** A request begins, or comes to its end: between those of formulas nothing is calculated. */
  requestBegins(): void {
    clearTimeout(this.pause);
  }

  requestEnds(): void {
    if (!this.held.isHolding) return;
    if (this.isWritingMany) this.pause = setTimeout(() => this.release(), PAUSE_MS);
    else this.release();
  }

  private release(): void {
    clearTimeout(this.pause);
    this.held.release();
  }

  /**
   * Formulas are about to be written. Names that are new are taken up before: the grid takes every formula apart anew that it meets
   * together with a new name.
   */
  async beforeFormulas(): Promise<void> {
    if (this.held.isHolding) return;
    if (this.names) await this.settled();
    this.held.hold();
  }

  /** Whether formulas, if there are any, may not show their results yet. */
  get isDue(): boolean {
    return this.changed || this.running || this.held.isHolding;
  }

  /** Resolves when formulas show their results; after ten seconds at the latest. */
  async settled(): Promise<void> {
    this.release();
    if (!this.isDue) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, PATIENCE_MS);
      const { waiting } = this;
      function done(): void {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      }
      waiting.add(done);
    });
  }

  /** Calls back when a pass over formulas begins and ends; returns the way to stop. */
  onPass(listener: (phase: 'started' | 'ended') => void): () => void {
    this.passListeners.add(listener);
    return () => this.passListeners.delete(listener);
  }

  dispose(): void {
    this.listener.dispose();
    clearTimeout(this.pause);
    this.held.dispose();
    clearTimeout(this.unknownStart);
    this.changed = false;
    this.ended();
  }

  private tellPass(phase: 'started' | 'ended'): void {
    for (const listener of [...this.passListeners]) listener(phase);
  }

  private ended(): void {
    this.running = false;
    if (this.changed) return;
    for (const done of [...this.waiting]) done();
  }
}

/** The states of a pass that has come to its end: nothing to do, success. A stopped pass is started again by the grid. */
function hasEnded(params: unknown): boolean {
  const state = isRecord(params) ? params['functionsExecutedState'] : undefined;
  return state === 0 || state === 2 || state === 3;
}

const NAMED = 'formula.mutation.set-defined-name';

function startsCalculation(id: string, params: unknown, options: unknown): boolean {
  if (id === 'sheet.mutation.set-range-values') {
    const local = isRecord(options) && options['onlyLocal'] === true;
    return !local && !(isRecord(params) && params['trigger'] === 'sheet.command.set-style');
  }
  return [
    'formula.mutation.set-trigger-formula-calculation-start',
    'sheet.mutation.insert-row',
    'sheet.mutation.remove-rows',
    'sheet.mutation.insert-col',
    'sheet.mutation.remove-col',
    'sheet.mutation.move-range',
    NAMED,
  ].includes(id);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
