import { writeFileSync } from 'node:fs';
import { COMMANDS, type Command } from './support/commands';
import { FAULTS } from './support/kinds';
import { inLanes } from './support/lanes';
import type { FaultRuns, Run } from './support/run';
import { table } from './support/table';

/** A day: this is a measurement, which is as long as it is. */
const UNHURRIED = 86_400_000;

const report = process.env['KAOJI_FAULTS_REPORT'] ?? '/dev/stdout';
/** Names of commands; all, when nothing is said. */
const wanted = (process.env['KAOJI_FAULTS_OF'] ?? '').split(',').filter((name) => name !== '');

async function everyRun(runs: FaultRuns, command: Command): Promise<Run[]> {
  const all: Run[] = [];
  const requests = await runs.requests(command);
  for (let at = 0; at < requests; at += 1) for (const fault of FAULTS) all.push(await runs.run(command, fault, at));
  return all;
}

test(
  'every command, every request, every kind of fault',
  async () => {
    const all: Run[] = [];
    const started = Date.now();
    const commands = COMMANDS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    for (const answer of inLanes(commands, everyRun).values()) {
      all.push(...(await answer));
      // Written after each command, so that what was measured is there, whatever becomes of the rest.
      writeFileSync(report, table(all, Math.round((Date.now() - started) / 1000)));
    }
    expect(all.filter(({ bad }) => bad.length > 0).length).toBe(0);
  },
  UNHURRIED,
);
