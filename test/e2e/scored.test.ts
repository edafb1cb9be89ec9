import { expectQuiet, LIZHOU, press, RESULT, resultRow, workbenchForAll } from './guangyuan';
import { scoredSample } from './scored-sample';
import { selectCell, typeIntoCell } from './workbench';

/* A workbook that was scored before, opened again. */
describe('校验, 计分 and 推导 on the 广元 sample', () => {
  const bench = workbenchForAll(scoredSample);

  test('selecting a result cell shows where the number comes from, down to clause and rows', async () => {
    const { page, pane } = bench;
    const { row } = await resultRow(page, LIZHOU);
    await selectCell(page, RESULT, `E${String(row)}`);
    const tree = pane.getByTestId('derivation');
    await tree.getByText('封顶(23, 20)').first().waitFor();
    await tree.getByText('第十一条（一）3').first().waitFor();
    await pane.getByRole('button', { name: '全部展开' }).click();
    // The rows that were added up: what each was for.
    await tree.getByText('“四好农村路”全国示范县创建').first().waitFor();
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

  expectQuiet(bench);
});
