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

/** At 200 % beside a workbook on a low screen, and narrower than beside any. */
const SIZES = { '175 × 390': { width: 175, height: 390 }, '320 × 779': { width: 320, height: 779 } } as const;
type Size = keyof typeof SIZES;

/** What is misplaced, by size and panel; and how high the foot of what stands above the tabs is at 200 %. */
interface Seen {
  readonly wrong: Record<Size, Record<string, string[]>>;
  readonly undo: number | undefined;
  readonly tabs: number | undefined;
}

/** Sets a size and waits until the page is laid out in it. */
async function resized(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(SIZES[size]);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, SIZES[size]);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** Goes through every panel once, each looked at in both sizes. */
async function lookedThrough(locale: string): Promise<Seen> {
  const { page } = await openFilePane(locale);
  const wrong: Seen['wrong'] = { '175 × 390': {}, '320 × 779': {} };
  const look = async (panel: string): Promise<void> => {
    for (const size of ['320 × 779', '175 × 390'] as const) {
      await resized(page, size);
      wrong[size][panel] = await misplaced(page);
    }
  };
  await resized(page, '175 × 390');
  await openInPane(page, SAMPLE);
  await page.getByTestId('finding').first().waitFor();
  const undo = (await page.getByTestId('btn-undo').boundingBox())?.y;
  const tabs = (await page.getByTestId('tab-findings').boundingBox())?.y;
  await look('findings');
  await page.getByTestId('btn-score').click();
  await page.getByTestId('standing-row').first().waitFor();
  for (const tab of ['ledgers', 'units', 'derivation', 'readings'] as const) {
    await page.getByTestId(`tab-${tab}`).click();
    await look(tab);
  }
  await page.getByTestId('tab-units').click();
  await page.getByTestId('standing-row').getByRole('button').first().click();
  await look('card');
  await page.locator('.item.total button').click();
  await page.getByTestId('derivation').waitFor();
  await look('tree');
  await page.getByTestId('btn-forms').click();
  await page.locator('.forms button').first().click();
  await page.locator('.form-card').waitFor();
  await look('form');
  await page.getByTestId('more').click();
  await page.getByRole('menuitem').first().click();
  await page.getByTestId('new-scheme').waitFor();
  await look('new scheme');
  await page.context().close();
  return { wrong, undo, tabs };
}

const seen = new Map<string, Promise<Seen>>();

/** What one way through the panels in a language showed; gone once for all its tests. */
function seenIn(locale: string): Promise<Seen> {
  const found = seen.get(locale) ?? lookedThrough(locale);
  seen.set(locale, found);
  return found;
}

test.each([
  { size: '175 × 390', locale: 'zh-CN' },
  { size: '175 × 390', locale: 'en-US' },
  { size: '320 × 779', locale: 'zh-CN' },
  { size: '320 × 779', locale: 'en-US' },
] as const)('at $size, $locale, nothing lies over anything and no word leaves its button', async ({ size, locale }) => {
  const panels = Object.entries((await seenIn(locale)).wrong[size]);
  expect(panels).toHaveLength(9);
  expect(panels.filter(([, found]) => found.length > 0)).toEqual([]);
});

test.each(['zh-CN', 'en-US'])('at 200 % what stands above the tabs takes less than half of the pane, %s', async (locale) => {
  const { undo, tabs } = await seenIn(locale);
  expect(undo).toBeLessThan(390 / 3);
  expect(tabs).toBeLessThan(390 / 2);
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
