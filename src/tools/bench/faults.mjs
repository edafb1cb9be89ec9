// Every command of the pane × every request that it makes × every kind of fault, over the real office.js and the embedded host: how each
// run ends, and which end badly. Some eight thousand runs; a process for each processor, six desks side by side in each, and whichever is
// free takes the next command. KAOJI_FAULTS_OF=计分,修正 for some commands.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../build.mjs';

const require = createRequire(import.meta.url);

export default {
  name: 'faults',
  onlyIfNamed: true,
  async run(print) {
    const started = Date.now();
    const folder = mkdtempSync(join(tmpdir(), 'kaoji-faults-'));
    try {
      const codes = await Promise.all(Array.from({ length: availableParallelism() }, () => runsIn(folder)));
      const { table } = await import('../../../test/faults/support/table.ts');
      const runs = runsOf(folder);
      print(table(runs, Math.round((Date.now() - started) / 1000)));
      if (runs.length === 0 || codes.some((code) => code !== 0)) throw new Error('not every run ends as it has to');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** One process; its exit code. What fails is in the table. */
function runsIn(folder) {
  const jest = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js');
  return new Promise((done) => {
    const child = spawn(process.execPath, [jest, '-c', join(root, 'test/env/jest.faults.config.cjs'), '--runInBand'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, KAOJI_FAULTS_FOLDER: folder },
    });
    child.on('close', done);
  });
}

/** All runs, command by command in the order of the list. */
function runsOf(folder) {
  const number = (file) => Number(file.split('.')[0]);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort((a, b) => number(a) - number(b))
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}
