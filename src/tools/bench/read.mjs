// Time and memory of reading an .xlsx of 200,000 rows and 30 columns, and of `kaoji check` on it, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longWorkbook } from './reading/long-workbook.mjs';

const ROWS = 200_000;
const COLUMNS = 30;
const SEED = 20261130;

function measured(what, path) {
  const here = (file) => fileURLToPath(new URL(`./reading/${file}`, import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [here('child.mjs'), what, path, here('scheme.yaml')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export default {
  name: 'read',
  run(print) {
    const folder = mkdtempSync(join(tmpdir(), 'kaoji-read-'));
    try {
      const path = join(folder, 'long.xlsx');
      const bytes = longWorkbook(ROWS, COLUMNS, SEED);
      writeFileSync(path, bytes);
      print(`${ROWS} rows × ${COLUMNS} columns, ${(bytes.length / 1e6).toFixed(1)} MB packed, seed ${SEED}`);
      const read = measured('read', path);
      if (read.cells < ROWS * COLUMNS) throw new Error(`only ${read.cells} cells were read`);
      for (const [name, { seconds, megabytes }] of [
        ['reading, with the snapshot', read],
        ['kaoji check', measured('check', path)],
      ])
        print(`${name}: ${seconds.toFixed(1)} s of processor time, at most ${Math.round(megabytes)} MB of memory`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
