import type { Page } from 'playwright-core';
import { readXlsx } from '../../src/xlsx';
import { expectQuiet, workbenchForAll } from './guangyuan';
import { paneFrame, savedBytes, selectCell, typeFormula, typeIntoCell, waitForCell, waitForHeld, waitUntil } from './workbench';

const SHEET = '试算';

/** A new sheet with values from A1 on, and the ways to reach it. */
async function newSheet(page: Page, values: (string | number)[][]): Promise<void> {
  await page.evaluate(
    ([name, rows]) => {
      const workbook = window.kaojiWorkbench?.open?.grid.getActiveWorkbook();
      const sheet = workbook?.insertSheet(name);
      sheet?.getRange(0, 0, rows.length, rows[0]?.length ?? 1).setValues(rows);
    },
    [SHEET, values] as const,
  );
}

describe('functions of the add-in in cells', () => {
  const bench = workbenchForAll();
  beforeAll(async () => {
    await newSheet(bench.page, [
      ['项目', '得分', '权重'],
      ['指标', 90, 0.8],
      ['党建', 80, 0.1],
      ['测评', 70, 0.1],
    ]);
  });

  test('while the name is typed the list offers the functions with what they do', async () => {
    const { page } = bench;
    await selectCell(page, SHEET, 'E1');
    await page.keyboard.type('=KAOJI.');
    await page.getByText('各项得分乘以权重再相加，权重合计必须正好 100%。').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('a typed formula shows its number', async () => {
    const { page } = bench;
    await typeFormula(page, SHEET, 'E2', '=KAOJI.加权得分(B2:B4,C2:C4)');
    await waitForCell(page, SHEET, 'E2', 87); // 90×80% + 80×10% + 70×10%
  });

  test('a changed input is followed, also by the formulas behind', async () => {
    const { page } = bench;
    await typeFormula(page, SHEET, 'E3', '=E2+1');
    await typeIntoCell(page, SHEET, 'B2', '100');
    await waitForCell(page, SHEET, 'E2', 95);
    await waitForCell(page, SHEET, 'E3', 96);
  });

  test('an error says what is wrong, at the selected cell and under the mouse', async () => {
    const { page } = bench;
    await typeIntoCell(page, SHEET, 'C2', '0.9');
    await waitForCell(page, SHEET, 'E2', '#VALUE!');
    await selectCell(page, SHEET, 'A1');
    await selectCell(page, SHEET, 'E2');
    const note = page.getByTestId('cell-note');
    await note.getByText(/^E2 #VALUE!：.*110%/u).waitFor();
    const canvas = await page.locator('.bench-grid canvas[id^=univer-sheet-main-canvas]').boundingBox();
    if (canvas === null) throw new Error('no grid');
    // Places of cells are told as they are in a sheet that is not scrolled.
    const [x = 0, y = 0] = await page.evaluate((name) => {
      const sheet = window.kaojiWorkbench?.open?.grid.getActiveWorkbook()?.getSheetByName(name);
      sheet?.scrollToCell(0, 0);
      const rect = sheet?.getRange('E2').getCellRect();
      return rect === undefined ? [] : [rect.x, rect.y];
    }, SHEET);
    // The first text is the note; the mouse is moved on the cell until the second comes up beside it: the scrolling is drawn later.
    const shown = page.getByText(/110%/u);
    let step = 0;
    await waitUntil(
      page,
      async () => {
        step = (step + 1) % 8;
        await page.mouse.move(canvas.x + x + 10 + step, canvas.y + y + 8);
        return (await shown.count()) > 1;
      },
      'the error under the mouse',
    );
    await typeIntoCell(page, SHEET, 'C2', '0.8');
    await waitForCell(page, SHEET, 'E2', 95);
    await note.getByText(/#VALUE!/u).waitFor({ state: 'detached' });
  });

  test('several results spill, and follow their inputs', async () => {
    const { page } = bench;
    await typeFormula(page, SHEET, 'G2', '=KAOJI.折算百分(B2:B4,200)');
    await waitForHeld(page, SHEET, 'G2:G4', [[50], [40], [35]]);
    await typeIntoCell(page, SHEET, 'B4', '60');
    await waitForCell(page, SHEET, 'G4', 30);
  });

  test(
    'a saved copy has the formulas under the names of Excel and all their values, and shows them again ' + 'without calculating',
    async () => {
      const { page } = bench;
      const bytes = await savedBytes(page);
      const sheet = (await readXlsx(bytes)).sheets.find(({ name }) => name === SHEET);
      expect(sheet?.cells[1]?.[4]).toMatchObject({
        value: 94,
        formula: '=KAOJI.加权得分(B2:B4,C2:C4)',
        array: { area: 'E2', dynamic: true },
      });
      expect(sheet?.cells[1]?.[6]).toMatchObject({
        value: 50,
        formula: '=KAOJI.折算百分(B2:B4,200)',
        array: { area: 'G2:G4', dynamic: true },
      });
      expect([2, 3].map((row) => sheet?.cells[row]?.[6])).toEqual([{ value: 40 }, { value: 30 }]);
      await page.evaluate(
        async (numbers) => {
          const open = window.kaojiWorkbench;
          await open?.openBytes(Uint8Array.from(numbers), '副本.xlsx');
        },
        [...bytes],
      );
      await waitForHeld(page, SHEET, 'E2:G4', [
        [94, null, 50],
        [95, null, 40],
        [null, null, 30],
      ]);
      await (await paneFrame(page)).getByTestId('finding').first().waitFor();
      await typeIntoCell(page, SHEET, 'B4', '40');
      await waitForCell(page, SHEET, 'G4', 20);
    },
  );

  expectQuiet(bench);
});
