import { readFileSync } from 'node:fs';
import { schemeMessages } from '../../src/messages/scheme';
import { loadScheme } from '../../src/scheme';
import { schemeForm } from '../../src/scheme/form';
import { AGGREGATES, FUNCTIONS, KEYWORDS } from '../../src/scheme/formula/words';
import { runCases } from '../../src/scoring/cases';

const reference = readFileSync('docs/办法语言.md', 'utf8');

test.each([...Object.keys(schemeMessages), ...Object.keys(FUNCTIONS), ...AGGREGATES, ...KEYWORDS, ...Object.keys(schemeForm.shape)])('the reference tells of %s', (word) => {
  expect(reference).toContain(word);
});

test('the first example is a right scheme, and its case holds', () => {
  const example = /```yaml\n([\s\S]*?)```/u.exec(reference)?.[1] ?? '';
  const { scheme, diagnostics } = loadScheme(example, 'example.yaml');
  expect(diagnostics.filter((found) => found.severity === 'error')).toEqual([]);
  expect(scheme === null ? [] : runCases(scheme).map((result) => [result.what, result.got])).toEqual([['考核得分', '86']]);
});
