import { readFileSync } from 'node:fs';
import { assess } from '../../../src/assessment/assess';
import { planFormulas, type FormulaPlan } from '../../../src/sheets/formulas/plan-formulas';
import { EXCEL_FUNCTIONS } from '../../../src/sheets/formulas/excel-formula';
import { WorkbookError } from '../../../src/workbook/error';
import { fileWorkbook, type FileWorkbook } from '../../../src/workbook/file';
import { sheetNamed, type Snapshot } from '../../../src/workbook/snapshot';
import { formulaPieces } from '../../../src/workbook/cells/formula-text';
import { shipped } from '../../support/transport';

const scheme = shipped('广元交通');

async function written(): Promise<{ workbook: FileWorkbook; before: Snapshot; after: Snapshot; plan: FormulaPlan }> {
  const workbook = await fileWorkbook(readFileSync('assets/samples/广元交通-2017.xlsx'), 'sample.xlsx');
  const before = await workbook.read();
  const plan = planFormulas(assess(before, scheme), before);
  await workbook.apply(plan.edits);
  return { workbook, before, after: await workbook.read(), plan };
}

function formulasOf(snapshot: Snapshot): string[] {
  return snapshot.sheets
    .filter(({ name }) => name.startsWith('计算-') || name.startsWith('考评结果-'))
    .flatMap(({ formulas }) => formulas.flat().flatMap((formula) => formula ?? []));
}

describe('the result of the sample, written as formulas', () => {
  let made: Awaited<ReturnType<typeof written>>;
  beforeAll(async () => {
    made = await written();
  });

  test('nothing of the regulation is left as a value but what rests on confidential ballots', () => {
    expect(made.plan.untranslated.map(({ what }) => what)).toEqual(['局领导综合评价得分']);
  });

  test('the users’ own sheets are as they were', () => {
    for (const sheet of made.before.sheets) expect(sheetNamed(made.after, sheet.name)).toEqual(sheet);
  });

  test('only functions of Excel 2016, and MAXIFS and MINIFS', () => {
    const called = new Set(
      formulasOf(made.after).flatMap((formula) =>
        formulaPieces(formula).flatMap(({ kind, text, next }) => (kind === 'name' && next === '(' ? [text] : [])),
      ),
    );
    for (const name of called) expect(EXCEL_FUNCTIONS).toContain(name);
  });

  test('no formula is longer than Excel takes, and none needs Ctrl-Shift-Enter', () => {
    for (const formula of formulasOf(made.after)) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      expect(formula).not.toMatch(/SUMPRODUCT\((?:[^()]|\([^()]*\))*\bIF\(/u);
      expect(formula).not.toContain('AGGREGATE');
    }
  });

  test('every name that a formula uses is a name of the workbook, and stands for the rows of its sheet', () => {
    const names = new Map(made.after.names.map(({ name, refersTo }) => [name, refersTo]));
    const used = new Set(
      formulasOf(made.after).flatMap((formula) =>
        formulaPieces(formula).flatMap(({ kind, text, next }) =>
          kind === 'name' && next !== '(' && next !== '!' && /\p{Script=Han}/u.test(text) ? [text] : [],
        ),
      ),
    );
    for (const name of used) expect(names.has(name)).toBe(true);
    const rows = made.before.sheets.find(({ name }) => name === '指标')?.values.length ?? 0;
    expect(names.get('指标_得分')).toMatch(/^='?计算-指标'?!\$[A-Z]+\$5:\$[A-Z]+\$\d+$/u);
    expect(rows).toBeGreaterThan(0);
  });

  test('a formula reads as words: names of the users’ columns, the readings by name', () => {
    const texts = formulasOf(made.after);
    expect(texts.some((formula) => formula.includes('SUMIFS(指标_得分,指标_单位号,'))).toBe(true);
    expect(texts.some((formula) => formula.includes('口径_公式外的加扣="计入"'))).toBe(true);
  });

  test('the file holds the kernel’s values too, so that a viewer which does not calculate shows them', () => {
    const result = sheetNamed(made.after, '考评结果-2017');
    const highway = result?.values.find((row) => row[1] === '市公路局');
    const byValues = assess(made.before, scheme).units.find(({ unit }) => unit === '市公路局');
    expect(highway?.[8]).toBe(byValues?.total?.number);
    expect(result?.formulas.flat().filter((formula) => formula !== null).length).toBeGreaterThan(200);
  });

  test('a cell of it belongs to the unit and the item that it shows', () => {
    const result = sheetNamed(made.after, '考评结果-2017');
    const row = result?.values.findIndex((cells) => cells[1] === '市公路局') ?? -1;
    expect(made.plan.cellOwner(row, 8)).toEqual({ unit: '市公路局', item: '考核得分' });
  });

  test('written again, it replaces what it wrote and adds no sheet; then values take its place', async () => {
    const { workbook, after } = made;
    const again = await workbook.read();
    await workbook.apply(planFormulas(assess(again, scheme), again).edits);
    expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(after.sheets.map(({ name }) => name));
  });

  test('a sheet of that name that somebody else wrote stops it, with the cell', async () => {
    const workbook = await fileWorkbook(readFileSync('assets/samples/广元交通-2017.xlsx'), 'sample.xlsx');
    await workbook.apply([
      { kind: 'addSheet', sheet: '计算-指标' },
      { kind: 'values', sheet: '计算-指标', area: { row: 5, column: 1, rows: 1, columns: 1 }, values: [['我的备注']] },
    ]);
    const snapshot = await workbook.read();
    expect(() => planFormulas(assess(snapshot, scheme), snapshot)).toThrow(WorkbookError);
  });

  test('a name that stands for somebody else’s cells is left to them', async () => {
    const workbook = await fileWorkbook(readFileSync('assets/samples/广元交通-2017.xlsx'), 'sample.xlsx');
    await workbook.apply([{ kind: 'name', name: '指标_得分', sheet: '指标', area: { row: 0, column: 0, rows: 1, columns: 1 } }]);
    const snapshot = await workbook.read();
    await workbook.apply(planFormulas(assess(snapshot, scheme), snapshot).edits);
    expect((await workbook.read()).names.find(({ name }) => name === '指标_得分')?.refersTo).toContain('指标!$A$1');
  });
});
