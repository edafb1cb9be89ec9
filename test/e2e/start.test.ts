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
});
