import { loadSchemeSheet } from '../../../../src/sheets/scheme/scheme-sheet';
import { officeWorkbook } from '../../../../src/workbook/officejs';
import { isErrorValue } from '../../../../src/workbook/cells/cell';
import { sheetNamed } from '../../../../src/workbook/snapshot';
import { startWorld, type World } from '../../../host/world';
import { CASES, sheetTyped } from '../../../scheme/support/typed-as-numbers';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});

test.each(CASES.map((one) => [one.name, one] as const))('read through Excel, a text of 考评办法 typed as a number: %s', async (_, one) => {
  const { cells, formats } = sheetTyped(one);
  const width = Math.max(...cells.map((row) => row.length));
  world.open({ 考评办法: cells.map((row) => row.map((value) => (isErrorValue(value) ? null : value))) });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('考评办法').getRangeByIndexes(0, 0, cells.length, width);
    range.numberFormat = formats.map((row) => Array.from({ length: width }, (__, column) => row[column] ?? 'General'));
    await context.sync();
  });
  const sheet = sheetNamed(await officeWorkbook().read(), '考评办法');
  if (sheet === undefined) throw new Error('the sheet is not there');
  const told = loadSchemeSheet(sheet).diagnostics.filter(({ code }) => code === 'S-SHEET-NUMBER');
  expect(told.map(({ data }) => [data['where'], data['found']])).toEqual(one.told === null ? [] : [one.told]);
});
