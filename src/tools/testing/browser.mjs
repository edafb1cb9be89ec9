// Finds a browser for the tests and the screenshots: one of the machine's own, else the one that comes from npm.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const wellKnown = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Without a sandbox and a graphics card, as in a container; and without the calls home that browsers make by themselves. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--lang=zh-CN',
];

/**
 * The browser from npm unpacks its own system libraries only where it believes to be on Lambda, so that must be said before it is loaded.
 */
async function browserFromNpm() {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Where the browser is: CHROME_PATH (`npm` for the packaged one), else a well-known place, else the package. */
export async function browserPath() {
  const asked = process.env.CHROME_PATH;
  if (asked !== undefined && asked !== '' && asked !== 'npm') return asked;
  const found = asked === 'npm' ? undefined : wellKnown.find((path) => existsSync(path));
  return found ?? browserFromNpm();
}

/** A running browser that others connect to by `wsEndpoint()`. */
export async function launchBrowserServer() {
  return chromium.launchServer({ executablePath: await browserPath(), args, headless: true });
}

/** A running browser. */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await browserPath(), args, headless: true });
}

/** Presses 开始 on the card of a workbench that has not been trusted yet; the question of office.js is a dialog. */
export async function beginIn(page) {
  const begun = await page.waitForSelector('[data-testid=begin], [data-testid=pane]');
  if ((await begun.getAttribute('data-testid')) === 'begin') await begun.click();
}
