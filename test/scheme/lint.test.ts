import { inWords } from '../../src/messages/catalogue';
import { loadScheme } from '../../src/scheme/load';
import { loadSchemeSheet } from '../../src/sheets/scheme/scheme-sheet';
import { placeToA1 } from '../../src/workbook/cells/a1';
import { sheetOf, yamlValue } from './support/sheets';

/**
 * 甲 to 丁 are numbers, 税 and 费 万元, 补 元, 人 people, 级 one of four, 奖 rows of a ledger, 限 a parameter of 10万元, 率 a parameter of
 * 70%, 年率 one that changes with the years, 重 a per cent of each unit's own.
 */
const scheme = (parts: string): string => `办法: 试
参数:
  限: {值: 10, 计量: 万元, 依据: 一}
  率: {值: 70%, 依据: 一}
  年率: {按年: [{自: 2017, 取: 40%}, {自: 2019, 取: 50%}], 依据: 一}
表:
  分值: {依据: 一, 行: [[级, 分], [中央, 10], [省级, 5], [市级, 1]]}
台账:
  名册:
    列:
      单位: 单位
      甲: 数
      乙: 数
      丙: 数
      丁: 数
      税: {类型: 数, 计量: 万元}
      费: {类型: 数, 计量: " 万元 "}
      补: {类型: 数, 计量: 元}
      人: {类型: 整数, 计量: 人}
      级: [中央, 省级, 市级, 其他级]
      旗: 是否
      重: 率
  奖: {依据: 一, 列: {金: {类型: 数, 计量: 元}, 级: [中央, 省级, 市级, 特殊], 事: 文字}}
${parts}`;

/** What is said of a formula besides what it leaves unused, as code and the character it points at. */
function said(formula: string, type = '数'): string[] {
  const text = scheme(`得分项:\n  结果:\n    类型: ${type}\n    依据: 一\n    公式: '${formula}'\n`);
  const lines = text.split('\n');
  return loadScheme(text, '试')
    .diagnostics.filter(({ code }) => code !== 'S-UNUSED')
    .map(({ code, line, column }) => `${code} ${(lines[line - 1] ?? '').slice(column - 1, column)}`);
}

describe('units of measure: what meets in a sum, a comparison or a bound', () => {
  test.each([
    ['税 ＋ 补', 'F-UNIT 补'],
    ['税 － 补', 'F-UNIT 补'],
    ['税 ＋ 费 ＋ 补', 'F-UNIT 补'],
    ['封顶(补, 限)', 'F-UNIT 限'],
    ['取大(税, 费, 补)', 'F-UNIT 补'],
    ['每满(税, 补)', 'F-UNIT 补'],
    ['税 － 合计(奖, 金)', 'F-UNIT 合'],
    ['税 － 中位数(奖, 金)', 'F-UNIT 中'],
    ['税 ＋ （如果 甲 > 1 则 补 否则 0）', 'F-UNIT （'],
    ['合计(奖, 金, 每 事 封顶 限)', 'F-UNIT 限'],
    ['四舍五入(补, 2) ＋ 税', 'F-UNIT 税'],
    ['五成双(补, 2) ＋ 税', 'F-UNIT 税'],
    ['取大(0, 税, 补)', 'F-UNIT 补'],
    ['限于(甲, 税, 补)', 'F-UNIT 补'],
  ])('%s: %s', (formula, expected) => expect(said(formula)).toEqual([expected]));
  test.each([
    '税 ＋ 费',
    '税 ＋ 补 ÷ 10000',
    '税 × 10000 ＋ 补',
    '税 ＋ 甲',
    '税 ＋ 5',
    '税 ÷ 费 ＋ 人 ÷ 人',
    '税 ÷ 人',
    '封顶(税, 限)',
    '次数(奖) ＋ 税',
    '取先(税, 费)',
  ])('%s: nothing', (formula) => expect(said(formula)).toEqual([]));
  test('a comparison', () => expect(said('税 > 补', '是否')).toEqual(['F-UNIT 补']));
});

describe('weights that ought to be a whole', () => {
  test.each([
    ['甲 × 80% ＋ 乙 × 10%', 'F-WEIGHTS 甲'],
    ['甲 × 80% ＋ 乙 × 15% － 丙 ＋ 丁', 'F-WEIGHTS 甲'],
    ['（甲 × 70% ＋ 乙 × 20%） × 60% ＋ 丙 × 40%', 'F-WEIGHTS 甲'],
    ['50% × 甲 ＋ 乙 × 60%', 'F-WEIGHTS 5'],
    ['甲 × 率 ＋ 乙 × 20%', 'F-WEIGHTS 甲'],
    ['如果 甲 > 1 则 甲 × 50% ＋ 乙 × 40% 否则 甲', 'F-WEIGHTS 甲'],
  ])('%s: %s', (formula, expected) => expect(said(formula)).toEqual([expected]));
  test.each([
    '甲 × 80% ＋ 乙 × 20%',
    '甲 × 80% ＋ 乙 × 10% ＋ 丙 × 10% － 丁 × 5%',
    '甲 × 80% ＋ 乙 × 20% － 丙 ＋ 丁',
    '（甲 × 70% ＋ 乙 × 30%） × 60% ＋ 丙 × 40%',
    '甲 × 50% × 2 ＋ 乙 × 50%',
    '甲 ＋ 乙 × 10% ＋ 丙 × 5%',
    '甲 × 90% ＋ 乙',
    '甲 × 率 ＋ 乙 × 30%',
    '甲 × 0.5 ＋ 乙 × 0.3',
    '甲 × 年率 ＋ 乙 × 30% ＋ 丙 × 30%',
    '甲 × 重 ＋ 乙 × 30% ＋ 丙 × 30%',
    '甲 × 查表(分值, 中央) ＋ 乙 × 30% ＋ 丙 × 30%',
  ])('%s: nothing', (formula) => expect(said(formula)).toEqual([]));
  test('a table of weights', () => {
    const table = (last: string): string[] =>
      loadScheme(
        `办法: 试\n表:\n  季度: {依据: 一, 行: [[季, 权重], [1, 60%], [2, ${last}]]}\n台账: {名册: {列: {单位: ` +
          `单位, 季: 数}}}\n得分项: {总分: {公式: "查表(季度, 季)", 依据: 一}}\n`,
        '试',
      ).diagnostics.map(({ code, line }) => `${code} ${String(line)}`);
    expect(table('30%')).toEqual(['F-WEIGHTS 3']);
    expect(table('40%')).toEqual([]);
  });
});

describe('rows that can never be reached', () => {
  test.each([
    ['如果 甲 ≥ 60 则 1 否则 如果 甲 ≥ 90 则 2 否则 3', 'F-BRANCH-COVERED 甲'],
    ['如果 甲 < 60 则 1 否则 如果 甲 > 60 则 2 否则 如果 60 = 甲 则 3 否则 如果 甲 > 70 则 4 否则 5', 'F-BRANCH-COVERED 甲'],
    ['如果 级 = 中央 则 1 否则 如果 级 属于 [中央] 则 2 否则 3', 'F-BRANCH-COVERED 级'],
    ['如果 级 ≠ 中央 则 1 否则 如果 级 = 省级 且 甲 > 1 则 2 否则 3', 'F-BRANCH-COVERED 级'],
    ['如果 甲 > 1 或 乙 > 1 则 1 否则 如果 乙 > 2 则 2 否则 3', 'F-BRANCH-COVERED 乙'],
    ['如果 旗 则 1 否则 如果 旗 = 是 且 甲 > 1 则 2 否则 3', 'F-BRANCH-COVERED 旗'],
    ['如果 甲 × 2 > 6 则 1 否则 如果 甲 ＊ 2 ＞ 7 则 2 否则 3', 'F-BRANCH-COVERED 甲'],
    ['如果 甲 > 9 且 甲 < 9 则 1 否则 2', 'F-NEVER 甲'],
    ['如果 级 = 中央 且 级 = 省级 则 1 否则 2', 'F-NEVER 级'],
    ['次数(奖, 金 > 5 且 金 < 5)', 'F-NEVER 金'],
    ['次数(奖, 级 = 中央, 金 > 5, 级 = 省级)', 'F-NEVER 级'],
    ['如果 非 （甲 < 60） 则 1 否则 如果 甲 > 80 则 2 否则 3', 'F-BRANCH-COVERED 甲'],
  ])('%s: %s', (formula, expected) => expect(said(formula)).toEqual([expected]));
  test.each([
    '如果 甲 ≥ 90 则 1 否则 如果 甲 ≥ 60 则 2 否则 3',
    '如果 甲 > 60 则 1 否则 如果 甲 ≥ 60 则 2 否则 3',
    '如果 甲 > 60 则 1 否则 如果 乙 > 60 则 2 否则 3',
    '如果 甲 > 60 且 乙 > 1 则 1 否则 如果 甲 > 70 则 2 否则 3',
    '如果 级 ≠ 中央 则 1 否则 如果 级 = 中央 则 2 否则 3',
    '如果 甲 > 乙 则 1 否则 如果 甲 > 丙 则 2 否则 3',
    '如果 甲 > 9 则 （如果 甲 > 5 则 1 否则 2） 否则 3',
    '次数(奖, 级 = 中央) ＋ 次数(奖, 级 = 省级)',
    '次数(奖, 级 = 中央 或 级 = 省级, 级 ≠ 中央)',
  ])('%s: nothing', (formula) => expect(said(formula)).toEqual([]));
});

describe('one row of another ledger, looked up by an aggregate', () => {
  const look = (item: string, row = '金额 × 2'): string[] =>
    loadScheme(
      `办法: 试
台账:
  名册: {列: {单位: 单位, 所在: {类型: 单位, 必填: 否}, 甲: 数}}
  历年: {依据: 一, 列: {年度: 整数, 值: 数}}
  月报: {依据: 一, 不重复: [月份], 列: {月份: 文字, 事: 文字, 数量: 数}}
  牌价: {依据: 一, 列: {日期: 日期, 价: 数}}
  资金: {依据: 一, 列: {日期: 日期, 月份: 文字, 金额: 数}, 行: {折合: {公式: "${row}"}}}
得分项:
  结果: {公式: "${item}", 类型: 数, 依据: 一}
`,
      '试',
    )
      .diagnostics.filter(({ code }) => code !== 'S-UNUSED')
      .map(({ code }) => code);
  const rate = '最大(牌价, 价, 全部, 日期 = 本.日期)';
  test('inside a 合计 it takes the row with it where there is none, also by way of a column', () => {
    expect(look(`合计(资金, 金额 × ${rate})`)).toEqual(['F-LOOK-UP-LOST']);
    expect(look('合计(资金, 折合)', `金额 × ${rate}`)).toEqual(['F-LOOK-UP-LOST']);
    expect(look(`合计(资金, 金额 × 不适用作(${rate}, 1))`)).toEqual([]);
    expect(look('合计(资金, 金额 × 取值(牌价, 价, 全部, 日期 = 本.日期))')).toEqual([]);
    expect(look(`最大(资金, 金额 × ${rate})`)).toEqual([]);
    expect(look('合计(资金, 金额 － 平均(资金, 金额))')).toEqual([]);
  });
  test('a 合计 over a full key is 0 where there is none', () => {
    expect(look('合计(历年, 值, 年度 = 本.年度 － 1)')).toEqual(['F-SUM-LOOKS-UP']);
    expect(look('合计(名册, 甲, 全部, 单位 = 本.所在)')).toEqual(['F-SUM-LOOKS-UP']);
    expect(look('合计(资金, 折合)', '合计(月报, 数量, 月份 = 本.月份)')).toEqual(['F-SUM-LOOKS-UP']);
    expect(look('合计(历年, 值, 年度 < 本.年度)')).toEqual([]);
    expect(look('合计(历年, 值, 全部, 年度 = 本.年度 － 1)')).toEqual([]);
    expect(look('合计(资金, 折合)', '合计(月报, 数量, 事 = 本.月份)')).toEqual([]);
    expect(look('取值(历年, 值, 年度 = 本.年度 － 1)')).toEqual([]);
  });
});

describe('what is compared with itself', () => {
  test.each([
    ['合计(奖, 金, 级 = 级)', 'F-SELF 级'],
    ['次数(奖, 金 > 金)', 'F-SELF 金'],
    ['如果 甲 ≥ 甲 则 1 否则 2', 'F-SELF 甲'],
  ])('%s: %s', (formula, expected) => expect(said(formula)).toEqual([expected]));
  test.each(['合计(奖, 金, 级 = 中央)', '次数(奖, 金 > 甲)', '甲 － 甲 ＋ 乙'])('%s: nothing', (formula) =>
    expect(said(formula)).toEqual([]),
  );
});

describe('a table that lacks what may be asked of it', () => {
  test.each([
    ['查表(分值, 级)', 'F-TABLE-GAP 级'],
    ['合计(奖, 查表(分值, 级))', 'F-TABLE-GAP 级'],
    ['如果 级 = 中央 则 1 否则 查表(分值, 级)', 'F-TABLE-GAP 级'],
    // Of the rows of 奖 nothing is known; the last of 取先 has nothing behind it; one branch is known to be there, the other is not.
    ['如果 级 ≠ 其他级 则 合计(奖, 查表(分值, 级)) 否则 0', 'F-TABLE-GAP 级'],
    ['取先(甲, 查表(分值, 级))', 'F-TABLE-GAP 级'],
    ['查表(分值, 如果 甲 > 1 则 中央 否则 级)', 'F-TABLE-GAP 级'],
    ['如果 级 = 其他级 或 甲 > 1 则 查表(分值, 级) 否则 0', 'F-TABLE-GAP 级'],
  ])('%s: %s', (formula, expected) => expect(said(formula)).toEqual([expected]));
  test.each([
    '如果 级 = 其他级 则 0 否则 查表(分值, 级)',
    '如果 级 ≠ 其他级 则 查表(分值, 级) 否则 0',
    '合计(奖, 查表(分值, 级), 级 ≠ 特殊)',
    '合计(奖, 如果 级 = 特殊 则 金 否则 查表(分值, 级))',
    '取先(查表(分值, 级), 0)',
    '如果 级 属于 [中央, 省级] 则 查表(分值, 级) 否则 0',
    '如果 级 ≠ 其他级 且 查表(分值, 级) > 3 则 1 否则 0',
    '查表(分值, 中央)',
    '如果 级 = 中央 或 级 = 省级 则 查表(分值, 级) 否则 0',
    '次数(奖, 级 ≠ 特殊, 查表(分值, 级) > 1)',
    '次数(奖, 查表(分值, 级) > 1, 级 ≠ 特殊)',
    '次数(奖, 查表(分值, 级) > 1 且 级 ≠ 特殊)',
    '查表(分值, 如果 级 = 其他级 则 中央 否则 级)',
  ])('%s: nothing', (formula) => expect(said(formula)).toEqual([]));
});

test('what is declared and does nothing; not free texts, what must be filled in, or what says what it is for', () => {
  const text = `办法: 试
参数: {限: {值: 10, 依据: 一}}
口径: {取法: {问: 怎样, 取: 甲, 另可: [乙], 依据: 一}}
表: {用表: {依据: 一, 行: [[级, 分], [优, 1]]}, 空表: {依据: 一, 行: [[级, 分], [优, 1]]}}
台账:
  名册: {列: {单位: 单位, 序列: 文字, 别名: 文字, 在编: 数}}
  奖:
    依据: 一
    不重复: [[事, 日]]
    列: {序: 序号, 事: 文字, 日: 日期, 金: 数, 档: 用表.级, 必: {类型: 数, 必填: 是}, 备: {类型: 数, 说明: 备查}, 废: 数, 季: 整数}
得分项: {总分: {公式: "合计(奖, 金, 档 = 优, 每 季 取最高)", 依据: 一}}
`;
  expect(
    loadScheme(text, '试').diagnostics.map(({ code, data }) => `${code} ${inWords(data['kind'] ?? '')} ${inWords(data['name'] ?? '')}`),
  ).toEqual(['S-UNUSED 台账“名册”的列 在编', 'S-UNUSED 台账“奖”的列 废', 'S-UNUSED 参数 限', 'S-UNUSED 表 空表', 'S-UNUSED 口径 取法']);
});

test('a base is not told what only those that extend it use, nor they what it leaves unused', () => {
  const base = '办法: 省\n参数: {限: {值: 10, 依据: 一}, 余: {值: 1, 依据: 一}}\n台账: {名册: {列: {单位: 单位, 甲: 数}}}\n';
  const { diagnostics } = loadScheme(
    '办法: 县\n继承: 省\n参数: {闲: {值: 1, 依据: 一}}\n得分项: {总分: {公式: "封顶(甲, 限)", 依据: 一}}\n',
    '县',
    () => ({ text: base, file: '省' }),
  );
  expect(diagnostics.map(({ code, file, data }) => `${code} ${file} ${inWords(data['name'] ?? '')}`)).toEqual(['S-UNUSED 县 闲']);
});

test('warnings leave the scheme usable; on the sheet they stand at their cells', () => {
  const text = '办法: 试\n台账:\n  名册: {列: {单位: 单位, 甲: 数, 乙: 数}}\n得分项:\n  总分: {公式: 甲 × 80% ＋ 乙 × 10%, 依据: 一}\n';
  expect(loadScheme(text, '试').scheme).not.toBeNull();
  const { scheme: ofSheet, diagnostics } = loadSchemeSheet(sheetOf(yamlValue(text)));
  expect(ofSheet).not.toBeNull();
  expect(
    diagnostics.map(({ code, severity, place }) => [code, severity, place === null ? '' : placeToA1(place).replace(/\d+$/u, '')]),
  ).toEqual([['F-WEIGHTS', 'warning', '考评办法!B']]);
});

test('计入 is looked at where it stands, not again in every aggregate that it goes with', () => {
  const text = scheme(`得分项:\n  结果: {公式: "次数(证) ＋ 次数(证)", 依据: 一}\n`).replace(
    '  奖: {',
    '  证: {依据: 一, 计入: "查表(分值, 级) > 0", 列: {级: [中央, 特殊]}}\n  奖: {',
  );
  expect(
    loadScheme(text, '试')
      .diagnostics.filter(({ code }) => code !== 'S-UNUSED')
      .map(({ code, line }) => `${code} ${(text.split('\n')[line - 1] ?? '').slice(2, 3)}`),
  ).toEqual(['F-TABLE-GAP 证']);
});

test('同 within another aggregate uses the column of the rows which that one scans', () => {
  const text =
    '办法: 试\n台账:\n  名册: {列: {单位: 单位}}\n  指标: {依据: 一, 列: {类: [甲, 乙]}}\n  意见: {依据: 一, ' +
    '列: {类: [甲, 乙]}}\n得分项:\n  总分: {公式: "合计(指标, 次数(意见, 同 类))", 依据: 一}\n';
  expect(loadScheme(text, '试').diagnostics).toEqual([]);
});

test('what a blank stands for is a value of its column, and a range goes up', () => {
  const column = (form: string): string[] =>
    loadScheme(
      `办法: 试\n台账: {名册: {列: {单位: 单位, 甲: ${form}}}}\n得分项: {总分: {公式: "如果 次数(名册, 甲 = ` +
        `本.甲) > 1 则 1 否则 0", 依据: 一}}\n`,
      '试',
    ).diagnostics.map(({ code }) => code);
  for (const wrong of [
    '{类型: 数, 缺省: 无}',
    '{类型: 日期, 缺省: 年底}',
    '{类型: 是否, 缺省: 对}',
    '{类型: 数, 范围: [20, 0]}',
    '{类型: 率, 范围: [100%, 50%]}',
  ])
    expect(column(wrong)).toEqual(['S-VALUE']);
  expect(column('{类型: [优, 良], 缺省: 差}')).toEqual(['F-OPTION-UNKNOWN']);
  for (const right of [
    '{类型: 率, 缺省: 5%}',
    '{类型: 日期, 缺省: 2018-12-31}',
    '{类型: 是否, 缺省: 否}',
    '{类型: [优, 良], 缺省: 良}',
    '{类型: 文字, 缺省: 无}',
    '{类型: 数, 范围: [5, 5]}',
    '{类型: 率, 范围: [0, 100%]}',
  ])
    expect(column(right)).toEqual([]);
});

test('a tier may be its edge alone', () => {
  const tiers = (list: string): string[] =>
    loadScheme(
      `办法: 试\n表: {档: {依据: 一, 分段: [${list}, {当: 其他, 取: 2}]}}\n台账: {名册: {列: {单位: 单位, 甲: ` +
        `数}}}\n得分项: {总分: {公式: "分段(甲, 档)", 依据: 一}}\n`,
      '试',
    ).diagnostics.map(({ code }) => code);
  expect(tiers('{低于: 60, 取: 0}, {不超过: 60, 取: 1}')).toEqual([]);
  expect(tiers('{不超过: 60, 取: 0}, {低于: 60, 取: 1}')).toEqual(['S-TIER-ORDER']);
});
