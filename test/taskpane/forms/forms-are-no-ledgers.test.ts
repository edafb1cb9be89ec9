/** @jest-environment node */
import { Session } from '../../../src/taskpane/session/session';
import { MemoryWorkbook } from '../support/memory-workbook';
import { NOON, totals } from '../support/opened';
import { smallSchemes } from '../support/small-schemes';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const ledger = [
  ['单位', '基本分', '扣分'],
  ['甲局', 90, 5],
];

test.each([
  ['表样-汇总', [['汇总'], ...ledger]],
  ['出表-汇总-2017', [['汇总'], ...ledger]],
  ['汇总', [['｛表样 汇总｝'], ...ledger]],
])('a form in the workbook, %s, changes no score and is no finding', async (name, rows) => {
  const session = new Session(new MemoryWorkbook({ 数据: ledger }), { shipped: smallSchemes, now: () => NOON });
  await session.start();
  const withForm = new Session(new MemoryWorkbook({ 数据: ledger, [name]: rows }), { shipped: smallSchemes, now: () => NOON });
  await withForm.start();
  expect(totals(withForm)).toEqual({ 甲局: '85' });
  const codes = (one: Session): string[] => (one.getState().assessment?.findings ?? []).map(({ code }) => code);
  expect(codes(withForm)).toEqual(codes(session));
  await session.dispose();
  await withForm.dispose();
});

test('a form that is put into the workbook while the pane is open changes no score', async () => {
  const workbook = new MemoryWorkbook({ 数据: ledger });
  const session = new Session(workbook, { shipped: smallSchemes, now: () => NOON });
  await session.start();
  await workbook.apply([
    { kind: 'addSheet', sheet: '出表-汇总-2017' },
    { kind: 'values', sheet: '出表-汇总-2017', area: { row: 0, column: 0, rows: 2, columns: 3 }, values: ledger },
  ]);
  workbook.type('出表-汇总-2017', 2, 0, '乙局');
  await jest.advanceTimersByTimeAsync(1000);
  expect(totals(session)).toEqual({ 甲局: '85' });
  await session.dispose();
});
