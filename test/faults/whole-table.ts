import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, type Command } from './support/commands';
import { FAULTS } from './support/kinds';
import { inLanes } from './support/lanes';
import type { FaultRuns, Run } from './support/run';

/** A day: this is a measurement, which is as long as it is. */
const UNHURRIED = 86_400_000;

/**
 * Where the processes of one table, of which this is one, say what they have taken, how many requests a command makes, and put the runs of
 * each request: see bench/faults.
 */
const folder = process.env['KAOJI_FAULTS_FOLDER'] ?? '';
/** Names of commands; all, when nothing is said. */
const wanted = (process.env['KAOJI_FAULTS_OF'] ?? '').split(',').filter((name) => name !== '');

/** Whether no one else has taken it before: a command, or one of its requests. */
function takes(what: string): boolean {
  try {
    writeFileSync(join(folder, `${what}.taken`), '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** All runs of those requests of a command that nobody else has, each written as soon as it is there, whatever becomes of the rest. */
async function runsOf(runs: FaultRuns, command: Command, requests: number): Promise<readonly Run[]> {
  const at = String(COMMANDS.indexOf(command));
  const all: Run[] = [];
  for (let request = 0; request < requests; request += 1) {
    if (!takes(`${at}-${String(request)}`)) continue;
    const own: Run[] = [];
    for (const fault of FAULTS) own.push(await runs.run(command, fault, request));
    writeFileSync(join(folder, `${at}-${String(request)}.json`), JSON.stringify(own));
    all.push(...own);
  }
  return all;
}

interface Job {
  readonly command: Command;
  /** Whether to help whoever has the command, once there is none that nobody has. */
  readonly helps: boolean;
}

async function done(runs: FaultRuns, { command, helps }: Job): Promise<readonly Run[]> {
  const counted = join(folder, `${String(COMMANDS.indexOf(command))}.requests`);
  if (helps) return existsSync(counted) ? runsOf(runs, command, Number(readFileSync(counted, 'utf8'))) : [];
  if (!takes(String(COMMANDS.indexOf(command)))) return [];
  const requests = await runs.requests(command);
  writeFileSync(counted, String(requests));
  return runsOf(runs, command, requests);
}

test(
  'every command, every request, every kind of fault',
  async () => {
    expect(wanted.filter((name) => !COMMANDS.some((command) => command.name === name))).toEqual([]);
    const commands = COMMANDS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    const jobs = [false, true].flatMap((helps) => commands.map((command): Job => ({ command, helps })));
    for (const runs of inLanes(jobs, done).values()) expect((await runs).filter(({ bad }) => bad.length > 0)).toEqual([]);
  },
  UNHURRIED,
);
