import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { allEnglish, catalogues, folder, withoutEnglish } from '../../src/tools/loaders/english.cjs';

/** The English of every sentence that a value holds, however deep. */
function englishIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value && typeof value.en === 'string') return [value.en];
  return Object.values(value).flatMap(englishIn);
}

test('of each catalogue that the pane shows, the marks stand for the very English that was taken out, and none is left', async () => {
  const english = allEnglish();
  const said = new Set(Object.values(english));
  let count = 0;
  for (const file of catalogues()) {
    const { source } = withoutEnglish(readFileSync(file, 'utf8'), file);
    const marks = [...source.matchAll(/\ben:\s+'(§[^']*)'/gu)].map(([, mark = '']) => mark);
    count += marks.length;
    const name = relative(folder, file);
    // A catalogue may also hold sentences of another one.
    const sentences = new Set(englishIn(await import(file)));
    expect([name, marks.filter((mark) => english[mark] === undefined)]).toEqual([name, []]);
    expect([name, [...sentences].filter((sentence) => !said.has(sentence))]).toEqual([name, []]);
  }
  expect(count).toBe(Object.keys(english).length);
  expect(count).toBeGreaterThan(1000);
});
