import { loadScheme } from '../../src/scheme/load';

const HEAD = '办法: 试\n台账:\n  名册: {列: {单位: 单位, 班子: 单位, 分: 数}}\n得分项:\n';

/** The places of what is wrong. */
function told(rest: string): string[] {
  return loadScheme(HEAD + rest, '试.yaml').diagnostics.map(
    ({ code, line, column, message }) => `${code} ${String(line)}:${String(column)} ${message}`,
  );
}

test('a grade that asks for the grades of others is told at 等次', () => {
  const rest =
    '  总分: {公式: 分, 依据: 一}\n等次:\n  - {等次: 差, 当: "次数(名册, 全部, 单位 = 本.班子, 等次 = 差) > 0", ' +
    '依据: 一}\n  - {等次: 好, 当: 其他, 依据: 一}\n';
  expect(told(rest)).toEqual(['S-CYCLE 7:3 循环引用：等次 → 等次。请打断其中一处。']);
});

test('a total that takes points from its own rank is told at the item', () => {
  const rest = '  总分: {公式: 分 ＋ 名次分, 依据: 一}\n  名次分: {公式: 5 － 名次, 依据: 一}\n排名: {按: 总分, 依据: 一}\n';
  expect(told(rest)).toEqual(['S-CYCLE 5:7 循环引用：总分 → 名次分 → 名次 → 总分。请打断其中一处。']);
});

test('a total that asks how many are ranked is told how to ask for the number of units', () => {
  const rest = '  总分: {公式: 分 ÷ 参评数, 依据: 一}\n排名: {按: 总分, 依据: 一}\n';
  expect(told(rest)).toEqual([
    'S-CYCLE 5:7 循环引用：总分 → 参评数 → 总分（参评数等总分算出来才有；总分里要用单位数的，写 次数(名册)）。请打断其中一处。',
  ]);
});

test('an item that a tie is compared by may not come from the rank', () => {
  const rest = '  总分: {公式: 分, 依据: 一}\n  加试: {公式: 名次 × 2, 依据: 一}\n排名: {按: [总分, 加试], 依据: 一}\n';
  expect(told(rest)).toEqual(['S-CYCLE 6:7 循环引用：加试 → 名次 → 加试。请打断其中一处。']);
});
