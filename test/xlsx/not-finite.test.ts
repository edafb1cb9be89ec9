import { emptyBook, emptySheet, patchBook, putCell, writeXlsx } from '../../src/xlsx';

/* No file holds an infinite number: Excel could not open it. The writer refuses rather than write it. */

test.each([Infinity, -Infinity, NaN])('%s is refused in a new file and in the copy of an opened one', async (value) => {
  const plain = emptySheet('表');
  putCell(plain, 0, 0, { value: 1 });
  const bytes = await writeXlsx({ ...emptyBook(), sheets: [plain] });
  const odd = emptySheet('表');
  putCell(odd, 0, 0, { value });
  const gives = emptySheet('表');
  putCell(gives, 0, 0, { value, formula: '=A2' });
  for (const sheet of [odd, gives]) {
    const book = { ...emptyBook(), sheets: [sheet] };
    await expect(writeXlsx(book)).rejects.toThrow(RangeError);
    await expect(patchBook(bytes, book)).rejects.toThrow(RangeError);
  }
});
