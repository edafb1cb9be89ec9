import fc from 'fast-check';
import { definitions } from '../../src/custom-functions/definitions';
import { call, cells, value, type Given } from './support/call';

const runs = { seed: 20261122, numRuns: 600 };

/** One cell of a sheet: many blanks and real zeros among what the function asks for. */
const number = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<unknown>(0, null) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(-10, -5, -3, 1, 2, 3, 10, 60, 100) },
);
const word = (...words: string[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom<unknown>(0, null) }, { weight: 4, arbitrary: fc.constantFrom<unknown>(...words) });

/** A column, or a table of one arbitrary a column; at A1 of 表. */
function area(rows: number, ...columns: fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown[][]> {
  return fc.array(fc.tuple(...columns), { minLength: rows, maxLength: rows });
}

/** Rows whose limits go one way, as a table has to be: zeros and blanks anywhere, blank rows behind. */
function limits(direction: 1 | -1, points: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[][]> {
  return fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(-10, -5, 0, 60, 90), { minLength: 1, maxLength: 4 }),
      fc.array(points, { minLength: 4, maxLength: 4 }),
      fc.constantFrom<unknown[][]>([], [[null, null]], [['其他', 7]], [[null, 7]]),
    )
    .map(([edges, worth, end]) => [...edges.sort((a, b) => direction * (a - b)).map((edge, index) => [edge, worth[index]]), ...end]);
}

const one = (cell: fc.Arbitrary<unknown>) => area(1, cell);
const maybe = (given: fc.Arbitrary<unknown[][]>) => fc.option(given, { nil: undefined });

/** What users give each function over plain cells, every argument on a sheet. */
const asked: Readonly<Record<string, fc.Arbitrary<unknown[][] | undefined>[]>> = {
  完成得分: [
    area(2, number),
    area(2, number),
    area(2, number),
    maybe(one(fc.constantFrom<unknown>(0, null, 1.1))),
    maybe(one(word('正向', '反向'))),
    maybe(one(number)),
  ],
  加权得分: [fc.tuple(number, number).map((row) => [row]), fc.constantFrom([[0, 1]], [[0.5, 0.5]], [[null, 1]]), maybe(one(number))],
  折算百分: [area(2, number), one(number), maybe(one(number))],
  封顶合计: [
    area(3, word('甲局', '乙局')),
    area(3, word('治超', '宣传')),
    area(3, number),
    one(number),
    maybe(area(2, word('甲局', '丙局'))),
  ],
  评价得分: [
    area(3, fc.constantFrom<unknown>(0, 1, 2, null, '优')),
    fc.constantFrom<unknown[][]>(
      [
        [0, 3],
        [1, 6],
        [2, 10],
      ],
      [
        ['优', 1],
        [1, 0],
        [null, null],
      ],
      [
        ['等次', '分值'],
        ['优', 1],
      ],
      [
        ['评价人', '优', 0],
        ['局长', 5, 0],
        [0, 1, 2],
      ],
    ),
    maybe(area(3, word('局长'))),
  ],
  排位加分: [area(2, number), maybe(one(number)), maybe(one(number))],
  分段得分: [area(2, number), limits(1, number), maybe(one(word('归本段', '归下段')))],
  插值得分: [area(2, number), limits(1, number), maybe(one(number))],
  序列名次: [
    area(4, number),
    maybe(area(4, word('县区', '科室'))),
    maybe(one(word('同名次跳号', '同名次不跳号', '按先后'))),
    maybe(one(word('从高到低', '从低到高'))),
  ],
  评定等次: [area(2, number), limits(-1, word('优', '良')), maybe(one(word('按得分')))],
  精确舍入: [area(2, number), maybe(one(number)), maybe(one(word('舍去', '进一')))],
  否决影响: [
    area(2, fc.oneof(number, word('先进', '合格'))),
    area(2, number),
    maybe(one(number)),
    maybe(one(word('先进'))),
    maybe(one(word('合格'))),
  ],
};

function onSheet(given: unknown[][] | undefined): Given {
  return given === undefined ? undefined : cells('表!A1', given);
}

/** A result as it is compared: which of two mistakes is told first may differ. */
function compared(cell: unknown): unknown {
  return typeof cell === 'string' && cell.startsWith('#VALUE!') ? '#VALUE!' : cell;
}

/** What web and desktop disagree in: cells of the desktop that are neither those of the web nor #N/A. */
function disagreements(name: string, args: readonly Given[], addresses: boolean): unknown[] {
  const web = call(name, args, { blanks: 'null', addresses });
  const desktop = call(name, args, { blanks: 'zero', addresses });
  return desktop.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      Object.is(compared(cell), compared(web[row]?.[column])) || (typeof cell === 'string' && cell.startsWith('#N/A'))
        ? []
        : [{ desktop: cell, web }],
    ),
  );
}

test('every function over plain cells is asked', () => {
  const onCells = definitions.filter(({ parameters }) => parameters.length > 0 && parameters.every(({ kind }) => kind !== 'repeating'));
  expect(Object.keys(asked)).toEqual(onCells.map(({ name }) => name));
});

test.each(Object.entries(asked))('%s：桌面版的结果与网页版相同，或是 #N/A', (name, parameters) => {
  fc.assert(
    fc.property(fc.tuple(...parameters), fc.boolean(), (given, addresses) => {
      expect(disagreements(name, given.map(onSheet), addresses)).toEqual([]);
    }),
    runs,
  );
});

describe('桌面版分不出的 0 不当作空白', () => {
  const desktop = { blanks: 'zero' } as const;

  // 三点 0→0、60→6、100→10：30 在前两点正中，得 3；不当作没有第一行
  test('插值得分的点表从 0 起', () => {
    const table = cells('表!A1:B3', [
      [0, 0],
      [60, 6],
      [100, 10],
    ]);
    expect(value('插值得分', [30, table])).toBe(3);
    expect(value('插值得分', [30, table], desktop)).toMatch(/^#N\/A “点表”第1行第1列是 0 还是空白/u);
  });

  test('评定等次最后一行的界限 0 不是“其他”', () => {
    expect(
      value(
        '评定等次',
        [
          -3,
          cells('表!A1:B3', [
            [90, '优'],
            [60, '良'],
            [0, '差'],
          ]),
        ],
        desktop,
      ),
    ).toMatch(/^#N\/A “等次表”第3行第1列是 0 还是空白/u);
  });

  // 3 + 6 + 10 = 19
  test('评价得分里等次 0 是一票', () => {
    const given = [
      cells('票!A1:A3', [[0], [1], [2]]),
      [
        [0, 3],
        [1, 6],
        [2, 10],
      ],
    ];
    expect(value('评价得分', given)).toBe(19);
    expect(value('评价得分', given, desktop)).toMatch(/^#N\/A “评价”第1行第1列是 0 还是空白/u);
  });

  test('序列名次：分不出的 0 不影响的名次照排，可能影响的是 #N/A', () => {
    const scores = cells('表!A1:A4', [[5], [0], [-2], [8]]);
    const told = expect.stringMatching(/^#N\/A “得分”第2行第1列是 0 还是空白/u) as unknown;
    expect(call('序列名次', [scores], { blanks: 'zero' })).toEqual([[2], [told], [told], [1]]);
    // 别的序列不受影响
    expect(call('序列名次', [scores, [['甲'], ['乙'], ['甲'], ['甲']]], { blanks: 'zero' })).toEqual([[2], [told], [3], [1]]);
  });
});
