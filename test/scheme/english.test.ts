import { fill } from '../../src/messages/catalogue';
import { schemeMessages } from '../../src/messages/scheme/scheme';
import { loadScheme } from '../../src/scheme/load';

/** The sentences in English; 甲, 乙 and 分值 are names of the scheme. */
function english(item: string, more = ''): string[] {
  const text =
    `办法: 试\n${more}台账:\n  名册: {列: {单位: 单位, 甲: 数, 乙: 数}}\n  记录: {依据: 一, 列: ` +
    `{分值: 数}}\n得分项:\n  丙: {公式: "${item}", 依据: 一}\n`;
  return loadScheme(text, '试')
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, data }) => fill(schemeMessages[code], data, 'en-US'));
}

test.each([
  ['甲 ＋', '', 'Expected a number, a name or “(”, found “the end”.'],
  ['甲 5', '', 'Expected an operator or the end, found “a number” (an operator is missing before this number, such as 总分 ≥ 75).'],
  ['合计(3, 甲)', '', 'Expected a ledger’s name, found “a number” (it is written 合计(台账, 式, 条件…)).'],
  ['四舍五入(甲, 乙 ＋ 1)', '', 'Expected a whole number from 0 to 9, found “an expression”.'],
  ['取大()', '', '“取大” takes at least 1 arguments, found 0 (it is written 取大(数, …)).'],
  ['甲 ＋ 已', '', 'Unknown name “已”.'],
  ['合计(记绿, 分值)', '', 'No ledger “记绿” (did you mean “记录”?).'],
  ['甲', '参数: {分值: {值: 1, 依据: 一}}\n', 'The name “分值” is used twice (already for a column of ledger “记录”). Rename one.'],
  ['甲', '参数: {年度: {值: 1, 依据: 一}}\n', 'The name “年度” is used twice (already for a word of the language). Rename one.'],
  ['甲', '小数: 9\n', 'Wrong value at “小数”: expected at most 6, found “9”.'],
])('%s %s', (item, more, expected) => expect(english(item, more)).toEqual([expected]));
