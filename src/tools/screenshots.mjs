// npm run screenshots: drives the workbench as a user would and writes docs/images/*.png.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beginIn, launchBrowser } from './testing/browser.mjs';
import { build, root } from './build.mjs';
import { serve } from './serve.mjs';

// The browser from npm brings Latin fonts only; Chinese ones are the system's.
if (existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= '/etc/fonts';

const images = join(root, 'docs', 'images');
const PATIENCE = 60_000;

/** The pictures, each taken after its step; the page stays the same from one to the next. */
const steps = [
  ['workbench', async () => undefined],
  [
    'findings',
    async (page, pane) => {
      await pane.getByTestId('btn-check').click();
      const finding = pane.getByTestId('finding').first();
      await finding.waitFor({ timeout: PATIENCE });
      await finding.locator('button').first().click();
    },
  ],
  [
    'result',
    async (page, pane) => {
      await pane.getByTestId('btn-score').click();
      await page.waitForFunction(
        () => window.kaojiWorkbench.open.grid.getActiveWorkbook().getSheetByName('考评结果-2017') !== null,
        undefined,
        { timeout: PATIENCE },
      );
      await show(page, '考评结果-2017', 'A1');
      await pane.getByTestId('tab-units').click();
    },
  ],
  [
    'derivation',
    async (page, pane) => {
      await show(page, '考评结果-2017', await totalCell(page));
      await pane.getByTestId('derivation').waitFor({ timeout: PATIENCE });
    },
  ],
  [
    'functions',
    async (page, pane) => {
      await pane.getByTestId('more').click();
      await pane.getByRole('menuitem', { name: '插入实时结果' }).click();
      await page.waitForFunction(
        () => window.kaojiWorkbench.open.grid.getActiveWorkbook().getSheetByName('考评结果-实时') !== null,
        undefined,
        { timeout: PATIENCE },
      );
      await show(page, '考评结果-实时', 'A4');
      await page.waitForTimeout(5000);
      await pane.getByTestId('more').click();
    },
  ],
  [
    'formulas',
    async (page, pane) => {
      await pane.getByTestId('more').click();
      await pane.getByTestId('write-as').click();
      await pane.getByRole('menuitemcheckbox', { name: '结果写成公式' }).click();
      await pane.getByTestId('btn-score').click();
      await pane
        .getByTestId('status')
        .filter({ hasText: '公式' })
        .waitFor({ timeout: 2 * PATIENCE });
      await show(page, '考评结果-2017', await totalCell(page));
      await pane.getByTestId('derivation').waitFor({ timeout: PATIENCE });
    },
  ],
];

/** Brings a sheet up and selects a cell, as a click on it would. */
async function show(page, sheet, a1) {
  await page.evaluate(
    ([name, address]) => {
      const workbook = window.kaojiWorkbench.open.grid.getActiveWorkbook();
      workbook.setActiveSheet(workbook.getSheetByName(name));
      workbook.getActiveSheet().getRange(address).activate();
    },
    [sheet, a1],
  );
}

/** The first total below the heading 考核得分 of the result sheet; the headings of sequences stand between. */
async function totalCell(page) {
  return page.evaluate(() => {
    const values = window.kaojiWorkbench.open.grid.getActiveWorkbook().getSheetByName('考评结果-2017').getDataRange().getValues();
    const head = values.findIndex((line) => line.includes('考核得分'));
    const column = values[head].indexOf('考核得分');
    const row = values.findIndex((line, index) => index > head && Number(line[column]) > 0);
    return `${String.fromCharCode(65 + column)}${row + 1}`;
  });
}

async function main() {
  await build(['pane', 'workbench']);
  mkdirSync(images, { recursive: true });
  const server = await serve(0);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 820 }, locale: 'zh-CN' });
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(server.url);
    await beginIn(page);
    const pane = page.frameLocator('[data-testid=pane]');
    await pane.getByTestId('finding').first().waitFor({ timeout: PATIENCE });
    for (const [name, step] of steps) {
      await step(page, pane);
      // Scrolling and the pane's transitions come to rest.
      await page.waitForTimeout(1500);
      await page.screenshot({ path: join(images, `${name}.png`) });
      console.log(`docs/images/${name}.png`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
