import { readFileSync } from 'node:fs';
import { loadScheme } from '../../src/scheme/load';
import { runCases } from '../../src/scoring/cases';

/* What the page says of the language, sentence by sentence: the words stand there, and a scheme shows that it is so. */

const page = readFileSync('docs/办法语言.md', 'utf8');

/** What a scheme comes to for one unit, as its cases print it; what is wrong with it where it is refused. */
function got(parts: { top?: string; roster?: string; ledgers?: string; items: string; case: string; rest?: string }): string[] {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
年度: 2026
${parts.top ?? ''}台账:
  名册: {列: {单位: 单位${parts.roster ?? ''}}}
${parts.ledgers ?? ''}得分项:
${parts.items}
${parts.rest ?? ''}算例:
  - {名: 例, ${parts.case}}
`,
    '试.yaml',
  );
  if (scheme === null) return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return runCases(scheme).map(({ what, got: value }) => `${what} ${value}`);
}

function says(...sentences: readonly string[]): void {
  for (const sentence of sentences) expect(page).toContain(sentence);
}

const TABLE = '表:\n  加分表: {依据: 一, 行: [[事, 分, 上限], [推介活动, 3, 不适用], [招商, 4, 6], [宣传, 2, null]]}\n';

test('不适用 as a value: of a branch, of a cell, as the cap of a key', () => {
  says('`甲 = 不适用` 可以判断，`如果 … 否则 不适用` 可以给出，表的格子里也可以写', '`每 … 封顶` 的上限不适用的，不封顶');
  const ledgers = '  加分: {依据: 一, 列: {事: 加分表.事, 值: 数}}\n';
  // 推介活动 5 + 5 without a cap; 招商 5 + 5 capped at 6
  const items =
    '  支: {公式: "如果 甲 > 1 则 1 否则 不适用", 类型: 数, 依据: 一}\n  问: {公式: "如果 支 = 不适用 则 7 否则 8", 类型: 数, 依据: 一}\n' +
    '  合: {公式: "合计(加分, 值, 每 事 封顶 查表(加分表, 事, 上限))", 类型: 数, 依据: 一}';
  const rows = '[{事: 推介活动, 值: 5}, {事: 推介活动, 值: 5}, {事: 招商, 值: 5}, {事: 招商, 值: 5}]';
  expect(got({ top: TABLE, roster: ', 甲: 数', ledgers, items, case: `甲: 1, 加分: ${rows}, 应得: {支: 0, 问: 0, 合: 0}` })).toEqual([
    '支 不适用',
    '问 7',
    '合 16',
  ]);
});

test('an empty cell of a table, and a cell that says 不适用', () => {
  says('**空表格**：表里空着的格写 `null`', '查到它是无法计算', '`封顶(5, 查表(加分表, 推介活动, 上限))` 就是 5');
  const items =
    '  空: {公式: "查表(加分表, 宣传, 上限)", 类型: 数, 依据: 一}\n  无限: {公式: "封顶(5, 查表(加分表, 推介活动, 上限))", 类型: 数, 依据: 一}';
  expect(got({ top: TABLE, items, case: '应得: {空: 0, 无限: 5}' })).toEqual(['空 无法计算', '无限 5']);
});

test('a ledger without a row', () => {
  says('合计、次数是 0，平均、最大是不适用；写了 `每单位至少` 的待补');
  const ledgers = '  记录: {依据: 一, 列: {值: 数}}\n  必有: {依据: 一, 每单位至少: 1, 列: {值: 数}}\n';
  const items = ['合计(记录, 值)', '次数(记录)', '平均(记录, 值)', '最大(记录, 值)', '合计(必有, 值)']
    .map((formula, at) => `  第${String(at)}: {公式: "${formula}", 类型: 数, 依据: 一}`)
    .join('\n');
  expect(got({ ledgers, items, case: '应得: {第0: 0, 第1: 0, 第2: 0, 第3: 0, 第4: 0}' })).toEqual([
    '第0 0',
    '第1 0',
    '第2 不适用',
    '第3 不适用',
    '第4 待补',
  ]);
});

test('a row formula sees the columns and items of its unit', () => {
  says('| 台账的 `行`、写了 `台账` 的检查和结果运用 | 本行的列和 `行`，加上本单位的上面那些；共用台账只看本行 |');
  const ledgers = '  记录: {依据: 一, 列: {值: 数}, 行: {得: {公式: 值 × 系数 ＋ 底}}}\n';
  const items = '  底: {公式: 系数 × 10, 类型: 数, 依据: 一}\n  总: {公式: "合计(记录, 得)", 类型: 数, 依据: 一}';
  // 3 × 2 + 20
  expect(got({ roster: ', 系数: 数', ledgers, items, case: '系数: 2, 记录: [{值: 3}], 应得: {总: 26}' })).toEqual(['总 26']);
});

test('同 across two ledgers', () => {
  says('- `同 列`：两本台账（或名册）都有的列，名称、类型都一样');
  const ledgers = '  指标: {依据: 一, 列: {小项: 文字, 值: 数}, 行: {净: {公式: "值 － 合计(扣分, 扣, 同 小项)"}}}\n  扣分: {依据: 一, 列: {小项: 文字, 扣: 数}}\n';
  const rows = '指标: [{小项: 甲, 值: 10}, {小项: 乙, 值: 10}], 扣分: [{小项: 甲, 扣: 3}]';
  const items = '  总: {公式: "合计(指标, 净)", 类型: 数, 依据: 一}';
  expect(got({ ledgers, items, case: `${rows}, 应得: {总: 17, "指标[甲].净": 7}` })).toEqual(['总 17', '指标[甲].净 7']);
});

test('the third argument of 查表', () => {
  says('- `查表` 的第三个参数：写表头就是那一列（第一列就是键本身）；写算式', '`本.列` 总是本行那一列的内容，即使表头里也有这个名称');
  const top = '表:\n  分值表: {依据: 一, 行: [[谁, 优, 良, 档], [领导, 10, 8, 1], [群众, 5, 4, 2]]}\n';
  const items = [
    '查表(分值表, "领导", 良)',
    '查表(分值表, "领导", 如果 数 > 1 则 优 否则 良)',
    '查表(分值表, "领导", 本.档)',
  ]
    .map((formula, at) => `  第${String(at)}: {公式: '${formula}', 类型: 数, 依据: 一}`)
    .join('\n');
  expect(got({ top, roster: ', 数: 数, 档: [优, 良]', items, case: '数: 2, 档: 优, 应得: {第0: 8, 第1: 10, 第2: 10}' })).toEqual([
    '第0 8',
    '第1 10',
    '第2 10',
  ]);
});

test('序列 may be left out, and what is needed are 办法, 台账 and the 名册', () => {
  says('必须写的只有 `办法` 和 `台账`（里面要有 `名册`）。`序列` 可以不写');
  const codes = (text: string): string[] => loadScheme(text, '试').diagnostics.map(({ code, message }) => `${code} ${message}`);
  expect(codes('办法: 试\n台账: {名册: {列: {单位: 单位}}}\n')).toEqual([]);
  expect(codes('办法: 试\n台账: {记录: {依据: 一, 列: {单位: 单位}}}\n')).toEqual(['S-KEY-MISSING “台账”缺少必需的项“名册”。请补上。']);
  expect(codes('办法: 试\n')).toEqual(['S-KEY-MISSING “办法”缺少必需的项“台账”。请补上。']);
});

test('已知 takes items and the rows of the 名册', () => {
  says('`已知` 可以给得分项和名册 `行` 的量。');
  const text = `办法: 试
台账: {名册: {列: {单位: 单位}, 行: {底: {公式: 1 ＋ 1}}}}
得分项:
  中: {公式: 底 × 2, 类型: 数, 依据: 一}
  总: {公式: 中 ＋ 底, 类型: 数, 依据: 一}
算例:
  - {名: 行, 已知: {底: 5}, 应得: {总: 15}}
  - {名: 项, 已知: {中: 5}, 应得: {总: 7}}
`;
  const { scheme } = loadScheme(text, '试');
  expect(scheme === null ? null : runCases(scheme).map(({ got: value }) => value)).toEqual(['15', '7']);
});

test('what each scope of a 检查 sees', () => {
  says('| `范围: 序列` 的检查 | 同单位的，只在这一序列的第一个单位查一次');
  says('| `范围: 办法` 的检查 | 参数、口径、表；台账和名册用汇总函数 |');
  const codes = (check: string): string[] =>
    got({
      roster: ', 甲: 数',
      ledgers: '  记录: {依据: 一, 列: {值: 数}}\n',
      items: '  总: {公式: 甲, 依据: 一}',
      case: '甲: 1, 应得: {总: 1}',
      rest: `检查: [{${check}, 依据: 一}]\n`,
    });
  expect(codes('须: 甲 > 0')).toEqual(['总 1']);
  expect(codes('须: 值 > 0, 台账: 记录')).toEqual(['总 1']);
  expect(codes('须: 甲 > 0, 范围: 办法')).toEqual(['F-LEDGER-COLUMN-BARE']);
  expect(codes('须: "合计(名册, 甲, 全部) > 0", 范围: 办法')).toEqual(['总 1']);
});

test('年度 and 本.年度', () => {
  says('- `年度` 是考核年度；台账自己有 `年度` 列的，在它的行里是那一列。`本.年度` 是外面那一行的');
  const ledgers = '  历年: {依据: 一, 列: {年度: 整数, 分: 数}}\n';
  const items = '  今: {公式: 年度, 类型: 数, 依据: 一}\n  上: {公式: "取值(历年, 分, 年度 = 本.年度 － 1)", 类型: 数, 依据: 一}';
  const rows = '历年: [{年度: 2024, 分: 70}, {年度: 2025, 分: 80}]';
  expect(got({ ledgers, items, case: `${rows}, 应得: {今: 2026, 上: 80}` })).toEqual(['今 2026', '上 80']);
});

test('a text in 分段', () => {
  says('- `分段` 的 `取` 可以是文字（等次）');
  const top = '表:\n  档: {依据: 一, 分段: [{低于: 60, 取: 差}, {当: 其他, 取: 好}]}\n';
  const items = '  等: {公式: "分段(甲, 档)", 类型: 文字, 依据: 一}';
  expect(got({ top, roster: ', 甲: 数', items, case: '甲: 60, 应得: {等: 好}' })).toEqual(['等 好']);
});

test('a 是否 left blank is missing, or 否 where the scheme says so', () => {
  says('空白的是否也是待补；空白就算“否”的，写 `缺省: 否`。');
  const items = '  得: {公式: "如果 完成 则 1 否则 2", 类型: 数, 依据: 一}\n  有: {公式: "如果 达标 则 1 否则 2", 类型: 数, 依据: 一}';
  expect(got({ roster: ', 完成: 是否, 达标: {类型: 是否, 缺省: 否}', items, case: '应得: {得: 0, 有: 2}' })).toEqual(['得 待补', '有 2']);
});

test('the limits of 工作日后', () => {
  says('最多数 1000 个工作日。', '没有的年份不知道哪天放假，是待补，并指出缺哪一年。', '不写表的只看周六、周日。');
  const top = '表:\n  节假日: {依据: 一, 行: [[日, 事], [2026-01-01, 放假]]}\n';
  const items = ['工作日后(收到, 2)', '工作日后(收到, 1001)', '工作日后(收到, 260, 节假日)']
    .map((formula, at) => `  第${String(at)}: {公式: "${formula}", 类型: 日期, 依据: 一}`)
    .join('\n');
  // 2026-01-02 is a Friday: the second working day after it is Tuesday, the 6th; 260 working days on is 2027
  expect(got({ top, roster: ', 收到: 日期', items, case: '收到: 2026-01-02, 应得: {第0: 2026-01-06, 第1: 0, 第2: 0}' })).toEqual([
    '第0 2026-01-06',
    '第1 无法计算',
    '第2 待补',
  ]);
});

test('the order of 得分项 means nothing', () => {
  says('写的先后没有关系');
  const one = '  总: {公式: 底 × 2, 类型: 数, 依据: 一}\n  底: {公式: 甲 ＋ 1, 类型: 数, 依据: 一}';
  const other = one.split('\n').reverse().join('\n');
  for (const items of [one, other]) expect(got({ roster: ', 甲: 数', items, case: '甲: 1, 应得: {总: 4}' })).toEqual(['总 4']);
});
