import { workbook } from '../../support/snapshot';
import { call, cells, value, type Given, type Host } from '../support/call';
import {
  bonusRows,
  bonuses,
  guangyuan,
  indicatorRows,
  indicators,
  ledgers,
  roster,
  scored,
  used,
  votes,
} from '../support/ledgers-of-a-workbook';

describe('得分看不出来的问题，表下面说', () => {
  const last = (host: Host, ...areas: Given[]): readonly unknown[] =>
    call('单位计分', ['全部', '', ...areas], host)
      .slice(3)
      .flat();

  test('没有问题就没有这一行', () => {
    expect(last({ live: used() }, ...ledgers)).toEqual([]);
  });

  test('不在名册里的单位，它的行没有计入', () => {
    const typo = cells('加分!A1:D3', [
      ['单位', '工作事项', '层级', '书面依据'],
      ['甲科', '治超', '中央', '有'],
      ['甲料', '治超', '市厅级', '有'],
    ]);
    const [told, ...rest] = last({ live: used() }, roster, indicators, votes, typo);
    expect(told).toBe(
      '注意：有 1 处问题可能使上面的得分与台账不符，可用 KAOJI.区域校验 查看。第一处在 加分!A3：' +
        '名册里没有“甲料”，是不是“甲科”，这一行没有计入任何单位。请改正，或在名册的别名中加上。',
    );
    expect(new Set(rest)).toEqual(new Set(['']));
  });

  test('单位是错误值的行没有计入', () => {
    const broken = cells('加分!A1:D3', [
      ['单位', '工作事项', '层级', '书面依据'],
      ['甲科', '治超', '中央', '有'],
      [{ code: '#REF!' }, '宣传', '市厅级', '有'],
    ]);
    expect(last({ live: used() }, roster, indicators, votes, broken)[0]).toContain('第一处在 加分!A3：“单位”是错误值 #REF!');
  });

  test('同名的两列只采用一列', () => {
    const twice = cells(
      '指标!A1:E6',
      indicatorRows.map((row, at) => [...row, at === 0 ? '完成值' : 1]),
    );
    expect(last({ live: used() }, roster, twice, votes, bonuses)[0]).toContain(
      '第一处在 指标!E1：又有一列写着“完成值”，没有采用；采用的是 指标!D1 那一列。',
    );
  });

  test('内容相同的两张表只计一次', () => {
    expect(last({ live: used() }, ...ledgers, cells('加分-抄!A1:D3', bonusRows))[0]).toContain(
      '这张表和“加分”的内容一样，再读就重复计算，没有读取',
    );
  });

  test('隐藏的工作表和计分一样不计入，并说出来；显示了就计入，公式要重算', () => {
    const sheets = { 名册: [['单位', '序列']], 加分: { rows: bonusRows.map((row) => [...row]), hidden: true } };
    const live = used({}, guangyuan, workbook(sheets));
    const hidden = call('单位计分', ['甲科', '', ...ledgers], { live });
    expect(hidden[1]).toContain(208.5);
    expect(hidden[2]?.[0]).toMatch(/^注意：有 1 处问题可能使上面的得分与台账不符，可用 KAOJI\.区域校验 查看。第一处：没有找到台账“加分”/u);
    expect(hidden[2]?.[0]).toContain('隐藏的工作表“加分”像是它：应计入请取消隐藏。');
    const shown = workbook({ ...sheets, 加分: sheets.加分.rows });
    expect(guangyuan !== null && live.follow({ scheme: guangyuan, readings: {}, period: '2017' }, shown)).toBe(true);
    expect(call('单位计分', ['甲科', '', ...ledgers], { live })[1]).toContain(218.5);
  });
});

describe('台账里的空白', () => {
  const rows = indicatorRows.map((row) => [...row]);
  rows[2] = ['甲科', 60, 100, null];
  rows[4] = ['乙科', 100, 2, 0];
  const indicatorsWithGap = cells('指标!A1:D6', rows);
  const mask = rows.map((row) => row.map((cell) => cell === null));

  test('网页版：空白待补，0 是 0', () => {
    expect(scored('全部', { live: used(), blanks: 'null' }, roster, indicatorsWithGap, votes)).toMatchObject([
      { 初步考核得分: '待补' },
      { 初步考核得分: 50 },
    ]);
  });

  test('桌面版：没有说明哪些空白，不计分，说明怎样写', () => {
    expect(value('单位计分', ['全部', '', roster, indicatorsWithGap, votes], { live: used(), blanks: 'zero' })).toMatch(
      /^#N\/A 第2个台账里有 0，是 0 还是空白，这个版本的 Excel 分不出。.*ISBLANK/u,
    );
  });

  test('两种 Excel：后面跟 ISBLANK(同一区域)，结果相同', () => {
    for (const blanks of ['null', 'zero'] as const) {
      expect(scored('全部', { live: used(), blanks }, roster, indicatorsWithGap, mask, votes)).toMatchObject([
        { 初步考核得分: '待补' },
        { 初步考核得分: 50 },
      ]);
    }
  });

  test('ISBLANK 的区域不一样大，说出应是多大', () => {
    expect(value('单位计分', ['全部', '', roster, indicatorsWithGap, [[false, true]], votes], { live: used() })).toBe(
      '#VALUE! 第2个台账后面的是否空白应与它一样大（6 行 4 列），请写成 ISBLANK(同一区域)。',
    );
  });
});
