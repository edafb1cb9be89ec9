import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedSchemes } from '../../src/regulations';
import { partFiles, schemesOfPart } from './support/parts';

test('the parts together take every shipped scheme and every family of mechanics, each once', () => {
  const mechanics = readdirSync(join(__dirname, '../mechanics')).flatMap((file) => /^(.*)\.yaml$/u.exec(file)?.[1] ?? []);
  const whole = [...shippedSchemes.map(({ id }) => id), ...mechanics];
  const parts = partFiles.map((file) => schemesOfPart(file).map(([id]) => id));
  expect(parts.flat().sort()).toEqual(whole.sort());
  expect(parts.filter((part) => part.length === 0)).toEqual([]);
});

test('every part proves what it was dealt: the files are alike', () => {
  const texts = partFiles.map((file) => readFileSync(join(__dirname, 'every-scheme', file), 'utf8'));
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('oracleSuite(schemesOfPart(__filename))');
});

test('a file that was dealt nothing is an error, not an empty suite', () => {
  expect(() => schemesOfPart('every-scheme-99.test.ts')).toThrow('is no part');
});
