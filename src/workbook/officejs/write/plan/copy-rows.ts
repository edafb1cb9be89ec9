import type { Area } from '../../../cells/area';
import type { Edit } from '../../../edits';
import { rangeOf } from '../proxies';

/** One action: `count` rows from `to` on come to look as those from `from` on, of the sheet that is copied or of the area's own. */
export interface RowCopy {
  readonly to: number;
  readonly from: number;
  readonly count: number;
  readonly own: boolean;
}

/**
 * How rows are copied with few actions: rows that follow each other in both places at once; of one that comes several times the first, and
 * then what has been copied of it, twice as many each time. `to`, and `from` of own rows, count from the first row of the area.
 */
export function copiesOf(rows: readonly number[]): RowCopy[] {
  const copies: RowCopy[] = [];
  for (let at = 0; at < rows.length;) {
    const first = rows[at] ?? 0;
    const run = (next: (index: number) => number): number => {
      let count = 1;
      while (at + count < rows.length && rows[at + count] === next(count)) count += 1;
      return count;
    };
    const [following, same] = [run((index) => first + index), run(() => first)];
    copies.push({ to: at, from: first, count: following, own: false });
    for (let done = 1; done < same; done *= 2) copies.push({ to: at + done, from: at, count: Math.min(done, same - done), own: true });
    at += Math.max(following, same);
  }
  return copies;
}

/** Copies the looks of rows. What is copied takes its merged cells along; they come apart. `from` and `sheet` by id or name. */
export function queueCopies(
  context: Excel.RequestContext,
  sheet: string,
  { area, from, rows }: Pick<Extract<Edit, { kind: 'copyRows' }>, 'area' | 'from' | 'rows'>,
): void {
  const part = (row: number, count: number): Area => ({ ...area, row, rows: count });
  for (const { to, from: source, count, own } of copiesOf(rows)) {
    const like = own ? rangeOf(context, sheet, part(area.row + source, count)) : rangeOf(context, from, part(source, count));
    rangeOf(context, sheet, part(area.row + to, count)).copyFrom(like, Excel.RangeCopyType.formats);
  }
  rangeOf(context, sheet, area).unmerge();
}
