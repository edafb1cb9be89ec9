import { assess } from '../../../src/assessment/assess';
import { compileForm } from '../../../src/sheets/forms/compile/compile';
import type { Form } from '../../../src/sheets/forms/form';
import { forgotten, issuedForms, outdatedReasons } from '../../../src/sheets/forms/issued/issued';
import { issuedStates, type IssuedState } from '../../../src/sheets/forms/issued/states';
import { planUpdate, type ByHand, type FormUpdate } from '../../../src/sheets/forms/issued/update';
import { planForm, type Split } from '../../../src/sheets/forms/plan';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { cellArea } from '../../../src/workbook/cells/area';
import { fileWorkbook, type FileWorkbook } from '../../../src/workbook/file';
import { atOnce } from '../../../src/workbook/progress';
import { sheetNamed } from '../../../src/workbook/snapshot';
import { areaOf } from '../../support/snapshot';
import { typedFile } from '../../support/typed-book';
import { DATA, formOf, schemeOf } from './support/filled';

/* A sheet that was issued knows what it was made from: it can be told to be out of date, and renewed without what was changed by hand. */

const CELLS = [
  ['｛表样 单子｝｛每张 单位｝', null],
  ['｛单位｝', '｛总分｝'],
  ['事由', '分'],
  ['｛每 扣分｝｛事由｝', '｛分｝'],
  ['签收人：', null],
  ['｛今天｝', null],
];
const named = (cells: typeof CELLS): Form => ({ ...formOf(cells), name: '单子' });
const FORM = named(CELLS);
const THEN = { year: 2017, month: 12, day: 29 };
const NOW = { year: 2018, month: 1, day: 5 };

class Desk {
  private constructor(readonly workbook: FileWorkbook) {}

  /** A workbook with the form filled for all units: 甲局 92 with one deduction, 乙局 85, 丙镇 73. */
  static async issued(split: Split = 'pages', form: Form = FORM): Promise<Desk> {
    const file = await typedFile(Object.fromEntries(DATA.sheets.map(({ name, values }) => [name, values.map((row) => [...row])])));
    const desk = new Desk(await fileWorkbook(file, 'x.xlsx'));
    await desk.issue(split, form);
    return desk;
  }

  /** Fills the form on a new sheet. */
  async issue(split: Split = 'pages', form: Form = FORM): Promise<void> {
    const snapshot = await this.workbook.read();
    const plan = atOnce(
      planForm(compiled(form), { assessment: assess(snapshot, schemeOf()), today: THEN }, { units: null, draft: false }, snapshot, split),
    );
    await this.workbook.apply(plan.sheets.flatMap(({ edits }) => edits));
  }

  /** 更新 of all sheets together. */
  async updateAll(): Promise<IssuedState[]> {
    const snapshot = await this.workbook.read();
    const filling = { assessment: assess(snapshot, schemeOf()), today: NOW };
    const states = atOnce(issuedStates(issuedForms(snapshot), [FORM], filling, snapshot));
    await this.workbook.apply(states.flatMap(({ update }) => update?.edits ?? []));
    return states;
  }

  async type(sheet: string, a1: string, value: CellValue): Promise<void> {
    await this.workbook.apply([{ kind: 'values', sheet, area: areaOf(a1), values: [[value]] }]);
  }

  /** Another deduction of 甲局 counts: 90 － 2 － 1 ＋ 4 = 91. */
  async decide(): Promise<void> {
    await this.type('扣分', 'C3', 1);
    await this.type('扣分', 'D3', '审定');
  }

  async reasons(forms: readonly Form[] = [FORM]): Promise<string[][]> {
    const snapshot = await this.workbook.read();
    return issuedForms(snapshot).map((one) => outdatedReasons(one, assess(snapshot, schemeOf()), forms));
  }

  /** What 更新 of a sheet comes to, and does. */
  async update(hand: ByHand = 'keep', form: Form = FORM, at = 0): Promise<FormUpdate> {
    const snapshot = await this.workbook.read();
    const issued = issuedForms(snapshot)[at];
    if (issued === undefined) throw new Error('nothing was issued');
    const update = atOnce(planUpdate(issued, compiled(form), { assessment: assess(snapshot, schemeOf()), today: NOW }, snapshot, hand));
    await this.workbook.apply(update.edits);
    return update;
  }

  async cells(sheet: string): Promise<CellValue[][]> {
    return (sheetNamed(await this.workbook.read(), sheet)?.values ?? []).map((row) => [...row]);
  }

  async sheets(): Promise<string[]> {
    return (await this.workbook.read()).sheets.map(({ name }) => name).filter((name) => name.startsWith('出表-'));
  }
}

function compiled(form: Form): NonNullable<ReturnType<typeof compileForm>['compiled']> {
  const found = compileForm(form, schemeOf());
  if (found.compiled === null) throw new Error(JSON.stringify(found.problems));
  return found.compiled;
}

const listed = (cells: FormUpdate['changes']): unknown[] => cells.map(({ place, was, now }) => [placeToA1(place), was, now]);

const SHEET = '出表-单子-2017';

test('what was just issued is not out of date, and 更新 changes nothing of it', async () => {
  const desk = await Desk.issued();
  expect(await desk.reasons()).toEqual([[]]);
  expect(await desk.update()).toMatchObject({ how: 'current', changes: [], byHand: [], edits: [] });
});

test('data that changed: the cells are told, and only these are written, with the day of now', async () => {
  const desk = await Desk.issued();
  // 甲局 gets 90 － 3 ＋ 4 = 91.
  await desk.type('扣分', 'C2', 3);
  expect(await desk.reasons()).toEqual([['inputs']]);
  const update = await desk.update();
  expect([update.how, listed(update.changes)]).toEqual([
    'inPlace',
    [
      [`'${SHEET}'!B1`, 92, 91],
      [`'${SHEET}'!B3`, 2, 3],
    ],
  ]);
  expect((await desk.cells(SHEET)).slice(0, 5)).toEqual([
    ['甲局', 91],
    ['事由', '分'],
    ['迟到', 3],
    ['签收人：', null],
    ['2018年1月5日', null],
  ]);
  expect(update.edits.some(({ kind }) => kind === 'style' || kind === 'merge' || kind === 'columnWidth')).toBe(false);
  expect(await desk.reasons()).toEqual([[]]);
});

test('data that changed, of which the sheet prints nothing: nothing on it changes', async () => {
  const desk = await Desk.issued();
  await desk.type('扣分', 'C3', 8);
  expect(await desk.reasons()).toEqual([['inputs']]);
  expect((await desk.update()).how).toBe('current');
});

test('cells changed by hand are spared and listed; a blank that was filled in stays and is no difference to be told', async () => {
  const desk = await Desk.issued();
  await desk.type(SHEET, 'B4', '王某');
  await desk.type(SHEET, 'A3', '迟到三次');
  await desk.type(SHEET, 'B1', 92.5);
  await desk.type('扣分', 'C2', 3);
  const update = await desk.update();
  expect(listed(update.changes)).toEqual([[`'${SHEET}'!B3`, 2, 3]]);
  expect(listed(update.byHand)).toEqual([
    [`'${SHEET}'!B1`, 92.5, 91],
    [`'${SHEET}'!A3`, '迟到三次', '迟到'],
    [`'${SHEET}'!B4`, '王某', null],
  ]);
  expect((await desk.cells(SHEET)).slice(0, 4)).toEqual([
    ['甲局', 92.5],
    ['事由', '分'],
    ['迟到三次', 3],
    ['签收人：', '王某'],
  ]);
});

test('overwritten, they say what the data come to', async () => {
  const desk = await Desk.issued();
  await desk.type(SHEET, 'B1', 92.5);
  await desk.type('扣分', 'C2', 3);
  expect((await desk.update('overwrite')).how).toBe('inPlace');
  expect((await desk.cells(SHEET))[0]).toEqual(['甲局', 91]);
});

test('a deduction more is a row more: the sheet is made anew in its place', async () => {
  const desk = await Desk.issued();
  await desk.decide();
  const update = await desk.update();
  expect(update.how).toBe('anew');
  expect(await desk.sheets()).toEqual([SHEET]);
  expect((await desk.cells(SHEET)).slice(0, 5)).toEqual([
    ['甲局', 91],
    ['事由', '分'],
    ['迟到', 2],
    ['未定', 1],
    ['签收人：', null],
  ]);
  expect((await desk.update()).how).toBe('current');
});

test('a row more and a cell changed by hand: another sheet is made, and the first stays as it is', async () => {
  const desk = await Desk.issued();
  await desk.type(SHEET, 'B4', '王某');
  await desk.decide();
  expect((await desk.update()).how).toBe('beside');
  expect(await desk.sheets()).toEqual([SHEET, `${SHEET}(2)`]);
  expect((await desk.cells(SHEET)).slice(0, 4)).toEqual([
    ['甲局', 92],
    ['事由', '分'],
    ['迟到', 2],
    ['签收人：', '王某'],
  ]);
  expect((await desk.cells(`${SHEET}(2)`))[0]).toEqual(['甲局', 91]);
});

test('a form that was edited makes the sheet anew, and is the reason', async () => {
  const desk = await Desk.issued();
  const edited = named(CELLS.map((row, at) => (at === 2 ? ['扣分事由', '分值'] : row)));
  expect(await desk.reasons([edited])).toEqual([['form']]);
  expect((await desk.update('keep', edited)).how).toBe('anew');
  expect((await desk.cells(SHEET))[1]).toEqual(['扣分事由', '分值']);
  expect(await desk.reasons([])).toEqual([['formGone']]);
});

test('a copy that was printed and lacks something by now is not renewed, and told', async () => {
  const complete = named(CELLS.map((row, at) => (at === 0 ? ['｛表样 单子｝｛每张 单位｝｛须 齐全｝', null] : row)));
  const desk = await Desk.issued('pages', complete);
  await desk.type('任务', 'E2', null);
  const before = await desk.cells(SHEET);
  const update = await desk.update('keep', complete);
  expect([update.how, update.left.map(({ of }) => of)]).toEqual(['refused', expect.arrayContaining(['甲局'])]);
  expect(await desk.cells(SHEET)).toEqual(before);
});

test('sheet by sheet: only that of the unit changes', async () => {
  const desk = await Desk.issued('sheets');
  expect(await desk.sheets()).toEqual(['出表-单子-甲局', '出表-单子-乙局', '出表-单子-丙镇']);
  await desk.type('扣分', 'C2', 3);
  const updates = [await desk.update('keep', FORM, 0), await desk.update('keep', FORM, 1), await desk.update('keep', FORM, 2)];
  expect(updates.map(({ how }) => how)).toEqual(['inPlace', 'current', 'current']);
});

test('the record of a sheet that is gone is forgotten', async () => {
  const desk = await Desk.issued();
  const snapshot = await desk.workbook.read();
  expect(forgotten(snapshot)).toEqual([]);
  const gone = { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== SHEET) };
  expect(issuedForms(gone)).toEqual([]);
  expect(forgotten(gone)).toEqual([{ kind: 'setting', key: 'kaoji.issued.出表_单子_2017', value: null }]);
});

test('data that changed and print nothing else: once looked at, the sheet is up to date, with the day on it', async () => {
  const desk = await Desk.issued();
  await desk.type('扣分', 'C3', 8);
  expect(await desk.reasons()).toEqual([['inputs']]);
  await desk.update();
  expect(await desk.reasons()).toEqual([[]]);
  expect((await desk.cells(SHEET))[4]).toEqual(['2017年12月29日', null]);
});

/** Two sheets of the same form, on each of which somebody signed, and a deduction more: both are made beside. */
async function twoSigned(): Promise<Desk> {
  const desk = await Desk.issued();
  await desk.issue();
  await desk.type(SHEET, 'B4', '王某');
  await desk.type(`${SHEET}(2)`, 'B4', '李某');
  await desk.decide();
  return desk;
}

test('two sheets that are both made beside get names of their own, in one step', async () => {
  const desk = await twoSigned();
  const states = await desk.updateAll();
  expect(states.map(({ update }) => update?.how)).toEqual(['beside', 'beside']);
  expect(await desk.sheets()).toEqual([SHEET, `${SHEET}(2)`, `${SHEET}(3)`, `${SHEET}(4)`]);
});

test('what stands in the way of one sheet is told, and keeps no other from being renewed', async () => {
  const desk = await Desk.issued();
  await desk.issue();
  const rows = (await desk.cells(SHEET)).length;
  await desk.workbook.apply([{ kind: 'values', sheet: SHEET, area: cellArea(rows, 0), values: [['批注']] }]);
  await desk.decide();
  const states = await desk.updateAll();
  expect(states.map(({ update }) => update?.how)).toEqual(['refused', 'anew']);
  expect(states[0]?.update?.failure).toMatchObject({ data: { place: `'${SHEET}'!A${String(rows + 1)}` } });
  expect((await desk.cells(`${SHEET}(2)`))[3]).toEqual(['未定', 1]);
});

test('what others wrote below is not covered by a longer sheet', async () => {
  const desk = await Desk.issued();
  const rows = (await desk.cells(SHEET)).length;
  await desk.workbook.apply([{ kind: 'values', sheet: SHEET, area: cellArea(rows, 0), values: [['批注']] }]);
  await desk.decide();
  await expect(desk.update()).rejects.toMatchObject({ code: 'WB-NOT-OWNED' });
});
