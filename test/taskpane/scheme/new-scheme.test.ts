/** @jest-environment node */
import type { CellValue } from '../../../src/workbook/cells/cell';
import { Session } from '../../../src/taskpane/session/session';
import { MemoryWorkbook } from '../support/memory-workbook';
import { smallSchemes } from '../support/small-schemes';

/* 按这本工作簿新建: a clerk without any regulation gets a ranked result from their own workbook. */

/** 工作实绩 ＋ 加分, the workbook's own total: 甲局 92, 乙局 88, 丙局 71. */
const RESULTS: readonly (readonly CellValue[])[] = [
  ['单位', '工作实绩', '加分', '总分', '名次'],
  ['甲局', 90, 2, 92, 1],
  ['乙局', 88, 0, 88, 2],
  ['丙局', 70, 1, 71, 3],
];

async function opened(rows = RESULTS) {
  const workbook = new MemoryWorkbook({ 汇总: rows });
  const session = new Session(workbook, { shipped: smallSchemes });
  await session.start();
  await session.newScheme.propose();
  return { workbook, session };
}

test('the proposal is laid out and nothing is written', async () => {
  const { workbook, session } = await opened();
  const { draft } = session.getState();
  expect(draft?.proposal.questions.map(({ name, proposal }) => [name, proposal])).toEqual([
    ['总分怎么算', '工作实绩 ＋ 加分'],
    ['加减分封顶', '不封顶'],
    ['等次线', '不评等次'],
    ['小数', '0'],
  ]);
  expect(workbook.writes).toBe(0);
});

test('taken as proposed, the workbook has its scheme, a roster and ranks that are its own', async () => {
  const { workbook, session } = await opened();
  await session.newScheme.accept();
  const { draft, tab, assessment, notice, schemeId } = session.getState();
  expect([draft, tab, schemeId]).toEqual([null, 'units', 'sheet:']);
  expect(assessment?.units.map(({ unit, total, rank }) => [unit, total?.text, rank])).toEqual([
    ['甲局', '92', 1],
    ['乙局', '88', 2],
    ['丙局', '71', 3],
  ]);
  expect(notice).toMatchObject({ kind: 'success', code: 'PANE-NEW-COMPARED', data: { totalsSame: 3, totals: 3, ranksSame: 3, ranks: 3 } });
  expect((await workbook.peek()).sheets.map(({ name }) => name)).toEqual(['汇总', '名册', '考评办法']);
  await session.history.undo();
  expect((await workbook.peek()).sheets.map(({ name }) => name)).toEqual(['汇总']);
});

test('answers go before proposals; one of no use is told, and nothing is written', async () => {
  const { workbook, session } = await opened();
  session.newScheme.answer('等次线', '随便');
  await session.newScheme.accept();
  expect(session.getState().notice).toMatchObject({ kind: 'warning', code: 'PANE-NEW-WRONG' });
  expect(workbook.writes).toBe(0);
  session.newScheme.answer('等次线', '优秀≥90、其他合格');
  await session.newScheme.accept();
  expect(session.getState().assessment?.units.map(({ grade }) => grade)).toEqual(['优秀', '合格', '合格']);
});

test('a workbook that was edited meanwhile is laid out anew before anything is written', async () => {
  const { workbook, session } = await opened();
  workbook.type('汇总', 2, 1, 80);
  await session.newScheme.accept();
  expect(session.getState().notice).toMatchObject({ code: 'PANE-NEW-CHANGED' });
  expect(session.getState().draft).not.toBeNull();
  expect(workbook.writes).toBe(0);
  await session.newScheme.accept();
  expect(session.getState().notice).toMatchObject({ kind: 'warning', code: 'PANE-NEW-COMPARED', data: { totalsSame: 2, totals: 3 } });
});

test('one cell that is no number keeps the column: its unit waits, and the finding that says so can be put right', async () => {
  const rows = RESULTS.map((row) => (row[0] === '乙局' ? ['乙局', '88分', 0, 88, 2] : row));
  const { session } = await opened(rows);
  expect(session.getState().draft?.proposal.questions[0]?.proposal).toBe('工作实绩 ＋ 加分');
  await session.newScheme.accept();
  const { notice, assessment } = session.getState();
  expect(notice).toMatchObject({ kind: 'warning', code: 'PANE-NEW-COMPARED', data: { totalsSame: 2, totals: 3 } });
  const finding = assessment?.findings.find(({ place, fix }) => place?.area.row === 2 && fix !== null);
  if (finding === undefined) throw new Error('nothing can be put right');
  await session.applyFixes([finding]);
  // 90 + 2, 88 + 0, 70 + 1
  expect(session.getState().assessment?.units.map(({ total }) => total?.text)).toEqual(['92', '88', '71']);
});

test('where nothing can be made of the workbook, it is said why', async () => {
  const { session } = await opened([
    ['今天', '天气'],
    ['晴', '好'],
  ]);
  expect(session.getState()).toMatchObject({ draft: null, notice: { code: 'PANE-NEW-NOTHING' } });
});
