import fc from 'fast-check';
import { fill } from '../../../src/messages/catalogue';
import { formulaMessages } from '../../../src/messages/sheets/formulas';
import type { Scheme } from '../../../src/scheme/load';
import { libreOffice, oracleTest } from './oracle';
import { ALL_LONG, changed, differencesOf, formulaFaults, written, type Written } from './prove';
import { randomScenario } from './random-workbooks';
import type { Difference } from './read-back';
import { workedCases } from './worked-cases';

const SEED = 20261122;
/** Random workbooks of each scheme; more by KAOJI_RUNS. */
const USUAL_RUNS = 4;
const RUNS = Number(process.env['KAOJI_RUNS'] ?? USUAL_RUNS);
/** Of the worked cases, each so many is calculated a second time, with a cell changed. */
const CHANGED_CASES = 3;
/** Of the random workbooks, each so many is calculated with a cell changed only: LibreOffice's time goes by the sheets that it opens. */
const CHANGED_RANDOM = 2;

/** In more random workbooks than those of the seed, numbers may be so close or so far apart that a spreadsheet cannot tell them. */
const FOR_THEIR_DIGITS = (['N-CLOSE', 'N-CANCELLED', 'N-DIGITS'] as const).map((code) => fill(formulaMessages[code], {}));

interface Proof {
  readonly file: Written;
  readonly of: 'case' | 'random';
  readonly differences: readonly Difference[];
}

/** Whether a cell was typed over after the formulas had been written. */
const isChanged = ({ file }: Pick<Proof, 'file'>): boolean => file.change !== null;

/** What rests on a confidential ledger, whose rows stand on no sheet of workings: its values are written. */
const ON_BALLOTS: Readonly<Record<string, readonly string[]>> = { 广元交通: ['局领导综合评价得分'], '08-ballots': ['测评得分'] };

function isForItsDigits({ why }: Written['untranslated'][number]): boolean {
  return RUNS > USUAL_RUNS && FOR_THEIR_DIGITS.includes(why);
}

/** Writes the workbooks of some schemes with ordinary formulas, has LibreOffice calculate them, and says by scheme what came of it. */
export function oracleSuite(schemes: readonly (readonly [string, Scheme])[]): void {
  const proofs = new Map<string, Proof[]>();

  beforeAll(async () => {
    const made: (Pick<Proof, 'file' | 'of'> & { readonly id: string })[] = [];
    for (const [id, scheme] of schemes) {
      const cases = workedCases(id, scheme).map((scenario) => ({ of: 'case' as const, scenario }));
      const random = fc
        .sample(randomScenario(id, scheme), { seed: SEED, numRuns: RUNS })
        .map((scenario) => ({ of: 'random' as const, scenario }));
      for (const [index, { of, scenario }] of [...cases, ...random].entries()) {
        const file = written(scenario, index % 2 === 0 ? ALL_LONG : {});
        const isRandom = of === 'random';
        // Ledgers take turns at being long; of both kinds some are changed.
        const isTyped = isRandom ? Math.floor(index / 2) % CHANGED_RANDOM === 0 : index % CHANGED_CASES === 0;
        const after = isTyped ? changed(file, SEED + index) : null;
        if (!isRandom || after === null) made.push({ id, of, file });
        if (after !== null) made.push({ id, of, file: after });
      }
    }
    const differences = libreOffice === null ? [] : await differencesOf(made.map(({ file }) => file));
    made.forEach(({ id, of, file }, index) => {
      proofs.set(id, [...(proofs.get(id) ?? []), { file, of, differences: differences[index] ?? [] }]);
    });
  });

  const differencesIn = (id: string, isMeant: (proof: Proof) => boolean): string[] =>
    (proofs.get(id) ?? [])
      .filter(isMeant)
      .flatMap(({ file, differences }) =>
        differences.map(
          ({ place, what, expected, found, formula }) =>
            `${file.scenario.name} ${JSON.stringify(file.scenario.readings)} ${place} ${what}: 应为 ${expected}，LibreOffice 算得 ${found}\n  ${formula}`,
        ),
      );

  describe.each(schemes)('%s', (id) => {
    oracleTest('LibreOffice calculates every worked case as the kernel does', () => {
      expect(differencesIn(id, (proof) => proof.of === 'case' && !isChanged(proof))).toEqual([]);
    });

    oracleTest(`and ${String(RUNS)} random workbooks (seed ${String(SEED)})`, () => {
      expect(differencesIn(id, ({ of }) => of === 'random')).toEqual([]);
    });

    oracleTest('the formulas are alive: a cell changed afterwards changes what the kernel would change', () => {
      expect(differencesIn(id, isChanged)).toEqual([]);
    });

    test('every formula is one that an Excel of 2019 calculates as it stands', () => {
      expect(
        (proofs.get(id) ?? []).filter((proof) => proof.of === 'random' || !isChanged(proof)).flatMap(({ file }) => formulaFaults(file)),
      ).toEqual([]);
    });

    test('what has no translation is known', () => {
      const listed = (proofs.get(id) ?? []).flatMap(({ file, of }) =>
        file.untranslated.filter((one) => of === 'case' || !isForItsDigits(one)).map(({ what }) => what),
      );
      expect([...new Set(listed)]).toEqual(ON_BALLOTS[id] ?? []);
    });
  });
}
