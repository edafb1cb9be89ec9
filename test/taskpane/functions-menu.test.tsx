import { areaOf } from '../support/snapshot';
import { byTestId, click, shown, withText } from './support/shown';

test('the menu offers live results, values and the help pages', async () => {
  await shown();
  await click(byTestId('functions-menu'));
  expect([...document.querySelectorAll('[role=menuitem]')].map((item) => item.textContent)).toEqual([
    '插入实时结果',
    '转为数值',
    '函数说明',
  ]);
  expect(withText('[role=menuitem]', '函数说明')?.getAttribute('href')).toBe('help/index.html');
});

test('outside Excel live results cannot be inserted, but formulas can be turned into values', async () => {
  await shown();
  await click(byTestId('functions-menu'));
  expect(withText('[role=menuitem]', '插入实时结果')?.getAttribute('aria-disabled')).toBe('true');
  expect(withText('[role=menuitem]', '转为数值')?.getAttribute('aria-disabled')).not.toBe('true');
});

test('转为数值 shows each formula with its value before anything is written', async () => {
  const { workbook } = await shown();
  workbook.typeFormula({ sheet: '加分', area: areaOf('E2') }, '=KAOJI.折算百分(B2,100)', 90);
  await click(byTestId('functions-menu'));
  await click(withText('[role=menuitem]', '转为数值'));
  expect(byTestId('freeze-preview')?.textContent).toContain('=KAOJI.折算百分(B2,100) → 90');
  await click(byTestId('btn-freeze-apply'));
  expect(byTestId('freeze-preview')).toBe(null);
  expect(workbook.value('加分', 1, 4)).toBe(90);
});
