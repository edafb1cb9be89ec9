import { loadSchemeSheet } from '../../../src/sheets/scheme/scheme-sheet';
import { fileWorkbook } from '../../../src/workbook/file';
import { sheetNamed } from '../../../src/workbook/snapshot';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../src/xlsx';
import { isErrorValue } from '../../../src/workbook/cells/cell';
import { CASES, sheetTyped } from '../../scheme/support/typed-as-numbers';

test.each(CASES.map((one) => [one.name, one] as const))('read from a file, a text of 考评办法 typed as a number: %s', async (_, one) => {
  const { cells, formats } = sheetTyped(one);
  const page = emptySheet('考评办法');
  cells.forEach((row, at) => {
    row.forEach((value, column) => {
      if (value !== null && !isErrorValue(value)) putCell(page, at, column, { value, numberFormat: formats[at]?.[column] ?? 'General' });
    });
  });
  const snapshot = await (await fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: [page] }), '办法.xlsx')).read();
  const sheet = sheetNamed(snapshot, '考评办法');
  if (sheet === undefined) throw new Error('the sheet is not there');
  const told = loadSchemeSheet(sheet).diagnostics.filter(({ code }) => code === 'S-SHEET-NUMBER');
  expect(told.map(({ data }) => [data['where'], data['found']])).toEqual(one.told === null ? [] : [one.told]);
});
