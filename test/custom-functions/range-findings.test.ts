import { workbook } from '../support/snapshot';
import { call, cells, value } from './support/call';
import { bonusRows, guangyuan, indicatorRows, ledgers, roster, used, votes } from './support/ledgers-of-a-workbook';

describe('区域校验', () => {
  const rows = indicatorRows.map((row) => [...row]);
  rows[2] = ['甲科', '六十', 100, 95];
  const faulty = cells('指标!A1:D6', rows);

  test('只列这块区域里的问题，带代码、位置和依据', () => {
    const [heads, ...found] = call('区域校验', [cells('指标!B3:B3', [['六十']]), '', roster, faulty, votes], { live: used() });
    expect(heads).toEqual(['代码', '级别', '位置', '问题', '依据']);
    expect(found).toContainEqual([
      'L-NOT-NUMBER',
      '错误',
      '指标!B3',
      '“分值”应为数，实为“六十”。在改正之前按待补处理。',
      expect.anything(),
    ]);
    expect(found.every((row) => typeof row[2] === 'string' && row[2].startsWith('指标!'))).toBe(true);
  });

  test('没有问题时说没有', () => {
    expect(call('区域校验', [cells('领导评价!A2:C2', [['甲科', '局长', '良']]), '', ...ledgers], { live: used() })[1]).toEqual([
      '',
      '',
      '',
      '没有发现问题',
      '',
    ]);
  });

  test('全部：连同不在某一格的问题', () => {
    const all = call('区域校验', ['全部', '', roster, faulty, votes], { live: used() }).slice(1);
    expect(all.map((row) => row[0])).toContain('L-NOT-NUMBER');
    expect(all.some((row) => row[2] === '')).toBe(true);
  });

  test('不在所给台账里的区域没有校验，不说没有问题', () => {
    expect(value('区域校验', [cells('扣分!A1:C20', [['单位', '事由', '层级']]), '', ...ledgers], { live: used() })).toMatch(
      /^#VALUE! 扣分!A1:C20 不在读到的台账里，没有校验/u,
    );
    const live = used({}, guangyuan, workbook({ 加分: { rows: [['单位']], hidden: true } }));
    expect(value('区域校验', [cells('加分!A1:D3', bonusRows), '', ...ledgers], { live })).toMatch(/^#VALUE! 加分!A1:D3 不在读到的台账里/u);
  });

  test('算出来的数组没有位置', () => {
    expect(value('区域校验', [[[1, 2]], '', ...ledgers], { live: used() })).toMatch(/^#VALUE! “区域”应直接选一块单元格/u);
  });
});
