import { z } from 'zod';

/** What becomes of one request. */
export type Treatment =
  | { readonly kind: 'pass' }
  /** Refused before anything of it is done. */
  | { readonly kind: 'refuse'; readonly code: string }
  /** All of it is done; the pane is told that it failed. */
  | { readonly kind: 'lose' }
  /** So many of its actions are done, then it fails. */
  | { readonly kind: 'stop'; readonly actions: number }
  /** Never answered; done or not, or so many of its actions. */
  | { readonly kind: 'silence'; readonly done: boolean | number }
  /** Done; answered only when {@link Wire.release} is called. */
  | { readonly kind: 'late' }
  /** Answered by the page of a proxy. */
  | { readonly kind: 'page'; readonly done: boolean };

/** A request of the pane that reaches the workbook: a batch of the Excel API, or settings read or stored. */
export interface PaneRequest {
  /** Counts from 0 since {@link Wire.treat}. */
  readonly index: number;
  readonly kind: 'batch' | 'settings';
  /** Actions of the batch; 1 for settings. */
  readonly actions: number;
}

type Decide = (request: PaneRequest) => Treatment;

const RICH_API = 93;
const SETTINGS = [75, 76];
const PASS: Treatment = { kind: 'pass' };
const BODY = 4;
const INTERNAL_ERROR = 5001;

const callSchema = z.looseObject({
  _messageType: z.literal(0),
  _actionName: z.literal('executeMethod'),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.looseObject({
    DdaMethod: z.looseObject({ DispatchId: z.number() }),
    ArrayData: z.array(z.unknown()).optional(),
  }),
});
type Call = z.infer<typeof callSchema>;

const bodySchema = z.looseObject({ Actions: z.array(z.looseObject({ Id: z.number() })) });

const answerSchema = z.looseObject({
  _messageType: z.literal(1),
  _responseType: z.literal(0),
  _correlationId: z.number(),
});

/** The line between one pane and the host. Requests on it can be refused, be lost, be cut short. */
export class Wire {
  private host: (message: string) => void = () => undefined;
  private pane: (message: string) => void = () => undefined;
  private decide: Decide = () => PASS;
  private count = 0;
  private isCut = false;
  private readonly answers = new Map<number, (answer: string) => string | null>();
  private readonly held: string[] = [];
  /** Requests that the host has and has not answered. */
  private readonly open = new Set<number>();

  toHost(receiver: (message: string) => void): () => void {
    this.host = receiver;
    return () => (this.host = () => undefined);
  }

  toPane(receiver: (message: string) => void): void {
    this.pane = receiver;
  }

  /** Decides about each request from now on; counts anew. */
  treat(decide: Decide = () => PASS): void {
    this.decide = decide;
    this.count = 0;
  }

  /** Requests since {@link treat}. */
  get requests(): number {
    return this.count;
  }

  get isWaitingForHost(): boolean {
    return !this.isCut && this.open.size > 0;
  }

  /** Lets the answers through that were held back, and tells how many. */
  release(): number {
    const held = this.held.splice(0);
    for (const answer of held) this.pane(answer);
    return held.length;
  }

  cut(): void {
    this.isCut = true;
  }

  /** The pane has sent a message. */
  asked(message: string): void {
    if (this.isCut) return;
    const call = callOf(message);
    if (call === null) return this.host(message);
    const id = call._data.DdaMethod.DispatchId;
    if (id !== RICH_API && !SETTINGS.includes(id)) return this.host(message);
    const request: PaneRequest = {
      index: this.count,
      kind: id === RICH_API ? 'batch' : 'settings',
      // Few look at it, and a batch is long.
      get actions() {
        return bodyOf(call)?.Actions.length ?? 1;
      },
    };
    this.count += 1;
    this.carryOut(this.decide(request), call, message);
  }

  /** The host has sent a message. */
  answered(message: string): void {
    if (this.isCut) return;
    const parsed = answerSchema.safeParse(JSON.parse(message));
    if (!parsed.success) return this.pane(message);
    const correlation = parsed.data._correlationId;
    this.open.delete(correlation);
    const change = this.answers.get(correlation);
    this.answers.delete(correlation);
    const answer = change === undefined ? message : change(message);
    if (answer !== null) this.pane(answer);
  }

  private carryOut(treatment: Treatment, call: Call, message: string): void {
    const correlation = call._correlationId;
    const pass = (sent = message, change?: (answer: string) => string | null): void => {
      this.open.add(correlation);
      if (change !== undefined) this.answers.set(correlation, change);
      this.host(sent);
    };
    switch (treatment.kind) {
      case 'pass':
        return pass();
      case 'refuse':
        return this.pane(failed(call, treatment.code, 0));
      case 'lose':
        return pass(message, () => failed(call, 'GeneralException', 0));
      case 'stop': {
        const body = bodyOf(call);
        if (body === null) return this.pane(failed(call, 'GeneralException', 0));
        return pass(cutShort(call, message, treatment.actions), (answer) =>
          failed(call, 'GeneralException', Math.min(treatment.actions, body.Actions.length - 1), answer),
        );
      }
      case 'silence':
        if (treatment.done !== false) pass(treatment.done === true ? message : cutShort(call, message, treatment.done), () => null);
        return;
      case 'late':
        return pass(message, (answer) => {
          this.held.push(answer);
          return null;
        });
      case 'page': {
        const page = reply(call, {
          Error: 0,
          Version: 1,
          Data: [503, ['CONTENT-TYPE', 'text/html'], '<html>503 Service Unavailable</html>'],
        });
        if (treatment.done) return pass(message, () => page);
        return this.pane(page);
      }
    }
  }
}

function callOf(message: string): Call | null {
  const parsed = callSchema.safeParse(JSON.parse(message));
  return parsed.success ? parsed.data : null;
}

function bodyOf({ _data }: Call): z.infer<typeof bodySchema> | null {
  const text = _data.ArrayData?.[BODY];
  const parsed = typeof text === 'string' ? bodySchema.safeParse(JSON.parse(text)) : null;
  return parsed?.success === true ? parsed.data : null;
}

/** A batch with its first actions only; another message as it is. */
function cutShort(call: Call, message: string, actions: number): string {
  const body = bodyOf(call);
  if (body === null) return message;
  const short = JSON.stringify({ ...body, Actions: body.Actions.slice(0, actions) });
  const data = (call._data.ArrayData ?? []).map((each, index) => (index === BODY ? short : each));
  return JSON.stringify({ ...call, _data: { ...call._data, ArrayData: data } });
}

/** An answer that says that a request failed at an action; results of those before are taken from what the host answered. */
function failed(call: Call, code: string, action: number, answer: string | null = null): string {
  if (call._data.DdaMethod.DispatchId !== RICH_API) return reply(call, { Error: INTERNAL_ERROR, Version: 1 });
  const done = answer === null ? { Results: [], TraceIds: [] } : resultsOf(answer);
  const error = { Code: code, Message: `${code} (injected)`, Location: '', ActionIndex: action, HttpStatusCode: 500 };
  return reply(call, {
    Error: 0,
    Version: 1,
    Data: [200, ['CONTENT-TYPE', 'application/json'], JSON.stringify({ ...done, Error: error })],
  });
}

const richAnswer = z.looseObject({ _data: z.looseObject({ Data: z.tuple([z.number(), z.unknown(), z.string()]) }) });
const results = z.object({ Results: z.array(z.unknown()), TraceIds: z.array(z.unknown()) });

function resultsOf(answer: string): z.infer<typeof results> {
  return results.parse(JSON.parse(richAnswer.parse(JSON.parse(answer))._data.Data[2]));
}

function reply(call: Call, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: call._actionName,
    _conversationId: call._conversationId,
    _correlationId: call._correlationId,
    _origin: 'https://localhost:3000',
    _data: data,
    _errorCode: 0,
    _responseType: 0,
    _serializerVersion: 1,
  });
}
