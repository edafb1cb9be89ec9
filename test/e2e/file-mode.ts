import type { Page } from 'playwright-core';
import { PATIENCE_FOR_A_STATE } from '../env/patience';
import { newContext, serverUrl, type OpenedFile } from './workbench';

/** The pane without Excel, as wide as beside it, with what happened on the page. */
export interface FilePane {
  readonly page: Page;
  readonly errors: string[];
}

/** Opens the pane without Excel, 350 pixels wide, in the language of a browser. */
export async function openFilePane(locale = 'zh-CN'): Promise<FilePane> {
  const context = await newContext({ locale });
  const page = await context.newPage();
  await page.setViewportSize({ width: 350, height: 779 });
  page.setDefaultTimeout(PATIENCE_FOR_A_STATE);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(new URL('taskpane.html', serverUrl()).href);
  return { page, errors };
}

/** Opens a file in it and waits until it was looked at. */
export async function openInPane(page: Page, { name, bytes }: OpenedFile): Promise<void> {
  await page.getByTestId('file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByTestId('btn-save').waitFor();
}
