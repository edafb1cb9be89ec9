import '../../support/browser-page';
import { ANSWERED_SHEETS, ANSWERED_TOTALS, asked, codes, openedOver, takeAsked, usersCells } from '../../support/answered-tables';
import { totals } from '../../taskpane/support/opened';
import { officeWith } from './support/office';

/* What was said of a table is kept beside it, never in it: the users' cells stay as they are, whatever becomes of the sheet. */

const office = officeWith(ANSWERED_SHEETS);

async function onSheet(act: (sheet: Excel.Worksheet) => void, name = '评分表'): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

test('neither the answer, nor 计分, nor 撤销 touches a cell of the users', async () => {
  await onSheet((sheet) => (sheet.getRange('F2').values = [["'=注：见附件"]]));
  const session = await openedOver(office.workbook);
  const before = usersCells(await office.workbook.read());
  await takeAsked(session);
  expect([totals(session), usersCells(await office.workbook.read())]).toEqual([ANSWERED_TOTALS, before]);
  await session.score();
  expect(session.getState().result).not.toBeNull();
  expect(usersCells(await office.workbook.read())).toEqual(before);
  await session.history.undo();
  await session.history.undo();
  expect([asked(session)?.code, usersCells(await office.workbook.read())]).toEqual(['L-TABLE-GUESS', before]);
});

test('a sheet that is renamed keeps its answer', async () => {
  const session = await openedOver(office.workbook);
  await takeAsked(session);
  await onSheet((sheet) => (sheet.name = '2025评分'));
  await session.check();
  expect([asked(session), totals(session)]).toEqual([undefined, ANSWERED_TOTALS]);
});

test('a sheet that is hidden is not read, and said so; shown again it is read without being asked about', async () => {
  const session = await openedOver(office.workbook);
  await takeAsked(session);
  await onSheet((sheet) => (sheet.visibility = 'Hidden'));
  await session.check();
  expect(codes(session)).toContain('L-LEDGER-MISSING');
  await onSheet((sheet) => (sheet.visibility = 'Visible'));
  await session.check();
  expect([asked(session), totals(session)]).toEqual([undefined, ANSWERED_TOTALS]);
});

test('a sheet that is emptied, and one that is deleted, leave a ledger that is missing: it is said, and nothing is scored', async () => {
  const session = await openedOver(office.workbook);
  await takeAsked(session);
  await onSheet((sheet) => sheet.getRange('A1:F4').clear('Contents'));
  await session.check();
  expect(codes(session)).toContain('L-LEDGER-MISSING');
  await onSheet((sheet) => sheet.delete());
  await session.check();
  expect(codes(session)).toContain('L-LEDGER-MISSING');
  expect(session.getState().notice?.kind).not.toBe('error');
});

test('a sheet that is deleted while the answer is under way: the answer is none, and no sheet is brought back', async () => {
  const session = await openedOver(office.workbook);
  const question = asked(session);
  if (question === undefined) throw new Error('nothing is asked');
  const answering = session.answer(question, 0);
  await onSheet((sheet) => sheet.delete());
  await answering;
  await session.check();
  expect((await office.workbook.read()).sheets.map(({ name }) => name)).toEqual(['名册']);
  expect(codes(session)).toContain('L-LEDGER-MISSING');
});
