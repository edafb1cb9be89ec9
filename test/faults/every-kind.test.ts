import { COMMANDS } from './support/commands';
import { FAULTS, KINDS } from './support/kinds';
import { Random, seedOf } from './support/random';
import { FaultRuns } from './support/run';

/**
 * Every command of the pane meets every kind of fault once, in a form and at a request that the seed chooses. It ends before, complete, or in
 * between and said, with its cells and a way back; never silent, never hung, never with a sentence that is not true; and 计分 works after it.
 * All requests and all forms: `npm run bench -- faults`.
 */
const seed = seedOf();
const random = new Random(seed);
const runs = new FaultRuns();

describe(`KAOJI_SEED=${String(seed)}`, () => {
  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s', async (_, command) => {
    const requests = await runs.requests(command);
    const bad: unknown[] = [];
    for (const kind of KINDS) {
      const fault = random.oneOf(FAULTS.filter((each) => each.kind === kind));
      const at = random.below(requests);
      const run = await runs.run(command, fault, at);
      if (run.bad.length > 0) bad.push({ fault: `${kind} ${fault.form}`, at, outcome: run.outcome, bad: run.bad, said: run.said });
    }
    expect(bad).toEqual([]);
  });
});
