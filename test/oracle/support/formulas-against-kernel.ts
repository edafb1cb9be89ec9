import fc from 'fast-check';
import { fill } from '../../../src/messages/catalogue';
import { formulaMessages } from '../../../src/messages/sheets/formulas';
import type { Scheme } from '../../../src/scheme/load';
import { libreOffice, togetherTest } from './oracle';
import { ALL_LONG, changed, differencesOf, formulaFaults, written, type Written } from './prove';
import { randomScenario } from './random-workbooks';
import type { Difference } from './read-back';
import { schemesOf } from './schemes-by-file';
import { workedCases } from './worked-cases';

const SEED = 20261122;
/** Random workbooks of each scheme; more by KAOJI_RUNS. */
const USUAL_RUNS = 4;
const RUNS = Number(process.env['KAOJI_RUNS'] ?? USUAL_RUNS);
/** Of the worked cases, each so many is calculated a second time, with a cell changed; of the random workbooks, all. */
const CHANGED_CASES = 3;

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

type Named = readonly [string, Scheme];
type Proofs = ReadonlyMap<string, readonly Proof[]>;

/** Writes the workbooks of some schemes with ordinary formulas and has LibreOffice calculate them: what came of it, by scheme. */
async function proofsOf(schemes: readonly Named[]): Promise<Proofs> {
  const made: (Pick<Proof, 'file' | 'of'> & { readonly id: string })[] = [];
  for (const [id, scheme] of schemes) {
    const cases = workedCases(id, scheme).map((scenario) => ({ of: 'case' as const, scenario }));
    const random = fc
      .sample(randomScenario(id, scheme), { seed: SEED, numRuns: RUNS })
      .map((scenario) => ({ of: 'random' as const, scenario }));
    for (const [index, { of, scenario }] of [...cases, ...random].entries()) {
      const file = written(scenario, index % 2 === 0 ? ALL_LONG : {});
      made.push({ id, of, file });
      const after = of === 'random' || index % CHANGED_CASES === 0 ? changed(file, SEED + index) : null;
      if (after !== null) made.push({ id, of, file: after });
    }
  }
  const differences = libreOffice === null ? [] : await differencesOf(made.map(({ file }) => file));
  const proofs = new Map<string, Proof[]>();
  made.forEach(({ id, of, file }, index) => {
    proofs.set(id, [...(proofs.get(id) ?? []), { file, of, differences: differences[index] ?? [] }]);
  });
  return proofs;
}

function differencesIn(proofs: readonly Proof[], isMeant: (proof: Proof) => boolean): string[] {
  return proofs
    .filter(isMeant)
    .flatMap(({ file, differences }) =>
      differences.map(
        ({ place, what, expected, found, formula }) =>
          `${file.scenario.name} ${JSON.stringify(file.scenario.readings)} ${place} ${what}: 应为 ${expected}，LibreOffice 算得 ${found}\n  ${formula}`,
      ),
    );
}

/** Proves the schemes that a test file is named after. */
export function proveSchemesOf(path: string): void {
  const schemes = schemesOf(path);
  // Of all files of a batch at the same time, so that they share starts of LibreOffice.
  let asked: Promise<Proofs> | null = null;
  const proofsFor = async (id: string): Promise<readonly Proof[]> => {
    asked ??= proofsOf(schemes);
    return (await asked).get(id) ?? [];
  };

  describe.each(schemes)('%s', (id) => {
    togetherTest('LibreOffice calculates every worked case as the kernel does', async () => {
      const proofs = await proofsFor(id);
      expect(proofs.some(({ of }) => of === 'case')).toBe(true);
      expect(differencesIn(proofs, (proof) => proof.of === 'case' && !isChanged(proof))).toEqual([]);
    });

    togetherTest(`and ${String(RUNS)} random workbooks (seed ${String(SEED)})`, async () => {
      const proofs = await proofsFor(id);
      expect(proofs.filter((proof) => proof.of === 'random' && !isChanged(proof))).toHaveLength(RUNS);
      expect(differencesIn(proofs, (proof) => proof.of === 'random' && !isChanged(proof))).toEqual([]);
    });

    togetherTest('the formulas are alive: a cell changed afterwards changes what the kernel would change', async () => {
      expect(differencesIn(await proofsFor(id), isChanged)).toEqual([]);
    });

    test('every formula is one that an Excel of 2019 calculates as it stands', async () => {
      const unchanged = (await proofsFor(id)).filter((proof) => !isChanged(proof));
      expect(unchanged.flatMap(({ file }) => formulaFaults(file))).toEqual([]);
    });

    test('what has no translation is known', async () => {
      const listed = (await proofsFor(id)).flatMap(({ file, of }) =>
        file.untranslated.filter((one) => of === 'case' || !isForItsDigits(one)).map(({ what }) => what),
      );
      expect([...new Set(listed)]).toEqual(ON_BALLOTS[id] ?? []);
    });
  });
}
