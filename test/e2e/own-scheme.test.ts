import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { expectQuiet, LIZHOU, press, RESULT, resultRow, workbenchForAll } from './guangyuan';
import { downloadedBytes, sheetNames, typeIntoCell, waitUntil } from './workbench';

const SHEET = '考评办法';

/** The first cell of the 考评办法 sheet that holds exactly this, at or after the row of another text; in A1 notation. */
async function cellWith(page: Page, text: string, below: string): Promise<string> {
  return page.evaluate(
    ([name, wanted, after]) => {
      const values = window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName(name)?.getDataRange().getValues() ?? [];
      const start = values.findIndex((line) => line.includes(after));
      for (const [row, line] of values.entries()) {
        const column = line.findIndex((value) => String(value) === wanted);
        if (row >= start && start >= 0 && column >= 0) return `${String.fromCharCode(65 + column)}${String(row + 1)}`;
      }
      throw new Error(`no cell with ${wanted} below ${after}`);
    },
    [SHEET, text, below] as const,
  );
}

async function choose(pane: Frame, item: string): Promise<void> {
  await pane.getByTestId('more').click();
  await pane.getByRole('menuitem', { name: item }).click();
}

describe('a county changes the scheme in its own workbook', () => {
  const bench = workbenchForAll();
  let exported = '';

  test('复制修改 writes the scheme as a sheet, which is in use from then on', async () => {
    const { page, pane } = bench;
    await choose(pane, '复制修改');
    await waitUntil(page, async () => (await sheetNames(page)).includes(SHEET), 'the sheet 考评办法');
    await pane.getByTestId('status').filter({ hasText: SHEET }).waitFor();
    await pane.getByText('本工作簿的考评办法').first().waitFor();
  });

  test('another cap on the sheet is another score: of 23 points of bonus 15 count instead of 20', async () => {
    const { page, pane } = bench;
    await typeIntoCell(page, SHEET, await cellWith(page, '20', '特殊情况加分上限'), '15');
    await press(pane, 'btn-score', '已计分');
    expect(await resultRow(page, LIZHOU)).toMatchObject({ 特殊情况加分: 15, 考核得分: 234.43 }); // 239.43 − 5
    expect(await sheetNames(page)).toContain(RESULT);
  });

  test('a name written wrong is told at its cell, with the name that is meant; 计分 waits until it is right', async () => {
    const { page, pane } = bench;
    const formula = '封顶(合计(加分, 加分值, 每 工作事项 取最高), 特殊情况加分上限)';
    const at = await cellWith(page, formula, '特殊情况加分');
    await typeIntoCell(page, SHEET, at, formula.replace('加分值', '加分直'));
    await pane.getByTestId('tab-findings').click();
    const finding = pane
      .locator('[data-testid=finding]')
      .filter({ hasText: `${SHEET}!${at}` })
      .filter({ hasText: '加分直' });
    await finding.getByText('加分值').first().waitFor();
    await pane.getByTestId('btn-score').click();
    await pane.getByTestId('notice').filter({ hasText: SHEET }).first().waitFor();
    await typeIntoCell(page, SHEET, at, formula);
    await finding.first().waitFor({ state: 'detached' });
  });

  test('导出 gives the scheme as a file that says the change', async () => {
    const { page, pane } = bench;
    const coming = page.waitForEvent('download');
    await choose(pane, '导出');
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/\.yaml$/u);
    exported = new TextDecoder().decode(await downloadedBytes(download));
    expect(exported).toMatch(/特殊情况加分上限:[\s\S]{0,200}15/u);
  });

  test('导入 puts a file to use: the shipped one, with its cap of 20', async () => {
    const { page, pane } = bench;
    const shipped = await readFile('src/regulations/guangyuan-transport-2017.yaml');
    const choosing = page.waitForEvent('filechooser');
    await choose(pane, '导入');
    await (await choosing).setFiles({ name: '广元.yaml', mimeType: 'text/yaml', buffer: shipped });
    await pane.getByTestId('status').filter({ hasText: '已启用' }).waitFor();
    await press(pane, 'btn-score', '已计分');
    expect(await resultRow(page, LIZHOU)).toMatchObject({ 特殊情况加分: 20, 考核得分: 239.43 });
  });

  expectQuiet(bench);
});
