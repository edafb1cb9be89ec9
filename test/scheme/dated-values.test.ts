import { loadScheme, type Scheme } from '../../src/scheme/load';
import { loadSchemeSheet } from '../../src/sheets/scheme/scheme-sheet';
import { runCases } from '../../src/scoring/cases';
import { missingFor } from '../../src/scoring/explain/missing';
import { score, type Run } from '../../src/scoring/run';
import { shownAt } from '../../src/scoring/shown';
import { explained, type ReadDerivation } from '../support/derivation';
import { sheetOf, yamlValue } from './support/sheets';

/** The regulation of 2017 gives at most 20 points and doubles; since 2019 at most 15, and three times. In 2016 there was none. */
const dated = `办法: 几年一用
参数:
  加分上限:
    类型: 分
    依据: 第三条
    按年: [{自: 2017, 取: 20}, {自: 2019, 取: 15}]
  申报截止:
    类型: 日期
    依据: 第四条
    按年:
      - {取: 2016-09-15}
      - {自: 2019, 取: 2019-10-31}
  牵头部门: {值: 绩效办, 依据: 第一条}
  比例: {值: 12.5%, 依据: 第五条}
台账:
  名册: {列: {单位: 单位, 分数: 数, 申报: 日期, 主管: 文字}}
得分项:
  加分: {公式: "封顶(分数, 加分上限)", 依据: 第三条}
  按时: {公式: 申报 ≤ 申报截止, 类型: 是否, 依据: 第四条}
  归口: {公式: 主管 = 牵头部门, 类型: 是否, 依据: 第一条}
  提成: {公式: 分数 × 比例, 类型: 数, 依据: 第五条}
  折算:
    依据: 第六条
    按年:
      - {自: 2017, 取: 分数 × 2}
      - {自: 2019, 取: 分数 × 3}
算例:
  - {名: 2017年, 年度: 2017, 分数: 18, 申报: 2016-09-15, 主管: 绩效办, 应得: {加分: 18, 按时: 是, 归口: 是, 提成: 2.25, 折算: 36}}
  - {名: 2018年仍按2017年的, 年度: 2018, 分数: 24, 申报: 2016-09-16, 主管: 人事局, 应得: {加分: 20, 按时: 否, 归口: 否, 折算: 48}}
  - {名: 2019年起上限15, 年度: 2019, 分数: 18, 申报: 2019-10-31, 应得: {加分: 15, 按时: 是, 折算: 54}}
  - {名: 2030年, 年度: 2030, 分数: 18, 应得: {加分: 15, 折算: 54}}
  - {名: 2016年还没有规定, 年度: 2016, 分数: 18, 申报: 2016-09-15, 应得: {加分: 无法计算, 按时: 是, 提成: 2.25, 折算: 无法计算}}
`;

function load(text: string): Scheme {
  const { scheme, diagnostics } = loadScheme(text, '几年.yaml');
  expect(diagnostics).toEqual([]);
  if (scheme === null) throw new Error('it does not load');
  return scheme;
}

function inYear(period: number): Run {
  const columns = new Map([
    ['分数', [18]],
    ['申报', [42000]],
    ['主管', ['绩效办']],
  ]);
  return score(load(dated), {
    units: [{ name: '甲', sequence: '' }],
    ledgers: new Map([['名册', { rows: 1, unit: Int32Array.of(0), columns }]]),
    period,
    readings: {},
  });
}

function nodes(node: ReadDerivation): ReadDerivation[] {
  return [node, ...node.children.flatMap(nodes)];
}

test('the assessed year takes the value that is in force; before the first nothing is picked', () => {
  expect(runCases(load(dated)).filter(({ passed }) => !passed)).toEqual([]);
});

test('the derivation shows the value, its clause and since when it holds', () => {
  const capped = explained(inYear(2020), 0, '加分');
  expect(capped).toMatchObject({ text: '15.00', formula: '封顶(分数, 加分上限)', substituted: '封顶(18, 15)' });
  expect(capped?.children.find(({ kind }) => kind === 'parameter')).toMatchObject({
    label: '加分上限',
    text: '15',
    clause: '第三条',
    note: '自2019年起',
  });
});

test('of a formula dated by years the one in force is put in', () => {
  expect(explained(inYear(2018), 0, '折算')).toMatchObject({ text: '36.00', substituted: '18 × 2' });
  expect(explained(inYear(2019), 0, '折算')).toMatchObject({ text: '54.00', substituted: '18 × 3' });
});

test('a year before the first says from which year there is a rule', () => {
  const run = inYear(2016);
  expect(shownAt(run.column('名册', '加分'), 0, run.store).text).toBe('无法计算');
  expect(missingFor(run, 0, '加分')).toEqual([{ kind: 'year', name: '加分上限', from: 2017 }]);
  expect(missingFor(run, 0, '折算')).toEqual([{ kind: 'year', name: '折算', from: 2017 }]);
  const found = explained(run, 0, '加分');
  expect(found === null ? [] : nodes(found).map(({ note }) => note)).toContain('2017年起才有规定，考核年度在此之前');
});

test('on the sheet 考评办法 it is the same scheme', () => {
  const { scheme, diagnostics } = loadSchemeSheet(sheetOf(yamlValue(dated)));
  expect(diagnostics).toEqual([]);
  expect(scheme?.hash).toBe(load(dated).hash);
  expect(scheme?.parameters).toEqual(load(dated).parameters);
});

test('another value is another scheme', () => {
  expect(load(dated.replace('取: 15', '取: 14')).hash).not.toBe(load(dated).hash);
});

test('a county says a province’s parameter otherwise, visibly', () => {
  const { scheme, diagnostics } = loadScheme(
    '办法: 县\n标识: 县\n继承: 省\n参数:\n  加分上限: {值: 10, 类型: 分, 依据: 县二}\n  县里的: {值: 1, 依据: ' +
      '县三}\n得分项: {另加: {公式: 县里的, 依据: 县三}}\n',
    '县.yaml',
    () => ({ text: dated, file: '省.yaml' }),
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(scheme?.parameters.map(({ name, clause }) => `${name} ${clause ?? ''}`)).toEqual([
    '加分上限 县二',
    '申报截止 第四条',
    '牵头部门 第一条',
    '比例 第五条',
    '县里的 县三',
  ]);
  expect(scheme?.lineage?.overridden).toEqual(['参数 › 加分上限']);
  expect(scheme?.lineage?.inherited).toContain('参数 › 比例');
});

describe('what cannot be', () => {
  const codes = (parameters: string, formula = '1'): string[] =>
    loadScheme(
      `办法: 试\n参数:\n${parameters}\n台账:\n  名册: {列: {单位: 单位, 甲: 数, 乙: 数}}\n  记录: {依据: 一, ` +
        `列: {分值: 数}}\n得分项:\n  总分: {公式: "${formula}", 依据: 一}\n`,
      '试',
    )
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ code, line }) => `${code} ${String(line)}`);

  test.each([
    ['a name that a column has', '  分值: {值: 1, 依据: 一}', '1', 'S-DUPLICATE 3'],
    ['a name that an item has', '  总分: {值: 1, 依据: 一}', '1', 'S-DUPLICATE 3'],
    ['a word of the language', '  年度: {值: 1, 依据: 一}', '1', 'S-DUPLICATE 3'],
    ['one name in two widths', '  上(限): {值: 1, 依据: 一}\n  上（限）: {值: 2, 依据: 一}', '1', 'S-DUPLICATE 4'],
    ['a name that reads as an expression', '  甲-乙: {值: 1, 依据: 一}', '1', 'S-NAME-AMBIGUOUS 3'],
    ['neither one value nor several', '  上限: {依据: 一}', '1', 'S-KEY-MISSING 3'],
    ['both', '  上限: {值: 1, 按年: [{取: 2}], 依据: 一}', '1', 'S-KEY-MISSING 3'],
    ['a text for a number', '  上限: {类型: 数, 值: 二十, 依据: 一}', '1', 'S-VALUE 3'],
    ['half a head', '  人数: {类型: 整数, 值: 2.5, 依据: 一}', '1', 'S-VALUE 3'],
    ['no such day', '  截止: {类型: 日期, 值: 2017-02-30, 依据: 一}', '1', 'S-VALUE 3'],
    ['a text that is not allowed', '  档: {类型: [优, 良], 值: 中, 依据: 一}', '1', 'F-OPTION-UNKNOWN 3'],
    ['a text in a sum', '  牵头: {值: 绩效办, 依据: 一}', '甲 ＋ 牵头', 'F-TYPE 8'],
    ['a mistyped name', '  加分上限: {值: 20, 依据: 一}', '封顶(甲, 加份上限)', 'F-NAME-UNKNOWN 8'],
  ])('%s', (_, parameters, formula, expected) => expect(codes(parameters, formula)).toEqual([expected]));
});
