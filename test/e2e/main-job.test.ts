import type { Frame, Page } from 'playwright-core';
import { expectQuiet, LIZHOU, press, RESULT, resultRow, sumAndTotal, workbenchForAll } from './guangyuan';
import { cell, openWorkbench, paneFrame, selectCell, sheetNames, typeIntoCell } from './workbench';

async function findingsOf(pane: Frame, code: string): Promise<string[]> {
  return pane.locator(`[data-testid=finding][data-code=${code}]`).allTextContents();
}

async function waitForFinding(pane: Frame, code: string, text: string): Promise<void> {
  await pane.locator(`[data-testid=finding][data-code=${code}]`, { hasText: text }).first().waitFor();
}

/** Types a row of the 加分 ledger below the last one. */
async function typeBonus(page: Page, row: number, cells: readonly string[]): Promise<void> {
  for (const [index, text] of cells.entries()) await typeIntoCell(page, '加分', `${String.fromCharCode(65 + index)}${String(row)}`, text);
}

describe('校验, 计分 and 推导 on the 广元 sample', () => {
  const bench = workbenchForAll();

  test('校验 lists the findings, and a click on one selects its cell', async () => {
    const { page, pane } = bench;
    await press(pane, 'btn-check', '校验');
    await waitForFinding(pane, 'L-NUMBER-WITH-UNIT', '2000万');
    await pane
      .locator('[data-testid=finding][data-code=L-NUMBER-WITH-UNIT]')
      .getByRole('button', { name: /指标!J121/u })
      .click();
    await page.waitForFunction(() => window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getActiveSheet().getSheetName() === '指标');
    await page.waitForFunction(
      () =>
        window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange()?.getA1Notation() ===
        'J121',
    );
  });

  test('计分 writes the ranked result; what is shown adds up', async () => {
    const { page, pane } = bench;
    await press(pane, 'btn-score', '已计分');
    expect(await sheetNames(page)).toContain(RESULT);
    const row = await resultRow(page, LIZHOU);
    expect(row['特殊情况加分']).toBe(20);
    const [sum, total] = sumAndTotal(row);
    expect(sum).toBe(total);
    expect(await resultRow(page, '剑阁县交通运输局')).toMatchObject({ 名次: '待补', 考核得分: '待补' });
  });

  test('selecting a result cell shows where the number comes from, down to clause and rows', async () => {
    const { page, pane } = bench;
    const { row } = await resultRow(page, LIZHOU);
    await selectCell(page, RESULT, `E${String(row)}`);
    const tree = pane.getByTestId('derivation');
    await tree.getByText('封顶(23, 20)').first().waitFor();
    await tree.getByText('第十一条（一）3').first().waitFor();
    await pane.getByRole('button', { name: '全部展开' }).click();
    await tree
      .getByText(/加分第3行/u)
      .first()
      .waitFor();
    await tree.getByText('加分!A3:E3').first().click();
    await page.waitForFunction(() => window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getActiveSheet().getSheetName() === '加分');
  });

  test('an edited input marks the result 已过期; scoring again takes the mark away', async () => {
    const { page, pane } = bench;
    await typeIntoCell(page, '指标', 'J121', '2000');
    await pane.getByTestId('stale-banner').waitFor();
    await press(pane, 'btn-score', '已计分');
    await pane.getByTestId('stale-banner').waitFor({ state: 'detached' });
  });

  test('撤销 takes the last 计分 back and leaves the ledgers alone', async () => {
    const { page, pane } = bench;
    await typeIntoCell(page, '指标', 'J4', '999');
    await press(pane, 'btn-score', '已计分');
    const after = (await resultRow(page, LIZHOU))['考核得分'];
    await press(pane, 'btn-undo', '撤销');
    expect((await resultRow(page, LIZHOU))['考核得分']).not.toBe(after);
    expect(await cell(page, '指标', 'J4')).toBe(999);
  });

  expectQuiet(bench);
});

describe('while somebody types, without a button', () => {
  const bench = workbenchForAll();

  test('bonus rows above the cap are told, with the points that do not count', async () => {
    const { page, pane } = bench;
    await typeBonus(page, 28, ['苍溪县交通运输局', '示范甲', '中央', '通报一']);
    await typeBonus(page, 29, ['苍溪县交通运输局', '示范乙', '中央', '通报二']);
    expect((await findingsOf(pane, 'C-CAP-REACHED')).join()).not.toContain('苍溪县');
    await typeBonus(page, 30, ['苍溪县交通运输局', '示范丙', '省部级', '通报三']);
    await waitForFinding(pane, 'C-CAP-REACHED', '苍溪县交通运输局的特殊情况加分合计 25，超过封顶 20，多出 5 不计');
  });

  test('a second bonus for the same work is told', async () => {
    const { page, pane } = bench;
    await typeBonus(page, 31, ['苍溪县交通运输局', '示范甲', '市厅级', '通报四']);
    await waitForFinding(pane, 'C-SAME-EVENT', '示范甲');
  });

  test('a veto changes findings and the unit’s card', async () => {
    const { page, pane } = bench;
    await pane.getByTestId('tab-units').click();
    await pane.getByTestId('standing-row').filter({ hasText: '市公路局' }).click();
    const card = pane.getByTestId('unit-card');
    await card.getByText('228.28').first().waitFor();
    await typeIntoCell(page, '一票否决', 'A5', '市公路局');
    await typeIntoCell(page, '一票否决', 'B5', '违纪违法');
    await card.getByText('223.28').first().waitFor(); // 228.28 − 5
    await card.getByText('违纪违法').first().waitFor();
  });
});

test('for 大石桥 计分 answers that the scheme has no scoring formula yet, and writes nothing', async () => {
  const bench = await openWorkbench();
  await bench.page.getByTestId('samples').selectOption({ label: '大石桥-2017' });
  await bench.page.waitForFunction(() => window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName('附件1') !== null);
  const pane = await paneFrame(bench.page);
  await pane.getByTestId('btn-check').click();
  await waitForFinding(pane, 'L-INHERITED', '市政府办');
  const before = await sheetNames(bench.page);
  await pane.getByTestId('btn-score').click();
  await pane.getByTestId('notice').filter({ hasText: '计分公式' }).first().waitFor();
  expect(await sheetNames(bench.page)).toEqual(before);
  await bench.context.close();
});
