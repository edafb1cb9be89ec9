import { areaOf } from '../../support/snapshot';
import { byTestId, click, shown, withText } from '../support/shown';

test('⋯ offers what is done with schemes, and with functions, under a head each', async () => {
  await shown();
  await click(byTestId('more'));
  const groups = [...document.querySelectorAll('[role=menu] [role=group]')].map((group) => {
    const head = document.getElementById(group.getAttribute('aria-labelledby') ?? '');
    return [head?.textContent, ...[...group.querySelectorAll('[role=menuitem]')].map((item) => item.textContent)];
  });
  expect(groups).toEqual([
    ['办法', '按这本工作簿新建', '从空白新建', '复制修改', '导入办法文件（.yaml）…', '导出办法文件（.yaml）'],
    ['函数', '插入实时结果', '转为数值', '函数说明'],
    ['帮助', '名词'],
  ]);
  expect(withText('[role=menuitem]', '函数说明')?.getAttribute('href')).toBe('help/index.html');
});

test('名词 says what the words of the pane mean, and closes again', async () => {
  await shown();
  await click(byTestId('more'));
  await click(withText('[role=menuitem]', '名词'));
  expect(byTestId('terms')?.textContent).toContain('暂列名次现在如此');
  await click(byTestId('terms')?.querySelector('button'));
  expect(byTestId('terms')).toBeNull();
});

test('the four steps say which is next, and go away for good', async () => {
  localStorage.clear();
  await shown();
  const next = () => byTestId('first-steps')?.querySelector('[aria-current=step]')?.textContent;
  expect(next()).toBe('改正');
  await click(byTestId('btn-score'));
  expect(next()).toBe('看推导');
  await click(byTestId('first-steps')?.querySelector('button'));
  expect(byTestId('first-steps')).toBeNull();
  await shown();
  expect(byTestId('first-steps')).toBeNull();
});

test('导入 opens the same picker as the list of schemes', async () => {
  await shown();
  let opened = 0;
  byTestId('scheme-file')?.addEventListener('click', () => (opened += 1));
  await click(byTestId('more'));
  await click(withText('[role=menuitem]', '导入办法文件（.yaml）…'));
  expect(opened).toBe(1);
});

test('outside Excel live results cannot be inserted, but formulas can be turned into values', async () => {
  await shown();
  await click(byTestId('more'));
  expect(withText('[role=menuitem]', '插入实时结果')?.getAttribute('aria-disabled')).toBe('true');
  expect(withText('[role=menuitem]', '转为数值')?.getAttribute('aria-disabled')).not.toBe('true');
});

test('转为数值 shows each formula with its value before anything is written', async () => {
  const { workbook } = await shown();
  workbook.typeFormula({ sheet: '加分', area: areaOf('E2') }, '=KAOJI.折算百分(B2,100)', 90);
  await click(byTestId('more'));
  await click(withText('[role=menuitem]', '转为数值'));
  expect(byTestId('freeze-preview')?.textContent).toContain('=KAOJI.折算百分(B2,100) → 90');
  await click(byTestId('btn-freeze-apply'));
  expect(byTestId('freeze-preview')).toBe(null);
  expect(workbook.value('加分', 1, 4)).toBe(90);
});
