import { loadScheme } from '../../src/scheme/load';

/**
 * What somebody who comes from Excel, and has never seen YAML, gets wrong first: the message says what to write instead. 甲 and 乙 are
 * numbers, 级 is one of two.
 */
function messages(lines: { item?: string; more?: string; cases?: string }): string[] {
  const text = `办法: 试
序列: [东, 西]
${lines.more ?? ''}台账:
  名册: {列: {单位: 单位, 序列: 文字, 甲: 数, 乙: 数, 级: [中央, 省级], 报送: 日期, 完成: 是否}}
  记录: {依据: 一, 列: {分值: 数, 季度: 整数, 级别: [一, 二]}}
得分项:
  总分: ${lines.item ?? '{公式: "甲 × 2", 依据: 一}'}
${lines.cases ?? ''}`;
  return loadScheme(text, '试')
    .diagnostics.filter(({ code }) => code !== 'S-UNUSED')
    .map(({ code, message }) => `${code} ${message}`);
}

test.each([
  [
    'a comma in braces without quotes',
    '{公式: 合计(记录, 分值), 依据: 一}',
    /^S-KEY-UNKNOWN .*“分值\)”（像是被逗号断开的后半句：写在花括号里的内容有逗号时，要用英文引号 "…" 括起来）/u,
  ],
  ['Chinese quotes in braces', '{公式: “合计(记录, 分值)”, 依据: 一}', /^S-KEY-UNKNOWN .*被逗号断开/u],
  ['a full-width colon', '{公式： "甲", 依据: 一}', /^S-KEY-UNKNOWN .*（冒号要用半角的“:”，后面空一格）/u],
  ['no blank after the colon', '{公式:甲, 依据: 一}', /^S-KEY-UNKNOWN .*（冒号要用半角的“:”，后面空一格）/u],
  ['an Excel function', '{公式: "IF(甲>1,1,0)", 依据: 一}', /^F-NOT-A-FUNCTION “IF”不是函数，这里写“如果 … 则 … 否则 …”。$/u],
  ['SUMIFS', '{公式: "SUMIFS(甲)", 依据: 一}', /^F-NOT-A-FUNCTION “SUMIFS”不是函数，这里写“合计\(台账, 列, 条件\)”。$/u],
  ['MEDIAN', '{公式: "MEDIAN(甲)", 依据: 一}', /^F-NOT-A-FUNCTION “MEDIAN”不是函数，这里写“中位数\(台账, 列\)”。$/u],
  ['a lower-case function', '{公式: "round(甲,2)", 依据: 一}', /这里写“四舍五入”/u],
  ['a formula that begins with =', '{公式: "=甲 × 2", 依据: 一}', /^F-EXPECTED .*实为“=”（公式不用 = 开头）。$/u],
  ['AND between conditions', '{公式: 如果 甲 > 1 AND 乙 > 1 则 1 否则 0, 依据: 一}', /^F-EXPECTED .*实为“AND”（这里写“且”）。$/u],
  ['且 without blanks', '{公式: 如果 甲 > 1 且乙 > 1 则 1 否则 0, 依据: 一}', /^F-EXPECTED .*实为“且乙”（“且”前后要有空格）。$/u],
  [
    '每 without blanks',
    '{公式: "合计(记录, 分值, 每季度封顶1)", 依据: 一}',
    /^F-NAME-UNKNOWN 不认识的名称“每季度封顶1”（“每”前后要有空格）。$/u,
  ],
  [
    '按 without a blank before a name that is known',
    '{公式: "合计(记录, 分值, 按季度)", 依据: 一}',
    /^F-NAME-UNKNOWN 不认识的名称“按季度”（“按”前后要有空格）。$/u,
  ],
  [
    '且 glued to a word of the language',
    '{公式: 如果 甲 > 1 且不低于0 则 1 否则 0, 依据: 一}',
    /^F-EXPECTED .*实为“且不低于0”（“且”前后要有空格）。$/u,
  ],
  [
    'a list in a formula between braces',
    '{公式: 如果 级 属于 [中央] 则 1 否则 0, 依据: 一}',
    /^S-YAML .*花括号里的内容有方括号或逗号时，要用英文引号括起来/u,
  ],
  ['大于 for >', '{公式: 如果 甲 大于 1 则 1 否则 0, 依据: 一}', /^F-EXPECTED .*实为“大于”（这里写“超过 或 >”）。$/u],
  ['不小于 for ≥', '{公式: 如果 甲 不小于 1 则 1 否则 0, 依据: 一}', /^F-EXPECTED .*实为“不小于”（这里写“不低于 或 ≥”）。$/u],
  ['等于 for =', '{公式: 如果 级 等于 中央 则 1 否则 0, 依据: 一}', /^F-EXPECTED .*实为“等于”（这里写“=”）。$/u],
  ['乘以 for ×', '{公式: 甲 乘以 2, 依据: 一}', /^F-EXPECTED .*实为“乘以”（这里写“×”）。$/u],
  ['并且 for 且', '{公式: 如果 甲 > 1 并且 乙 > 1 则 1 否则 0, 依据: 一}', /^F-EXPECTED .*实为“并且”（这里写“且”）。$/u],
  ['那么 for 则', '{公式: 如果 甲 > 1 那么 1 否则 0, 依据: 一}', /^F-EXPECTED .*实为“那么”（这里写“则”）。$/u],
  ['x for ×', '{公式: 甲 x 2, 依据: 一}', /^F-EXPECTED .*实为“x”（乘号写 × 或 \*）。$/u],
])('%s', (_, item, expected) => {
  const [first = ''] = messages({ item });
  expect(first).toMatch(expected);
});

test('what is no number is said to be none', () => {
  expect(messages({ more: '满分: 100分\n' })).toEqual(['S-VALUE “满分”的值不对：应为数，实为“100分”。']);
});

test.each([
  ['a tab', '\t得分率: 数\n', 'S-YAML 不是合法的 YAML：行首有制表符（Tab），要用空格。'],
  [
    'an indentation',
    '参数:\n  甲限: {值: 1, 依据: 一}\n   乙限: {值: 1, 依据: 一}\n',
    'S-YAML 不是合法的 YAML：同一层的各项没有左对齐，请对齐（下一层多缩进两个空格）。',
  ],
  ['a name twice', '参数: {甲限: 1, 甲限: 2}\n', 'S-YAML 不是合法的 YAML：同一个名称写了两次，请只留一个。'],
  ['no blank after a colon', '参数:\n  甲限:1\n  乙限: 2\n', 'S-YAML 不是合法的 YAML：“甲限:1”的冒号不算数：要用半角的“:”，后面空一格。'],
])('YAML is put into Chinese, once: %s', (_, more, expected) => expect(messages({ more })).toEqual([expected]));

test.each([
  ['a text that the column does not allow', '级: 市级', 'F-OPTION-UNKNOWN “市级”不是“级”的取值'],
  ['a date written otherwise', '报送: 2026年1月5日', 'S-VALUE “算例 › 报送”的值不对：应为日期（如 2017-09-15），实为“2026年1月5日”。'],
  ['a number with its unit', '甲: 5分', 'S-VALUE “算例 › 甲”的值不对：应为数，实为“5分”。'],
  ['a boolean', '完成: 已完成', 'S-VALUE “算例 › 完成”的值不对：应为是或否，实为“已完成”。'],
  ['in a row', '记录: [{分值: 两分, 级别: 一}]', 'S-VALUE “算例 › 记录 › 分值”的值不对：应为数，实为“两分”。'],
])('a worked case whose input cannot be: %s', (_, given, expected) => {
  const [first = ''] = messages({ cases: `算例:\n  - {名: 例, ${given}, 应得: {总分: 2}}\n` });
  expect(first).toContain(expected);
});

test('what a case may leave blank, write in per cent or call 不适用 stays right', () => {
  expect(
    messages({
      cases: '算例:\n  - {名: 例, 甲: 50%, 乙: 不适用, 级: null, 报送: 2026-01-05, 完成: 否, 记录: [{分值: null}], 应得: {总分: 1}}\n',
    }),
  ).toEqual([]);
});

test('a ledger in the place of a table, and a table in that of a ledger, are told apart', () => {
  const more = '表:\n  级差: {依据: 一, 行: [[级, 分], [中央, 2], [省级, 1]]}\n';
  expect(messages({ more, item: '{公式: "查表(记录, 级)", 依据: 一}' })).toEqual([
    'F-TABLE-UNKNOWN 没有表“记录”，“记录”是台账：查一行的值写 取值(记录, …)，相加写 合计(记录, …)。',
  ]);
  expect(messages({ more, item: '{公式: "合计(级差, 分)", 依据: 一}' })).toEqual([
    'F-LEDGER-UNKNOWN 没有台账“级差”，“级差”是表：写 查表(级差, 键)。',
  ]);
});

const limited = '  扣分: {公式: 乙, 适用: [东], 依据: 一}\n';

test('an item that only some sequences have makes what it is added to 不适用 for the others: said', () => {
  expect(messages({ item: `{公式: 甲 － 扣分, 依据: 一}\n${limited}` })).toEqual([
    'F-NOT-FOR-ALL “扣分”只适用于东，对西，“总分”会成为不适用。请写成 不适用作(扣分, 0)，或给“总分”也写上“适用”。',
  ]);
  expect(messages({ item: `{公式: "甲 － 不适用作(扣分, 0)", 依据: 一}\n${limited}` })).toEqual([]);
  expect(messages({ item: `{公式: 甲 － 扣分, 适用: [东], 依据: 一}\n${limited}` })).toEqual([]);
  expect(messages({ item: `{公式: 如果 序列 = 东 则 甲 － 扣分 否则 甲, 依据: 一}\n${limited}` })).toEqual([]);
});

test('取先 passes over what is 待补 too: of an item of some sequences that is said, with what to write instead', () => {
  expect(messages({ item: `{公式: "甲 － 取先(扣分, 0)", 依据: 一}\n${limited}` })).toEqual([
    'F-PENDING-SKIPPED “取先”连待补的“扣分”也跳过，没有填齐的单位会当作不适用。只换掉不适用的，请写成 不适用作(扣分, 0)。',
  ]);
  expect(messages({ item: `{公式: "甲 － 取先(乙, 0)", 依据: 一}\n${limited}` })).toEqual([]);
});

test('a table is looked up by it, or a call takes it: said as well', () => {
  const more = '表:\n  档: {依据: 一, 分段: [{低于: 1, 取: 0}, {当: 其他, 取: 2}]}\n';
  const said = (formula: string): string[] =>
    messages({ more, item: `{公式: "${formula}", 依据: 一}\n${limited}` }).map((line) => line.split(' ')[0] ?? '');
  expect(said('分段(扣分, 档)')).toEqual(['F-NOT-FOR-ALL']);
  expect(said('五成双(扣分)')).toEqual(['F-NOT-FOR-ALL']);
  expect(said('取大(扣分, 1)')).toEqual([]);
  expect(said('分段(不适用作(扣分, 0), 档)')).toEqual([]);
});
