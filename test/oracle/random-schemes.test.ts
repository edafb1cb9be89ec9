import fc from 'fast-check';
import { loadScheme } from '../../src/scheme/load';
import { schemeText } from '../scoring/support/random-runs';
import { libreOffice, togetherTest } from './support/oracle';
import { ALL_LONG, differencesOf, formulaFaults, written } from './support/prove';
import { randomScenario } from './support/random-workbooks';

const SEED = 20261122;
const RUNS = Number(process.env['KAOJI_RUNS'] ?? 12);

/**
 * Formulas that nobody would write, over everything that the language has: what LibreOffice makes of them is what the kernel makes of them.
 */
const files = fc.sample(schemeText, { seed: SEED, numRuns: RUNS }).map((text, index) => {
  const { scheme } = loadScheme(text, '随机.yaml');
  if (scheme === null) throw new Error('a random scheme does not load');
  const [scenario] = fc.sample(randomScenario(`随机${String(index)}`, scheme), { seed: SEED + index, numRuns: 1 });
  if (scenario === undefined) throw new Error('no workbook');
  return { text, file: written(scenario, index % 2 === 0 ? ALL_LONG : {}) };
});

togetherTest(`${String(RUNS)} random schemes, a workbook each (seed ${String(SEED)})`, async () => {
  const differences = libreOffice === null ? [] : await differencesOf(files.map(({ file }) => file));
  const told = differences.flatMap((found, index) =>
    found.map(
      ({ place, what, expected, found: got, formula }) =>
        `${String(index)} ${place} ${what}: 应为 ${expected}，LibreOffice 算得 ${got}\n  ${formula}`,
    ),
  );
  expect(told).toEqual([]);
});

test('their formulas are ones that an Excel of 2019 calculates as they stand', () => {
  expect(files.flatMap(({ file }) => formulaFaults(file))).toEqual([]);
});
