import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const folder = join(__dirname, '../../src/messages');
const sentence = z.strictObject({ zh: z.string(), en: z.string() });

interface Entry {
  readonly file: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The files of catalogues, in whatever folder of src/messages; english.ts is filled by the pane's build. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && name !== 'catalogue.ts' && name !== 'english.ts',
);

/** Every sentence of every catalogue. */
async function entries(): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const file of files) {
    const exported: unknown = await import(join(folder, file));
    for (const catalogue of Object.values(z.record(z.string(), z.unknown()).parse(exported))) {
      const messages = z.record(z.string(), sentence).safeParse(catalogue);
      if (messages.success) for (const [code, { zh, en }] of Object.entries(messages.data)) found.push({ file, code, zh, en });
    }
  }
  return found;
}

function placeholders(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{([A-Za-z]\w*)\}/gu), (match) => match[1] ?? ''))].sort();
}

test('every file of src/messages holds a catalogue', async () => {
  const withSentences = new Set((await entries()).map(({ file }) => file));
  expect([...withSentences].sort()).toEqual([...files].sort());
});

test('both languages of a sentence carry the same data', async () => {
  const differing = (await entries()).filter(({ zh, en }) => placeholders(zh).join() !== placeholders(en).join());
  expect(differing.map(({ code, zh, en }) => `${code}: ${placeholders(zh).join()} ≠ ${placeholders(en).join()}`)).toEqual([]);
});

test('no sentence is blank, and the Chinese one comes in Chinese', async () => {
  const all = await entries();
  expect(all.filter(({ zh, en }) => zh.trim() === '' || en.trim() === '').map(({ code }) => code)).toEqual([]);
  const words = all.filter(({ zh }) => /[a-z]{3}/iu.test(zh.replace(/\{[^{}]+\}/gu, '')));
  expect(words.filter(({ zh }) => !/\p{Script=Han}/u.test(zh)).map(({ code }) => code)).toEqual([]);
});

test('every sentence is said somewhere: a code that nothing names is dead', async () => {
  const src = join(folder, '..');
  const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.startsWith('messages'))
    .map((name) => readFileSync(join(src, name), 'utf8'));
  const code = texts.join('\n');
  // `CLI-PHASE-${phase}` names all that begin so.
  const beginnings = [...code.matchAll(/`([A-Z][A-Z\d-]*-)\$\{/gu)].map(([, beginning = '']) => beginning);
  const isNamed = (one: string): boolean =>
    [`'${one}'`, `"${one}"`].some((quoted) => code.includes(quoted)) || beginnings.some((beginning) => one.startsWith(beginning));
  // Codes without a hyphen are those of Node and of the reader of YAML, which looks them up.
  const unsaid = (await entries()).filter((entry) => entry.code.includes('-') && !isNamed(entry.code));
  expect(unsaid.map(({ file, code: one }) => `${file}: ${one}`)).toEqual([]);
});
