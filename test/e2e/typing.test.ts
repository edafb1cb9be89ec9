import type { Frame, Page } from 'playwright-core';
import { waitForFinding, workbenchForAll } from './guangyuan';
import { typeIntoCell } from './workbench';

async function findingsOf(pane: Frame, code: string): Promise<string[]> {
  return pane.locator(`[data-testid=finding][data-code=${code}]`).allTextContents();
}

/** Types a row of the 加分 ledger below the last one. */
async function typeBonus(page: Page, row: number, cells: readonly string[]): Promise<void> {
  for (const [index, text] of cells.entries()) await typeIntoCell(page, '加分', `${String.fromCharCode(65 + index)}${String(row)}`, text);
}

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
