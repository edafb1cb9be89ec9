import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, type XlsxBook } from '../../src/xlsx';
import {
  cell,
  downloadedBytes,
  openWorkbench,
  paneFrame,
  savedBytes,
  sheetNames,
  typeIntoCell,
  waitForPane,
  type OpenWorkbench,
} from './workbench';

const samples = join(__dirname, '../../assets/samples');

async function sample(name: string): Promise<XlsxBook> {
  return readXlsx(readFileSync(join(samples, name)));
}

describe('files in the workbench', () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench();
  });
  afterAll(async () => {
    await bench.context.close();
  });

  test.each(['广元交通-2017.xlsx', '大石桥-2017.xlsx'])('%s comes back from open and save as it was', async (name) => {
    await bench.page.getByTestId('file-input').setInputFiles(join(samples, name));
    await bench.page.waitForFunction((title) => document.title.startsWith(title), name);
    await waitForPane(bench.page);
    const saved = await readXlsx(await savedBytes(bench.page));
    const original = await sample(name);
    for (const [index, sheet] of original.sheets.entries()) expect(saved.sheets[index]).toEqual(sheet);
    expect(saved.names).toEqual(original.names);
    expect(saved.settings).toEqual(original.settings);
    expect(saved.sheets).toHaveLength(original.sheets.length);
  });

  test('what was typed, and what the pane stored and laid out, is in the saved copy', async () => {
    const { page } = bench;
    await page.getByTestId('samples').selectOption('广元交通-2017');
    await page.waitForFunction(() => document.title.startsWith('广元交通-2017.xlsx'));
    await waitForPane(page);
    await typeIntoCell(page, '名册', 'E3', '=2*21');
    await page.waitForFunction(
      () => window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName('名册')?.getRange('E3').getRawValue() === 42,
    );
    expect(await cell(page, '名册', 'E3')).toBe(42);
    const pane = await paneFrame(page);
    await pane.evaluate(async () => {
      await Excel.run(async (excel) => {
        const sheet = excel.workbook.worksheets.add('考评结果-2017');
        sheet.getRange('A1:B2').values = [
          ['单位', '得分'],
          ['市公路局', 221.1],
        ];
        sheet.getRange('B2').numberFormat = [['0.00']];
        sheet.getRange('A1:B1').format.font.bold = true;
        sheet.getRange('A1:B1').format.fill.color = '#D9E8E4';
        sheet.freezePanes.freezeRows(1);
        sheet.pageLayout.setPrintArea('A1:B2');
        excel.workbook.names.add('结果', sheet.getRange('A1:B2'));
        await excel.sync();
      });
      await new Promise<void>((done, fail) => {
        Office.context.document.settings.set('kaoji.probe', { year: 2017 });
        Office.context.document.settings.saveAsync((result) =>
          result.status === Office.AsyncResultStatus.Succeeded ? done() : fail(new Error(result.error.message)),
        );
      });
    });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save').click()]);
    expect(download.suggestedFilename()).toBe('广元交通-2017-副本.xlsx');
    const saved = await readXlsx(await downloadedBytes(download));
    const roster = saved.sheets.find(({ name }) => name === '名册');
    expect(roster?.cells[2]?.[4]).toMatchObject({ value: 42, formula: '=2*21' });
    const result = saved.sheets.find(({ name }) => name === '考评结果-2017');
    expect(result?.cells[0]?.[0]).toMatchObject({ value: '单位', style: { font: { bold: true }, fill: '#D9E8E4' } });
    expect(result?.cells[1]?.[1]).toMatchObject({ value: 221.1, numberFormat: '0.00' });
    expect(result?.freeze.rows).toBe(1);
    expect(result?.print.area?.replaceAll('$', '')).toBe('A1:B2');
    expect(saved.names).toContainEqual({ name: '结果', refersTo: "='考评结果-2017'!$A$1:$B$2" });
    expect(saved.settings).toMatchObject({ 'kaoji.probe': { year: 2017 } });
  });

  test('edits that no copy has are not thrown away without asking; opening by itself is no edit', async () => {
    const { page, dialogs } = bench;
    await page.getByTestId('samples').selectOption('大石桥-2017');
    await page.waitForFunction(() => document.title.startsWith('大石桥-2017.xlsx'));
    await waitForPane(page);
    const before = dialogs.length;
    await page.getByTestId('samples').selectOption('广元交通-2017');
    await page.waitForFunction(() => document.title.startsWith('广元交通-2017.xlsx'));
    await waitForPane(page);
    expect(dialogs).toHaveLength(before);
    await typeIntoCell(page, '名册', 'E3', '备注');
    await page.waitForFunction(() => window.kaojiWorkbench?.edited);
    await page.getByTestId('samples').selectOption('大石桥-2017');
    await page.waitForFunction(() => document.title.startsWith('大石桥-2017.xlsx'));
    expect(dialogs.slice(before)).toEqual(['“广元交通-2017.xlsx”有尚未另存的修改，打开另一份工作簿会丢失这些修改。要继续吗？']);
    await waitForPane(page);
  });

  test('a file that is no workbook is refused in words, and the open one stays', async () => {
    const { page } = bench;
    const before = await sheetNames(page);
    await page
      .getByTestId('file-input')
      .setInputFiles({ name: '坏文件.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a workbook') });
    const notice = page.getByTestId('bench-notice');
    await notice.getByText('坏文件.xlsx').waitFor();
    expect(await notice.textContent()).toContain('“坏文件.xlsx”不能读取：这是文本文件');
    expect(await sheetNames(page)).toEqual(before);
  });
});
