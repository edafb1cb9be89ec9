import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PATIENCE_FOR_A_STATE } from '../env/patience';
import { openFilePane, openInPane } from './file-mode';
import { beginIn, newContext, serverUrl, waitForPane } from './workbench';

const SAMPLE = { name: '广元交通-2017.xlsx', bytes: readFileSync(join(__dirname, '../../assets/samples/广元交通-2017.xlsx')) };
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    what: { exclude: string[] },
    how: { runOnly?: { type: 'rule'; values: readonly string[] } },
  ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
}

/** What axe finds wrong on the page: the rule and the first element. The grid is not ours; the pane is a page of its own. */
async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: Axe };
    const found = await axe.run(
      { exclude: ['.bench-grid', 'iframe'] },
      only.length === 0 ? {} : { runOnly: { type: 'rule', values: only } },
    );
    return found.violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)} ${nodes[0]?.failureSummary ?? ''}`);
  }, rules);
}

/** Goes through every panel of the pane with the sample scored. */
async function throughPanels(page: Page, look: (panel: string) => Promise<void>): Promise<void> {
  await page.getByTestId('tab-findings').click();
  await page.getByTestId('finding').first().locator('button').first().click();
  await look('findings');
  await page.getByTestId('btn-score').click();
  await page.getByTestId('standing-row').first().waitFor();
  await look('units');
  for (const tab of ['ledgers', 'readings'] as const) {
    await page.getByTestId(`tab-${tab}`).click();
    await look(tab);
  }
  await page.getByTestId('tab-units').click();
  await page.getByTestId('standing-row').getByRole('button').first().click();
  await look('card');
  await page.locator('.item.total button').click();
  await page.getByTestId('derivation').waitFor();
  await page.locator('.tree-tools button').click();
  await look('derivation');
  await page.getByTestId('btn-forms').click();
  await page.locator('.forms button').first().waitFor();
  await look('forms');
  await page.locator('.forms button').first().click();
  await page.locator('.form-card').waitFor();
  await look('form');
  await page.getByTestId('more').click();
  await page.getByRole('menuitem').last().click();
  await page.getByTestId('terms').waitFor();
  await look('terms');
  await page.getByTestId('terms').getByRole('button').click();
  await page.getByTestId('more').click();
  await page.getByRole('menuitem').first().click();
  await page.getByTestId('new-scheme').waitFor();
  await look('new scheme');
}

/** Whether the tab or the row that is chosen looks as another does: it should have a line or a system colour of its own. */
function chosenLooksAlike(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const look = (element: Element): string => {
      const { borderBottom, outline, fontWeight, backgroundColor, borderLeft } = getComputedStyle(element);
      const after = getComputedStyle(element, '::after');
      return [borderBottom, borderLeft, outline, fontWeight, backgroundColor, after.backgroundColor, after.borderBottom].join(' ');
    };
    const row = document.querySelector('.finding[aria-current]');
    const another = document.querySelector('.finding:not([aria-current])');
    if (row !== null && another !== null && look(row) === look(another)) return true;
    const tabs = [...document.querySelectorAll('[role=tab]')];
    const chosen = tabs.find((tab) => tab.getAttribute('aria-selected') === 'true');
    const other = tabs.find((tab) => tab.getAttribute('aria-selected') !== 'true');
    return chosen !== undefined && other !== undefined && look(chosen) === look(other);
  });
}

/** Puts the pane into these colours, at once: without motion nothing is between two of them. */
async function inColours(page: Page, colorScheme: 'light' | 'dark', forcedColors: 'active' | 'none' = 'none'): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
}

describe('the pane without Excel', () => {
  let page: Page;
  /** By panel; one way through them in all colours. */
  let seen: Promise<{ light: Record<string, string[]>; dark: Record<string, string[]>; alike: string[] }> | undefined;

  beforeAll(async () => {
    ({ page } = await openFilePane());
    await openInPane(page, SAMPLE);
    await page.getByTestId('finding').first().waitFor();
  });
  afterAll(() => page.context().close());

  async function look() {
    const light: Record<string, string[]> = {};
    const dark: Record<string, string[]> = {};
    const alike: string[] = [];
    await throughPanels(page, async (panel) => {
      await inColours(page, 'light', 'active');
      if (await chosenLooksAlike(page)) alike.push(panel);
      await inColours(page, 'light');
      light[panel] = await violations(page);
      // What colours have no part in is the same page as just now.
      await inColours(page, 'dark');
      dark[panel] = await violations(page, ['color-contrast', 'link-in-text-block']);
    });
    return { light, dark, alike };
  }

  test('the alternatives of a reading are one stop of Tab, and arrows choose', async () => {
    await page.getByTestId('tab-readings').click();
    const group = page.getByTestId('reading').first();
    await group.locator('input').first().focus();
    const name = await page.evaluate(() => document.activeElement?.getAttribute('name'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).not.toBe(name);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in any panel, %s', async (colorScheme) => {
    const found = (await (seen ??= look()))[colorScheme];
    expect(Object.keys(found)).toHaveLength(10);
    expect(Object.entries(found).filter(([, wrong]) => wrong.length > 0)).toEqual([]);
  });

  test('forced colours: what is chosen, current or open differs by more than its colour', async () => {
    expect((await (seen ??= look())).alike).toEqual([]);
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing on the first card and around the grid, %s', async (colorScheme) => {
  const context = await newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_FOR_A_STATE);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.emulateMedia({ colorScheme });
  await page.goto(serverUrl());
  await page.getByTestId('begin').waitFor();
  expect(await violations(page)).toEqual([]);
  await beginIn(page);
  await waitForPane(page);
  expect(await violations(page)).toEqual([]);
  await context.close();
});
