import { fill } from '../../../src/messages/catalogue';
import { formulaMessages } from '../../../src/messages/sheets/formulas';
import { loadScheme, type Scheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { togetherTest } from '../support/oracle';
import { ALL_LONG, differencesOf, written } from '../support/prove';

/** Small workbooks for traps that random figures seldom walk into. */
function schemeOf(items: string): Scheme {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试\n标识: 试\n施行: 2026-01-01\n年度: 2026\n序列: [甲类]\n表:\n  分档: {分段: [{低于: 100, 取: 2}, ` +
      `{当: 其他, 取: 不适用}]}\n  折线: {行: [[比, 分], [0, 0], [1, 7], [2, 12]]}\n台账:\n  名册: {列: {单位: ` +
      `单位, 序列: 文字}}\n  事项: {列: {分值: 数, 目标: 数}}\n得分项:\n${items}\n排名: {按: 总分}\n`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  return scheme;
}

const ROSTER: CellValue[][] = [
  ['单位', '序列'],
  ['甲', '甲类'],
  ['乙', '甲类'],
  ['丙', '甲类'],
];

const TRAPS: readonly (readonly [string, string, CellValue[][]])[] = [
  [
    'quotients of six digits before the point are ranked upwards, ties included',
    '  商: {公式: "合计(事项, 分值 ÷ 目标)", 类型: 数}\n  位次: {公式: "名次(名册, 商, 升)", 类型: 名次}\n  总分: 合计(事项, 目标)',
    [
      ['甲', 1000000, 7],
      ['乙', 1000000, 7],
      ['丙', 3000000, 7],
    ],
  ],
  [
    '≠ 本.x passes over 不适用',
    '  额: {公式: "最大(事项, 分值)", 类型: 数}\n  异: {公式: "次数(名册, 额 ≠ 本.额)", 类型: 整数}\n  总分: 合计(事项, 目标)',
    [
      ['甲', 5, 1],
      ['乙', 6, 1],
    ],
  ],
  [
    'sums of money that end in a tenth reach the sum exactly',
    '  够: {公式: "如果 合计(事项, 分值) ≥ 30000000.3 则 1 否则 0", 类型: 整数}\n  总分: 合计(事项, 目标)',
    [
      ['甲', 10000000.1, 1],
      ['甲', 20000000.2, 1],
      ['乙', 30000000.2, 1],
    ],
  ],
  [
    'a helper made for one formula stands also where the next asks for it',
    '  折: {公式: "取大(平均(事项, 分值, 序列内) ÷ 2, 5)", 类型: 数}\n  又: {公式: "最大(事项, 分值, 序列内)", ' +
      '类型: 数}\n  总分: 合计(事项, 目标)',
    [
      ['甲', 30, 1],
      ['乙', 6, 1],
    ],
  ],
  [
    'amounts of nine digits are cut and taken in steps where they are whole',
    '  去: {公式: "舍去(分值和 × 0.58, 0)", 类型: 数}\n  进: {公式: "进一(分值和 × 1.1, 0)", 类型: 数}\n  满: ' +
      '{公式: "每满(分值和 × 0.58, 1)", 类型: 数}\n  分值和: {公式: "合计(事项, 分值)", 类型: 数}\n  总分: 合计(事项, 目标)',
    [
      ['甲', 100000000, 1],
      ['乙', 100000000.5, 2],
    ],
  ],
  [
    'amounts of nine digits are compared and looked up at the digits that a double has',
    '  超: {公式: "如果 合计(事项, 分值 × 1.1) > 合计(事项, 目标) 则 1 否则 0", 类型: 整数}\n  同: {公式: ' +
      '"次数(名册, 超额 > 本.超额)", 类型: 整数}\n  超额: {公式: "合计(事项, 分值 × 1.1)", 类型: 数}\n  总分: 合计(事项, 目标)',
    [
      ['甲', 300000000, 330000000],
      ['乙', 100000000, 110000000],
      ['乙', 200000000, 220000000],
    ],
  ],
  [
    'a tier that is 不适用 makes a product 不适用',
    '  倍: {公式: "分段(100 × 次数(事项), 分档) × 3", 类型: 数}\n  总分: 合计(事项, 目标)',
    [['甲', 100, 1]],
  ],
  [
    'beside a bound that may be 不适用 and nothing worse a value is asked for alone',
    '  托: {公式: "保底(合计(事项, 分值), 平均(名册, 目标和, 目标和 > 1))", 类型: 数}\n  目标和: {公式: ' +
      '"合计(名册, 1) × 1", 类型: 数}\n  总分: 合计(事项, 目标)',
    [
      ['甲', null, 1],
      ['乙', 5, 2],
    ],
  ],
  [
    'a small quotient on a line keeps its digits',
    '  值: {公式: "插值(合计(事项, 分值 ÷ 目标), 折线)", 类型: 数}\n  总分: 合计(事项, 目标)',
    [
      ['甲', 0.001, 7],
      ['乙', 5, 3],
      ['丙', 1, 1],
    ],
  ],
  [
    'what is 不适用 needs no bound, not even one that is missing',
    '  限: {公式: "封顶(平均(事项, 分值, 分值 > 100), 合计(事项, 目标))", 类型: 数}\n  夹: {公式: "1 ＋ ' +
      '取先(限于(平均(事项, 分值, 分值 > 100), 0, 合计(事项, 目标)), 9)", 类型: 数}\n  总分: 合计(事项, 分值)',
    [
      ['甲', 5, null],
      ['乙', 101, 3],
    ],
  ],
];

/** Numbers that differ, but by less than a spreadsheet sees. */
const TOO_CLOSE: readonly (readonly [string, string, string, CellValue[][]])[] = [
  [
    'totals of more than fifteen digits are ranked by the kernel',
    '名次',
    '  总分: {公式: "合计(事项, 分值) × 1000000000 ＋ 合计(事项, 目标)", 类型: 数}',
    [
      ['甲', 900719.925, 0.5],
      ['乙', 900719.925, 0.75],
      ['丙', 1, 1],
    ],
  ],
  [
    'numbers alike to the twelfth decimal are compared by the kernel',
    '近',
    '  近: {公式: "如果 合计(事项, 分值 ÷ 目标) = 0 则 1 否则 0", 类型: 整数}\n  总分: 合计(事项, 目标)',
    [
      ['甲', 0.000001, 100000000],
      ['乙', 0, 1],
    ],
  ],
  [
    'a number just past the middle is rounded to the even neighbour by the kernel',
    '整',
    '  整: {公式: "五成双(合计(事项, 分值 ÷ 目标))", 类型: 整数}\n  总分: 合计(事项, 目标)',
    [
      ['甲', 7.50000000003, 3],
      ['乙', 7.5, 3],
    ],
  ],
  [
    'and counted by it',
    '数',
    '  数: {公式: "次数(名册, 商 > 本.商)", 类型: 整数}\n  商: {公式: "合计(事项, 分值 ÷ 目标)", 类型: 数}\n  总分: 合计(事项, 目标)',
    [
      ['甲', 0.000001, 100000000],
      ['乙', 0, 1],
    ],
  ],
];

/** Sums, counts, extremes and means of a unit, of its sequence, and one for each value. */
const OF_A_UNIT =
  '  和: {公式: "合计(事项, 分值)", 类型: 数}\n  数: {公式: "次数(事项, 分值 > 1)", 类型: 整数}\n  高: {公式: ' +
  '"最大(事项, 分值)", 类型: 数}\n  均: {公式: "平均(事项, 分值)", 类型: 数}\n  取: {公式: "合计(事项, 分值, 每 ' +
  '目标 取最高)", 类型: 数}\n  列: {公式: "最小(事项, 分值, 序列内)", 类型: 数}\n  总分: 取先(和, 0) ＋ 取先(取, 0)';

/**
 * Ledgers that are long, as to a formula that looks at its unit's rows only: together, scattered, one row only at the end, and 丙 with
 * none.
 */
const ORDERS: readonly (readonly [string, CellValue[][]])[] = [
  [
    'rows of a unit together',
    [
      ['甲', 1, 1],
      ['甲', 4, 1],
      ['乙', 2, 1],
      ['乙', 3, 2],
    ],
  ],
  [
    'rows of a unit scattered',
    [
      ['乙', 2, 1],
      ['甲', 1, 1],
      ['乙', 3, 2],
      ['甲', 4, 1],
      ['乙', 8, 2],
    ],
  ],
  [
    'a row at the end, apart from the others',
    [
      ['甲', 1, 1],
      ['甲', 4, 1],
      ['乙', 2, 1],
      ['乙', 3, 2],
      ['甲', 16, 3],
    ],
  ],
  [
    'a blank among scattered rows',
    [
      ['甲', 1, 1],
      ['乙', null, 1],
      ['甲', 4, 1],
      ['乙', 5, 1],
    ],
  ],
];

function workbook(name: string, items: string, rows: CellValue[][], options: { readonly longLedger?: number } = {}) {
  return written(
    {
      name,
      scheme: schemeOf(items),
      sheets: [
        { name: '名册', rows: ROSTER, merges: [] },
        { name: '事项', rows: [['单位', '分值', '目标'], ...rows], merges: [] },
      ],
      readings: {},
      period: '2026',
    },
    options,
  );
}

async function found(files: readonly ReturnType<typeof written>[]): Promise<(readonly [string, string[]])[]> {
  const differences = await differencesOf(files);
  return files.map(({ scenario }, index) => [
    scenario.name,
    (differences[index] ?? []).map(
      ({ place, what, expected, found, formula }) => `${place} ${what}: ${expected}, LibreOffice ${found}: ${formula}`,
    ),
  ]);
}

togetherTest('LibreOffice says what the kernel says', async () => {
  expect(await found(TRAPS.map(([name, items, rows]) => workbook(name, items, rows)))).toEqual(TRAPS.map(([name]) => [name, []]));
});

togetherTest('what differs by less than a spreadsheet sees is left to the kernel, with the reason', async () => {
  const files = TOO_CLOSE.map(([name, , items, rows]) => workbook(name, items, rows));
  expect(await found(files)).toEqual(TOO_CLOSE.map(([name]) => [name, []]));
  expect(files.map(({ untranslated }) => untranslated)).toEqual(
    TOO_CLOSE.map(([, what]) => [{ what, why: fill(formulaMessages['N-CLOSE'], {}) }]),
  );
});

test('a rank that is a value is said to be provisional as it was when it was written', () => {
  const [, , items, rows] = TOO_CLOSE[0] ?? ['', '', '', []];
  const file = workbook('待补', items, [...rows, ['丙', null, 1]]);
  expect(file.untranslated.map(({ what }) => what)).toEqual(['名次']);
  const open = file.book.sheets.find(({ name }) => name === '计算-名册')?.cells ?? {};
  const heads = Object.values(open).find((row) =>
    Object.values(row).some(({ value }) => value === fill(formulaMessages['N-RANK-OPEN'], {})),
  );
  const at = Object.entries(heads ?? {}).find(([, { value }]) => value === fill(formulaMessages['N-RANK-OPEN'], {}))?.[0] ?? '';
  const below = Object.values(open).flatMap((row) => (typeof row[Number(at)]?.value === 'number' ? [row[Number(at)]?.value] : []));
  expect(below).toContain(1);
});

togetherTest('in a long ledger the order of its rows changes nothing', async () => {
  const files = ORDERS.map(([name, rows]) => workbook(name, OF_A_UNIT, rows, ALL_LONG));
  expect(files.flatMap(({ untranslated }) => untranslated)).toEqual([]);
  expect(await found(files)).toEqual(ORDERS.map(([name]) => [name, []]));
});
