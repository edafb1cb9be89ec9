import { Linter } from 'eslint';
import { linearPattern } from '../../src/tools/lint/linear-pattern.mjs';
import * as labels from '../../src/ledgers/words/labels';
import * as measures from '../../src/ledgers/words/units-of-measure';
import * as names from '../../src/ledgers/words/names';
import * as rows from '../../src/ledgers/words/rows';
import * as titles from '../../src/ledgers/words/titles';

/*
 * Patterns that are put together from lists of words are held to what lint holds those to that are written out: files come from
 * strangers.
 */

const patterns = Object.entries({ ...labels, ...names, ...rows, ...titles, ...measures }).flatMap(([name, one]) =>
  one instanceof RegExp ? [{ name, one }] : [],
);

test.each(patterns)('$name goes over a text a bounded number of times', ({ one }) => {
  const plugins = { kaoji: { rules: { 'linear-pattern': linearPattern } } };
  const found = new Linter({ configType: 'flat' }).verify(`export const it = ${String(one)};`, [
    { plugins, rules: { 'kaoji/linear-pattern': 'error' } },
  ]);
  expect(found).toEqual([]);
});
