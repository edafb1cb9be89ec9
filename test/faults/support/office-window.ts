import { AsyncLocalStorage } from 'node:async_hooks';
import type { ExcelHost } from '../../../src/host';
import { startUp } from '../../../src/host';
import type { Wire } from './wire';

declare global {
  /** Given by test/env/host-environment.cjs. */
  var openWindow: () => { readonly window: OfficeGlobals; readonly load: () => void };
}

const HOST_ORIGIN = 'https://localhost:3000';

/** What office.js puts into its window. */
const names = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'] as const;

/** A window in which an unmodified office.js runs. */
type OfficeGlobals = Window & typeof globalThis;

/** Whose code is running: several panes, each with a window and an office.js of its own, run in this one test. */
const running = new AsyncLocalStorage<OfficeWindow>();
let latest: OfficeWindow | null = null;

for (const name of names) {
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => (running.getStore() ?? latest)?.globals[name] as unknown,
  });
}

/** A window of the add-in: its own office.js, connected to the host by a wire on which requests can go wrong. */
export class OfficeWindow {
  private closed = false;

  private constructor(
    readonly globals: OfficeGlobals,
    private readonly host: ExcelHost,
    private readonly connection: ReturnType<ExcelHost['connect']>,
    readonly wire: Wire,
  ) {}

  static async open(host: ExcelHost, wire: Wire): Promise<OfficeWindow> {
    const { window: globals, load } = openWindow();
    globals.name = startUp(HOST_ORIGIN, 'kaoji').frameName;
    const connection = host.connect({
      origin: HOST_ORIGIN,
      send: (message) => wire.answered(message),
      receive: (receiver) => wire.toHost(receiver),
    });
    const opened = new OfficeWindow(globals, host, connection, wire);
    latest = opened;
    wire.toPane((message) =>
      setTimeout(
        () => opened.run(() => globals.dispatchEvent(new globals.MessageEvent('message', { data: message, origin: HOST_ORIGIN }))),
        0,
      ),
    );
    Object.defineProperty(globals, 'opener', { value: { postMessage: (message: string) => setTimeout(() => wire.asked(message), 0) } });
    load();
    await opened.run(() => globals.Office.onReady());
    return opened;
  }

  /** Runs the code of this window's pane; all that it goes on with is this pane's, too. */
  run<T>(work: () => T): T {
    return running.run(this, work);
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** The pane is closed: nothing that it asked is answered any more, nothing that it listened to is told. */
  close(): void {
    this.closed = true;
    this.wire.cut();
    this.host.disconnect(this.connection);
  }
}
