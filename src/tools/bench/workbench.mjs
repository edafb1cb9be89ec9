// The sample workbook in a real browser, from the button to the written result: round trips counted, time split into its stages.
import { build } from '../build.mjs';
import { beginIn, launchBrowser } from '../testing/browser.mjs';
import { serve } from '../serve.mjs';

const RUNS = 5;
const STAGES = ['read', 'recognise', 'score', 'check', 'write'];

export default {
  name: 'workbench',
  async run(print) {
    await build(['pane', 'workbench']);
    const server = await serve(0);
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 820 }, locale: 'zh-CN' });
      page.on('dialog', (dialog) => void dialog.accept());
      const started = Date.now();
      await page.goto(server.url);
      await beginIn(page);
      const pane = await (await page.waitForSelector('[data-testid=pane]', { timeout: 120_000 })).contentFrame();
      await pane.waitForSelector('[data-testid=btn-score]:not([disabled])', { timeout: 120_000 });
      await pane.waitForFunction(() => document.querySelector('[data-testid=status]')?.textContent !== '', undefined, { timeout: 60_000 });
      print(`start of the workbench: ${String(Date.now() - started)} ms`);
      await page.evaluate(() => {
        window.benchBatches = [];
        window.kaojiWorkbench.open.host.onBatch((batch) => window.benchBatches.push(batch));
      });
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await scoreOnce(page, pane));
      const typical = runs.sort((a, b) => a.total - b.total)[Math.floor(RUNS / 2)];
      print(`计分 of the sample, median of ${String(RUNS)}: ${typical.total.toFixed(0)} ms from the button to the written result`);
      const trips = typical.batches.map(({ actions, bytesIn, bytesOut, milliseconds }) => {
        const kilobytes = `${(bytesIn / 1000).toFixed(0)} kB in, ${(bytesOut / 1000).toFixed(0)} kB out`;
        return `${String(actions)} actions, ${kilobytes}, ${milliseconds.toFixed(0)} ms in the host`;
      });
      print(`  round trips: ${String(trips.length)} (${trips.join('; ')})`);
      for (const stage of STAGES)
        print(
          `  ${stage}: ${typical.stages[stage].toFixed(1)} ms, ${((100 * typical.stages[stage]) / typical.total).toFixed(0)}% of the whole`,
        );
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

async function scoreOnce(page, pane) {
  await page.evaluate(() => {
    window.benchBatches.length = 0;
  });
  const before = await pane.evaluate(() => {
    performance.clearMeasures();
    return { text: document.querySelector('[data-testid=status]').textContent, at: performance.now() };
  });
  await page.waitForTimeout(1100); // The status line tells seconds; a new one must read differently.
  const start = await pane.evaluate(() => {
    const now = performance.now();
    document.querySelector('[data-testid=btn-score]').click();
    return now;
  });
  await pane.waitForFunction(
    (old) => {
      const text = document.querySelector('[data-testid=status]').textContent;
      return text !== old && text.includes('已计分');
    },
    before.text,
    { timeout: 60_000 },
  );
  const measures = await pane.evaluate(() =>
    performance.getEntriesByType('measure').map(({ name, startTime, duration }) => ({ name, startTime, duration })),
  );
  const writeEnd = measures.filter(({ name }) => name === 'kaoji:write').map(({ startTime, duration }) => startTime + duration)[0];
  const within = measures.filter(({ startTime }) => startTime >= start && startTime < writeEnd);
  const stages = Object.fromEntries(
    STAGES.map((stage) => [stage, within.filter(({ name }) => name === `kaoji:${stage}`).reduce((sum, { duration }) => sum + duration, 0)]),
  );
  return {
    total: writeEnd - start,
    stages,
    batches: (await page.evaluate(() => window.benchBatches)).filter((batch) => batch.actions > 1),
  };
}
