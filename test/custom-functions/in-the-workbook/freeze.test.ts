import { callsFunctions, functionCells, planFreeze } from '../../../src/custom-functions/freeze';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { fileWorkbook } from '../../../src/workbook/file';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { emptyBook, emptySheet, writeXlsx, type XlsxCell } from '../../../src/xlsx';
import { areaOf, workbook } from '../../support/snapshot';

/** A sheet with what its cells show, and the formulas behind some of them. */
function withFormulas(values: readonly (readonly CellValue[])[], formulas: Readonly<Record<string, string>>): Snapshot {
  const snapshot = workbook({ 表: values });
  const [sheet] = snapshot.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const at = new Map(Object.entries(formulas).map(([a1, formula]) => [`${String(areaOf(a1).row)},${String(areaOf(a1).column)}`, formula]));
  return {
    ...snapshot,
    sheets: [
      { ...sheet, formulas: sheet.values.map((line, row) => line.map((_, column) => at.get(`${String(row)},${String(column)}`) ?? null)) },
    ],
  };
}

test.each([
  ['=KAOJI.折算百分(A1,B1)', true],
  ['=ROUND(kaoji.折算百分(A1,B1),1)+C1', true],
  ['=_xldudf_KAOJI_单位计分("全部","",A1:B2)', true],
  ['=MAP(A1:A3,KAOJI.精确舍入)', true],
  ['=LET(f,KAOJI.完成得分,f(80,100,A1))', true],
  ['=SUM(A1:A3)', false],
  ['="KAOJI.折算百分(A1)"&A1', false],
  ["='KAOJI.表('!A1", false],
  ['=MYKAOJI.折算百分(A1)', false],
  ['=KAOJI.资料!A1', false],
])('%s calls Kaoji functions: %s', (formula, calls) => {
  expect(callsFunctions(formula)).toBe(calls);
});

test('formulas with Kaoji functions become what they show, all others stay', () => {
  const snapshot = withFormulas([[88, 176, 5]], { A1: '=KAOJI.完成得分(80,100,120,1.1)', B1: '=A1*2', C1: '=SUM(A1:B1)' });
  const cells = functionCells(snapshot);
  expect(cells.map(placeToA1)).toEqual(['表!A1']);
  const { formulas, left, edits } = planFreeze(snapshot, cells, [null]);
  expect(formulas).toEqual([{ place: { sheet: '表', area: areaOf('A1') }, formula: '=KAOJI.完成得分(80,100,120,1.1)', value: 88 }]);
  expect(left).toEqual([]);
  expect(edits).toEqual([{ kind: 'values', sheet: '表', area: areaOf('A1'), values: [[88]] }]);
});

test('a spilled result is replaced as a whole, also where the host shows the formula in each of its cells', () => {
  const formula = '=KAOJI.序列名次(D1:D3)';
  const snapshot = withFormulas([[1], [2], [2]], { A1: formula, A2: formula, A3: formula });
  const { edits } = planFreeze(snapshot, functionCells(snapshot), [areaOf('A1:A3'), null, null]);
  expect(edits).toEqual([{ kind: 'values', sheet: '表', area: areaOf('A1:A3'), values: [[1], [2], [2]], overSpill: true }]);
});

test('an array formula over several cells is replaced as a whole', () => {
  const formula = '=KAOJI.序列名次(D1:D2)';
  const snapshot = withFormulas(
    [
      [1, 'x'],
      [2, 'y'],
    ],
    { A1: formula, A2: formula },
  );
  expect(planFreeze(snapshot, functionCells(snapshot), [null, null]).edits).toEqual([
    { kind: 'values', sheet: '表', area: areaOf('A1:A2'), values: [[1], [2]] },
  ]);
});

test('what has no result now is left as it is, a real error becomes one', () => {
  const snapshot = withFormulas([[{ error: '#NAME?' }, { error: '#BUSY!' }, { error: '#N/A' }]], {
    A1: '=KAOJI.已加载()',
    B1: '=KAOJI.折算百分(D1,E1)',
    C1: '=KAOJI.折算百分(D2,E1)',
  });
  const { formulas, left, edits } = planFreeze(snapshot, functionCells(snapshot), [null, null, null]);
  expect(left.map(placeToA1)).toEqual(['表!A1', '表!B1']);
  expect(formulas.map(({ place }) => placeToA1(place))).toEqual(['表!C1']);
  expect(edits).toEqual([{ kind: 'values', sheet: '表', area: areaOf('C1'), values: [[{ error: '#N/A' }]] }]);
});

test('the sentence that stands in for the functions is no result', () => {
  const snapshot = withFormulas([['本表由考绩函数实时计算。请打开考绩加载项；没有考绩的，请发件人先在窗格“函数”菜单点“转为数值”。']], {
    A1: '=IF(ISERROR(KAOJI.已加载()),"…",KAOJI.单位计分("全部","",D1:E2))',
  });
  expect(planFreeze(snapshot, functionCells(snapshot), [null])).toMatchObject({ formulas: [], left: [{ sheet: '表' }], edits: [] });
});

test('a text that looks like a formula stays a text', () => {
  const snapshot = withFormulas([['=甲']], { A1: '=KAOJI.评定等次(1,D1:E2)' });
  expect(planFreeze(snapshot, functionCells(snapshot), [null]).edits).toEqual([
    { kind: 'values', sheet: '表', area: areaOf('A1'), values: [['=甲']] },
  ]);
});

describe('in a file', () => {
  /** 单位计分 that Excel has spilled over A1:B2, and an ordinary formula beside it. */
  async function opened() {
    const sheet = emptySheet('结果');
    const put = (row: number, column: number, cell: XlsxCell) => ((sheet.cells[row] ??= {})[column] = cell);
    put(0, 0, { value: '单位', formula: '=KAOJI.单位计分("全部","",名册!A1:B2)', array: { area: 'A1:B2', dynamic: true } });
    put(0, 1, { value: '得分' });
    put(1, 0, { value: '甲科' });
    put(1, 1, { value: 88 });
    put(3, 0, { value: 176, formula: '=B2*2' });
    return fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: [sheet] }), '结果.xlsx');
  }

  test('the spilled area becomes values, the ordinary formula stays, and 撤销 brings the formula back', async () => {
    const file = await opened();
    const snapshot = await file.read();
    const cells = functionCells(snapshot);
    const spills = await file.spillsOf(cells);
    expect(spills).toEqual([areaOf('A1:B2')]);
    const undo = await file.apply(planFreeze(snapshot, cells, spills).edits);
    const frozen = (await file.read()).sheets[0];
    expect(frozen?.values).toEqual([
      ['单位', '得分'],
      ['甲科', 88],
      [null, null],
      [176, null],
    ]);
    expect(frozen?.formulas.flat().filter((formula) => formula !== null)).toEqual(['=B2*2']);
    const saved = await fileWorkbook(await file.save(), '副本.xlsx');
    expect(functionCells(await saved.read())).toEqual([]);
    await undo.revert();
    expect(functionCells(await file.read()).map(placeToA1)).toEqual(['结果!A1']);
    expect(await file.spillsOf(cells)).toEqual([areaOf('A1:B2')]);
  });
});
