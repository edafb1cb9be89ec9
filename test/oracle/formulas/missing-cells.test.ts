import { fill } from '../../../src/messages/catalogue';
import { findingMessages } from '../../../src/messages/assessment/findings';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { calculated } from '../support/calculated';
import { togetherTest } from '../support/oracle';
import { ALL_LONG, formulaFaults, written } from '../support/prove';

const { scheme } = loadScheme(
  `办法: 试
标识: 试
施行: 2026-01-01
年度: 2026
序列: [甲类]
台账:
  名册: {列: {单位: 单位, 序列: 文字, 人数: 数}}
  指标: {每单位至少: 1, 列: {名称: 文字, 分值: 数, 目标: 数, 完成: 数}, 行: {得分: {公式: 分值 × 完成 ÷ 目标, 类型: 分}}}
  加分: {计入: 状态 = 审定, 列: {状态: [审定, 待审], 加分值: 数}}
得分项:
  指标分: 合计(指标, 得分)
  加分数: 合计(加分, 加分值)
  人均: {公式: 指标分 ÷ 人数, 类型: 数}
  总分: 指标分 ＋ 加分数 ＋ 人均 × 0
排名: {按: 总分}
`,
  'x.yaml',
);

/** What stands under 待补事项, by unit. */
async function missing(
  units: readonly CellValue[][],
  indicators: readonly CellValue[][],
  bonuses: readonly CellValue[][],
  options: { readonly longLedger?: number },
): Promise<Record<string, CellValue>> {
  if (scheme === null) throw new Error('the scheme does not load');
  const sheets = [
    { name: '名册', rows: [['单位', '序列', '人数'], ...units], merges: [] },
    { name: '指标', rows: [['单位', '名称', '分值', '目标', '完成'], ...indicators], merges: [] },
    { name: '加分', rows: [['单位', '状态', '加分值'], ...bonuses], merges: [] },
  ];
  const file = written({ name: '试', scheme, sheets, readings: {}, period: '2026' }, options);
  expect(formulaFaults(file)).toEqual([]);
  const [found] = await calculated([file.book]);
  const result = found?.get('考评结果-2026') ?? [];
  const head = result.findIndex((row) => row.includes('待补事项'));
  const at = result[head]?.indexOf('待补事项') ?? -1;
  return Object.fromEntries(result.slice(head + 2).flatMap((row) => (typeof row[1] === 'string' ? [[row[1], row[at] ?? null]] : [])));
}

const LEDGERS = [
  ['short ledgers', {}],
  ['long ledgers', ALL_LONG],
] as const;

describe.each(LEDGERS)('%s', (_, options) => {
  togetherTest('a result in formulas names the first cell of each ledger that a unit lacks, and how many rows there are', async () => {
    const found = await missing(
      [
        ['甲', '甲类', 1],
        ['乙', '甲类', 1],
        ['丙', '甲类', 1],
        ['丁', '甲类', 1],
        ['戊', '甲类', null],
        ['己', '甲类', 1],
      ],
      [
        ['甲', 'x', 5, 1, null],
        ['甲', 'y', 5, 1, 1],
        ['乙', 'x', 5, null, null],
        ['乙', 'y', 5, 1, null],
        ['丙', 'x', 5, 1, 1],
        ['戊', 'x', 5, 1, 1],
        ['己', 'x', 5, 0, 1],
      ],
      [
        ['丙', '审定', null],
        ['丙', '待审', null],
        ['戊', '审定', 2],
      ],
      options,
    );
    expect(found).toEqual({
      甲: '指标第2行 完成',
      乙: '指标第4行等2行',
      丙: '加分第2行 加分值',
      丁: fill(findingMessages['C-MISSING-ROWS'], { ledger: '指标' }),
      戊: '名册 人数',
      己: '指标第8行',
    });
  });

  togetherTest('also where the rows of a unit stand apart', async () => {
    const found = await missing(
      [
        ['甲', '甲类', 1],
        ['乙', '甲类', 1],
        ['丙', '甲类', 1],
      ],
      [
        ['甲', 'x', 5, 1, 1],
        ['乙', 'x', 5, 1, 1],
        ['甲', 'y', 5, 1, 1],
        ['丙', 'x', 5, 1, 1],
        ['乙', 'y', 5, 1, null],
        ['甲', 'z', 5, 1, null],
        ['乙', 'z', 5, 1, null],
      ],
      [],
      options,
    );
    // Nothing bounds what 甲 and 乙 may come to: either may yet come before 丙.
    expect(found).toEqual({ 甲: '指标第7行 完成', 乙: '指标第6行 完成等2行', 丙: '等甲、乙补齐' });
  });
});

togetherTest('a unit does not lack rows of a ledger that is for other sequences', async () => {
  const { scheme: apart } = loadScheme(
    '办法: 试\n标识: 试\n年度: 2026\n序列: [甲类, 乙类]\n台账:\n  名册: {列: {单位: 单位, 序列: 文字, 自评: ' +
      '数}}\n  反馈: {适用: [乙类], 每单位至少: 1, 列: {成绩: 数}}\n得分项:\n  总分: {公式: "如果 序列 = 乙类 ' +
      '则 合计(反馈, 成绩) 否则 自评"}\n排名: {按: 总分}\n',
    'x.yaml',
  );
  if (apart === null) throw new Error('the scheme does not load');
  const file = written({
    name: '试',
    scheme: apart,
    sheets: [
      {
        name: '名册',
        rows: [
          ['单位', '序列', '自评'],
          ['甲', '甲类', null],
          ['乙', '乙类', null],
        ],
        merges: [],
      },
      { name: '反馈', rows: [['单位', '成绩']], merges: [] },
    ],
    readings: {},
    period: '2026',
  });
  const [found] = await calculated([file.book]);
  const texts = (found?.get('考评结果-2026') ?? []).flatMap((row) =>
    row[1] === '甲' || row[1] === '乙' ? [row.filter((cell) => typeof cell === 'string' && cell.includes('反馈')).length] : [],
  );
  expect(texts).toEqual([0, 1]);
});

togetherTest('a blank cell that only other units’ branches ask for is not named, before and after a recalculation', async () => {
  const { scheme: branched } = loadScheme(
    '办法: 试\n标识: 试\n年度: 2026\n序列: [甲类, 乙类]\n台账:\n  名册: {列: {单位: 单位, 序列: 文字, 自评: 数, 互评: 数, 底数: 数}}\n' +
      '  加分: {列: {种类: [一, 二], 甲值: 数, 乙值: 数}, 行: {得分: {公式: "如果 种类 = 一 则 甲值 否则 乙值", 类型: 数}}}\n得分项:\n' +
      '  评分: {公式: "如果 序列 = 乙类 则 互评 × 2 否则 自评", 类型: 数}\n  专项: {公式: "合计(加分, 得分)", 适用: [乙类], 类型: 数}\n' +
      '  总分: {公式: "评分 ＋ 底数 ＋ 不适用作(专项, 0)", 类型: 数}\n排名: {按: 总分}\n',
    'x.yaml',
  );
  if (branched === null) throw new Error('the scheme does not load');
  const file = written({
    name: '试',
    scheme: branched,
    sheets: [
      {
        name: '名册',
        rows: [
          ['单位', '序列', '自评', '互评', '底数'],
          ['甲', '甲类', 1, null, null],
          ['乙', '乙类', null, 2, null],
          ['丙', '乙类', null, null, 1],
          ['丁', '乙类', null, 1, 1],
        ],
        merges: [],
      },
      {
        name: '加分',
        rows: [
          ['单位', '种类', '甲值', '乙值'],
          ['甲', '一', null, null],
          ['丁', '一', null, null],
        ],
        merges: [],
      },
    ],
    readings: {},
    period: '2026',
  });
  expect(file.untranslated).toEqual([]);
  expect(formulaFaults(file)).toEqual([]);
  const [found] = await calculated([file.book]);
  const result = found?.get('考评结果-2026') ?? [];
  const head = result.findIndex((row) => row.includes('待补事项'));
  const at = result[head]?.indexOf('待补事项') ?? -1;
  const texts = result
    .slice(head + 1)
    .flatMap((row) => (typeof row[1] === 'string' && ['甲', '乙', '丙', '丁'].includes(row[1]) ? [[row[1], row[at]]] : []));
  expect(Object.fromEntries(texts)).toEqual({ 甲: '名册 底数', 乙: '名册 底数', 丙: '名册 互评', 丁: '加分第3行 甲值' });
});

/* 每 键 …: of the rows of a key one stands for all; what is named is the row that lacks something. */

const PER_KEY = `办法: 试
标识: 试
年度: 2026
台账:
  名册: {列: {单位: 单位}}
  报送: {计入: 状态 = 审定, 列: {状态: [审定, 待审], 类别: 文字, 天数: 数, 系数: 数}, 行: {扣: 天数 × 系数}}
得分项:
  封顶的: {公式: "合计(报送, 扣, 每 类别 封顶 5)"}
  最高的: {公式: "合计(报送, 扣, 每 类别 取最高)"}
  几层的: {公式: "合计(报送, 扣, 每 类别 取最高, 每 系数 封顶 5)"}
  总分: {公式: "{总分}"}
排名: {按: 总分}
`;

describe.each(['封顶的', '最高的', '几层的'])('%s', (item) => {
  togetherTest('of rows that are taken together by a key the one that lacks something is named', async () => {
    const { scheme: own } = loadScheme(PER_KEY.replace('{总分}', item), 'x.yaml');
    if (own === null) throw new Error('the scheme does not load');
    const rows = [
      ['单位', '状态', '类别', '天数', '系数'],
      ['甲', '审定', '报表', 3, 1],
      ['甲', '审定', '报表', null, 1],
      ['甲', '待审', '信息', null, 1],
      ['乙', '审定', '报表', null, 1],
      ['乙', '审定', '信息', 2, 1],
      ['乙', '审定', '信息', 2, null],
    ];
    const sheets = [
      { name: '名册', rows: [['单位'], ['甲'], ['乙']], merges: [] },
      { name: '报送', rows, merges: [] },
    ];
    const file = written({ name: '试', scheme: own, sheets, readings: {}, period: '2026' });
    expect([formulaFaults(file), file.untranslated]).toEqual([[], []]);
    const [found] = await calculated([file.book]);
    const result = found?.get('考评结果-2026') ?? [];
    const head = result.findIndex((row) => row.includes('待补事项'));
    const at = result[head]?.indexOf('待补事项') ?? -1;
    expect(['甲', '乙'].map((unit) => result.find((row) => row[1] === unit)?.[at])).toEqual(['报送第3行 天数', '报送第5行 天数等2行']);
  });
});

/* What a table of days off does not speak of is told by the table, in the row that asks for it and for a unit's own day. */

const { scheme: days } = loadScheme(
  `办法: 试
标识: 试
年度: 2026
表:
  节假日: {行: [[日期, 安排], [2026-01-01, 放假], [2026-01-04, 上班]]}
台账:
  名册: {列: {单位: 单位, 到任: 日期}}
  报送: {列: {收到: 日期, 报出: 日期}, 行: {期限: {公式: "工作日后(收到, 3, 节假日)", 类型: 日期}, 超期: {公式: "保底(报出 － 期限, 0)"}}}
得分项:
  满月: {公式: "年(工作日后(到任, 20, 节假日)) － 2026", 类型: 整数}
  总分: {公式: "100 － 合计(报送, 超期) － 满月", 类型: 数}
排名: {按: 总分}
`,
  'x.yaml',
);

togetherTest('a day in a year that a table of days off lacks is told with the table, a blank one by its cell', async () => {
  if (days === null) throw new Error('the scheme does not load');
  const day = (month: number, date: number, year = 2026): number => Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
  const sheets = [
    {
      name: '名册',
      rows: [
        ['单位', '到任'],
        ['甲', day(3, 2)],
        ['乙', day(3, 2)],
        ['丙', day(3, 3, 2025)],
        ['丁', day(3, 2)],
      ],
      merges: [],
    },
    {
      name: '报送',
      rows: [
        ['单位', '收到', '报出'],
        ['甲', day(3, 3, 2025), day(3, 10)],
        ['乙', null, day(3, 10)],
        ['丙', day(3, 3), day(3, 10)],
        ['丁', day(3, 3), day(3, 10)],
      ],
      merges: [],
    },
  ];
  const file = written({ name: '试', scheme: days, sheets, readings: {}, period: '2026' });
  expect([formulaFaults(file), file.untranslated]).toEqual([[], []]);
  const [found] = await calculated([file.book]);
  const result = found?.get('考评结果-2026') ?? [];
  const head = result.find((row) => row.includes('待补事项'))?.indexOf('待补事项') ?? -1;
  expect(Object.fromEntries(['甲', '乙', '丙', '丁'].map((unit) => [unit, result.find((row) => row[1] === unit)?.[head]]))).toEqual({
    甲: '报送第2行（表“节假日”没有那一年）',
    乙: '报送第3行 收到',
    丙: '满月；表“节假日”没有那一年',
    // 甲, 乙 and 丙 may come before it yet
    丁: '等甲、乙、丙补齐',
  });
});
