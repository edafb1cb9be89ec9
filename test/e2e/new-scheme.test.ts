import type { Frame, Page } from 'playwright-core';
import { TOWNS, WEIGHTED } from '../cli/new-scheme/workbooks';
import { typedFile } from '../support/typed-book';
import { openFilePane, openInPane } from './file-mode';
import { openFile, openWorkbench, paneFrame, sheetNames, waitUntil } from './workbench';

/* A clerk without a regulation file: from the workbook to ranks, in the workbench and without Excel. */

const file = async () => ({ name: '考核汇总.xlsx', bytes: await typedFile(WEIGHTED) });

/** 民政局 80×60%＋95×40%＋5 = 91; 财政局 90; 统计局 89.8; 审计局 84.5; 水利局 70: as the workbook itself ranks them. */
const RANKED = ['县民政局', '县财政局', '县统计局', '县审计局', '县水利局'];

/** Four clicks: what the notice offers, a list, an answer in it, and the button that takes all. */
async function made(pane: Page | Frame): Promise<void> {
  await pane.getByTestId('notice').getByRole('button', { name: '按这本工作簿新建' }).click();
  const questions = pane.getByTestId('new-scheme-question');
  await questions.first().waitFor();
  expect(await questions.count()).toBe(4);
  await questions.filter({ hasText: '等次怎么划' }).getByRole('combobox').click();
  await pane.getByRole('option', { name: '不评等次' }).click();
  await pane.getByTestId('btn-new-scheme').click();
  await pane.getByTestId('notice').filter({ hasText: '总分 5/5 相同，名次 5/5 相同' }).waitFor();
}

/** The units of the tab 单位 from first to last. */
async function ranked(pane: Page | Frame): Promise<string[]> {
  return pane.locator('[data-testid=standing-row] .unit').allInnerTexts();
}

describe('按这本工作簿新建', () => {
  test('in the workbench: the sheet 考评办法, a roster and the workbook’s own ranks; 计分 and 撤销 at once', async () => {
    const bench = await openWorkbench();
    await openFile(bench.page, await file());
    const pane = await paneFrame(bench.page);
    await made(pane);
    expect(await ranked(pane)).toEqual(RANKED);
    expect(await sheetNames(bench.page)).toEqual(['考核汇总', '名册', '考评办法']);
    await pane.getByTestId('btn-score').click();
    await waitUntil(bench.page, async () => (await sheetNames(bench.page)).includes('考评结果-2025'), '考评结果-2025');
    await pane.getByTestId('status').filter({ hasText: '已计分' }).waitFor();
    await pane.getByTestId('btn-undo').click();
    await pane.getByTestId('btn-undo').and(pane.getByTitle('撤销考绩上一次写入：写入考评办法')).click();
    await waitUntil(bench.page, async () => (await sheetNames(bench.page)).join() === '考核汇总', 'only 考核汇总');
    expect(bench.errors).toEqual([]);
    await bench.context.close();
  });

  test('without Excel, 350 pixels wide: a list opens below its field, inside the pane, and whole', async () => {
    const { page, errors } = await openFilePane();
    await openInPane(page, await file());
    await page.getByTestId('notice').getByRole('button', { name: '按这本工作簿新建' }).click();
    const field = page.getByTestId('new-scheme-question').first().getByRole('combobox');
    await field.click();
    const list = page.getByRole('listbox');
    await list.getByRole('option').first().waitFor();
    const [under, over] = [await list.boundingBox(), await field.boundingBox()];
    if (under === null || over === null) throw new Error('nothing is shown');
    expect(under.x).toBeGreaterThanOrEqual(0);
    expect(under.x + under.width).toBeLessThanOrEqual(350);
    expect(under.height).toBeLessThan(400);
    expect(Math.min(Math.abs(under.y - (over.y + over.height)), Math.abs(over.y - (under.y + under.height)))).toBeLessThan(8);
    expect(await list.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByTestId('new-scheme').getByRole('button', { name: '取消' }).click();
    await page.getByTestId('tab-ledgers').click();
    await page.getByRole('button', { name: '按这本工作簿新建' }).first().click();
    await page.getByTestId('btn-new-scheme').click();
    await page.getByTestId('notice').filter({ hasText: '总分 5/5 相同，名次 5/5 相同' }).waitFor();
    expect(await ranked(page)).toEqual(RANKED);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a county’s towns, from the screen alone: two clicks, the ranks of the workbook in each class', async () => {
    const { page, errors } = await openFilePane();
    await openInPane(page, { name: '乡镇.xlsx', bytes: await typedFile(TOWNS) });
    await page.getByTestId('notice').getByRole('button', { name: '按这本工作簿新建' }).click();
    await page.getByTestId('btn-new-scheme').click();
    await page.getByTestId('notice').filter({ hasText: '总分 6/6 相同，名次 6/6 相同' }).waitFor();
    expect(await ranked(page)).toEqual(['长岭镇', '青溪镇', '白沙镇', '龙潭乡', '石门乡', '凤山乡']);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
