import { assess } from '../../src/assessment/assess';
import { isAssessed, type Assessed } from '../../src/assessment/assessment';
import { planFormulas } from '../../src/sheets/formulas/plan-formulas';
import { loadScheme } from '../../src/scheme/load';
import type { Scheme } from '../../src/scheme/model';
import { withSymbols } from '../../src/scheme/symbol-table';
import type { Term } from '../../src/language/term';
import { score } from '../../src/scoring/run';
import { workbook } from '../support/snapshot';
import { Oracle } from './support/oracle';

/*
 * A function is in the language before it is everywhere: the compiler rules that out, as long as everything is a record of all names.
 * Where it is not, a name that nobody claims must stop what meets it, by its name. Nothing may take it for another function.
 */
const NOBODYS = '无此函数';

const snapshot = workbook({
  名册: [
    ['单位', '序列', '基数'],
    ['甲', '甲类', 2],
    ['乙', '甲类', 5],
  ],
  事项: [
    ['单位', '名称', '级别', '分值', '目标'],
    ['甲', '修路', '好', 1, 2],
    ['甲', '修路', '差', 2, 0],
    ['甲', '架桥', '好', 9, 7],
    ['乙', '修路', '好', 4, 1],
  ],
});

function schemeOf(formula: string): Scheme {
  const text = `办法: 试
标识: 试
年度: 2026
序列: [甲类]
表:
  级别: {依据: 一, 行: [[级, 分], [好, 10], [差, 2]]}
  档次: {依据: 一, 分段: [{低于: 3, 取: 1}, {当: 其他, 取: 2}]}
  曲线: {依据: 一, 行: [[x, y], [0, 0], [10, 100]]}
台账:
  名册: {列: {单位: 单位, 序列: 文字, 基数: 数}}
  事项:
    列: {名称: 文字, 级别: [好, 差], 分值: 数, 目标: 数}
得分项:
  总分: {公式: '${formula}', 类型: 数, 依据: 一}
排名: {按: 总分}
`;
  const { scheme, diagnostics } = loadScheme(text, '试.yaml');
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return scheme;
}

/** The same scheme, whose formulas call nobody's function where they called this one. */
function withNobodys(scheme: Scheme, name: string): Scheme {
  const statements = scheme.statements.map((statement) => {
    if (statement.kind !== 'formula') return statement;
    const { formula } = statement;
    return { ...statement, formula: { ...formula, term: renamed(formula.term, name) } };
  });
  return withSymbols({ ...scheme, statements });
}

/** The one place where a term gets a name that its type does not allow. */
function renamed(term: Term, name: string): Term {
  return withoutName(term, name) as Term;
}

function withoutName(node: unknown, name: string): unknown {
  if (Array.isArray(node)) return node.map((part) => withoutName(part, name));
  if (typeof node !== 'object' || node === null) return node;
  const calls = 'kind' in node && (node.kind === 'aggregate' || node.kind === 'call' || node.kind === 'table');
  const other = (key: string, part: unknown): unknown => (calls && key === 'name' && part === name ? NOBODYS : withoutName(part, name));
  return Object.fromEntries(Object.entries(node).map(([key, part]: [string, unknown]) => [key, other(key, part)]));
}

function scored(scheme: Scheme): Assessed {
  const assessment = assess(snapshot, scheme);
  if (!isAssessed(assessment)) throw new Error('assess gives an assessment that can be written as formulas');
  return assessment;
}

const calls: readonly (readonly [name: string, formula: string])[] = [
  ['合计', '合计(事项, 分值)'],
  ['平均', '平均(事项, 分值)'],
  ['次数', '次数(事项)'],
  ['合计', '合计(事项, 分值, 每 名称 取最高)'],
  ['合计', '合计(事项, 分值, 目标 ≤ 本.基数)'],
  ['绝对值', '绝对值(合计(事项, 分值))'],
  ['绝对值', '1 ＋ 绝对值(合计(事项, 分值))'],
  ['绝对值', '合计(事项, 绝对值(分值 － 目标))'],
  ['绝对值', '如果 绝对值(基数) > 3 则 1 否则 0'],
  ['绝对值', '次数(事项, 目标 ≤ 绝对值(本.基数))'],
  ['取大', '取大(合计(事项, 分值), 合计(事项, 目标))'],
  ['封顶', '封顶(合计(事项, 分值), 基数)'],
  ['查表', '合计(事项, 查表(级别, 级别))'],
  ['分段', '分段(合计(事项, 分值), 档次)'],
  ['插值', '插值(合计(事项, 分值), 曲线)'],
];

describe.each(calls)('where nobody claims what was %s in %s', (name, formula) => {
  const known = schemeOf(formula);
  const unknown = withNobodys(known, name);

  test('the kernel says so instead of scoring', () => {
    const { input } = scored(known).checking.run;
    expect(() => score(known, input)).not.toThrow();
    expect(() => score(unknown, input)).toThrow(NOBODYS);
  });

  test('formulas keep the value and list what they cannot say', () => {
    const assessed = scored(known);
    const { checking } = assessed;
    expect(planFormulas(assessed, snapshot).untranslated).toEqual([]);
    const unclaimed = { ...checking, scheme: unknown, run: { ...checking.run, scheme: unknown } };
    const plan = planFormulas({ ...assessed, checking: unclaimed }, snapshot);
    expect(plan.untranslated).toEqual([{ what: '总分', why: expect.stringContaining(NOBODYS) as unknown }]);
  });

  test('the oracle says so instead of agreeing', () => {
    const { input } = scored(known).checking.run;
    expect(() => new Oracle(known, input).cell('名册', '总分', 0)).not.toThrow();
    expect(() => new Oracle(unknown, input).cell('名册', '总分', 0)).toThrow(NOBODYS);
  });
});
