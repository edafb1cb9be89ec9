import fc from 'fast-check';
import { planOwnScheme } from '../../src/assessment/choices/own-scheme';
import { loadScheme } from '../../src/scheme/load';
import { SymbolTable } from '../../src/language/syntax/tokens';
import { parseFormula } from '../../src/language/syntax/parse';
import { FormulaError } from '../../src/language/syntax/syntax-tree';
import { formula, head, hostile, items } from './support/hostile';
import { anySigns } from '../support/code-points';

const seed = 20261122;
/** What was found wrong, by code. */
function refused(text: string): string[] {
  return loadScheme(text, '来历不明').diagnostics.map(({ code }) => code);
}

// How long each refusal takes is measured by `npm run bench -- refuse`.
test.each(hostile)('%s is refused', (_, text, code) => {
  expect(refused(text)).toContain(code);
});

test('a text of any depth is refused, not written as the sheet 考评办法', () => {
  for (const [, text] of hostile.filter(([, , code]) => code === 'S-TOO-DEEP')) {
    const { edits, diagnostics } = planOwnScheme(text, '来历不明');
    expect([edits, diagnostics.map(({ code }) => code)]).toEqual([null, ['S-TOO-DEEP']]);
  }
});

test('a long chain of operators is read and computed without running out of stack', () => {
  const { diagnostics } = loadScheme(formula(`甲${'＋1'.repeat(999)}`), '长');
  expect(diagnostics).toEqual([]);
});

test('3,000 items that each need the next are put in order', () => {
  const { scheme, diagnostics } = loadScheme(
    items(
      Array.from({ length: 3_000 }, (_, at) => `i${String(at)}: {公式: ${at === 2_999 ? '1' : `i${String(at + 1)}`}, 依据: 一}`).concat(
        '乙: {公式: 甲, 依据: 一}',
      ),
    ),
    '链',
  );
  expect(diagnostics).toEqual([]);
  expect(scheme?.statements[0]?.name).toBe('i2999');
});

test('200 grades of 240 alternatives each are looked through in bounded time', () => {
  const alternatives = (at: number): string =>
    Array.from({ length: 240 }, (_, n) => `甲=${String(at)}${String(n)}`)
      .join(' 或 ')
      .slice(0, 1990)
      .replace(/ 或[^或]*$/u, '');
  const grades = Array.from({ length: 180 }, (_, at) => `  - {等次: 级${String(at)}, 当: ${alternatives(at)}, 依据: 一}\n`);
  const text = `${items(['总: {公式: 甲, 依据: 一}'])}等次:\n${grades.join('')}  - {等次: 末, 当: 其他, 依据: 一}\n`;
  expect(loadScheme(text, '多').diagnostics).toEqual([]);
});

/** 30 of the code, from that line on, each on the next; then how many more there are, at the first that is not told. */
const firstThirty = (code: string, line: number): string[] => [
  ...Array.from({ length: 30 }, (_, at) => `${code} ${String(line + at)}`),
  `S-MORE ${String(line + 30)}`,
];

const many: readonly (readonly [string, string, string, number])[] = [
  [
    '2,000 unknown names',
    items(Array.from({ length: 2_000 }, (_, at) => `项${String(at)}: {公式: 无名${String(at)}, 依据: 一}`)),
    'F-NAME-UNKNOWN',
    1_970,
  ],
  [
    '9,000 items without a clause',
    items(Array.from({ length: 9_000 }, (_, at) => `项${String(at)}: {公式: 甲}`)),
    'S-CLAUSE-MISSING',
    8_970,
  ],
  [
    '9,000 formulas that are lists',
    items(Array.from({ length: 9_000 }, (_, at) => `项${String(at)}: {公式: [1], 依据: 一}`)),
    'S-VALUE',
    8_970,
  ],
  [
    '9,000 keys that are none',
    `${items(['乙: 甲'])}${Array.from({ length: 9_000 }, (_, at) => `项${String(at)}: 1\n`).join('')}`,
    'S-KEY-UNKNOWN',
    8_970,
  ],
];

test.each(many)('of %s the first 30 are told, and how many more there are', (_, text, code, more) => {
  const { diagnostics } = loadScheme(text, '多');
  const first = diagnostics.find((found) => found.code === code)?.line ?? 0;
  expect(diagnostics.map((found) => `${found.code} ${String(found.line)}`)).toEqual(firstThirty(code, first));
  const last = diagnostics[diagnostics.length - 1];
  expect(last).toMatchObject({ code: 'S-MORE', severity: diagnostics[0]?.severity, data: { code, count: more } });
});

test('5,000 inputs that a column of 5,000 values does not take are told in the same way', () => {
  const values = Array.from({ length: 5_000 }, (_, at) => `值${String(at)}`).join(', ');
  const text =
    `办法: 试\n台账:\n  名册: {列: {单位: 单位}}\n  奖: {依据: 一, 列: ` +
    `{级: [${values}]}}\n算例:\n  - {名: 一, 奖: [${Array.from({ length: 5_000 }, () => '{级: 错}').join(', ')}]}\n`;
  expect(refused(text).filter((code) => code === 'F-OPTION-UNKNOWN')).toHaveLength(30);
});

/** Ledgers of which each counts only where the one before it (`step` −1) or after it (1) has rows that count. */
const countedBy = (count: number, step: 1 | -1, times: number): string => {
  const one = (at: number): string =>
    at + step < 0 || at + step >= count
      ? '甲 > 0'
      : Array.from({ length: times }, (_, more) => `次数(本${String(at + step)}) > ${String(more)}`).join(' 且 ');
  return `${head}${Array.from({ length: count }, (_, at) => `  本${String(at)}: {依据: 一, 计入: "${one(at)}", 列: {甲: {类型: 数, 必填: 是}}}\n`).join('')}得分项: {乙: {公式: "次数(本${String(step < 0 ? count - 1 : 0)})", 依据: 一}}\n`;
};

test.each([
  [5_000, -1, 1],
  [5_000, 1, 1],
  [40, -1, 2],
  [40, 1, 2],
] as const)('计入 of %d ledgers, each asking its neighbour (%d) %d times, neither hangs nor runs out of stack', (count, step, times) => {
  const { diagnostics } = loadScheme(countedBy(count, step, times), '套');
  expect(diagnostics.map(({ code }) => code)).toContain('S-COUNTS-NESTED');
});

const pieces = fc.constantFrom(
  '甲',
  '乙',
  '记录',
  '合计',
  '次数',
  '名次',
  '如果',
  '则',
  '否则',
  '且',
  '或',
  '非',
  '属于',
  '同',
  '每',
  '按',
  '封顶',
  '查表',
  '本',
  '口径',
  '.',
  '(',
  '）',
  ',',
  '，',
  '[',
  '】',
  '%',
  '+',
  '－',
  '×',
  '÷',
  '=',
  '≥',
  '<>',
  '1',
  '2.5',
  '"',
  '“',
  '「',
  '」',
  ' ',
  '不适用',
  '是',
  '\u0000',
  '\ud800',
  '①',
);

test(`no formula makes the reader throw anything but its own error (seed ${String(seed)})`, () => {
  const names = new SymbolTable(['甲', '乙', '记录', '加（减）分', '如果', '合计', '属于']);
  fc.assert(
    fc.property(
      fc.oneof(
        anySigns(),
        fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      ),
      (text) => {
        try {
          parseFormula(text, names);
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
        }
      },
    ),
    { seed, numRuns: 1000 },
  );
});

const keys = fc.constantFrom(
  '办法',
  '台账',
  '名册',
  '列',
  '行',
  '得分项',
  '公式',
  '口径',
  '取',
  '另可',
  '表',
  '分段',
  '等次',
  '当',
  '排名',
  '按',
  '检查',
  '须',
  '算例',
  '单位',
  '序列',
  '满分',
  '甲',
);
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>('甲', '1 ＋ 甲', '', '其他', 1, -0.5, true, null, '110%', '{', '&a', '*a'),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(keys, tie('node'), { maxKeys: 4 }),
  ),
})).node;

test(`no text makes loading a scheme throw: any text, and any tree of its own keys (seed ${String(seed)})`, () => {
  const asText = fc.oneof(
    anySigns(),
    tree.map((value) => JSON.stringify(value)),
    tree.map((value) => `办法: 试\n台账: {名册: {列: {单位: 单位}}, 甲: ${JSON.stringify(value)}}\n`),
    tree.map((value) => `${head}得分项: ${JSON.stringify(value)}\n`),
    fc.tuple(keys, tree).map(([key, value]) => `${head}${key}: ${JSON.stringify(value)}\n`),
  );
  fc.assert(
    fc.property(asText, (text) => {
      const { scheme, diagnostics } = loadScheme(text, '任意');
      expect(scheme !== null || diagnostics.length > 0).toBe(true);
    }),
    { seed, numRuns: 300 },
  );
});
