import type { IDisposable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { HostConnection, type BatchTrace, type HostChannel, type Shared } from './add-in-connection';
import { HostError } from './errors';
import type { DocumentExtras } from './extras';
import { Calculation } from './grid/calculation';
import { cellFormula } from './grid/cells';
import { watchGrid, type GridEvent } from './grid/changes';
import type { BlankCells } from './functions/arguments';
import type { Site } from './functions/calls';
import { FunctionHost } from './functions/function-host';
import type { FunctionDefinition } from './functions/metadata';
import type { GridEngine } from './grid/function-engine';
import { Grid } from './grid/grid';
import { restoreSpills, spilledCells, type SpilledCells } from './grid/spills';
import { rangeObject } from './objects/range/range';
import { serviceObject } from './objects/services';
import type { FocusTarget } from './wire/focus';
import { workbookObject } from './objects/workbook';
import { worksheetObject } from './objects/worksheet';
import type { HostObjects, PaneState } from './add-in-session';

export interface HostOptions {
  /** BCP 47; language of the library's messages. */
  readonly locale?: string;
  readonly appId?: string;
  /** What `Office.context.document.url` says. */
  readonly documentUrl?: string;
  /** Characters of a request or an answer; Excel on the web takes 5 MB each way. */
  readonly payloadLimit?: number;
  /** Whether a cell is being edited; found out from the grid where it has an editor. */
  readonly isEditing?: () => boolean;
  /** The document as an .xlsx, for `getFileAsync`; without it that is refused. */
  readonly copyOfDocument?: () => Promise<Uint8Array>;
  /** Called when the add-in shows or hides its pane. */
  readonly onVisibility?: (visibility: PaneState['visibility']) => void;
  /** Called when a key is to take the focus out of the add-in: F6, Tab at its end, Escape. */
  readonly onFocusAsked?: (target: FocusTarget) => void;
  /** The custom functions that formulas may call. */
  readonly functions?: readonly FunctionDefinition[];
  /** Whether the workbook counts days from 1904 instead of 1900. The grid itself knows 1900 only. */
  readonly from1904?: boolean;
  /** How blank cells reach custom functions: null as in Excel on the web, or 0 as on the desktop. */
  readonly blanks?: BlankCells;
}

const objects: HostObjects = { workbook: workbookObject, service: serviceObject, worksheet: worksheetObject, range: rangeObject };

/**
 * Plays Excel: answers the unmodified web build of office.js over its message protocol, on top of a Univer workbook. It is a model of
 * Excel made for trying and testing add-ins, not Excel.
 */
export class ExcelHost {
  private readonly grid: Grid;
  private readonly shared: Shared;
  private readonly watching: IDisposable;
  private readonly stopGuarding: () => void;
  private readonly connections = new Set<HostConnection>();
  private readonly batchListeners = new Set<(batch: BatchTrace) => void>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(api: FUniver, engine: GridEngine, extras: DocumentExtras, options: HostOptions = {}) {
    const grid = new Grid(api, engine);
    const calculation = new Calculation(grid);
    this.grid = grid;
    this.shared = {
      grid,
      extras,
      calculation,
      objects,
      from1904: options.from1904 ?? false,
      functions: new FunctionHost(grid, calculation, { functions: options.functions ?? [], blanks: options.blanks ?? 'null' }),
      options: {
        appId: options.appId ?? 'kaoji',
        locale: options.locale ?? 'zh-CN',
        documentUrl: options.documentUrl ?? 'workbook.xlsx',
        payloadLimit: options.payloadLimit ?? 5 * 1024 * 1024,
      },
      copyOfDocument: options.copyOfDocument ?? null,
      isEditing: options.isEditing ?? (() => hasOpenEditor(grid)),
      inTurn: (work) => this.inTurn(work),
      onVisibility: (visibility) => options.onVisibility?.(visibility),
      onFocusAsked: (target) => options.onFocusAsked?.(target),
      trace: (batch) => {
        for (const listener of [...this.batchListeners]) listener(batch);
      },
    };
    this.stopGuarding = guardProtectedSheets(grid, extras);
    this.watching = watchGrid(grid, (event) => this.heard(event));
  }

  /** Takes up the conversation with one add-in window. */
  connect(channel: HostChannel): HostConnection {
    const connection = new HostConnection(this.shared, channel);
    this.connections.add(connection);
    return connection;
  }

  /** Ends the conversation with one window. */
  disconnect(connection: HostConnection): void {
    connection.close();
    this.connections.delete(connection);
  }

  /**
   * Presses a ribbon button whose action runs a function of the add-in; resolves when the function is done.
   * @throws HostError InvalidOperation while no add-in is ready.
   */
  pressRibbonButton(functionName: string, controlId = functionName): Promise<void> {
    const ready = [...this.connections].find((connection) => connection.isReady);
    if (ready === undefined) return Promise.reject(new HostError('InvalidOperation', 'No add-in is ready.'));
    return ready.invokeCommand(functionName, controlId);
  }

  /** Calls back after every round trip of the Excel API; returns the way to stop. */
  onBatch(listener: (batch: BatchTrace) => void): () => void {
    this.batchListeners.add(listener);
    return () => this.batchListeners.delete(listener);
  }

  /** Resolves when no batch is running and formulas show their results. */
  async idle(): Promise<void> {
    await this.turn;
    await this.shared.functions.settled();
  }

  /** What the custom function in a cell says about the error that the cell shows; null where it says nothing. */
  functionMessage(site: Site): string | null {
    return this.shared.functions.messageAt(site);
  }

  /** The formula of a cell with its `=`, whether it is kept there or with another cell; null where there is none. */
  formulaAt(sheet: string, row: number, column: number): string | null {
    return cellFormula(this.grid, this.grid.sheet(sheet), row, column);
  }

  /** The spilled results of a sheet, for who saves the workbook; the grid's own saved form does not have them. */
  spilledCells(sheet: string): SpilledCells[] {
    return spilledCells(this.grid, this.grid.sheet(sheet));
  }

  /** Shows spilled results as a file has them, for who has opened one; sheets by id. */
  restoreSpills(sheets: ReadonlyMap<string, readonly SpilledCells[]>): void {
    restoreSpills(this.grid, sheets);
  }

  dispose(): void {
    for (const connection of [...this.connections]) this.disconnect(connection);
    this.watching.dispose();
    this.stopGuarding();
    this.shared.functions.dispose();
    this.shared.calculation.dispose();
    this.batchListeners.clear();
  }

  private heard(event: GridEvent): void {
    if (event.kind === 'sheetDeleted' && !this.grid.isWriting) this.shared.extras.forgetSheet(event.sheet);
    if (event.kind === 'sheetDeleted' || (event.kind === 'cells' && event.change !== 'RangeEdited')) this.shared.functions.moved();
    for (const connection of this.connections) connection.heard(event);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

/**
 * @param api the grid's facade with a workbook open; it stays the caller's
 * @param engine the grid's formula engine
 */
export function createHost(api: FUniver, engine: GridEngine, extras: DocumentExtras, options: HostOptions = {}): ExcelHost {
  return new ExcelHost(api, engine, extras, options);
}

/** Only a grid with its user interface has a cell editor. */
function hasOpenEditor(grid: Grid): boolean {
  const workbook: object = grid.workbook;
  return (workbook as { isCellEditing?: () => boolean }).isCellEditing?.() ?? false;
}

/** Keeps the grid's own user from editing protected sheets, as the host keeps add-ins from it. Returns the way to stop. */
function guardProtectedSheets(grid: Grid, extras: DocumentExtras): () => void {
  const locked = new Set<string>();
  const apply = (): void => {
    const workbook = grid.api.getActiveWorkbook();
    for (const sheet of workbook?.getSheets() ?? []) {
      const id = sheet.getSheetId();
      const isProtected = extras.sheet(id).protected === true;
      if (isProtected === locked.has(id)) continue;
      if (isProtected) locked.add(id);
      else locked.delete(id);
      const permission = sheet.getWorksheetPermission();
      const done = isProtected ? permission.protect().then(() => permission.setMode('readOnly')) : permission.unprotect();
      // A workbook that is being closed no longer answers; the next change tries again.
      done.catch(() => locked.delete(id));
    }
  };
  apply();
  return extras.onChange(apply);
}
