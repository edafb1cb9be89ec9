/** @jest-environment node */
import { WorkbookContext } from '../../../src/custom-functions/on-ledgers/workbook-context';
import { Session } from '../../../src/taskpane/session/session';
import { cellArea } from '../../../src/workbook/cells/area';
import { areaOf } from '../../support/snapshot';
import { MemoryWorkbook } from '../support/memory-workbook';
import { NOON, RESULT, resultCell, totals, written } from '../support/opened';
import { smallSchemes } from '../support/small-schemes';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const minus = { sheet: '数据', area: areaOf('C2') };

/** 扣分 of 甲局 is a Kaoji formula that shows this; 旁注 is a sheet that no ledger is on. */
async function withFormula(shows: number | { readonly error: string }, functions: WorkbookContext | null = null) {
  const workbook = new MemoryWorkbook({
    数据: [
      ['单位', '基本分', '扣分'],
      ['甲局', 90, null],
      ['乙局', 88, 0],
    ],
    旁注: [[1]],
  });
  workbook.typeFormula(minus, '=KAOJI.封顶合计(旁注!A1,5)', shows);
  workbook.typeFormula({ sheet: '旁注', area: areaOf('B1') }, '=A1*2', 2);
  const session = new Session(workbook, { shipped: smallSchemes, functions, now: () => NOON });
  await session.start();
  return { workbook, session };
}

describe('functions in ledgers that have their answers', () => {
  test('the numbers follow without an edit', async () => {
    const { workbook, session } = await withFormula({ error: '#BUSY!' });
    workbook.calculates('数据', 1, 2, 5);
    await jest.advanceTimersByTimeAsync(1000);
    expect(totals(session)).toEqual({ 甲局: '85', 乙局: '88' });
    await session.dispose();
  });

  test('a step that had to wait for them can be taken, and the pane says so', async () => {
    const { workbook, session } = await withFormula({ error: '#BUSY!' });
    workbook.typeFormula({ sheet: '数据', area: areaOf('C3') }, '=KAOJI.封顶合计(旁注!A1,3)', { error: '#BUSY!' });
    await session.score();
    expect(session.getState().notice).toMatchObject({ code: 'PANE-RECALCULATING', places: [minus, { sheet: '数据', area: areaOf('C3') }] });
    workbook.calculates('数据', 1, 2, 5);
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.getState().notice?.code).toBe('PANE-RECALCULATING');
    workbook.calculates('数据', 2, 2, 0);
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.getState().notice).toMatchObject({ code: 'PANE-RECALCULATED', data: { what: { code: 'PANE-DID-SCORE' } } });
    await session.score();
    expect((await written(workbook))[0]).toEqual(['乙局', 88]);
    await session.dispose();
  });

  test('转为数值 had to wait for a sheet without a ledger: it says so, too, when that is done', async () => {
    const { workbook, session } = await withFormula(5);
    workbook.typeFormula({ sheet: '旁注', area: areaOf('C1') }, '=KAOJI.四舍五入(A1,1)', { error: '#BUSY!' });
    await session.formulas.previewFreeze();
    expect(session.getState().notice).toMatchObject({ code: 'PANE-RECALCULATING' });
    workbook.calculates('旁注', 0, 2, 1);
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.getState().notice).toMatchObject({ code: 'PANE-RECALCULATED', data: { what: { code: 'PANE-DID-FREEZE' } } });
    await session.dispose();
  });

  test('many of them at once are one reading', async () => {
    const { workbook, session } = await withFormula(0);
    const { reads } = workbook;
    for (let at = 0; at < 40; at += 1) {
      workbook.calculates('数据', 1, 2, at);
      await jest.advanceTimersByTimeAsync(10);
    }
    await jest.advanceTimersByTimeAsync(1000);
    expect(workbook.reads - reads).toBe(1);
    expect(totals(session)['甲局']).toBe('51');
    await session.dispose();
  });

  test('an answer that comes while the workbook is being read is not lost', async () => {
    const { workbook, session } = await withFormula(0);
    // The formula is typed over with one that waits; its answer comes when the waiting cell has been read, and before that is known.
    workbook.typeFormula({ sheet: '数据', area: areaOf('C3') }, '=KAOJI.封顶合计(旁注!A1,3)', { error: '#BUSY!' });
    const { read } = workbook;
    let answered = false;
    workbook.read = async () => {
      const snapshot = await read.call(workbook);
      if (!answered) workbook.calculates('数据', 2, 2, 8);
      answered = true;
      return snapshot;
    };
    await jest.advanceTimersByTimeAsync(2000);
    expect(totals(session)).toEqual({ 甲局: '90', 乙局: '80' });
    await session.dispose();
  });
});

describe('what the pane does not read', () => {
  test('a sheet without a ledger may calculate as often as it likes', async () => {
    const { workbook, session } = await withFormula(5);
    const { reads } = workbook;
    workbook.calculates('旁注', 0, 1, 4);
    await jest.advanceTimersByTimeAsync(2000);
    expect(workbook.reads).toBe(reads);
    await session.dispose();
  });

  test('so may the result that is written in formulas', async () => {
    const { workbook, session } = await withFormula(5);
    await session.score();
    const { row, column } = await resultCell(workbook, '乙局', '得分');
    workbook.typeFormula({ sheet: RESULT, area: cellArea(row, column) }, '=名册_得分', 88);
    await jest.advanceTimersByTimeAsync(1000);
    const { reads } = workbook;
    workbook.calculates(RESULT, row, column, 87);
    await jest.advanceTimersByTimeAsync(2000);
    expect(workbook.reads).toBe(reads);
    await session.dispose();
  });
});

test('the recalculation that the pane itself has done brings one more look, not a round of them', async () => {
  const functions = new WorkbookContext();
  const { workbook, session } = await withFormula(5, functions);
  workbook.recalculate = async () => {
    workbook.recalculations += 1;
    setTimeout(() => workbook.calculates('数据', 1, 2, 6), 1000);
  };
  const { reads } = workbook;
  // A formula calculates under the choices so far; others make what it shows out of date.
  functions.take();
  await session.choices.setReading('扣分', '不计入');
  await session.choices.setReading('扣分', '计入');
  await jest.advanceTimersByTimeAsync(20_000);
  expect(workbook.recalculations).toBe(1);
  expect(workbook.reads - reads).toBe(1);
  expect(totals(session)['甲局']).toBe('84');
  await session.dispose();
});

test('a session that is over looks no more', async () => {
  const { workbook, session } = await withFormula(5);
  const { reads } = workbook;
  workbook.calculates('数据', 1, 2, 6);
  await session.dispose();
  await jest.advanceTimersByTimeAsync(2000);
  expect(workbook.reads).toBe(reads);
});
