import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench, paneFrame, sheetNames, waitUntil, type OpenWorkbench } from './workbench';

const FORM = '表样-考评情况反馈单';
const TITLE = '目标绩效考评反馈书';

/** What a sheet looks like where the form was changed: its title, the title's typeface, the third column's width. */
interface Look {
  readonly title: string;
  readonly font: string;
  readonly width: number;
}

describe('44 张反馈单出过以后，表样改一个词、一种字体、一列：更新后每一张都变', () => {
  let bench: OpenWorkbench;

  beforeAll(async () => {
    const name = '大石桥-2017-完成.xlsx';
    bench = await openWorkbench(undefined, { name, bytes: await readFile(join(__dirname, '../../assets/samples', name)) });
  });

  afterAll(() => bench.context.close());

  async function says(text: string): Promise<void> {
    await (await paneFrame(bench.page)).locator('[data-testid=status]', { hasText: text }).waitFor();
  }

  const issuedSheets = async (): Promise<string[]> => (await sheetNames(bench.page)).filter((name) => name.startsWith('出表-'));

  /** How these sheets look, each look once with how many there are of it. */
  async function looks(sheets: readonly string[]): Promise<[Look, number][]> {
    const all = await bench.page.evaluate(
      (names) =>
        names.flatMap((name) => {
          const sheet = window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName(name);
          if (sheet === null || sheet === undefined) return [];
          const title = sheet.getRange('A1');
          return [
            {
              title: String(title.getValue()),
              font: `${title.getFontFamily() ?? ''} ${String(title.getFontSize())}`,
              width: sheet.getColumnWidth(2),
            },
          ];
        }),
      sheets,
    );
    const counts = new Map<string, number>();
    for (const look of all) counts.set(JSON.stringify(look), (counts.get(JSON.stringify(look)) ?? 0) + 1);
    return [...counts].map(([look, count]) => [JSON.parse(look) as Look, count]);
  }

  test('计分, then a sheet for each of 44 units by the form of the workbook', async () => {
    const pane = await paneFrame(bench.page);
    await says('校验');
    await pane.getByTestId('btn-score').click();
    await says('考评结果-2017');
    await pane.getByTestId('btn-forms').click();
    await pane.getByTestId('form').filter({ hasText: '考评情况反馈单' }).first().click();
    await pane.getByTestId('btn-place-form').click();
    await says('表样写在');
    await pane.getByText('分表：').click();
    await pane.getByTestId('btn-print').click();
    await says('已出“考评情况反馈单” 44 份');
    expect(await issuedSheets()).toHaveLength(44);
    expect(await looks(await issuedSheets())).toHaveLength(1);
    await pane.locator('[data-testid=issued-current]', { hasText: '最新 44 张' }).waitFor();
  });

  test('the form is edited: all 44 are told to be out of date, and none changes by itself', async () => {
    const { page } = bench;
    const pane = await paneFrame(page);
    const before = await looks(await issuedSheets());
    await page.evaluate(
      ([name, title]) => {
        const sheet = window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName(name);
        sheet?.getRange('A2').setValue(title).setFontFamily('楷体').setFontSize(26);
        sheet?.setColumnWidth(2, 90);
      },
      [FORM, TITLE] as const,
    );
    await pane.getByTestId('btn-update-all').filter({ hasText: '全部更新（44 张）' }).waitFor();
    expect(await pane.getByTestId('issued-outdated').innerText()).toContain('已过期 44 张：表样改了');
    expect(await looks(await issuedSheets())).toEqual(before);
  });

  test('by keyboard: the card, what would change, back to where the focus was', async () => {
    const { page } = bench;
    const pane = await paneFrame(page);
    const focusIn = (selector: string): Promise<void> =>
      waitUntil(
        page,
        () => pane.evaluate((within) => document.activeElement?.closest(within) !== null, selector),
        `the focus in ${selector}`,
      );
    await pane.getByTestId('btn-forms-back').focus();
    await page.keyboard.press('Enter');
    await focusIn(`[data-form="${FORM}"]`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await focusIn(`[data-form="${FORM}"]`);
    await page.keyboard.press('Enter');
    await focusIn('[data-testid=btn-forms-back]');
    const isAtUpdate = (): Promise<boolean> =>
      pane.evaluate(() => document.activeElement?.closest('[data-testid=btn-update-all]') !== null);
    // What was made of the form stands below its card: so many stops, and no trap before it.
    for (let stop = 0; stop < 40 && !(await isAtUpdate()); stop += 1) await page.keyboard.press('Tab');
    await focusIn('[data-testid=btn-update-all]');
    await page.keyboard.press('Enter');
    await focusIn('[data-testid=update-preview] h2');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await focusIn('.form-card');
  });

  test('全部更新, looked at first: the word, the typeface and the width are on all 44 sheets', async () => {
    const pane = await paneFrame(bench.page);
    await pane.getByTestId('btn-update-all').click();
    await pane.getByTestId('update-preview').getByText('更新 44 张').waitFor();
    await pane.getByTestId('btn-update-write').click();
    await says('已更新 44 张');
    const sheets = await issuedSheets();
    expect(sheets).toHaveLength(44);
    expect(await looks(sheets)).toEqual([[{ title: TITLE, font: '楷体 26', width: 90 }, 44]]);
    await pane.locator('[data-testid=issued-current]', { hasText: '最新 44 张' }).waitFor();
  });

  test('撤销 takes the update of all 44 back in one step', async () => {
    const pane = await paneFrame(bench.page);
    await pane.getByTestId('btn-undo').click();
    await says('已撤销');
    const after = await looks(await issuedSheets());
    expect(after.map(([, count]) => count)).toEqual([44]);
    expect(after[0]?.[0].title).not.toBe(TITLE);
    expect(after[0]?.[0].font).not.toBe('楷体 26');
    expect(bench.errors).toEqual([]);
  });
});
