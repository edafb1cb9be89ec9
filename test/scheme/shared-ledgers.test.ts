import { assess } from '../../src/assessment/assess';
import { inWords } from '../../src/messages/catalogue';
import { loadScheme } from '../../src/scheme/load';
import { placeToA1 } from '../../src/workbook/cells/a1';
import { workbook } from '../support/snapshot';

/* 共用: rows of no unit, common to all. What says of a unit cannot stand there; in a workbook their sheet has no column of units. */

const scheme = (rates: string, item = '合计(资金, 金额 × 取值(牌价, 价, 日 = 本.日))', more = ''): string => `办法: 试
年度: 2026
序列: [乡镇]
台账:
  名册: {列: {单位: 单位, 序列: 文字, 基础: {类型: 数, 说明: 底数}}}
  牌价: {依据: 附件, 共用: 是, ${rates}}
  资金: {依据: 一, 列: {日: 整数, 金额: 数}}
得分项:
  总分: {公式: "${item}", 类型: 数, 依据: 一}
${more}`;
const PLAIN = '不重复: [日], 列: {日: 整数, 价: 数}';

const said = (text: string): string[] => loadScheme(text, 'x.yaml').diagnostics.map(({ code, message }) => `${code} ${message}`);

test('what is about a unit is refused, in the ledger, its formulas, and where it is asked', () => {
  expect(said(scheme(PLAIN))).toEqual([]);
  expect(said(scheme('列: {单位: 单位, 日: 整数, 价: 数}'))).toEqual([expect.stringMatching(/^S-SHARED “台账 › 牌价”里不能写“单位”/u)]);
  expect(said(scheme(`适用: [乡镇], ${PLAIN}`))).toEqual([expect.stringMatching(/^S-SHARED .*不能写“适用”/u)]);
  expect(said(scheme(`一票否决: 是, ${PLAIN}`))).toEqual([expect.stringMatching(/^S-SHARED .*不能写“一票否决”/u)]);
  expect(said(scheme(`${PLAIN}, 行: {比: 价 ÷ 基础}`))).toEqual([expect.stringMatching(/^F-SHARED “牌价”是共用台账.*不能用“基础”/u)]);
  expect(said(scheme(`${PLAIN}, 行: {次: "次数(资金, 本单位)"}`))).toEqual([expect.stringMatching(/^F-SHARED .*不能用“本单位”/u)]);
  expect(said(scheme(PLAIN, '最大(牌价, 价, 序列内)'))).toContainEqual(expect.stringMatching(/^F-SHARED .*不能用“序列内”/u));
  expect(said(scheme(PLAIN, undefined, '结果运用:\n  - {做: 通报, 台账: 牌价, 当: 价 > 9, 依据: 一}\n'))).toEqual([
    expect.stringMatching(/^S-SHARED “结果运用 › 通报”里不能写“牌价”/u),
  ]);
});

test('in a case the rows stand beside 单位, once', () => {
  const cases = (under: string, beside = ''): string =>
    `算例:\n  - 名: 例\n${beside}    单位:\n      甲: {${under}资金: [{日: 1, 金额: 2}], 应得: {总分: 14}}\n`;
  expect(said(scheme(PLAIN, undefined, cases('', '    牌价: [{日: 1, 价: 7}]\n')))).toEqual([]);
  expect(said(scheme(PLAIN, undefined, cases('牌价: [{日: 1, 价: 7}], ')))).toEqual([
    expect.stringMatching(/^S-KEY-UNKNOWN .*“牌价”（共用台账的行写在“单位”旁边，只写一次）/u),
  ]);
});

test('a sheet without a column of units is read, each row for all; repeated keys and failed checks are at its cells', () => {
  const { scheme: loaded } = loadScheme(
    scheme(PLAIN, undefined, '检查:\n  - {须: 价 < 9, 台账: 牌价, 说明: 牌价偏高, 依据: 附件}\n'),
    'x.yaml',
  );
  if (loaded === null) throw new Error('the scheme does not load');
  const { units, findings } = assess(
    workbook({
      名册: [
        ['单位', '序列'],
        ['甲', '乡镇'],
        ['乙', '乡镇'],
      ],
      牌价: [
        ['日', '价'],
        [1, 7],
        [2, 8],
        [3, 9],
        [3, 9],
      ],
      资金: [
        ['单位', '日', '金额'],
        ['甲', 1, 10],
        ['甲', 2, 10],
        ['乙', 2, 1],
        ['乙', 3, 1],
      ],
    }),
    loaded,
  );
  // 甲 70 + 80; of day 3, which 乙 asks for, there are two rows.
  expect(units.map(({ total }) => total?.text)).toEqual(['150', '无法计算']);
  expect(findings.map(({ code, place, unit, message }) => [code, place && placeToA1(place), unit, inWords(message)])).toEqual([
    ['C-LOOK-UP', null, '乙', '乙 无法计算：台账“牌价”有 2 行 日 = 3，只能有一行。请补上或改正这一行。'],
    ['CHECK', '牌价!B4', null, expect.stringContaining('牌价偏高')],
    ['CHECK', '牌价!B5', null, expect.stringContaining('牌价偏高')],
    ['C-REPEATED', '牌价!A5', null, '牌价的日“3”重复（又见 牌价!A4）。请核对是否同一事项。'],
  ]);
});
