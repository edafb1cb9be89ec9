import { sensesOf } from './lexicon';
import type { ValueProfile } from './value-profile';
import { axisOf, type AxisKind } from '../tables/axes';
import type { HeadColumn } from '../tables/table';

/** Columns that say the same things once more, for another period, unit, year, rater: each group is a record of its own. */
export interface ColumnGroup {
  readonly kind: AxisKind;
  /** The words of its head: 第一季度, 青石镇. */
  readonly value: string;
  readonly columns: readonly HeadColumn[];
}

/** The groups of a head. Columns that stand on no axis are not among them. */
export interface Groups {
  readonly kind: AxisKind;
  readonly groups: readonly ColumnGroup[];
}

/** What of a column's head is left without the words of its group. */
export function headWithin(column: HeadColumn, group: ColumnGroup): readonly string[] {
  return column.path.filter((text) => text !== group.value);
}

/** The axis with the most columns on it; null where no two columns stand on one. */
export function groupsOf(
  columns: readonly HeadColumn[],
  units: ReadonlySet<string>,
  profile: (column: HeadColumn) => ValueProfile,
): Groups | null {
  let best: Groups | null = null;
  let most = 1;
  for (const kind of ['period', 'year', 'unit', 'rater'] as const) {
    const groups = alongAxis(columns, kind, units);
    const count = groups.reduce((sum, group) => sum + group.columns.length, 0);
    if (groups.length < 2 || count <= most || !isReal(groups, kind, units, profile)) continue;
    best = { kind, groups };
    most = count;
  }
  return best;
}

function alongAxis(columns: readonly HeadColumn[], kind: AxisKind, units: ReadonlySet<string>): ColumnGroup[] {
  const groups: { kind: AxisKind; value: string; columns: HeadColumn[] }[] = [];
  for (const column of columns) {
    const value = column.path.find((text) => axisOf(text, units) === kind && (units.has(text) || sensesOf(text).part < 1));
    if (value === undefined) continue;
    const known = groups.find((group) => group.value === value);
    if (known === undefined) groups.push({ kind, value, columns: [column] });
    else known.columns.push(column);
  }
  return groups;
}

/** Names of units as heads: at least one that the workbook knows, or three that look like some. */
function isReal(
  groups: readonly ColumnGroup[],
  kind: AxisKind,
  units: ReadonlySet<string>,
  profile: (column: HeadColumn) => ValueProfile,
): boolean {
  if (kind !== 'unit') return true;
  const holdsNames = groups.every(({ columns }) => columns.every((column) => profile(column).units > 0.5));
  return !holdsNames && (groups.some(({ value }) => units.has(value)) || groups.length >= 3);
}

/** Columns whose heads are grades: votes or ticks. */
export function gradeColumns(columns: readonly HeadColumn[]): readonly HeadColumn[] {
  const found = columns.filter(({ path }) => axisOf(path[path.length - 1] ?? '', new Set()) === 'grade');
  return found.length >= 2 ? found : [];
}
