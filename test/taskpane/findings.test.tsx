import { allByTestId, byTestId, click, shown, withText, words } from './support/shown';
import { smallText } from './support/small-schemes';

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

test('findings stand by ledger, errors first', async () => {
  await shown();
  const groups = [...document.querySelectorAll('.group')].map((group) => [
    words(group.querySelector('h2')),
    group.querySelectorAll('li.finding').length,
  ]);
  expect(groups).toEqual([
    ['指标 3', 3],
    ['名册 3', 3],
    ['历年结果 1', 1],
    ['一票否决 1', 1],
    ['加分 1', 1],
  ]);
  expect([...document.querySelectorAll('.group:nth-of-type(1) .severity')].map(words)).toEqual(['错误', '提醒', '提醒']);
});

test('what no ledger is to blame for stands under the whole workbook', async () => {
  // The assessed year is 2017, before the first for which the parameter is laid down.
  const since = smallText
    .replace('得分项:', '参数:\n  底分: {按年: [{自: 2018, 取: 20}], 依据: 第五条}\n得分项:')
    .replace('否则 基本分', '否则 基本分 ＋ 底分');
  await shown(
    {
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', 90, 5],
      ],
    },
    since.replace('取: 计入, 另可: [不计入]', '取: 不计入, 另可: [计入]'),
  );
  expect([...document.querySelectorAll('.group h2')].map(words)).toContain('整个工作簿 1');
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

test('thousands of findings are drawn a page at a time', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [`单位${String(at)}`, '未报', 0]);
  await shown({ 数据: [['单位', '基本分', '扣分'], ...rows] }, smallText);
  expect(allByTestId('finding')).toHaveLength(100);
  await click(withText('button', '再显示 100 条（还有 4900 条）'));
  expect(allByTestId('finding')).toHaveLength(200);
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
