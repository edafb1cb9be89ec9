import { bind, child, method, readOnly, type HostClass, type HostObject } from '../../dispatch/members';
import { HostError } from '../../errors';
import type { Session } from '../../add-in-session';
import { argumentRange, rangeArgument, worksheetOf, type SheetTarget } from '../targets';

/** The rows of a sheet that begin a new page by hand. */
export function pageBreaksObject(target: SheetTarget, session: Session): HostObject {
  return bind(pageBreaksClass, target, session);
}

interface BreakTarget extends SheetTarget {
  readonly row: number;
}

/** As many as Excel keeps on one sheet. */
const MOST = 1_026;

function breaksOf(t: SheetTarget, s: Session): readonly number[] {
  return s.extras.page(t.sheet).breaks ?? [];
}

const pageBreaksClass: HostClass<SheetTarget> = {
  name: 'PageBreakCollection',
  items: (t, s) => breaksOf(t, s).map((row) => bind(pageBreakClass, { sheet: t.sheet, row }, s)),
  item: (t, key, s) => {
    const row = typeof key === 'number' ? breaksOf(t, s)[key] : undefined;
    if (row === undefined) throw new HostError('ItemNotFound');
    return bind(pageBreakClass, { sheet: t.sheet, row }, s);
  },
  members: {
    GetCount: method([], (t, _args, s) => breaksOf(t, s).length),
    Add: child([rangeArgument], (t, [range], s) => {
      worksheetOf(t, s);
      const { sheet, area } = argumentRange(range, t, s);
      const rows = [...new Set([...breaksOf(t, s), area.row])].sort((a, b) => a - b);
      if (sheet !== t.sheet || area.row === 0 || rows.length > MOST) throw new HostError('InvalidArgument');
      s.extras.setPage(t.sheet, { breaks: rows });
      return bind(pageBreakClass, { sheet: t.sheet, row: area.row }, s);
    }),
    RemovePageBreaks: method([], (t, _args, s) => {
      s.extras.setPage(t.sheet, { breaks: [] });
    }),
  },
};

const pageBreakClass: HostClass<BreakTarget> = {
  name: 'PageBreak',
  members: {
    RowIndex: readOnly((t) => t.row),
    ColumnIndex: readOnly(() => 0),
    Delete: method([], (t, _args, s) => {
      s.extras.setPage(t.sheet, { breaks: breaksOf(t, s).filter((row) => row !== t.row) });
    }),
    GetCellAfterBreak: child([], (t, _args, s) => s.objects.range(t.sheet, { row: t.row, column: 0, rows: 1, columns: 1 }, s)),
  },
};
