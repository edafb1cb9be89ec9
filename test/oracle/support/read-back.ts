import { cellAt, type XlsxBook } from '../../../src/xlsx';
import type { FormulaPlan } from '../../../src/sheets/formulas/plan-formulas';
import type { Place } from '../../../src/workbook/cells/area';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { fill, inWords } from '../../../src/messages/catalogue';
import { formulaMessages } from '../../../src/messages/sheets/formulas';
import { ROSTER } from '../../../src/language/term';
import { takenOff } from '../../../src/scheme/taken-off';
import { consequenceWords } from '../../../src/assessment/wording/standing';
import { agrees, answerText, cellText } from './compare';
import type { Sheets } from './csv';
import type { Kernel } from './kernel';
import type { Scenario } from './worked-cases';

/** Where a recalculated workbook says something else than the kernel. */
export interface Difference {
  /** 计算-指标!F7, or what is missing. */
  readonly place: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly formula: string;
}

const HEAD_ROWS = 10;
/** Where a plan says that its columns stand. */
export type Places = Pick<FormulaPlan, 'columns' | 'consequences' | 'checks'>;

/** Every computed column, 结果运用 and 检查 on the sheets of workings, cell by cell. */
export function workingDifferences(calculated: Sheets, written: XlsxBook, kernel: Kernel, places: Places): Difference[] {
  const columns = kernel.columns.flatMap((column) => {
    const place = places.columns.find(({ ledger, name }) => ledger === column.ledger && name === column.name)?.place;
    return inColumn(
      `${column.ledger}.${column.name}`,
      place,
      column.cells.map((answer) => (cell) => (agrees(cell, answer, column.type) ? null : answerText(answer))),
      calculated,
      written,
    );
  });
  const { scheme } = kernel.run;
  const consequences = scheme.consequences.flatMap(({ name }, index) =>
    inColumn(
      `结果运用 ${name}`,
      places.consequences[index]?.place,
      kernel.consequences.map((following) => is(stands(following.find((one) => one.index === index)))),
      calculated,
      written,
    ),
  );
  const checks = places.checks.flatMap(({ index, place }) => {
    const held = kernel.checks[index];
    return inColumn(
      `检查 ${scheme.checks[index]?.note ?? ''}`,
      place,
      Array.from({ length: kernel.rowsOf(scheme.checks[index]?.ledger ?? null) }, (_, row) => is(held?.get(row) ?? null)),
      calculated,
      written,
    );
  });
  return [...columns, ...consequences, ...checks];
}

function stands(following: Kernel['consequences'][number][number] | undefined): CellValue {
  return following === undefined ? 0 : following.pending ? '待补' : 1;
}

/** The text of what a cell should be where it is something else. */
type Wanted = (cell: CellValue) => string | null;

function is(wanted: CellValue): Wanted {
  const forms: readonly CellValue[] = wanted === null ? [null, ''] : wanted === true ? [1, true] : wanted === false ? [0, false] : [wanted];
  return (cell) => (forms.includes(cell) ? null : JSON.stringify(wanted));
}

function inColumn(what: string, place: Place | undefined, rows: readonly Wanted[], calculated: Sheets, written: XlsxBook): Difference[] {
  if (rows.length === 0) return [];
  const sheet = calculated.get(place?.sheet ?? '');
  if (place === undefined || sheet === undefined)
    return [{ place: place?.sheet ?? '', what, expected: 'a column', found: 'none', formula: '' }];
  return rows.flatMap((wanted, offset): Difference[] => {
    const [row, column] = [place.area.row + offset, place.area.column];
    const cell = valueOf(sheet, row, column);
    const expected = wanted(cell);
    return expected === null
      ? []
      : [
          {
            place: `${place.sheet}!${address(row, column)}`,
            what,
            expected,
            found: cellText(cell),
            formula: formulaOf(written, place.sheet, row, column),
          },
        ];
  });
}

/**
 * The result sheet: every unit once, with the items (those that the total takes off below zero), rank, grade and 结果运用 that the kernel
 * gives it. A scheme without items has none.
 */
export function resultDifferences(calculated: Sheets, written: XlsxBook, kernel: Kernel, { scheme }: Scenario): Difference[] {
  if (scheme.items.length === 0) return [];
  const [name, sheet] = [...calculated].find(([candidate]) => candidate.startsWith('考评结果-')) ?? ['', undefined];
  if (sheet === undefined) return [{ place: '考评结果', what: 'the sheet', expected: 'one', found: 'none', formula: '' }];
  const headRow = Array.from({ length: HEAD_ROWS }, (_, row) => row).find(
    (row) => columnOf(sheet, row, '单位') !== null && columnOf(sheet, row, scheme.items[0] ?? '') !== null,
  );
  if (headRow === undefined) return [{ place: name, what: 'the header', expected: 'one', found: 'none', formula: '' }];
  const unitColumn = columnOf(sheet, headRow, '单位') ?? 0;
  const off = takenOff(scheme);
  const found: Difference[] = [];
  kernel.run.input.units.forEach((unit, index) => {
    const rows = sheet.flatMap((_, row) => (row > headRow && valueOf(sheet, row, unitColumn) === unit.name ? [row] : []));
    const [row] = rows;
    if (row === undefined || rows.length > 1) {
      found.push({ place: name, what: unit.name, expected: 'one row', found: String(rows.length), formula: '' });
      return;
    }
    for (const column of kernel.columns) {
      if (column.ledger !== ROSTER) continue;
      const at = columnOf(sheet, headRow, column.name);
      const expected = column.cells[index];
      if (at === null || expected === undefined) continue;
      const cell = valueOf(sheet, row, at);
      const shown = column.name === '名次' ? rankOf(cell) : off.has(column.name) && typeof cell === 'number' ? 0 - cell : cell;
      if (!agrees(shown, expected, column.type))
        found.push({
          place: `${name}!${address(row, at)}`,
          what: `${unit.name} ${column.name}`,
          expected: answerText(expected),
          found: cellText(cell),
          formula: formulaOf(written, name, row, at),
        });
    }
    const at = columnOf(sheet, headRow, '结果运用');
    const following = (kernel.consequences[index] ?? []).map(({ index: at, pending }) => ({
      name: scheme.consequences[at]?.name ?? '',
      pending,
    }));
    const wanted = inWords(consequenceWords(following));
    const cell = at === null ? '' : (valueOf(sheet, row, at) ?? '');
    if (cell !== wanted)
      found.push({
        place: `${name}!${address(row, at ?? 0)}`,
        what: `${unit.name} 结果运用`,
        expected: wanted,
        found: cellText(cell),
        formula: at === null ? '' : formulaOf(written, name, row, at),
      });
  });
  return found;
}

/** A unit in another sequence, rows more or fewer: the result sheet cannot follow, and has to say so in its third line. */
export function saysChanged(calculated: Sheets): boolean {
  const sheet = [...calculated].find(([name]) => name.startsWith('考评结果-'))?.[1];
  return sheet !== undefined && cellText(valueOf(sheet, 2, 0)).includes(fill(formulaMessages['N-CHANGED'], {}));
}

/** 暂列3 is rank 3, provisionally. */
function rankOf(cell: CellValue): CellValue {
  const match = typeof cell === 'string' ? /^暂列(\d+)$/u.exec(cell) : null;
  return match === null ? cell : Number(match[1]);
}

type Grid = readonly (readonly CellValue[])[];

function columnOf(sheet: Grid, row: number, head: string): number | null {
  const found = (sheet[row] ?? []).indexOf(head);
  return found < 0 ? null : found;
}

function valueOf(sheet: Grid, row: number, column: number): CellValue {
  return sheet[row]?.[column] ?? null;
}

function formulaOf(book: XlsxBook, name: string, row: number, column: number): string {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  return sheet === undefined ? '' : (cellAt(sheet, row, column)?.formula ?? cellText(cellAt(sheet, row, column)?.value ?? null));
}

export function address(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${String(row + 1)}`;
}
