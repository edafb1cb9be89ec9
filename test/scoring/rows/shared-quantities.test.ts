import { loadScheme } from '../../../src/scheme/load';
import { caseInput } from '../../../src/scoring/cases';
import { explain } from '../../../src/scoring/explain/explain';
import { missingFor } from '../../../src/scoring/explain/missing';
import { score } from '../../../src/scoring/run';
import { wordedDerivation } from '../../../src/assessment/wording/derivation';

/* Of 60 items each is the sum of the two before it: written out in full, the last rests on 2 × 10^12 numbers. */

const items = Array.from(
  { length: 60 },
  (_, at) => `  项${String(at)}: {公式: ${at < 2 ? '甲' : `项${String(at - 1)} ＋ 项${String(at - 2)}`}, 类型: 数}`,
);
const { scheme } = loadScheme(
  `办法: 试\n台账: {名册: {列: {单位: 单位, 甲: 数}}}\n得分项:\n${items.join('\n')}\n算例:\n  - {名: 一, 单位: {子: {甲: 1}, 丑: {}}}\n`,
  '试',
);

test('what many quantities rest on is looked at once', () => {
  const [example] = scheme?.cases ?? [];
  if (scheme === null || example === undefined) throw new Error('the scheme did not load');
  const run = score(scheme, caseInput(scheme, example));
  expect(missingFor(run, 1, '项59')).toEqual([{ kind: 'input', ledger: '名册', row: 1, column: '甲' }]);
  const tree = explain(run, 0, '项59');
  // The 60th Fibonacci number.
  expect(tree?.text).toBe('1548008755920');
  expect(tree?.children.map(({ label }) => label)).toEqual(['项58', '项57']);
  expect(tree?.children[0]?.children[0]).toBe(tree?.children[1]);
});

test('and put into words once', () => {
  const [example] = scheme?.cases ?? [];
  if (scheme === null || example === undefined) throw new Error('the scheme did not load');
  const tree = explain(score(scheme, caseInput(scheme, example)), 0, '项59');
  if (tree === null) throw new Error('no derivation');
  const worded = wordedDerivation(tree, { row: () => null, cell: () => null, label: () => '' });
  expect(worded.text).toBe('1548008755920');
  expect(worded.children[0]?.children[0]).toBe(worded.children[1]);
});
