import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import type { OpenedFile } from './workbench';

/** The 广元 sample with its result, as `kaoji score` writes it: what somebody opens who scored it the day before. */
export async function scoredSample(): Promise<OpenedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'kaoji-scored-'));
  try {
    const out = join(folder, 'scored.xlsx');
    const told: string[] = [];
    const tell = (line: string): void => void told.push(line);
    const code = await main(['score', join(__dirname, '../../assets/samples/广元交通-2017.xlsx'), '--out', out], tell, tell);
    if (code !== 0) throw new Error(told.join('\n'));
    return { name: '广元交通-2017-已计分.xlsx', bytes: await readFile(out) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
