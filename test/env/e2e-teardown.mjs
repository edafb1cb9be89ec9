import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { BROWSER_TIME, secondsBelow } from '../../src/tools/testing/processor-time.mjs';

/** Notes what the processes of the browser took, for which nobody waits, and ends browser and server. */
export default async function tearDown() {
  const { server, browser } = globalThis.kaojiE2e;
  mkdirSync(dirname(BROWSER_TIME), { recursive: true });
  appendFileSync(BROWSER_TIME, `${secondsBelow(browser.process().pid).toFixed(2)}\n`);
  await browser.close();
  await server.close();
}
