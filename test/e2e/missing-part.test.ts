import { newContext, openWorkbench, paneFrame } from './workbench';

test('a panel that cannot be fetched is told with a way on, the findings stay; fetched, it opens, and the focus is kept', async () => {
  const context = await newContext();
  await context.route('**/chunks/panels.*', (route) => route.abort());
  const { page } = await openWorkbench(context);
  const pane = await paneFrame(page);
  await pane.waitForSelector('[data-testid=tab-findings]');
  await pane.click('[data-testid=tab-units]');
  const told = await pane.waitForSelector('[data-testid=part-missing] :text("这一页没有载入")');
  expect(await told.textContent()).toContain('PANE-PANEL-MISSING');
  expect(await pane.getAttribute('[data-testid=tab-findings]', 'aria-selected')).toBe('true');
  expect(await pane.locator('.panel').textContent()).not.toBe('');

  await context.unroute('**/chunks/panels.*');
  await pane.focus('[data-testid=btn-part-again]');
  await page.keyboard.press('Enter');
  await pane.waitForSelector('[data-testid=tab-units][aria-selected=true]');
  await pane.waitForSelector('[data-testid=part-missing]', { state: 'detached' });
  expect(await pane.locator('.panel').textContent()).not.toBe('');
  await pane.waitForFunction(() => document.activeElement !== document.body);
  await context.close();
});
