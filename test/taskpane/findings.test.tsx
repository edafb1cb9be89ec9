import { allByTestId, byTestId, click, shown, withText, words } from './support/shown';
import { assessment, findings } from './support/worked-example';

test('each finding shows severity, place, unit, message and clause', async () => {
  await shown();
  expect(allByTestId('finding')).toHaveLength(6);
  const cap = allByTestId('finding').find((finding) => finding.dataset.code === 'CK-CAP');
  for (const part of ['提示', '加分!A3:E8', '市公路局', '加分合计 23，封顶 20，超出 3 分不计。', '依据 第十一条（一）3'])
    expect(words(cap)).toContain(part);
});

test('findings stand by ledger, errors first', async () => {
  await shown();
  const groups = [...document.querySelectorAll('.group')].map((group) => [
    words(group.querySelector('h2')),
    group.querySelectorAll('li.finding').length,
  ]);
  expect(groups).toEqual([
    ['指标 3', 3],
    ['加分 1', 1],
    ['一票否决 1', 1],
    ['整个工作簿 1', 1],
  ]);
  expect([...document.querySelectorAll('.group:nth-of-type(1) .severity')].map(words)).toEqual(['错误', '提醒', '提醒']);
});

test('a click selects the cell', async () => {
  const { workbook } = await shown();
  await click(document.querySelector('[data-code="CK-NUMBER-UNIT"] button'));
  expect(workbook.selected).toEqual([{ sheet: '指标', area: { row: 40, column: 9, rows: 1, columns: 1 } }]);
});

test('counts by severity are switches', async () => {
  await shown();
  const chips = [...document.querySelectorAll<HTMLElement>('.chip')];
  expect(chips.map(words)).toEqual(['错误1', '提醒3', '提示2']);
  await click(chips[1]);
  expect(allByTestId('finding')).toHaveLength(3);
  expect(chips[1]?.getAttribute('aria-pressed')).toBe('true');
  await click(chips[1]);
  expect(allByTestId('finding')).toHaveLength(6);
});

test('修正 stands only where a correction is safe', async () => {
  await shown();
  const fixable = allByTestId('finding').filter((finding) => withTextIn(finding, '修正') !== undefined);
  expect(fixable.map((finding) => finding.dataset.code)).toEqual(['CK-TEXT-NUMBER', 'CK-FULL-WIDTH']);
});

test('修正 corrects the cell at once', async () => {
  const { workbook } = await shown();
  await click(withText('[data-code="CK-TEXT-NUMBER"] button', '修正'));
  expect(workbook.value('指标', 12, 9)).toBe(95);
});

test('all safe corrections are laid out before they are applied', async () => {
  const { workbook } = await shown();
  await click(byTestId('btn-fix-all'));
  expect([...document.querySelectorAll('.preview li')].map(words)).toEqual(['指标!J13空白 → 95', '指标!J21空白 → 120']);
  expect(workbook.writes).toBe(0);
  await click(byTestId('btn-fix-apply'));
  expect([workbook.value('指标', 12, 9), workbook.value('指标', 20, 9)]).toEqual([95, 120]);
  expect(workbook.writes).toBe(1);
  expect(byTestId('fix-preview')).toBeNull();
});

test('thousands of findings are drawn a page at a time', async () => {
  const [first] = findings;
  if (first === undefined) throw new Error('The example has findings.');
  await shown({ ...assessment, findings: Array.from({ length: 5000 }, () => first) });
  expect(allByTestId('finding')).toHaveLength(100);
  await click(withText('button', '再显示 100 条（还有 4900 条）'));
  expect(allByTestId('finding')).toHaveLength(200);
});

test('a sound workbook says so', async () => {
  await shown({ ...assessment, findings: [] });
  expect(words(document.querySelector('.panel'))).toBe('没有发现问题。');
});

function withTextIn(element: Element, text: string): Element | undefined {
  return [...element.querySelectorAll('button')].find((button) => words(button) === text);
}
