import { expectQuiet, LIZHOU, press, RESULT, resultRow, sumAndTotal, waitForFinding, workbenchForAll } from './guangyuan';
import { cell, sheetNames, typeIntoCell } from './workbench';

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
