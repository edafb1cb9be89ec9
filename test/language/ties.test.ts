import { loadScheme } from '../../src/scheme/load';

function found(alternatives: string, item: string, ranking: string): string[] {
  const text =
    `办法: 试\n口径: {并列时: {问: 问, 取: 同名次跳号, 另可: [${alternatives}], 依据: 一}}\n台账:\n  ` +
    `名册: {列: {单位: 单位, 得: 数, 方式: {类型: 文字, 必填: 是}}}\n得分项:\n  总: {公式: 得, 依据: 一}\n  名: ` +
    `{公式: "${item}", 类型: 整数, 依据: 一}\n排名: {按: 总, 并列: ${ranking}, 依据: 一}\n`;
  return loadScheme(text, '试').diagnostics.flatMap(({ code, severity, line, column, data }) =>
    severity === 'error' ? [`${code} ${String(line)}:${String(column)} ${JSON.stringify(data['found'])}`] : [],
  );
}

const rank = (ties: string): string => `名次(名册, 得, 降, 并列 ${ties})`;

test('a reading that says how ties are ranked may say only what is known: anything else would be 按名册先后', () => {
  expect(found('同名次不跳号', rank('口径.并列时'), '口径.并列时')).toEqual([]);
  expect(found('不跳号', rank('口径.并列时'), '同名次跳号')).toEqual(['F-OPTION-UNKNOWN 7:28 "不跳号"']);
  expect(found('不跳号', '1', '口径.并列时')).toEqual(['F-OPTION-UNKNOWN 8:16 "不跳号"']);
});

test('so may a text, and what is chosen by a condition', () => {
  expect(found('同名次不跳号', rank('按名册先后'), '如果 口径.并列时 = 同名次跳号 则 按名册先后 否则 同名次不跳号')).toEqual([]);
  expect(found('同名次不跳号', rank('先后'), '同名次跳号')).toEqual(['F-OPTION-UNKNOWN 7:28 "先后"']);
  expect(found('同名次不跳号', '1', '先后')).toEqual(['F-OPTION-UNKNOWN 8:16 "先后"']);
});

test('a column of any text does not say how ties are ranked', () => {
  expect(found('同名次不跳号', rank('方式'), '同名次跳号')).toEqual(['F-OPTION-UNKNOWN 7:28 "文字"']);
});
