import { loadScheme } from '../../../src/scheme/load';
import { differences } from '../support/worked';

/* A row of a worked case is whose it says, as in a workbook; where it says nothing, of the unit that it stands under. */

const scheme = (cases: string): string => `办法: 试
台账:
  名册: {列: {单位: 单位}}
  事项: {列: {责任部门: 单位, 属地镇: 单位, 分值: 数}, 行: {双倍: 分值 × 2}}
得分项:
  负责: {公式: "合计(事项, 分值)", 类型: 数}
  属地: {公式: "合计(事项, 分值, 按 属地镇)", 类型: 数}
算例:
${cases}`;

test('the unit that is written out has the row; one left blank has none', () => {
  expect(
    differences(
      scheme(`  - 名: 各归各
    单位:
      东镇: {事项: [{责任部门: 甲局, 属地镇: 东镇, 分值: 3}, {属地镇: 东镇, 分值: 4}, {责任部门: null, 属地镇: 东镇, 分值: 5}], 应得: {负责: 4, 属地: 12, "事项[2].双倍": 8, "事项[3].双倍": 10}}
      甲局: {事项: [{分值: 10}], 应得: {负责: 13, 属地: 0, "事项[1].双倍": 20}}
`),
    ),
  ).toEqual([]);
});

test('a unit that the case does not have is refused', () => {
  const { diagnostics } = loadScheme(
    scheme('  - {名: 没有, 单位: {东镇: {事项: [{责任部门: 乙局, 分值: 3}], 应得: {负责: 0}}}}\n'),
    'x.yaml',
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
    '“乙局”不是“责任部门”的取值。可取：东镇。',
  ]);
});
