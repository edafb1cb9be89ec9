import { areaToA1, parseA1 } from '../../workbook/cells/a1';
import { SHEET_COLUMNS, type Area } from '../../workbook/cells/area';
import { Damage } from '../damage';

/** Two cells, or one: whole columns and rows are written with theirs. */
const REFERENCE = /^[A-Z]{1,3}[0-9]{1,7}(?::[A-Z]{1,3}[0-9]{1,7})?$/iu;

/** The area of a `mergeCell`. Throws {@link Damage} where it is none. */
export function mergedArea(ref: string | undefined, sheet: string): Area {
  const parsed = REFERENCE.test(ref ?? '') ? parseA1(ref ?? '') : null;
  if (parsed === null) throw new Damage('merges', { sheet, found: ref === undefined || ref === '' ? '<mergeCell ref="">' : ref });
  return parsed.area;
}

/** Throws {@link Damage} where a merged area overlaps another: then no cell of it has one owner. */
export function checkApart(areas: readonly Area[], sheet: string): void {
  const filled = new FilledColumns();
  for (const area of [...areas].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const columns = { first: area.column, last: area.column + area.columns - 1 };
    if (filled.lowest(columns) >= area.row) throw new Damage('merges', { sheet, found: areaToA1(area) });
    filled.fill(columns, area.row + area.rows - 1);
  }
}

/** Down to which row each column is filled: a segment tree over the columns, as an area may be as wide as the sheet. */
class FilledColumns {
  /** By node the lowest row of what fills its whole width, and the lowest of any of its columns. */
  readonly #whole = new Int32Array(2 * SHEET_COLUMNS).fill(-1);
  readonly #any = new Int32Array(2 * SHEET_COLUMNS).fill(-1);

  /** Fills columns down to a row, which is no higher than what fills them now. */
  fill(columns: Span, row: number, node = ROOT): void {
    if (columns.last < node.first || node.last < columns.first) return;
    this.#any[node.at] = Math.max(this.#any[node.at] ?? -1, row);
    if (columns.first <= node.first && node.last <= columns.last) this.#whole[node.at] = row;
    else for (const half of halves(node)) this.fill(columns, row, half);
  }

  /** The lowest row that is filled in any of these columns; -1 for none. */
  lowest(columns: Span, node = ROOT): number {
    if (columns.last < node.first || node.last < columns.first) return -1;
    if (columns.first <= node.first && node.last <= columns.last) return this.#any[node.at] ?? -1;
    return halves(node).reduce((row, half) => Math.max(row, this.lowest(columns, half)), this.#whole[node.at] ?? -1);
  }
}

interface Span {
  readonly first: number;
  readonly last: number;
}

interface Node extends Span {
  /** Its number: the halves of n are 2n and 2n + 1. */
  readonly at: number;
}

const ROOT: Node = { at: 1, first: 0, last: SHEET_COLUMNS - 1 };

function halves({ at, first, last }: Node): readonly [Node, Node] {
  const middle = (first + last) >> 1;
  return [
    { at: 2 * at, first, last: middle },
    { at: 2 * at + 1, first: middle + 1, last },
  ];
}
