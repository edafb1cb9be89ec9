import { act } from 'react';
import { allByTestId, byTestId, click, press, shown, withText, words } from '../support/shown';
import { smallText } from '../support/small-schemes';
import { UNIT } from '../support/worked-example';

async function explained() {
  const pane = await shown();
  await act(async () => pane.session.explain(UNIT, '考核得分'));
  return pane;
}

function labels(): string[] {
  return allByTestId('derivation-node').map((node) => words(node.querySelector('.label')));
}

async function focusRoot() {
  await act(async () => allByTestId('derivation-node')[0]?.focus());
}

function focused(): string {
  return words(document.activeElement?.querySelector('.label'));
}

test('the number, the formula in the words of the regulation, the numbers put in, the clause', async () => {
  await explained();
  const root = allByTestId('derivation-node')[0];
  expect(words(root?.querySelector('strong'))).toBe('221.10');
  expect(words(root?.querySelector('.formula'))).toBe(
    '初步考核得分＋局领导综合评价得分﹢特殊情况加分﹣特殊情况扣分 ＋（如果 口径.公式外的加扣 = 计入 则 全省排位加扣分 － 一票否决扣分 否则 0）',
  );
  expect(words(root?.querySelector('.substituted'))).toBe('＝ 205.00＋4.50﹢20.00﹣4.00 ＋（0.60 － 5.00）');
  expect(words(root?.querySelector('.clause'))).toBe('依据 第十二条');
});

test('what is displayed adds up to what is displayed', async () => {
  await explained();
  const [total, ...parts] = allByTestId('derivation-node')
    .filter((node) => !words(node).startsWith('口径'))
    .map((node) => Number(words(node.querySelector('strong')).replace('－', '-')));
  const [base = 0, votes = 0, bonus = 0, minus = 0, rank = 0, veto = 0] = parts;
  // What is taken off has its sign.
  expect([minus, veto]).toEqual([-4, -5]);
  expect(Math.round((base + votes + bonus + minus + rank + veto) * 10) / 10).toBe(total);
});

/** Opens the rows of 初步考核得分 below the total. */
async function openRows() {
  await click(allByTestId('derivation-node')[1]?.querySelector('.node-line'));
}

test('the first level is open; the rows of a ledger open as a table under its heads, their formula said once', async () => {
  await explained();
  expect(labels()).toHaveLength(8);
  await openRows();
  expect(labels().slice(1, 5)).toEqual(['初步考核得分', '公路建设', '养护管理', '安全生产']);
  const parent = allByTestId('derivation-node')[1];
  expect([...(parent?.querySelectorAll('.table-heads .cell') ?? [])].map(words)).toEqual(['分值', '目标值', '完成值', '完成率', '计入']);
  expect([...(parent?.querySelectorAll('.formula') ?? [])].map(words)).toEqual([
    '合计(指标, 得分)',
    '每行：如果 计分方式 = 直接计分 则 限于(直接得分, 0, 分值) 否则 分值 × 限于(完成率, 0, 110%)',
  ]);
  const rows = allByTestId('derivation-node').filter((node) => node.matches('.node-in-table'));
  expect(rows[0]?.querySelectorAll('.formula')).toHaveLength(0);
  // Each number has its head for those who hear the row.
  expect([...(rows[0]?.querySelectorAll('.cell') ?? [])].map(words)).toEqual([
    '分值 80',
    '目标值 100',
    '完成值 120',
    '完成率 1.2',
    '计入 88.00',
  ]);
});

test('a row of the table opens to its own numbers, clause and cells', async () => {
  await explained();
  await openRows();
  const row = () => allByTestId('derivation-node')[2];
  expect(row()?.querySelector('.substituted')).toBeNull();
  await click(row()?.querySelector('.node-line'));
  expect(words(row()?.querySelector('.substituted'))).toMatch(/^＝ .*× 限于/u);
  expect([...(row()?.querySelectorAll('.facts > *') ?? [])].map(words)).toEqual(['依据 第九条', '指标!A2:H2']);
});

test('what a clause says shows under the mouse, and is described to assistive technology', async () => {
  await explained();
  const bonus = allByTestId('derivation-node').find((node) => words(node.querySelector('.label')) === '特殊情况扣分');
  const said = '被通报批评、被媒体曝光的按层级扣分；在上级考核中被扣分的，双倍扣。';
  expect(bonus?.querySelector('.clause')?.getAttribute('title')).toBe(said);
  expect(words(document.getElementById(bonus?.getAttribute('aria-describedby') ?? ''))).toBe(said);
});

test('a grade says in words why it is given and why others are not', async () => {
  const { session } = await shown();
  await act(async () => session.explain('市公路局', '等次'));
  const notes = allByTestId('derivation-node').map((node) => [
    words(node.querySelector('.label')),
    words(node.querySelector('strong')),
    words(node.querySelector('.note')),
  ]);
  expect(notes).toEqual([
    ['等次', '合格', '前面各档都不符合'],
    ['不合格', '不符合', '因为考核得分是221.10，不低于合格线（150）；口径.否决后的等次是按得分定，不是定为不合格'],
    ['先进', '不符合', '因为“先进资格”为否'],
    ['合格', '符合', '前面各档都不符合'],
  ]);
  expect(document.querySelector('.tree .substituted')).toBeNull();
});

test('a note says what the formula alone does not', async () => {
  await explained();
  expect([...document.querySelectorAll('.note')].map(words)).toContain(
    '第十二条的公式没有列全省排位加扣分和一票否决扣分，第十一条（三）（四）写明在考评总分中加扣',
  );
});

test('the cells of a row are selected by a click', async () => {
  const { workbook } = await explained();
  await openRows();
  await click(withText('.tree .place', '养护管理'));
  expect(workbook.selected).toEqual([{ sheet: '指标', area: { row: 2, column: 0, rows: 1, columns: 8 } }]);
});

test('the tree is worked by keys alone', async () => {
  const { workbook } = await explained();
  await focusRoot();
  await press('ArrowDown');
  expect(focused()).toBe('初步考核得分');
  await press('ArrowRight');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  await press('ArrowRight');
  expect(focused()).toBe('公路建设');
  await press('Enter');
  expect(workbook.selected).toEqual([{ sheet: '指标', area: { row: 1, column: 0, rows: 1, columns: 8 } }]);
  await press('ArrowLeft');
  expect(focused()).toBe('初步考核得分');
  await press('ArrowLeft');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
  await press('End');
  expect(focused()).toBe('一票否决扣分');
  await press('Home');
  expect(focused()).toBe('考核得分');
});

test('levels and positions are told to assistive technology; one stop for Tab', async () => {
  await explained();
  const nodes = allByTestId('derivation-node');
  expect(byTestId('derivation')?.getAttribute('aria-label')).toBe('市公路局：考核得分 的推导');
  expect(nodes.map((node) => node.getAttribute('aria-level'))).toEqual(['1', '2', '2', '2', '2', '2', '2', '2']);
  expect(nodes[3]?.getAttribute('aria-posinset')).toBe('3');
  expect(nodes[3]?.getAttribute('aria-setsize')).toBe('7');
  expect(nodes.filter((node) => node.tabIndex === 0)).toHaveLength(1);
});

test('without a choice it says what to do; without a derivation it says that there is none', async () => {
  const { session } = await shown();
  await click(byTestId('tab-derivation'));
  expect(words(document.querySelector('.empty'))).toContain('选中考评结果表中的一个数');
  await act(async () => session.explain('市航务局', '印象分'));
  expect(words(document.querySelector('.empty'))).toBe('“市航务局”没有“印象分”的推导。');
});

test('a scheme that ranks and grades nobody offers neither to explain', async () => {
  const neither = smallText.slice(0, smallText.indexOf('排名:'));
  const { session } = await shown(
    {
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', 90, 5],
      ],
    },
    neither,
  );
  await act(async () => session.explain('甲局', '得分'));
  await click(document.querySelector('[aria-label="选择得分项"]'));
  const offered = [...document.querySelectorAll('[role=option]')].map(words);
  expect(offered).toContain('得分');
  expect(offered).not.toContain('名次');
  expect(offered).not.toContain('等次');
});

test('what a cap has cut off is said', async () => {
  await explained();
  // 10 + 5 + 5 + 1 + 1 + 1 = 23, of which 20 count.
  const bonus = allByTestId('derivation-node').find((node) => words(node.querySelector('.label')) === '特殊情况加分');
  expect(words(bonus?.querySelector('.note'))).toBe('23 超过上限，只计 20，多出 3 不计');
});

test('the way to the cell that a number waits for is open from the beginning', async () => {
  const pane = await shown();
  await act(async () => pane.session.explain('剑阁县交通运输局', '考核得分'));
  expect(labels()).toContain('完成值');
  const cell = allByTestId('derivation-node').find((node) => words(node.querySelector('.label')) === '完成值');
  expect(words(cell)).toContain('指标!H5');
});
