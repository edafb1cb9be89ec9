import type { Frame, Page } from 'playwright-core';
import { cell, openWorkbench, paneFrame, typeIntoCell, waitUntil, type OpenWorkbench } from './workbench';

const RESULT = '考评结果-2017';
/** Of the columns 名次, 单位, …, 考核得分. */
const [UNIT, TOTAL] = ['B', 'I'];

/** Some 20,000 formulas take the grid a while. */
const LONG = 100_000;

/** The total that the result sheet shows for a unit now, wherever its row is. */
async function total(page: Page, unit: string): Promise<unknown> {
  for (let row = 5; row < 40; row += 1) if ((await cell(page, RESULT, `${UNIT}${String(row)}`)) === unit) return cell(page, RESULT, `${TOTAL}${String(row)}`);
  return undefined;
}

jest.setTimeout(240_000);

describe('计分 in formulas', () => {
  let bench: OpenWorkbench;
  let page: Page;
  let pane: Frame;
  beforeAll(async () => {
    bench = await openWorkbench();
    page = bench.page;
    pane = await paneFrame(page);
    await pane.locator('[data-testid=finding]').first().waitFor();
  });
  afterAll(async () => {
    await bench.context.close();
  });

  test('writes a result that the sheet calculates by itself, to the numbers of the pane', async () => {
    await pane.locator('.write-as').getByText('公式').click();
    await pane.getByTestId('btn-score').click();
    await pane.waitForFunction(() => document.querySelector('[data-testid=status]')?.textContent.includes('公式'), undefined, { timeout: LONG });
    const formula = await page.evaluate((name) => window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName(name)?.getRange('I6').getFormula(), RESULT);
    expect(formula).toContain('名册_考核得分');
    await waitUntil(page, async () => (await total(page, '利州区交通运输局')) === 239.43, '利州区 239.43');
    expect(await total(page, '市公路局')).toBe(228.28);
    expect(await total(page, '剑阁县交通运输局')).toBe('待补');
  });

  test('follows a figure in a ledger without another 计分', async () => {
    await typeIntoCell(page, '指标', 'J4', '0');
    await waitUntil(page, async () => Number(await total(page, '利州区交通运输局')) < 239, '利州区 scores less');
  });

  test('nothing failed on the page', () => {
    expect(bench.errors).toEqual([]);
  });
});
