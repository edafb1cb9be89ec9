import { call, cells, value } from './support/call';

describe('交给函数的内容', () => {
  test('95 的各种文本写法都是数', () => {
    for (const given of ['95', '９５', ' 95 ', '95.0']) expect(value('折算百分', [given, 100])).toBe(95);
    expect(value('折算百分', ['1,200', 2400])).toBe(50);
  });

  test('带单位的不猜', () => {
    expect(value('折算百分', ['85分', 100])).toBe('#VALUE! “得分”应为数，实为“85分”。请只写数，不带单位。');
    expect(value('折算百分', ['约100', 100])).toMatch(/^#VALUE!/u);
  });

  test('是/否 不是数', () => {
    expect(value('折算百分', [true, 100])).toMatch(/^#VALUE! “得分”应为数，实为“是”/u);
  });

  test('错误格照样是错误：#N/A 仍是 #N/A，其余是 #VALUE! 并说出原来的错误', () => {
    expect(value('折算百分', [{ code: '#N/A' }, 100])).toBe('#N/A “得分”是错误值 #N/A。请先改正那一格。');
    expect(value('折算百分', [{ code: '#DIV/0!' }, 100])).toBe('#VALUE! “得分”是错误值 #DIV/0!。请先改正那一格。');
  });

  test('不适用的那一格仍是不适用', () => {
    expect(call('折算百分', [[['不适用'], [80]], 100])).toEqual([['不适用'], [80]]);
    expect(
      value('加权得分', [
        ['不适用', 80],
        [0.5, 0.5],
      ]),
    ).toMatch(/^#VALUE! “得分”第1行第1列是“不适用”/u);
  });

  test('大得放不下的结果说出来', () => {
    expect(value('折算百分', [1e300, 1e-10])).toBe('#VALUE! 结果超出了单元格能放的数。请核对参数。');
    expect(value('精确舍入', [1e-300, 9])).toBe(0);
    expect(value('否决影响', [1e-300, 0])).toBe(1e-300);
  });

  test('只能一格的参数给了一片，说出是哪个', () => {
    expect(value('完成得分', [80, 100, 90, [[1], [1.1]]])).toBe('#VALUE! “封顶率”只能是一格。');
  });

  test('一列里错的那一格是错误，别的照算', () => {
    expect(call('折算百分', [cells('指标!A1:A3', [[80], ['2000万'], [null]]), 100])).toEqual([
      [80],
      ['#VALUE! “得分”第2行第1列应为数，实为“2000万”。请只写数，不带单位。'],
      ['#N/A 待补：“得分”第3行第1列是空白。'],
    ]);
  });
});
