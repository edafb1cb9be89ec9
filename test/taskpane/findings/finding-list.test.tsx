import { allByTestId, byTestId, click, enter, press, shown, user, withText, words } from '../support/shown';
import { smallText } from '../support/small-schemes';

/** Three cells of one cause in 基本分, and one in 扣分. */
const SHEETS = {
  数据: [
    ['单位', '基本分', '扣分'],
    ['甲局', '约92', 5],
    ['乙局', '约92', '无此项'],
    ['丙局', '约92', 0],
  ],
};

const current = (): string[] =>
  [...document.querySelectorAll('.finding[aria-current="true"]')].map((row) => words(row.querySelector('.place')));
const notNumbers = (): HTMLElement[] => allByTestId('finding').filter((one) => one.dataset.code === 'L-NOT-NUMBER');

test('F8 leads from finding to finding, selects its cell, unfolds its line and marks it; Shift+F8 leads back', async () => {
  const { workbook } = await shown(SHEETS, smallText);
  expect(notNumbers()).toHaveLength(1);
  await press('F8');
  expect(current()).toEqual(['数据!B2']);
  await press('F8');
  expect(current()).toEqual(['数据!B3']);
  expect(notNumbers()).toHaveLength(4);
  await user(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', shiftKey: true, bubbles: true, cancelable: true })));
  expect(current()).toEqual(['数据!B2']);
  const at = (row: number) => ({ sheet: '数据', area: { row, column: 1, rows: 1, columns: 1 } });
  expect(workbook.selected).toEqual([at(1), at(2), at(1)]);
});

test('after the last comes the first, and a finding that is gone gives its place to the one behind it', async () => {
  const { workbook, session } = await shown(SHEETS, smallText);
  const all = session.getState().assessment?.findings.length ?? 0;
  for (let times = 0; times < all; times += 1) await press('F8');
  await press('F8');
  expect(current()).toEqual(['数据!B2']);
  await press('F8');
  workbook.type('数据', 2, 1, 92);
  await user(() => void session.check());
  expect(current()).toEqual([]);
  await press('F8');
  expect(current()).toEqual(['数据!B4']);
});

test('a row that was clicked stays marked, also after the next look', async () => {
  const { session } = await shown(SHEETS, smallText);
  await click(document.querySelector('[data-testid="cause"] > .cause-words'));
  await click(notNumbers()[2]?.querySelector('button'));
  expect(current()).toEqual(['数据!B4']);
  await user(() => void session.check());
  expect(current()).toEqual(['数据!B4']);
});

test('the search goes over units, cells and sentences; F8 keeps to what is listed', async () => {
  await shown(SHEETS, smallText);
  await click(byTestId('btn-filter'));
  await enter(byTestId('finding-search'), '乙局 基本分');
  expect(allByTestId('finding').map((one) => words(one.querySelector('.place')))).toEqual(['数据!B3']);
  await press('F8');
  await press('F8');
  expect(current()).toEqual(['数据!B3']);
  await enter(byTestId('finding-search'), '没有这样的词');
  expect(words(document.querySelector('.panel'))).toContain('没有符合筛选条件的问题。');
  await click(withText('button', '清除筛选'));
  expect(allByTestId('cause')).toHaveLength(1);
});

test('修正同类 lays out the corrections of one cause, and of no other', async () => {
  const { workbook } = await shown(
    {
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', '90', '1'],
        ['乙局', '88', 0],
        ['丙局', '86', 0],
      ],
    },
    smallText,
  );
  await click(withText('button', '修正同类 3 处'));
  expect([...document.querySelectorAll('.preview li')].map(words)).toEqual([
    '数据!B2文本“90” → 90',
    '数据!B3文本“88” → 88',
    '数据!B4文本“86” → 86',
  ]);
  await click(byTestId('btn-fix-apply'));
  expect([workbook.value('数据', 1, 1), workbook.value('数据', 3, 1), workbook.value('数据', 1, 2)]).toEqual([90, 86, '1']);
});
