import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, LineCounter, parse, parseDocument, type Node } from 'yaml';
import { shippedLibrary, shippedSchemes } from '../../src/regulations';
import { loadParsed } from '../../src/scheme/load';
import { YamlSource } from '../../src/scheme/source/parsed-yaml';
import type { Position } from '../../src/scheme/source/placed';
import { parseYaml, readYaml } from '../../src/scheme/source/read-yaml';
import { schemeYaml } from '../../src/sheets/scheme/scheme-sheet';
import { randomForm } from './support/random-forms';
import { schemeFiles, yamlValue } from './support/sheets';
import { shippedText } from '../support/shipped-text';

const FILE = '试';
const seed = Number(process.env['KAOJI_SEED'] ?? 20261122);
const runs = Number(process.env['KAOJI_FUZZ'] ?? 20) * 20;

/** What is read of a text; undefined where it is refused. */
function readValue(text: string): unknown {
  return parseYaml(text).parsed?.value;
}

/** What the full parser makes of a text; undefined where it finds it wrong. */
function whole(text: string): unknown {
  try {
    return parse(text, { version: '1.2', logLevel: 'error', maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

test.each(schemeFiles)('%s is read as the full parser reads it', (_, text) => {
  expect(readValue(text)).toEqual(yamlValue(text));
});

test('each file with a mistake is read as the full parser reads it, or refused', () => {
  const folder = join(__dirname, 'bad');
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    const read = readValue(text);
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
  expect(readValue(text)).toEqual(value);
  expect(whole(text)).toEqual(value);
});

test.each<[string, unknown]>([
  ['a:', { a: null }],
  ['a: b\n  c', { a: 'b c' }],
  ['a: |\n  b', { a: 'b\n' }],
  ['a: >\n  b', { a: 'b\n' }],
  ['a: >-\n  b\n\n  c', { a: 'b\nc' }],
  ['a: >-\n  b\n   c', { a: 'b\n c' }],
  ['a: >-\n  b\n   \nc: d', { a: 'b\n ', c: 'd' }],
  ['a: >-\n  b\n\n    ', { a: 'b\n\n  ' }],
  ['a: >-\n  b\n\n  # c', { a: 'b\n# c' }],
  ['a: !t 1', { a: '1' }],
  ['? a\n: b', { a: 'b' }],
  ['---\na: b', { a: 'b' }],
  ['a: b\n...', { a: 'b' }],
  ['a:\tb', { a: 'b' }],
  ['a: b\r\n', { a: 'b' }],
  ['a: [b\n]', { a: ['b'] }],
  ['a: [b: c]', { a: [{ b: 'c' }] }],
  ['a: "b\n  c"', { a: 'b c' }],
  ['a: "\\x41"', { a: 'A' }],
  ['a: TRUE', { a: true }],
  ['a: 0x1f', { a: 31 }],
  ['a: .inf', { a: Infinity }],
  ['a\n', 'a'],
  ['', null],
  ['# 注\n', null],
  ['1.50: a', { 1.5: 'a' }],
  ['a: {b}', { a: { b: null } }],
])('%j is read as YAML has it', (text, value) => {
  expect(parseYaml(text)).toEqual({ parsed: { value, places: expect.any(Array) as unknown }, diagnostics: [] });
  expect(whole(text)).toEqual(value);
});

test.each([
  ['a: &x 1', 'S-ALIAS'],
  ['a: *x', 'S-ALIAS'],
  ['a: b\na: c', 'S-YAML'],
  ['1: b\n"1": c', 'S-YAML'],
  ['a: b: c', 'S-YAML'],
  ['[a, b', 'S-YAML'],
  ['{a: b', 'S-YAML'],
  ["a: 'b", 'S-YAML'],
  ['a: b\n c: d', 'S-YAML'],
  ['a:\n b: c\n  d: e', 'S-YAML'],
  ['- a\nb: c', 'S-YAML'],
  ['a: {b: c}\n  d', 'S-YAML'],
  ['__proto__: 1', 'S-NAME-UNSAFE'],
  ['a: {constructor: 1}', 'S-NAME-UNSAFE'],
  ['{[a]: b}', 'S-NAME-UNSAFE'],
  ['a: @b', 'S-YAML'],
  ['a: - b', 'S-YAML'],
  ['a: b c: d', 'S-YAML'],
  ['a: [b, , c]', 'S-YAML'],
  [`${'a: {'.repeat(20)}${'}'.repeat(20)}`, 'S-TOO-DEEP'],
])('%j is refused', (text, code) => {
  const { parsed, diagnostics } = parseYaml(text);
  expect([parsed, diagnostics.map((found) => found.code)]).toEqual([null, [code]]);
});

test('brackets in texts are not depth: 120 clauses with half-open intervals are read', () => {
  const text = Array.from({ length: 120 }, (_, at) => `第${String(at)}条: "[60, 70) 分，[[{"\n`).join('');
  expect(readValue(text)).toEqual(whole(text));
});

test('a text that was read lately is not parsed again, but told of the file that it is asked for', () => {
  expect(readYaml('甲: [1]', '一').source?.value).toBe(readYaml('甲: [1]', '二').source?.value);
  expect([readYaml('甲: [1', '一'), readYaml('甲: [1', '二')].map(({ diagnostics }) => diagnostics.map(({ file }) => file))).toEqual([
    ['一'],
    ['二'],
  ]);
  expect(readYaml('甲: [1]', '二').source?.at(['甲'])).toEqual({ file: '二', line: 1, column: 4 });
});

test('of many texts only the last are kept', () => {
  const first = readYaml('甲: [0]', '').source?.value;
  for (let at = 1; at <= 1000; at += 1) readYaml(`甲: [${String(at)}]`, '');
  expect(readYaml('甲: [0]', '').source?.value).not.toBe(first);
  const second = readYaml('乙: [0]', '').source?.value;
  for (let at = 1; at <= 3; at += 1) readYaml(`# ${'注'.repeat(300_000)}\n乙: [${String(at)}]`, '');
  expect(readYaml('乙: [0]', '').source?.value).not.toBe(second);
});

test.each(shippedSchemes.map((shipped) => [shipped.file, shipped] as const))(
  'what %s was parsed to when the program was built is what is read of its text, also after a scheme was built of it',
  (file, { id, parsed }) => {
    loadParsed(parsed, file, shippedLibrary);
    expect(parsed).toEqual(parseYaml(shippedText(id)).parsed);
  },
);

test.each(shippedSchemes.map((shipped) => [shipped.file, shipped] as const))(
  'the text that %s is exported and copied as is that of its file',
  async (_file, { id, text }) => {
    expect(await text()).toBe(shippedText(id));
  },
);

test('whatever the form takes, written as a file, is read as the full parser reads it', () => {
  fc.assert(
    fc.property(randomForm, (value) => {
      const text = schemeYaml(value);
      const read = readValue(text);
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

test('whatever is strung together is read as the full parser reads it, or refused', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.constantFrom('', '甲: ', '- ', '甲: >-\n  '), fc.array(scrap, { maxLength: 10 }), (start, parts) => {
      const text = start + parts.join('');
      const { parsed, diagnostics } = parseYaml(text);
      if (parsed === null)
        expect(diagnostics[0]?.code).toMatch(whole(text) === undefined ? /^S-(?:YAML|ALIAS|NAME-UNSAFE)$/u : /^S-(?:ALIAS|NAME-UNSAFE)$/u);
      else {
        taken += 1;
        expect(parsed.value).toEqual(whole(text));
      }
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
  const place = (offset: number): Position => ({
    file: FILE,
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
      isScalar(node) && node.type?.startsWith('BLOCK') === false ? { ...at, column: at.column + 3 + (node.type === 'PLAIN' ? 0 : 1) } : at;
    return { at, key, inside };
  };
}

function sourceOf(text: string): YamlSource {
  const { parsed } = parseYaml(text);
  if (parsed === null) throw new Error(`${text} is refused`);
  return new YamlSource(FILE, parsed);
}

function expectPlaces(text: string): void {
  const source = sourceOf(text);
  const whole = placesOf(text);
  for (const path of pathsOf(source.value))
    expect([path, { at: source.at(path), key: source.atKey(path), inside: source.within(path, 3) }]).toEqual([path, whole(path)]);
}

test.each(schemeFiles)('every part of %s stands where the full parser sees it', (_, text) => expectPlaces(text));

test('so does every part of a form written as a file; what is not there stands where it would be missed', () => {
  fc.assert(
    fc.property(randomForm, (value) => expectPlaces(schemeYaml(value))),
    { numRuns: runs / 20, seed },
  );
  const source = sourceOf('# 注\n甲:\n  乙: [1, {丙: 2}]\n');
  expect([source.at(['甲', '丁']), source.atKey(['甲', '乙', 1, '丁']), source.within(['戊'], 4), source.at([])]).toEqual([
    { file: FILE, line: 3, column: 3 },
    { file: FILE, line: 3, column: 10 },
    { file: FILE, line: 2, column: 1 },
    { file: FILE, line: 2, column: 1 },
  ]);
});
