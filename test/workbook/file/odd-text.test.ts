import fc from 'fast-check';
import { fileWorkbook } from '../../../src/workbook/file';
import { sheetNamed } from '../../../src/workbook/snapshot';
import { cellAt, emptyBook, emptySheet, putCell, readXlsx, writeXlsx } from '../../../src/xlsx';
import { oddText } from '../../support/any-text';

/* What a file cannot hold as it stands (control signs, halves of a sign, _x0041_) is spelled, and comes back as it was. */

test('in the copy of an opened file', async () => {
  const bytes = await writeXlsx({ ...emptyBook(), sheets: [emptySheet('表')] });
  await fc.assert(
    fc.asyncProperty(oddText, async (text) => {
      const workbook = await fileWorkbook(bytes, '原.xlsx');
      await workbook.apply([{ kind: 'values', sheet: '表', area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [[text]] }]);
      const copy = await fileWorkbook(await workbook.save(), '副本.xlsx');
      expect(sheetNamed(await copy.read(), '表')?.values).toEqual([[text]]);
    }),
    { numRuns: 80 },
  );
});

test('in a file that is made anew, as a text and as what a formula gives', async () => {
  await fc.assert(
    fc.asyncProperty(oddText, async (text) => {
      const sheet = emptySheet('表');
      putCell(sheet, 0, 0, { value: text });
      putCell(sheet, 0, 1, { value: text, formula: '=B1' });
      const [read] = (await readXlsx(await writeXlsx({ ...emptyBook(), sheets: [sheet] }))).sheets;
      if (read === undefined) throw new Error('no sheet');
      expect([cellAt(read, 0, 0)?.value, cellAt(read, 0, 1)?.value]).toEqual([text, text]);
    }),
    { numRuns: 80 },
  );
});
