import { ROSTER } from '../../../language/term';
import type { LedgerSheet } from '../../../ledgers/read-ledgers';
import { fill } from '../../../messages/catalogue';
import { formulaMessages } from '../../../messages/sheets/formulas';
import type { Area } from '../../../workbook/cells/area';
import { valueAt, type SheetSnapshot } from '../../../workbook/snapshot';
import { criterion } from '../criterion';
import { any, call, num, op, when, type ExcelFormula } from '../excel-formula';
import { countRows } from '../translate/aggregate/which-rows/criteria';
import type { Workings } from '../workings/workings';
import { numberedRankGroups } from './rank-groups';

/** Rows below a ledger in which new ones are looked for. */
const BELOW = 500;

/** A cell that is above 0 once rows came or went in a ledger, or units changed: what the formulas were laid out for is no longer there. */
export function changesOf(book: Workings): ExcelFormula {
  const say = (key: keyof typeof formulaMessages): string => fill(formulaMessages[key], {});
  const block = book.constants.block('changes', say('N-LEDGERS'), [say('N-LEDGER'), say('N-LEDGER-CHANGED')], () => [
    ...book.sheets.flatMap(({ ledger }) =>
      book.ledgers.sheets
        .filter((source) => source.ledger.name === ledger)
        .flatMap((source) => rowsChanged(source, book).map((test) => [ledger, when(test, num(1), num(0))])),
    ),
    ...unitsChanged(book).map((test) => [ROSTER, when(test, num(1), num(0))]),
  ]);
  return op(call('SUM', block.column(1)), '>', num(0));
}

/** Blank lines and the like that one test looks at. */
const GAPS = 60;

/** Tests for rows that come or go on one of a ledger's sheets: lines put in or taken out, below the rows, and in lines that are no rows. */
function rowsChanged(source: LedgerSheet, book: Workings): ExcelFormula[] {
  const { sheet, header, ledger } = source;
  const rows = book.rowsOf(ledger.name).filter((row) => row.source === source);
  const last = rows.reduce((most, { sheetRow }) => Math.max(most, sheetRow), header.row);
  const columns = [...header.columns.values()];
  const column = Math.min(...columns);
  const width = Math.max(...columns) - column + 1;
  const outside = (area: Area): ExcelFormula => ({ kind: 'outside', sheet: sheet.name, area });
  const lines = (row: number, count: number): Area => ({ row, column, rows: count, columns: width });
  const holdMore = (areas: readonly Area[]): ExcelFormula =>
    op(call('COUNTA', ...areas.map(outside)), '<>', num(areas.reduce((sum, area) => sum + filledIn(area, sheet), 0)));
  const held = new Set(rows.map(({ sheetRow }) => sheetRow));
  const gaps: Area[] = [];
  for (let row = header.row + 1; row < last; row += 1) {
    const before = gaps[gaps.length - 1];
    if (held.has(row)) continue;
    if (before !== undefined && before.row + before.rows === row) gaps[gaps.length - 1] = lines(before.row, before.rows + 1);
    else gaps.push(lines(row, 1));
  }
  const next = book.ledgers.sheets.flatMap((other) => (other.sheet === sheet && other.header.row > last ? [other.header.row] : []));
  const below = lines(last + 1, Math.max(1, Math.min(BELOW, ...next.map((row) => row - last - 1))));
  const inside = outside({ row: header.row, column, rows: last - header.row + 1, columns: 1 });
  const tests = [any([op(call('ROWS', inside), '<>', num(last - header.row + 1)), holdMore([below])])];
  for (let at = 0; at < gaps.length; at += GAPS) tests.push(holdMore(gaps.slice(at, at + GAPS)));
  return tests;
}

function filledIn(area: Area, sheet: SheetSnapshot): number {
  let filled = 0;
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let at = area.column; at < area.column + area.columns; at += 1)
      if (valueAt(sheet, row, at) !== null || (sheet.formulas[row]?.[at] ?? null) !== null) filled += 1;
  return filled;
}

/** Whether a sequence or a rank group has more or fewer units than it had, or a row names a unit that is none. */
function unitsChanged(book: Workings): ExcelFormula[] {
  const roster = book.sheet(ROSTER);
  const sequence = book.sequenceNumber(roster);
  const sequences = book
    .sequences()
    .map((name, at) =>
      op(countRows([criterion(sequence, at + 1)]), '<>', num(book.input.units.filter((unit) => unit.sequence === name).length)),
    );
  const { rankGroups, numbers, column } = numberedRankGroups(book);
  const classes =
    column === sequence
      ? []
      : rankGroups.map(({ units }, at) => op(countRows([criterion(column, numbers[at] ?? 0)]), '<>', num(units.length)));
  const unknown = book.sheets.flatMap((sheet) => {
    if (sheet.ledger === null || sheet.ledger === ROSTER || sheet.filled === 0) return [];
    const units = book.input.ledgers.get(sheet.ledger)?.unit ?? new Int32Array(0);
    return [op(countRows([criterion(book.unitNumber(sheet), 0)]), '<>', num(units.reduce((count, unit) => count + (unit < 0 ? 1 : 0), 0)))];
  });
  return [...sequences, ...classes, ...unknown];
}
