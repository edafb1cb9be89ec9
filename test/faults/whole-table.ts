import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, type Command } from './support/commands';
import { FAULTS } from './support/kinds';
import { inLanes } from './support/lanes';
import type { FaultRuns, Run } from './support/run';

/** A day: this is a measurement, which is as long as it is. */
const UNHURRIED = 86_400_000;

/** Where the processes of one table, of which this is one, say which command they have taken, and put its runs: see bench/faults. */
const folder = process.env['KAOJI_FAULTS_FOLDER'] ?? '';
/** Names of commands; all, when nothing is said. */
const wanted = (process.env['KAOJI_FAULTS_OF'] ?? '').split(',').filter((name) => name !== '');

/** Whether no other process has taken a command before. */
function isTaken(at: number): boolean {
  try {
    writeFileSync(join(folder, `${String(at)}.taken`), '', { flag: 'wx' });
    return false;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return true;
    throw error;
  }
}

/** All runs of a command; none, where another process has it. They are written as soon as they are there, whatever becomes of the rest. */
async function everyRun(runs: FaultRuns, command: Command): Promise<readonly Run[]> {
  const at = COMMANDS.indexOf(command);
  if (isTaken(at)) return [];
  const all: Run[] = [];
  const requests = await runs.requests(command);
  for (let request = 0; request < requests; request += 1) for (const fault of FAULTS) all.push(await runs.run(command, fault, request));
  writeFileSync(join(folder, `${String(at)}.json`), JSON.stringify(all));
  return all;
}

test(
  'every command, every request, every kind of fault',
  async () => {
    const commands = COMMANDS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    expect(commands.length).toBeGreaterThan(0);
    for (const runs of inLanes(commands, everyRun).values()) expect((await runs).filter(({ bad }) => bad.length > 0)).toEqual([]);
  },
  UNHURRIED,
);
