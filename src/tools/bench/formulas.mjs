// Results in formulas of many units, as `kaoji score --as formulas` writes them: each size in a process of its own, with time and memory.
// Then the property of test/oracle/formulas/cancelled-digits over many more random workbooks, held against LibreOffice.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SIZES = [
  [250, 40],
  [500, 40],
  [1000, 40],
  [2000, 40],
  [2000, 60],
];
/** Random workbooks of differences of large numbers, beside steps, ties and lines, by a new seed; some five minutes (0.15 s each). */
const DIFFERENCES = 2000;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PROCESS = fileURLToPath(new URL('./formulas/score-file.mjs', import.meta.url));

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

export default {
  name: 'formulas',
  run(print) {
    const failed = [];
    for (const [units, rows] of SIZES) {
      const { status, signal, stdout, stderr } = spawnSync(process.execPath, [PROCESS, String(units), String(rows)], { encoding: 'utf8' });
      const name = `${String(units)} units × ${String(rows)} rows`;
      if (status !== 0) {
        failed.push(name);
        print(`${name}: ended with ${signal ?? `code ${String(status)}`}: ${stderr.trim().split('\n').slice(-1)[0] ?? ''}`);
        continue;
      }
      const { refused } = JSON.parse(stdout);
      if (refused !== undefined) {
        print(`${name}: refused beforehand, some ${String(refused.formulas)} formulas, ${String(refused.megabytes)} MB of memory`);
        continue;
      }
      const { times, formulas, bytes, peak } = JSON.parse(stdout);
      const parts = Object.entries(times)
        .map(([part, time]) => `${part} ${seconds(time)}`)
        .join(', ');
      const whole = Object.values(times).reduce((sum, time) => sum + time, 0);
      print(
        `${name}: ${seconds(whole)} of processor time, peak ${(peak / 1e9).toFixed(2)} GB (${parts}); ${String(formulas)} formulas, ` +
          `${(bytes / 1e6).toFixed(1)} MB`,
      );
    }
    const seed = process.env['KAOJI_SEED'] ?? String(Date.now() % 1_000_000_000);
    const started = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['node_modules/jest/bin/jest.js', '-c', 'test/env/jest.core.config.cjs', '--runInBand', 'test/oracle/formulas/cancelled-digits'],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, KAOJI_RUNS: String(DIFFERENCES), KAOJI_SEED: seed } },
    );
    const hours = ((performance.now() - started) / 3_600_000).toFixed(2);
    const unlisted = status === 0 ? '0 unlisted differences' : stderr;
    print(`${String(DIFFERENCES)} workbooks of differences (seed ${seed}) against LibreOffice: ${unlisted}, ${hours} h`);
    if (status !== 0) failed.push('differences');
    if (failed.length > 0) throw new Error(`not written: ${failed.join(', ')}`);
  },
};
