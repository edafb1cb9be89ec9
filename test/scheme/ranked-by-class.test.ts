import { loadScheme, type Scheme } from '../../src/scheme/load';
import { missingFor } from '../../src/scoring/explain/missing';
import { score } from '../../src/scoring/run';
import { caseInput } from '../../src/scoring/cases';
import { explained } from '../support/derivation';

function read(columns: string, ranking: string, rest = ''): ReturnType<typeof loadScheme> {
  return loadScheme(
    `办法: 试\n台账:\n  名册: {${columns}}\n得分项: {总: {公式: 得, 依据: 一}}\n排名: {按: 总, ${ranking}, 依据: 一}\n${rest}`,
    '试',
  );
}

const found = (columns: string, ranking: string): string[] =>
  read(columns, ranking).diagnostics.map(({ code, line, column }) => `${code} ${String(line)}:${String(column)}`);

test.each([
  ['no such column', '列: {单位: 单位, 得: 数, 组别: 文字}', '范围: 组', ['F-COLUMN-UNKNOWN 5:17']],
  ['a column of numbers', '列: {单位: 单位, 得: 数, 组别: 整数}', '范围: 组别', ['F-TYPE 5:17']],
  [
    'a confidential column, for results stand under its texts',
    '列: {单位: 单位, 得: 数, 组别: {类型: 文字, 保密: 是}}',
    '范围: 组别',
    ['S-VALUE 5:17'],
  ],
  [
    'a class that rests on the rank',
    '列: {单位: 单位, 得: 数}, 行: {组: {公式: 如果 名次 > 1 则 "甲" 否则 "乙", 类型: 文字}}',
    '范围: 组',
    ['S-CYCLE 3:61'],
  ],
])('%s cannot be the classes of a ranking', (_, columns, ranking, expected) => {
  expect(found(columns, ranking).map((line) => line.split(':')[0])).toEqual(expected.map((line) => line.split(':')[0]));
});

test('units may be ranked by a column that nothing else uses; it has to be filled in', () => {
  const { scheme, diagnostics } = read('列: {单位: 单位, 得: 数, 组别: [甲, 乙]}', '范围: 组别');
  expect(diagnostics).toEqual([]);
  expect(scheme?.ledgers[0]?.columns.map(({ name, required }) => `${name} ${required ? '必填' : '可空'}`)).toEqual([
    '单位 必填',
    '得 可空',
    '组别 必填',
  ]);
});

test('a column that says what its blanks stand for need not be filled in', () => {
  const { scheme } = read('列: {单位: 单位, 得: 数, 组别: {类型: [甲, 乙], 缺省: 甲}}', '范围: 组别');
  expect(scheme?.ledgers[0]?.columns.find(({ name }) => name === '组别')?.required).toBe(false);
});

/** What keeps the rank of each unit of the only case from being final. */
function lacking(scheme: Scheme | null): string[] {
  const [example] = scheme?.cases ?? [];
  if (scheme === null || example === undefined) return [];
  const run = score(scheme, caseInput(scheme, example));
  return example.units.map(
    (unit, at) =>
      `${unit.name}${run.provisional(at) ? ' 暂列' : ''} ${missingFor(run, at, '名次')
        .map((missing) => (missing.kind === 'input' ? `${missing.column}${String(missing.row + 1)}` : missing.kind))
        .join('、')}`,
  );
}

test('a unit waits for its own class: a number missing in another class does not concern it', () => {
  const { scheme } = read(
    '列: {单位: 单位, 得: 数, 组别: [甲, 乙]}',
    '范围: 组别',
    '算例: [{名: 一, 单位: {一: {组别: 甲, 得: 1}, 二: {组别: 甲, 得: null}, 三: {组别: 乙, 得: 3}}}]\n',
  );
  expect(lacking(scheme)).toEqual(['一 暂列 得2', '二 暂列 得2', '三 ']);
});

test('a unit without a class lacks that cell, and all others wait for it; one that is 不适用 takes no part', () => {
  const columns = '列: {单位: 单位, 得: 数, 组别: [甲, 乙]}';
  expect(lacking(read(columns, '范围: 组别', '算例: [{名: 一, 单位: {一: {组别: 甲, 得: 1}, 二: {组别: null, 得: 2}}}]\n').scheme)).toEqual(
    ['一 暂列 组别2', '二 暂列 组别2'],
  );
  expect(
    lacking(read(columns, '范围: 组别', '算例: [{名: 一, 单位: {一: {组别: 甲, 得: 1}, 二: {组别: null, 得: 不适用}}}]\n').scheme),
  ).toEqual(['一 ', '二 ']);
});

test('a rank is explained by the units of the same class, best first', () => {
  const { scheme } = read(
    '列: {单位: 单位, 得: 数, 组别: [甲, 乙]}',
    '范围: 组别',
    '算例: [{名: 一, 单位: {一: {组别: 甲, 得: 1}, 二: {组别: 乙, 得: 5}, 三: {组别: 甲, 得: 3}}}]\n',
  );
  const [example] = scheme?.cases ?? [];
  if (scheme === null || example === undefined) throw new Error('the scheme is right');
  const run = score(scheme, caseInput(scheme, example));
  const rank = explained(run, 0, '名次');
  expect([rank?.formula, rank?.children.map(({ label, text }) => `${label} ${text}`)]).toEqual([
    '按总在同一组别（甲）内从高到低',
    ['组别 甲', '第1名 三 3.00', '第2名 一 1.00'],
  ]);
  expect(explained(run, 0, '参评数')?.formula).toBe('同一组别（甲）内参加排名的单位数');
});
