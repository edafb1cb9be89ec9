import fc from 'fast-check';
import { fileWorkbook } from '../../../src/workbook/file';
import { sheetNamed } from '../../../src/workbook/snapshot';
import { emptyBook, emptySheet, writeXlsx } from '../../../src/xlsx';
import { anyTexts } from '../../support/any-text';

/* A text is a text, whatever it begins with: in the workbook, in the copy that is saved into the opened file, in a file made anew. */

test.each(['General', '@'])('texts come back as they were, and none is a formula (%s)', async (format) => {
  const bytes = await writeXlsx({ ...emptyBook(), sheets: [emptySheet('表')] });
  await fc.assert(
    fc.asyncProperty(anyTexts, async (texts) => {
      const workbook = await fileWorkbook(bytes, '原.xlsx');
      const area = { row: 0, column: 0, rows: texts.length, columns: 3 };
      await workbook.apply([
        { kind: 'numberFormat', sheet: '表', area, format },
        { kind: 'values', sheet: '表', area, values: texts },
      ]);
      for (const one of [workbook, await fileWorkbook(await workbook.save(), '副本.xlsx')]) {
        const sheet = sheetNamed(await one.read(), '表');
        expect(sheet?.values).toEqual(texts);
        expect(sheet?.formulas.flat().every((formula) => formula === null)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
