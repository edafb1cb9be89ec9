import { AsyncLocalStorage } from 'node:async_hooks';

/** A window in which an unmodified office.js runs. */
export type OfficeGlobals = Window & typeof globalThis;

declare global {
  /** Given by test/env/host-environment.cjs. */
  var openWindow: () => { readonly window: OfficeGlobals; readonly load: () => void; readonly close: () => void };
}

/** What office.js puts into its window. */
const names = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'] as const;

/** Whose code is running: several panes, each with a window and an office.js of its own, run in one test. */
const running = new AsyncLocalStorage<OfficeGlobals>();
let latest: OfficeGlobals | null = null;

for (const name of names) {
  Object.defineProperty(globalThis, name, { configurable: true, get: () => (running.getStore() ?? latest)?.[name] as unknown });
}

/** A window of the add-in, its office.js not yet loaded. What is run in no window is run in the one that was opened last. */
export function openOfficeWindow(): ReturnType<typeof openWindow> {
  const opened = openWindow();
  latest = opened.window;
  return opened;
}

/** Runs code in a window; all that it goes on with is in this window, too. */
export function inWindow<T>(window: OfficeGlobals, work: () => T): T {
  return running.run(window, work);
}
