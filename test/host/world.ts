import type { FUniver } from '@univerjs/core/facade';
import type { IWorkbookData } from '@univerjs/core';
import { createHost, DocumentExtras, startUp, type BatchTrace, type ExcelHost, type GridEngine, type HostOptions } from '../../src/host';
import { PATIENCE_FOR_A_STATE } from '../env/patience';
import { openOfficeWindow, type OfficeGlobals } from './office-window';

declare global {
  /** Given by test/env/host-environment.cjs. */
  var openGrid: () => FUniver;
  var closeGrid: (grid: FUniver) => void;
  var engineOf: (grid: FUniver) => GridEngine;
}

/** An open workbook in the grid, with the host and an add-in's window on top of it, in which office.js runs. */
export interface World {
  readonly grid: FUniver;
  readonly host: ExcelHost;
  readonly extras: DocumentExtras;
  readonly window: OfficeGlobals;
  /** All round trips since the world began. */
  readonly batches: BatchTrace[];
  /** Set to play a user who is typing into a cell. */
  editing: boolean;
  /** How often the host has asked whether a cell is being edited, and one was. */
  readonly heldUp: number;
  /** Replaces the workbook. */
  open(sheets: Sheets): void;
}

/** Sheets by name: values row by row; a text with `=` is a formula, null a blank cell. */
export type Sheets = Readonly<Record<string, readonly (readonly (string | number | boolean | null)[])[]>>;

const HOST_ORIGIN = 'https://localhost:3000';

let close: () => void = () => undefined;

/** Opens a world and closes the one before, which was another test file's. */
export async function startWorld(sheets: Sheets = { Sheet1: [] }, options: HostOptions = {}): Promise<World> {
  close();
  const grid = openGrid();
  const office = openOfficeWindow();
  close = () => {
    office.close();
    closeGrid(grid);
  };
  grid.createWorkbook(workbookData(sheets));
  const extras = new DocumentExtras();
  const batches: BatchTrace[] = [];
  const state = { editing: false, heldUp: 0 };
  const isEditing = (): boolean => {
    if (state.editing) state.heldUp += 1;
    return state.editing;
  };
  const host = createHost(grid, engineOf(grid), extras, { isEditing, ...options });
  host.onBatch((batch) => batches.push(batch));
  connect(host, office.window);
  office.load();
  await Office.onReady();
  return Object.assign(state, {
    grid,
    host,
    extras,
    window: office.window,
    batches,
    open(next: Sheets): void {
      const before = grid.getActiveWorkbook()?.getId();
      if (before !== undefined) grid.disposeUnit(before);
      grid.createWorkbook(workbookData(next));
    },
  });
}

/** The window's opener is the host: messages go there, answers come back as message events. */
function connect(host: ExcelHost, window: OfficeGlobals): void {
  const { frameName } = startUp(HOST_ORIGIN, 'kaoji');
  window.name = frameName;
  let listener: (message: string) => void = () => undefined;
  host.connect({
    origin: HOST_ORIGIN,
    send: (message) =>
      setTimeout(() => window.dispatchEvent(new window.MessageEvent('message', { data: message, origin: HOST_ORIGIN })), 0),
    receive: (receiver) => {
      listener = receiver;
      return () => (listener = () => undefined);
    },
  });
  Object.defineProperty(window, 'opener', { value: { postMessage: (message: string) => setTimeout(() => listener(message), 0) } });
}

let books = 0;

/** Ids are new in every workbook of the process: all grids share caches by them, and nothing kept of a sheet before can come back. */
export function workbookData(sheets: Sheets): Partial<IWorkbookData> {
  const number = (books += 1);
  const entries = Object.entries(sheets).map(([name, rows], index) => ({
    id: `w${String(number)}s${String(index + 1)}`,
    name,
    cellData: cellData(rows),
  }));
  return {
    id: `workbook-${String(number)}`,
    name: '测试',
    sheetOrder: entries.map(({ id }) => id),
    sheets: Object.fromEntries(entries.map((entry) => [entry.id, entry])),
  };
}

function cellData(rows: Sheets[string]): Record<number, Record<number, object>> {
  return Object.fromEntries(
    rows.map((row, r) => [
      r,
      Object.fromEntries(
        row.flatMap((value, c): [number, object][] => {
          if (value === null) return [];
          if (typeof value === 'string' && value.startsWith('=')) return [[c, { f: value }]];
          const type = typeof value === 'number' ? 2 : typeof value === 'boolean' ? 3 : 1;
          return [[c, { v: typeof value === 'boolean' ? Number(value) : value, t: type }]];
        }),
      ),
    ]),
  );
}

/** One turn of the event loop: every timer of no delay that was set before has run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Waits until something has happened, however busy the machine is; what must not happen needs {@link delivered}.
 * @throws Error when it has not happened within {@link PATIENCE_FOR_A_STATE}.
 */
export function until(happened: () => boolean): Promise<void> {
  return eventually(() => {
    if (!happened()) throw new Error(`has not happened: ${String(happened)}`);
  });
}

/**
 * Waits until an assertion holds, asking again and again.
 * @throws what the assertion throws, when it still does after {@link PATIENCE_FOR_A_STATE}.
 */
export async function eventually(assertion: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE_FOR_A_STATE;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Resolves when the add-in has heard of everything that has happened so far, and has had answers to what it asked at that: events and
 * answers come in one order, so the answer to a question that is asked now comes behind them.
 */
export async function delivered(): Promise<void> {
  for (let round = 0; round < 2; round += 1)
    await Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
}

/** What somebody types into a cell, as the grid does it. */
export function type(world: World, address: string, value: string | number, sheet = world.grid.getActiveWorkbook()?.getSheets()[0]): void {
  sheet?.getRange(address).setValue(value);
}

/** The error that a batch ends with. */
export async function errorOf(work: Promise<unknown>): Promise<{ code: string; location: string | undefined }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return { code: error.code, location: error.debugInfo.errorLocation };
    throw error;
  }
  throw new Error('expected an error');
}
