import { isOwnedSheet, isResultSheet, isWorkingsSheet, LIVE_SHEET, resultSheet, SCHEME_SHEET } from '../../src/workbook/owned-sheets';

test('what Kaoji writes stands on sheets that are known by their names', () => {
  expect([resultSheet('2017'), LIVE_SHEET, '计算-名册', SCHEME_SHEET].map(isOwnedSheet)).toEqual([true, true, true, true]);
  expect([resultSheet('2017'), LIVE_SHEET, '计算-名册', SCHEME_SHEET].map(isResultSheet)).toEqual([true, true, false, false]);
  expect([resultSheet('2017'), LIVE_SHEET, '计算-名册', SCHEME_SHEET].map(isWorkingsSheet)).toEqual([false, false, true, false]);
  expect(['考评结果', '考评办法 (2)', '计算', '名册'].map(isOwnedSheet)).toEqual([false, false, false, false]);
});
