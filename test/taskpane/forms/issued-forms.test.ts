/** @jest-environment node */
import { Session } from '../../../src/taskpane/session/session';
import { inWords } from '../../../src/taskpane/session/notice';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { MemoryWorkbook } from '../support/memory-workbook';
import { NOON } from '../support/opened';
import { smallSchemes } from '../support/small-schemes';

/* 出过的表: sheets that forms were filled on are listed with how they stand, and renewed in one step without what was changed by hand. */

const OWN = '表样-通知';
const SHEET = '出表-通知-2017';

/** The pane with a form of its own filled: 甲局 90 － 5 = 85, 乙局 88 － 0 = 88; each copy has two rows, from the first rank on. */
async function printed({ split = 'pages' }: { readonly split?: 'pages' | 'sheets' } = {}) {
  const workbook = new MemoryWorkbook({
    数据: [
      ['单位', '基本分', '扣分'],
      ['甲局', 90, 5],
      ['乙局', 88, 0],
    ],
    [OWN]: [['｛表样 通知｝｛每张 单位｝｛须 齐全｝'], ['｛单位｝得｛得分｝分'], ['签收人：', null]],
  });
  const session = new Session(workbook, { shipped: smallSchemes, now: () => NOON, elapsed: () => 0 });
  await session.start();
  await session.forms.open();
  session.forms.choose(OWN);
  session.forms.setSplit(split);
  await session.forms.print();
  return { workbook, session };
}

async function typed(
  session: Session,
  workbook: MemoryWorkbook,
  [sheet, row, column]: [string, number, number],
  value: CellValue,
): Promise<void> {
  workbook.type(sheet, row, column, value);
  await session.forms.open();
}

/** Each listed sheet with why it is out of date; one that is gone without a sheet. */
function listed(session: Session): unknown[] {
  return (session.getState().forms?.issued ?? []).map(({ sheet, reasons }) => [sheet, reasons]);
}

const outdated = (session: Session): string[] =>
  (session.getState().forms?.issued ?? []).filter(({ reasons }) => reasons.length > 0).map(({ name }) => name);

async function rowsOf(workbook: MemoryWorkbook, sheet: string): Promise<CellValue[]> {
  const found = (await workbook.peek()).sheets.find(({ name }) => name === sheet);
  return (found?.values ?? []).map((line) => line[0] ?? null);
}

function plannedCells(session: Session, which: 'changes' | 'byHand'): unknown[] {
  return (session.getState().forms?.updates?.states ?? []).flatMap(({ update }) =>
    (update?.[which] ?? []).map(({ place, was, now }) => [placeToA1(place), was, now]),
  );
}

function told(session: Session): string {
  const { notice } = session.getState();
  return notice === null ? '' : [notice, ...(notice.details ?? [])].map((one) => inWords(one, 'zh-CN')).join('\n');
}

test('a sheet that was filled is listed as up to date, and as out of date with the reason once the data are others', async () => {
  const { workbook, session } = await printed();
  expect(listed(session)).toEqual([[SHEET, []]]);
  await typed(session, workbook, ['数据', 1, 2], 7);
  expect(listed(session)).toEqual([[SHEET, ['inputs']]]);
  expect(session.getState().forms?.issued[0]?.day).toBe('2017年12月20日');
  await typed(session, workbook, [OWN, 1, 0], '｛单位｝：｛得分｝分');
  expect(listed(session)).toEqual([[SHEET, ['form', 'inputs']]]);
});

test('更新 is laid out cell by cell before anything is written', async () => {
  const { workbook, session } = await printed();
  await typed(session, workbook, ['数据', 1, 2], 7);
  const { writes } = workbook;
  await session.issuedForms.preview(outdated(session));
  // 乙局 comes first with 88; 甲局 gets 90 － 7 = 83.
  expect(plannedCells(session, 'changes')).toEqual([[`'${SHEET}'!A3`, '甲局得85分', '甲局得83分']]);
  expect(workbook.writes).toBe(writes);
  session.issuedForms.cancel();
  expect(session.getState().forms?.updates).toBeNull();
});

test('更新 writes what changed as one step, which 撤销 takes back, with the state', async () => {
  const { workbook, session } = await printed();
  await typed(session, workbook, ['数据', 1, 2], 7);
  await session.issuedForms.preview(outdated(session));
  await session.issuedForms.write();
  expect(await rowsOf(workbook, SHEET)).toEqual(['乙局得88分', '签收人：', '甲局得83分', '签收人：']);
  expect(listed(session)).toEqual([[SHEET, []]]);
  expect(inWords(session.getState().status, 'zh-CN')).toContain('已更新 1 张');
  await session.history.undo();
  expect(await rowsOf(workbook, SHEET)).toEqual(['乙局得88分', '签收人：', '甲局得85分', '签收人：']);
  expect(listed(session)).toEqual([[SHEET, ['inputs']]]);
});

test('全部更新 of sheets for a unit each: one step; those that say the same are only marked', async () => {
  const { workbook, session } = await printed({ split: 'sheets' });
  await typed(session, workbook, ['数据', 1, 2], 7);
  expect(outdated(session)).toHaveLength(2);
  await session.issuedForms.preview(outdated(session));
  const { writes } = workbook;
  await session.issuedForms.write();
  expect(workbook.writes).toBe(writes + 1);
  expect(inWords(session.getState().status, 'zh-CN')).toContain('已更新 1 张，另有 1 张内容没有变');
  expect(outdated(session)).toEqual([]);
});

test('a sheet that says what it would is only marked as up to date', async () => {
  const { workbook, session } = await printed();
  await typed(session, workbook, ['数据', 1, 1], 91);
  await typed(session, workbook, ['数据', 1, 2], 6);
  expect(outdated(session)).toHaveLength(1);
  await session.issuedForms.preview(outdated(session));
  await session.issuedForms.write();
  expect(inWords(session.getState().status, 'zh-CN')).toContain('1 张内容没有变，已记作最新');
  expect(outdated(session)).toEqual([]);
});

test('cells changed by hand are listed with what the data come to, and kept; 盖掉 writes the data', async () => {
  const { workbook, session } = await printed();
  await typed(session, workbook, [SHEET, 0, 0], '乙局得八十八分');
  await typed(session, workbook, [SHEET, 1, 0], '签收人：王某');
  await typed(session, workbook, ['数据', 1, 2], 7);
  await session.issuedForms.preview(outdated(session));
  expect(plannedCells(session, 'byHand')).toEqual([
    [`'${SHEET}'!A1`, '乙局得八十八分', '乙局得88分'],
    [`'${SHEET}'!A2`, '签收人：王某', '签收人：'],
  ]);
  await session.issuedForms.write();
  expect(await rowsOf(workbook, SHEET)).toEqual(['乙局得八十八分', '签收人：王某', '甲局得83分', '签收人：']);
  expect(told(session)).toContain('手改过的 2 格没有动');
  expect(session.getState().notice?.places?.map(placeToA1)).toEqual([`'${SHEET}'!A1`, `'${SHEET}'!A2`]);
  await typed(session, workbook, ['数据', 1, 2], 8);
  await session.issuedForms.preview(outdated(session), 'overwrite');
  await session.issuedForms.write();
  expect(await rowsOf(workbook, SHEET)).toEqual(['乙局得88分', '签收人：', '甲局得82分', '签收人：']);
});

test('what comes to something else than was shown is shown again, and nothing written', async () => {
  const { workbook, session } = await printed();
  await typed(session, workbook, ['数据', 1, 2], 7);
  await session.issuedForms.preview(outdated(session));
  workbook.type('数据', 1, 2, 9);
  const { writes } = workbook;
  await session.issuedForms.write();
  expect(workbook.writes).toBe(writes);
  expect(told(session)).toContain('看过以后');
  expect(plannedCells(session, 'changes')).toEqual([[`'${SHEET}'!A3`, '甲局得85分', '甲局得81分']]);
});

test('a form that is wrong, and a copy that lacks something by now: not renewed, told', async () => {
  const { workbook, session } = await printed();
  await typed(session, workbook, ['数据', 1, 1], null);
  await session.issuedForms.preview(outdated(session));
  const [state] = session.getState().forms?.updates?.states ?? [];
  expect([state?.update?.how, state?.update?.left.map(({ of }) => of)]).toEqual(['refused', ['乙局', '甲局']]);
  await session.issuedForms.write();
  expect(told(session)).toContain(`1 张没有更新，现在出不了：${SHEET}`);
  await typed(session, workbook, ['数据', 1, 1], 91);
  await typed(session, workbook, [OWN, 1, 0], '｛单伟｝');
  await session.issuedForms.preview(outdated(session));
  expect(session.getState().forms?.updates?.states[0]?.update?.problems.map(({ place }) => placeToA1(place))).toEqual([`'${OWN}'!A2`]);
});

test('a sheet that was deleted is listed as such until it is to be listed no more', async () => {
  const { workbook, session } = await printed();
  workbook.deleteSheet(SHEET);
  await session.forms.open();
  expect(session.getState().forms?.issued.map(({ sheet, form }) => [sheet, form])).toEqual([[null, SHEET]]);
  await session.issuedForms.forget();
  expect(listed(session)).toEqual([]);
  await session.history.undo();
  expect(listed(session)).toHaveLength(1);
});

test('while the panel is closed, an edit brings no look at forms', async () => {
  const { workbook, session } = await printed();
  session.openTab('findings');
  const before = session.getState().forms?.issued;
  workbook.type('数据', 1, 2, 7);
  await session.check();
  expect(session.getState().forms?.issued).toBe(before);
});
