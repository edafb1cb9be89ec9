import { loadScheme } from '../../src/scheme/load';

function told(text: string): string[] {
  return loadScheme(text, '试')
    .diagnostics.filter(({ code }) => code !== 'S-CLAUSE-MISSING' && code !== 'S-UNUSED')
    .map(({ line, column, code, message }) => `${String(line)}:${String(column)} ${code} ${message}`);
}

const head = '办法: 试\n台账:\n  名册: {列: {单位: 单位, 甲: 数}}\n得分项:\n  总分: {公式: 甲, 依据: 一}\n';

/** The message up to what may be written instead of the key. */
const tierCause = (place: string, key: string): string =>
  `7:${place} S-KEY-UNKNOWN “表 › 档 › 分段 › 第1项”不认识的项“${key}”（每一段只写上边：低于（不含）或 不超过（含）；` +
  '从小到大，最后一段写 当: 其他）。可用的项：低于、不超过、当、取。';

test.each([
  ['不低于: 1, 取: 0', '不低于'],
  ['高于: 1, 取: 0', '高于'],
  ['超过: 1, 取: 0', '超过'],
  ['自: 0, 至: 60, 取: 0', '自'],
  ['其他: 0', '其他'],
])('of a tier that is written otherwise how tiers are written, once, and not the opposite word: %s', (tier, key) => {
  expect(told(`${head}表:\n  档: {依据: 一, 分段: [{${tier}}, {当: 其他, 取: 1}]}\n`)).toEqual([tierCause('20', key)]);
});

test('a column of the roster in 排名 is told as such', () => {
  expect(told(`${head}排名: {按: [总分, 甲], 依据: 一}\n`)).toEqual([
    '6:14 F-NAME-UNKNOWN 不认识的名称“甲”：它是名册的列，排名按得分项；请写一个得分项，如 甲分: 甲，按它排。',
  ]);
});

test('a key under another name is not told as missing, too', () => {
  expect(told(`${head}检查: [{必须: 甲 > 1, 说明: 一}]\n`)).toEqual([
    '6:7 S-KEY-UNKNOWN “检查 › 第1项”不认识的项“必须”，是不是“须”。可用的项：须、当、台账、范围、否则、说明、适用、依据、原文。',
  ]);
  expect(told(`${head}排名: {按:总分, 依据: 一}\n`)).toEqual([
    '6:6 S-KEY-UNKNOWN “排名”不认识的项“按:总分”（冒号要用半角的“:”，后面空一格）。可用的项：按、范围、并列、待补、依据、原文。',
  ]);
});

test('a column without a type is one mistake: what stands in formulas, ranges and keys follows from it', () => {
  const text = `办法: 试
台账:
  名册: {列: {单位: 单位}}
  加分: {列: {分值: {类型: 数字, 范围: [0, 5], 缺省: 0}, 级别: 加分表.级}}
得分项:
  加分: {公式: "合计(加分, 分值 × 2)", 依据: 一}
  总分: {公式: "合计(加分, 分值) ＋ 加分", 依据: 一}
检查: [{须: "合计(加分, 分值) > 0"}]
`;
  expect(told(text)).toEqual([
    '4:16 S-VALUE “台账 › 加分 › 列 › 分值”的值不对：应为数，实为“数字”。',
    '4:49 F-TABLE-UNKNOWN 没有表“加分表”。',
  ]);
});

test('a name that nobody declared is told at its first place, with how many more there are', () => {
  const text = `${head.replace('公式: 甲', '公式: 甲 ＋ 得分率')}  乙: {公式: 得分率 × 2, 依据: 一}
检查: [{须: 得分率 > 0}]
`;
  expect(told(text)).toEqual(['5:16 F-NAME-UNKNOWN 不认识的名称“得分率”（还有 2 处）。']);
});

test('in worked cases a column that there is not is told once, not in every row; the 名册 is no key of a case', () => {
  const cases = (lines: string): string[] =>
    told(`${head.replace('得分项', '  加分: {列: {分值: 数}}\n得分项')}算例: [{名: 一, ${lines}, 应得: {总分: 1}}]\n`);
  expect(cases('甲: 1, 加分: [{事项: A, 分值: 1}, {事项: B, 分值: 2}, {事项: C, 分值: 3}]')).toEqual([
    '7:25 F-COLUMN-UNKNOWN 台账“加分”没有列“事项”（还有 2 处）。',
  ]);
  const [first = ''] = cases('名册: [{甲: 1}]');
  expect(first).toContain('不认识的项“名册”（名册的列直接写在单位下面，不写“名册”）。');
});

test.each([
  ['依据: 4.1', ['S-NUMBER-TEXT']],
  ['依据: 2.10', ['S-NUMBER-TEXT']],
  ['依据: 4', []],
  ['依据: "2.10"', []],
])('a clause that looks like a number is read, and where its last 0 may be lost that is said: %s', (clause, codes) => {
  const { scheme, diagnostics } = loadScheme(`${head}排名: {按: 总分, ${clause}}\n`, '试');
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  expect(scheme?.ranking?.clause).toBe(clause === '依据: 2.10' ? '2.1' : clause.replace(/依据: |"/gu, ''));
});

test('such clauses are told once, with how many more there are', () => {
  expect(told(`${head.replace('依据: 一', '依据: 1.1')}排名: {按: 总分, 依据: 1.2}\n`)).toEqual([
    '5:19 S-NUMBER-TEXT “得分项 › 总分 › 依据”没有加引号，当作数读成 1.1：末尾的 0 会丢（2.10 成为 2.1）。请照原文加引号，如 "2.10"（还有 1 处）。',
  ]);
});

test('a row of a table that is too short is shown as it may be meant', () => {
  const rows = (row: string): string[] => told(`${head}表:\n  加分:\n    依据: 一\n    行:\n      - [级, 分, 上限]\n      - ${row}\n`);
  expect(rows('[推介活动, 3, ]')).toEqual([
    '11:9 S-VALUE “表 › 加分”的值不对：应为 3 格，没有内容的写 null：[推介活动, 3, null]，实为“2 格”。',
  ]);
  expect(rows('[推介活动, , 3]')).toEqual(['11:14 S-YAML 不是合法的 YAML：两个逗号之间没有内容，空着的格要写 null。']);
  expect(rows('[推介活动, 3, null]')).toEqual([]);
});

test.each([
  ['年度:2026\n', '6:1 S-YAML 不是合法的 YAML：“年度:2026”的冒号不算数：要用半角的“:”，后面空一格。'],
  ['年度：2026\n', '6:1 S-YAML 不是合法的 YAML：“年度：2026”的冒号不算数：要用半角的“:”，后面空一格。'],
  ['排名:\n  按:总分\n  依据: 一\n', '7:3 S-YAML 不是合法的 YAML：“按:总分”的冒号不算数：要用半角的“:”，后面空一格。'],
  ['排名:\n  依据: 一\n  按:总分\n', '8:3 S-YAML 不是合法的 YAML：“按:总分”的冒号不算数：要用半角的“:”，后面空一格。'],
])('no blank after a colon is told at the colon’s line, whatever the parser stumbles over: %j', (lines, expected) => {
  expect(told(head + lines)).toEqual([expected]);
});

test('an only entry without a blank', () => {
  expect(told('办法: 试\n台账:\n  名册: {列: {单位: 单位, 甲: 数}}\n得分项:\n  总分:甲\n')).toEqual([
    '5:3 S-VALUE “得分项”的值不对：应为若干“项: 值”（冒号要用半角的“:”，后面空一格），实为“总分:甲”。',
  ]);
});

test('without a list 序列, 适用 says that it is missing; there is nothing to choose from', () => {
  expect(told(`${head}  扣分: {公式: 甲, 适用: [乡镇], 依据: 一}\n`)).toEqual(['6:19 S-KEY-MISSING “办法”缺少必需的项“序列”。请补上。']);
});

test('without a list and a column 序列, a formula knows no such name, and a case no such key', () => {
  expect(told(`${head}  村分: {公式: 如果 序列 = 村 则 甲 否则 0, 依据: 一}\n`).map((line) => line.slice(0, 30))).toEqual([
    '6:15 F-NAME-UNKNOWN 不认识的名称“序列”',
  ]);
  expect(told(`${head}算例:\n  - {名: 一, 序列: 村, 甲: 1, 应得: {总分: 1}}\n`).map((line) => line.slice(0, 32))).toEqual([
    '7:12 S-KEY-UNKNOWN “算例”不认识的项“序列”',
  ]);
});

/** What is told of one entry that is written as in prose or in another program, in a scheme that is right otherwise. */
function entry(written: { column?: string; table?: string; parameter?: string; grades?: string; item?: string }): string[] {
  const { column = '数', table = '[一, 10], [二, 5]', parameter = '值: 5', grades = '', item = '数' } = written;
  return told(`办法: 试
参数:
  额: {${parameter}, 依据: 一}
表:
  级: {依据: 一, 行: [[名, 分], ${table}]}
  星: {依据: 一, 分段: [{低于: 60, 取: 一星}, {当: 其他, 取: 二星}]}
台账:
  名册: {列: {单位: 单位, 甲: 数, 乙: ${column}}}
得分项:
  总分: {公式: "${item === '数' ? '甲 × 额' : '分段(甲, 星)'}", 类型: ${item}, 依据: 一}
${grades}`);
}

test.each([
  [{ parameter: '值: 60分, 类型: 分' }, '3:10 S-VALUE “参数 › 额”的值不对：应为分，只写数，不带单位：60，实为“60分”。'],
  [{ parameter: '值: 24万元, 计量: 万元' }, '3:10 S-VALUE “参数 › 额”的值不对：应为数，只写数，不带单位：24，实为“24万元”。'],
  [
    { parameter: '按年: {2024: 14, 2025: 12}' },
    '3:11 S-VALUE “参数 › 额 › 按年”的值不对：应为列表，一年一项：[{自: 2024, 取: 14}, {自: 2025, 取: 12}]，实为“{"2024":14,"2025":12}”。',
  ],
  [
    { parameter: '按年: [{取: 60%}, {自: 2025, 取: 80}]' },
    '3:35 S-PERCENT-MIXED “参数 › 额”里有的写了 %（60%），这里是 80，是它的一百倍上下。请核对，同样写上 %。',
  ],
  [{ table: '[一, 10分], [二, 5]' }, '5:30 S-VALUE “表 › 级”的值不对：应为数，只写数，不带单位：10，实为“10分”。'],
  [{ table: '[一, 10], [二, 无]' }, '5:39 S-VALUE “表 › 级”的值不对：应为数，同这一列别的格一样；没有的写 null 或 不适用，实为“无”。'],
  [{ table: '[<60, 0], [80, 1], [90, 2]' }, '5:27 S-VALUE “表 › 级”的值不对：应为数，只写数，不带单位：60，实为“<60”。'],
  [
    { column: '{类型: 数, 范围: 1-500}' },
    '8:41 S-VALUE “台账 › 名册 › 列 › 乙 › 范围”的值不对：应为两个数，写在方括号里：[最小, 最大]，实为“1-500”。',
  ],
  [
    { column: '病人/职工' },
    '8:29 S-VALUE “台账 › 名册 › 列 › 乙”的值不对：应为列表，写在方括号里，用半角逗号分开：[病人, 职工]，实为“病人/职工”。',
  ],
  [
    { column: '[病人，职工]' },
    '8:29 S-VALUE “台账 › 名册 › 列 › 乙”的值不对：应为列表，写在方括号里，用半角逗号分开：[病人, 职工]，实为“病人，职工”。',
  ],
  [{ column: '级' }, '8:29 S-VALUE “台账 › 名册 › 列 › 乙”的值不对：应为表的一列：级.名，实为“级”。'],
  [{ item: '星.取' }, '10:28 S-VALUE “得分项 › 总分 › 类型”的值不对：应为文字，或把各档写成列表：[一星, 二星]，实为“星.取”。'],
  [
    { grades: '等级: [优, 合格]\n等次:\n  - {等次: 优, 当: 其他, 依据: 一}\n  - {等次: 不高于合格, 当: 甲 < 1, 依据: 一}\n' },
    '14:5 S-VALUE “等次 › 第2项”的值不对：应为等次的名称；上限另写 {不高于: 合格, 当: …}，实为“不高于合格”。',
  ],
])('what is written as in prose is told once, at its own place, as it is written here: %j', (written, expected) => {
  expect(entry(written)).toEqual([expected]);
});

test.each([
  { table: '[一, 10], [二, 不适用]' },
  { table: '[一, 10], [二, null]' },
  { table: '[一, 60%], [二, 1.1]' },
  { parameter: '值: 24万元' },
])('and what may stand so is let stand: %j', (written) => {
  expect(entry({ item: '文字', ...written }).filter((line) => line.includes('S-'))).toEqual([]);
});
