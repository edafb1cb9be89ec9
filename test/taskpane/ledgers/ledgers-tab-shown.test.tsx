import { allByTestId, byTestId, click, shown, withText, words } from '../support/shown';

/* 台账 as it is seen: cards with links, questions and lists. */

const SCHEME = `办法: 试
标识: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 分值: 分, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分)", 依据: 一}}
`;

const SHEETS = {
  名册: [['单位'], ['青石镇'], ['白鹭乡']],
  评分表: [
    ['序号', '被考核单位', '考核内容', '标准分', '考评得分'],
    [1, '青石镇', '安全生产', 40, 36],
    [2, '白鹭乡', '安全生产', 40, 40],
  ],
};

async function tab() {
  const pane = await shown(SHEETS, SCHEME);
  await click(byTestId('tab-ledgers'));
  return pane;
}

const standings = () => allByTestId('table-card').map((card) => card.dataset['standing']);

test('an address and a head select their cells', async () => {
  const { workbook } = await tab();
  await click(withText('button', '评分表!A1:E3'));
  await click(withText('.table-columns button', '考评得分'));
  expect(workbook.selected).toEqual([
    { sheet: '评分表', area: { row: 0, column: 0, rows: 3, columns: 5 } },
    { sheet: '评分表', area: { row: 0, column: 4, rows: 3, columns: 1 } },
  ]);
});

test('a likely table shows its question with the answers, and is read once it is answered', async () => {
  await tab();
  expect(standings()).toEqual(['read', 'guess']);
  expect(allByTestId('table-column').map((item) => words(item.querySelector('div')))).toContain('考评得分36、40');
  await click(withText('.table-card button', '就是它：读作台账“指标”'));
  expect(standings()).toEqual(['read', 'read']);
  expect(document.querySelector('.table-card .finding')).toBeNull();
});

test('the list of a table changes its ledger, that of a column its column', async () => {
  const { session } = await tab();
  const list = (label: string) => document.querySelector(`[role=combobox][aria-label="${label}"]`);
  await click(list('“考评得分”当作哪一列'));
  await click(withText('[role=option]', '不用'));
  expect(session.getState().undoable).toMatchObject({ code: 'PANE-DID-LEAVE-COLUMN', data: { sheet: '评分表', head: '考评得分' } });
  await click(list('评分表!A1:E3 当作哪本台账'));
  await click(withText('[role=option]', '不读'));
  expect(standings()).toEqual(['read', 'refused']);
});
