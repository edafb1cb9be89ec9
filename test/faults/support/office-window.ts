import { startUp, type ExcelHost } from '../../../src/host';
import { inWindow, openOfficeWindow, type OfficeGlobals } from '../../host/office-window';
import type { Wire } from './wire';

const HOST_ORIGIN = 'https://localhost:3000';

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
    const { window: globals, load } = openOfficeWindow();
    globals.name = startUp(HOST_ORIGIN, 'kaoji').frameName;
    const connection = host.connect({
      origin: HOST_ORIGIN,
      send: (message) => wire.answered(message),
      receive: (receiver) => wire.toHost(receiver),
    });
    const opened = new OfficeWindow(globals, host, connection, wire);
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
    return inWindow(this.globals, work);
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
