import { loadScheme } from '../../src/scheme/load';

/* Of confidential rows no formula may pick the one of a certain person; of what kind a voter is may be asked. */

function scheme(formula: string, more = ''): ReturnType<typeof loadScheme> {
  return loadScheme(
    `办法: 试
序列: [局]
参数: {局长: {值: 张三, 依据: 一}}
表:
  权重: {依据: 一, 行: [[谁, 权], [张三, 1], [李四, 0]]}
台账:
  名册: {列: {单位: 单位, 分管: 文字, 局长票: {类型: 数, 缺省: 0}}}
  测评:
    依据: 一
    保密: 是
    列: {单位: 单位, 序: 序号, 评价人: 文字, 类别: [领导, 部门], 来自: 单位, 打分: {类型: 数, 必填: 是}}
    行: {谁: {公式: 评价人, 类型: 文字}${more}}
  建议: {依据: 一, 列: {单位: 单位, 提出人: {类型: 文字, 保密: 是}, 经办: 文字, 条数: 数}}
得分项:
  总分: {依据: 一, 公式: '${formula}', 类型: 数}
`,
    '试.yaml',
  );
}

const refused = (loaded: ReturnType<typeof loadScheme>): string[] =>
  loaded.diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));

test.each([
  ['by name', '合计(测评, 打分, 评价人 = "张三")'],
  ['all but one, which by subtraction is that one', '合计(测评, 打分, 评价人 ≠ "张三")'],
  ['one of some', '合计(测评, 打分, 评价人 属于 ["张三", "李四"])'],
  ['written the other way round', '合计(测评, 打分, "张三" = 评价人)'],
  ['by a parameter', '合计(测评, 打分, 评价人 = 局长)'],
  ['in what is added up', '合计(测评, 如果 评价人 = "张三" 则 打分 否则 0)'],
  ['in a count', '次数(测评, 评价人 = "张三" 且 打分 ≥ 60)'],
  ['by a column that repeats the name', '合计(测评, 打分, 谁 = "张三")'],
  ['by a serial number', '合计(测评, 打分, 序 ≤ 1)'],
  ['by the unit that votes', '合计(测评, 打分, 来自 = "甲局")'],
  ['by a table of names', '合计(测评, 打分 × 查表(权重, 评价人))'],
  ['by a confidential column of an open ledger', '合计(建议, 条数, 提出人 = "赵六")'],
])('refused: %s', (_, formula) => {
  expect(refused(scheme(formula))).toEqual(['F-NAMED-PERSON']);
});

test('refused in a row formula, too', () => {
  const loaded = scheme('合计(测评, 权票)', ', 权票: {公式: "如果 评价人 = \\"张三\\" 则 打分 × 2 否则 打分"}');
  expect(refused(loaded)).toEqual(['F-NAMED-PERSON']);
});

test('the sentence says where, what, and the way out', () => {
  const [found] = scheme('合计(测评, 打分, 评价人 = "张三")').diagnostics.filter(({ code }) => code === 'F-NAMED-PERSON');
  expect(found).toMatchObject({ severity: 'error', line: 15 });
  for (const words of ['评价人 = "张三"', '台账“测评”是保密的', '类型: [领导, 部门]']) expect(found?.message).toContain(words);
});

test.each([
  ['a class of voters', '合计(测评, 打分, 类别 = 领导)'],
  ['whether a name is there', '次数(测评, 评价人 ≠ "")'],
  ['how many persons', '个数(测评, 评价人)'],
  ['what the ballots say', '次数(测评, 打分 ≥ 60)'],
  ['somebody of the unit’s own row', '次数(测评, 评价人 = 本.分管)'],
  ['a column that is open', '合计(建议, 条数, 经办 = "赵六")'],
])('allowed: %s', (_, formula) => {
  expect(refused(scheme(formula))).toEqual([]);
});
