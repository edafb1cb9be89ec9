import { call, cells, value } from './support/call';

/** The same formulas in both kinds of Excel: a blank cell comes as null (on the web) or as 0 (on the desktop). */
describe('空白不是 0', () => {
  const blank = cells('指标!C5', [[null]]);
  const zero = cells('指标!C5', [[0]]);

  test('网页版：空白待补，0 就是 0', () => {
    expect(value('完成得分', [80, 100, blank], { blanks: 'null' })).toBe('#N/A 待补：“完成值”是空白。');
    expect(value('完成得分', [80, 100, zero], { blanks: 'null' })).toBe(0);
  });

  test('桌面版：直接引用的 0 分不出，不当作 0，说明怎样写', () => {
    const told = '#N/A “完成值”是 0 还是空白，这个版本的 Excel 分不出。请把引用写成 IF(格="","",格)：空白按待补，0 按 0。';
    expect(value('完成得分', [80, 100, blank], { blanks: 'zero' })).toBe(told);
    expect(value('完成得分', [80, 100, zero], { blanks: 'zero' })).toBe(told);
  });

  test('桌面版：写成 IF(格="","",格) 就分得出', () => {
    expect(value('完成得分', [80, 100, ''], { blanks: 'zero' })).toBe('#N/A 待补：“完成值”是空白。');
    expect(value('完成得分', [80, 100, 0], { blanks: 'zero' })).toBe(0);
  });

  test('桌面版：不报地址的 Excel 里，一切 0 都可能是空白', () => {
    expect(value('完成得分', [80, 100, 0], { blanks: 'zero', addresses: false })).toMatch(/^#N\/A “完成值”是 0 还是空白/u);
  });

  test('桌面版：一列里只有分不出的那几格是 #N/A', () => {
    const actual = cells("'2017 年'!C2:C4", [[120], [null], [95]]);
    expect(
      call('完成得分', [cells("'2017 年'!A2:A4", [[80], [60], [60]]), cells("'2017 年'!B2:B4", [[100], [100], [100]]), actual, 1.1], {
        blanks: 'zero',
      }),
    ).toEqual([[88], [expect.stringMatching(/^#N\/A “完成值”第2行第1列是 0 还是空白/u)], [57]]);
  });

  test('桌面版：整列引用也算直接引用', () => {
    expect(value('完成得分', [80, 100, cells('指标!C:C', [[0]])], { blanks: 'zero' })).toMatch(/^#N\/A/u);
  });

  test('两种 Excel 里，名称一列的空白都是空白', () => {
    for (const blanks of ['null', 'zero'] as const) {
      const units = cells('加分!A2:A4', [['甲局'], [null], [null]]);
      const works = cells('加分!B2:B4', [['治超'], [null], [null]]);
      const points = cells('加分!C2:C4', [[5], [null], [null]]);
      expect(call('封顶合计', [units, works, points, 20], { blanks })).toEqual([
        ['单位', '合计', '封顶后'],
        ['甲局', 5, 5],
      ]);
    }
  });

  test('评价得分的空白：网页版不是票；桌面版分不出，写成 IF(格="","",格) 就不是票', () => {
    const worth = [
      ['优', 1],
      ['良', 0.5],
    ];
    const votes = cells('评价!A2:A4', [['优'], [null], ['良']]);
    expect(value('评价得分', [votes, worth])).toBe(1.5);
    expect(value('评价得分', [votes, worth], { blanks: 'zero' })).toMatch(/^#N\/A “评价”第2行第1列是 0 还是空白/u);
    expect(value('评价得分', [[['优'], [''], ['良']], worth], { blanks: 'zero' })).toBe(1.5);
  });

  test('两种 Excel 里，没有写单位、没有写等次的格子是待补，不是 0、不是空', () => {
    for (const blanks of ['null', 'zero'] as const) {
      const rows = [[['甲局']], [['治超']], [[5]], 20] as const;
      expect(call('封顶合计', [...rows, cells('表!A1:A2', [['甲局'], [null]])], { blanks })).toEqual([
        [5],
        ['#N/A 待补：“只算单位”第2行第1列是空白。'],
      ]);
      expect(call('否决影响', [cells('表!A1:A2', [['先进'], [null]]), [[1], [0]], undefined, '先进', '合格'], { blanks })).toEqual([
        ['合格'],
        [expect.stringMatching(/^#N\/A/u)],
      ]);
    }
  });

  test('省略的参数用默认，不是空白', () => {
    expect(value('完成得分', [80, 100, 90, undefined, undefined, 0], { blanks: 'zero' })).toBe(72);
  });

  test('必需的参数没写，是待补', () => {
    expect(value('完成得分', [80, 100])).toBe('#N/A 待补：“完成值”是空白。');
  });
});
