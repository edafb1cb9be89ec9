import { act } from 'react';
import { Session } from '../../../src/taskpane/session/session';
import { OfficeApp } from '../../../src/taskpane/panels/App';
import { MemoryWorkbook } from '../support/memory-workbook';
import { NOON } from '../support/opened';
import { allByTestId, byTestId, click, draw, user, withText, words } from '../support/shown';
import { smallSchemes } from '../support/small-schemes';

const OWN = '表样-通知';

/** The panel 出表 over a workbook with a form of its own; 丙局 lacks a number. */
async function panel(cells: readonly (readonly string[])[] = [['｛表样 通知｝｛每张 单位｝｛须 齐全｝'], ['｛单位｝得｛得分｝分']]) {
  const workbook = new MemoryWorkbook({
    数据: [
      ['单位', '基本分', '扣分'],
      ['甲局', 90, 5],
      ['乙局', 88, 0],
      ['丙局', null, 1],
    ],
    [OWN]: cells,
  });
  const session = new Session(workbook, { shipped: smallSchemes, now: () => NOON, elapsed: () => 0 });
  await draw(<OfficeApp session={session} />);
  await act(() => session.start());
  await act(() => session.forms.open());
  return { workbook, session };
}

async function chooseForm(name: string): Promise<void> {
  await click(allByTestId('form').find((form) => form.querySelector('strong')?.textContent === name));
}

test('the list says what each table is for, and which have a form of the workbook’s own', async () => {
  await panel();
  const listed = allByTestId('form').map(words);
  expect(listed.find((text) => text.startsWith('通知'))).toContain(`按表样“${OWN}”`);
  expect(listed.find((text) => text.startsWith('考评情况反馈单'))).toContain('发给单位签收');
});

test('all units or some, those that are not complete with the reason', async () => {
  const { workbook } = await panel();
  await chooseForm('通知');
  expect(words(byTestId('form-incomplete'))).toContain('份数据未齐，不出：');
  await click(byTestId('form-incomplete')?.querySelector('button'));
  expect(words(byTestId('form-incomplete'))).toMatch(/丙局：.*基本分.*数据!B4/u);
  await click(withText('label', '选几份'));
  await click(withText('#pane [data-testid="form-copies"] .ms-Checkbox-label', '甲局（未齐全）'));
  await click(withText('#pane .form-draft', '草稿：未齐的也出，页脚写明')?.querySelector('input'));
  await click(byTestId('btn-print'));
  expect((await workbook.peek()).sheets.map(({ name }) => name)).toEqual(['数据', OWN, '出表-通知-甲局-草稿']);
});

test('one copy is shown as its sheet will look', async () => {
  await panel();
  await chooseForm('通知');
  expect(words(byTestId('form-preview')?.querySelector('table'))).toContain('局得');
});

test('what is wrong with a form stands at its cells; a click goes there', async () => {
  const { workbook } = await panel([['｛表样 通知｝｛每张 单位｝'], ['｛单伟｝'], ['｛得分']]);
  await chooseForm('通知');
  const found = [...(byTestId('form-problems')?.querySelectorAll('button') ?? [])];
  expect(found.map(words)).toEqual([`'${OWN}'!A2`, `'${OWN}'!A3`]);
  await click(found[1]);
  expect(workbook.selected.at(-1)).toMatchObject({ sheet: OWN, area: { row: 2, column: 0 } });
  expect(byTestId('btn-print')).toBeNull();
});

test('a cell of the form is selected in the panel, and a placeholder put into it', async () => {
  const { workbook } = await panel();
  await chooseForm('通知');
  await click(byTestId('form-template')?.querySelector('button'));
  await click(byTestId('form-template')?.querySelector('button[aria-label^="A2 "]'));
  await click(withText('#pane .placeholders .fold-button', '一个单位的'));
  await click(withText('#pane .placeholder', '｛名次｝'));
  expect(workbook.value(OWN, 1, 0)).toBe('｛单位｝得｛得分｝分｛名次｝');
});

test('back to the list', async () => {
  await panel();
  await chooseForm('通知');
  await click(byTestId('btn-forms-back'));
  expect(byTestId('forms')).not.toBeNull();
  await user(() => undefined);
});

/** How many of the elements take part in the way of the Tab key. */
function stops(selector: string): number {
  return [...document.querySelectorAll<HTMLElement>(`#pane ${selector}`)].filter(({ tabIndex }) => tabIndex === 0).length;
}

test('each list is one stop of Tab: forms, copies, placeholders', async () => {
  await panel();
  expect(stops('.forms button')).toBe(1);
  await chooseForm('通知');
  await click(withText('label', '选几份'));
  expect(stops('.form-copies li input')).toBe(1);
  await click(withText('#pane .placeholders .fold-button', '一个单位的'));
  expect(stops('.placeholder')).toBe(1);
});

test('what was made earlier stands above the list; 更新 is looked at, then written', async () => {
  const { workbook, session } = await panel([['｛表样 通知｝｛每张 单位｝'], ['｛单位｝得｛得分｝分'], ['｛单位｝签收']]);
  await chooseForm('通知');
  await click(byTestId('btn-print'));
  await click(byTestId('btn-forms-back'));
  expect(words(byTestId('issued'))).toContain('最新 1 张');
  expect(byTestId('btn-update')).toBeNull();
  await act(async () => {
    workbook.type('数据', 1, 2, 7);
    workbook.type('出表-通知-2017', 1, 0, '乙局（已签收）');
    await session.forms.open();
  });
  expect(words(byTestId('issued-form'))).toBe('出表-通知-2017通知，2017年12月20日已过期：数据有改动更新…');
  await click(byTestId('btn-update'));
  // 乙局 stands first with 88; 甲局 gets 90 － 7 = 83.
  expect(words(byTestId('sheet-update'))).toContain('改 1 格');
  expect(words(byTestId('by-hand'))).toContain('A2 乙局（已签收） → 乙局签收');
  await click(byTestId('update-cells')?.querySelector('button'));
  expect(words(byTestId('update-cells'))).toContain('甲局得85分 → 甲局得83分');
  await click(byTestId('btn-update-write'));
  expect(workbook.value('出表-通知-2017', 2, 0)).toBe('甲局得83分');
  expect(workbook.value('出表-通知-2017', 1, 0)).toBe('乙局（已签收）');
  expect(byTestId('update-preview')).toBeNull();
});
