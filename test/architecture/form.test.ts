import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/* The form of the files that no tool of the lint sees to. */

const root = join(__dirname, '../..');

const COLUMNS = 140;
const FILES_OF_A_FOLDER = 16;

/** Files whose lines are data: sentences, the words of heads; and a measuring instrument that stands as it was given. */
const data = ['src/messages/', 'src/ledgers/columns/vocabulary.ts', 'src/regulations/ledger-heads.ts', 'test/ledgers/layouts/measure.mjs'];

/** What editors and the formatter draw two columns wide (Unicode's East Asian Width: wide and full-width). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const files = ['src', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
    .filter((path) => /\.(?:tsx?|[cm]js)$/u.test(path) && !data.some((place) => path.startsWith(place))),
);

/** Where in a line the first sign stands that goes beyond the last column; -1 for none. */
function beyond(line: string): number {
  if (line.length * 2 <= COLUMNS) return -1;
  let width = 0;
  let at = 0;
  for (const sign of line) {
    width += WIDE.test(sign) ? 2 : 1;
    if (width > COLUMNS) return at;
    at += sign.length;
  }
  return -1;
}

/** Where the literals of a file stand that may go beyond: a pattern is one so that lint sees it whole; what a test gives and expects is
 * written as it is. */
function wideLiterals(path: string, text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const inTest = path.startsWith('test/');
  new Visitor({
    Literal(node) {
      if ('regex' in node || (inTest && typeof node.value === 'string')) found.push(node);
    },
    TemplateElement(node) {
      if (inTest) found.push(node);
    },
  }).visit(parseSync(path, text).program);
  return found;
}

/** The lines of a file that are too wide, as path:line. */
function wideLines(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  let literals: ReturnType<typeof wideLiterals> | undefined;
  let start = 0;
  return text.split('\n').flatMap((line, index) => {
    const at = beyond(line.replace(/[),;]+$/u, ''));
    const position = start + at;
    start += line.length + 1;
    if (at < 0) return [];
    literals ??= wideLiterals(path, text);
    return literals.some(({ start: from, end }) => from <= position && position < end) ? [] : [`${path}:${String(index + 1)}`];
  });
}

test(`no line is wider than ${String(COLUMNS)} columns, a Chinese sign counting two`, () => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(wideLines)).toEqual([]);
});

test('a folder of src holds some fifteen files, one idea', () => {
  const counts = new Map<string, number>();
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
  const large = [...counts].filter(([, count]) => count > FILES_OF_A_FOLDER);
  expect(large.map(([folder, count]) => `${folder.slice(root.length + 1)}: ${String(count)}`)).toEqual([]);
});
