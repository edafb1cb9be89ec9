import { runBatch } from './dispatch/run-batch';
import { DocumentCopies } from './document-copies';
import { eventMessages, type EventMessage } from './event-messages';
import { HostError } from './errors';
import type { GridEvent } from './grid/changes';
import { References } from './references';
import type { PaneState, Session } from './add-in-session';
import { Subscriptions } from './subscriptions';
import { appContext } from './wire/app-context';
import { errorReply, readBatch, touchesWorkbook, type BatchReply } from './wire/batch';
import { event, readRequest, reply, type Request } from './wire/envelope';
import { focusAsked, focusGiven, type FocusTarget } from './wire/focus';
import {
  dispatchId,
  DispatchId,
  DONE,
  NOT_SUPPORTED,
  richApiReply,
  richApiRequest,
  savedSettings,
  settingsReply,
} from './wire/office-methods';

/** How messages get from the host to one add-in window and back. Strings, as `postMessage` carries them. */
export interface HostChannel {
  send(message: string): void;
  /** Calls back for every message of the add-in; returns the way to stop. */
  receive(listener: (message: string) => void): () => void;
  /** Origin of the host's own page. */
  readonly origin: string;
}

/** What the host shares among its connections. */
export interface Shared extends Pick<Session, 'grid' | 'extras' | 'calculation' | 'functions' | 'from1904' | 'objects'> {
  readonly options: { readonly appId: string; readonly locale: string; readonly documentUrl: string; readonly payloadLimit: number };
  isEditing(): boolean;
  /** The document as an .xlsx; null where the host gives no copies. */
  readonly copyOfDocument: (() => Promise<Uint8Array>) | null;
  /** Runs one batch after the other, whichever connection they come from. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  onVisibility(visibility: PaneState['visibility']): void;
  /** A key is to take the focus out of the add-in. */
  onFocusAsked(target: FocusTarget): void;
  trace(batch: BatchTrace): void;
}

/** One round trip of the Excel API, for benchmarks. */
export interface BatchTrace {
  readonly actions: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly milliseconds: number;
  /** Code of the error it was answered with. */
  readonly error: string | null;
}

/** Asks the host to wait for the end of a cell edit (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;
const EDIT_POLL_MS = 50;

/** One add-in window, from its first question to the end. */
export class HostConnection {
  readonly session: Session;
  private readonly registrations = new Map<string, Request>();
  private readonly stopReceiving: () => void;
  private readonly names = new Map<string, string>();
  private active: string | null = null;
  private pending: EventMessage[] = [];
  private selectionMoved = false;
  private sendTimer: ReturnType<typeof setTimeout> | null = null;
  private running = false;
  private commands = new Map<string, () => void>();
  private nextCommand = 1;
  private stopCalls: () => void = () => undefined;
  private readonly copies: DocumentCopies;
  private conversation: string | null = null;

  constructor(
    private readonly shared: Shared,
    private readonly channel: HostChannel,
  ) {
    const pane: PaneState = {
      visibility: 'Visible',
      startState: 'Inactive',
      onVisibility: (visibility) => shared.onVisibility(visibility),
    };
    this.copies = new DocumentCopies(shared.copyOfDocument);
    const { grid, extras, calculation, functions, from1904, objects } = shared;
    this.session = {
      grid,
      extras,
      calculation,
      functions,
      from1904,
      objects,
      references: new References(),
      subscriptions: new Subscriptions(),
      pane,
      functionsReady: () => this.takeCalls(),
    };
    this.rememberNames();
    this.stopReceiving = channel.receive((message) => {
      const request = readRequest(message);
      if (request === null) return;
      this.conversation = request.conversation;
      void this.answer(request);
    });
  }

  /** Whether the add-in has started so far that its ribbon commands can be called. */
  get isReady(): boolean {
    return this.registrations.has('appCommandInvoked');
  }

  close(): void {
    this.stopCalls();
    this.stopReceiving();
    if (this.sendTimer !== null) clearTimeout(this.sendTimer);
    this.registrations.clear();
  }

  /** Presses a ribbon button that runs a function; resolves when the function says `event.completed()`. */
  invokeCommand(functionName: string, controlId: string): Promise<void> {
    const registration = this.registrations.get('appCommandInvoked');
    if (registration === undefined) return Promise.reject(new HostError('InvalidOperation', 'The add-in has not started.'));
    const id = `command-${String(this.nextCommand++)}`;
    return new Promise((resolve) => {
      this.commands.set(id, resolve);
      this.channel.send(event(registration, this.channel.origin, [id, functionName, JSON.stringify({ source: { id: controlId } })]));
    });
  }

  /** Gives the focus to the first or last thing in the add-in that takes it; nothing happens before it has asked for anything. */
  giveFocus(to: 'first' | 'last'): void {
    if (this.conversation !== null) this.channel.send(focusGiven(this.conversation, this.channel.origin, to));
  }

  /** Takes note of something in the grid and tells the add-in, after the running batch has been answered. */
  heard(gridEvent: GridEvent): void {
    const before = { name: this.names.get(gridEvent.sheet) ?? null, active: this.active };
    this.pending.push(...eventMessages(gridEvent, this.session, gridEvent.byHost && this.running, before));
    if (gridEvent.kind === 'selection' || gridEvent.kind === 'activated') this.selectionMoved = true;
    if (gridEvent.kind === 'activated') this.active = gridEvent.sheet;
    if (gridEvent.kind === 'sheetRenamed' || gridEvent.kind === 'sheetAdded') this.rememberNames();
    this.sendTimer ??= setTimeout(() => this.sendEvents(), 0);
  }

  private takeCalls(): void {
    this.stopCalls();
    this.stopCalls = this.shared.functions.attach((messages) => {
      const rich = this.registrations.get('richApiMessage');
      if (rich !== undefined) this.channel.send(event(rich, this.channel.origin, { ArrayData: messages }));
    });
  }

  private rememberNames(): void {
    for (const sheet of this.shared.grid.sheets) this.names.set(sheet.getSheetId(), sheet.getName());
    this.active ??= this.shared.grid.workbook.getActiveSheet().getSheetId();
  }

  private sendEvents(): void {
    this.sendTimer = null;
    if (this.running) {
      this.sendTimer = setTimeout(() => this.sendEvents(), 1);
      return;
    }
    const messages = withoutRepeats(this.pending);
    this.pending = [];
    const rich = this.registrations.get('richApiMessage');
    if (messages.length > 0 && rich !== undefined) this.channel.send(event(rich, this.channel.origin, { ArrayData: messages }));
    const selection = this.registrations.get('documentSelectionChanged');
    if (this.selectionMoved && selection !== undefined && this.session.subscriptions.enabled)
      this.channel.send(event(selection, this.channel.origin, {}));
    this.selectionMoved = false;
  }

  private async answer(request: Request): Promise<void> {
    this.channel.send(reply(request, this.channel.origin, await this.dataFor(request)));
  }

  private async dataFor(request: Request): Promise<unknown> {
    if (request.kind === 'register') {
      this.registrations.set(request.name, request);
      return DONE;
    }
    if (request.kind === 'unregister') {
      this.registrations.delete(request.name);
      return DONE;
    }
    if (request.name === 'ContextActivationManager_getAppContextAsync')
      return appContext({ ...this.shared.options, settings: this.session.extras.settings });
    if (request.name === 'ContextActivationManager_notifyHost') {
      const target = focusAsked(request.data);
      if (target !== null) this.shared.onFocusAsked(target);
      return null;
    }
    return request.name === 'executeMethod' ? await this.execute(request.data) : NOT_SUPPORTED;
  }

  private async execute(data: unknown): Promise<unknown> {
    switch (dispatchId(data)) {
      case DispatchId.richApi: {
        const request = richApiRequest(data);
        return request === null ? NOT_SUPPORTED : richApiReply(await this.shared.inTurn(() => this.batch(request.body, request.flags)));
      }
      case DispatchId.settingsSave: {
        const settings = savedSettings(data);
        if (settings === null) return NOT_SUPPORTED;
        this.session.extras.setSettings(settings);
        return DONE;
      }
      case DispatchId.settingsRefresh:
        return settingsReply(this.session.extras.settings);
      case DispatchId.documentCopy:
        return this.copies.take(data);
      case DispatchId.documentCopySlice:
        return this.copies.read(data);
      case DispatchId.documentCopyRelease:
        return this.copies.release(data);
      case DispatchId.ribbonCommandCompleted:
        this.commandCompleted(data);
        return DONE;
      default:
        return NOT_SUPPORTED;
    }
  }

  /** The library says which command it is about somewhere in its data; ours are the only ids of that form. */
  private commandCompleted(data: unknown): void {
    const id = /command-\d+/u.exec(JSON.stringify(data))?.[0];
    if (id === undefined) return;
    this.commands.get(id)?.();
    this.commands.delete(id);
  }

  private async batch(body: string, flags: number): Promise<string> {
    const { payloadLimit } = this.shared.options;
    const start = performance.now();
    let actions = 0;
    let result: BatchReply;
    this.running = true;
    try {
      if (body.length > payloadLimit) throw new HostError('RequestPayloadSizeLimitExceeded');
      const batch = readBatch(body);
      actions = batch.Actions.length;
      const isHeldUp = (): boolean => this.shared.isEditing() && touchesWorkbook(batch);
      while (isHeldUp() && (flags & DELAY_FOR_CELL_EDIT) !== 0) await pause(EDIT_POLL_MS);
      if (isHeldUp()) throw new HostError('InvalidOperationInCellEditMode');
      result = await runBatch(batch, this.session);
    } catch (error) {
      result = errorReply(error, '', 0, { Results: [], TraceIds: [] });
    } finally {
      this.running = false;
    }
    let text = JSON.stringify(result);
    if (text.length > payloadLimit) {
      result = errorReply(new HostError('ResponsePayloadSizeLimitExceeded'), '', Math.max(0, actions - 1), { Results: [], TraceIds: [] });
      text = JSON.stringify(result);
    }
    this.shared.trace({
      actions,
      bytesIn: body.length,
      bytesOut: text.length,
      milliseconds: performance.now() - start,
      error: result.Error?.Code ?? null,
    });
    return text;
  }
}

/** The grid tells of a selection more than once on its way; an add-in hears of it once. */
function withoutRepeats(messages: readonly EventMessage[]): EventMessage[] {
  return messages.filter((message, index) => JSON.stringify(message) !== JSON.stringify(messages[index - 1] ?? null));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
