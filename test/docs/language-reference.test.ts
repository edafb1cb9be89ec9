import { readFileSync } from 'node:fs';
import { schemeMessages } from '../../src/messages/scheme/scheme';
import { diagnosticLine, loadScheme } from '../../src/scheme/load';
import { schemeSchema } from '../../src/scheme/schema/scheme-schema';
import type { AggregateRow, FunctionRow } from '../../src/language/function-row';
import { AGGREGATE_NAMES, AGGREGATES, FUNCTION_NAMES, FUNCTIONS } from '../../src/language/functions';
import { KEYWORDS } from '../../src/language/words';
import { runCases } from '../../src/scoring/cases';

const reference = readFileSync('docs/办法语言.md', 'utf8');

const WORDS = [...Object.keys(schemeMessages), ...FUNCTION_NAMES, ...AGGREGATE_NAMES, ...KEYWORDS, ...Object.keys(schemeSchema.shape)];

test.each(WORDS)('the reference tells of %s', (word) => {
  expect(reference).toContain(word);
});

test.each(Object.entries<FunctionRow | AggregateRow>({ ...FUNCTIONS, ...AGGREGATES }))(
  'the reference has a row for %s, with the form and the words of its help',
  (_, { form, meaning }) => {
    expect(reference).toContain(`\n| \`${form}\` | ${meaning} | \``);
  },
);

/** The examples that are whole schemes. */
const examples = [...reference.matchAll(/```yaml\n(办法: [\s\S]*?)```/gu)].map((match) => match[1] ?? '');

const named = examples.map((text) => [/^办法: (.+)$/mu.exec(text)?.[1] ?? '', text]);

test.each(named)('the example %s is a right scheme, and its cases hold', (_, text) => {
  const { scheme, diagnostics } = loadScheme(text, 'example.yaml');
  expect(diagnostics.map(diagnosticLine)).toEqual([]);
  const results = scheme === null ? [] : runCases(scheme);
  expect(results.length).toBeGreaterThan(0);
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
});
