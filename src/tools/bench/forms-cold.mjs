// One standard table made, or only written, the first time in a process: what `forms` compares.
// KAOJI_BENCH_COLD says which of them, and of what: made feedback, bare details …
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from '../../xlsx/index.ts';
import { details, feedback, ownEdits } from './workload/forms.mjs';

const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export default {
  name: 'forms-cold',
  onlyIfNamed: true,
  async run(print) {
    const [work, of] = (process.env.KAOJI_BENCH_COLD ?? 'made feedback').split(' ');
    const finished = join(tmpdir(), `kaoji-bench-${of}.xlsx`);
    const { workbook, plan } = of === 'details' ? await details(1000) : await feedback();
    if (work === 'bare') {
      const book = await readXlsx(readFileSync(finished));
      const start = now();
      await writeXlsx(book);
      print(`ms ${(now() - start).toFixed(1)}`);
      return;
    }
    const start = now();
    const [{ name, edits }] = plan('pages').sheets;
    const file = await workbook.fileOf(ownEdits(edits), name);
    print(`ms ${(now() - start).toFixed(1)}`);
    writeFileSync(finished, file);
  },
};
