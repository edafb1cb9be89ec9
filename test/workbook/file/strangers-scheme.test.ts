import { fileWorkbook } from '../../../src/workbook/file';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../src/xlsx';
import { comeToLife, STRANGERS_SHEETS, strangersPlans, textsKept } from '../../support/strangers-scheme';

async function opened() {
  const sheets = Object.entries(STRANGERS_SHEETS).map(([name, rows]) => {
    const sheet = emptySheet(name);
    rows.forEach((row, r) => row.forEach((value, c) => putCell(sheet, r, c, { value })));
    return sheet;
  });
  return fileWorkbook(await writeXlsx({ ...emptyBook(), sheets }), '台账.xlsx');
}

test.each([0, 1, 2, 3])('no text of a scheme becomes a formula in a file, nor in the copy that is saved (%#)', async (which) => {
  const workbook = await opened();
  const before = textsKept(await workbook.read());
  const [what, edits] = strangersPlans(await workbook.read())[which] ?? ['', []];
  await workbook.apply(edits);
  const copy = await fileWorkbook(await workbook.save(), '副本.xlsx');
  for (const one of [workbook, copy]) {
    const after = await one.read();
    expect([what, comeToLife(after)]).toEqual([what, []]);
    expect([what, textsKept(after) > before]).toEqual([what, true]);
  }
});
