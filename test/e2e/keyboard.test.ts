import type { Frame, Page } from 'playwright-core';
import { expectQuiet, workbenchForAll } from './guangyuan';
import { selectCell, sheetNames, waitUntil } from './workbench';

/** What has the focus in a window: its test id, else its words; `body` where nothing has. */
function focused(place: Page | Frame): Promise<string> {
  return place.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return 'body';
    return active.getAttribute('data-testid') ?? active.getAttribute('aria-label') ?? active.textContent.trim();
  });
}

async function isFocused(place: Page | Frame, wanted: string | RegExp): Promise<void> {
  const holds = async (): Promise<boolean> => {
    const now = await focused(place);
    return typeof wanted === 'string' ? now === wanted : wanted.test(now);
  };
  const page = 'mainFrame' in place ? place : place.page();
  await waitUntil(page, holds, `the focus on ${String(wanted)}`).catch(async (error: unknown) => {
    throw new Error(`the focus is on ${await focused(place)}, not on ${String(wanted)}`, { cause: error });
  });
}

/** Waits until the focus is no longer in the pane, and sees that a key goes to the grid. */
async function isInGrid(page: Page): Promise<void> {
  await waitUntil(page, async () => !/^pane/u.test(await focused(page)), 'the focus to leave the pane');
  await selectCell(page, '名册', 'A4');
  await page.keyboard.press('ArrowDown');
  await waitUntil(page, async () => (await selected(page)) === '名册!A5', 'the key to go to the grid');
}

const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const sheet = window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getActiveSheet();
    return `${sheet?.getSheetName() ?? ''}!${sheet?.getSelection()?.getActiveRange()?.getA1Notation() ?? ''}`;
  });

describe('校验, 计分 and 推导 by keyboard alone', () => {
  const bench = workbenchForAll();

  test('F6 goes from grid to pane, on to the bar, and back; the pane has its focus where it was', async () => {
    const { page, pane } = bench;
    await page.locator('.bench-grid canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 200, y: 200 } });
    await page.keyboard.press('F6');
    await isFocused(page, 'pane');
    await isFocused(pane, 'scheme');
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
    await isFocused(pane, 'btn-check');
    await page.keyboard.press('F6');
    await isFocused(page, 'ribbon-Kaoji.Pane');
    await page.keyboard.press('Shift+F6');
    await isFocused(pane, 'btn-check');
    // office.js itself asks the host for Ctrl+F6, Escape and Tab at the end.
    await page.keyboard.press('Control+Shift+F6');
    await isInGrid(page);
    await page.keyboard.press('F6');
    await isFocused(pane, 'btn-check');
  });

  test('Tab at the end of the pane leaves it, as Escape does', async () => {
    const { page, pane } = bench;
    await pane.getByTestId('scheme').focus();
    await page.keyboard.press('Shift+Tab');
    await isFocused(page, 'pane-close');
    await pane.getByTestId('btn-check').focus();
    await page.keyboard.press('Escape');
    await isInGrid(page);
  });

  test('the findings are one stop of Tab; arrows go through them, Enter selects the cell', async () => {
    const { page, pane } = bench;
    await pane.getByTestId('btn-check').focus();
    await page.keyboard.press('Enter');
    await pane.getByTestId('finding').first().waitFor();
    const stops = (): Promise<number> =>
      pane.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('.causes .finding-words, .causes .cause-words')].filter((row) => row.tabIndex === 0)
            .length,
      );
    expect(await stops()).toBe(1);
    await pane.locator('.causes .finding-words').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await stops()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await waitUntil(page, async () => (await selected(page)) === '指标!J121', 'the cell of the first finding');
    await isFocused(pane, /J121/u);
  });

  test('a notice that is closed gives the focus to what stood beside it', async () => {
    const { page, pane } = bench;
    await selectCell(page, '名册', 'H40');
    await page.getByTestId('ribbon-Kaoji.Explain').focus();
    await page.keyboard.press('Enter');
    const close = pane.getByTestId('notice').getByRole('button', { name: '关闭提示' });
    await close.focus();
    await page.keyboard.press('Enter');
    await pane.getByTestId('notice').waitFor({ state: 'detached' });
    await waitUntil(page, async () => (await focused(pane)) !== 'body', 'the focus to be somewhere');
  });

  test('计分 to the card of a unit to the derivation and back, without the mouse', async () => {
    const { page, pane } = bench;
    await pane.getByTestId('btn-score').focus();
    await page.keyboard.press('Enter');
    const row = pane.getByTestId('standing-row').first();
    await row.waitFor();
    expect(await sheetNames(page)).toContain('考评结果-2017');
    const unit = await row.getByRole('button').innerText();
    await row.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await isFocused(pane, /返回全部单位/u);
    await page.keyboard.press('Enter');
    await isFocused(pane, unit);
    await page.keyboard.press('Enter');
    await isFocused(pane, /返回全部单位/u);
    await pane.locator('.item.total button').focus();
    await page.keyboard.press('Enter');
    await isFocused(pane, 'derivation-node');
    await page.keyboard.press('ArrowDown');
    await isFocused(pane, 'derivation-node');
  });

  expectQuiet(bench);
});
