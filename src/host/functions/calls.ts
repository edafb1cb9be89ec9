import type { PreparedCall } from './arguments';
import type { FunctionDefinition } from './metadata';
import type { Outcome } from './values';

/** A cell with a formula that calls functions: sheet by the grid's id, row and column from 0. */
export interface Site {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function keyOfSite({ sheet, row, column }: Site): string {
  return `${String(row)},${String(column)},${sheet}`;
}

/** Numbers of the messages to the library's runtime of custom functions. */
const FUNCTIONS = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const FLAG = { cancelable: 1, streaming: 2, takesErrors: 4 } as const;

/** One entry of a `richApiMessage`. */
export type FunctionMessage = readonly [number, number, string, string];

/** A call that has gone out or waits to; cells that ask for the same share it. */
interface Call {
  readonly id: number;
  readonly key: string;
  readonly message: string;
  readonly isStreaming: boolean;
  readonly canBeCancelled: boolean;
  readonly sites: Set<string>;
}

/** What a cell has asked for since its formula was last begun, by call; null as long as there is no answer. */
interface CellCalls {
  readonly site: Site;
  readonly asked: Map<string, Outcome | null>;
  /** What the formula asked for in the current pass. */
  readonly current: Set<string>;
  pass: number;
  /** The pass in which the last answer came that no later pass has asked for; Infinity when there is none. */
  answeredIn: number;
}

/** What the calls need of those around them. */
export interface CallsAround {
  /** Answers have come for these cells: their formulas have to be calculated again. */
  changed(sites: readonly Site[]): void;
  /** Where a formula stands, as an add-in that asks for it is told. */
  addressOf(site: Site): string;
}

/**
 * The calls of custom functions on their way. A formula that needs one is calculated twice: the first time the call goes out and the cell
 * waits, the second time the answer is there. Calls of one pass go out together, and the same call goes out once.
 */
export class FunctionCalls {
  private readonly records = new Map<string, CellCalls>();
  private readonly byKey = new Map<string, Call>();
  private readonly byId = new Map<number, Call>();
  private readonly unsent = new Set<Call>();
  private readonly idle = new Set<() => void>();
  private send: ((messages: readonly FunctionMessage[]) => void) | null = null;
  private sending: ReturnType<typeof setTimeout> | null = null;
  private next = 1;
  private pass = 0;

  constructor(private readonly around: CallsAround) {}

  /** The answer to a call that a formula needs; null when it has yet to come. */
  ask(site: Site, definition: FunctionDefinition, prepared: PreparedCall): Outcome | null {
    const record = this.recordOf(site);
    const address = definition.needsAddress ? this.around.addressOf(site) : null;
    const call = [
      definition.id,
      prepared.parameters,
      address,
      flagsOf(definition),
      definition.needsParameterAddresses ? prepared.addresses : null,
    ];
    const key = JSON.stringify(call);
    record.current.add(key);
    const known = record.asked.get(key);
    if (known !== undefined) return known;
    record.asked.set(key, null);
    this.call(key, call, definition).sites.add(keyOfSite(site));
    return null;
  }

  /** A pass of the formula engine begins. */
  passStarted(): void {
    this.pass += 1;
  }

  /** A pass has come to its end: what no formula asks for any more is forgotten, and cancelled where it can be. */
  passEnded(): void {
    for (const [key, record] of [...this.records]) {
      if (record.pass < this.pass) {
        // Its formula had to be calculated to take the answer and did not ask for it: it is gone or another.
        if (record.answeredIn < this.pass) this.forget(key, record, () => false);
        continue;
      }
      this.forget(key, record, (call) => record.current.has(call));
      const settled = [...record.asked].every(([call, outcome]) => outcome !== null && this.byKey.get(call)?.isStreaming !== true);
      // An answer of this very pass will be asked for once more.
      if (settled && record.answeredIn !== this.pass) this.records.delete(key);
    }
    this.tellIdle();
  }

  /** Results from the add-in; the cells that wait for them are told once. */
  answered(results: readonly (readonly [id: number, outcome: Outcome])[]): void {
    const changed = new Map<string, Site>();
    for (const [id, outcome] of results) {
      const call = this.byId.get(id);
      if (call === undefined) continue;
      for (const site of call.sites) {
        const record = this.records.get(site);
        if (record?.asked.has(call.key) !== true) continue;
        record.asked.set(call.key, outcome);
        record.answeredIn = this.pass;
        changed.set(site, record.site);
      }
      if (!call.isStreaming) this.drop(call);
    }
    if (changed.size > 0) this.around.changed([...changed.values()]);
    this.tellIdle();
  }

  /** An add-in can take calls now; those that have waited for it go out. Returns the way to stop. */
  attach(send: (messages: readonly FunctionMessage[]) => void): () => void {
    this.send = send;
    for (const call of this.byKey.values()) this.unsent.add(call);
    this.sendSoon();
    return () => {
      if (this.send === send) this.send = null;
    };
  }

  /** Starts anew: cells have moved, and calls would be answered to where their formulas no longer are. True when there were any. */
  reset(): boolean {
    const any = this.records.size > 0;
    for (const [key, record] of [...this.records]) this.forget(key, record, () => false);
    return any;
  }

  /** Whether an add-in owes answers. */
  get isWaiting(): boolean {
    return this.send !== null && [...this.byKey.values()].some(({ isStreaming }) => !isStreaming);
  }

  /** Resolves when the add-in owes nothing; after so many milliseconds at the latest. */
  async settled(patience: number): Promise<void> {
    if (!this.isWaiting) return;
    await new Promise<void>((resolve) => {
      const { idle } = this;
      const timer = setTimeout(done, patience);
      function done(): void {
        clearTimeout(timer);
        idle.delete(done);
        resolve();
      }
      idle.add(done);
    });
  }

  dispose(): void {
    if (this.sending !== null) clearTimeout(this.sending);
    this.send = null;
    this.tellIdle();
  }

  private recordOf(site: Site): CellCalls {
    const key = keyOfSite(site);
    let record = this.records.get(key);
    if (record === undefined)
      this.records.set(key, (record = { site, asked: new Map(), current: new Set(), pass: this.pass, answeredIn: Infinity }));
    if (record.pass !== this.pass) {
      record.pass = this.pass;
      record.current.clear();
      if (record.answeredIn < this.pass) record.answeredIn = Infinity;
    }
    return record;
  }

  private call(key: string, call: readonly unknown[], definition: FunctionDefinition): Call {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const id = this.next++;
    const made: Call = {
      id,
      key,
      message: JSON.stringify([id, ...call]),
      isStreaming: definition.isStreaming,
      canBeCancelled: definition.isStreaming || definition.isCancelable,
      sites: new Set(),
    };
    this.byKey.set(key, made);
    this.byId.set(id, made);
    this.unsent.add(made);
    this.sendSoon();
    return made;
  }

  /** Forgets what a cell has asked for, but for what is kept. */
  private forget(site: string, record: CellCalls, keep: (call: string) => boolean): void {
    for (const key of [...record.asked.keys()]) {
      if (keep(key)) continue;
      record.asked.delete(key);
      const call = this.byKey.get(key);
      call?.sites.delete(site);
      if (call?.sites.size === 0) this.cancel(call);
    }
    if (record.asked.size === 0) this.records.delete(site);
  }

  private cancel(call: Call): void {
    const sent = !this.unsent.has(call);
    this.drop(call);
    if (sent && call.canBeCancelled) this.send?.([[FUNCTIONS, CANCEL, '', JSON.stringify({ invocationId: call.id })]]);
  }

  private drop(call: Call): void {
    this.byKey.delete(call.key);
    this.byId.delete(call.id);
    this.unsent.delete(call);
  }

  /** After the formulas that are being calculated now, so that their calls go out in one message. */
  private sendSoon(): void {
    this.sending ??= setTimeout(() => {
      this.sending = null;
      if (this.send === null || this.unsent.size === 0) return;
      const messages = [...this.unsent].map(({ message }): FunctionMessage => [FUNCTIONS, INVOKE, '', message]);
      this.unsent.clear();
      this.send(messages);
    }, 0);
  }

  private tellIdle(): void {
    if (!this.isWaiting) for (const done of [...this.idle]) done();
  }
}

function flagsOf({ isCancelable, isStreaming, takesErrors }: FunctionDefinition): number {
  return (isCancelable ? FLAG.cancelable : 0) | (isStreaming ? FLAG.streaming : 0) | (takesErrors ? FLAG.takesErrors : 0);
}
