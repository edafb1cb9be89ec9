// Results in formulas of many units, as `kaoji score --as formulas` writes them: each size in a process of its own, with time and memory.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SIZES = [
  [250, 40],
  [500, 40],
  [1000, 40],
  [2000, 60],
];
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
    if (failed.length > 0) throw new Error(`not written: ${failed.join(', ')}`);
  },
};
