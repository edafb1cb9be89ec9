import type { FUniver } from '@univerjs/core/facade';
import type { IWorkbookData } from '@univerjs/core';
import { createHost, DocumentExtras, startUp, type BatchTrace, type ExcelHost, type GridEngine, type HostOptions } from '../../src/host';

declare global {
  /** Given by test/env/host-environment.cjs. */
  var openGrid: () => FUniver;
  var engineOf: (grid: FUniver) => GridEngine;
  var loadOfficeScripts: () => void;
}

/** An open workbook in the grid, with the host and office.js on top of it. One for each test file: a window loads office.js once. */
export interface World {
  readonly grid: FUniver;
  readonly host: ExcelHost;
  readonly extras: DocumentExtras;
  /** All round trips since the world began. */
  readonly batches: BatchTrace[];
  /** Set to play a user who is typing into a cell. */
  editing: boolean;
  /** Replaces the workbook. */
  open(sheets: Sheets): void;
}

/** Sheets by name: values row by row; a text with `=` is a formula, null a blank cell. */
export type Sheets = Readonly<Record<string, readonly (readonly (string | number | boolean | null)[])[]>>;

const HOST_ORIGIN = 'https://localhost:3000';

export async function startWorld(sheets: Sheets = { Sheet1: [] }, options: HostOptions = {}): Promise<World> {
  const grid = openGrid();
  grid.createWorkbook(workbookData(sheets));
  const extras = new DocumentExtras();
  const batches: BatchTrace[] = [];
  const state = { editing: false };
  const host = createHost(grid, engineOf(grid), extras, { isEditing: () => state.editing, ...options });
  host.onBatch((batch) => batches.push(batch));
  connect(host);
  loadOfficeScripts();
  await Office.onReady();
  let opened = 1;
  return Object.assign(state, {
    grid,
    host,
    extras,
    batches,
    open(next: Sheets): void {
      const before = grid.getActiveWorkbook()?.getId();
      if (before !== undefined) grid.disposeUnit(before);
      grid.createWorkbook(workbookData(next, ++opened));
    },
  });
}

/** The window's opener is the host: messages go there, answers come back as message events. */
function connect(host: ExcelHost): void {
  const { frameName } = startUp(HOST_ORIGIN, 'kaoji');
  window.name = frameName;
  let listener: (message: string) => void = () => undefined;
  host.connect({
    origin: HOST_ORIGIN,
    send: (message) => setTimeout(() => window.dispatchEvent(new MessageEvent('message', { data: message, origin: HOST_ORIGIN })), 0),
    receive: (receiver) => {
      listener = receiver;
      return () => (listener = () => undefined);
    },
  });
  Object.defineProperty(window, 'opener', { value: { postMessage: (message: string) => setTimeout(() => listener(message), 0) } });
}

/** Ids are new in every workbook, so that nothing kept of a sheet before can come back. */
export function workbookData(sheets: Sheets, number = 1): Partial<IWorkbookData> {
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

/** Lets messages and timers of both worlds run. */
export function settle(milliseconds = 30): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until something has happened, however busy the machine is; what must not happen needs {@link settle}. */
export async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await settle(10);
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
