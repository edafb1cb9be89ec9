import { allByTestId, byTestId, click, shown, withText, words } from '../support/shown';
import { smallText } from '../support/small-schemes';

test('each finding shows severity, place, unit, message and clause', async () => {
  await shown();
  expect(allByTestId('finding')).toHaveLength(9);
  const cap = allByTestId('finding').find((finding) => finding.dataset.code === 'C-CAP-REACHED');
  for (const part of [
    '提示',
    '加分!A2:D7',
    '市公路局',
    '市公路局的特殊情况加分合计 23，超过封顶 20，多出 3 不计。',
    '依据 第十一条（一）3',
  ])
    expect(words(cap)).toContain(part);
});

test('findings stand the gravest first, then as they stand in the sheets', async () => {
  await shown();
  expect([...document.querySelectorAll('.causes > li')].map((line) => words(line.querySelector('.severity')))).toEqual([
    '错误',
    ...Array.from({ length: 5 }, () => '提醒'),
    ...Array.from({ length: 3 }, () => '提示'),
  ]);
});

test('a click selects the cell', async () => {
  const { workbook } = await shown();
  await click(document.querySelector('[data-code="L-NUMBER-WITH-UNIT"] button'));
  expect(workbook.selected).toEqual([{ sheet: '指标', area: { row: 4, column: 7, rows: 1, columns: 1 } }]);
});

test('counts by severity are switches', async () => {
  await shown();
  expect(words(byTestId('btn-filter'))).toBe('筛选错误1提醒5提示3');
  await click(byTestId('btn-filter'));
  const chips = [...document.querySelectorAll<HTMLElement>('.chip')];
  expect(chips.map(words)).toEqual(['错误1', '提醒5', '提示3']);
  await click(chips[1]);
  expect(allByTestId('finding')).toHaveLength(5);
  expect(chips[1]?.getAttribute('aria-pressed')).toBe('true');
  await click(chips[1]);
  expect(allByTestId('finding')).toHaveLength(9);
});

test('修正 stands only where a correction is safe', async () => {
  await shown();
  const fixable = allByTestId('finding').filter((finding) => withTextIn(finding, '修正') !== undefined);
  expect(fixable.map((finding) => finding.dataset.code)).toEqual(['L-TEXT-NUMBER', 'L-FULL-WIDTH']);
});

test('修正 corrects the cell at once', async () => {
  const { workbook } = await shown();
  await click(withText('[data-code="L-TEXT-NUMBER"] button', '修正'));
  expect(workbook.value('指标', 5, 7)).toBe(103.175);
});

test('all safe corrections are laid out before they are applied', async () => {
  const { workbook } = await shown();
  await click(byTestId('btn-fix-all'));
  expect([...document.querySelectorAll('.preview li')].map(words)).toEqual([
    '指标!H6文本“103.175” → 103.175',
    '指标!H7文本“９９．１” → 99.1',
  ]);
  expect(workbook.writes).toBe(0);
  await click(byTestId('btn-fix-apply'));
  expect([workbook.value('指标', 5, 7), workbook.value('指标', 6, 7)]).toEqual([103.175, 99.1]);
  expect(workbook.writes).toBe(1);
  expect(byTestId('fix-preview')).toBeNull();
});

test('thousands of findings of one cause are one line, which unfolds a page at a time', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [`单位${String(at)}`, '未报', 0]);
  await shown({ 数据: [['单位', '基本分', '扣分'], ...rows] }, smallText);
  const causes = allByTestId('cause').map((cause) => [cause.dataset.code, words(cause.querySelector('.badge'))]);
  expect(causes).toContainEqual(['L-NOT-NUMBER', '5000 处']);
  expect(allByTestId('finding')).toHaveLength(0);
  await click(document.querySelector('[data-code="L-NOT-NUMBER"] > .cause-words'));
  expect(allByTestId('finding')).toHaveLength(50);
  await click(withText('button', '再显示 50 条（还有 4950 条）'));
  expect(allByTestId('finding')).toHaveLength(100);
});

test('a sound workbook says so', async () => {
  await shown(
    {
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', 90, 5],
      ],
    },
    smallText,
  );
  expect(words(document.querySelector('.panel'))).toBe('没有发现问题。');
});

function withTextIn(element: Element, text: string): Element | undefined {
  return [...element.querySelectorAll('button')].find((button) => words(button) === text);
}
