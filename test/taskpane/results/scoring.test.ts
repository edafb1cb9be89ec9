/** @jest-environment node */
import { Session } from '../../../src/taskpane/session/session';
import { refusal, WorkbookError } from '../../../src/workbook/error';
import { MemoryWorkbook } from '../support/memory-workbook';
import { opened, NOON, RESULT, resultCell, totals, written } from '../support/opened';
import { smallSchemes } from '../support/small-schemes';

describe('计分', () => {
  test('reads once, writes once, and puts the ranked result on its own sheet', async () => {
    const { workbook, session } = await opened();
    const { reads, writes } = workbook;
    await session.score();
    expect(workbook.reads - reads).toBe(1);
    expect(workbook.writes - writes).toBe(1);
    // 甲局 90 − 5 = 85, 乙局 88 − 0 = 88
    expect(await written(workbook)).toEqual([
      ['乙局', 88],
      ['甲局', 85],
    ]);
    expect(session.getState()).toMatchObject({ busy: null, tab: 'units', notice: null, stale: [], undoable: { code: 'PANE-DID-SCORE' } });
    expect(session.getState().status).toMatchObject({ code: 'PANE-STATUS-SCORED', data: { units: 2, sheet: '考评结果-2017', pending: 0 } });
  });

  test('the workbook remembers what the result was made from', async () => {
    const { workbook, session } = await opened();
    await session.score();
    expect(workbook.settings['kaoji.scheme']).toBe('small');
    expect(workbook.settings['kaoji.result']).toMatchObject({ sheet: '考评结果-2017', scheme: 'small', time: NOON.toISOString() });
  });

  test('a unit without data is counted as pending', async () => {
    const { session } = await opened([
      ['甲局', 90, 5],
      ['乙局', null, 0],
    ]);
    await session.score();
    expect(totals(session)).toEqual({ 甲局: '85', 乙局: '待补' });
    expect(session.getState().status.data).toMatchObject({ units: 2, pending: 1 });
  });

  test('a scheme without formulas answers that it cannot score, and nothing is written', async () => {
    const { workbook, session } = await opened();
    await session.choices.chooseScheme('checks');
    const { writes } = workbook;
    await session.score();
    expect(session.getState().notice).toMatchObject({ code: 'PANE-NO-FORMULA', data: { scheme: '只校验的办法' } });
    expect(workbook.writes).toBe(writes);
  });

  test('a failure is said in the words of the port and leaves nothing to undo', async () => {
    const { workbook, session } = await opened();
    workbook.nextWriteFails = refusal('WB-PROTECTED', { sheet: '考评结果-2017' });
    await session.score();
    expect(session.getState()).toMatchObject({ busy: null, undoable: null, result: null });
    expect(session.getState().notice).toMatchObject({ kind: 'error', code: 'WB-PROTECTED', data: { sheet: '考评结果-2017' } });
  });

  test('a failure that nobody foresaw becomes one friendly sentence', async () => {
    const { workbook, session } = await opened();
    workbook.nextWriteFails = new TypeError('x is undefined');
    await session.score();
    expect(session.getState().notice).toEqual({ kind: 'error', code: 'PANE-UNEXPECTED', data: {} });
  });
});

describe('撤销', () => {
  test('takes the scoring back', async () => {
    const { workbook, session } = await opened();
    await session.score();
    const sheet = (await workbook.peek()).sheets.find(({ name }) => name === RESULT)?.values ?? [];
    const cells = sheet.length * (sheet[0]?.length ?? 0);
    await session.history.undo();
    expect(await written(workbook)).toEqual([]);
    expect(session.getState()).toMatchObject({ result: null, undoable: null, notice: null });
    expect(session.getState().status).toMatchObject({ code: 'PANE-STATUS-UNDONE', data: { cells } });
  });

  test('lists the cells that somebody changed in the meantime and leaves them alone', async () => {
    const { workbook, session } = await opened();
    await session.score();
    const { row, column } = await resultCell(workbook, '乙局', '得分');
    workbook.type(RESULT, row, column, 90);
    await session.history.undo();
    expect(workbook.value(RESULT, row, column)).toBe(90);
    expect(session.getState().notice).toMatchObject({
      kind: 'warning',
      code: 'PANE-LEFT-ALONE',
      places: [{ sheet: '考评结果-2017', area: { row, column, rows: 1, columns: 1 } }],
    });
    await session.dispose();
  });

  test('goes back one step at a time', async () => {
    const { workbook, session } = await opened([['甲局', '90', 5]]);
    await session.applyFixes(session.getState().assessment?.findings ?? []);
    await session.score();
    expect(session.getState().undoable?.code).toBe('PANE-DID-SCORE');
    await session.history.undo();
    expect(session.getState().undoable?.code).toBe('PANE-DID-FIX');
    await session.history.undo();
    expect(workbook.value('数据', 1, 1)).toBe('90');
    await session.history.undo();
    expect(session.getState().notice?.code).toBe('PANE-UNDO-NONE');
  });
});

test('a developer hears of failures that nobody foresaw, and only of those', async () => {
  const heard: unknown[] = [];
  const workbook = new MemoryWorkbook({ 数据: [] });
  const session = new Session(workbook, { shipped: smallSchemes, now: () => NOON, unexpected: (error) => void heard.push(error) });
  const bug = new TypeError('x is undefined');
  workbook.nextReadFails = bug;
  await session.check();
  workbook.nextReadFails = new WorkbookError('WB-CELL-EDIT');
  await session.check();
  expect(heard).toEqual([bug]);
});
