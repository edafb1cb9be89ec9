import { emptyBook, emptySheet, readXlsx, writeXlsx } from '../../../src/xlsx';
import { fileWorkbook } from '../../../src/workbook/file';
import { COPY, FORM, LOOKS, ROWS } from '../copied-rows';

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
  expect(layout.texts.map(([text]) => [text?.wraps, text?.fontSize])).toEqual([
    [false, 18],
    [true, 12],
    [false, 11],
  ]);
  expect(layout.heights[1]).toBe(30);
  expect(layout.widths[0]).toBe(90);
  expect(layout.page).toMatchObject({
    orientation: 'landscape',
    paper: 'B5',
    scale: 80,
    breaks: [2],
    titleRows: { row: 0, rows: 1 },
    header: { left: '内部', center: '', right: '&P' },
    footer: { center: '－ &P －' },
    centerHorizontally: true,
  });
  expect(layout.page.margins.top).toBeCloseTo(72, 3);
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
