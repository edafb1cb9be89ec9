import fc, { type Arbitrary } from 'fast-check';
import { diagnosticLine, loadScheme } from '../../../src/scheme/load';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type InputValue, type ScoringInput } from '../../../src/scoring/input';
import { differences } from '../support/compare';
import { fraction, order, type Fraction } from '../support/fraction';

/*
 * 查表 and 分段 over random tables, each row beside a search through the table from the top, in fractions: keys that are there, that are
 * not, blank, 不适用 or unreadable; cells that are numbers of any size, texts, empty or 不适用.
 */

const TEXT_KEYS = ['一', '二', '三', '四', '五'];
const NUMBER_KEYS = ['0', '1', '2.5', '-3', '100', '9007199254740993'];
const NUMBERS = ['0', '1.5', '-2.25', '3', '0.0001', '9007199254740991', '12345678901234567.5'];
const TEXTS = ['优', '良', '中'];
const NONE = '不适用';
/** An empty cell, as the regulation's file writes it. */
const EMPTY = 'null';

/** What the cells of a table may hold: numbers that fit a double, numbers beyond, or texts. */
const kinds = fc.constantFrom(NUMBERS.slice(0, 5), NUMBERS, TEXTS);

/** So many cells, the first with a value, so that the type is known by it. */
function cells(kind: readonly string[], count: number, without: readonly string[]): Arbitrary<string[]> {
  const value = fc.constantFrom(...kind);
  const other = fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(...without) });
  return fc.tuple(value, fc.array(other, { minLength: count - 1, maxLength: count - 1 })).map(([first, rest]) => [first, ...rest]);
}

/** The rows of a table with two columns beside its keys, of which it has the first. */
function keyed(name: string, keys: readonly string[]): Arbitrary<string> {
  return fc.tuple(fc.shuffledSubarray(keys.slice(1)), kinds).chain(([some, kind]) => {
    const taken = [...some, ...keys.slice(0, 1)];
    const column = cells(kind, taken.length, [EMPTY, NONE]);
    return fc.tuple(column, column).map(([points, share]) => {
      const rows = taken.map((key, at) => `['${key}', ${quoted(points[at] ?? '')}, ${quoted(share[at] ?? '')}]`);
      return `  ${name}: {行: [[键, 分, 折], ${rows.join(', ')}]}`;
    });
  });
}

function tiered(name: string): Arbitrary<string> {
  const edges = fc.uniqueArray(fc.constantFrom(...NUMBERS, '60%', '-7'), { minLength: 1, maxLength: 6 });
  return fc.tuple(edges, kinds).chain(([some, kind]) => {
    const ascending = [...some].sort((a, b) => Number(order(exact(a), exact(b))));
    const limits = fc.array(fc.constantFrom('低于', '不超过'), { minLength: some.length, maxLength: some.length });
    return fc.tuple(limits, cells(kind, some.length + 1, [NONE])).map(([words, values]) => {
      const tiers = values.map(
        (value, at) => `{${at < some.length ? `${words[at] ?? ''}: '${ascending[at] ?? ''}'` : '当: 其他'}, 取: ${quoted(value)}}`,
      );
      return `  ${name}: {分段: [${tiers.join(', ')}]}`;
    });
  });
}

function quoted(cell: string): string {
  return cell === EMPTY ? cell : `'${cell}'`;
}

/** A decimal or per cent as a fraction. */
function exact(decimal: string): Fraction {
  const [whole = '', places = ''] = decimal.replace('%', '').split('.');
  return fraction(BigInt(whole + places), 10n ** BigInt(places.length) * (decimal.endsWith('%') ? 100n : 1n));
}

const scheme = fc.tuple(keyed('文', TEXT_KEYS), keyed('数', NUMBER_KEYS), tiered('档')).map((tables) => {
  const typeOf = (table: string): string => (TEXTS.some((text) => table.includes(`'${text}'`)) ? ', 类型: 文字' : ', 类型: 数');
  const [byText = '', byNumber = '', tiers = ''] = tables.map(typeOf);
  return `办法: 试
表:
${tables.join('\n')}
台账:
  名册: {列: {单位: 单位}}
  记录:
    列: {单位: 单位, 键: 文字, 可空: {类型: 文字, 必填: 否}, 列名: [分, 折], 甲: 数, 乙: 数}
    行:
      一列: {公式: "查表(文, 键, 折)"${byText}}
      空键: {公式: "查表(文, 可空)"${byText}}
      两键: {公式: "查表(文, 键, 列名)"${byText}}
      定键: {公式: "查表(文, 一, 列名)"${byText}}
      全定: {公式: "查表(文, 一)"${byText}}
      按数: {公式: "查表(数, 甲, 折)"${byNumber}}
      按商: {公式: "查表(数, 甲 ÷ 乙)"${byNumber}}
      按数两键: {公式: "查表(数, 甲, 列名)"${byNumber}}
      哪档: {公式: "分段(甲, 档)"${tiers}}
      商在哪档: {公式: "分段(甲 ÷ 乙, 档)"${tiers}}
      定档: {公式: "分段(1.5, 档)"${tiers}}
得分项:
  总分: {公式: "次数(记录)", 类型: 数}
`;
});

const mostly = (some: readonly InputValue[]): Arbitrary<InputValue> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...some) },
    { weight: 1, arbitrary: fc.constantFrom<InputValue>(null, NOT_APPLICABLE_INPUT, INVALID_INPUT) },
  );
const decimals = (some: readonly string[]): InputValue[] => some.map((one) => ({ num: exact(one).n, den: exact(one).d }));
const row = fc.record({
  键: mostly([...TEXT_KEYS, '六']),
  可空: mostly([...TEXT_KEYS, '六']),
  列名: mostly(['分', '折']),
  甲: fc.oneof(mostly(decimals([...NUMBER_KEYS, ...NUMBERS, '-7', '0.6', '59.99'])), mostly([0, 1, 2.5, -3, 0.6, 1.5, 3])),
  乙: mostly([1, 1, 2, 3, -1, 0, 0.4]),
});

/** A ledger of some rows, its cells now and then all of one kind: without a gap, or of small numbers only. */
const input = fc.tuple(fc.array(row, { minLength: 1, maxLength: 8 }), fc.boolean()).map(([rows, whole]): ScoringInput => {
  const kept = whole ? rows.map((one) => ({ ...one, 键: '一', 可空: '一', 列名: '折', 甲: Number(one.甲 === 0), 乙: 2 })) : rows;
  const columnOf = (name: keyof (typeof rows)[number]): InputValue[] => kept.map((one) => one[name]);
  const names = ['键', '可空', '列名', '甲', '乙'] as const;
  return {
    units: [{ name: '甲局', sequence: '' }],
    ledgers: new Map([
      ['记录', { rows: kept.length, unit: new Int32Array(kept.length), columns: new Map(names.map((name) => [name, columnOf(name)])) }],
    ]),
    period: 2017,
    readings: {},
  };
});

test('every row finds what a search from the top finds, or says why it has nothing', () => {
  fc.assert(
    fc.property(scheme, fc.array(input, { minLength: 1, maxLength: 4 }), (text, inputs) => {
      const { scheme: loaded, diagnostics } = loadScheme(text, '试.yaml');
      expect(diagnostics.filter(({ severity }) => severity === 'error').map(diagnosticLine)).toEqual([]);
      if (loaded !== null) for (const one of inputs) expect(differences(loaded, one)).toEqual([]);
    }),
    { seed: 20261130, numRuns: 150 },
  );
});
