import { assess } from '../../src/assessment/assess';
import { inWords } from '../../src/messages/catalogue';
import { loadScheme } from '../../src/scheme/load';
import { placeToA1 } from '../../src/workbook/cells/a1';
import { workbook } from '../support/snapshot';

/* Units that look alike: two of the 名册 are warned of, one of a ledger is told which it is taken for. */

const { scheme } = loadScheme(
  '办法: 试\n台账:\n  名册: {列: {单位: 单位}}\n  记录: {依据: 一, 列: {单位: 单位, 分: 数}}\n得分项:\n  总分: {依据: 一, 公式: "合计(记录, 分)"}\n',
  '试.yaml',
);

function found(roster: readonly string[], rows: readonly string[]): string[] {
  if (scheme === null) throw new Error('no scheme');
  const { findings } = assess(
    workbook({ 名册: [['单位'], ...roster.map((name) => [name])], 记录: [['单位', '分'], ...rows.map((name) => [name, 1])] }),
    scheme,
  );
  return findings.map(({ code, place, message }) => `${code} ${place === null ? '' : placeToA1(place)} ${inWords(message)}`);
}

test('two units of the 名册 that look alike', () => {
  const [first, ...more] = found(['A镇', '乙镇', '\u0410镇'], []);
  expect(first).toMatch(/^L-UNIT-ALIKE 名册!A4 .*“\u0410镇”和“A镇”（名册!A2）.*第1个字：“\u0410”U\+0410，“A”U\+0041/u);
  expect(more).toEqual([]);
});

test('a unit with a sign that is not seen shows it', () => {
  expect(found(['甲镇', '甲\u202e镇'], []).join('\n')).toContain('“甲‹U+202E›镇”');
});

test('a unit of a ledger that only looks like one of the 名册', () => {
  expect(found(['A镇', '乙镇'], ['\u0410镇'])).toEqual([
    expect.stringMatching(/^L-UNIT-UNKNOWN 记录!A2 .*，看上去和“A镇”一样（第1个字：“\u0410”U\+0410，“A”U\+0041）/u),
  ]);
});

test.each([
  ['甲\u200b镇', '“甲‹U+200B›镇”有看不见的字符（U+200B）'],
  ['甲\u00a0镇', '“甲\u00a0镇”有看不见的字符（U+00A0）'],
  // Signs of music and of shorthand, a blank of braille, a filler of hieroglyphs.
  ['甲镇\u{1d173}', '“甲镇‹U+1D173›”有看不见的字符（U+1D173）'],
  ['甲镇\u{1bca0}', '“甲镇‹U+1BCA0›”有看不见的字符（U+1BCA0）'],
  ['甲镇\u2800', '“甲镇‹U+2800›”有看不见的字符（U+2800）'],
  ['甲镇\u{13430}', '“甲镇‹U+13430›”有看不见的字符（U+13430）'],
])('a unit with a sign that is not seen is told, also where no other looks like it', (name, said) => {
  expect(found([name, '乙镇'], [])).toEqual([expect.stringContaining(`L-UNIT-UNSEEN 名册!A2 名册里${said}`)]);
});

test('units that can be told apart are silent', () => {
  expect(found(['甲镇', '乙镇', '甲乡'], ['甲镇'])).toEqual([]);
});

test('a head that only looks like a column’s: the column is not read, and both are told', () => {
  const { scheme: dated } = loadScheme(
    '办法: 试\n台账:\n  名册: {列: {单位: 单位}}\n  记录: {依据: 一, 列: {单位: 单位, 分值: {类型: 数, 必填: 是}, 评语: {类型: 文字, 别名: [备注]}}}\n' +
      '得分项:\n  总分: {依据: 一, 公式: "合计(记录, 分值)"}\n',
    '试.yaml',
  );
  if (dated === null) throw new Error('no scheme');
  const heads = (...row: string[]): string[] =>
    assess(workbook({ 名册: [['单位'], ['甲镇']], 记录: [row, ['甲镇', 5, '好']] }), dated)
      .findings.filter(({ code }) => code === 'L-HEAD-ALIKE')
      .map(({ place, message }) => `${place === null ? '' : placeToA1(place)} ${inWords(message)}`);
  expect(heads('单位', '分\u200b值', '评语')).toEqual([
    '记录!B1 表头“分‹U+200B›值”看上去和“分值”一样（第2个字：“”U+200B，“值”U+503C），却是另一个名称，这一列没有读。如是这一列，请把表头写成“分值”。',
  ]);
  expect(heads('单位', '分値（分）', '评语')).toEqual([expect.stringMatching(/^记录!B1 表头“分値（分）”看上去和“分值”一样（第2个字/u)]);
  expect(heads('单位', '分值', '備註')).toEqual([expect.stringMatching(/^记录!C1 表头“備註”看上去和“备注”一样（第1个字/u)]);
  expect(heads('单位', '分值', '说明')).toEqual([]);
  expect(heads('单位', '分值', '评语')).toEqual([]);
});
