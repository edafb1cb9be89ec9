import { z } from 'zod';
import { bind, child, method, type HostClass, type HostObject } from '../dispatch/members';
import { HostError } from '../errors';
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../workbook/cells/area';
import type { Session } from '../add-in-session';
import { rangeObject } from './range/range';
import { argumentRange, rangeArgument, worksheetOf, type SheetTarget } from './targets';

export function freezePanesObject(target: SheetTarget, session: Session): HostObject {
  return bind(freezePanesClass, target, session);
}

const count = z.number().int().nonnegative().nullable();

const freezePanesClass: HostClass<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  members: {
    FreezeAt: method([rangeArgument], (t, [range], s) => {
      const { area } = argumentRange(range, t, s);
      const rows = area.rows === SHEET_ROWS ? 0 : area.row + area.rows;
      const columns = area.columns === SHEET_COLUMNS ? 0 : area.column + area.columns;
      freeze(t, rows, columns, s);
    }),
    FreezeRows: method([count], (t, [rows], s) => freeze(t, rows ?? 1, 0, s)),
    FreezeColumns: method([count], (t, [columns], s) => freeze(t, 0, columns ?? 1, s)),
    Unfreeze: method([], (t, _args, s) => freeze(t, 0, 0, s)),
    GetLocation: child([], (t, _args, s) => {
      const area = frozen(t, s);
      if (area === null) throw new HostError('ItemNotFound');
      return rangeObject(t.sheet, area, s);
    }),
    GetLocationOrNullObject: child([], (t, _args, s) => {
      const area = frozen(t, s);
      return area === null ? null : rangeObject(t.sheet, area, s);
    }),
  },
};

/** The grid counts the first scrolling row and column, -1 for none. */
function freeze(t: SheetTarget, rows: number, columns: number, s: Session): void {
  worksheetOf(t, s);
  s.grid.mutate('sheet.mutation.set-frozen', {
    subUnitId: t.sheet,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  });
}

function frozen(t: SheetTarget, s: Session): Area | null {
  const { xSplit: columns, ySplit: rows } = worksheetOf(t, s).getFreeze();
  if (rows === 0 && columns === 0) return null;
  return { row: 0, column: 0, rows: rows === 0 ? SHEET_ROWS : rows, columns: columns === 0 ? SHEET_COLUMNS : columns };
}
