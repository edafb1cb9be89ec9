import type { IDisposable } from '@univerjs/core';
import type { z } from 'zod';
import { areaToA1, quoteSheet } from '../../workbook/cells/a1';
import type { Area } from '../../workbook/cells/area';
import type { Calculation } from '../grid/calculation';
import { cellFormula, cellValue } from '../grid/cells';
import { recalculate, registerFunctions } from '../grid/function-engine';
import type { Grid } from '../grid/grid';
import { spillAt } from '../grid/spills';
import { lift, prepareCall, type BlankCells } from './arguments';
import { FunctionCalls, keyOfSite, type FunctionMessage, type Site } from './calls';
import type { FunctionDefinition } from './metadata';
import { outcomeOf, type invocationResults } from './results';
import { isErrorValue, type Argument, type Outcome, type PlainValue } from './values';

const PATIENCE_MS = 10_000;

export interface FunctionHostOptions {
  readonly functions: readonly FunctionDefinition[];
  readonly blanks: BlankCells;
}

/** Excel's side of custom functions: from formulas of the grid to the add-in and back. */
export class FunctionHost {
  private readonly calls: FunctionCalls;
  /** By formula, and then by the cell that it fills. */
  private readonly messages = new Map<string, Map<string, { readonly error: string; readonly message: string }>>();
  private readonly registered: IDisposable;
  private readonly stopListening: () => void;

  constructor(
    private readonly grid: Grid,
    private readonly calculation: Calculation,
    private readonly options: FunctionHostOptions,
  ) {
    this.calls = new FunctionCalls({
      changed: (sites) =>
        recalculate(
          grid,
          sites.map((site) => ({ sheet: site.sheet, area: areaOf(site) })),
        ),
      addressOf: (site) => `${quoteSheet(grid.sheet(site.sheet).getName())}!${areaToA1(areaOf(site))}`,
    });
    this.registered = registerFunctions(grid, options.functions, (site, definition, args) => this.evaluate(site, definition, args));
    this.stopListening = calculation.onPass((phase) => (phase === 'started' ? this.calls.passStarted() : this.calls.passEnded()));
  }

  /** An add-in's runtime is ready for calls. Returns the way to stop sending them. */
  attach(send: (messages: readonly FunctionMessage[]) => void): () => void {
    return this.calls.attach(send);
  }

  /** Takes the results that an add-in sends. */
  answered(results: z.infer<typeof invocationResults>): void {
    this.calls.answered(results.map((result) => [result[0], outcomeOf(result)] as const));
  }

  /** What the function in a cell says about its error; null where the cell shows none. */
  messageAt(site: Site): string | null {
    if (this.messages.size === 0) return null;
    const sheet = this.grid.sheet(site.sheet);
    const anchor = spillAt(this.grid, sheet, site.row, site.column)?.area ?? site;
    const known = this.messages.get(keyOfSite({ sheet: site.sheet, row: anchor.row, column: anchor.column }))?.get(keyOfSite(site));
    const shown = cellValue(this.grid, sheet, site.row, site.column);
    const isResult = cellFormula(this.grid, sheet, anchor.row, anchor.column) !== null;
    return known !== undefined && isResult && shown.type === 'Error' && shown.value === known.error ? known.message : null;
  }

  /** Rows, columns or sheets have moved. */
  moved(): void {
    this.messages.clear();
    if (this.calls.reset()) this.grid.api.getFormula().executeCalculation();
  }

  /** Resolves when every formula shows its result, or the add-in has had ten seconds for each answer. */
  async settled(): Promise<void> {
    await this.calculation.settled();
    while (this.calls.isWaiting) {
      const before = performance.now();
      await this.calls.settled(PATIENCE_MS);
      await this.calculation.settled();
      if (performance.now() - before >= PATIENCE_MS) return;
    }
  }

  dispose(): void {
    this.stopListening();
    this.registered.dispose();
    this.calls.dispose();
  }

  private evaluate(site: Site, definition: FunctionDefinition, args: readonly (Argument | null)[]): Outcome | null {
    this.messages.delete(keyOfSite(site));
    const outcome = this.called(site, definition, args);
    if (outcome !== null) this.note(site, outcome);
    return outcome;
  }

  /** Keeps what the function says about errors, for the cells that will show them. */
  private note(site: Site, outcome: Outcome): void {
    const values: readonly (readonly PlainValue[])[] =
      outcome.kind === 'values'
        ? outcome.values
        : [[{ error: outcome.error, ...(outcome.message === null ? {} : { message: outcome.message }) }]];
    const said = new Map<string, { error: string; message: string }>();
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        if (value !== null && isErrorValue(value) && value.message !== undefined)
          said.set(keyOfSite({ sheet: site.sheet, row: site.row + r, column: site.column + c }), {
            error: value.error,
            message: value.message,
          });
      }),
    );
    if (said.size > 0) this.messages.set(keyOfSite(site), said);
  }

  private called(site: Site, definition: FunctionDefinition, args: readonly (Argument | null)[]): Outcome | null {
    const lifted = lift(definition, args);
    if (lifted === null) return this.one(site, definition, args);
    const values: PlainValue[][] = [];
    let waits = false;
    for (let row = 0; row < lifted.rows; row += 1) {
      const line: PlainValue[] = [];
      for (let column = 0; column < lifted.columns; column += 1) {
        const one = lifted.at(row, column);
        const outcome = 'kind' in one ? one : this.one(site, definition, one);
        waits ||= outcome === null;
        line.push(outcome === null ? null : outcome.kind === 'error' ? { error: outcome.error } : (outcome.values[0]?.[0] ?? null));
      }
      values.push(line);
    }
    return waits ? null : { kind: 'values', values };
  }

  private one(site: Site, definition: FunctionDefinition, args: readonly (Argument | null)[]): Outcome | null {
    const prepared = prepareCall(definition, args, this.options.blanks);
    return prepared.kind === 'call' ? this.calls.ask(site, definition, prepared) : prepared;
  }
}

function areaOf({ row, column }: Site): Area {
  return { row, column, rows: 1, columns: 1 };
}
