import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { calculated } from '../support/calculated';
import { togetherTest } from '../support/oracle';
import { formulaFaults, written } from '../support/prove';

togetherTest('the result in formulas prints the vetoes that count, and no others', async () => {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
标识: 试
施行: 2026-01-01
年度: 2026
序列: [甲类]
台账:
  名册: {列: {单位: 单位, 序列: 文字, 分: 数}}
  事故: {依据: 一, 一票否决: 是, 列: {等级: [较大, 重大, 特大], 属实: 是否, 情形: 文字}, 计入: "等级 属于 [重大, 特大] 且 属实 = 是"}
得分项:
  总分: {公式: 分, 依据: 一}
  起数: {公式: 次数(事故), 类型: 整数, 依据: 一}
排名: {按: 总分, 依据: 一}
`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const accidents: CellValue[][] = [
    ['甲', '较大', '是'],
    ['甲', '重大', '是', '坍塌'],
    ['乙', '较大', '是'],
    ['甲', '重大', '否'],
    ['甲', '特大', '是'],
    ['丙', '重大', null],
    ['甲', '较大', '否'],
  ];
  const sheets = [
    {
      name: '名册',
      rows: [
        ['单位', '序列', '分'],
        ['甲', '甲类', 3],
        ['乙', '甲类', 2],
        ['丙', '甲类', 1],
      ],
      merges: [],
    },
    { name: '事故', rows: [['单位', '等级', '属实', '情形'], ...accidents], merges: [] },
  ];
  const file = written({ name: '试', scheme, sheets, readings: {}, period: '2026' });
  expect(formulaFaults(file)).toEqual([]);
  const [answer] = await calculated([file.book]);
  const result = [...(answer ?? [])].find(([name]) => name.startsWith('考评结果'))?.[1] ?? [];
  const head = result.findIndex((row) => row.includes('一票否决'));
  const column = (result[head] ?? []).indexOf('一票否决');
  expect(
    result
      .slice(head + 1)
      .map((row) => row[column])
      .slice(1, 4),
  ).toEqual(['重大，坍塌；特大', '', '']);
});
