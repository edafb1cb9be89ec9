import { readArgument } from '../../src/custom-functions/argument';
import { RangeAssessor } from '../../src/custom-functions/on-ledgers/assess-ranges';
import { WorkbookContext } from '../../src/custom-functions/on-ledgers/workbook-context';
import { shippedLibrary } from '../../src/regulations';
import { loadScheme, type Scheme } from '../../src/scheme/load';
import { workbook } from '../support/snapshot';
import { call, cells, value, type Given, type Host } from './support/call';
import { shippedText } from '../support/shipped-text';

const text = shippedText('广元交通');
const { scheme: guangyuan } = loadScheme(text, 'guangyuan.yaml', shippedLibrary);

/** The workbook's scheme, as the pane hands it over. */
function used(
  readings: Readonly<Record<string, string>> = {},
  scheme: Scheme | null = guangyuan,
  snapshot = workbook({}),
): WorkbookContext {
  const live = new WorkbookContext();
  live.follow(scheme === null ? null : { scheme, readings, period: '2017' }, snapshot);
  return live;
}

const roster = cells('名册!A1:B3', [
  ['单位', '序列'],
  ['甲科', '局机关科室'],
  ['乙科', '局机关科室'],
]);
/** 甲 120÷100 only counts 110%: 80×1.1 = 88, 60×0.95 = 57, 60: 205. 乙 100×1 + 100×0.5 = 150. */
const indicatorRows: (string | number | null)[][] = [
  ['单位', '分值', '目标值', '完成值'],
  ['甲科', 80, 100, 120],
  ['甲科', 60, 100, 95],
  ['甲科', 60, 1, 1],
  ['乙科', 100, 2, 2],
  ['乙科', 100, 2, 1],
];
const indicators = cells('指标!A1:D6', indicatorRows);
/** 甲: 2.5 + 1 = 3.5; 乙: 0. */
const votes = cells('领导评价!A1:C4', [
  ['单位', '评价人', '等次'],
  ['甲科', '局长', '良'],
  ['甲科', '其他局领导', '优'],
  ['乙科', '局长', '合格'],
]);
/** 甲: 10 + 1 of 治超, only the highest: 10. */
const bonusRows = [
  ['单位', '工作事项', '层级', '书面依据'],
  ['甲科', '治超', '中央', '有'],
  ['甲科', '治超', '市厅级', '有'],
];
const bonuses = cells('加分!A1:D3', bonusRows);
const ledgers: Given[] = [roster, indicators, votes, bonuses];

function scored(units: Given, host: Host = { live: used() }, ...areas: Given[]): Record<string, unknown>[] {
  const [heads = [], ...rows] = call('单位计分', [units, '', ...(areas.length > 0 ? areas : ledgers)], host);
  return rows.map((row) => Object.fromEntries<unknown>(heads.map((head, index) => [String(head), row[index]])));
}

describe('单位计分', () => {
  // 甲: 205 + 3.5 + 10 = 218.5, 第 1, 先进. 乙: 150 + 0 = 150, 第 2, 前四且不低于 150: 先进.
  test('全部单位按名册先后，各项、名次、等次齐全', () => {
    expect(scored('全部')).toEqual([
      expect.objectContaining({
        单位: '甲科',
        序列: '局机关科室',
        名次: 1,
        初步考核得分: 205,
        局领导综合评价得分: 3.5,
        特殊情况加分: 10,
        考核得分: 218.5,
        等次: '先进',
        待补事项: '',
      }),
      expect.objectContaining({
        单位: '乙科',
        名次: 2,
        初步考核得分: 150,
        局领导综合评价得分: 0,
        特殊情况加分: 0,
        考核得分: 150,
        等次: '先进',
        待补事项: '',
      }),
    ]);
  });

  test('只要几个单位，按给的先后', () => {
    expect(scored([['乙科'], ['甲科']]).map((row) => row['单位'])).toEqual(['乙科', '甲科']);
    expect(scored('').length).toBe(2);
  });

  test('名册里没有的单位，说出最接近的', () => {
    expect(value('单位计分', ['甲科室', '', ...ledgers], { live: used() })).toBe('#VALUE! 名册里没有“甲科室”，是不是“甲科”。');
  });

  test('口径跟着窗格', () => {
    const veto = cells('一票否决!A1:B2', [
      ['单位', '情形'],
      ['甲科', '违纪违法'],
    ]);
    expect(scored('甲科', { live: used() }, ...ledgers, veto)).toMatchObject([{ 考核得分: 213.5 }]);
    expect(scored('甲科', { live: used({ 公式外的加扣: '不计入' }) }, ...ledgers, veto)).toMatchObject([{ 考核得分: 218.5 }]);
  });

  test('缺完成值的单位待补并说出是哪一格，别的单位暂列', () => {
    const rows = indicatorRows.map((row) => [...row]);
    rows[2] = ['甲科', 60, 100, null];
    const found = scored('全部', { live: used() }, roster, cells('指标!A1:D6', rows), votes, bonuses);
    expect(found).toMatchObject([
      { 考核得分: '待补', 名次: '待补' },
      { 考核得分: 150, 名次: '暂列1' },
    ]);
    expect(found[0]?.['待补事项']).toContain('指标第3行');
  });

  test('区域从哪里开始，位置就从哪里算', () => {
    const rows = indicatorRows.map((row) => [...row]);
    rows[2] = ['甲科', 60, 100, null];
    expect(scored('甲科', { live: used() }, roster, cells('指标!C40:F45', rows), votes)[0]?.['待补事项']).toContain('指标第42行');
  });

  test('可以写办法的标识，不用窗格', () => {
    expect(call('单位计分', ['甲科', '广元交通', ...ledgers], { live: new WorkbookContext() })[1]?.slice(0, 3)).toEqual([
      '甲科',
      '局机关科室',
      1,
    ]);
  });

  test('窗格还没有读工作簿，说明怎么办', () => {
    expect(value('单位计分', ['全部', '', ...ledgers], { live: new WorkbookContext() })).toBe(
      '#N/A 还没有读到本工作簿的办法。请打开考绩窗格选定办法；或把“办法”写成标识，如 "广元交通"。',
    );
  });

  test('没有的标识，列出内置的', () => {
    expect(value('单位计分', ['全部', '广元', ...ledgers], { live: used() })).toMatch(
      /^#VALUE! 没有标识为“广元”的办法.*内置办法：广元交通、/u,
    );
  });

  test('没有给台账、给的不是台账，都说出原因', () => {
    expect(value('单位计分', ['全部', ''], { live: used() })).toMatch(/^#VALUE! 没有给出台账/u);
    expect(
      value(
        '单位计分',
        [
          '全部',
          '',
          cells('随便!A1:B2', [
            ['甲', '乙'],
            [1, 2],
          ]),
        ],
        { live: used() },
      ),
    ).toMatch(/^#VALUE! 第1个台账（随便）没有认出是哪一本.*名册、指标、/u);
    expect(value('单位计分', ['全部', '', indicators], { live: used() })).toMatch(/^#VALUE! 没有读到单位：没有找到名册/u);
  });

  test('漏选表头的台账不会悄悄不计；还没有填的区域不要紧', () => {
    expect(
      value(
        '单位计分',
        [
          '全部',
          '',
          roster,
          indicators,
          votes,
          cells('加分!A2:D3', [
            ['甲科', '治超', '中央', '有'],
            ['甲科', '治超', '市厅级', '有'],
          ]),
        ],
        { live: used() },
      ),
    ).toMatch(/^#VALUE! 第4个台账（加分）没有认出是哪一本/u);
    expect(
      scored(
        '甲科',
        { live: used() },
        roster,
        indicators,
        votes,
        cells('加分!A1:D2', [
          [null, null, null, null],
          [null, '', null, null],
        ]),
      ),
    ).toMatchObject([{ 考核得分: 208.5 }]);
  });

  test('同一块区域给了两次，不计两次', () => {
    expect(
      value(
        '单位计分',
        [
          '全部',
          '',
          ...ledgers,
          cells('加分!A1:D2', [
            ['单位', '工作事项', '层级', '书面依据'],
            ['甲科', '治超', '中央', '有'],
          ]),
        ],
        { live: used() },
      ),
    ).toBe('#VALUE! 第5个台账 加分!A1:D2 与第4个台账有相同的单元格，会计两次。请每块区域只给一次。');
  });

  test('不排名的办法，名次一列是空的，不是总分', () => {
    const text =
      '办法: 试\n标识: 试\n台账:\n  名册: {列: {单位: 单位}}\n  指标: {依据: 一, 列: {单位: 单位, 分值: ' +
      '数}}\n得分项:\n  总分: {公式: "合计(指标, 分值)", 依据: 一}\n';
    const { scheme } = loadScheme(text, '试.yaml');
    const areas = [
      cells('名册!A1:A2', [['单位'], ['甲科']]),
      cells('指标!A1:B2', [
        ['单位', '分值'],
        ['甲科', 88],
      ]),
    ];
    expect(call('单位计分', ['全部', '', ...areas], { live: used({}, scheme) })).toEqual([
      ['单位', '序列', '名次', '总分', '待补事项'],
      ['甲科', '', '', 88, ''],
    ]);
  });

  test('空行里的公式得 0，不算一行', () => {
    const spare = cells('指标!A1:D8', [...indicatorRows, [null, 0, null, 0], [null, null, null, 0]]);
    expect(call('单位计分', ['全部', '', roster, spare, votes, bonuses], { live: used() })).toEqual(
      call('单位计分', ['全部', '', ...ledgers], { live: used() }),
    );
  });

  test('可以写别名', () => {
    const named = cells('名册!A1:C3', [
      ['单位', '序列', '别名'],
      ['甲科', '局机关科室', '甲、一科'],
      ['乙科', '局机关科室', null],
    ]);
    expect(scored('一科', { live: used() }, named, indicators, votes, bonuses)).toMatchObject([{ 单位: '甲科', 考核得分: 218.5 }]);
  });

  test('合并单元格按窗格上一次读到的', () => {
    const merged = indicatorRows.map((row, index) => (index === 2 || index === 3 || index === 5 ? [null, ...row.slice(1)] : row));
    const sheet = workbook({ 指标: { rows: merged.map((row) => [...row]), merges: ['A2:A4', 'A5:A6'] } });
    expect(scored('全部', { live: used({}, guangyuan, sheet) }, roster, cells('指标!A1:D6', merged), votes)).toMatchObject([
      { 初步考核得分: 205 },
      { 初步考核得分: 150 },
    ]);
  });
});

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

  test('内容相同的两张表计了两次', () => {
    expect(last({ live: used() }, ...ledgers, cells('加分-抄!A1:D3', bonusRows))[0]).toContain('“加分-抄”与“加分”的内容完全相同');
  });

  test('隐藏的工作表和计分一样不计入，并说出来；显示了就计入，公式要重算', () => {
    const sheets = { 名册: [['单位', '序列']], 加分: { rows: bonusRows.map((row) => [...row]), hidden: true } };
    const live = used({}, guangyuan, workbook(sheets));
    const hidden = call('单位计分', ['甲科', '', ...ledgers], { live });
    expect(hidden[1]).toContain(208.5);
    expect(hidden[2]?.[0]).toBe(
      '注意：有 1 处问题可能使上面的得分与台账不符，可用 KAOJI.区域校验 查看。第一处：工作表“加分”是隐藏的，没有计入。如应计入请取消隐藏。',
    );
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

describe('随窗格变化', () => {
  const snapshot = workbook({});

  test('没有公式问过，换办法不用重算', () => {
    const live = new WorkbookContext();
    expect(guangyuan !== null && live.follow({ scheme: guangyuan, readings: {}, period: null }, snapshot)).toBe(false);
  });

  test('公式按旧的口径算过，换了就要重算一次；没换不重算', () => {
    const live = used();
    live.take();
    const after = { readings: { 并列: '同名次不跳号' }, period: '2017' };
    expect(guangyuan !== null && live.follow({ scheme: guangyuan, ...after }, snapshot)).toBe(true);
    expect(guangyuan !== null && live.follow({ scheme: guangyuan, ...after }, snapshot)).toBe(false);
  });

  test('台账的合并变了也要重算', () => {
    const live = used();
    live.take();
    const merged = workbook({
      名册: {
        rows: [
          ['单位', '序列'],
          ['甲科', '局机关科室'],
          [null, null],
        ],
        merges: ['A2:A3'],
      },
    });
    expect(guangyuan !== null && live.follow({ scheme: guangyuan, readings: {}, period: '2017' }, merged)).toBe(true);
  });
});

describe('days of a workbook that counts from 1904', () => {
  const { scheme: dated } = loadScheme(
    '办法: 试\n台账:\n  名册: {列: {单位: 单位, 收齐日期: 日期}}\n得分项:\n  收齐: {公式: "收齐日期", 类型: ' +
      '日期, 依据: 一}\n  总分: {公式: "如果 收齐日期 ≤ 日期(2017, 12, 20) 则 1 否则 0", 依据: 一}\n',
    '试.yaml',
  );
  // 2017-12-21, a day late, is day 41628 from 1904-01-01 as day 0; counted from 1900 it is in 2013.
  const rows = [
    ['单位', '收齐日期'],
    ['甲局', 41_628],
  ];
  const from1900 = workbook({ 名册: rows });
  const from1904 = { ...from1900, sheets: from1900.sheets.map((sheet) => ({ ...sheet, from1904: true as const })) };

  test('are read and given as it counts them', () => {
    const [heads = [], row = []] = call('单位计分', ['全部', '', cells('名册!A1:B2', rows)], { live: used({}, dated, from1904) });
    expect(['收齐', '总分'].map((head) => row[heads.indexOf(head)])).toEqual([41_628, 0]);
  });

  test('are counted anew when the pane learns it only later', () => {
    const area = readArgument('台账', rows, '名册!A1:B2', 'null', true);
    const live = used({}, dated, from1900);
    const assessor = new RangeAssessor(live);
    const shown = (by: RangeAssessor): unknown =>
      by.score(null, area === null ? [] : [area]).units.map(({ items }) => items.map((item) => item.shown.text));
    expect(shown(assessor)).toEqual([['2013-12-20', '1.00']]);
    expect(dated !== null && live.follow({ scheme: dated, readings: {}, period: '2017' }, from1904)).toBe(true);
    expect(shown(assessor)).toEqual(shown(new RangeAssessor(live)));
    expect(shown(assessor)).toEqual([['2017-12-21', '0.00']]);
  });

  test('are known without a scheme in use, for formulas that name theirs', () => {
    const area = readArgument(
      '台账',
      [
        ['单位', '序列'],
        ['甲科', '局机关科室'],
      ],
      '名册!A1:B2',
      'null',
      true,
    );
    const live = used({}, null, from1900);
    const assessor = new RangeAssessor(live);
    const counted = (): unknown =>
      assessor
        .score(readArgument('办法', '广元交通', null, 'null', true), area === null ? [] : [area])
        .checking.ledgers.sheets.map(({ sheet }) => sheet.from1904 === true);
    expect(counted()).toEqual([false]);
    expect([live.follow(null, from1904), live.follow(null, from1904)]).toEqual([true, false]);
    expect(counted()).toEqual([true]);
  });
});
