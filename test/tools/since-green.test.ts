import { changedCode } from '../../src/tools/testing/since-green.mjs';

const before = { 'src/scheme/load.ts': 'a', 'test/scheme/lint.test.ts': 'b', 'src/regulations/pilot-2011.yaml': 'c', 'docs/架构.md': 'd' };

test('npm run check runs nothing where nothing differs from when the tests were green', () => {
  expect(changedCode(before, { ...before })).toEqual([]);
});

test('code and pages that differ or are new are named, for the tests that depend on them', () => {
  expect(changedCode(before, { ...before, 'src/scheme/load.ts': 'x', 'docs/架构.md': 'x', 'test/scheme/new.test.tsx': 'x' })).toEqual([
    'src/scheme/load.ts',
    'docs/架构.md',
    'test/scheme/new.test.tsx',
  ]);
});

test.each([
  'src/regulations/pilot-2011.yaml',
  'package-lock.json',
  '.swcrc',
  'test/env/patience.ts',
  'test/xlsx/fixtures/one.xlsx',
  'src/tools/lint/linear-pattern.mjs',
])('%s may concern any test, so all are run', (path) => {
  expect(changedCode(before, { ...before, [path]: 'x' })).toBeNull();
});

test('so may a file that is gone', () => {
  const { 'src/scheme/load.ts': _, ...now } = before;
  expect(changedCode(before, now)).toBeNull();
});
