import { launchBrowserServer } from '../../src/tools/testing/browser.mjs';
import { build } from '../../src/tools/build.mjs';
import { serve } from '../../src/tools/serve.mjs';

/** Builds what is old, serves it on a free port and starts the browser; the tests find both in the environment. */
export default async function setUp() {
  await build(['pane', 'workbench']);
  const server = await serve(0);
  const browser = await launchBrowserServer();
  process.env.KAOJI_E2E_URL = server.url;
  process.env.KAOJI_E2E_BROWSER = browser.wsEndpoint();
  globalThis.kaojiE2e = { server, browser };
}
