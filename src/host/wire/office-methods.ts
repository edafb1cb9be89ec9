import { z } from 'zod';

/** Numbers of the methods that the library sends as `executeMethod`. */
export const DispatchId = { settingsRefresh: 75, settingsSave: 76, richApi: 93, ribbonCommandCompleted: 94 } as const;

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

export const DONE = { Error: 0, Version: 1 };
/** `ooeOperationNotSupported`: the library turns it into an error that the add-in sees. */
export const NOT_SUPPORTED = { Error: 5000, Version: 1 };
