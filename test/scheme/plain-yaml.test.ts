import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, LineCounter, parse, parseDocument, type Node } from 'yaml';
import { PlainPlaces } from '../../src/scheme/source/plain-places';
import { readPlainYaml } from '../../src/scheme/source/plain-yaml';
import { schemeYaml } from '../../src/sheets/scheme/scheme-sheet';
import { randomForm } from './support/random-forms';
import { schemeFiles, yamlValue } from './support/sheets';

const seed = Number(process.env['KAOJI_SEED'] ?? 20261122);
const runs = Number(process.env['KAOJI_FUZZ'] ?? 20) * 20;

/** What the full parser makes of a text; undefined where it finds it wrong. */
function whole(text: string): unknown {
  try {
    return parse(text, { version: '1.2', logLevel: 'silent', maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

test.each(schemeFiles)('%s is read as the full parser reads it', (_, text) => {
  expect(readPlainYaml(text)).toEqual(yamlValue(text));
});

test('each file with a mistake is read as the full parser reads it, or left to it', () => {
  const folder = join(__dirname, 'bad');
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    const read = readPlainYaml(text);
    if (read !== undefined) expect([file, read]).toEqual([file, whole(text)]);
  }
});

test.each([
  [
    'a: 1\nb: -2.50\nc: 1e3\nd: 007\ne: .5\nf: 12x\ng: 2018-01-01\nh: 110%\ni: "1"',
    { a: 1, b: -2.5, c: 1000, d: 7, e: 0.5, f: '12x', g: '2018-01-01', h: '110%', i: '1' },
  ],
  ['a: true\nb: null\nc: ~\nd: 是\ne: "null"', { a: true, b: null, c: null, d: '是', e: 'null' }],
  [
    '列:\n- 一\n-   二 # 注\n- [三, "四, 五", \'六\'\'七\']\n\n# 注\n其他: {甲: {乙: 丙}, "丁:": 戊}',
    { 列: ['一', '二', ['三', '四, 五', "六'七"]], 其他: { 甲: { 乙: '丙' }, '丁:': '戊' } },
  ],
  ['- - a\n  - b\n- k: v\n  l:\n    - x\n', [['a', 'b'], { k: 'v', l: ['x'] }]],
  ['公式: >-\n  如果 甲\n  则 乙 # 不是注\n\n下: "\\u7532\\n"', { 公式: '如果 甲 则 乙 # 不是注', 下: '甲\n' }],
  ['流: [一,\n  {二: 三}, # 注\n  四\n  ]\n2017: 年\n全角：名: 值', { 流: ['一', { 二: '三' }, '四'], 2017: '年', '全角：名': '值' }],
  ['a: b#c\nd: "e" # f\ng: h:i', { a: 'b#c', d: 'e', g: 'h:i' }],
  ['a: \u3000甲\u3000\nb: c', { a: '\u3000甲\u3000', b: 'c' }],
])('%j', (text, value) => {
  expect(readPlainYaml(text)).toEqual(value);
  expect(whole(text)).toEqual(value);
});

test.each([
  'a:',
  'a: b\n  c',
  'a: |\n  b',
  'a: >\n  b',
  'a: >-\n  b\n\n  c',
  'a: >-\n  b\n   c',
  'a: >-\n  b\n   \nc: d',
  'a: >-\n  b\n\n    ',
  'a: >-\n  b\n\n  # c',
  'a: &x 1',
  'a: *x',
  'a: !t 1',
  '? a\n: b',
  '---\na: b',
  'a: b\n...',
  'a:\tb',
  'a: b\r\n',
  'a: b\na: c',
  'a: b: c',
  '[a, b',
  '{a: b',
  'a: [b: c]',
  'a: "b\n  c"',
  'a: "\\x41"',
  "a: 'b",
  'a: TRUE',
  'a: 0x1f',
  'a: .inf',
  'a\n',
  '',
  '# 注\n',
  'a: b\n c: d',
  'a:\n b: c\n  d: e',
  '- a\nb: c',
  'a: {b: c}\n  d',
  'a: [b\n]',
  '__proto__: 1',
  'a: {constructor: 1}',
  '1.50: a',
  'a: @b',
  'a: - b',
  'a: b c: d',
  'a: [b, , c]',
  'a: {b}',
  `${'a: {'.repeat(20)}${'}'.repeat(20)}`,
])('%j is left to the full parser', (text) => expect(readPlainYaml(text)).toBeUndefined());

test('whatever the form takes, written as a file, is read as the full parser reads it', () => {
  fc.assert(
    fc.property(randomForm, (value) => {
      const text = schemeYaml(value);
      const read = readPlainYaml(text);
      if (read !== undefined) expect(read).toEqual(whole(text));
    }),
    { numRuns: runs / 5, seed },
  );
});

const scrap = fc.constantFrom(
  '甲',
  '乙: ',
  'a',
  'b: ',
  '"c"',
  "'d'",
  '1',
  '-',
  '- ',
  ': ',
  ', ',
  '[',
  ']',
  '{',
  '}',
  '#',
  ' # ',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '>-\n  ',
  '\n\n',
  ' ',
  '?',
  '? ',
  '&',
  '*',
  '|',
  '%',
  '~',
  'null',
  '.5',
  '\\',
  '"',
  "'",
  '\u3000',
  '\u00a0',
);

test('whatever is strung together is read as the full parser reads it, or left to it', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.constantFrom('', '甲: ', '- ', '甲: >-\n  '), fc.array(scrap, { maxLength: 10 }), (start, parts) => {
      const text = start + parts.join('');
      const read = readPlainYaml(text);
      if (read === undefined) return;
      taken += 1;
      expect(read).toEqual(whole(text));
    }),
    { numRuns: runs * 25, seed },
  );
  expect(taken).toBeGreaterThan(runs / 2);
});

/** Every path of a value, its root first. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const members: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return [path, ...members.flatMap(([key, member]) => pathsOf(member, [...path, key]))];
}

/** Where the full parser says that keys and values begin, and a place 3 characters into a text. */
function placesOf(text: string): (path: readonly (string | number)[]) => unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' });
  const place = (offset: number): { line: number; column: number } => ({
    line: lines.linePos(offset).line,
    column: lines.linePos(offset).col,
  });
  return (path) => {
    const node = document.getIn(path, true) as Node | undefined;
    const at = place(node?.range?.[0] ?? 0);
    const parent = document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === path[path.length - 1]) : undefined;
    const key = isScalar(pair?.key) ? place(pair.key.range?.[0] ?? 0) : at;
    const inside =
      isScalar(node) && node.type !== 'BLOCK_FOLDED' ? { line: at.line, column: at.column + 3 + (node.type === 'PLAIN' ? 0 : 1) } : at;
    return { at, key, inside };
  };
}

function expectPlaces(text: string): void {
  const plain = PlainPlaces.of(text);
  if (plain === null) return;
  const whole = placesOf(text);
  for (const path of pathsOf(readPlainYaml(text)))
    expect([path, { at: plain.at(path), key: plain.atKey(path), inside: plain.within(path, 3) }]).toEqual([path, whole(path)]);
}

test.each(schemeFiles)('every part of %s stands where the full parser sees it', (_, text) => expectPlaces(text));

test('so does every part of a form written as a file; what is not there stands where it would be missed', () => {
  fc.assert(
    fc.property(randomForm, (value) => expectPlaces(schemeYaml(value))),
    { numRuns: runs / 20, seed },
  );
  const plain = PlainPlaces.of('# 注\n甲:\n  乙: [1, {丙: 2}]\n');
  expect([plain?.at(['甲', '丁']), plain?.atKey(['甲', '乙', 1, '丁']), plain?.within(['戊'], 4), plain?.at([])]).toEqual([
    { line: 3, column: 3 },
    { line: 3, column: 10 },
    { line: 2, column: 1 },
    { line: 2, column: 1 },
  ]);
});
