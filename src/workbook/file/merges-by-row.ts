import { areaContains, areasOverlap, type Area } from '../cells/area';

/** The merged areas of a sheet by the rows that they lie on, so that a look at a cell or an area does not go through all of them. */
export class MergesByRow {
  private static readonly known = new WeakMap<readonly Area[], MergesByRow>();
  private readonly rows = new Map<number, Area[]>();

  private constructor(merges: readonly Area[]) {
    for (const area of merges) this.add(area);
  }

  /** Of a list of areas, to which only {@link push} adds any. */
  static of(merges: readonly Area[]): MergesByRow {
    const known = MergesByRow.known.get(merges) ?? new MergesByRow(merges);
    MergesByRow.known.set(merges, known);
    return known;
  }

  /** Adds an area to a list and to what is known of it. */
  static push(merges: Area[], area: Area): void {
    const known = MergesByRow.of(merges);
    merges.push(area);
    known.add(area);
  }

  /** The areas that lie on an area, each once. */
  overlapping(area: Area): Area[] {
    const found = new Set<Area>();
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (const other of this.rows.get(row) ?? []) if (areasOverlap(other, area)) found.add(other);
    return [...found];
  }

  /** Whether a cell is merged into another. */
  covers(row: number, column: number): boolean {
    return (this.rows.get(row) ?? []).some((area) => areaContains(area, row, column) && (area.row !== row || area.column !== column));
  }

  private add(area: Area): void {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const list = this.rows.get(row);
      if (list === undefined) this.rows.set(row, [area]);
      else list.push(area);
    }
  }
}
