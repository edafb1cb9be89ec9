import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedSchemes } from '../../../src/regulations';
import { schemeFiles, schemesOf } from '../support/schemes-by-file';

test('the files together prove every shipped scheme and every example of mechanics, each once', () => {
  const mechanics = readdirSync(join(__dirname, '../../mechanics')).flatMap((file) => /^(.*)\.yaml$/u.exec(file)?.[1] ?? []);
  const whole = [...shippedSchemes.map(({ id }) => id), ...mechanics];
  expect(schemeFiles.flatMap((file) => schemesOf(file).map(([id]) => id)).sort()).toEqual(whole.sort());
});

test('every file proves what its name says: the files are alike', () => {
  const texts = schemeFiles.map((file) => readFileSync(join(__dirname, '../schemes', file), 'utf8'));
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('proveSchemesOf(__filename)');
});

test.each(['pilot-2012.test.ts', 'mechanics-91-to-98.test.ts', 'mechanics.test.ts'])('%s names no scheme, which is an error', (file) => {
  expect(() => schemesOf(file)).toThrow('names no scheme');
});
