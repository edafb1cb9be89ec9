import { readFileSync } from 'node:fs';
import { fileWorkbook, type FileWorkbook } from '../../../src/workbook/file';
import { Cancelled } from '../../../src/workbook/progress';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../src/xlsx';
import { pack, partText, setPartText, unpack } from '../../../src/xlsx/package';
import { follower, type Follower } from '../../support/slices';

/*
 * Reading a file and saving a copy tell how far they are, and stop at whichever pause they are cancelled: nothing is lost, the next one
 * works.
 */

const ROWS = 3_000;

/** A sheet that is long enough for several pauses of every part of the work. */
async function long(): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = emptySheet('台账');
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; column < 3; column += 1) putCell(sheet, row, column, { value: row * 10 + column });
  return writeXlsx({ ...emptyBook(), sheets: [sheet] });
}

const bytes = long();

async function changed(): Promise<FileWorkbook> {
  const workbook = await fileWorkbook(await bytes, '台账.xlsx');
  await workbook.apply([
    { kind: 'values', sheet: '台账', area: { row: ROWS - 1, column: 1, rows: 1, columns: 1 }, values: [['改了']] },
    { kind: 'addSheet', sheet: '结果' },
    { kind: 'values', sheet: '结果', area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [[1]] },
  ]);
  return workbook;
}

/** Pauses to cancel at: first, last, and some between. */
function pausesOf({ heard }: Follower): number[] {
  const shares = [0, 0.13, 0.29, 0.43, 0.57, 0.71, 0.87, 1];
  return [...new Set(shares.map((share) => 1 + Math.round(share * (heard.length - 1))))];
}

test('reading a file: cancelled at any pause it stops there, and reads the same when it is done again', async () => {
  const whole = follower();
  const expected = await (await fileWorkbook(await bytes, '台账.xlsx', whole)).read(undefined, whole);
  expect(whole.heard.length).toBeGreaterThan(ROWS / 100);
  expect(whole.heard.every(({ phase, done, of }) => phase === 'reading' && done >= 0 && done <= of)).toBe(true);
  for (const at of pausesOf(whole)) {
    const control = follower(at);
    const reading = async (): Promise<unknown> => (await fileWorkbook(await bytes, '台账.xlsx', control)).read(undefined, control);
    await expect(reading()).rejects.toThrow(Cancelled);
    expect(control.heard).toHaveLength(at);
  }
  expect(await (await fileWorkbook(await bytes, '台账.xlsx')).read()).toEqual(expected);
});

test('saving a copy: cancelled at any pause it stops there, counts as not saved, and the next save is whole', async () => {
  const workbook = await changed();
  const whole = follower();
  const expected = await (await changed()).save(whole);
  expect(whole.heard.length).toBeGreaterThan(20);
  expect(whole.heard.every(({ phase, done, of }) => phase === 'saving' && done >= 0 && done <= of)).toBe(true);
  const shares = whole.heard.map(({ done, of }) => done / of);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  for (const at of pausesOf(whole)) {
    const control = follower(at);
    await expect(workbook.save(control)).rejects.toThrow(Cancelled);
    expect(control.heard).toHaveLength(at);
    expect(workbook.unsaved).toBe(true);
  }
  expect(Buffer.from(await workbook.save()).equals(Buffer.from(expected))).toBe(true);
  expect(workbook.unsaved).toBe(false);
});

/** A file that cannot be changed in place, for it has no styles: its copy is written anew. */
async function withoutStyles(): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = emptySheet('台账');
  for (let row = 0; row < ROWS; row += 1)
    for (let column = 0; column < 8; column += 1) putCell(sheet, row, column, { value: column === 0 ? `第${String(row)}行` : row });
  const parts = unpack(await writeXlsx({ ...emptyBook(), sheets: [sheet] }));
  parts.delete('xl/styles.xml');
  for (const path of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
    setPartText(parts, path, (partText(parts, path) ?? '').replace(/<(?:Override|Relationship) [^<>]{0,300}styles\.xml[^<>]{0,300}>/u, ''));
  return pack(parts);
}

test('a copy that has to be written anew tells how far it is, stops at whichever pause, and is whole the next time', async () => {
  const file = await withoutStyles();
  const edited = async (): Promise<FileWorkbook> => {
    const workbook = await fileWorkbook(file, '台账.xlsx');
    await workbook.apply([{ kind: 'values', sheet: '台账', area: { row: ROWS - 1, column: 1, rows: 1, columns: 1 }, values: [['改了']] }]);
    return workbook;
  };
  const workbook = await edited();
  const whole = follower();
  const expected = await (await fileWorkbook(await (await edited()).save(whole), '台账.xlsx')).read();
  expect(expected.sheets[0]?.values[ROWS - 1]?.[1]).toBe('改了');
  expect(whole.heard.length).toBeGreaterThan(20);
  const shares = whole.heard.map(({ done, of }) => done / of);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  for (const at of pausesOf(whole)) {
    const control = follower(at);
    await expect(workbook.save(control)).rejects.toThrow(Cancelled);
    expect(control.heard).toHaveLength(at);
    expect(workbook.unsaved).toBe(true);
  }
  expect(await (await fileWorkbook(await workbook.save(), '台账.xlsx')).read()).toEqual(expected);
  expect(workbook.unsaved).toBe(false);
});

test('a copy that is saved in slices is the one that is saved at once', async () => {
  const sample = readFileSync('assets/samples/广元交通-2017.xlsx');
  const copies = await Promise.all(
    [undefined, follower()].map(async (control) => {
      const workbook = await fileWorkbook(sample, '示例.xlsx');
      await workbook.apply([
        { kind: 'setting', key: 'kaoji.period', value: '2016' },
        { kind: 'addSheet', sheet: '结果' },
      ]);
      return Buffer.from(await workbook.save(control));
    }),
  );
  expect(copies[0]?.equals(copies[1] ?? Buffer.of())).toBe(true);
});
