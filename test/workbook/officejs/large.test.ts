import type { Edits } from '../../../src/workbook/edits';
import { officeWorkbook } from '../../../src/workbook/officejs';
import type { Workbook } from '../../../src/workbook/port';
import { sheetNamed } from '../../../src/workbook/snapshot';
import { settle, startWorld, type World } from '../../host/world';

/** Cells as long as native formulas may be: 9,000 of them are more than the 5 MB that Excel on the web takes in one request or one answer. */
const [ROWS, COLUMNS, LENGTH] = [225, 40, 600];

let world: World;
let workbook: Workbook;

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(() => {
  world.editing = false;
  world.open({ 结果: [['旧', 1]] });
  workbook = officeWorkbook();
});

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const texts = (letter: string): string[][] => Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => letter.repeat(LENGTH)));

/** Fills 结果 with a letter; what a small edit changes comes first and last, so that half a plan would show. */
const filled = (letter: string): Edits => [
  { kind: 'values', sheet: '结果', area: area(ROWS, 0), values: [[`第一步 ${letter}`]] },
  { kind: 'values', sheet: '结果', area: area(0, 0, ROWS, COLUMNS), values: texts(letter) },
  { kind: 'values', sheet: '结果', area: area(ROWS, 1), values: [[`最后一步 ${letter}`]] },
];

/** First and last cell of the large part, and what the first and the last step wrote. */
async function held(): Promise<unknown[]> {
  const values = sheetNamed(await workbook.read(), '结果')?.values ?? [];
  return [values[0]?.[0], values[ROWS - 1]?.[COLUMNS - 1], values[ROWS]?.[0], values[ROWS]?.[1]].map((value) => (typeof value === 'string' && value.length === LENGTH ? value.slice(0, 1) : (value ?? null)));
}

test('a plan that is too large for one request is written, read, and taken back step by step', async () => {
  const first = await workbook.apply(filled('a'));
  expect(await held()).toEqual(['a', 'a', '第一步 a', '最后一步 a']);
  const second = await workbook.apply(filled('b'));
  expect(await held()).toEqual(['b', 'b', '第一步 b', '最后一步 b']);
  expect(await second.revert()).toEqual({ restored: ROWS * COLUMNS + 2, leftAlone: [] });
  expect(await held()).toEqual(['a', 'a', '第一步 a', '最后一步 a']);
  expect((await first.revert()).leftAlone).toEqual([]);
  expect(await held()).toEqual(['旧', null, null, null]);
});

test('a cell edit that begins between two of its requests puts the rest off: nothing stays half written', async () => {
  const stop = world.host.onBatch((batch) => {
    if (batch.bytesIn > 1_000_000 && batch.error === null) world.editing = true;
  });
  const writing = workbook.apply(filled('a'));
  await settle(3000);
  stop();
  expect(world.editing).toBe(true);
  world.editing = false;
  await writing;
  expect(await held()).toEqual(['a', 'a', '第一步 a', '最后一步 a']);
});
