import { COMMANDS, type Command } from './support/commands';
import { FAULTS } from './support/kinds';
import { inLanes } from './support/lanes';
import type { FaultRuns } from './support/run';

/** Writing anew, in several requests, and the way back of what only colours cells; the others meet it once each (every-kind). */
const names = ['再次计分', '分几次计分', '撤销取消标出'];
const commands = COMMANDS.filter(({ name }) => names.includes(name));

async function badRuns(runs: FaultRuns, command: Command): Promise<string[]> {
  const sizes = await runs.sizes(command);
  const largest = [...sizes].sort((a, b) => b - a)[2] ?? 0;
  const bad: string[] = [];
  for (const [at, size] of sizes.entries()) {
    for (const fault of FAULTS.filter(({ kind, form }) => kind === 'C' && (size >= largest ? form !== '没有执行' : form === '已经执行'))) {
      const run = await runs.run(command, fault, at);
      bad.push(...run.bad.map((what) => `request ${String(at)}, ${fault.form}, ${run.outcome}: ${what}`));
    }
  }
  return bad;
}

/**
 * The pane is closed while Excel does a request; those that write most are still done in full or in half. A pane opened after it says what
 * is between and where, puts back what it knows, lists nothing that has been put back or seen, and scores.
 */
describe('a pane closed at each request, and opened anew', () => {
  const results = inLanes(commands, badRuns);

  test.each(commands.map((command) => [command.name, command] as const))('%s', async (_, command) => {
    expect(await results.get(command)).toEqual([]);
  });
});
