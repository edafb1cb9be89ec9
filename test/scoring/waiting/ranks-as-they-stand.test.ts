import { loadScheme } from '../../../src/scheme/load';
import { caseInput } from '../../../src/scoring/cases';
import { explain } from '../../../src/scoring/explain/explain';
import { missingFor } from '../../../src/scoring/explain/missing';
import { score } from '../../../src/scoring/run';
import { differences } from '../support/worked';

const scheme = (ranking: string, cases: string): string => `办法: 试
台账:
  名册: {列: {单位: 单位, 得分: {类型: 分, 范围: [0, 100]}}}
  历年: {列: {年度: 整数, 等次: [好, 差]}}
得分项:
  总分: {公式: 得分}
  年数: {公式: "连续年数(历年, 等次 = 好)", 类型: 整数}
排名: {按: 总分${ranking}}
等次:
  - {等次: 差, 当: "名次(名册, 总分, 升) ≤ 1"}
  - {等次: 好, 当: 其他}
算例:
${cases}
`;

test('排名 that does not wait takes ranks as they stand; else the last is last only once all are there', () => {
  const units = (last: string): string =>
    `  - {名: 一, 单位: {甲: {得分: 90, 应得: {等次: 好}}, 乙: {得分: 80, 应得: {等次: ${last}}}, 丙: {得分: null, 应得: {等次: 待补}}}}`;
  expect(differences(scheme('', units('待补')))).toEqual([]);
  expect(differences(scheme(', 待补: 不等', units('差')))).toEqual([]);
});

test('the grade says for whom it waits, the number of years which year is lacking', () => {
  const { scheme: loaded } = loadScheme(
    scheme(
      '',
      '  - {名: 一, 年度: 2024, 单位: {甲: {得分: 90, 历年: [{年度: 2022, 等次: 好}]}, 乙: {得分: 80}, 丙: {得分: 70}, 丁: {得分: null}}}',
    ),
    '试',
  );
  const [example] = loaded?.cases ?? [];
  if (loaded === null || example === undefined) throw new Error('the scheme loads');
  const run = score(loaded, caseInput(loaded, example));
  // 甲 is never last: 乙 and 丙 are below it, so that the rule without a condition gives its grade. 丙 is last, or 丁 is.
  expect(explain(run, 0, '等次')).toMatchObject({ text: '好', note: { code: 'otherwise' } });
  expect(explain(run, 2, '等次')).toMatchObject({ text: '待补', note: { code: 'waitsFor', units: ['丁'] } });
  expect(missingFor(run, 0, '年数')).toEqual([{ kind: 'yearRow', ledger: '历年', unit: 0, year: 2023 }]);
});
