import { assess } from '../../../src/assessment/assess';
import { LIVE_SHEET } from '../../../src/workbook/owned-sheets';
import { functionCells, planFreeze } from '../../../src/custom-functions/freeze';
import { outgrown, planLiveSheet } from '../../../src/custom-functions/live-sheet';
import { functionMessages } from '../../../src/messages/functions/functions';
import { shippedLibrary } from '../../../src/regulations';
import { loadScheme } from '../../../src/scheme/load';
import type { Edits } from '../../../src/workbook/edits';
import { isFormula, type CellValue } from '../../../src/workbook/cells/cell';
import { sheetNamed, type Snapshot } from '../../../src/workbook/snapshot';
import { areaOf, workbook } from '../../support/snapshot';
import { shippedText } from '../../support/shipped-text';

const { scheme } = loadScheme(shippedText('广元交通'), 'guangyuan.yaml', shippedLibrary);
if (scheme === null) throw new Error('the shipped scheme is right');
const guangyuan = scheme;

const sheets = {
  名册: [
    ['单位', '序列'],
    ['甲科', '局机关科室'],
  ],
  '指标 一': [
    ['单位', '分值', '目标值', '完成值'],
    ['甲科', 80, 100, 120],
  ],
  杂记: [['与考核无关']],
} as const;

function plan(snapshot: Snapshot): Edits {
  return planLiveSheet(guangyuan, assess(snapshot, guangyuan), snapshot);
}

function formulaOf(edits: Edits): string {
  const contents = edits.flatMap((edit) => (edit.kind === 'values' ? edit.values.flat() : []));
  return contents.find(isFormula)?.formula ?? '';
}

/** The workbook with the live sheet in it: its formula in A4, and what it has spilled. */
function inserted(snapshot: Snapshot, formula: string, name: string | null = '考评结果_实时'): Snapshot {
  const live = workbook({ [LIVE_SHEET]: [['实时结果'], ['说明'], [null], ['单位'], ['甲科']] }).sheets.map((sheet) => ({
    ...sheet,
    formulas: sheet.values.map((line, row) => line.map(() => (row === 3 ? formula : null))),
  }));
  return {
    ...snapshot,
    sheets: [...snapshot.sheets, ...live],
    names: name === null ? [] : [{ name, refersTo: `='${LIVE_SHEET}'!$A$1:$M$205` }],
  };
}

test('one formula over the recognised ledgers, each followed by which of its cells are blank, with room to grow', () => {
  expect(formulaOf(plan(workbook(sheets)))).toBe(
    '=IF(ISERROR(KAOJI.已加载()),"本表由考绩函数实时计算。请打开考绩加载项；没有考绩的，请发件人先在窗格 ⋯ 菜单点“转为数值”。",' +
      'KAOJI.单位计分("全部","",名册!A1:B100,ISBLANK(名册!A1:B100),\'指标 一\'!A1:D100,ISBLANK(\'指标 一\'!A1:D100)))',
  );
});

test('a text in the formula is no longer than Excel takes', () => {
  for (const [, text = ''] of formulaOf(plan(workbook(sheets))).matchAll(/"([^"]*)"/gu)) expect(text.length).toBeLessThanOrEqual(255);
});

test('it stands on a sheet of its own that is Kaoji’s and no ledger, and the sheet can be made anew', () => {
  const first = workbook(sheets);
  const edits = plan(first);
  expect(edits[0]).toEqual({ kind: 'addSheet', sheet: LIVE_SHEET });
  expect(edits).toContainEqual(expect.objectContaining({ kind: 'name', name: '考评结果_实时', sheet: LIVE_SHEET }));
  const again = inserted(first, formulaOf(edits));
  expect(formulaOf(plan(again))).toBe(formulaOf(edits));
  expect(plan(again)[0]).toMatchObject({ kind: 'clear', sheet: LIVE_SHEET });
});

test('a sheet of that name that Kaoji did not write is not touched', () => {
  expect(() => plan(inserted(workbook(sheets), '', null))).toThrow('将要写入的');
});

test('ledgers that outgrow the formula, or come later, are told of', () => {
  const first = workbook(sheets);
  const formula = formulaOf(plan(first));
  expect(outgrown(guangyuan, first)).toEqual([]);
  expect(outgrown(guangyuan, inserted(first, formula))).toEqual([]);
  const long: CellValue[][] = Array.from({ length: 120 }, () => ['甲科', 1, 1, 1]);
  const grown = workbook({
    ...sheets,
    '指标 一': [...sheets['指标 一'], ...long],
    加分: [
      ['单位', '工作事项', '层级', '书面依据'],
      ['甲科', '一', '中央', '有'],
    ],
  });
  expect(outgrown(guangyuan, inserted(grown, formula))).toEqual(['指标 一', '加分']);
});

test('a formula names a sheet however it is quoted and fixed', () => {
  const first = workbook(sheets);
  const formula = formulaOf(plan(first)).replaceAll('名册!A1:B100', "'名册'!$A$1:$B$100");
  expect(formula).toContain("'名册'!$A$1:$B$100");
  expect(outgrown(guangyuan, inserted(first, formula))).toEqual([]);
  // Only a text in the formula names it.
  expect(outgrown(guangyuan, inserted(first, formula.replaceAll("'名册'!$A$1:$B$100", '"名册!A1:B100"')))).toEqual(['名册']);
});

test('a formula that names whole columns or rows leaves nothing out', () => {
  const first = workbook(sheets);
  const formula = formulaOf(plan(first));
  for (const named of ['名册!$A:$XFD', '名册!1:1048576'])
    expect(outgrown(guangyuan, inserted(first, formula.replaceAll('名册!A1:B100', named)))).toEqual([]);
  expect(outgrown(guangyuan, inserted(first, formula.replaceAll('名册!A1:B100', '名册!A:A')))).toEqual(['名册']);
});

test('more ledgers than a formula can name are refused before anything is written', () => {
  const many = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [
      `指标-一个名字不短的单位的台账${String(index)}`,
      [
        ['单位', '分值', '目标值', '完成值'],
        ['甲科', 80, 100, index],
      ],
    ]),
  );
  expect(() => plan(workbook({ 名册: sheets.名册, ...many }))).toThrow('一个公式写不下');
});

test('the spill has the columns that the sheet is laid out for', () => {
  const widths = plan(workbook(sheets)).flatMap((edit) => (edit.kind === 'columnWidth' ? [edit.column] : []));
  // 单位 序列 名次, seven items of the regulation, 等次, 待补事项
  expect(widths.length).toBe(3 + guangyuan.items.length + 2);
  const formats = plan(workbook(sheets)).filter((edit) => edit.kind === 'numberFormat');
  expect(formats).toEqual(
    Array.from('DEFGHIJKLM')
      .slice(0, guangyuan.items.length)
      .map((column) => ({ kind: 'numberFormat', sheet: LIVE_SHEET, format: '0.00', area: areaOf(`${column}5:${column}205`) })),
  );
  expect(sheetNamed(workbook(sheets), LIVE_SHEET)).toBeUndefined();
});

test('turned into values, its heading no longer says that it follows the ledgers', () => {
  const first = workbook(sheets);
  const live = inserted(first, formulaOf(plan(first)));
  const sheet = sheetNamed(live, LIVE_SHEET);
  if (sheet === undefined) throw new Error('no sheet of live results');
  const shown = sheet.values.map((row, at) =>
    row.map((value, column) => (at === 1 && column === 0 ? functionMessages['F-LIVE-NOTE'].zh : value)),
  );
  const snapshot = { ...live, sheets: live.sheets.map((one) => (one === sheet ? { ...sheet, values: shown } : one)) };
  const { edits } = planFreeze(snapshot, functionCells(snapshot), [null]);
  expect(edits).toContainEqual({
    kind: 'values',
    sheet: LIVE_SHEET,
    area: areaOf('A2'),
    values: [[functionMessages['F-LIVE-FROZEN'].zh]],
  });
});
