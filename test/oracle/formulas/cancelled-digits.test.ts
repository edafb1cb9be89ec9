import fc from 'fast-check';
import { numberAt } from '../../../src/kernel/numbers';
import { fill } from '../../../src/messages/catalogue';
import { formulaMessages } from '../../../src/messages/sheets/formulas';
import { togetherTest } from '../support/oracle';
import { differencesOf, written } from '../support/prove';
import { differenceScenario, typedDifferences } from '../support/differences';

/** Differences of large numbers keep few sure digits; what is made of them has to come out as the exact numbers would. */
const SEED = Number(process.env['KAOJI_SEED'] ?? 20261130);
/** Random workbooks; more by KAOJI_RUNS, others by KAOJI_SEED. */
const RUNS = Number(process.env['KAOJI_RUNS'] ?? 50);

togetherTest('45678.45 less 45678 is 45 hundredths, which reach the line of 45: both units, and both are first', async () => {
  const file = written(
    typedDifferences(
      '  得分: {公式: "舍去((实际 － 目标) ÷ 0.01, 0)"}\n  够线: {公式: "如果 (实际 － 目标) × 100 ≥ 45 则 1 否则 0", 类型: 整数}',
      [
        ['甲', 45678.45, 45678],
        ['乙', 0.45, 0],
      ],
    ),
  );
  const [score, line, rank] = ['得分', '够线', '名次'].map((name) => {
    const column = file.kernel.run.column('名册', name);
    return column.kind === 'number' ? [0, 1].map((row) => numberAt(column, row)).map(({ num, den }) => Number(num) / Number(den)) : [];
  });
  // 45678.45 − 45678 = 0.45 = 45 × 0.01, by hand; the kernel says so, and LibreOffice is held to the kernel.
  expect(score).toEqual([45, 45]);
  expect(line).toEqual([1, 1]);
  expect(rank).toEqual([1, 1]);
  expect(file.untranslated).toEqual([]);
  expect(await differencesOf([file])).toEqual([[]]);
});

togetherTest(
  'a small number does not suffer from a large one in another row, nor a score at its limit from what is beyond it',
  async () => {
    const file = written(
      typedDifferences('  得分: {公式: "3 × 限于((实际 － 目标) ÷ 0.001, 0, 1)", 类型: 数}', [
        ['甲', 500_000_000_000.5, 300_000_000_000.25],
        ['乙', 0.4005, 0.4],
      ]),
    );
    // 甲: far beyond 1, so 3 × 1; 乙: 0.0005 ÷ 0.001 = 0.5, so 1.5.
    const column = file.kernel.run.column('名册', '得分');
    const scores =
      column.kind === 'number' ? [0, 1].map((row) => numberAt(column, row)).map(({ num, den }) => Number(num) / Number(den)) : [];
    expect(scores).toEqual([3, 1.5]);
    expect(file.untranslated.map(({ what }) => what)).not.toContain('得分');
    expect(await differencesOf([file])).toEqual([[]]);
  },
);

test('of a difference that a spreadsheet keeps too few digits of the values are written, and it says so', () => {
  const file = written(
    typedDifferences('  得分: {公式: "（实际 － 目标） ÷ 3", 类型: 数}', [
      ['甲', 123_456_789_012.5, 123_456_789_012.4],
      ['乙', 0.4005, 0.4],
    ]),
  );
  expect(file.untranslated).toEqual([{ what: '得分', why: fill(formulaMessages['N-CANCELLED'], {}) }]);
});

togetherTest(
  `${String(RUNS)} random workbooks of differences beside steps, ties and lines agree or are listed (seed ${String(SEED)})`,
  async () => {
    const files = fc.sample(differenceScenario, { seed: SEED, numRuns: RUNS }).map((scenario) => written(scenario));
    const differences = await differencesOf(files);
    const told = files.flatMap(({ scenario, untranslated }, index) =>
      (differences[index] ?? []).map(
        ({ place, what, expected, found, formula }) =>
          `${scenario.name} ${place} ${what}: ${expected}, LibreOffice: ${found}\n  ${formula}\n  ` +
          untranslated.map((one) => one.what).join(),
      ),
    );
    expect(told).toEqual([]);
    // Listing everything would agree too: most is written as formulas.
    const listed = files.reduce((sum, { untranslated }) => sum + untranslated.length, 0);
    const items = files.reduce((sum, { scenario }) => sum + scenario.scheme.items.length, 0);
    expect(listed / items).toBeLessThan(0.5);
  },
);
