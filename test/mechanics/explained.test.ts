import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedLibrary, shippedSchemes } from '../../src/regulations';
import { loadScheme } from '../../src/scheme/load';
import { caseInput } from '../../src/scoring/cases';
import { missingFor } from '../../src/scoring/explain/missing';
import { score } from '../../src/scoring/run';
import { decimalsOf, shownAt, PENDING_TEXT } from '../../src/scoring/shown';
import { explained, type ReadDerivation } from '../support/derivation';
import { shippedText } from '../support/shipped-text';

const files = [
  ...readdirSync(__dirname)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, text: readFileSync(join(__dirname, file), 'utf8') })),
  ...shippedSchemes.map(({ id, file }) => ({ file, text: shippedText(id) })),
];

/** Whatever a scheme may say, every number of every worked case can be explained, and what is missing can be named. */
test.each(files.map(({ file, text }) => [file, text] as const))('%s: every value of every case has its derivation', (file, text) => {
  const { scheme } = loadScheme(text, file, shippedLibrary);
  if (scheme === null) throw new Error(`${file} does not load`);
  for (const example of scheme.cases) {
    const run = score(scheme, caseInput(scheme, example));
    for (const [index, unit] of example.units.entries()) {
      for (const statement of scheme.statements) {
        if (statement.ledger !== '名册' || Object.hasOwn(unit.known, statement.name)) continue;
        const { text: shown } = shownAt(run.column('名册', statement.name), index, run.store, statement.type, decimalsOf(statement));
        const derivation = explained(run, index, statement.name);
        if (derivation?.text !== shown) expect([statement.name, derivation?.text]).toEqual([statement.name, shown]);
        if (derivation !== null && !isWhole(derivation)) throw new Error(`${example.name} ${statement.name}: a node without a value`);
        if (shown === PENDING_TEXT && missingFor(run, index, statement.name).length === 0)
          throw new Error(`${example.name} ${statement.name}: nothing is said to be missing`);
      }
      expect(explained(run, index, '结果运用')).not.toBeNull();
    }
  }
});

function isWhole(derivation: ReadDerivation): boolean {
  return derivation.text !== '' && derivation.children.every(isWhole);
}

test('本.x is explained by the row that asks: the months of the same quarter, and the quarter asked for', () => {
  const found = files.find(({ file }) => file === '06-counting.yaml');
  const { scheme } = loadScheme(found?.text ?? '', '06');
  const example = scheme?.cases.find(({ name }) => name === '每季度至少两次');
  if (scheme === null || example === undefined) throw new Error('the example does not load');
  const run = score(scheme, caseInput(scheme, example));
  const items = explained(run, 0, '足两次的季度')?.children[0]?.children ?? [];
  expect(items.map((row) => row.label)).toEqual(['会议第1行', '会议第2行', '会议第4行', '会议第5行', '会议第6行']);
});
