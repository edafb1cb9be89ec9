import { emptyBook, emptySheet, readXlsx, writeXlsx } from '../../../src/xlsx';
import { fileWorkbook } from '../../../src/workbook/file';
import { COPY, expectLayoutOfForm, FORM, LOOKS, ROWS } from '../copied-rows';

async function opened() {
  return fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: [emptySheet('表')] }), '试.xlsx');
}

test('rows come to look as those that they copy; what they say stays, and nothing is merged', async () => {
  const workbook = await opened();
  await workbook.apply([...FORM, ...COPY]);
  const sheet = (await readXlsx(await workbook.save())).sheets.find(({ name }) => name === '出');
  const looks = ROWS.map((_, row) => {
    const [first, second] = [sheet?.cells[row]?.[0], sheet?.cells[row]?.[1]];
    const { font, fill, wrap, border } = first?.style ?? {};
    return [
      font?.bold === true,
      font?.size ?? 11,
      fill ?? null,
      wrap === true,
      border?.bottom !== undefined,
      second?.numberFormat ?? 'General',
    ];
  });
  expect(looks).toEqual(ROWS.map((row) => LOOKS[row]));
  expect(ROWS.map((_, row) => sheet?.cells[row]?.[0]?.value)).toEqual(ROWS.map((row) => `第${String(row)}行`));
  expect(sheet?.merges).toEqual([]);
});

test('how a sheet looks is read: sizes, wrapping, page, breaks, what stands above and below', async () => {
  const workbook = await opened();
  await workbook.apply(FORM);
  const again = await fileWorkbook(await workbook.save(), '试.xlsx');
  const layout = await again.layoutOf({ sheet: '样', area: { row: 0, column: 0, rows: 3, columns: 2 } });
  expectLayoutOfForm(layout);
});

test('a sheet that is to be copied and is not there is refused before anything is written', async () => {
  const workbook = await opened();
  await expect(workbook.apply(COPY)).rejects.toMatchObject({ code: 'WB-SHEET-GONE' });
  expect(workbook.unsaved).toBe(false);
});

test('a file of one sheet holds nothing else of the workbook', async () => {
  const workbook = await opened();
  await workbook.apply(FORM);
  const bytes = await workbook.fileOf(COPY, '出');
  const book = await readXlsx(bytes);
  expect(book.sheets.map(({ name }) => name)).toEqual(['出']);
  expect([book.names, book.settings]).toEqual([[], {}]);
  expect(book.sheets[0]?.cells[1]?.[0]?.style?.font?.size).toBe(12);
  expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(['表', '样']);
});
