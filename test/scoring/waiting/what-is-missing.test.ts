import { loadScheme } from '../../../src/scheme/load';
import { caseInput } from '../../../src/scoring/cases';
import { missingFor } from '../../../src/scoring/explain/missing';
import { score } from '../../../src/scoring/run';

/* Whatever is 待补 or 无法计算 says which inputs it waits for: all of them, and no others. */

/** What an item of each unit of the first case waits for: 台账/第几行/列. */
function missing(text: string, item: string): string[][] {
  const { scheme, diagnostics } = loadScheme(`办法: 试\n${text}`, '试');
  const [example] = scheme?.cases ?? [];
  if (scheme === null || example === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const run = score(scheme, caseInput(scheme, example));
  return example.units.map((_, unit) =>
    missingFor(run, unit, item).map((one) =>
      one.kind === 'rows'
        ? `${one.ledger}/没有行`
        : one.kind === 'yearRow'
          ? `${one.ledger}/缺${String(one.year)}`
          : one.kind === 'year'
            ? `${one.name}/${String(one.from)}`
            : one.kind === 'days'
              ? `${one.table}/${String(one.year)}`
              : one.kind === 'key'
                ? `${one.ledger}/${one.keys}/${String(one.count)}`
                : `${one.ledger}/${String(one.row + 1)}/${one.column}`,
    ),
  );
}

test.each(['[大, 小]', '文字'])('a key of 同 that the asking unit lacks (%s)', (type) => {
  expect(
    missing(
      `台账:
  名册: {列: {单位: 单位, 规模: ${type}}}
  标准: {列: {规模: ${type}, 分值: 数}}
得分项:
  基准: {公式: "合计(标准, 分值, 同 规模, 全部)", 类型: 数}
算例:
  - {名: 规模, 单位: {甲: {规模: 大, 标准: [{规模: 大, 分值: 3}]}, 乙: {}}}
`,
      '基准',
    ),
  ).toEqual([[], ['名册/2/规模']]);
});

test('what 每 … 封顶 holds rows to, and how many values are left out', () => {
  const text = `台账:
  名册: {列: {单位: 单位, 去: 整数}}
  票: {列: {组: 文字, 上限: 数, 分: 数}}
得分项:
  封: {公式: "合计(票, 分, 每 组 封顶 上限)", 类型: 数}
  去掉: {公式: "去极值平均(票, 分, 高 去, 低 1)", 类型: 数}
算例:
  - {名: 票, 票: [{组: 大, 上限: 9, 分: 3}, {组: 小, 分: 3}, {组: 小, 上限: 2, 分: 3}]}
`;
  expect(missing(text, '封')).toEqual([['票/2/上限']]);
  expect(missing(text, '去掉')).toEqual([['名册/1/去']]);
});

test('of several 每 the row that the earlier one left says what it is held to', () => {
  const text = (rows: string): string => `台账:
  名册: {列: {单位: 单位}}
  奖: {列: {事项: 文字, 级: 文字, 分: 数, 上限: 数}}
得分项:
  加分: {公式: "合计(奖, 分, 每 事项 取最高, 每 级 封顶 上限)", 类型: 数}
算例:
  - {名: 奖, 奖: [${rows}]}
`;
  // Of 甲 the second row counts, so that its own 上限 is asked for.
  expect(missing(text('{事项: 甲, 级: 县, 分: 1, 上限: 9}, {事项: 甲, 级: 省, 分: 3}'), '加分')).toEqual([['奖/2/上限']]);
  // Of 省 the first row that is left speaks for both; the rows that were not taken do not.
  expect(
    missing(
      text(
        '{事项: 甲, 级: 省, 分: 1}, {事项: 甲, 级: 省, 分: 3, 上限: 9}, {事项: 乙, 级: 县, 分: 1, 上限: 2}, ' +
          '{事项: 乙, 级: 省, 分: 3}, {事项: 丙, 级: 市, 分: 2}',
      ),
      '加分',
    ),
  ).toEqual([['奖/5/上限']]);
});

test('连续年数: this year’s own quantity, of the unit itself; else the rows of earlier years', () => {
  expect(
    missing(
      `台账:
  名册: {列: {单位: 单位, 得分: 数}}
  历年: {列: {年度: 整数, 得分: 数}}
得分项:
  连续: {公式: "连续年数(历年, 得分 < 60)", 类型: 整数}
算例:
  - 名: 三年
    年度: 2018
    单位:
      甲: {得分: 50, 历年: [{年度: 2017, 得分: 40}, {年度: 2016, 得分: 40}]}
      乙: {历年: [{年度: 2017, 得分: 40}]}
      丙: {}
      丁: {得分: 50, 历年: [{年度: 2017}]}
      戊: {得分: 50, 历年: [{得分: 40}]}
`,
      '连续',
    ),
  ).toEqual([[], ['名册/2/得分'], ['名册/3/得分'], ['历年/4/得分'], ['历年/5/年度']]);
});

test('a row that does not count lacks nothing; one of which that is not known says so', () => {
  expect(
    missing(
      `台账:
  名册: {列: {单位: 单位}}
  指标: {计入: 状态 = 审定, 列: {类: 文字, 状态: [自评, 审定], 分: 数}}
得分项:
  分: {公式: "合计(指标, 分, 类 = 甲)", 类型: 数}
算例:
  - {名: 计入, 指标: [{类: 乙, 状态: 审定}, {类: 甲, 状态: 自评}, {类: 甲, 状态: 审定}, {类: 甲, 分: 1}, {类: 乙}, {类: 甲, 状态: 审定, 分: 2}]}
`,
      '分',
    ),
  ).toEqual([['指标/3/分', '指标/4/状态']]);
});

test('a rank among the rows waits for its own value, else for those of others that may still come before it', () => {
  expect(
    missing(
      `台账:
  名册: {列: {单位: 单位}}
  专题: {列: {分: 数}, 行: {位: {公式: "名次(专题, 分, 降, 全部)"}}}
得分项:
  最好: {公式: "最小(专题, 位)", 类型: 数}
算例:
  - {名: 名次, 单位: {甲: {专题: [{分: 1}]}, 乙: {专题: [{}]}, 丙: {专题: [{}, {分: 3}]}}}
`,
      '最好',
    ),
  ).toEqual([['专题/2/分', '专题/3/分'], ['专题/2/分'], ['专题/3/分', '专题/2/分']]);
});

test('本.x: what is compared, beside the row that asks', () => {
  expect(
    missing(
      `台账:
  名册: {列: {单位: 单位, 分: 数}}
得分项:
  比我高: {公式: "次数(名册, 分 > 本.分, 全部)", 类型: 整数}
算例:
  - {名: 本, 单位: {甲: {分: 1}, 乙: {}}}
`,
      '比我高',
    ),
  ).toEqual([['名册/2/分'], ['名册/2/分']]);
});
