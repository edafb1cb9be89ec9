/** @jest-environment node */
import { inWords as say } from '../../../src/messages/catalogue';
import { Session } from '../../../src/taskpane/session/session';
import { inWords } from '../../../src/taskpane/session/notice';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import { MemoryWorkbook } from '../support/memory-workbook';
import { NOON, opened } from '../support/opened';
import { smallSchemes } from '../support/small-schemes';

const SHEET = '出表-得分汇总及排名表-2017';
const OWN = '表样-通知';
/** A copy for each unit, with its score. */
const FORM = [['｛表样 通知｝｛每张 单位｝｛须 齐全｝'], ['｛单位｝得｛得分｝分']];

async function formsOpen(rows?: Parameters<typeof opened>[0]) {
  const { workbook, session } = await opened(rows);
  await session.forms.open();
  return { workbook, session };
}

/** The pane over a workbook with a form of its own; 丙局 is complete with a last number, and without it every rank is provisional. */
async function withOwnForm(cells: readonly (readonly string[])[] = FORM, last: number | null = null) {
  const workbook = new MemoryWorkbook({
    数据: [
      ['单位', '基本分', '扣分'],
      ['甲局', 90, 5],
      ['乙局', 88, 0],
      ['丙局', last, 1],
    ],
    [OWN]: cells,
  });
  const session = new Session(workbook, { shipped: smallSchemes, now: () => NOON });
  await session.start();
  await session.forms.open();
  session.forms.choose(OWN);
  return { workbook, session };
}

function choose(session: Session, name: string): void {
  const found = session.getState().forms?.forms.find(({ form }) => form.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  session.forms.choose(found.form.sheet);
}

async function sheetNames(workbook: MemoryWorkbook): Promise<string[]> {
  return (await workbook.peek()).sheets.map(({ name }) => name);
}

/** What a sheet says, its blanks left out. */
async function said(workbook: MemoryWorkbook, sheet: string): Promise<string> {
  const found = (await workbook.peek()).sheets.find(({ name }) => name === sheet);
  return (found?.values ?? [])
    .map((line) => line.flatMap((cell) => (typeof cell === 'string' || typeof cell === 'number' ? [String(cell)] : [])).join(' '))
    .join('\n');
}

function notice(session: Session): string {
  const { notice: told } = session.getState();
  return told === null ? '' : [told, ...(told.details ?? [])].map((one) => inWords(one, 'zh-CN')).join('\n');
}

test('the scheme’s tables are listed, each with what it is for', async () => {
  const { session } = await formsOpen();
  const { tab, forms } = session.getState();
  expect(tab).toBe('forms');
  expect(forms?.forms.map(({ form, compiled }) => [form.name, compiled?.per ?? null, (form.about ?? '') !== ''])).toEqual(
    expect.arrayContaining([
      ['考评情况反馈单', 'unit', true],
      ['得分汇总及排名表', null, true],
    ]),
  );
});

test('a table is written on a sheet of its own, and taken back', async () => {
  const { workbook, session } = await formsOpen();
  choose(session, '得分汇总及排名表');
  await session.forms.print();
  // 乙局 88 － 0 = 88 before 甲局 90 － 5 = 85.
  expect(await said(workbook, SHEET)).toMatch(/1 乙局.* 88\b[^]*2 甲局.* 85\b/u);
  expect(inWords(session.getState().status, 'zh-CN')).toContain(`已出“得分汇总及排名表” 1 份，在工作表“${SHEET}”`);
  await session.history.undo();
  expect(await sheetNames(workbook)).toEqual(['数据']);
});

test('one unit of all, by the form of the workbook', async () => {
  const { workbook, session } = await withOwnForm(FORM, 70);
  session.forms.setUnits(['甲局']);
  await session.forms.print();
  expect(await said(workbook, '出表-通知-甲局')).toBe('甲局得85分');
});

test('who is not complete is listed with the reason, and printed as a draft only', async () => {
  const { workbook, session } = await withOwnForm();
  const { copies } = session.getState().forms ?? { copies: [] };
  expect(copies.filter(({ missing }) => missing !== null).map(({ of }) => of)).toContain('丙局');
  const missing = copies.find(({ of }) => of === '丙局')?.missing ?? [];
  expect(missing.map(({ what, place }) => [say(what), place === null ? '' : placeToA1(place)])).toEqual([
    [expect.stringContaining('基本分'), '数据!B4'],
  ]);
  session.forms.setUnits(['丙局']);
  await session.forms.print();
  expect(notice(session)).toMatch(/一份也没有出[^]*丙局：.*基本分/u);
  expect(await sheetNames(workbook)).toEqual(['数据', OWN]);
  session.forms.setDraft(true);
  await session.forms.print();
  expect(await said(workbook, '出表-通知-丙局-草稿')).toBe('丙局得待补分');
});

test('all that is wrong with a form is told at once, each at its cell, and nothing is written', async () => {
  const { workbook, session } = await withOwnForm([['｛表样 通知｝｛每张 单位｝'], ['｛单伟｝'], ['｛得分'], ['｛每 数椐｝｛单位｝']]);
  const listed = session.getState().forms?.forms.find(({ form }) => form.sheet === OWN);
  expect(listed?.problems.map(({ place }) => placeToA1(place))).toEqual([`'${OWN}'!A2`, `'${OWN}'!A3`, `'${OWN}'!A4`]);
  await session.forms.print();
  expect(notice(session)).toContain('表样有 3 处要改');
  expect(session.getState().notice?.places?.map(placeToA1)).toEqual([`'${OWN}'!A2`, `'${OWN}'!A3`, `'${OWN}'!A4`]);
  expect(await sheetNames(workbook)).toEqual(['数据', OWN]);
});

test('two forms of one name: the second says which the first is', async () => {
  const { workbook, session } = await withOwnForm();
  await workbook.apply([
    { kind: 'addSheet', sheet: '表样-通知 (2)' },
    { kind: 'values', sheet: '表样-通知 (2)', area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [['｛表样 通知｝']] },
  ]);
  await session.forms.open();
  const twin = session.getState().forms?.forms.find(({ form }) => form.sheet === '表样-通知 (2)');
  expect(twin?.problems.map(({ message }) => say(message))).toEqual([expect.stringContaining(`“${OWN}”`)]);
});

test('a table’s form is written to be edited; what is changed there is what is printed', async () => {
  const { workbook, session } = await formsOpen();
  choose(session, '考评情况反馈单');
  await session.forms.place();
  const form = '表样-考评情况反馈单';
  expect(await sheetNames(workbook)).toEqual(['数据', form]);
  workbook.type(form, 1, 0, '目标考评反馈书');
  await session.check();
  await session.forms.open();
  choose(session, '考评情况反馈单');
  await session.forms.print();
  expect((await said(workbook, '出表-考评情况反馈单-2017')).match(/目标考评反馈书/gu)).toHaveLength(2);
  await session.history.undo();
  await session.history.undo();
  expect(await sheetNames(workbook)).toEqual(['数据', form]);
});

test('a placeholder goes behind what the selected cell of a form says', async () => {
  const { workbook, session } = await withOwnForm();
  workbook.userSelects('数据', 1, 1);
  expect(session.getState().forms?.cell).toBeNull();
  await session.forms.insert('｛等次｝');
  expect(notice(session)).toContain('请先在表样里选中一格');
  workbook.userSelects(OWN, 1, 0);
  await session.forms.insert('｛等次｝');
  expect(workbook.value(OWN, 1, 0)).toBe('｛单位｝得｛得分｝分｛等次｝');
  await session.history.undo();
  expect(workbook.value(OWN, 1, 0)).toBe('｛单位｝得｛得分｝分');
});

test('what one copy will look like follows the form', async () => {
  const { workbook, session } = await withOwnForm();
  session.forms.preview('甲局');
  const texts = (): string[] => (session.getState().forms?.preview?.table.rows ?? []).flatMap(({ cells }) => cells.map(({ text }) => text));
  expect(texts()).toEqual(['甲局得85分']);
  workbook.type(OWN, 1, 0, '｛单位｝：｛等次｝');
  await session.check();
  await session.forms.open();
  expect(texts()).toEqual(['甲局：合格']);
});

test('where nothing can be downloaded that is said', async () => {
  const { workbook, session } = await withOwnForm(FORM, 70);
  session.forms.setSplit('files');
  session.forms.setUnits(['甲局']);
  await session.forms.print();
  expect(notice(session)).toContain('这里不能下载文件');
  expect(await sheetNames(workbook)).toEqual(['数据', OWN]);
});
