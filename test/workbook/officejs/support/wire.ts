import { z } from 'zod';
import type { OfficeGlobals } from '../../../host/office-window';

/**
 * What becomes of a request of the Excel API on its way: `lost`: done, its answer never comes; `late`: not done before
 * {@link Wire.release}; `garbled`: done, answered by something that is no JSON; `gone`: never done nor answered, as of a pane that is
 * closed; an error code: refused with it; another body: that one is done in its place.
 */
export type Fate = 'lost' | 'late' | 'garbled' | 'gone' | { readonly refused: string } | { readonly instead: string };

export interface Wire {
  /**
   * Says of each request from now on, counted from 0, what becomes of it; null: it goes its way. Those that give objects back do not count.
   */
  set(fate: (index: number, body: string) => Fate | null): void;
  /** Sends what is late. */
  release(): void;
  /** Called when a request gets no answer. */
  onSilence: () => void;
}

const envelope = z.looseObject({
  _actionName: z.string(),
  _correlationId: z.number(),
  _data: z.looseObject({ ArrayData: z.array(z.unknown()) }),
});
const GIVEN_BACK = '_RemoveReference';

/** Puts itself between the office.js of a window and the host; once a window. */
export function tapWire(window: OfficeGlobals): Wire {
  const opener = window.opener as { postMessage: (message: string) => void };
  const send = opener.postMessage.bind(opener);
  const deliver = window.dispatchEvent.bind(window);
  const fates = new Map<number, 'lost' | 'garbled'>();
  const late: string[] = [];
  let fateOf: (index: number, body: string) => Fate | null = () => null;
  let count = 0;
  const deliverLater = (data: string): void =>
    void setTimeout(() => deliver(new window.MessageEvent('message', { data, origin: 'https://localhost:3000' })), 0);
  const wire: Wire = {
    set(fate) {
      fateOf = fate;
      count = 0;
    },
    release() {
      for (const message of late.splice(0)) send(message);
    },
    onSilence: () => undefined,
  };
  // What office.js throws at an answer that it cannot read goes to nobody: to the add-in it is an answer that never came.
  window.addEventListener('error', (event) => event.preventDefault());
  opener.postMessage = (message) => {
    const request = envelope.safeParse(JSON.parse(message));
    const body: unknown = request.data?._data.ArrayData[4];
    if (request.data?._actionName !== 'executeMethod' || typeof body !== 'string' || body.includes(GIVEN_BACK)) return send(message);
    const fate = fateOf(count++, body);
    if (fate === null) return send(message);
    if (fate === 'late') late.push(message);
    if (fate === 'late' || fate === 'gone') return void setTimeout(() => wire.onSilence(), 0);
    if (typeof fate === 'object' && 'instead' in fate) {
      const { ArrayData } = request.data._data;
      const data = ArrayData.map((each, place) => (place === 4 ? fate.instead : each));
      return send(JSON.stringify({ ...request.data, _data: { ...request.data._data, ArrayData: data } }));
    }
    if (typeof fate === 'object') return deliverLater(refusal(request.data, fate.refused));
    fates.set(request.data._correlationId, fate);
    send(message);
  };
  window.dispatchEvent = (event) => {
    if (!(event instanceof window.MessageEvent) || typeof event.data !== 'string') return deliver(event);
    const answer = z.looseObject({ _correlationId: z.number(), _responseType: z.number() }).safeParse(JSON.parse(event.data));
    const fate = answer.data?._responseType === 0 ? fates.get(answer.data._correlationId) : undefined;
    if (fate === undefined || answer.data === undefined) return deliver(event);
    fates.delete(answer.data._correlationId);
    if (fate === 'lost') {
      setTimeout(() => wire.onSilence(), 0);
      return true;
    }
    const garbled = { ...answer.data, _data: { Error: 0, Version: 1, Data: [200, ['CONTENT-TYPE', 'text/html'], '<html>503</html>'] } };
    setTimeout(() => wire.onSilence(), 20);
    return deliver(new window.MessageEvent('message', { data: JSON.stringify(garbled), origin: event.origin }));
  };
  return wire;
}

function refusal(request: z.infer<typeof envelope>, code: string): string {
  const error = { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 };
  const reply = JSON.stringify({ Results: [], TraceIds: [], Error: error });
  return JSON.stringify({
    ...request,
    _messageType: 1,
    _data: { Error: 0, Version: 1, Data: [200, ['CONTENT-TYPE', 'application/json'], reply] },
    _errorCode: 0,
    _responseType: 0,
  });
}
