import fc from 'fast-check';
import { diagnosticLine, loadScheme } from '../../src/scheme/load';
import { differences } from './support/compare';
import { schemeText, scoringInput } from './support/random-runs';

const seed = 20261122;

test(`columns agree with a row-by-row oracle on random schemes and ledgers (seed ${String(seed)})`, () => {
  fc.assert(
    fc.property(schemeText, fc.array(scoringInput, { minLength: 1, maxLength: 3 }), (text, inputs) => {
      const { scheme, diagnostics } = loadScheme(text, '随机');
      // What could be said better is no mistake: 是 且 否 is never true, and random formulas say such things.
      expect(diagnostics.filter(({ severity }) => severity === 'error').map(diagnosticLine)).toEqual([]);
      if (scheme !== null) for (const input of inputs) expect(differences(scheme, input)).toEqual([]);
    }),
    { seed, numRuns: Number(process.env['KAOJI_RUNS'] ?? 100), endOnFailure: false },
  );
});
