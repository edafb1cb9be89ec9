import type { Area, CellValue } from '../../workbook/cell';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { ZERO_OR_BLANK, type Argument } from '../argument';
import { wrong, missing } from '../problem';

/** One ledger of a call: its cells, and which of them are blank where the formula says so. */
interface LedgerRange {
  readonly index: number;
  readonly cells: Argument;
  readonly blank: Argument | null;
}

/**
 * The ledgers of a call as a workbook: each area on its sheet and in its place, so that findings name the real cells. An area that holds
 * nothing but 是/否 says of the one before it which cells are blank: ISBLANK(同一区域). Without it a host that hands blanks over as 0 is
 * told so as soon as there is a 0.
 */
export function snapshotOfRanges(ranges: readonly Argument[], merges: ReadonlyMap<string, readonly Area[]>): Snapshot {
  const ledgers = paired(ranges);
  if (ledgers.length === 0) throw wrong('F-NO-LEDGER');
  return { sheets: ledgers.map((ledger) => sheetOf(ledger, merges)), names: [], settings: {} };
}

function paired(ranges: readonly Argument[]): LedgerRange[] {
  const ledgers: LedgerRange[] = [];
  for (const range of ranges) {
    const last = ledgers[ledgers.length - 1];
    if (!isMask(range)) ledgers.push({ index: ledgers.length + 1, cells: range, blank: null });
    else if (last === undefined || last.blank !== null || range.rows !== last.cells.rows || range.columns !== last.cells.columns) {
      throw wrong('F-MASK', { index: last?.index ?? 1, rows: last?.cells.rows ?? 0, columns: last?.cells.columns ?? 0 });
    } else ledgers[ledgers.length - 1] = { ...last, blank: range };
  }
  return ledgers;
}

function isMask(range: Argument): boolean {
  return range.place === null && range.cells.every((line) => line.every((cell) => typeof cell === 'boolean'));
}

function sheetOf({ index, cells, blank }: LedgerRange, merges: ReadonlyMap<string, readonly Area[]>): SheetSnapshot {
  const row = cells.place?.area.row ?? 0;
  const column = cells.place?.area.column ?? 0;
  const width = column + cells.columns;
  const area: Area = { row, column, rows: cells.rows, columns: cells.columns };
  const sheet = cells.place?.sheet ?? '';
  const above = Array.from({ length: row }, () => Array.from({ length: width }, (): CellValue => null));
  const values = cells.cells.map((line, r) => [
    ...Array.from({ length: column }, (): CellValue => null),
    ...line.map((cell, c): CellValue => {
      if (blank?.cells[r]?.[c] === true) return null;
      if (cell !== ZERO_OR_BLANK) return cell;
      if (blank === null) throw missing('F-MASK-NEEDED', { index });
      return 0;
    }),
  ]);
  const all = [...above, ...values];
  return {
    name: sheet === '' ? `台账${String(index)}` : sheet,
    visibility: 'visible',
    protected: false,
    values: all,
    formulas: all.map((line) => line.map(() => null)),
    numberFormats: all.map((line) => line.map(() => 'General')),
    merges: (merges.get(sheet) ?? []).filter((merge) => isInside(merge, area)),
  };
}

function isInside(inner: Area, outer: Area): boolean {
  return inner.row >= outer.row && inner.column >= outer.column && inner.row + inner.rows <= outer.row + outer.rows && inner.column + inner.columns <= outer.column + outer.columns;
}
