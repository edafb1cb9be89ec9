import { ROSTER } from '../../../language/term';
import type { LedgerRow } from '../../../ledgers/read-ledgers';
import { fill } from '../../../messages/catalogue';
import { formulaMessages } from '../../../messages/sheets/formulas';
import { valueAt } from '../../../workbook/snapshot';
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
    ...book.sheets.flatMap((sheet) =>
      sheet.ledger === null
        ? []
        : sourcesOf(book.rowsOf(sheet.ledger)).map((rows) => [sheet.ledger, when(rowsChanged(rows), num(1), num(0))]),
    ),
    ...unitsChanged(book).map((test) => [ROSTER, when(test, num(1), num(0))]),
  ]);
  return op(call('SUM', block.column(1)), '>', num(0));
}

/** The rows of a ledger, apart by the sheet they stand on. */
function sourcesOf(rows: readonly LedgerRow[]): (readonly LedgerRow[])[] {
  const bySheet = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const own = bySheet.get(row.source.sheet.name);
    if (own === undefined) bySheet.set(row.source.sheet.name, [row]);
    else own.push(row);
  }
  return [...bySheet.values()];
}

function rowsChanged(rows: readonly LedgerRow[]): ExcelFormula {
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined) return { kind: 'boolean', value: false };
  const { sheet, header } = first.source;
  const columns = [...header.columns.values()];
  const column = Math.min(...columns);
  const width = Math.max(...columns) - column + 1;
  const inside: ExcelFormula = {
    kind: 'outside',
    sheet: sheet.name,
    area: { row: header.row, column, rows: last.sheetRow - header.row + 1, columns: 1 },
  };
  const below: ExcelFormula = { kind: 'outside', sheet: sheet.name, area: { row: last.sheetRow + 1, column, rows: BELOW, columns: width } };
  let filled = 0;
  for (let row = last.sheetRow + 1; row <= last.sheetRow + BELOW; row += 1) {
    for (let at = column; at < column + width; at += 1)
      if (valueAt(sheet, row, at) !== null || (sheet.formulas[row]?.[at] ?? null) !== null) filled += 1;
  }
  return any([op(call('ROWS', inside), '<>', num(last.sheetRow - header.row + 1)), op(call('COUNTA', below), '<>', num(filled))]);
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
