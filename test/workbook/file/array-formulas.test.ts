import { fileWorkbook, type FileWorkbook } from '../../../src/workbook/file';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../src/xlsx';

/* An array formula over several cells changes as a whole: what was written into one of them the formula would calculate over. */

async function withArray(): Promise<FileWorkbook> {
  const sheet = emptySheet('台账');
  putCell(sheet, 0, 1, { value: 2, formula: '=A1:A3*2', array: { area: 'B1:B3', dynamic: false } });
  putCell(sheet, 1, 1, { value: 4 });
  putCell(sheet, 2, 1, { value: 6 });
  return fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: [sheet] }), '台账.xlsx');
}

const area = (row: number, rows: number) => ({ row, column: 1, rows, columns: 1 });

test.each([
  ['a value in its second cell', { kind: 'values' as const, sheet: '台账', area: area(1, 1), values: [[5]] }],
  ['a value in its first cell alone', { kind: 'values' as const, sheet: '台账', area: area(0, 1), values: [[5]] }],
  ['emptying its end', { kind: 'clear' as const, sheet: '台账', area: area(2, 4) }],
])('%s is refused, as Excel refuses it, and says which formula', async (_, edit) => {
  const workbook = await withArray();
  await expect(workbook.apply([edit])).rejects.toMatchObject({
    code: 'WB-WRITE-FAILED',
    outcome: { state: 'before' },
    message: expect.stringContaining('B1:B3') as unknown,
  });
  expect(workbook.unsaved).toBe(false);
});

test('the whole of it may be written over', async () => {
  const workbook = await withArray();
  await workbook.apply([{ kind: 'values', sheet: '台账', area: area(0, 3), values: [[1], [2], [3]] }]);
  const [sheet] = (await workbook.read()).sheets;
  expect(sheet?.values.map((row) => row[1])).toEqual([1, 2, 3]);
  expect(sheet?.formulas[0]?.[1] ?? null).toBeNull();
});
