import { ACTS } from './support/acts';
import { COMMANDS, type Command } from './support/commands';
import { FAULTS, KINDS } from './support/kinds';
import { inLanes } from './support/lanes';
import { Random, seedOf } from './support/random';
import type { FaultRuns } from './support/run';

/**
 * Every command of the pane meets every kind of fault once, in a form and at a request that the seed chooses. It ends before, complete, or
 * in between and said, with its cells and a way back; never silent, never hung, never with a sentence that is not true; and 计分 works
 * after it. All requests and all forms: `npm run bench -- faults`.
 */
const seed = seedOf();

/** What a command's faults came to that is not as it has to be. */
async function badRuns(runs: FaultRuns, command: Command): Promise<unknown[]> {
  const random = new Random(seed + COMMANDS.indexOf(command));
  const requests = await runs.requests(command);
  const bad: unknown[] = [];
  for (const kind of KINDS) {
    const fault = random.oneOf(FAULTS.filter((each) => each.kind === kind));
    const at = random.below(requests);
    const run = await runs.run(command, fault, at);
    if (run.bad.length > 0)
      bad.push({ fault: `${kind} ${fault.form}`, at, outcome: run.outcome, differs: run.differs, bad: run.bad, said: run.said });
  }
  return bad;
}

describe(`KAOJI_SEED=${String(seed)}`, () => {
  const results = inLanes(COMMANDS, badRuns);

  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s', async (_, command) => {
    expect(await results.get(command)).toEqual([]);
  });
});

test('whatever a person can have the pane do is a command here', () => {
  const acted = new Set(COMMANDS.map(({ act }) => act));
  expect(Object.entries(ACTS).flatMap(([method, act]) => (acted.has(act) ? [] : [method]))).toEqual([]);
  const names = COMMANDS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
