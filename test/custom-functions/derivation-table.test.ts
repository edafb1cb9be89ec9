import { loadScheme, type Scheme } from '../../src/scheme/load';
import { call, cells, value } from './support/call';
import { ledgers, roster, used } from './support/ledgers-of-a-workbook';

describe('得分推导', () => {
  test('从得分一层层到台账的行、条款和单元格', () => {
    const [heads, ...rows] = call('得分推导', ['甲科', '初步考核得分', '', ...ledgers], { live: used() });
    expect(heads).toEqual(['层', '名称', '值', '公式', '代入', '依据', '位置', '说明']);
    expect(rows[0]).toEqual([0, '初步考核得分', '205.00', '合计(指标, 得分)', '205', '第九条', '', '']);
    const points = rows.filter((row) => row[0] === 2).map((row) => [row[2], row[6]]);
    // 88 + 57 + 60 = 205
    expect(points).toEqual([
      ['88.00', '指标!A2:D2'],
      ['57.00', '指标!A3:D3'],
      ['60.00', '指标!A4:D4'],
    ]);
  });

  test('不写得分项就是总分', () => {
    expect(call('得分推导', ['甲科', '', '', ...ledgers], { live: used() })[1]?.slice(0, 3)).toEqual([0, '考核得分', '218.50']);
  });

  /**
   * 甲 = 1 ＋ 1, 乙 = 甲 ＋ 甲 × 甲 …: each rests on the two before it, so that written out in full the last takes over a million lines.
   */
  const chained = (): Scheme => {
    const names = Array.from({ length: 28 }, (_, index) => `第${String(index)}项`);
    const items = names.map(
      (name, index) => `  ${name}: {公式: "${index < 2 ? '名册行' : `${names[index - 1] ?? ''} ＋ ${names[index - 2] ?? ''}`}", 类型: 数}`,
    );
    const { scheme } = loadScheme(
      `办法: 试\n标识: 试\n施行: 2017-01-01\n序列: [甲类]\n台账:\n  名册: {列: {单位: 单位, 序列: 文字, 基数: ` +
        `数}, 行: {名册行: {公式: 基数, 类型: 数}}}\n得分项:\n${items.join('\n')}\n`,
      'x.yaml',
    );
    if (scheme === null) throw new Error('the scheme does not load');
    return scheme;
  };
  const three = cells('名册!A1:C2', [
    ['单位', '序列', '基数'],
    ['甲科', '甲类', 1],
  ]);

  test('几项都要用的量只列一次，再用到时说在第几行', () => {
    const [, ...rows] = call('得分推导', ['甲科', '第27项', '', three], { live: used({}, chained()) });
    // The 27th rests on 26 items, 名册行 and its cell, and each but the first two is asked for once more; 317811 is the 28th number of
    // Fibonacci.
    expect(rows[0]?.slice(0, 3)).toEqual([0, '第27项', '317811']);
    expect(rows.length).toBeLessThan(80);
    const again = rows.filter((row) => String(row[7]).startsWith('推导见本表第'));
    for (const row of again) {
      const line = Number(/第(\d+)行/u.exec(String(row[7]))?.[1]);
      // Line 1 is the header.
      expect(rows[line - 2]?.slice(1, 3)).toEqual(row.slice(1, 3));
      expect(rows[line - 2]?.[3]).not.toBe('');
    }
    expect(again.length).toBeGreaterThan(20);
  });

  test('太长的只列前面的，最后一行说还有几行、怎么办', () => {
    const many = Array.from({ length: 2500 }, (_, index) => ['甲科', 1, 1, index === 0 ? 1 : 0]);
    const [, ...rows] = call(
      '得分推导',
      ['甲科', '初步考核得分', '', roster, cells('指标!A1:D2501', [['单位', '分值', '目标值', '完成值'], ...many])],
      { live: used() },
    );
    const last = rows[rows.length - 1] ?? [];
    expect(rows.length).toBe(2001);
    expect(last[0]).toBe('');
    expect(last[1]).toMatch(/^还有\d+行没有列出：/u);
  });

  test('没有的得分项，列出有的', () => {
    expect(value('得分推导', ['甲科', '总得分', '', ...ledgers], { live: used() })).toMatch(
      /^#VALUE! 办法里没有得分项“总得分”.*考核得分、名次、等次、结果运用。$/u,
    );
  });
});
