/** @jest-environment node */
import { Session } from '../../../src/taskpane/session/session';
import { MemoryWorkbook } from '../support/memory-workbook';
import { NOON } from '../support/opened';
import { smallSchemes } from '../support/small-schemes';

/* 表样: what it looks like is shown in the panel, so that a typeface or a width that is changed there brings a look at it. */

const OWN = '表样-通知';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function open() {
  const workbook = new MemoryWorkbook({
    数据: [
      ['单位', '基本分', '扣分'],
      ['甲局', 90, 5],
    ],
    [OWN]: [['｛表样 通知｝｛每张 单位｝'], ['｛单位｝']],
  });
  const session = new Session(workbook, { shipped: smallSchemes, now: () => NOON, elapsed: () => 0 });
  await session.start();
  await session.forms.open();
  /** How often the workbook is read for what somebody does in it. */
  const looks = async (what: () => void): Promise<number> => {
    const { reads } = workbook;
    what();
    await jest.advanceTimersByTimeAsync(1000);
    return workbook.reads - reads;
  };
  return { workbook, session, looks };
}

test('another typeface on a form is looked at; on a ledger it says nothing', async () => {
  const { workbook, looks } = await open();
  expect(await looks(() => workbook.formats(OWN, 1, 0))).toBe(1);
  expect(await looks(() => workbook.formats('数据', 1, 0))).toBe(0);
});

test('of widths nothing is told: who goes on to another cell of the form may have changed one', async () => {
  const { workbook, looks } = await open();
  expect(await looks(() => workbook.userSelects(OWN, 1, 0))).toBe(1);
  expect(await looks(() => workbook.userSelects('数据', 1, 0))).toBe(0);
});

test('while the panel is closed neither brings a look', async () => {
  const { workbook, session, looks } = await open();
  session.openTab('findings');
  expect(await looks(() => workbook.formats(OWN, 1, 0))).toBe(0);
  expect(await looks(() => workbook.userSelects(OWN, 1, 0))).toBe(0);
});
