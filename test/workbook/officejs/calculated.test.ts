import '../../support/browser-page';
import { Session } from '../../../src/taskpane/session/session';
import { officeWorkbook } from '../../../src/workbook/officejs';
import { startFunctionWorld } from '../../host/functions-world';
import { delivered, eventually, until } from '../../host/world';
import { totals } from '../../taskpane/support/opened';
import { smallSchemes } from '../../taskpane/support/small-schemes';

/**
 * The clock of the pane goes as any, and says what is still to come. The grid has a clock of its own; the interval that office.js keeps
 * is not counted.
 */
beforeEach(() =>
  jest.useFakeTimers({
    advanceTimers: true,
    doNotFake: ['setInterval', 'clearInterval', 'Date', 'performance', 'queueMicrotask', 'nextTick'],
  }),
);
afterEach(() => jest.useRealTimers());

test('functions in a ledger that answer late: the pane follows by itself, and comes to rest', async () => {
  const world = await startFunctionWorld({
    数据: [
      ['单位', '基本分', '扣分'],
      ['甲局', 90, '=TEST.迟到(5)'],
      ['乙局', '=TEST.相加(80,8)', 0],
    ],
  });
  const session = new Session(officeWorkbook(), { shipped: smallSchemes });
  await session.start();
  await until(() => totals(session)['乙局'] === '88');
  await session.score();
  expect(session.getState().notice).toMatchObject({
    code: 'PANE-RECALCULATING',
    places: [{ sheet: '数据', area: { row: 1, column: 2, rows: 1, columns: 1 } }],
  });
  world.release(5);
  await until(() => totals(session)['甲局'] === '85');
  expect(session.getState().notice?.code).toBe('PANE-RECALCULATED');
  await eventually(async () => {
    await world.host.idle();
    await delivered();
    expect(jest.getTimerCount()).toBe(0);
  });
  const before = world.batches.length;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(world.batches.length).toBe(before);
  await session.dispose();
});
