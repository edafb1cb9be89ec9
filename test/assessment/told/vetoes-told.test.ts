import { assess } from '../../../src/assessment/assess';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

/** What the veto of 甲 says under a ledger with these columns and this row. */
function vetoes(columns: string, heads: readonly string[], row: readonly string[]): readonly string[] | undefined {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
台账:
  名册: {列: {单位: 单位, 甲: 数}}
  否决: {依据: 一, 一票否决: 是, 列: {单位: 单位, ${columns}}}
得分项:
  总分: {公式: 甲, 依据: 一}
`,
    '试.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const sheets = workbook({
    名册: [
      ['单位', '甲'],
      ['甲', 1],
    ],
    否决: [
      ['单位', ...heads],
      ['甲', ...row],
    ],
  });
  return assess(sheets, scheme).units[0]?.vetoes;
}

test('a veto says what happened, not through which channel it became known', () => {
  expect(vetoes('渠道: [通报, 举报], 情形: {类型: 文字, 必填: 是}', ['渠道', '情形'], ['通报', '发生重大事故'])).toEqual(['发生重大事故']);
});

test('where no column has to be filled in, all that is said is told', () => {
  expect(vetoes('渠道: [通报, 举报], 情形: 文字', ['渠道', '情形'], ['通报', '发生重大事故'])).toEqual(['通报，发生重大事故']);
  expect(vetoes('渠道: [通报, 举报], 情形: 文字', ['渠道', '情形'], ['', '发生重大事故'])).toEqual(['发生重大事故']);
  expect(vetoes('渠道: [通报, 举报], 情形: 文字', ['渠道', '情形'], ['', ''])).toEqual(['否决']);
});

test('of a confidential column nothing', () => {
  expect(vetoes('举报人: {类型: 文字, 必填: 是, 保密: 是}, 情形: 文字', ['举报人', '情形'], ['张三', '弄虚作假'])).toEqual(['弄虚作假']);
});
