import { z } from 'zod';
import { bind, child, method, readOnly, readWrite, type HostClass, type HostObject } from '../dispatch/members';
import { HostError } from '../errors';
import { usedArea } from '../grid/cells';
import { WHOLE_SHEET } from '../../workbook/cells/area';
import { recalculate } from '../grid/function-engine';
import type { Session } from '../add-in-session';
import { attachmentsObject } from './attachments';
import { customPropertiesObject } from './custom-properties';
import { eventMembers } from './events';
import { freezePanesObject } from './freeze-panes';
import { namesOfSheetObject } from './names';
import { pageBreaksObject } from './page/page-breaks';
import { pageLayoutObject } from './page/page-layout';
import { protectionObject } from './protection';
import { rangeObject } from './range/range';
import { tablesObject } from './tables';
import { rangeAt, worksheetOf, type SheetTarget } from './targets';

/** @throws HostError ItemNotFound when the sheet is gone. */
export function worksheetObject(sheet: string, session: Session): HostObject {
  session.grid.sheet(sheet);
  return bind(worksheetClass, { sheet }, session);
}

const integer = z.number().int();
const optionalBoolean = z.boolean().nullable();

/** A name that Excel would take for a sheet. @throws HostError InvalidArgument, ItemAlreadyExists */
export function checkSheetName(name: string, session: Session, except: string | null): void {
  if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/u.test(name) || name.startsWith("'") || name.endsWith("'"))
    throw new HostError('InvalidArgument');
  const taken = session.grid.sheetByName(name);
  if (taken !== null && taken.getSheetId() !== except) throw new HostError('ItemAlreadyExists');
}

const worksheetClass: HostClass<SheetTarget> = {
  name: 'Worksheet',
  identity: (t) => ({ Id: t.sheet }),
  members: {
    Id: readOnly((t) => t.sheet),
    Name: readWrite(
      z.string(),
      (t, s) => worksheetOf(t, s).getName(),
      (t, name, s) => {
        checkSheetName(name, s, t.sheet);
        s.grid.mutate('sheet.mutation.set-worksheet-name', { subUnitId: t.sheet, name });
      },
    ),
    Position: readWrite(
      integer.nonnegative(),
      (t, s) => s.grid.sheets.indexOf(worksheetOf(t, s)),
      (t, position, s) => {
        const from = s.grid.sheets.indexOf(worksheetOf(t, s));
        if (position >= s.grid.sheets.length) throw new HostError('InvalidArgument');
        s.grid.mutate('sheet.mutation.set-worksheet-order', { subUnitId: t.sheet, fromOrder: from, toOrder: position });
      },
    ),
    TabColor: readWrite(
      z.string(),
      (t, s) => worksheetOf(t, s).getTabColor() ?? '',
      (t, color, s) => {
        s.grid.mutate('sheet.mutation.set-tab-color', { subUnitId: t.sheet, color });
      },
    ),
    Visibility: readWrite(z.enum(['Visible', 'Hidden', 'VeryHidden']), visibilityOf, setVisibility),
    Charts: child([], (t, _args, s) => attachmentsObject('ChartCollection', t, s)),
    Comments: child([], (t, _args, s) => attachmentsObject('CommentCollection', t, s)),
    CustomProperties: child([], (t, _args, s) => customPropertiesObject(t, s)),
    FreezePanes: child([], (t, _args, s) => freezePanesObject(t, s)),
    Names: child([], (t, _args, s) => namesOfSheetObject(t, s)),
    HorizontalPageBreaks: child([], (t, _args, s) => pageBreaksObject(t, s)),
    PageLayout: child([], (t, _args, s) => pageLayoutObject(t, s)),
    PivotTables: child([], (t, _args, s) => attachmentsObject('PivotTableCollection', t, s)),
    Protection: child([], (t, _args, s) => protectionObject(t, s)),
    Shapes: child([], (t, _args, s) => attachmentsObject('ShapeCollection', t, s)),
    Tables: child([], (t, _args, s) => tablesObject(t.sheet, s)),
    GetCell: child([integer, integer], (t, [row, column], s) => rangeObject(t.sheet, { row, column, rows: 1, columns: 1 }, s)),
    GetRange: child([z.string().nullable()], (t, [address], s) => {
      const target = rangeAt(t, address, s);
      return rangeObject(target.sheet, target.area, s);
    }),
    GetRangeByIndexes: child([integer, integer, integer, integer], (t, [row, column, rows, columns], s) =>
      rangeObject(t.sheet, { row, column, rows, columns }, s),
    ),
    GetUsedRange: child([optionalBoolean], (t, [valuesOnly], s) =>
      rangeObject(
        t.sheet,
        usedArea(s.grid, worksheetOf(t, s), WHOLE_SHEET, valuesOnly ?? false) ?? { row: 0, column: 0, rows: 1, columns: 1 },
        s,
      ),
    ),
    GetUsedRangeOrNullObject: child([optionalBoolean], (t, [valuesOnly], s) => {
      const used = usedArea(s.grid, worksheetOf(t, s), WHOLE_SHEET, valuesOnly ?? false);
      return used === null ? null : rangeObject(t.sheet, used, s);
    }),
    Activate: method([], (t, _args, s) => {
      s.grid.writes.flush();
      if (visibilityOf(t, s) !== 'Visible') throw new HostError('InvalidOperation');
      s.grid.asHost(() => s.grid.facadeSheet(t.sheet).activate());
    }),
    Calculate: method([optionalBoolean], async (t, [markAllDirty], s) => {
      s.grid.writes.flush();
      if (markAllDirty === true) recalculate(s.grid, [{ sheet: t.sheet, area: WHOLE_SHEET }]);
      await s.calculation.settled();
    }),
    Delete: method([], deleteSheet),
    ...eventMembers<SheetTarget>(
      ['changed', 'activated', 'deactivated', 'selectionChanged', 'formatChanged', 'nameChanged', 'calculated'],
      (t) => t.sheet,
    ),
  },
};

type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export function visibilityOf(t: SheetTarget, s: Session): Visibility {
  if (worksheetOf(t, s).isSheetHidden() !== 1) return 'Visible';
  return s.extras.sheet(t.sheet).veryHidden === true ? 'VeryHidden' : 'Hidden';
}

function visibleSheets(s: Session): readonly string[] {
  return s.grid.sheets.filter((sheet) => sheet.isSheetHidden() !== 1).map((sheet) => sheet.getSheetId());
}

function setVisibility(t: SheetTarget, visibility: Visibility, s: Session): void {
  leaveSheet(t, visibility !== 'Visible', s);
  s.grid.mutateUnseen('sheet.mutation.set-worksheet-hidden', { subUnitId: t.sheet, hidden: visibility === 'Visible' ? 0 : 1 });
  s.extras.setSheet(t.sheet, { veryHidden: visibility === 'VeryHidden' });
}

function deleteSheet(t: SheetTarget, _args: readonly unknown[], s: Session): void {
  leaveSheet(t, true, s);
  s.grid.mutate('sheet.mutation.remove-sheet', { subUnitId: t.sheet, subUnitName: worksheetOf(t, s).getName() });
  s.extras.forgetSheet(t.sheet);
}

/** Before a sheet goes out of sight: one must stay visible, and the view moves to a neighbour. */
function leaveSheet(t: SheetTarget, going: boolean, s: Session): void {
  const sheet = worksheetOf(t, s);
  s.grid.writes.flush();
  if (!going) return;
  const other = visibleSheets(s).find((id) => id !== t.sheet);
  if (other === undefined) throw new HostError('InvalidOperation');
  if (s.grid.workbook.getActiveSheet().getSheetId() === sheet.getSheetId()) s.grid.asHost(() => s.grid.facadeSheet(other).activate());
}
