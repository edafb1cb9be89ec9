import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileWorkbook } from '../../src/workbook/file';
import { readArchive } from '../../src/xlsx/zip/archive';
import { contentOf } from '../../src/xlsx/zip/contents';
import { downloadedBytes, openWorkbench, paneFrame, sheetNames, type OpenWorkbench } from './workbench';

const FORM = '表样-考评情况反馈单';
const PRINTED = '出表-考评情况反馈单-2017';
const TITLE = '目标绩效考评反馈书';

describe('出表：一个词、一种字体、一列，改在表样里，44 张反馈单都变', () => {
  let bench: OpenWorkbench;

  beforeAll(async () => {
    const name = '大石桥-2017-完成.xlsx';
    bench = await openWorkbench(undefined, { name, bytes: await readFile(join(__dirname, '../../assets/samples', name)) });
  });

  afterAll(() => bench.context.close());

  /** Waits until the pane says that something is done. */
  async function says(text: string): Promise<void> {
    await (await paneFrame(bench.page)).locator('[data-testid=status]', { hasText: text }).waitFor();
  }

  test('the form is written, edited, and 44 copies look like it', async () => {
    const { page } = bench;
    const pane = await paneFrame(page);
    await says('校验');
    await pane.getByTestId('btn-forms').click();
    await pane.getByTestId('form').filter({ hasText: '考评情况反馈单' }).first().click();
    await pane.getByTestId('btn-place-form').click();
    await says('表样写在');
    await page.evaluate(
      ([name, title]) => {
        const sheet = window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName(name);
        sheet?.getRange('A2').setValue(title).setFontFamily('楷体').setFontSize(26);
        sheet?.setColumnWidth(2, 90);
      },
      [FORM, TITLE] as const,
    );
    await pane.locator('[data-testid=form-preview] td', { hasText: TITLE }).waitFor();
    await pane.getByTestId('btn-print').click();
    await says('已出“考评情况反馈单” 44 份');
    const looks = await page.evaluate(
      ([name, title]) => {
        const sheet = window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName(name);
        if (sheet === null || sheet === undefined) return null;
        const titles = Array.from({ length: sheet.getLastRow() + 1 }, (_, row) => sheet.getRange(row, 0)).filter(
          (cell) => cell.getValue() === title,
        );
        const fonts = new Set(titles.map((cell) => `${cell.getFontFamily() ?? ''} ${String(cell.getFontSize())}`));
        return { copies: titles.length, fonts: [...fonts], width: sheet.getColumnWidth(2) };
      },
      [PRINTED, TITLE] as const,
    );
    expect(looks).toEqual({ copies: 44, fonts: ['楷体 26'], width: 90 });
  });

  test('撤销 takes the printed sheet away and leaves the form', async () => {
    const pane = await paneFrame(bench.page);
    await pane.getByTestId('btn-undo').click();
    await says('已撤销');
    const names = await sheetNames(bench.page);
    expect(names).toContain(FORM);
    expect(names).not.toContain(PRINTED);
  });

  test('44 files in one archive, each with one unit’s sheet and nothing else', async () => {
    const { page } = bench;
    const pane = await paneFrame(page);
    await pane.getByText('分文件').click();
    const [download] = await Promise.all([page.waitForEvent('download'), pane.getByTestId('btn-print').click()]);
    const entries = readArchive(await downloadedBytes(download));
    expect(entries).toHaveLength(44);
    const one = entries.find(({ name }) => name.includes('市环保局'));
    if (one === undefined) throw new Error('no file of 市环保局');
    const { sheets } = await (await fileWorkbook(contentOf(one), one.name)).read();
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.values[0]?.[0]).toBe(TITLE);
    expect(bench.errors).toEqual([]);
  });
});
