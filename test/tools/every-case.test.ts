import { Linter } from 'eslint';
import { everyCase } from '../../src/tools/lint/every-case.mjs';

function found(code: string): string[] {
  const plugins = { kaoji: { rules: { 'every-case': everyCase } } };
  return new Linter({ configType: 'flat' })
    .verify(code, [{ plugins, rules: { 'kaoji/every-case': 'error' } }])
    .map(({ message }) => message);
}

test('a switch that names its cases is fine', () => {
  expect(found('switch (kind) { case "text": f(); break; case "number": g(); }')).toEqual([]);
});

test('a default that would hide what a union gains is told', () => {
  expect(found('switch (kind) { case "text": f(); break; default: g(); }')).toEqual(['Name every case of the union.']);
});
