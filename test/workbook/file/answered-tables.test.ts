import { fileWorkbook } from '../../../src/workbook/file';
import { emptyBook, emptySheet, putCell, readXlsx, writeXlsx, type XlsxBook } from '../../../src/xlsx';
import { ANSWERED_SHEETS, ANSWERED_TOTALS, asked, codes, openedOver, takeAsked, usersCells } from '../../support/answered-tables';
import { totals } from '../../taskpane/support/opened';

/* The same in a file: what was said is in the copy, and holds when another program has changed the sheet. */

async function opened(change: (book: XlsxBook) => void = () => undefined) {
  const book = emptyBook();
  for (const [name, rows] of Object.entries(ANSWERED_SHEETS)) {
    const sheet = emptySheet(name);
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        const isFormula = typeof value === 'string' && value.startsWith('=');
        // D2 is 40
        putCell(sheet, r, c, isFormula ? { value: 36, formula: value } : { value });
      });
    });
    book.sheets.push(sheet);
  }
  const texts = book.sheets[1];
  if (texts !== undefined) putCell(texts, 1, 5, { value: '=注：见附件' });
  change(book);
  return fileWorkbook(await writeXlsx(book), '评分.xlsx');
}

/** The answered workbook, changed by another program since it was saved. */
async function reopened(change: (book: XlsxBook) => void) {
  const workbook = await opened();
  await takeAsked(await openedOver(workbook));
  const book = await readXlsx(await workbook.save());
  change(book);
  return openedOver(await fileWorkbook(await writeXlsx(book), '评分-副本.xlsx'));
}

const table = ({ sheets }: XlsxBook) => {
  const found = sheets.find(({ name }) => name === '评分表');
  if (found === undefined) throw new Error('the table is gone');
  return found;
};

test.each<[string, (book: XlsxBook) => void]>([
  ['plain', () => undefined],
  ['filtered', (book) => Object.assign(table(book), { hiddenRows: [2] })],
  ['protected', (book) => Object.assign(table(book), { protected: true })],
])('neither the answer, nor 计分, nor 撤销 touches a cell of the users: %s', async (_, change) => {
  const workbook = await opened(change);
  const session = await openedOver(workbook);
  const before = usersCells(await workbook.read());
  await takeAsked(session);
  await session.score();
  expect(session.getState().result).not.toBeNull();
  expect([totals(session), usersCells(await workbook.read())]).toEqual([ANSWERED_TOTALS, before]);
  const copy = await fileWorkbook(await workbook.save(), '副本.xlsx');
  expect(usersCells(await copy.read())).toEqual(before);
  await session.history.undo();
  await session.history.undo();
  expect([asked(session)?.code, usersCells(await workbook.read())]).toEqual(['L-TABLE-GUESS', before]);
});

test('a sheet that was renamed keeps its answer in the copy', async () => {
  const session = await reopened((book) => Object.assign(table(book), { name: '2025评分' }));
  expect([asked(session), totals(session)]).toEqual([undefined, ANSWERED_TOTALS]);
});

test.each<[string, (book: XlsxBook) => void]>([
  ['hidden', (book) => Object.assign(table(book), { visibility: 'hidden' })],
  ['emptied', (book) => Object.assign(table(book), { cells: {} })],
  ['deleted', (book) => book.sheets.splice(1, 1)],
])('of a sheet that was %s the ledger is missing, and said so', async (_, change) => {
  const session = await reopened(change);
  expect(codes(session)).toContain('L-LEDGER-MISSING');
  expect(session.getState().notice?.kind).not.toBe('error');
});
