import { areaToA1 } from '../../../src/workbook/cells/a1';
import { workbook } from '../../support/snapshot';
import { filledSheetName } from '../../../src/sheets/forms/sheet-name';
import { DATA, formOf, planOf, schemeOf } from './support/filled';

const PER_UNIT = ['｛表样 试｝｛每张 单位｝'];

test('each copy begins a page, and 另起一页 another', () => {
  const plan = planOf(formOf([PER_UNIT, ['一'], ['｛另起一页｝二'], ['三']]));
  const page = plan.edits.flatMap((edit) => (edit.kind === 'page' ? [edit.page] : []))[0];
  expect(page).toMatchObject({ breaks: [1, 3, 4, 6, 7], scale: 100 });
  expect(page === undefined ? '' : areaToA1(page.printArea)).toBe('A1:A9');
});

test('columns that are wider than the page make it smaller', () => {
  // A4 is 595.3 pt wide, less 100 of margins: 495.3 of 990 pt, and a sixth more where the typeface is not there: 42.9 %.
  const plan = planOf(formOf([PER_UNIT, ['一', '二']], { widths: [490, 500] }));
  expect(plan.edits.flatMap((edit) => (edit.kind === 'page' && 'scale' in edit.page ? [edit.page.scale] : []))).toEqual([42]);
});

test('print titles stand where their rows stand once', () => {
  const titles = (cells: string[][]): unknown =>
    planOf(formOf(cells, { titleRows: { row: 1, rows: 2 } })).edits.flatMap((edit) => (edit.kind === 'page' ? [edit.page.titleRows] : []));
  expect(titles([['｛表样 试｝'], ['题'], ['头'], ['｛每 单位｝｛单位｝']])).toEqual([{ row: 0, rows: 2 }]);
  expect(titles([PER_UNIT, ['题'], ['头'], ['｛每 任务｝｛事项｝']])).toEqual([undefined]);
});

test('a long text makes its row as high as it needs, over the width of its merged cell; others stay', () => {
  const heights = (merges: string[]): number[] =>
    planOf(formOf([PER_UNIT, ['短', ''], ['字'.repeat(30), '']], { merges }), { units: ['甲局'] }).edits.flatMap((edit) =>
      edit.kind === 'rowHeight' ? Array.from({ length: edit.rows }, () => edit.points) : [],
    );
  // 30 signs of 11 pt with 5 % are 346.5 pt: over 94 pt four lines, over 194 pt two, each of 1.35 × 11 = 14.85 pt, and 4 beside.
  expect(heights([])).toEqual([20, 63.5]);
  expect(heights(['A3:B3'])).toEqual([20, 33.75]);
});

test('1,024 units make one sheet less one page break, 1,026 are refused', () => {
  const units = (count: number): ReturnType<typeof planOf> => {
    const names = Array.from({ length: count }, (_, at) => `单位${String(at + 1)}`);
    const data = workbook({
      名册: [['单位', '序列'], ...names.map((name) => [name, '局'])],
      任务: [['单位', '类', '事项', '分值', '得分'], ...names.map((name) => [name, '甲', '一', 10, 9])],
    });
    return planOf(formOf([PER_UNIT, ['｛单位｝']]), { data, scheme: schemeOf() });
  };
  expect(units(1024).edits.flatMap((edit) => (edit.kind === 'page' && 'breaks' in edit.page ? [edit.page.breaks.length] : []))).toEqual([
    1023,
  ]);
  expect(units(1026).problems.map(({ code }) => code)).toEqual(['FO-PAGES']);
});

describe('the name of the sheet', () => {
  test('says the form and the period, or the one unit', () => {
    expect(planOf(formOf([PER_UNIT, ['一']])).sheet).toBe('出表-试-2017');
    expect(planOf(formOf([PER_UNIT, ['一']]), { units: ['乙局'] }).sheet).toBe('出表-试-乙局');
  });

  test('is what Excel takes: 31 signs, none that are forbidden, none that is taken', () => {
    expect(filledSheetName(['反馈单', '市/县[一]局'], [])).toBe('出表-反馈单-市_县_一_局');
    expect(filledSheetName(['反馈单', '很'.repeat(40)], [])).toHaveLength(31);
    expect(filledSheetName(['反馈单', '2017'], ['出表-反馈单-2017', '出表-反馈单-2017(2)'])).toBe('出表-反馈单-2017(3)');
    expect(filledSheetName(['A', 'b'], ['出表-a-B'])).toBe('出表-A-b(2)');
    expect(filledSheetName(['单', "甲'"], [])).toBe('出表-单-甲');
  });

  test('nothing that stands in the workbook is overwritten', () => {
    const data = { ...DATA, sheets: [...DATA.sheets, ...workbook({ '出表-试-2017': [['手改']] }).sheets] };
    expect(planOf(formOf([PER_UNIT, ['一']]), { data }).sheet).toBe('出表-试-2017(2)');
  });
});

test('where somebody had a page begin in the form, one begins in every copy', () => {
  const plan = planOf(formOf([PER_UNIT, ['一'], ['二']], { breaks: [2] }));
  expect(plan.edits.flatMap((edit) => (edit.kind === 'page' && 'breaks' in edit.page ? [edit.page.breaks] : []))).toEqual([
    [1, 2, 3, 4, 5],
  ]);
});

test('a unit whose name turns the direction of writing has a sheet whose name does not', () => {
  expect(filledSheetName(['反馈单', '甲\u202exslx.exe', '\u200b乙'], [])).toBe('出表-反馈单-甲xslx.exe-乙');
});
