import type { End } from '../../../language/term';
import { fill } from '../../../messages/catalogue';
import { nativeMessages } from '../../../messages/formulas';
import type { ExcelFormula } from '../excel-formula';
import type { Workings } from './workings';
import type { Content, SheetColumn, Traits, WorkingsSheet } from './workings-sheet';

/** What tells the columns that formulas read of a column that others may still change. */
function endKey(name: string, end: End | undefined): string {
  return `column ${name}, ${end ?? 'settled'}`;
}

/** Puts in one of them: an end, or without one what is settled. */
export function putEnd(
  sheet: WorkingsSheet,
  { name, end }: { readonly name: string; readonly end: End | undefined },
  known: Traits,
  content: ExcelFormula | ((row: number) => Content),
): void {
  const code = end === undefined ? 'N-SETTLED' : end === 'low' ? 'N-LEAST' : 'N-MOST';
  sheet.once(endKey(name, end), () => sheet.add(fill(nativeMessages[code], { column: name }), 'helper', known, content));
}

/** What a formula reads of a column that others may still change: 待补 where they may, or the end that is asked for. */
export function readColumn(
  book: Workings,
  { ledger, name, end }: { readonly ledger: string; readonly name: string; readonly end: End | undefined },
): SheetColumn {
  const column = book.operand(ledger, name);
  return column.sheet.known(endKey(name, end)) ?? column;
}
