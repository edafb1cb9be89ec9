import { z } from 'zod';

const TRUSTED = 1;
const kept = z.object({ Result: z.number() });

/**
 * Whether office.js has been allowed to take this page for Office, so that it will not ask. It keeps the answer in the browser, by the
 * name of the server.
 */
export function isTrusted(): boolean {
  const key = `OfficeJSTrustKeyV2_${location.protocol === 'https:' ? 'https_' : 'http_'}${location.hostname}`;
  try {
    return kept.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data?.Result === TRUSTED;
  } catch {
    return false;
  }
}

/** Whether a frame shows what office.js puts in the place of an add-in that was not allowed. */
export function isRefused(frame: HTMLIFrameElement): boolean {
  return /\/AgaveErrorUX\//i.test(frame.contentWindow?.location.pathname ?? '');
}
