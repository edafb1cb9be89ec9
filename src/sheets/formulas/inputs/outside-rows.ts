import { fill } from '../../../messages/catalogue';
import { formulaMessages } from '../../../messages/sheets/formulas';
import { sourceFormula } from './input-cells';
import type { Untranslated } from '../statements';
import type { Workings } from '../workings/workings';

/** What of recognised tables stands outside their rows, in a title or a heading between rows: no formula follows it. */
export function outsideRows(book: Workings): Untranslated[] {
  return book.sheets.flatMap(({ ledger }) => {
    const declared = ledger === null ? undefined : book.scheme.symbols.ledger(ledger);
    if (ledger === null || declared === undefined) return [];
    const rows = book.rowsOf(ledger).filter(({ source }) => source.mapped !== null);
    return declared.columns
      .filter(({ confidential }) => !confidential)
      .flatMap((column) => {
        const outside = rows.filter((row) => row.value(column.name) !== null && sourceFormula(row, column) === null);
        if (outside.length === 0) return [];
        const sheets = [...new Set(outside.map(({ source }) => source.sheet.name))].join('、');
        return [{ what: `${ledger}.${column.name}`, why: fill(formulaMessages['N-OUTSIDE-ROWS'], { sheets }) }];
      });
  });
}
