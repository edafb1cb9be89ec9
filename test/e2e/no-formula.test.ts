import { waitForFinding } from './guangyuan';
import { openWorkbench, paneFrame, sheetNames, waitForPane } from './workbench';

test('for 大石桥 计分 answers that the scheme has no scoring formula yet, and writes nothing', async () => {
  const bench = await openWorkbench();
  await bench.page.getByTestId('samples').selectOption({ label: '大石桥-2017' });
  await bench.page.waitForFunction(() => document.title.startsWith('大石桥-2017.xlsx'));
  await waitForPane(bench.page);
  const pane = await paneFrame(bench.page);
  await pane.getByTestId('btn-check').click();
  await waitForFinding(pane, 'L-INHERITED', '市政府办');
  const before = await sheetNames(bench.page);
  await pane.getByTestId('btn-score').click();
  await pane.getByTestId('notice').filter({ hasText: '计分公式' }).first().waitFor();
  expect(await sheetNames(bench.page)).toEqual(before);
  await bench.context.close();
});
