import { diagnosticLine, loadScheme } from '../../../src/scheme/load';
import { runCases } from '../../../src/scoring/cases';

/** 列 = "" asks whether the cell was left blank, whatever the column holds; asked so, a blank is no missing input. */
const scheme = (more: string): string => `办法: 试
年度: 2017
序列: [单位]
台账:
  名册: {列: {单位: 单位, 报送: 日期, 人数: 整数, 达标: 是否, 级: [优, 良], 备注: 文字}}
  问题: {依据: 一, 列: {期限: 日期, 完成: 日期, 状态: {类型: [整改中, 已完成], 必填: 是}}}
得分项:
  没报: {公式: 报送 = "", 类型: 是否, 依据: 一}
  没写人数: {公式: 人数 = "", 类型: 是否, 依据: 一}
  没写达标: {公式: 达标 = "", 类型: 是否, 依据: 一}
  没评级: {公式: 级 = "", 类型: 是否, 依据: 一}
  没备注: {公式: 备注 = "", 类型: 是否, 依据: 一}
  没完成: {公式: "次数(问题, 完成 = \\"\\")", 类型: 整数, 依据: 一}
  迟报:
    公式: 如果 报送 ≠ "" 则 保底(报送 － 日期(年度, 7, 31), 0) 否则 365
    类型: 整数
    依据: 一
检查:
  - {须: 完成 ≠ "", 台账: 问题, 当: 状态 = 已完成, 否则: 提醒, 说明: 已完成的要写完成日期, 依据: 一}
${more}`;

test('a blank date, number, 是否, choice or text is found; a 0, a 否 or 不适用 is none', () => {
  const { scheme: loaded, diagnostics } = loadScheme(
    scheme(`算例:
  - 名: 空白和有值
    单位:
      甲: {应得: {没报: 是, 没写人数: 是, 没写达标: 是, 没评级: 是, 没备注: 是, 迟报: 365}}
      乙: {报送: 2017-08-03, 人数: 0, 达标: 否, 级: 良, 备注: 有, 应得: {没报: 否, 没写人数: 否, 没写达标: 否, 没评级: 否, 没备注: 否, 迟报: 3}}
      丙: {报送: 不适用, 人数: 不适用, 应得: {没报: 否, 没写人数: 否}}
  - 名: 逐行
    单位:
      甲: {问题: [{期限: 2017-09-30, 状态: 已完成}, {期限: 2017-09-30, 状态: 整改中}], 应得: {没完成: 2, "检查[已完成的要写完成日期]": 不符合}}
      乙: {问题: [{期限: 2017-09-30, 完成: 2017-09-30, 状态: 已完成}, {期限: 2017-09-30, 状态: 整改中}], 应得: {没完成: 1, "检查[已完成的要写完成日期]": 符合}}
`),
    '试',
  );
  expect(diagnostics.map(diagnosticLine).filter((line) => !line.includes('S-UNUSED'))).toEqual([]);
  const results = loaded === null ? [] : runCases(loaded);
  expect(results.length).toBeGreaterThan(15);
  expect(
    results.filter(({ passed }) => !passed).map(({ unit, what, expected, got }) => `${unit} ${what}: 应为 ${expected}，实为 ${got}`),
  ).toEqual([]);
});

test('a blank beside other conditions on the same column is no contradiction', () => {
  const { diagnostics } = loadScheme(
    scheme('').replace('没报: {公式: 报送 = ""', '没报: {公式: "报送 ≠ \\"\\" 且 报送 > 日期(年度, 7, 31)"'),
    '试',
  );
  expect(diagnostics.map(({ code }) => code).filter((code) => code !== 'S-UNUSED')).toEqual([]);
});

test.each(['人数 > ""', '人数 ＋ 1 = ""'])('%s is still a mistake of types', (formula) => {
  const { diagnostics } = loadScheme(scheme('').replace('公式: 报送 = ""', `公式: '${formula}'`), '试');
  expect(diagnostics[0]?.code).toBe('F-TYPE');
});
