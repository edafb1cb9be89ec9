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
/** Of the worked cases, each so many gets a cell changed; of the random workbooks, all. */
const CHANGED_CASES = 3;

/** In more random workbooks than those of the seed, numbers may be so close or so far apart that a spreadsheet cannot tell them. */
const FOR_THEIR_DIGITS = (['N-CLOSE', 'N-CANCELLED', 'N-DIGITS'] as const).map((code) => fill(formulaMessages[code], {}));

interface Proof {
  readonly file: Written;
  readonly kind: 'case' | 'random' | 'changed';
  readonly differences: readonly Difference[];
}

/** What rests on a confidential ledger, whose rows stand on no sheet of workings: its values are written. */
const ON_BALLOTS: Readonly<Record<string, readonly string[]>> = { 广元交通: ['局领导综合评价得分'], '08-ballots': ['测评得分'] };

function isForItsDigits({ why }: Written['untranslated'][number]): boolean {
  return RUNS > USUAL_RUNS && FOR_THEIR_DIGITS.includes(why);
}

/** Writes the workbooks of some schemes with ordinary formulas, has LibreOffice calculate them, and says by scheme what came of it. */
export function oracleSuite(schemes: readonly (readonly [string, Scheme])[]): void {
  const proofs = new Map<string, Proof[]>();

  beforeAll(async () => {
    const made: { id: string; kind: Proof['kind']; file: Written }[] = [];
    for (const [id, scheme] of schemes) {
      const cases = workedCases(id, scheme).map((scenario) => ({ kind: 'case' as const, scenario }));
      const random = fc
        .sample(randomScenario(id, scheme), { seed: SEED, numRuns: RUNS })
        .map((scenario) => ({ kind: 'random' as const, scenario }));
      for (const [index, { kind, scenario }] of [...cases, ...random].entries()) {
        const file = written(scenario, index % 2 === 0 ? ALL_LONG : {});
        made.push({ id, kind, file });
        const after = kind === 'random' || index % CHANGED_CASES === 0 ? changed(file, SEED + index) : null;
        if (after !== null) made.push({ id, kind: 'changed', file: after });
      }
    }
    const differences = libreOffice === null ? [] : await differencesOf(made.map(({ file }) => file));
    made.forEach(({ id, kind, file }, index) => {
      proofs.set(id, [...(proofs.get(id) ?? []), { file, kind, differences: differences[index] ?? [] }]);
    });
  });

  const differencesIn = (id: string, kind: Proof['kind']): string[] =>
    (proofs.get(id) ?? [])
      .filter((proof) => proof.kind === kind)
      .flatMap(({ file, differences }) =>
        differences.map(
          ({ place, what, expected, found, formula }) =>
            `${file.scenario.name} ${JSON.stringify(file.scenario.readings)} ${place} ${what}: 应为 ${expected}，LibreOffice 算得 ${found}\n  ${formula}`,
        ),
      );

  describe.each(schemes)('%s', (id) => {
    oracleTest('LibreOffice calculates every worked case as the kernel does', () => {
      expect(differencesIn(id, 'case')).toEqual([]);
    });

    oracleTest(`and ${String(RUNS)} random workbooks (seed ${String(SEED)})`, () => {
      expect(differencesIn(id, 'random')).toEqual([]);
    });

    oracleTest('the formulas are alive: a cell changed afterwards changes what the kernel would change', () => {
      expect(differencesIn(id, 'changed')).toEqual([]);
    });

    test('every formula is one that an Excel of 2019 calculates as it stands', () => {
      expect((proofs.get(id) ?? []).filter(({ kind }) => kind !== 'changed').flatMap(({ file }) => formulaFaults(file))).toEqual([]);
    });

    test('what has no translation is known', () => {
      const listed = (proofs.get(id) ?? []).flatMap(({ file, kind }) =>
        file.untranslated.filter((one) => kind === 'case' || !isForItsDigits(one)).map(({ what }) => what),
      );
      expect([...new Set(listed)]).toEqual(ON_BALLOTS[id] ?? []);
    });
  });
}
