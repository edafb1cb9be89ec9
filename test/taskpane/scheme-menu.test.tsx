import { byTestId, click, shown, withText } from './support/shown';

test('the menu beside the scheme offers to start, copy, import and export one', async () => {
  await shown();
  await click(byTestId('scheme-menu'));
  expect([...document.querySelectorAll('[role=menuitem]')].map((item) => item.textContent)).toEqual([
    '按这本工作簿新建',
    '从空白新建',
    '复制修改',
    '导入办法文件（.yaml）…',
    '导出办法文件（.yaml）',
  ]);
});

test('导入 opens the same picker as the list of schemes', async () => {
  await shown();
  let opened = 0;
  byTestId('scheme-file')?.addEventListener('click', () => (opened += 1));
  await click(byTestId('scheme-menu'));
  await click(withText('[role=menuitem]', '导入办法文件（.yaml）…'));
  expect(opened).toBe(1);
});
