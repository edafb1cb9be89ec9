import { assess } from '../../../src/assessment/assess';
import { loadScheme } from '../../../src/scheme/load';
import { planFormulas } from '../../../src/sheets/formulas/plan-formulas';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { PAPERS, type Edit, type PageSetup } from '../../../src/workbook/edits';
import { valueOf, type CellValue } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

/* The result is printed and signed: what stands where, and that what is shown adds up. */

const ROSTER: readonly (readonly CellValue[])[] = [
  ['甲局', 60, 2],
  ['乙局', 50, 0],
];

interface Sheet {
  readonly edits: readonly Edit[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly page: PageSetup;
}

/** The result sheet of units (单位 加 扣), in values or in formulas with what they give now. `items`: more of them. */
function sheet(as: 'values' | 'formulas', { items = '', roster = ROSTER, more = '' } = {}): Sheet {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
标识: 试
口径: {迟报: {问: 迟报怎么算, 取: 不扣, 另可: [扣], 依据: 第三条}}
台账:
  名册: {列: {单位: 单位, 加: 数, 扣: 数}}
  否决: {依据: 一, 一票否决: 是, 列: {情形: 文字}}
得分项:
  加分: {公式: 加, 类型: 分, 依据: 一}
  扣分: {公式: 扣, 类型: 分, 依据: 一}
${items}  总分: {公式: 加分 － 扣分, 类型: 分, 依据: 一}
排名: {按: 总分, 范围: 全部, 依据: 一}
${more}`,
    '试.yaml',
  );
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join());
  const snapshot = workbook({ 名册: [['单位', '加', '扣'], ...roster], 否决: [['单位', '情形']] });
  const assessment = assess(snapshot, scheme, { period: '2026' });
  const plan = as === 'values' ? planResult(assessment, snapshot) : planFormulas(assessment, snapshot);
  const edits = plan.edits.filter((edit) => 'sheet' in edit && edit.sheet === plan.sheet);
  const rows = edits.flatMap((edit) => (edit.kind === 'values' ? edit.values.map((row) => row.map(valueOf)) : []));
  const page = edits.find((edit) => edit.kind === 'page');
  if (page?.kind !== 'page') throw new Error('no page');
  return { edits, rows, page: page.page };
}

const FORMS = ['values', 'formulas'] as const;

test.each(FORMS)('in %s: title, seal and table first; the line to sign on after the last unit; readings and hashes at the end', (as) => {
  const { rows, page } = sheet(as);
  const first = rows.map(([cell = null]) => cell);
  expect(first.slice(0, 7)).toEqual(['试　2026年考评结果', '考评单位（盖章）：', '', '名次', '全部单位（2个单位）', 1, 2]);
  expect(first[7]).toMatch(/^制表：\s+审核：\s+负责人：\s+日期：\s+年\s+月\s+日$/u);
  expect(first.slice(8, 11)).toEqual([null, '口径', '迟报：不扣（第三条；另可：扣）']);
  expect(first[11]).toMatch(/^办法版本 /u);
  expect(JSON.stringify(first.slice(0, 8))).not.toMatch(/版本|指纹|口径/u);
  expect(page.printArea).toEqual({ row: 0, column: 0, rows: rows.length, columns: 5 });
});

test.each(FORMS)('in %s what is taken off stands below zero, so that what is shown adds up', (as) => {
  const { rows } = sheet(as);
  // 60 － 2 = 58; nothing taken off is 0, not －0.
  expect(rows.slice(5, 7).map((row) => row.slice(1, 5))).toEqual([
    ['甲局', 60, -2, 58],
    ['乙局', 50, 0, 50],
  ]);
});

test('in values a column of which no unit has anything is left out', () => {
  expect(sheet('values').rows[3]).toEqual(['名次', '单位', '加分', '扣分', '总分']);
  const grades = '等次:\n  - {等次: 先进, 当: 总分 ≥ 55, 依据: 一}\n  - {等次: 合格, 当: 其他, 依据: 一}\n';
  expect(sheet('values', { more: grades }).rows[3]).toEqual(['名次', '单位', '加分', '扣分', '总分', '等次']);
});

test('in formulas such a column stands beside what is printed, and the line above the table tells once it holds something', () => {
  const { rows, edits, page } = sheet('formulas');
  expect(rows[3]).toEqual(['名次', '单位', '加分', '扣分', '总分', '行', '一票否决', '待补事项']);
  expect(page.printArea.columns).toBe(5);
  const status = edits.flatMap((edit) => (edit.kind === 'values' ? [edit.values[2]?.[0]] : []))[0];
  expect(status).toMatchObject({ formula: expect.stringContaining('COUNTIFS(\'考评结果-2026\'!G5:G7,"?*")') as string });
  expect(status).toMatchObject({ formula: expect.stringContaining('“一票否决、待补事项”有了内容') as string });
});

test.each(FORMS)(
  'in %s a page has its number, the heads come again on each, and a line over the whole width is as high as its words',
  (as) => {
    const { edits, page } = sheet(as);
    expect(page.footer?.center).toContain('&P');
    expect(page.titleRows).toEqual({ row: 3, rows: 1 });
    const heights = new Map<number, number>();
    for (const edit of edits)
      if (edit.kind === 'rowHeight') for (let row = edit.row; row < edit.row + edit.rows; row += 1) heights.set(row, edit.points);
    const width = edits.flatMap((edit) => (edit.kind === 'columnWidth' && edit.column < 5 ? [edit.points * edit.columns] : []));
    const across = width.reduce((sum, points) => sum + points, 0);
    // 46 signs of a two-line notice at the least: each line of 10 points takes 13 or more.
    for (const [row, height] of heights) {
      const text = sheet(as).rows[row]?.[0];
      const wide = typeof text === 'string' && row !== 3 ? [...text].length * (row === 0 ? 16 : 5.5) : 0;
      expect([row, height >= Math.ceil(wide / across) * 13]).toEqual([row, true]);
    }
    // What is wider than the page, as what the sheet says of itself is here, is wrapped within merged cells.
    const merged = edits.flatMap((edit) => (edit.kind === 'merge' ? [edit.area.row] : []));
    const wrapped = edits.flatMap((edit) => (edit.kind === 'style' && edit.style.wrap === true ? [edit.area.row] : []));
    expect(merged).toEqual(expect.arrayContaining([0, 11]));
    expect(wrapped).toEqual(expect.arrayContaining([0, 11]));
  },
);

/** As small as letters of 10 points are printed on the page: fitted across, or at its scale. */
function printedPoints({ edits, page }: Sheet): number {
  if ('scale' in page) return page.scale / 10;
  const width = edits.flatMap((edit) =>
    edit.kind === 'columnWidth' && edit.column < page.printArea.columns ? [edit.points * edit.columns] : [],
  );
  const room = PAPERS[page.paper].long - (page.margins?.left ?? 0) - (page.margins?.right ?? 0);
  return 10 * Math.min(1, room / width.reduce((sum, points) => sum + points, 0));
}

test.each([
  [0, 'A4', true],
  [8, 'A4', true],
  [14, 'A3', true],
  [60, 'A3', false],
])('with %i items more it is printed on %s, no smaller than 9 points; what no page holds goes on several', (count, paper, fits) => {
  const items = Array.from({ length: count }, (_, at) => `  第${String(at)}项: {公式: 加, 类型: 分, 依据: 一}\n`).join('');
  const made = sheet('values', { items });
  expect(made.page.paper).toBe(paper);
  expect('fitToWidth' in made.page).toBe(fits);
  expect(printedPoints(made)).toBeGreaterThanOrEqual(9);
  // The names of the units come again on the pages to the right.
  expect(made.page.titleColumns).toEqual(fits ? undefined : { column: 0, columns: 2 });
});
