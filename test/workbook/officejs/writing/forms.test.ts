import { assess } from '../../../../src/assessment/assess';
import { compileForm } from '../../../../src/sheets/forms/compile/compile';
import { defaultForms } from '../../../../src/sheets/forms/defaults/defaults';
import { formOnSheet, formSheets } from '../../../../src/sheets/forms/on-sheet';
import { placeForm } from '../../../../src/sheets/forms/place';
import { planForm } from '../../../../src/sheets/forms/plan';
import { areaToA1 } from '../../../../src/workbook/cells/a1';
import { fileWorkbook } from '../../../../src/workbook/file';
import type { Workbook } from '../../../../src/workbook/port';
import { atOnce } from '../../../../src/workbook/progress';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../../src/xlsx';
import { SCHEME, schemeOf, TODAY } from '../../../sheets/forms/support/filled';
import type { Validation } from '../../../../src/workbook/cells/validation';
import { byCell } from '../../copied-rows';
import { officeWith } from '../support/office';

/* A form that stands in the workbook comes to the same in Excel and in a file: cells, formats, merges, heights, page. */

const LEDGERS = {
  名册: [
    ['单位', '序列', '成立'],
    ['甲局', '局', 37_000],
    ['乙局', '局', 37_000],
  ],
  任务: [
    ['单位', '类', '事项', '分值', '得分'],
    ['甲局', '甲', '一', 50, 50],
    ['甲局', '甲', '很长的事项，'.repeat(12), 30, 25.5],
    ['乙局', '乙', '｛单位｝', 100, 80],
  ],
  扣分: [
    ['单位', '事由', '分', '状态'],
    ['甲局', '迟到', 2, '审定'],
  ],
  投票: [['单位', '评价人', '票'], ...['甲局', '乙局'].flatMap((unit) => ['张', '王', '李'].map((person) => [unit, person, 4]))],
};

/** No more than the points taken off, which stand at the left. */
const RULE: Validation = {
  kind: 'custom',
  operator: 'between',
  first: '=E7<=-C7',
  second: null,
  ignoreBlanks: true,
  prompt: null,
  alert: { style: 'warning', title: '', message: '' },
};

const office = officeWith(LEDGERS);
const scheme = schemeOf(SCHEME);

async function file(): Promise<Workbook> {
  const sheets = Object.entries(LEDGERS).map(([name, rows]) => {
    const sheet = emptySheet(name);
    rows.forEach((cells, row) => cells.forEach((value, column) => putCell(sheet, row, column, { value })));
    return sheet;
  });
  return fileWorkbook(await writeXlsx({ ...emptyBook(), sheets }), '试.xlsx');
}

/** Puts the default feedback sheet into the workbook, changes it as an office would, and fills it. */
async function filledIn(workbook: Workbook): Promise<unknown> {
  const [form] = defaultForms(scheme, '2017');
  if (form === undefined) throw new Error('the scheme has a total');
  await workbook.apply(placeForm(form));
  const { sheet } = form;
  await workbook.apply([
    { kind: 'values', sheet, area: { row: 1, column: 0, rows: 1, columns: 1 }, values: [['反馈通知']] },
    { kind: 'style', sheet, area: { row: 1, column: 0, rows: 1, columns: 5 }, style: { fontName: '楷体', fontSize: 26 } },
    { kind: 'columnWidth', sheet, column: 1, columns: 1, points: 150 },
    { kind: 'columnWidth', sheet, column: 4, columns: 3, points: 60 },
    { kind: 'validation', sheet, areas: [{ row: 6, column: 4, rows: 1, columns: 1 }], rule: RULE },
    {
      kind: 'validation',
      sheet,
      areas: [{ row: 2, column: 0, rows: 1, columns: 1 }],
      rule: { ...RULE, kind: 'list', first: '=$G$1:$G$2' },
    },
    { kind: 'values', sheet, area: { row: 0, column: 6, rows: 2, columns: 1 }, values: [['是'], ['否']] },
  ]);
  const snapshot = await workbook.read();
  const [own] = formSheets(snapshot);
  if (own === undefined) throw new Error('no form');
  const { compiled, problems } = compileForm(await formOnSheet(workbook, own), scheme);
  if (compiled === null) throw new Error(JSON.stringify(problems));
  const filling = { assessment: assess(snapshot, scheme), today: TODAY };
  const { sheets } = atOnce(planForm(compiled, filling, { units: null, draft: false }, snapshot));
  const [planned] = sheets;
  if (planned === undefined) throw new Error('nothing was filled');
  await workbook.apply(planned.edits);
  const after = (await workbook.read()).sheets.find(({ name }) => name === planned.name);
  if (after === undefined) throw new Error('no sheet');
  const columns = after.values[0]?.length ?? 0;
  const layout = await workbook.layoutOf({ sheet: planned.name, area: { row: 0, column: 0, rows: after.values.length, columns } });
  return {
    values: after.values,
    formats: after.numberFormats,
    merges: after.merges.map(areaToA1).sort(),
    rules: byCell(layout),
    texts: layout.texts,
    heights: layout.heights,
    widths: layout.widths.map((points) => Math.round(points)),
    page: {
      ...layout.page,
      margins: Object.fromEntries(Object.entries(layout.page.margins).map(([side, points]) => [side, Math.round(points * 10) / 10])),
    },
  };
}

test('the same cells, formats, merges, heights, widths and page in Excel and in a file', async () => {
  const inFile = await filledIn(await file());
  expect(inFile).toMatchObject({ page: { breaks: [expect.any(Number)] as unknown, footer: { center: '－ &P －' } } });
  expect(JSON.stringify(inFile)).toContain('反馈通知');
  expect(JSON.stringify(inFile)).toContain('"first":"是,否"');
  expect(await filledIn(office.workbook)).toEqual(inFile);
});
