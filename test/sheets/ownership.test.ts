import { inWords } from '../../src/messages/catalogue';
import { planResult } from '../../src/sheets/result/result-sheet';
import { assess } from '../../src/assessment/assess';
import { WorkbookError } from '../../src/workbook/error';
import { fileWorkbook, type FileWorkbook } from '../../src/workbook/file';
import { emptyBook, emptySheet, putCell, writeXlsx, type XlsxBook } from '../../src/xlsx';
import { sheetNamed, type Snapshot } from '../../src/workbook/snapshot';
import type { CellValue } from '../../src/workbook/cells/cell';
import type { Edits } from '../../src/workbook/edits';
import { shipped, transportWorkbook, type TransportSheets } from '../support/transport';

const SHEET = '考评结果-2017';
const scheme = shipped('广元交通');

async function opened(
  sheets: TransportSheets = {},
  resultSheet: readonly (readonly CellValue[])[] | null = null,
  merges: readonly { row: number; column: number; rows: number; columns: number }[] = [],
): Promise<FileWorkbook> {
  const book: XlsxBook = emptyBook();
  book.sheets = transportWorkbook(sheets).sheets.map(({ name, values }) => sheetOf(name, values));
  if (resultSheet !== null) book.sheets.push({ ...sheetOf(SHEET, resultSheet), merges: [...merges] });
  return fileWorkbook(await writeXlsx(book), 'workbook.xlsx');
}

function sheetOf(name: string, rows: readonly (readonly CellValue[])[]): XlsxBook['sheets'][number] {
  const sheet = emptySheet(name);
  rows.forEach((cells, row) => cells.forEach((value, column) => value === null || putCell(sheet, row, column, { value })));
  return sheet;
}

const plan = (snapshot: Snapshot): Edits => planResult(assess(snapshot, scheme), snapshot).edits;

async function score(workbook: FileWorkbook): Promise<Snapshot> {
  await workbook.apply(plan(await workbook.read()));
  return workbook.read();
}

function refusal(snapshot: Snapshot): string {
  try {
    plan(snapshot);
  } catch (error) {
    if (error instanceof WorkbookError) return `${error.code} ${inWords(error.data['place'] ?? '')}`;
    throw error;
  }
  return 'written';
}

test('a sheet of that name that somebody made by hand is left alone, with a message', async () => {
  const workbook = await opened({}, [
    ['市公路局', 198],
    ['市航务局', 195],
  ]);
  expect(refusal(await workbook.read())).toBe(`WB-NOT-OWNED '${SHEET}'!A1`);
});

test('a blank sheet of that name is taken', async () => {
  const workbook = await opened({}, []);
  expect(sheetNamed(await score(workbook), SHEET)?.values[4]?.[0]).toBe('局直属单位（1个单位）');
});

test('notes below and beside the result stay when it is written again', async () => {
  const workbook = await opened();
  const first = sheetNamed(await score(workbook), SHEET);
  const below = { row: (first?.values.length ?? 0) + 2, column: 0, rows: 1, columns: 1 };
  const beside = { row: 5, column: (first?.values[0]?.length ?? 0) + 1, rows: 1, columns: 1 };
  await workbook.apply([
    { kind: 'values', sheet: SHEET, area: below, values: [['经局务会审定']] },
    { kind: 'values', sheet: SHEET, area: beside, values: [['已核']] },
  ]);
  const second = sheetNamed(await score(workbook), SHEET);
  expect(second?.values[below.row]?.[0]).toBe('经局务会审定');
  expect(second?.values[beside.row]?.[beside.column]).toBe('已核');
});

test('a result that would grow over such a note stops with a message instead', async () => {
  const workbook = await opened();
  const first = sheetNamed(await score(workbook), SHEET);
  const row = first?.values.length ?? 0;
  await workbook.apply([
    { kind: 'values', sheet: SHEET, area: { row, column: 2, rows: 1, columns: 1 }, values: [['经局务会审定']] },
    { kind: 'values', sheet: '名册', area: { row: 2, column: 0, rows: 1, columns: 2 }, values: [['市航务局', '局直属单位']] },
  ]);
  expect(refusal(await workbook.read())).toBe(`WB-NOT-OWNED '${SHEET}'!C${String(row + 1)}`);
});

test('so does one that would cut through somebody’s merged cells', async () => {
  const workbook = await opened({}, [[null]], [{ row: 3, column: 1, rows: 2, columns: 2 }]);
  const snapshot = await workbook.read();
  expect(refusal(snapshot)).toBe(`WB-NOT-OWNED '${SHEET}'!B4:C5`);
});

test('a shorter result leaves nothing of the longer one behind', async () => {
  const workbook = await opened({
    名册: [
      ['市公路局', '局直属单位'],
      ['市航务局', '局直属单位'],
    ],
  });
  const long = sheetNamed(await score(workbook), SHEET);
  await workbook.apply([{ kind: 'values', sheet: '名册', area: { row: 2, column: 0, rows: 1, columns: 2 }, values: [[null, null]] }]);
  const short = sheetNamed(await score(workbook), SHEET);
  const text = JSON.stringify(short?.values);
  expect(JSON.stringify(long?.values)).toContain('市航务局');
  expect(text).not.toContain('市航务局');
  expect(text.match(/公式外的加扣/gu)).toHaveLength(1);
});

test('what was written is still known as Kaoji’s after saving and opening the file', async () => {
  const workbook = await opened();
  await score(workbook);
  const again = await fileWorkbook(await workbook.save(), 'saved.xlsx');
  expect(refusal(await again.read())).toBe('written');
});
