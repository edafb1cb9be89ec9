import type { Edits } from '../../../../src/workbook/edits';
import { Cancelled, unfollowed } from '../../../../src/workbook/progress';
import { sheetNamed } from '../../../../src/workbook/snapshot';
import { until } from '../../../host/world';
import { area, officeWith } from '../support/office';

/**
 * Cells as long as ordinary formulas may be: 9,000 of them are more than the 5 MB that Excel on the web takes in one request or one answer.
 */
const [ROWS, COLUMNS, LENGTH] = [225, 40, 600];

const office = officeWith({ 结果: [['旧', 1]] });

const texts = (letter: string): string[][] =>
  Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => letter.repeat(LENGTH)));

/** Fills 结果 with a letter; what a small edit changes comes first and last, so that half a plan would show. */
const filled = (letter: string): Edits => [
  { kind: 'values', sheet: '结果', area: area(ROWS, 0), values: [[`第一步 ${letter}`]] },
  { kind: 'values', sheet: '结果', area: area(0, 0, ROWS, COLUMNS), values: texts(letter) },
  { kind: 'values', sheet: '结果', area: area(ROWS, 1), values: [[`最后一步 ${letter}`]] },
];

/** First and last cell of the large part, and what the first and the last step wrote. */
async function held(): Promise<unknown[]> {
  const values = sheetNamed(await office.workbook.read(), '结果')?.values ?? [];
  return [values[0]?.[0], values[ROWS - 1]?.[COLUMNS - 1], values[ROWS]?.[0], values[ROWS]?.[1]].map((value) =>
    typeof value === 'string' && value.length === LENGTH ? value.slice(0, 1) : (value ?? null),
  );
}

test('a plan that is too large for one request is written, read, and taken back step by step', async () => {
  const first = await office.workbook.apply(filled('a'));
  expect(await held()).toEqual(['a', 'a', '第一步 a', '最后一步 a']);
  const second = await office.workbook.apply(filled('b'));
  expect(await held()).toEqual(['b', 'b', '第一步 b', '最后一步 b']);
  expect(await second.revert()).toEqual({ restored: ROWS * COLUMNS + 2, leftAlone: [] });
  expect(await held()).toEqual(['a', 'a', '第一步 a', '最后一步 a']);
  expect((await first.revert()).leftAlone).toEqual([]);
  expect(await held()).toEqual(['旧', null, null, null]);
});

test('a cell edit that begins between two of its requests puts the rest off: nothing stays half written', async () => {
  const stop = office.world.host.onBatch((batch) => {
    if (batch.bytesIn > 200_000 && batch.error === null) office.world.editing = true;
  });
  const writing = office.workbook.apply(filled('a'));
  const before = office.world.heldUp;
  await until(() => office.world.heldUp >= before + 3);
  stop();
  expect(office.world.editing).toBe(true);
  office.world.editing = false;
  await writing;
  expect(await held()).toEqual(['a', 'a', '第一步 a', '最后一步 a']);
});

test('a plan that is cancelled between two of its requests is taken back', async () => {
  const before = await held();
  const abort = new AbortController();
  const sent: number[] = [];
  const stop = office.world.host.onBatch((batch) => {
    if (batch.bytesIn > 200_000) abort.abort();
  });
  const control = {
    ...unfollowed,
    signal: abort.signal,
    report: ({ done, of }: { done: number; of: number }) => void sent.push(done / of),
  };
  await expect(office.workbook.apply(filled('c'), undefined, control)).rejects.toThrow(Cancelled);
  stop();
  expect(await held()).toEqual(before);
  await (await office.workbook.apply(filled('d'))).revert();
  expect(await held()).toEqual(before);
});

test('an added sheet goes again from a workbook that is too large for one answer', async () => {
  await office.workbook.apply(filled('a'));
  const undo = await office.workbook.apply([
    { kind: 'addSheet', sheet: '附表' },
    { kind: 'values', sheet: '附表', area: area(0, 0), values: [['附']] },
  ]);
  await undo.revert();
  expect((await office.workbook.read()).sheets.map(({ name }) => name)).toEqual(['结果']);
});

test('formulas that are too long for one request are all there after the last, formats and a number beside them', async () => {
  const edits: Edits = [
    { kind: 'addSheet', sheet: '计算' },
    {
      kind: 'values',
      sheet: '计算',
      area: area(0, 0, ROWS, COLUMNS),
      values: texts('a').map((line) => line.map((text) => ({ formula: `=LEN("${text.slice(0, 250)}")+LEN("${text.slice(0, 250)}")` }))),
    },
    { kind: 'values', sheet: '计算', area: area(ROWS, 0), values: [[7]] },
    { kind: 'style', sheet: '计算', area: area(0, 0, ROWS + 1, COLUMNS), style: { bold: true } },
  ];
  await office.workbook.apply(edits);
  const sheet = sheetNamed(await office.workbook.read(), '计算');
  expect(sheet?.formulas.flat().filter((formula) => formula !== null)).toHaveLength(ROWS * COLUMNS);
  expect([sheet?.values[0]?.[0], sheet?.values[ROWS - 1]?.[COLUMNS - 1], sheet?.values[ROWS]?.[0]]).toEqual([500, 500, 7]);
});
