import { loadScheme } from '../../src/scheme/load';

test('荣誉 of a grade, which an earlier form of the language had, is answered with what to write instead', () => {
  const { diagnostics } = loadScheme(
    `办法: 试
台账:
  名册: {列: {单位: 单位, 得分: 分}}
得分项:
  总分: {公式: 得分, 依据: 一}
排名: {按: 总分, 依据: 一}
等次:
  - {等次: 优, 当: 名次 = 1, 荣誉: 是, 依据: 一}
  - {等次: 良, 当: 其他, 依据: 一}
`,
    '试.yaml',
  );
  expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['S-KEY-UNKNOWN', 8]]);
  expect(diagnostics[0]?.message).toContain('要按现有名次定的，写 排名: {待补: 不等}');
});
