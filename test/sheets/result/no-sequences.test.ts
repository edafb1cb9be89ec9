import { assess } from '../../../src/assessment/assess';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

const scheme = loadScheme(
  `
办法: 不分序列
台账:
  名册: {列: {单位: 单位, 序列: 文字, 得分: 数}}
得分项:
  总分: {公式: 得分, 依据: 一}
排名: {按: 总分, 依据: 一}
`,
  '不分序列',
).scheme;

test('a scheme without 序列 takes all units together, whatever a column 序列 of the sheet says', () => {
  if (scheme === null) throw new Error('the scheme does not load');
  const snapshot = workbook({
    名册: [
      ['单位', '序列', '得分'],
      ['甲局', '综合', 3],
      ['乙局', '业务', 5],
      ['丙局', null, 4],
    ],
  });
  const assessment = assess(snapshot, scheme, { readings: {}, period: '2017' });
  expect(assessment.units.map(({ unit, rank }) => [unit, rank])).toEqual([
    ['甲局', 3],
    ['乙局', 1],
    ['丙局', 2],
  ]);
  expect(assessment.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const written = JSON.stringify(planResult(assessment, snapshot).edits);
  expect(written).toContain('[1,"乙局",5],[2,"丙局",4],[3,"甲局",3]');
});
