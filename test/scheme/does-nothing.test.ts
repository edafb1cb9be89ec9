import { loadScheme } from '../../src/scheme/load';

interface Parts {
  readonly top?: string;
  readonly roster?: string;
  readonly items?: string;
  readonly rest?: string;
}

function found({ top = '', roster = '', items = '总: {公式: 得, 依据: 一}', rest = '' }: Parts): string[] {
  const text =
    `办法: 试\n${top}台账:\n  名册: {列: {单位: 单位, 得: 数${roster}}}\n  奖: {依据: 一, 列: {分: ` +
    `{类型: 数, 必填: 是}}}\n得分项:\n  ${items}\n${rest}`;
  return loadScheme(text, '试')
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, line, column }) => `${code} ${String(line)}:${String(column)}`);
}

const table = (keys: string): string => `表:\n  甲:\n    依据: 一\n    行:\n      - [键, 分]\n${keys}`;
const rows = (...keys: string[]): string => keys.map((key, at) => `      - [${key}, ${String(at)}]\n`).join('');

test.each([
  ['90% and 0.9', '"90%"', '0.9'],
  ['1 and 1.0', '1', '"1.0"'],
  ['-0 and 0', '0', '-0'],
])('%s are one key of a table, of which the second would never be found', (_, first, second) => {
  expect(found({ top: table(rows(first, second)), items: '总: {公式: "查表(甲, 得)", 依据: 一}' })).toEqual(['S-TABLE-KEY 8:9']);
});

test('a key of another kind than the first is told: a table is looked up by numbers or by texts', () => {
  expect(found({ top: table(rows('1', '优')), items: '总: {公式: "查表(甲, 得)", 依据: 一}' })).toEqual(['S-VALUE 8:10']);
  expect(found({ top: table(rows('优', '1')), items: '总: {公式: "查表(甲, 1)", 依据: 一}' })).toEqual(['S-VALUE 8:10']);
});

test.each([
  ['a name that is none', '{总分: 5}', 'F-NAME-UNKNOWN 7:21'],
  ['a column that is filled in', '{得: 5}', 'F-NAME-UNKNOWN 7:21'],
])('已知 of a case fixes what is computed of a unit: %s is told', (_, known, expected) => {
  expect(found({ rest: `算例: [{名: 一, 得: 1, 已知: ${known}, 应得: {总: 5}}]\n` }).map((line) => line.split(' ')[0])).toEqual([
    expected.split(' ')[0],
  ]);
});

test('已知 may fix the rank and the grade, too', () => {
  const rest =
    '排名: {按: 总, 依据: 一}\n等次: [{等次: 好, 当: 其他, 依据: 一}]\n算例: [{名: 一, 得: 1, 已知: {总: 5, ' +
    '名次: 3, 参评数: 4, 等次: 好}, 应得: {名次: 3}}]\n';
  expect(found({ rest })).toEqual([]);
});

test('a 范围 on a column that holds no numbers is told', () => {
  expect(found({ roster: ', 评语: {类型: 文字, 范围: [1, 2]}' })).toEqual(['S-VALUE 3:43']);
});

test.each([
  ['序列: [乡, 局, 乡]\n', 'S-DUPLICATE 2:12'],
  ['等级: [好, 中, 好]\n', 'S-DUPLICATE 2:12'],
])('%s names one of them twice', (top, expected) => {
  expect(found({ top })).toEqual([expected]);
});

test('a check of rows is made for every row: a 范围 beside 台账 is told', () => {
  expect(found({ rest: '检查: [{须: 分 > 0, 台账: 奖, 范围: 序列, 依据: 一}]\n' })).toEqual(['S-VALUE 7:28']);
  expect(found({ rest: '检查: [{须: 分 > 0, 台账: 奖, 范围: 单位, 依据: 一}]\n' })).toEqual([]);
});

test('a case of a 序列 that the scheme does not have is told: nothing would apply to it', () => {
  expect(
    found({ top: '序列: [乡镇, 部门]\n', rest: '算例: [{名: 一, 序列: 乡, 得: 1}, {名: 二, 单位: {甲: {序列: 部门, 得: 1}}}]\n' }),
  ).toEqual(['F-OPTION-UNKNOWN 8:17']);
});
