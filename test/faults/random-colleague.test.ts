import * as fc from 'fast-check';
import { COMMANDS } from './support/commands';
import { seedOf } from './support/random';
import { deeds, lostBeside } from './support/random-colleague';
import { FaultRuns } from './support/run';

/**
 * A colleague types, inserts, deletes, renames, adds or stores something between two requests of a command of the pane: none of it, and
 * nothing that stands on a sheet of theirs, is lost without being listed. KAOJI_SEED chooses others, KAOJI_RUNS more.
 */
const seed = seedOf();
const numRuns = Number(process.env['KAOJI_RUNS'] ?? '') || 12;

test(`nothing of a colleague's is lost in silence, KAOJI_SEED=${String(seed)}`, async () => {
  const runs = new FaultRuns();
  const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...COMMANDS), part, deeds, async (command, at, deed) => {
      expect({ command: command.name, lost: await lostBeside(runs, command, at, deed) }).toEqual({ command: command.name, lost: [] });
    }),
    { seed, numRuns, endOnFailure: true },
  );
});
