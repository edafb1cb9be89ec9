import { readArgument } from '../../../src/custom-functions/argument';
import { RangeAssessor } from '../../../src/custom-functions/on-ledgers/assess-ranges';
import { WorkbookContext } from '../../../src/custom-functions/on-ledgers/workbook-context';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';
import { call, cells, value } from '../support/call';
import { bonuses, guangyuan, indicatorRows, indicators, ledgers, roster, scored, used, votes } from '../support/ledgers-of-a-workbook';

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

  test('总分减去的得分项写作负数：显示的各项相加等于显示的总分', () => {
    const veto = cells('一票否决!A1:B2', [
      ['单位', '情形'],
      ['甲科', '违纪违法'],
    ]);
    const [row = {}] = scored('甲科', { live: used() }, ...ledgers, veto);
    // 205 ＋ 3.5 ＋ 10 － 5 = 213.5
    expect(row['一票否决扣分']).toBe(-5);
    const parts = ['初步考核得分', '局领导综合评价得分', '特殊情况加分', '一票否决扣分'].map((name) => Number(row[name]));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(row['考核得分']);
  });

  test('口径跟着窗格', () => {
    const veto = cells('一票否决!A1:B2', [
      ['单位', '情形'],
      ['甲科', '违纪违法'],
    ]);
    expect(scored('甲科', { live: used() }, ...ledgers, veto)).toMatchObject([{ 考核得分: 213.5 }]);
    expect(scored('甲科', { live: used({ 公式外的加扣: '不计入' }) }, ...ledgers, veto)).toMatchObject([{ 考核得分: 218.5 }]);
  });

  // 甲 without its second row: 88 + 60 + 3.5 + 10 = 161.5, more than 150 whatever it still gets.
  test('缺完成值的单位待补并说出是哪一格，别的单位的名次不会再变就不是暂列', () => {
    const rows = indicatorRows.map((row) => [...row]);
    rows[2] = ['甲科', 60, 100, null];
    const found = scored('全部', { live: used() }, roster, cells('指标!A1:D6', rows), votes, bonuses);
    expect(found).toMatchObject([
      { 考核得分: '待补', 名次: '待补' },
      { 考核得分: 150, 名次: 2 },
    ]);
    expect(found[0]?.['待补事项']).toContain('指标第3行');
  });

  // Without the bonus 甲 has 88 + 3.5 and a row of 60 that may bring up to 66: 乙 with 150 may stay first, and may be second
  test('可能被超过的暂列，并说出等谁', () => {
    const rows = indicatorRows.map((row) => [...row]);
    rows[2] = ['甲科', 60, 100, null];
    rows[3] = ['甲科', 0, 1, 1];
    expect(scored('乙科', { live: used() }, roster, cells('指标!A1:D6', rows), votes, bonuses)).toMatchObject([
      { 考核得分: 150, 名次: '暂列1', 待补事项: '等甲科补齐（指标第3行 完成值）' },
    ]);
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
