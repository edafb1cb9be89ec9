import { ROSTER } from '../../language/term';
import type { CellStyle, Edit } from '../../workbook/edits';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import type { UnitList } from './unit-list';

const HEAD: CellStyle = { bold: true, fill: '#DDEBF7', align: 'center', border: true };
const CELL: CellStyle = { align: 'left', border: true };
const UNIT_POINTS = 150;
const SEQUENCE_POINTS = 100;

/** The name of the sheet for the units: 名册, unless the workbook has a sheet of that name. */
export function rosterSheetName({ sheets }: Snapshot): string {
  const has = (name: string): boolean => sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? ROSTER : `${ROSTER}${String(at)}`;
    if (!has(name)) return name;
  }
}

/** Heads and rows of the units, with their classes where there are some. */
function rosterRows({ units, sequences }: UnitList): (string | null)[][] {
  return [['单位', '序列'], ...units.map(({ name, sequence }) => [name, sequence])].map((row) =>
    row.slice(0, sequences.length > 0 ? 2 : 1),
  );
}

/** The workbook as it is once {@link planRosterSheet} is written. */
export function withRosterSheet(snapshot: Snapshot, list: UnitList): Snapshot {
  const values = rosterRows(list);
  const sheet: SheetSnapshot = {
    name: rosterSheetName(snapshot),
    visibility: 'visible',
    protected: false,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => '@')),
    merges: [],
  };
  return { ...snapshot, sheets: [...snapshot.sheets, sheet] };
}

/** Writes the units, and their classes where there are some, onto a sheet of their own. */
export function planRosterSheet(sheet: string, list: UnitList): Edit[] {
  const withSequence = list.sequences.length > 0;
  const columns = withSequence ? 2 : 1;
  const values = rosterRows(list);
  const all = { row: 0, column: 0, rows: values.length, columns };
  return [
    { kind: 'addSheet', sheet },
    { kind: 'numberFormat', sheet, area: all, format: '@' },
    { kind: 'values', sheet, area: all, values },
    { kind: 'style', sheet, area: all, style: CELL },
    { kind: 'style', sheet, area: { ...all, rows: 1 }, style: HEAD },
    { kind: 'columnWidth', sheet, column: 0, columns: 1, points: UNIT_POINTS },
    ...(withSequence ? [{ kind: 'columnWidth', sheet, column: 1, columns: 1, points: SEQUENCE_POINTS } as const] : []),
    { kind: 'freeze', sheet, rows: 1, columns: 0 },
  ];
}
