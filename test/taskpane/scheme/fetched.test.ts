/** @jest-environment node */
import { Session } from '../../../src/taskpane/session/session';
import { NOON, totals } from '../support/opened';
import { MemoryWorkbook } from '../support/memory-workbook';
import { smallSchemes } from '../support/small-schemes';

test('a scheme that cannot be fetched is told, with what to do; 校验 tries again and then has the numbers', async () => {
  let online = false;
  const shipped = smallSchemes.map((scheme) => ({
    ...scheme,
    parsed: () => (online ? scheme.parsed() : Promise.reject(new Error('no connection'))),
  }));
  const session = new Session(
    new MemoryWorkbook({
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', 90, 5],
      ],
    }),
    { shipped, now: () => NOON },
  );
  await session.start();
  expect(session.getState()).toMatchObject({ assessment: null, notice: { kind: 'error', code: 'PANE-PART' } });
  online = true;
  await session.check();
  expect(totals(session)).toEqual({ 甲局: '85' });
  expect(session.getState().notice).toBeNull();
});
