import { ROSTER } from '../../../../../language/term';
import { fill } from '../../../../../messages/catalogue';
import { formulaMessages, type FormulaMessageCode } from '../../../../../messages/sheets/formulas';
import type { Rows } from '../../../criterion';
import { call, cell, num, op, range, when, type ExcelFormula } from '../../../excel-formula';
import type { Workings } from '../../../workings/workings';
import type { CellExpression, SheetColumn, WorkingsSheet } from '../../../workings/workings-sheet';

/**
 * Where the rows of a unit begin and end in a long ledger, so that what is asked of a unit does not look at the rows of all. Between them
 * only rows of the unit stand where the ledger has them together; where it has not, all to its end, and the unit is asked for as ever. Null
 * for a short ledger.
 * @param asking the column of the asking sheet that has the unit's number.
 */
export function unitRows(book: Workings, asking: SheetColumn, ledger: WorkingsSheet, by: string | null): Rows | null {
  if (ledger.ledger === null || ledger.ledger === ROSTER || !book.isLong(ledger)) return null;
  const ofUnits = rowsOfUnits(book, ledger, by);
  const { sheet } = asking;
  if (sheet.ledger === ROSTER && asking === book.unitNumber(sheet)) return ofUnits;
  const seen = (column: SheetColumn): SheetColumn =>
    book.helper(sheet, `${sheet.keyOf(asking)} of unit ${column.head}`, fill(formulaMessages['N-OF-UNIT'], { column: column.head }), () =>
      whole(when(op(cell(asking), '=', num(0)), num(1), call('INDEX', range(column), cell(asking)))),
    );
  return { first: seen(ofUnits.first), last: seen(ofUnits.last) };
}

/** How many rows of a ledger each unit has: a column of the 名册. */
export function rowCount(book: Workings, ledger: WorkingsSheet, by: string | null): SheetColumn {
  const roster = book.sheet(ROSTER);
  return ofLedger(book, ledger, by, 'N-ROWS', () => call('COUNTIFS', range(book.unitNumber(ledger, by)), cell(book.unitNumber(roster))));
}

function rowsOfUnits(book: Workings, ledger: WorkingsSheet, by: string | null): Rows {
  const units = book.unitNumber(ledger, by);
  const unit = cell(book.unitNumber(book.sheet(ROSTER)));
  const count = cell(rowCount(book, ledger, by));
  const first = ofLedger(book, ledger, by, 'N-FIRST-ROW', () => call('IFERROR', call('MATCH', unit, range(units), num(0)), num(1)));
  const end = op(op(cell(first), '+', count), '-', num(1));
  const together = op(call('COUNTIFS', { kind: 'slice', column: units, from: cell(first), to: end }, unit), '=', count);
  const last = ofLedger(book, ledger, by, 'N-LAST-ROW', () =>
    when(op(count, '=', num(0)), cell(first), when(together, end, call('ROWS', range(units)))),
  );
  return { first, last };
}

function ofLedger(
  book: Workings,
  { ledger, title }: WorkingsSheet,
  by: string | null,
  code: FormulaMessageCode,
  make: () => ExcelFormula,
): SheetColumn {
  const head = fill(formulaMessages[code], { ledger: by === null ? (ledger ?? '') : `${ledger ?? ''}（${by}）` });
  return book.helper(book.sheet(ROSTER), `${code} ${title} ${by ?? ''}`, head, () => whole(make()));
}

function whole(formula: ExcelFormula): CellExpression {
  return { formula, states: 0, decimals: 0, inexact: false };
}
