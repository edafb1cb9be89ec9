import { emptyBook, emptySheet, readXlsx, writeXlsx, type XlsxBook } from '../../src/xlsx';

/** A formula of the add-in that fills one cell, and one that spills, with the values that they had. */
function book(): XlsxBook {
  const sheet = emptySheet('试算');
  sheet.cells = {
    0: { 0: { value: 87, formula: '=KAOJI.加权得分(D1:D3,E1:E3)', array: { area: 'A1', dynamic: true } } },
    1: { 0: { value: 45, formula: '=KAOJI.折算百分(D1:D2,200)', array: { area: 'A2:A3', dynamic: true } } },
    2: { 0: { value: 40 } },
  };
  return { ...emptyBook(), sheets: [sheet] };
}

test('formulas of the add-in come back from a file with their areas and values', async () => {
  const read = await readXlsx(await writeXlsx(book()));
  expect(read.sheets[0]?.cells).toEqual(book().sheets[0]?.cells);
});
