import { areasOverlap, isWithin, type Area } from '../../workbook/cells/area';
import { placeToA1 } from '../../workbook/cells/a1';
import type { CellValue } from '../../workbook/cells/cell';
import type { DefinedName, SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { ZERO_OR_BLANK, type Argument } from '../argument';
import { wrong, missing } from '../problem';

/** One ledger of a call: its cells, and which of them are blank where the formula says so. */
interface LedgerRange {
  readonly index: number;
  readonly cells: Argument;
  readonly blank: Argument | null;
}

/** What a formula does not hand over of the sheets that its areas stand on, as the pane last read them; by sheet. */
export interface SheetFacts {
  readonly merges: ReadonlyMap<string, readonly Area[]>;
  /** Sheets that are hidden: their ledgers do not count, as in 计分. */
  readonly hidden: ReadonlySet<string>;
  /** Whether the workbook counts days from 1904. */
  readonly from1904: boolean;
  /** By which names what stands on them is Kaoji's own and no ledger. */
  readonly owned: readonly DefinedName[];
  /** Number formats that decide how a number is read (a sign %, a unit of measure, a day), by row and column of the sheet. */
  readonly formats: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, string>>>;
}

/**
 * The ledgers of a call as a workbook: each area on its sheet and in its place, so that findings name the real cells. An area that holds
 * nothing but 是/否 says of the one before it which cells are blank: ISBLANK(同一区域). Without it a host that hands blanks over as 0 is
 * told so as soon as there is a 0. Areas that share cells would count twice, and are refused.
 */
export function snapshotOfRanges(ranges: readonly Argument[], facts: SheetFacts): Snapshot {
  const ledgers = paired(ranges);
  if (ledgers.length === 0) throw wrong('F-NO-LEDGER');
  refuseSharedCells(ledgers);
  return { sheets: ledgers.map((ledger) => sheetOf(ledger, facts)), names: facts.owned, settings: {} };
}

function refuseSharedCells(ledgers: readonly LedgerRange[]): void {
  ledgers.forEach(({ index, cells: { place } }, at) => {
    const before = ledgers
      .slice(0, at)
      .find(({ cells: other }) => place !== null && other.place?.sheet === place.sheet && areasOverlap(other.place.area, place.area));
    if (before !== undefined && place !== null) throw wrong('F-LEDGER-TWICE', { index, before: before.index, place: placeToA1(place) });
  });
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

function sheetOf(ledger: LedgerRange, facts: SheetFacts): SheetSnapshot {
  const { index, cells } = ledger;
  const area: Area = { row: cells.place?.area.row ?? 0, column: cells.place?.area.column ?? 0, rows: cells.rows, columns: cells.columns };
  const sheet = cells.place?.sheet ?? '';
  const width = area.column + area.columns;
  const left = Array.from({ length: area.column }, (): CellValue => null);
  const above = Array.from({ length: area.row }, () => Array.from({ length: width }, (): CellValue => null));
  const values = [...above, ...cells.cells.map((_, row) => left.concat(lineOf(ledger, row)))];
  // No formula and no format is handed over: one line stands for all. Only of a 0 it matters that it may be what a formula makes of blanks.
  const known = facts.formats.get(sheet);
  const noFormulas = Array.from({ length: width }, () => null);
  const formats = Array.from({ length: width }, () => 'General');
  return {
    name: sheet === '' ? `台账${String(index)}` : sheet,
    visibility: facts.hidden.has(sheet) ? 'hidden' : 'visible',
    protected: false,
    values,
    formulas: values.map((line) => (line.includes(0) ? line.map((cell) => (cell === 0 ? '=' : null)) : noFormulas)),
    numberFormats: values.map((_, row) => {
      const own = known?.get(row);
      return own === undefined ? formats : formats.map((format, column) => own.get(column) ?? format);
    }),
    merges: (facts.merges.get(sheet) ?? []).filter((merge) => isWithin(merge, area)),
    ...(facts.from1904 ? { from1904: true } : {}),
  };
}

/** A line of cells as they are, blank where the mask says so. */
function lineOf({ index, cells, blank }: LedgerRange, row: number): CellValue[] {
  const mask = blank?.cells[row];
  return (cells.cells[row] ?? []).map((cell, column): CellValue => {
    if (mask?.[column] === true) return null;
    if (cell !== ZERO_OR_BLANK) return cell;
    if (mask === undefined) throw missing('F-MASK-NEEDED', { index });
    return 0;
  });
}
