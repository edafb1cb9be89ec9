import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { openFilePane, openInPane } from './file-mode';
import { openWorkbench, paneFrame } from './workbench';

const SAMPLE = { name: '广元交通-2017.xlsx', bytes: readFileSync(join(__dirname, '../../assets/samples/广元交通-2017.xlsx')) };

/** Where the first finding begins, and how many are wholly in view. */
function findingsInView(pane: Frame | Page): Promise<{ top: number; whole: number }> {
  return pane.evaluate(() => {
    const boxes = [...document.querySelectorAll('.causes > li')].map((row) => row.getBoundingClientRect());
    return { top: boxes[0]?.top ?? NaN, whole: boxes.filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight).length };
  });
}

/** Buttons and fields that lie over one another, leave the page, or whose words leave them. */
function misplaced(pane: Page): Promise<string[]> {
  return pane.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('button, input:not([hidden])')].filter(
      (control) => control.getClientRects().length > 0 && control.closest('.visually-hidden') === null,
    );
    const said = (control: HTMLElement): string => control.textContent.trim().slice(0, 20) || (control.getAttribute('aria-label') ?? '');
    const lying = controls.flatMap((one, index) =>
      controls.slice(index + 1).flatMap((other) => {
        // What has been scrolled out of the panel lies under what stands below it, unseen; so do questions under the buttons of their card.
        if (one.closest('.new-scheme .actions') !== other.closest('.new-scheme .actions')) return [];
        if (one.contains(other) || other.contains(one) || one.closest('.panel, .new-scheme') !== other.closest('.panel, .new-scheme'))
          return [];
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return wide > 1 && high > 1 ? [`${said(one)} × ${said(other)}`] : [];
      }),
    );
    const leaving = controls.flatMap((control) => {
      const { left, right } = control.getBoundingClientRect();
      const isOut = left < -1 || right > innerWidth + 1;
      const isTooNarrow = getComputedStyle(control).display !== 'inline' && control.scrollWidth > control.clientWidth + 1;
      return isOut || isTooNarrow ? [`${said(control)} leaves`] : [];
    });
    return [...lying, ...leaving];
  });
}

test('beside a workbook, 350 × 779, the first finding stands in the upper quarter', async () => {
  const { page, context } = await openWorkbench();
  await page.setViewportSize({ width: 1400, height: 900 });
  const pane = await paneFrame(page);
  await pane.getByTestId('finding').first().waitFor();
  expect(await page.getByTestId('pane').boundingBox()).toMatchObject({ width: 350, height: 779 });
  expect((await findingsInView(pane)).top).toBeLessThanOrEqual(779 / 4);
  await context.close();
});

test.each([
  { width: 175, height: 390, locale: 'zh-CN' },
  { width: 175, height: 390, locale: 'en-US' },
  { width: 320, height: 779, locale: 'zh-CN' },
  { width: 320, height: 779, locale: 'en-US' },
])('at $width × $height, $locale, nothing lies over anything and no word leaves its button', async ({ width, height, locale }) => {
  const { page } = await openFilePane(locale);
  await page.setViewportSize({ width, height });
  await openInPane(page, SAMPLE);
  await page.getByTestId('finding').first().waitFor();
  const wrong: Record<string, string[]> = { findings: await misplaced(page) };
  await page.getByTestId('btn-score').click();
  await page.getByTestId('standing-row').first().waitFor();
  for (const tab of ['ledgers', 'units', 'derivation', 'readings'] as const) {
    await page.getByTestId(`tab-${tab}`).click();
    wrong[tab] = await misplaced(page);
  }
  await page.getByTestId('tab-units').click();
  await page.getByTestId('standing-row').getByRole('button').first().click();
  wrong['card'] = await misplaced(page);
  await page.locator('.item.total button').click();
  await page.getByTestId('derivation').waitFor();
  wrong['tree'] = await misplaced(page);
  await page.getByTestId('btn-forms').click();
  await page.locator('.forms button').first().click();
  await page.locator('.form-card').waitFor();
  wrong['form'] = await misplaced(page);
  await page.getByTestId('more').click();
  await page.getByRole('menuitem').first().click();
  await page.getByTestId('new-scheme').waitFor();
  wrong['new scheme'] = await misplaced(page);
  expect(Object.entries(wrong).filter(([, found]) => found.length > 0)).toEqual([]);
  await page.context().close();
});

test('at 200 % the head scrolls away, and three findings are in view', async () => {
  const { page } = await openFilePane();
  await page.setViewportSize({ width: 175, height: 390 });
  await openInPane(page, SAMPLE);
  await page.getByTestId('finding').first().waitFor();
  await page.evaluate(() => document.querySelector('.causes')?.scrollIntoView());
  expect((await page.getByTestId('btn-check').boundingBox())?.y).toBeLessThan(0);
  expect((await findingsInView(page)).whole).toBeGreaterThanOrEqual(3);
  await page.context().close();
});

/** Names of which not all is shown, by what they are the names of. */
function cutNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      '.choice-field > span',
      '[role=option]',
      '.standing .unit',
      '.item .name',
      '.file-name',
      '.facts .place',
      '.forms strong',
      'h2',
    ].flatMap((names) =>
      [...document.querySelectorAll<HTMLElement>(names)]
        .filter((name) => name.scrollWidth > name.clientWidth + 1 && getComputedStyle(name).display !== 'inline')
        .map((name) => `${names} ${name.textContent}`),
    ),
  );
}

test('at 200 % a name is whole, wherever it stands: two may differ at the end only', async () => {
  const { page } = await openFilePane();
  await page.setViewportSize({ width: 175, height: 390 });
  await openInPane(page, { ...SAMPLE, name: '广元市交通运输局目标绩效管理责任单位2017年度完成情况（第二次报送）.xlsx' });
  await page.getByTestId('finding').first().waitFor();
  await page.getByTestId('scheme').click();
  await page.getByRole('option').first().waitFor();
  const cut = await cutNames(page);
  await page.keyboard.press('Escape');
  await page.getByTestId('btn-score').click();
  await page.getByTestId('standing-row').first().waitFor();
  cut.push(...(await cutNames(page)));
  await page.getByTestId('standing-row').getByRole('button').first().click();
  cut.push(...(await cutNames(page)));
  await page.getByTestId('btn-forms').click();
  await page.locator('.forms button').first().waitFor();
  cut.push(...(await cutNames(page)));
  expect(cut).toEqual([]);
  await page.context().close();
});

test.each(['zh-CN', 'en-US'])('at 200 % what stands above the tabs takes less than half of the pane, %s', async (locale) => {
  const { page } = await openFilePane(locale);
  await page.setViewportSize({ width: 175, height: 390 });
  await openInPane(page, SAMPLE);
  await page.getByTestId('finding').first().waitFor();
  expect((await page.getByTestId('btn-undo').boundingBox())?.y).toBeLessThan(390 / 3);
  expect((await page.getByTestId('tab-findings').boundingBox())?.y).toBeLessThan(390 / 2);
  await page.context().close();
});

test('a finding that is selected keeps its words as they were, is marked under the mouse, and stays in view beside its rows', async () => {
  const { page } = await openFilePane();
  await openInPane(page, SAMPLE);
  const row = page.getByTestId('finding').filter({ hasText: '指标!D124' });
  await row.waitFor();
  const before = await row.locator('.message').boundingBox();
  await row.getByRole('button').first().click();
  await row.getByTestId('btn-review').waitFor();
  await page.getByTestId('peek').waitFor();
  const after = await row.locator('.message').boundingBox();
  expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
  const words = row.locator('.finding-words');
  await words.hover();
  expect(await words.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
  const [its, rows] = [await row.boundingBox(), await page.getByTestId('peek').boundingBox()];
  expect((its?.y ?? NaN) + (its?.height ?? NaN)).toBeLessThanOrEqual(rows?.y ?? NaN);
  await page.context().close();
});
