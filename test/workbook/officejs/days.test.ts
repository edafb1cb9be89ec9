import { officeWorkbook, traffic } from '../../../src/workbook/officejs';
import { startWorld, type World } from '../../host/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ 事项: [['报送日期'], [41_627]], 空: [] }, { from1904: true });
});

test('Excel says nowhere that a workbook counts days from 1904; it shows in what DATE comes to, and takes no round trip more', async () => {
  const before = traffic.reads;
  const snapshot = await officeWorkbook().read();
  expect(snapshot.sheets.map(({ name, from1904 }) => [name, from1904])).toEqual([
    ['事项', true],
    ['空', true],
  ]);
  expect(traffic.reads - before).toBe(2);
});

test('it is asked once', async () => {
  const workbook = officeWorkbook();
  const actions: number[] = [];
  for (let read = 0; read < 2; read += 1) {
    const from = world.batches.length;
    expect((await workbook.read()).sheets[0]?.from1904).toBe(true);
    actions.push(world.batches.slice(from).reduce((sum, batch) => sum + batch.actions, 0));
  }
  expect(actions[1]).toBeLessThan(actions[0] ?? 0);
});

test('an Excel that does not answer counts from 1900', async () => {
  const asked = jest.spyOn(Excel.Workbook.prototype, 'functions', 'get').mockImplementation(() => {
    throw new Error('not there');
  });
  const snapshot = await officeWorkbook().read();
  expect(asked).toHaveBeenCalledTimes(1);
  expect(snapshot.sheets.map((sheet) => 'from1904' in sheet)).toEqual([false, false]);
  asked.mockRestore();
});

test('a first read that failed in passing leaves it open: the next one asks again', async () => {
  const workbook = officeWorkbook();
  const asked = jest.spyOn(Excel.Workbook.prototype, 'functions', 'get').mockImplementationOnce(() => {
    throw new Error('busy');
  });
  const seen: boolean[] = [];
  for (let read = 0; read < 3; read += 1) seen.push((await workbook.read()).sheets[0]?.from1904 === true);
  expect(seen).toEqual([false, true, true]);
  expect(asked).toHaveBeenCalledTimes(2);
  asked.mockRestore();
});
