import type { Page } from 'playwright-core';
import { PATIENCE_FOR_A_STATE } from '../env/patience';
import { beginIn, newContext, paneFrame, serverUrl, waitForPane } from './workbench';

/** The workbench in a language of the browser, in which each question of office.js is answered as said. */
async function opened(locale: string, answer: () => boolean): Promise<Page> {
  const context = await newContext({ locale });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_FOR_A_STATE);
  page.on('dialog', (dialog) => void (answer() ? dialog.accept() : dialog.dismiss()));
  return page;
}

test.each([
  ['zh-CN', '窗格没有打开', '“localhost”'],
  ['en-US', 'The pane did not open', '“localhost”'],
])('who refuses office.js reads our words, %s, has the focus on the way out, and gets the pane by it', async (locale, title, host) => {
  let isAllowed = false;
  const page = await opened(locale, () => isAllowed);
  await page.goto(serverUrl());
  await beginIn(page);
  const card = page.getByTestId('card-refused');
  await card.waitFor();
  expect(await card.innerText()).toContain(title);
  expect(await card.innerText()).toContain(host);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('begin');
  isAllowed = true;
  await page.keyboard.press('Enter');
  await waitForPane(page);
  await (await paneFrame(page)).getByTestId('finding').first().waitFor();
  await page.context().close();
});

test('office.js that cannot be reached is said in the pane, and fetched again by its button', async () => {
  const page = await opened('zh-CN', () => true);
  let isGone = true;
  await page.route('**/office/office.js', (route) => (isGone ? route.abort() : route.continue()));
  await page.goto(serverUrl());
  await beginIn(page);
  const frame = page.frameLocator('[data-testid=pane]');
  await frame.getByRole('alert').filter({ hasText: 'office.js 没有加载成功' }).waitFor();
  isGone = false;
  await frame.getByTestId('btn-again').click();
  await frame.getByTestId('finding').first().waitFor();
  await page.context().close();
});
