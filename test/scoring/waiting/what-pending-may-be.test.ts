import { differences } from '../support/worked';

/* The first is first for good only once nobody that is pending can come before it: the scheme tells what they may still come to. */

const scheme = (columns: string, formula: string, units: string): string => `办法: 试
表:
  档: {依据: 一, 分段: [{低于: 60%, 取: 0}, {低于: 90%, 取: 5}, {当: 其他, 取: 10}]}
台账:
  名册: {列: {单位: 单位, 基础: {类型: 分, 范围: [0, 60], 缺省: 80}, 加分: {类型: 分, 范围: [0, 40]}, 率: 率}}
  记录: {列: {单位: 单位, 类: 文字, 分: {类型: 分, 范围: [0, 5]}}}
得分项:
  总分: {公式: "${formula}", 依据: 一}
排名: {按: 总分, 依据: 一}
等次:
  - {等次: 优秀, 当: 名次 = 1, 依据: 一}
  - {等次: 良好, 当: 其他, 依据: 一}
算例:
  - {名: ${columns}, 单位: {${units}}}
`;

test('a blank that stands for more than the column may hold', () => {
  // 丙 has 80 for the blank, and up to 40 more: 120
  expect(
    differences(
      scheme(
        '缺省',
        '基础 ＋ 加分',
        '甲: {基础: 60, 加分: 40, 应得: {总分: 100, 等次: 待补}}, 丙: {基础: null, 加分: null, 应得: {总分: 待补}}',
      ),
    ),
  ).toEqual([]);
});

test('rows of one kind that count together come to more than each of them', () => {
  const rows = (...points: readonly string[]): string => `[${points.map((one) => `{类: 一, 分: ${one}}`).join(', ')}]`;
  // 丙: 1 ＋ 3 ＋ up to 5 may be more than 7, and need not be
  expect(
    differences(
      scheme(
        '每类',
        '最大(记录, 分, 每 类 封顶 40)',
        `甲: {记录: ${rows('5', '2')}, 应得: {总分: 7, 等次: 待补}}, 丙: {记录: ${rows('1', '3', 'null')}, 应得: {总分: 待补}}`,
      ),
    ),
  ).toEqual([]);
});

test('no one comes to more than the highest step of a table', () => {
  // 甲 has the 10; 丙 may have it too, and is then first with it
  expect(
    differences(
      scheme(
        '分段',
        '分段(率, 档)',
        '甲: {率: 95%, 应得: {总分: 10, 名次: 1, 等次: 优秀}}, 丙: {率: null, 应得: {总分: 待补, 等次: 待补}}',
      ),
    ),
  ).toEqual([]);
});

test('rows that a unit has to have and has not yet may bring any points', () => {
  // 丙 has a row, but none of 类 一: what it will have there nobody knows
  const text = scheme(
    '缺行',
    '如果 率 > 1 则 0 否则 合计(记录, 分, 类 = 一)',
    '甲: {率: 1, 记录: [{类: 一, 分: 5}, {类: 一, 分: 2}], 应得: {总分: 7, 等次: 待补}}, 丙: {率: null, 记录: [{类: 二, 分: 3}], 应得: {总分: 待补}}',
  );
  expect(differences(text.replace('记录: {列', '记录: {每单位至少: 1, 列'))).toEqual([]);
});

test('a formula of many branches within each other is bounded as far as that stays small, and never hangs', () => {
  const nested = (depth: number): string =>
    depth === 0 ? '加分' : `如果 率 > ${String(depth)} 则 ${nested(depth - 1)} ＋ 1 否则 加分 × 2 － 1`;
  expect(
    differences(
      scheme('分支', nested(30), '甲: {率: 1, 加分: 40, 基础: 1, 应得: {等次: 待补}}, 丙: {率: null, 加分: null, 应得: {总分: 待补}}'),
    ),
  ).toEqual([]);
});
