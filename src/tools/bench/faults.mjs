// Every command of the pane × every request that it makes × every kind of fault, over the real office.js and the embedded host: how each
// run ends, and which end badly. Some six thousand runs, four desks side by side: some twenty minutes on a quiet machine.
// KAOJI_FAULTS_OF=计分,修正 for some commands.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../build.mjs';

const require = createRequire(import.meta.url);

export default {
  name: 'faults',
  onlyIfNamed: true,
  async run(print) {
    const folder = mkdtempSync(join(tmpdir(), 'kaoji-faults-'));
    const report = join(folder, 'table.txt');
    const jest = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js');
    try {
      const code = await new Promise((done) => {
        const child = spawn(process.execPath, [jest, '-c', join(root, 'test/env/jest.faults.config.cjs'), '--runInBand'], {
          cwd: root,
          stdio: ['ignore', 'ignore', 'inherit'],
          env: { ...process.env, KAOJI_FAULTS_REPORT: report },
        });
        child.on('close', done);
      });
      print(readFileSync(report, 'utf8'));
      if (code !== 0) throw new Error('not every run ends as it has to');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
