import { newContext, openWorkbench, paneFrame, sheetNames, waitForPane } from './workbench';

describe('opening the workbench', () => {
  test('shows the 广元 sample beside a pane in which the real office.js is ready; trust is asked for once', async () => {
    const context = await newContext();
    const first = await openWorkbench(context);
    expect(await first.page.title()).toBe('广元交通-2017.xlsx - 考绩工作台');
    expect(await sheetNames(first.page)).toEqual(['名册', '指标', '领导评价', '加分', '扣分', '排位', '一票否决', '历年结果']);
    const pane = await paneFrame(first.page);
    const info = await pane.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return {
        host,
        platform,
        version: Office.context.diagnostics.version,
        shared: Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
      };
    });
    expect(info).toMatchObject({ host: 'Excel', platform: 'OfficeOnline', shared: true });
    expect(first.dialogs).toHaveLength(1);
    expect(first.dialogs[0]).toContain('Microsoft Office');

    await first.page.reload();
    await waitForPane(first.page);
    expect(first.dialogs).toHaveLength(1);

    const second = await openWorkbench(context);
    expect(second.dialogs).toEqual([]);
    expect([...first.strangers, ...second.strangers]).toEqual([]);
    expect([...first.errors, ...second.errors]).toEqual([]);
    await context.close();
  });

  test('gives each opened workbook a pane of its own', async () => {
    const { page, context, errors } = await openWorkbench();
    await page.getByTestId('samples').selectOption('大石桥-2017');
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
    await context.close();
  });
});
