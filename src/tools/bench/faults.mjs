// Every command of the pane × every request that it makes × every kind of fault, over the real office.js and the embedded host: how each
// run ends, and which end badly. Some ten thousand runs; a process for each processor, six desks side by side in each, and whichever is
// free takes the next command. `--only 计分,修正` for some commands. Ctrl-C ends it with the table of what has been run.
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
  hasParts: true,
  async run(print, { only }) {
    const started = Date.now();
    const folder = mkdtempSync(join(tmpdir(), 'kaoji-faults-'));
    const stop = () => print('stopped');
    process.once('SIGINT', stop);
    try {
      const codes = await Promise.all(Array.from({ length: availableParallelism() }, () => runsIn(folder, only)));
      const { table } = await import('../../../test/faults/support/table.ts');
      const runs = runsOf(folder);
      print(table(runs, Math.round((Date.now() - started) / 1000)));
      if (runs.length === 0 || codes.some((code) => code !== 0)) throw new Error('not every run ends as it has to, or was run');
    } finally {
      process.off('SIGINT', stop);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** One process; its exit code. What fails is in the table; what else it says of a failure is passed on. */
function runsIn(folder, only) {
  const jest = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js');
  return new Promise((done) => {
    const child = spawn(process.execPath, [jest, '-c', join(root, 'test/env/jest.faults.config.cjs'), '--runInBand'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, KAOJI_FAULTS_FOLDER: folder, KAOJI_FAULTS_OF: only.join(',') },
    });
    child.on('close', done);
  });
}

/** All runs, command by command in the order of the list, request by request. */
function runsOf(folder) {
  const numbers = (file) => file.split(/[-.]/u).map(Number);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort((a, b) => numbers(a)[0] - numbers(b)[0] || numbers(a)[1] - numbers(b)[1])
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}
