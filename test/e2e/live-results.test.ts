import type { Frame } from 'playwright-core';
import { LIZHOU, press, sumAndTotal, workbenchForAll } from './guangyuan';
import { formulasSettled, held, typeIntoCell, waitForHeld, waitUntil } from './workbench';

const LIVE = '考评结果-实时';

async function chooseFunction(pane: Frame, item: string): Promise<void> {
  await pane.getByTestId('more').click();
  await pane.getByRole('menuitem', { name: item }).click();
}

describe('live results of the whole workbook', () => {
  const bench = workbenchForAll();

  /**
   * What the live sheet holds from its heads on, at one moment when the function has answered: until it has, the sheet says that it waits.
   */
  async function liveCells(a1: string): Promise<unknown[][]> {
    const { page } = bench;
    let cells: unknown[][] = [];
    await waitUntil(page, async () => (cells = await held(page, LIVE, a1))[0]?.[0] === '单位', `${LIVE}!A4 = 单位`);
    return cells;
  }

  /** The live row of a unit, by the heads. */
  async function liveRow(unit: string): Promise<Record<string, unknown>> {
    const [heads = [], ...rows] = await liveCells('A4:N40');
    const row = rows.find(([name]) => name === unit) ?? [];
    return Object.fromEntries(heads.map((head, index) => [String(head), row[index] ?? null]));
  }

  test('插入实时结果 scores all units by one formula that spills', async () => {
    await chooseFunction(bench.pane, '插入实时结果');
    // The sums that main-job.test.ts checks on the result sheet hold here too.
    const row = await liveRow(LIZHOU);
    expect(row).toMatchObject({ 序列: '县区交通运输局', 特殊情况加分: 20 });
    const [sum, total] = sumAndTotal(row);
    expect(sum).toBe(total);
    expect(await liveRow('剑阁县交通运输局')).toMatchObject({ 考核得分: '待补' });
  });

  test('an edited ledger is followed without a button', async () => {
    const { page } = bench;
    const unit = LIZHOU;
    const before = (await liveRow(unit))['考核得分'];
    await typeIntoCell(page, '指标', 'J4', '999');
    await waitUntil(
      page,
      async () => {
        const now = (await liveRow(unit))['考核得分'];
        return typeof now === 'number' && now !== before;
      },
      `another score of ${unit}`,
    );
  });

  test('转为数值 leaves the values without formulas; 撤销 brings the formula back, calculating', async () => {
    const { page, pane } = bench;
    await formulasSettled(page);
    const before = await liveCells('A4:H12');
    await chooseFunction(pane, '转为数值');
    await press(pane, 'btn-freeze-apply', '转为数值');
    const formula = (): Promise<string> =>
      page.evaluate(
        (name) => window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName(name)?.getRange('A4').getFormula() ?? '',
        LIVE,
      );
    expect(await formula()).toBe('');
    await waitForHeld(page, LIVE, 'A4:H12', before);
    await press(pane, 'btn-undo', '撤销');
    expect(await formula()).toContain('KAOJI.单位计分(');
    await waitForHeld(page, LIVE, 'A4:H12', before);
  });
});
