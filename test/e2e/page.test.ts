import { waitForFinding } from './guangyuan';
import { openWorkbench, paneFrame, sheetNames, waitForPane, waitUntil, type OpenWorkbench } from './workbench';

describe('the page around the grid', () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench();
  });
  afterAll(async () => {
    await bench.context.close();
  });

  test('a ribbon button runs the function that the add-in associated, in the pane’s own runtime', async () => {
    const pane = await paneFrame(bench.page);
    await pane.evaluate(() => {
      Office.actions.associate('kaoji.explain', (event: Office.AddinCommands.Event) => {
        document.documentElement.dataset['pressed'] = 'explain';
        event.completed();
      });
    });
    await bench.page.getByTestId('ribbon-Kaoji.Explain').click();
    await pane.waitForFunction(() => document.documentElement.dataset['pressed'] === 'explain');
  });

  test('the pane can be closed and comes back by its ribbon button, still running', async () => {
    const { page } = bench;
    const pane = await paneFrame(page);
    await pane.evaluate(() => {
      document.documentElement.dataset['alive'] = 'yes';
    });
    await page.getByTestId('pane-close').click();
    await page.getByTestId('pane').waitFor({ state: 'hidden' });
    await page.getByTestId('ribbon-Kaoji.Pane').click();
    await page.getByTestId('pane').waitFor({ state: 'visible' });
    expect(await (await paneFrame(page)).evaluate(() => document.documentElement.dataset['alive'])).toBe('yes');
  });

  test('the pane is 350 pixels wide and the splitter widens it by keyboard and by mouse, within its limits', async () => {
    const { page } = bench;
    const splitter = page.getByRole('separator', { name: '窗格宽度' });
    const isWide = (pixels: number): Promise<void> =>
      waitUntil(page, async () => (await page.getByTestId('pane').boundingBox())?.width === pixels, `a pane of ${String(pixels)} pixels`);
    await isWide(350);
    await splitter.focus();
    await page.keyboard.press('ArrowLeft');
    await isWide(360);
    const box = await splitter.boundingBox();
    if (box === null) throw new Error('no splitter');
    await page.mouse.move(box.x + 2, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x - 98, box.y + 100);
    await page.mouse.move(1360, box.y + 100);
    await isWide(320);
    await page.mouse.up();
    await splitter.focus();
    await page.keyboard.press('Home');
    await isWide(350);
  });

  test('the ribbon is one stop of the keyboard’s way, with arrow keys inside', async () => {
    const { page } = bench;
    await page.getByTestId('ribbon-Kaoji.Pane').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement?.textContent === '校验');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => document.activeElement?.textContent === '下一条');
  });

  test('each opened workbook gets a pane of its own', async () => {
    const { page, errors } = bench;
    await page.getByTestId('samples').selectOption({ label: '大石桥-2017' });
    await page.waitForFunction(() => document.title.startsWith('大石桥-2017.xlsx'));
    await waitForPane(page);
    expect(await sheetNames(page)).toContain('附件1');
    const pane = await paneFrame(page);
    const names = await pane.evaluate(() =>
      Excel.run(async (excel) => {
        const sheets = excel.workbook.worksheets.load('items/name');
        await excel.sync();
        return sheets.items.map((sheet) => sheet.name);
      }),
    );
    expect(names).toEqual(await sheetNames(page));
    expect(errors).toEqual([]);
  });

  test('for 大石桥 计分 answers that the scheme has no scoring formula yet, and writes nothing', async () => {
    const { page } = bench;
    const pane = await paneFrame(page);
    await pane.getByTestId('btn-check').click();
    await waitForFinding(pane, 'L-INHERITED', '市政府办');
    const before = await sheetNames(page);
    await pane.getByTestId('btn-score').click();
    await pane.getByTestId('notice').filter({ hasText: '计分公式' }).first().waitFor();
    expect(await sheetNames(page)).toEqual(before);
  });
});
