import { COMMANDS, type Command } from './support/commands';
import { inLanes } from './support/lanes';
import type { FaultRuns } from './support/run';

/** Writing in values, in formulas, in several requests, a correction, and the ways back. */
const names = ['再次计分', '再次计分写成公式', '分几次计分', '修正', '撤销计分写成公式'];
const commands = COMMANDS.filter(({ name }) => names.includes(name));

async function badRuns(runs: FaultRuns, command: Command): Promise<string[]> {
  const sizes = await runs.sizes(command);
  const largest = [...sizes].sort((a, b) => b - a)[2] ?? 0;
  const bad: string[] = [];
  for (const [at, size] of sizes.entries()) {
    for (const reached of size >= largest ? (['half', 'all'] as const) : (['all'] as const)) {
      const run = await runs.reopened(command, at, reached);
      bad.push(...run.bad.map((what) => `request ${String(at)}, ${reached} of it done, ${run.outcome}: ${what}`));
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
