import { isErrorValue, type CellValue } from '../../workbook/cells/cell';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';

/** Whether two workbooks of a call's areas hold the same in the same places and count days alike: the same ledgers come out. */
export function sameCells(a: Snapshot, b: Snapshot): boolean {
  return a === b || sameItems(a.sheets, b.sheets, sameSheet);
}

function sameSheet(a: SheetSnapshot, b: SheetSnapshot): boolean {
  return (
    a.name === b.name &&
    a.visibility === b.visibility &&
    a.from1904 === b.from1904 &&
    sameItems(a.merges, b.merges, sameFields) &&
    sameItems(a.values, b.values, sameLine)
  );
}

function sameLine(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  return a === b || sameItems(a, b, sameCell);
}

function sameCell(a: CellValue, b: CellValue): boolean {
  return a === b || (isErrorValue(a) && isErrorValue(b) && a.error === b.error);
}

function sameFields<T extends object>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameItems<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) {
    const [left, right] = [a[at], b[at]];
    if (left === undefined || right === undefined || !same(left, right)) return false;
  }
  return true;
}
