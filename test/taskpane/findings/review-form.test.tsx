import { allByTestId, byTestId, click, enter, press, shown, withText, words } from '../support/shown';
import { smallText } from '../support/small-schemes';

const SHEETS = {
  数据: [
    ['单位', '基本分', '扣分'],
    ['甲局', '90', 5],
    ['乙局', 88, 0],
  ],
};

test('the selected reminder is answered with reason and name, and found again below the list', async () => {
  await shown(SHEETS, smallText);
  expect(byTestId('btn-review')).toBeNull();
  await press('F8');
  await click(byTestId('btn-review'));
  const give = withText('button', '记为已核');
  expect(give?.hasAttribute('disabled')).toBe(true);
  const [reason, by] = document.querySelectorAll('.review input');
  await enter(reason ?? null, '原件就是文本');
  await enter(by ?? null, '张三');
  await click(withText('button', '记为已核'));
  expect(allByTestId('finding')).toHaveLength(0);
  expect(words(document.querySelector('.panel'))).toContain('没有未核的问题。');
  await click(byTestId('btn-reviewed'));
  expect(words(byTestId('reviewed'))).toContain('原件就是文本（张三，2017-12-20）');
  await click(withText('button', '取消已核'));
  expect(allByTestId('finding')).toHaveLength(1);
});

test('the name is asked for once', async () => {
  await shown({ 数据: [...SHEETS.数据, ['丙局', '70', 0]] }, smallText);
  await press('F8');
  await click(byTestId('btn-review'));
  const [reason, by] = document.querySelectorAll('.review input');
  await enter(reason ?? null, '已核对');
  await enter(by ?? null, '张三');
  await click(withText('button', '记为已核'));
  await press('F8');
  await click(byTestId('btn-review'));
  expect([...document.querySelectorAll<HTMLInputElement>('.review input')].map(({ value }) => value)).toEqual(['', '张三']);
});

test('of an error nothing is said to be in order', async () => {
  await shown({ 数据: [...SHEETS.数据, ['丙局', '约70', 0]] }, smallText);
  await press('F8');
  expect(document.querySelector<HTMLElement>('.finding[aria-current]')?.dataset.code).toBe('L-NOT-NUMBER');
  expect(byTestId('btn-review')).toBeNull();
});
