/** @jest-environment node */
import { inWords } from '../../../src/messages/catalogue';
import { Session } from '../../../src/taskpane/session/session';
import { WorkbookError } from '../../../src/workbook/error';
import { MemoryWorkbook } from '../support/memory-workbook';
import { NOON, opened, totals } from '../support/opened';
import { smallSchemes } from '../support/small-schemes';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('while editing', () => {
  test('findings and cards follow within a second, without a button', async () => {
    const { workbook, session } = await opened();
    workbook.type('数据', 1, 1, '90分');
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.getState().assessment?.findings.map((finding) => inWords(finding.message))).toEqual([
      '“基本分”应为数，实为“90分”。请只写数；在此之前按待补处理。',
    ]);
    expect(totals(session)).toEqual({ 甲局: '待补', 乙局: '88' });
  });

  test('workings that Kaoji wrote itself are read for a scoring, not at every look', async () => {
    const workbook = new MemoryWorkbook({
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', 90, 5],
      ],
      '计算-数据': [['甲局', 85]],
    });
    const session = new Session(workbook, { shipped: smallSchemes });
    await session.start();
    expect(workbook.sheetsRead).toEqual(['数据']);
    workbook.type('数据', 1, 1, 80);
    await jest.advanceTimersByTimeAsync(1000);
    expect(workbook.sheetsRead).toEqual(['数据']);
    await session.score();
    expect(workbook.sheetsRead).toEqual(['数据', '计算-数据']);
  });

  test('one reading answers a burst of changes', async () => {
    const { workbook, session } = await opened();
    const { reads } = workbook;
    for (let points = 80; points < 90; points += 1) {
      workbook.type('数据', 1, 1, points);
      await jest.advanceTimersByTimeAsync(20);
    }
    await jest.advanceTimersByTimeAsync(1000);
    expect(workbook.reads - reads).toBe(1);
    expect(totals(session)).toEqual({ 甲局: '84', 乙局: '88' });
  });

  test('typing without a pause still shows within a second', async () => {
    const { workbook, session } = await opened();
    for (let at = 0; at < 1000; at += 50) {
      workbook.type('数据', 1, 1, 60 + at / 50);
      await jest.advanceTimersByTimeAsync(50);
    }
    expect(totals(session)['甲局']).not.toBe('85');
    await session.dispose();
  });

  test('never two readings at once, and the last change wins', async () => {
    const { workbook, session } = await opened();
    let open = 0;
    let most = 0;
    workbook.duringRead = async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((done) => setTimeout(done, 500));
      open -= 1;
    };
    workbook.type('数据', 1, 1, 70);
    await jest.advanceTimersByTimeAsync(300);
    workbook.type('数据', 1, 1, 71);
    void session.check();
    await jest.advanceTimersByTimeAsync(3000);
    expect(most).toBe(1);
    expect(totals(session)['甲局']).toBe('66');
  });

  test('an edited input marks the result out of date; the old value makes it good again', async () => {
    const { workbook, session } = await opened();
    await session.score();
    workbook.type('数据', 1, 2, 6);
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.getState().stale).toEqual(['inputs']);
    workbook.type('数据', 1, 2, 5);
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.getState().stale).toEqual([]);
  });

  test('scoring again makes an out-of-date result good', async () => {
    const { workbook, session } = await opened();
    await session.score();
    workbook.type('数据', 1, 2, 6);
    await jest.advanceTimersByTimeAsync(1000);
    await session.score();
    expect(session.getState().stale).toEqual([]);
  });

  test('what was done last stays in the status line until there is news', async () => {
    const { workbook, session } = await opened();
    await session.score();
    workbook.type('数据', 1, 2, 6);
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.getState().status.code).toBe('PANE-STATUS-CHANGED');
    await session.score();
    workbook.type('备忘', 1, 1, '九十');
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.getState().status.code).toBe('PANE-STATUS-SCORED');
  });

  test('a result sheet that was deleted is no result', async () => {
    const { workbook, session } = await opened();
    await session.score();
    workbook.deleteSheet('考评结果-2017');
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.getState().result).toBeNull();
  });

  test('waits for a cell that is being edited, without an error', async () => {
    const { workbook, session } = await opened();
    workbook.type('数据', 1, 1, 70);
    workbook.nextReadFails = new WorkbookError('WB-CELL-EDIT');
    await jest.advanceTimersByTimeAsync(200);
    expect(session.getState()).toMatchObject({ notice: null, status: { code: 'PANE-STATUS-WAITING' } });
    await jest.advanceTimersByTimeAsync(1000);
    expect(totals(session)['甲局']).toBe('65');
    expect(session.getState().status.code).toBe('PANE-STATUS-CHANGED');
  });

  test('a cell that is being edited while the pane opens: it follows the workbook as soon as that is over', async () => {
    const workbook = new MemoryWorkbook({
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', 90, 5],
      ],
    });
    const session = new Session(workbook, { shipped: smallSchemes, now: () => NOON, unexpected: () => undefined });
    const editing = (): Promise<never> => Promise.reject(new WorkbookError('WB-CELL-EDIT'));
    Object.assign(workbook, { watch: editing, watchSelection: editing, read: editing });
    await session.start();
    expect(session.getState()).toMatchObject({ notice: null, busy: null, status: { code: 'PANE-STATUS-WAITING' } });
    for (const method of ['watch', 'watchSelection', 'read']) Reflect.deleteProperty(workbook, method);
    await jest.advanceTimersByTimeAsync(1000);
    expect(totals(session)).toEqual({ 甲局: '85' });
    workbook.type('数据', 1, 1, 70);
    await jest.advanceTimersByTimeAsync(1000);
    expect(totals(session)).toEqual({ 甲局: '65' });
    expect(workbook.watched).toBe(2);
    await session.dispose();
  });

  test('after a cell edit in a workbook without a scheme nobody is told to wait any longer', async () => {
    const workbook = new MemoryWorkbook({ 别的: [['甲', 1]] });
    const session = new Session(workbook, { shipped: smallSchemes });
    await session.start();
    workbook.nextReadFails = new WorkbookError('WB-CELL-EDIT');
    workbook.type('别的', 0, 1, 2);
    await jest.advanceTimersByTimeAsync(200);
    expect(session.getState().status.code).toBe('PANE-STATUS-WAITING');
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.getState().status.code).toBe('PANE-STATUS-NEW');
    await session.dispose();
  });

  test('the derivation on show follows', async () => {
    const { workbook, session } = await opened();
    session.explain('甲局', '得分');
    expect(session.getState().derivation?.text).toBe('85');
    workbook.type('数据', 1, 1, 91);
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.getState().derivation?.text).toBe('86');
  });

  test('a session that is over lets go of the workbook', async () => {
    const { workbook, session } = await opened();
    expect(workbook.watched).toBe(2);
    await session.dispose();
    expect(workbook.watched).toBe(0);
  });
});
