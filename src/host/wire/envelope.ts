import { z } from 'zod';

const INVOKE = 0;
const REGISTER = 1;
const UNREGISTER = 2;

const requestSchema = z.object({
  _messageType: z.literal(0),
  _actionName: z.string(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.unknown(),
  _actionType: z.union([z.literal(INVOKE), z.literal(REGISTER), z.literal(UNREGISTER)]),
});

/** One message of the library: something to do, or an event to start or stop sending. */
export interface Request {
  readonly kind: 'invoke' | 'register' | 'unregister';
  readonly name: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
}

/** Reads a message; null when it is none of the library's (windows hear from others too). */
export function readRequest(message: string): Request | null {
  let json: unknown;
  try {
    json = JSON.parse(message);
  } catch {
    return null;
  }
  const parsed = requestSchema.safeParse(json);
  if (!parsed.success) return null;
  const { _actionType, _actionName, _conversationId, _correlationId, _data } = parsed.data;
  const kind = _actionType === INVOKE ? 'invoke' : _actionType === REGISTER ? 'register' : 'unregister';
  return { kind, name: _actionName, conversation: _conversationId, correlation: _correlationId, data: _data };
}

/** The answer to a request. */
export function reply(request: Request, origin: string, data: unknown): string {
  return response(request, origin, data, 0);
}

/** An event, sent under the request that registered for it. */
export function event(registration: Request, origin: string, data: unknown): string {
  return response(registration, origin, data, 1);
}

/** Something that the add-in is told without having asked; it sends no answer. */
export function request(conversation: string, name: string, origin: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: 0,
    _origin: origin,
    _data: data,
    _actionType: INVOKE,
    _serializerVersion: 1,
  });
}

function response(request: Request, origin: string, data: unknown, responseType: 0 | 1): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request.name,
    _conversationId: request.conversation,
    _correlationId: request.correlation,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}
