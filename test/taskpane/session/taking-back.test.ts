/** @jest-environment node */
import { inWords } from '../../../src/taskpane/session/notice';
import type { Session } from '../../../src/taskpane/session/session';
import { WorkbookError, WriteError } from '../../../src/workbook/error';
import type { Place } from '../../../src/workbook/cells/area';
import type { Undo } from '../../../src/workbook/port';
import { placeOf } from '../../support/snapshot';
import { opened, RESULT, totals } from '../support/opened';

/** What the pane says at length. */
function spoken(session: Session): string[] {
  const { notice } = session.getState();
  return notice === null ? [] : [notice, ...(notice.details ?? [])].map((each) => inWords(each, 'zh-CN'));
}

const noReading = new WorkbookError('WB-READ-FAILED', { reason: '连接中断' });

describe('what is done is said, also where the workbook cannot be read again', () => {
  test('撤销: it says what was taken back and that it need not be done again', async () => {
    const { workbook, session } = await opened([['甲局', '90', 5]]);
    await session.applyFixes(session.getState().assessment?.findings ?? []);
    await session.score();
    workbook.nextReadFails = noReading;
    await session.history.undo();
    // The fix is still there to be taken back: who reads "try again" would take it back, too.
    expect(session.getState()).toMatchObject({ undoable: { code: 'PANE-DID-FIX' }, status: { code: 'PANE-STATUS-UNDONE' } });
    expect(spoken(session)).toEqual(['撤销已完成，不必重做；但随后没能重新读取工作簿（连接中断），窗格显示的可能不是最新。请点“校验”。']);
  });

  test('修正', async () => {
    const { workbook, session } = await opened([['甲局', '90', 5]]);
    const { read } = workbook;
    let reads = 0;
    workbook.read = (wanted) => {
      reads += 1;
      return reads === 2 ? Promise.reject(noReading) : read.call(workbook, wanted);
    };
    await session.applyFixes(session.getState().assessment?.findings ?? []);
    expect(session.getState()).toMatchObject({ undoable: { code: 'PANE-DID-FIX' }, status: { code: 'PANE-STATUS-FIXED' } });
    expect(spoken(session)[0]).toContain('修正已完成，不必重做');
    await session.dispose();
  });

  test('what else there is to say of it is not lost', async () => {
    const { workbook, session } = await opened();
    await session.score();
    workbook.type(RESULT, 5, 2, 1);
    workbook.nextReadFails = noReading;
    await session.history.undo();
    expect(session.getState().notice).toMatchObject({
      code: 'PANE-LEFT-ALONE',
      details: [{ code: 'PANE-LEFT-CHANGED' }, { code: 'PANE-AFTERWARDS' }],
    });
    await session.dispose();
  });

  test('before anything was written, it is the failure that is told', async () => {
    const { workbook, session } = await opened();
    workbook.nextReadFails = noReading;
    await session.score();
    expect(session.getState()).toMatchObject({ notice: { code: 'WB-READ-FAILED' }, undoable: null });
  });
});

describe('撤销 takes choices back, in the workbook and in the pane', () => {
  test('口径', async () => {
    const { workbook, session } = await opened();
    await session.choices.setReading('扣分', '不计入');
    expect(session.getState().undoable?.code).toBe('PANE-DID-READING');
    await session.history.undo();
    expect(workbook.settings['kaoji.readings'] ?? null).toBeNull();
    // 90 − 5: the deduction counts again.
    expect(totals(session)['甲局']).toBe('85');
    expect(inWords(session.getState().status, 'zh-CN')).toContain('已撤销改口径');
  });

  test('期次', async () => {
    const { workbook, session } = await opened();
    await session.choices.setPeriod('2018');
    await session.history.undo();
    expect(session.getState()).toMatchObject({ assessment: { period: '2017' }, undoable: null });
    expect(workbook.settings['kaoji.period'] ?? null).toBeNull();
  });

  test('办法: the one before, with its readings', async () => {
    const { session } = await opened();
    await session.choices.setReading('扣分', '不计入');
    await session.choices.chooseScheme('checks');
    await session.history.undo();
    expect(session.getState()).toMatchObject({ schemeId: 'small', undoable: { code: 'PANE-DID-READING' } });
    expect(totals(session)['甲局']).toBe('90');
  });

  test('how results are written', async () => {
    const { session } = await opened();
    await session.choices.setWriteAs('formulas');
    await session.history.undo();
    expect(session.getState().writeAs).toBe('values');
  });

  test('steps of both kinds in turn', async () => {
    const { session } = await opened();
    await session.score();
    await session.choices.setReading('扣分', '不计入');
    expect(session.getState().stale).toEqual(['readings']);
    await session.history.undo();
    expect(session.getState()).toMatchObject({ stale: [], undoable: { code: 'PANE-DID-SCORE' } });
  });
});

describe('what a failed write has left behind', () => {
  const places = [placeOf('考评结果-2017!A1')];

  function lostWrite(revert: Undo['revert']): WriteError {
    return new WriteError('WB-RESTORE-FAILED', { reason: '连接中断', cells: '考评结果-2017!A1' }, { state: 'between', places }, { revert });
  }

  test('is listed with its cells, and restored by 恢复', async () => {
    const { workbook, session } = await opened();
    workbook.nextWriteFails = lostWrite(async () => ({ restored: 6, leftAlone: [] }));
    await session.score();
    expect(session.getState().lost).toMatchObject([{ code: 'WB-RESTORE-FAILED', places, restorable: true }]);
    await session.history.restore();
    expect(session.getState()).toMatchObject({ notice: null, lost: [], status: { code: 'PANE-RESTORED', data: { cells: 6 } } });
  });

  test('keeps the old values and the offer while the host stays dead', async () => {
    const { workbook, session } = await opened();
    let attempts = 0;
    workbook.nextWriteFails = lostWrite(async () => {
      attempts += 1;
      if (attempts === 1) throw new WorkbookError('WB-UNDO-FAILED', { reason: '连接中断' });
      return { restored: 6, leftAlone: [] };
    });
    await session.score();
    await session.history.restore();
    expect(session.getState()).toMatchObject({ notice: { code: 'WB-UNDO-FAILED' }, lost: [{ code: 'WB-RESTORE-FAILED' }] });
    await session.history.restore();
    expect(session.getState()).toMatchObject({ lost: [], status: { code: 'PANE-RESTORED' } });
  });

  test('stays offered while other steps are taken and messages are closed', async () => {
    const { workbook, session } = await opened();
    workbook.nextWriteFails = lostWrite(async () => ({ restored: 6, leftAlone: [] }));
    await session.score();
    await session.check();
    session.dismiss();
    expect(session.getState().lost).toMatchObject([{ code: 'WB-RESTORE-FAILED' }]);
    await session.history.restore();
    expect(session.getState()).toMatchObject({ lost: [], status: { code: 'PANE-RESTORED', data: { cells: 6 } } });
  });

  test('cells whose old values nobody knows stay listed until somebody has looked at them', async () => {
    const { workbook, session } = await opened();
    workbook.nextWriteFails = lostWrite(async () => ({ restored: 2, leftAlone: [], lost: places }));
    await session.score();
    await session.history.restore();
    expect(session.getState().lost).toMatchObject([{ code: 'PANE-OLD-VALUES-GONE', places, restorable: false }]);
    await session.check();
    expect(session.getState().lost).toHaveLength(1);
    await session.history.seen(0);
    expect(session.getState().lost).toEqual([]);
  });

  test('a 撤销 that stopped half way goes on with 恢复 and is no step of 撤销 any more', async () => {
    const { workbook, session } = await opened();
    const revert = jest.fn(async () => ({ restored: 3, leftAlone: [] }));
    const stopped = new WriteError('WB-UNDO-FAILED', { reason: '连接中断' }, { state: 'between', places }, { revert });
    const { apply } = workbook;
    workbook.apply = async (edits) => ({ ...(await apply.call(workbook, edits)), revert: () => Promise.reject(stopped) });
    await session.score();
    await session.history.undo();
    expect(session.getState()).toMatchObject({ undoable: null, lost: [{ code: 'WB-UNDO-FAILED', places }] });
    await session.history.restore();
    expect(revert).toHaveBeenCalledTimes(1);
    expect(session.getState().lost).toEqual([]);
  });
});

describe('a write that a closed pane has left unfinished', () => {
  const unfinished = { token: 't1', at: '2017-12-20T03:58:00.000Z', places: [placeOf('考评结果-2017!A1:D9')], restorable: true };

  async function withMark(restorable: boolean, places = unfinished.places) {
    const { workbook, session } = await opened();
    let marks = [{ ...unfinished, places, restorable }];
    const { read } = workbook;
    workbook.read = async (wanted) => ({ ...(await read.call(workbook, wanted)), unfinished: marks });
    workbook.recover = async ({ token }) => {
      marks = marks.filter((mark) => mark.token !== token);
      return { restored: 36, leftAlone: [] };
    };
    workbook.forget = async (token) => void (marks = marks.filter((mark) => mark.token !== token));
    await session.check();
    return { session, workbook, clear: () => void (marks = []) };
  }

  test('is said with its cells, and restored by 恢复', async () => {
    const { session } = await withMark(true);
    expect(session.getState().lost).toMatchObject([
      { code: 'PANE-UNFINISHED', data: { cells: "'考评结果-2017'!A1:D9" }, restorable: true },
    ]);
    await session.history.restore();
    expect(session.getState()).toMatchObject({ lost: [], status: { code: 'PANE-RESTORED', data: { cells: 36 } } });
  });

  test('of choices alone is said as such, not with a list of no cells', async () => {
    const { session } = await withMark(true, []);
    expect(session.getState().lost).toMatchObject([{ code: 'PANE-UNFINISHED-CHOICES', restorable: true }]);
    await session.history.restore();
    expect(session.getState().lost).toEqual([]);
  });

  test('is no longer said when another pane has ended or restored it', async () => {
    const { session, clear } = await withMark(true);
    clear();
    await session.check();
    expect(session.getState().lost).toEqual([]);
  });

  test('is only said where the old values were not kept', async () => {
    const { session } = await withMark(false);
    expect(session.getState().lost).toMatchObject([{ code: 'PANE-UNFINISHED-ONLY-SAID', restorable: false }]);
  });

  test('is not found again once somebody has looked at it', async () => {
    const { session } = await withMark(false);
    await session.history.seen(0);
    expect(session.getState().lost).toEqual([]);
    await session.check();
    expect(session.getState().lost).toEqual([]);
  });

  test('stays listed while the workbook cannot forget it', async () => {
    const { session, workbook } = await withMark(false);
    workbook.forget = () => Promise.reject(new WriteError('WB-CELL-EDIT', {}, { state: 'before', tookBack: false }, null));
    await session.history.seen(0);
    expect(session.getState().lost).toHaveLength(1);
    expect(session.getState().notice).toMatchObject({ code: 'WB-CELL-EDIT' });
  });
});

test('what was overwritten, what stands there instead and what was left: one message does not take the place of another', async () => {
  const { workbook, session } = await opened([['甲局', '90', 5]]);
  const { apply } = workbook;
  const cell = (place: string): { place: Place; now: string } => ({ place: placeOf(place), now: '同事填的' });
  workbook.apply = async (edits) => ({
    ...(await apply.call(workbook, edits)),
    overwritten: [cell('数据!B2')],
    notAsPlanned: [cell('数据!C2')],
    leftAlone: [cell('数据!D2')],
  });
  await session.applyFixes(session.getState().assessment?.findings ?? []);
  expect(session.getState().notice?.places).toEqual(['数据!C2', '数据!B2', '数据!D2'].map(placeOf));
  expect(spoken(session)).toEqual([
    '修正已写入，但有 1 格现在的内容不是要写的：写入时有人改动，或 Excel 没有照写。请核对，或撤销后重做：',
    expect.stringContaining('修正写入的同时，下列单元格有人改动，已被覆盖'),
    '数据!B2 原为“同事填的”',
    expect.stringContaining('有 1 格已不是刚才显示的内容，没有修正'),
  ]);
});

test('cells that somebody changed while they were written are listed with what they held', async () => {
  const { workbook, session } = await opened();
  const { apply } = workbook;
  const overwritten = [{ place: placeOf('考评结果-2017!C6'), now: '同事填的' }];
  workbook.apply = async (edits) => ({ ...(await apply.call(workbook, edits)), overwritten });
  await session.score();
  expect(spoken(session)[1]).toBe("'考评结果-2017'!C6 原为“同事填的”");
  expect(session.getState().notice?.places).toEqual(overwritten.map(({ place }) => place));
});
