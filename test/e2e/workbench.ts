import { isDeepStrictEqual } from 'node:util';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Download,
  type Frame,
  type Page,
} from 'playwright-core';
import type {} from '../../src/workbench';
import { PATIENCE_FOR_A_STATE } from '../env/patience';

/** A file that is opened in the workbench. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A workbench in a browser context of its own, with what happened on the page so far. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Texts of the dialogs that came up; each was accepted. */
  readonly dialogs: string[];
  /** Addresses that were asked for outside the server's own origin. */
  readonly strangers: string[];
  /** Errors on the console and uncaught ones, of page and pane. */
  readonly errors: string[];
}

let browser: Browser | undefined;

afterAll(async () => {
  await browser?.close();
  browser = undefined;
});

/** Where the server is; see test/env/e2e-setup.mjs. */
export function serverUrl(): string {
  const url = process.env['KAOJI_E2E_URL'];
  if (url === undefined) throw new Error('The browser tests run in the jest project e2e, which starts the server.');
  return url;
}

/** A browser context as a new user has it, unless told otherwise. */
export async function newContext(otherwise: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= await chromium.connect(process.env['KAOJI_E2E_BROWSER'] ?? '');
  return browser.newContext({ viewport: { width: 1366, height: 820 }, locale: 'zh-CN', acceptDownloads: true, ...otherwise });
}

/**
 * Opens the workbench and waits until the sample is there and office.js is ready in the pane.
 * @param first what the server hands out instead of the sample, for tests that need another workbook and not the way to it
 */
export async function openWorkbench(context?: BrowserContext, first?: OpenedFile): Promise<OpenWorkbench> {
  const own = context ?? (await newContext());
  const page = await own.newPage();
  page.setDefaultTimeout(PATIENCE_FOR_A_STATE);
  const bench: OpenWorkbench = { page, context: own, dialogs: [], strangers: [], errors: [] };
  page.on('dialog', (dialog) => {
    bench.dialogs.push(dialog.message());
    void dialog.accept();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(serverUrl()) && !/^(?:data|blob|about):/u.test(request.url())) bench.strangers.push(request.url());
  });
  page.on('pageerror', (error) => bench.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') bench.errors.push(message.text());
  });
  if (first !== undefined) await page.route('**/samples/*.xlsx', (route) => route.fulfill({ body: Buffer.from(first.bytes) }));
  await page.goto(serverUrl());
  await beginIn(page);
  await waitForPane(page);
  return bench;
}

/** Presses 开始 on our own card, where office.js has not been trusted yet. */
export async function beginIn(page: Page): Promise<void> {
  const begun = await page.waitForSelector('[data-testid=begin], [data-testid=pane]');
  if ((await begun.getAttribute('data-testid')) === 'begin') await begun.click();
}

/** Opens a file instead of what is open, as by the button, and waits until its pane is ready. */
export async function openFile(page: Page, { name, bytes }: OpenedFile): Promise<void> {
  await page.getByTestId('file-input').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.waitForFunction((title) => document.title.startsWith(title), name);
  await waitForPane(page);
}

/** Waits until a workbook is open and office.js has told the pane so. */
export async function waitForPane(page: Page): Promise<void> {
  await page.waitForFunction(() => window.kaojiWorkbench?.open !== null);
  const pane = await paneFrame(page);
  await pane.waitForFunction(() => typeof Office !== 'undefined' && typeof Office.onReady === 'function');
  await pane.evaluate(async () => {
    await Office.onReady();
  });
}

/** The page of the task pane, for clicks and expectations in it. */
export async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('[data-testid=pane]');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The pane has no page.');
  return frame;
}

/** What a cell holds, as the grid keeps it: a number, a text, or null for a blank cell. */
export async function cell(page: Page, sheet: string, a1: string): Promise<string | number | boolean | null> {
  return page.evaluate(
    ([name, address]) =>
      window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName(name)?.getRange(address).getRawValue() ?? null,
    [sheet, a1] as const,
  );
}

/** The names of the sheets, in the order of their tabs. */
export async function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      window.kaojiWorkbench?.open?.grid
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => sheet.getSheetName()) ?? [],
  );
}

/** Brings a sheet up and selects a cell, as a click on it would. */
export async function selectCell(page: Page, sheet: string, a1: string): Promise<void> {
  await page.evaluate(
    ([name, address]) => {
      const workbook = window.kaojiWorkbench?.open?.grid.getActiveWorkbook();
      const found = workbook?.getSheetByName(name);
      if (workbook === null || workbook === undefined || found === null || found === undefined) throw new Error(`no sheet ${name}`);
      workbook.setActiveSheet(found);
      found.getRange(address).activate();
      found.scrollToCell(found.getRange(address).getRow(), found.getRange(address).getColumn());
    },
    [sheet, a1] as const,
  );
}

/** Types into a cell with the keyboard and leaves it with Enter, as a user does. */
export async function typeIntoCell(page: Page, sheet: string, a1: string, text: string): Promise<void> {
  await page.locator('.bench-grid canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 200, y: 200 } });
  await selectCell(page, sheet, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What a rectangle of cells holds, spilled results included. */
export async function held(page: Page, sheet: string, a1: string): Promise<unknown[][]> {
  return page.evaluate(
    ([name, address]) => {
      const open = window.kaojiWorkbench?.open;
      const found = open?.grid.getActiveWorkbook()?.getSheetByName(name);
      const range = found?.getRange(address);
      if (open === null || open === undefined || found === null || found === undefined || range === undefined) return [];
      const spilled = new Map<string, unknown>();
      for (const { area, cells } of open.host.spilledCells(found.getSheetId())) {
        cells.forEach((line, r) => line.forEach((cell, c) => spilled.set(`${String(area.row + r)},${String(area.column + c)}`, cell?.v)));
      }
      const [top, left] = [range.getRow(), range.getColumn()];
      return Array.from({ length: range.getHeight() }, (_, r) =>
        Array.from(
          { length: range.getWidth() },
          (__, c) => spilled.get(`${String(top + r)},${String(left + c)}`) ?? found.getRange(top + r, left + c).getRawValue() ?? null,
        ),
      );
    },
    [sheet, a1] as const,
  );
}

/** Types a formula in one go, so that no list of functions stands in the way of Enter. */
export async function typeFormula(page: Page, sheet: string, a1: string, formula: string): Promise<void> {
  await page.locator('.bench-grid canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 200, y: 200 } });
  await selectCell(page, sheet, a1);
  await page.keyboard.press('F2');
  await page.keyboard.insertText(formula);
  await page.keyboard.press('Enter');
}

/** Waits until a cell holds a value, its own or one that is spilled into it. */
export async function waitForCell(page: Page, sheet: string, a1: string, value: string | number): Promise<void> {
  await waitUntil(page, async () => (await held(page, sheet, a1))[0]?.[0] === value, `${sheet}!${a1} = ${String(value)}`);
}

/** Waits until a rectangle of cells holds just this, spilled results included; says what it holds instead when that never comes. */
export async function waitForHeld(page: Page, sheet: string, a1: string, values: unknown[][]): Promise<void> {
  let now: unknown[][] = [];
  const holds = async (): Promise<boolean> => isDeepStrictEqual((now = await held(page, sheet, a1)), values);
  await waitUntil(page, holds, `${sheet}!${a1}`).catch(() => undefined);
  expect(now).toEqual(values);
}

/** Waits until every formula shows its result. */
export async function formulasSettled(page: Page): Promise<void> {
  await page.evaluate(() => window.kaojiWorkbench?.open?.host.idle());
}

/** Waits until something holds that takes more than one look to find out; looks again once the page has drawn. */
export async function waitUntil(page: Page, holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE_FOR_A_STATE;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await page.evaluate(() => new Promise((drawn) => requestIdleCallback(drawn, { timeout: 100 })));
  }
}

/** The open workbook as the bytes of an .xlsx file. */
export async function savedBytes(page: Page): Promise<Uint8Array> {
  const numbers = await page.evaluate(async () => Array.from((await window.kaojiWorkbench?.bytes()) ?? []));
  return Uint8Array.from(numbers);
}

/** What a download holds. */
export async function downloadedBytes(download: Download): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}
