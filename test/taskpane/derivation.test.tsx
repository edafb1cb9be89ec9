import { act } from 'react';
import { allByTestId, byTestId, click, press, shown, withText, words } from './support/shown';
import { assessment, UNIT } from './support/worked-example';

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
  expect(words(root?.querySelector('strong'))).toBe('221.1');
  expect(words(root?.querySelector('.formula'))).toBe('初步考核得分＋局领导综合评价得分＋特殊情况加分－特殊情况扣分＋公式外加扣');
  expect(words(root?.querySelector('.substituted'))).toBe('＝ 205 ＋ 4.5 ＋ 20 － 4 ＋ 0.6 － 5');
  expect(words(root?.querySelector('.clause'))).toBe('依据 第十二条');
});

test('what is displayed adds up to what is displayed', async () => {
  await explained();
  const [total, ...parts] = allByTestId('derivation-node').map((node) => Number(words(node.querySelector('strong'))));
  const [base = 0, votes = 0, bonus = 0, minus = 0, rank = 0, veto = 0] = parts;
  expect(Math.round((base + votes + bonus - minus + rank - veto) * 10) / 10).toBe(total);
});

test('the first level is open, the rest opens on a click', async () => {
  await explained();
  expect(labels()).toHaveLength(8);
  await click(allByTestId('derivation-node')[1]?.querySelector('.node-line'));
  expect(labels().slice(1, 5)).toEqual(['初步考核得分', '指标第3行 公路建设', '指标第4行 养护管理', '指标第5行 安全生产']);
});

test('a note says what the formula alone does not', async () => {
  await explained();
  expect([...document.querySelectorAll('.note')].map(words)).toContain('合计 23，封顶减去 3');
});

test('the cells of a row are selected by a click', async () => {
  const { workbook } = await explained();
  await click(withText('.tree .place', '领导评价!A3:C5'));
  expect(workbook.selected).toEqual([{ sheet: '领导评价', area: { row: 2, column: 0, rows: 3, columns: 3 } }]);
});

test('the tree is worked by keys alone', async () => {
  const { workbook } = await explained();
  await focusRoot();
  await press('ArrowDown');
  expect(focused()).toBe('初步考核得分');
  await press('ArrowRight');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  await press('ArrowRight');
  expect(focused()).toBe('指标第3行 公路建设');
  await press('Enter');
  expect(workbook.selected).toEqual([{ sheet: '指标', area: { row: 2, column: 0, rows: 1, columns: 10 } }]);
  await press('ArrowLeft');
  expect(focused()).toBe('初步考核得分');
  await press('ArrowLeft');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
  await press('End');
  expect(focused()).toBe('公式外的加扣');
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
  await act(async () => session.explain('市航务局', '考核得分'));
  expect(words(document.querySelector('.empty'))).toBe('“市航务局”没有“考核得分”的推导。');
});

test('a scheme that ranks and grades nobody offers neither to explain', async () => {
  const units = assessment.units.map((card) => ({ ...card, rank: null, standing: null, grade: null }));
  const { session } = await shown({ ...assessment, units });
  await act(async () => session.explain(UNIT, '考核得分'));
  await click(document.querySelector('[aria-label="选择得分项"]'));
  const offered = [...document.querySelectorAll('[role=option]')].map(words);
  expect(offered).toContain('考核得分');
  expect(offered).not.toContain('名次');
  expect(offered).not.toContain('等次');
});
