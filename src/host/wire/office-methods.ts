import { z } from 'zod';

/** Numbers of the methods that the library sends as `executeMethod`. */
export const DispatchId = {
  settingsRefresh: 75,
  settingsSave: 76,
  documentCopy: 77,
  documentCopySlice: 80,
  documentCopyRelease: 81,
  richApi: 93,
  ribbonCommandCompleted: 94,
} as const;

const call = z.object({ DdaMethod: z.object({ DispatchId: z.number() }) });

/** The number of the method that is called; null when the data is no call. */
export function dispatchId(data: unknown): number | null {
  const parsed = call.safeParse(data);
  return parsed.success ? parsed.data.DdaMethod.DispatchId : null;
}

const BODY = 4;
const FLAGS = 6;
const richApi = z.object({ ArrayData: z.array(z.unknown()) });

/** Body and flags of a batch of the rich API. */
export function richApiRequest(data: unknown): { body: string; flags: number } | null {
  const parsed = richApi.safeParse(data);
  if (!parsed.success) return null;
  const body = parsed.data.ArrayData[BODY];
  const flags = parsed.data.ArrayData[FLAGS];
  return typeof body === 'string' ? { body, flags: typeof flags === 'number' ? flags : 0 } : null;
}

export function richApiReply(body: string): object {
  return { Error: 0, Version: 1, Data: [200, ['CONTENT-TYPE', 'application/json'], body] };
}

const settingsSave = z.object({ DdaSettingsMethod: z.object({ Properties: z.array(z.tuple([z.string(), z.string()])) }) });

/** All settings of the document, key → JSON, as the library saves them. */
export function savedSettings(data: unknown): Record<string, string> | null {
  const parsed = settingsSave.safeParse(data);
  return parsed.success ? Object.fromEntries(parsed.data.DdaSettingsMethod.Properties) : null;
}

export function settingsReply(settings: Readonly<Record<string, string>>): object {
  return { Error: 0, Version: 1, Properties: { Settings: Object.entries(settings).map(([Name, Value]) => ({ Name, Value })) } };
}

/** The library counts its file types from text; this is .xlsx. */
const COMPRESSED = 1;
const copy = z.object({ 0: z.literal(COMPRESSED), 1: z.number().int().positive() });
const slice = z.object({ 2: z.number(), 3: z.number().int().nonnegative() });
const release = z.object({ 2: z.number() });

/** The bytes of a slice in which a copy of the document is wanted; null for another kind of file. */
export function copyRequest(data: unknown): number | null {
  const parsed = copy.safeParse(data);
  return parsed.success ? parsed.data[1] : null;
}

export function copyReply(handle: number, size: number): object {
  return { Error: 0, Version: 1, 0: handle, 1: size };
}

export function sliceRequest(data: unknown): { readonly handle: number; readonly index: number } | null {
  const parsed = slice.safeParse(data);
  return parsed.success ? { handle: parsed.data[2], index: parsed.data[3] } : null;
}

export function sliceReply(bytes: Uint8Array): object {
  return { Error: 0, Version: 1, 0: [...bytes], 1: bytes.length };
}

export function releaseRequest(data: unknown): number | null {
  const parsed = release.safeParse(data);
  return parsed.success ? parsed.data[2] : null;
}

export const DONE = { Error: 0, Version: 1 };
/** `ooeOperationNotSupported`: the library turns it into an error that the add-in sees. */
export const NOT_SUPPORTED = { Error: 5000, Version: 1 };
