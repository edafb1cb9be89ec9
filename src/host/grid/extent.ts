import { areaBetween, type Area } from '../../workbook/cells/area';

/** Collects the smallest area around cells, one by one: made for sheets of a hundred thousand cells. */
export class Extent {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(row: number, column: number): void {
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  addArea(area: Area): void {
    this.add(area.row, area.column);
    this.add(area.row + area.rows - 1, area.column + area.columns - 1);
  }

  /** Null when nothing was added. */
  get area(): Area | null {
    return this.bottom < 0 ? null : areaBetween(this.top, this.left, this.bottom, this.right);
  }
}
