import { kaoji, scratch } from '../support';

/* A national rule, and a city that deviates from it in one figure: 每件扣 2 instead of 1. */
const NATIONAL = `办法: 国家办法
标识: 国家
参数: {每件: {值: 1, 依据: 一}}
台账: {名册: {列: {单位: 单位, 件数: 数}}}
得分项: {总分: {公式: 100 － 件数 × 每件, 依据: 二}}
`;
const CITY = `办法: 本市办法
标识: 本市
继承: 国家
参数: {每件: {值: 2, 依据: 细则三}}
算例:
  - {名: 三件, 件数: 3, 应得: {总分: 94}}
`;
const written = scratch();

test('a scheme may extend another that is given with it, in whatever order', async () => {
  const city = written('市.yaml', CITY);
  const national = written('国.yaml', NATIONAL);
  // 100 － 3 × 2 = 94
  for (const files of [
    [city, national],
    [national, city],
  ]) {
    const { code, out } = await kaoji('cases', ...files);
    expect([code, out.split('\n').at(-1)]).toEqual([0, '1 例 1 项，全部相符']);
  }
});

test('alone, its base is missed by its name', async () => {
  const { code, errors } = await kaoji('cases', written('单独.yaml', CITY));
  expect(code).toBe(2);
  expect(errors).toContain('S-BASE-UNKNOWN 找不到要继承的办法“国家”');
});

test('two files of the same 标识, one of which is to be extended, are refused with both names', async () => {
  const { code, errors } = await kaoji('cases', written('市2.yaml', CITY), written('国甲.yaml', NATIONAL), written('国乙.yaml', NATIONAL));
  expect(code).toBe(2);
  expect(errors).toMatch(/国甲\.yaml 和 .*国乙\.yaml 的标识都是“国家”/u);
});

test('two editions of one scheme that nobody extends run side by side', async () => {
  const { code } = await kaoji('cases', written('甲版.yaml', NATIONAL), written('乙版.yaml', NATIONAL));
  expect(code).toBe(0);
});
