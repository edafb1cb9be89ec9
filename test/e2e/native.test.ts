import { expectQuiet, LIZHOU, press, RESULT, resultRow, workbenchForAll } from './guangyuan';
import { selectCell, typeIntoCell, waitUntil } from './workbench';

describe('计分 in formulas', () => {
  const bench = workbenchForAll();

  test('writes a result that the sheet calculates by itself, to the numbers of the pane', async () => {
    const { page, pane } = bench;
    await pane.getByTestId('write-as').click();
    await pane.getByRole('menuitemcheckbox', { name: '结果写成公式' }).click();
    await press(pane, 'btn-score', '公式');
    const formula = await page.evaluate(
      (name) => window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName(name)?.getRange('I6').getFormula(),
      RESULT,
    );
    expect(formula).toContain('名册_考核得分');
    await waitUntil(page, async () => (await resultRow(page, LIZHOU))['考核得分'] === 239.43, `${LIZHOU} 239.43`);
    for (const [unit, points] of [
      ['市公路局', 228.28],
      ['剑阁县交通运输局', '待补'],
    ] as const)
      await waitUntil(page, async () => (await resultRow(page, unit))['考核得分'] === points, `${unit} ${String(points)}`);
  });

  test(
    'follows a figure in a ledger without another 计分, and the pane agrees: in the card of the row’s unit ' + 'and in the list',
    async () => {
      const { page, pane } = bench;
      // 指标!J4: 征地拆迁 of 利州区, 分值 10, done in full; nothing done loses the 10 points: 239.43 − 10.
      await typeIntoCell(page, '指标', 'J4', '0');
      await waitUntil(page, async () => (await resultRow(page, LIZHOU))['考核得分'] === 229.43, 'the sheet follows');
      await selectCell(page, RESULT, 'I6');
      await pane.getByTestId('derivation').waitFor();
      await pane.getByTestId('tab-units').click();
      // The pane has followed the selection to 利州区's number: its card is open.
      await pane.getByTestId('unit-card').filter({ hasText: LIZHOU }).locator('.score').getByText('229.43').waitFor();
      await pane.getByRole('button', { name: '返回全部单位' }).click();
      await pane.getByTestId('standing-row').filter({ hasText: LIZHOU }).getByText('229.43').waitFor();
    },
  );

  expectQuiet(bench);
});
