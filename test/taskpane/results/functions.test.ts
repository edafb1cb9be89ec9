/** @jest-environment node */
import { readSettings } from '../../../src/assessment/choices/settings';
import { WorkbookContext } from '../../../src/custom-functions/on-ledgers/workbook-context';
import { Session } from '../../../src/taskpane/session/session';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { WorkbookError } from '../../../src/workbook/error';
import { sheetNamed } from '../../../src/workbook/snapshot';
import { areaOf } from '../../support/snapshot';
import { MemoryWorkbook } from '../support/memory-workbook';
import { NOON, written } from '../support/opened';
import { smallSchemes } from '../support/small-schemes';

const LIVE = '考评结果-实时';

async function opened(
  functions: WorkbookContext | null = new WorkbookContext(),
  rows: readonly (readonly CellValue[])[] = [['甲局', 90, 5]],
) {
  const workbook = new MemoryWorkbook({ 数据: [['单位', '基本分', '扣分'], ...rows] });
  const session = new Session(workbook, { shipped: smallSchemes, functions, now: () => NOON });
  await session.start();
  return { workbook, session, functions };
}

describe('the functions in the cells follow the pane', () => {
  test('they are told of the scheme when the workbook was read, and of each choice', async () => {
    const { session, functions } = await opened();
    const known = () => ({ ...functions?.take(), scheme: functions?.take()?.scheme.id });
    expect(known()).toMatchObject({ scheme: 'small', readings: {}, period: null });
    await session.choices.setReading('扣分', '不计入');
    expect(known()).toMatchObject({ scheme: 'small', readings: { 扣分: '不计入' }, period: null });
    await session.choices.setPeriod('2018');
    expect(known()).toMatchObject({ scheme: 'small', readings: { 扣分: '不计入' }, period: '2018' });
  });

  test('formulas are calculated again only where they knew something else', async () => {
    const { session, workbook, functions } = await opened();
    expect(workbook.recalculations).toBe(0);
    functions?.take();
    await session.choices.setReading('扣分', '不计入');
    expect(workbook.recalculations).toBe(1);
    await session.check();
    expect(workbook.recalculations).toBe(1);
  });

  test('a recalculation that could not be done is made up for at the next look', async () => {
    const { session, workbook, functions } = await opened();
    functions?.take();
    workbook.recalculate = () => Promise.reject(new Error('busy'));
    await session.choices.setReading('扣分', '不计入');
    Reflect.deleteProperty(workbook, 'recalculate');
    await session.check();
    expect(workbook.recalculations).toBe(1);
  });

  test('a choice is remembered, and 校验 and 计分 go on, where formulas cannot be calculated again', async () => {
    const { session, workbook, functions } = await opened();
    functions?.take();
    workbook.recalculate = () => Promise.reject(new WorkbookError('WB-READ-FAILED'));
    await session.choices.setReading('扣分', '不计入');
    expect(readSettings(await workbook.read()).readings).toEqual({ 扣分: '不计入' });
    await session.check();
    expect(session.getState()).toMatchObject({ notice: null, status: { code: 'PANE-STATUS-CHECKED' } });
    await session.score();
    expect(await written(workbook)).toEqual([['甲局', 90]]);
  });

  test('a recalculation that a cell in editing held up is made up for when it is left', async () => {
    jest.useFakeTimers();
    try {
      const { session, workbook, functions } = await opened();
      functions?.take();
      workbook.recalculate = () => Promise.reject(new WorkbookError('WB-CELL-EDIT'));
      await session.choices.setReading('扣分', '不计入');
      Reflect.deleteProperty(workbook, 'recalculate');
      await jest.advanceTimersByTimeAsync(1000);
      expect(workbook.recalculations).toBe(1);
      await session.dispose();
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('插入实时结果', () => {
  test('writes the sheet, which 撤销 takes back', async () => {
    const { session, workbook } = await opened();
    await session.formulas.insert();
    const live = sheetNamed(await workbook.peek(), LIVE);
    expect(live?.formulas[3]?.[0]).toContain('KAOJI.单位计分("全部","",数据!A1:C100,ISBLANK(数据!A1:C100))');
    expect(session.getState().status.code).toBe('PANE-STATUS-LIVE');
    await session.history.undo();
    expect(sheetNamed(await workbook.peek(), LIVE)).toBeUndefined();
  });

  test('says why not where there is no Excel', async () => {
    const { session, workbook } = await opened(null);
    await session.formulas.insert();
    expect(session.getState().notice?.code).toBe('PANE-FUNCTIONS-FILE');
    expect(workbook.writes).toBe(0);
  });

  test('nothing is inserted, as nothing is scored, while the scheme on the sheet 考评办法 has errors', async () => {
    const { session, workbook } = await opened();
    await session.choices.copyScheme();
    const at =
      (await workbook.peek()).sheets.find(({ name }) => name === '考评办法')?.values.findLastIndex(([word]) => word === '得分') ?? -1;
    workbook.type('考评办法', at, 1, '写了一半');
    const { writes } = workbook;
    for (const step of [() => session.formulas.insert(), () => session.score()]) {
      await step();
      expect(session.getState()).toMatchObject({ tab: 'findings', notice: { code: 'PANE-SHEET-FAULTY', data: { count: 1 } } });
    }
    expect(workbook.writes).toBe(writes);
    await session.dispose();
  });

  test.each(['#BUSY!', '#GETTING_DATA'])('nothing is inserted or scored while a ledger shows %s', async (error) => {
    const { session, workbook } = await opened();
    workbook.type('数据', 1, 2, { error });
    for (const step of [() => session.formulas.insert(), () => session.score()]) {
      await step();
      expect(session.getState().notice).toMatchObject({ code: 'PANE-RECALCULATING', places: [{ sheet: '数据', area: areaOf('C2') }] });
    }
    expect(workbook.writes).toBe(0);
    workbook.type('数据', 1, 2, 5);
    await session.score();
    expect(await written(workbook)).toEqual([['甲局', 85]]);
    await session.dispose();
  });

  test('pasted over with what it showed it says so, and is inserted again', async () => {
    const { workbook, session } = await opened();
    await session.formulas.insert();
    expect(session.getState().liveOverwritten).toBe(false);
    // The formula stands below three lines.
    await workbook.apply([{ kind: 'values', sheet: '考评结果-实时', area: areaOf('A4'), values: [['单位']] }]);
    await session.check();
    expect(session.getState().liveOverwritten).toBe(true);
    await session.formulas.insert();
    expect(session.getState().liveOverwritten).toBe(false);
    await session.dispose();
  });

  test('ledgers that have outgrown it are named', async () => {
    const { workbook, session } = await opened();
    await session.formulas.insert();
    expect(session.getState().outgrown).toEqual([]);
    // The formula covers 50 rows more than there are, up to a round number: rows 1 to 100.
    workbook.type('数据', 100, 0, '乙局');
    await session.check();
    expect(session.getState().outgrown).toEqual(['数据']);
    await session.dispose();
  });
});

describe('转为数值', () => {
  const cell = { sheet: '表', area: areaOf('B2') };

  async function withFormula(shows: CellValue = 88) {
    const { session } = await opened();
    const workbook = new MemoryWorkbook({
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', 90, 5],
      ],
      表: [
        ['得分', null],
        [null, 88],
        [null, 57],
      ],
    });
    workbook.typeFormula(cell, '=KAOJI.完成得分(A1:A2,100,1)', shows, areaOf('B2:B3'));
    workbook.typeFormula({ sheet: '表', area: areaOf('A2') }, '=B2*2', 176);
    await session.dispose();
    const own = new Session(workbook, { shipped: smallSchemes, now: () => NOON, unexpected: () => undefined });
    await own.start();
    return { session: own, workbook };
  }

  test('lays out the formulas with what will stand there, and writes nothing yet', async () => {
    const { session, workbook } = await withFormula();
    await session.formulas.previewFreeze();
    const { freeze } = session.getState();
    expect(freeze?.formulas.map(({ place, formula, value }) => [placeToA1(place), formula, value])).toEqual([
      ['表!B2:B3', '=KAOJI.完成得分(A1:A2,100,1)', 88],
    ]);
    expect(workbook.writes).toBe(0);
    session.formulas.cancelFreeze();
    expect(session.getState().freeze).toBe(null);
  });

  test('replaces them by their values, and leaves the other formulas', async () => {
    const { session, workbook } = await withFormula();
    await session.formulas.previewFreeze();
    await session.formulas.applyFreeze();
    const sheet = (await workbook.read()).sheets.find(({ name }) => name === '表');
    expect(sheet?.formulas.flat().filter((formula) => formula !== null)).toEqual(['=B2*2']);
    expect([workbook.value('表', 1, 1), workbook.value('表', 2, 1)]).toEqual([88, 57]);
    expect(session.getState()).toMatchObject({
      freeze: null,
      status: { code: 'PANE-STATUS-FROZEN', data: { count: 1 } },
      undoable: { code: 'PANE-DID-FREEZE' },
    });
  });

  test.each(['#BUSY!', '#GETTING_DATA'])('waits for a formula that shows %s, with its place', async (error) => {
    const { session, workbook } = await withFormula({ error });
    await session.formulas.previewFreeze();
    expect(session.getState()).toMatchObject({ freeze: null, notice: { code: 'PANE-RECALCULATING', places: [cell] } });
    await session.formulas.applyFreeze();
    expect(session.getState()).toMatchObject({ freeze: null, notice: { code: 'PANE-RECALCULATING' } });
    expect(workbook.writes).toBe(0);
  });

  test('takes what stands there after the recalculation that the look itself brings about', async () => {
    const { session, workbook, functions } = await opened();
    workbook.typeFormula({ sheet: '数据', area: areaOf('E2') }, '=KAOJI.总分()', 85);
    functions?.take();
    workbook.recalculate = () => Promise.reject(new WorkbookError('WB-READ-FAILED'));
    await session.choices.setReading('扣分', '不计入');
    workbook.recalculate = async () => workbook.typeFormula({ sheet: '数据', area: areaOf('E2') }, '=KAOJI.总分()', 90);
    await session.formulas.previewFreeze();
    expect(session.getState().freeze?.formulas.map(({ value }) => value)).toEqual([90]);
    await session.dispose();
  });

  test('never replaces more than was shown: what changed meanwhile is laid out again first', async () => {
    const { session, workbook } = await withFormula();
    await session.formulas.previewFreeze();
    workbook.typeFormula({ sheet: '表', area: areaOf('C2') }, '=KAOJI.折算百分(B2,100)', 88);
    await session.formulas.applyFreeze();
    expect(workbook.writes).toBe(0);
    expect(session.getState().notice?.code).toBe('PANE-FREEZE-CHANGED');
    expect(session.getState().freeze?.formulas.map(({ place }) => placeToA1(place))).toEqual(['表!B2:B3', '表!C2']);
    await session.formulas.applyFreeze();
    expect(workbook.writes).toBe(1);
    expect(session.getState().freeze).toBe(null);
  });

  test('a formula without a result stays, with its place', async () => {
    const { session, workbook } = await withFormula({ error: '#NAME?' });
    await session.formulas.previewFreeze();
    expect(session.getState().notice).toMatchObject({ code: 'PANE-FREEZE-LEFT', places: [{ sheet: '表', area: areaOf('B2:B3') }] });
    expect(workbook.writes).toBe(0);
  });

  test('a workbook without Kaoji formulas needs none of it', async () => {
    const { session } = await opened();
    await session.formulas.previewFreeze();
    expect(session.getState().notice?.code).toBe('PANE-FREEZE-NONE');
  });
});
