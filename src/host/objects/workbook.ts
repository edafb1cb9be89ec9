import { z } from 'zod';
import { bind, child, method, readOnly, readWrite, type HostClass, type HostObject } from '../dispatch/members';
import { HostError } from '../errors';
import { fromRange } from '../grid/grid';
import type { Session } from '../add-in-session';
import { functionsObject } from './functions';
import { namesObject } from './names';
import { rangeObject } from './range/range';
import { settingsObject } from './settings';
import { tablesObject } from './tables';
import { worksheetsObject } from './worksheets';

/** The object behind `context.workbook`. */
export function workbookObject(session: Session): HostObject {
  return bind(workbookClass, null, session);
}

const workbookClass: HostClass<null> = {
  name: 'Workbook',
  members: {
    Name: readOnly((_t, s) => s.grid.workbook.getName()),
    Application: child([], (_t, _args, s) => bind(applicationClass, null, s)),
    Functions: child([], (_t, _args, s) => functionsObject(s)),
    Names: child([], (_t, _args, s) => namesObject(s)),
    Settings: child([], (_t, _args, s) => settingsObject(s)),
    Tables: child([], (_t, _args, s) => tablesObject(null, s)),
    Worksheets: child([], (_t, _args, s) => worksheetsObject(s)),
    _Runtime: child([], (_t, _args, s) => bind(runtimeClass, null, s)),
    GetSelectedRange: child([], (_t, _args, s) => selected(s)),
    GetActiveCell: child([], (_t, _args, s) => selected(s).child('GetCell', [0, 0])),
    _GetRangeForEventByReferenceId: child([z.string()], (_t, [id], s) => s.references.get(id)),
    _GetRangeOrNullObjectForEventByReferenceId: child([z.string()], (_t, [id], s) => s.references.get(id)),
    _RemoveReference: method([z.string()], (_t, [id], s) => s.references.remove(id)),
    _RemoveAllReferences: method([], (_t, _args, s) => s.references.removeAll()),
    _GetReferenceCount: method([], (_t, _args, s) => s.references.count),
    _SetOsfControlContainerReadyForCustomFunctions: method([], (_t, _args, s) => s.functionsReady()),
  },
};

const runtimeClass: HostClass<null> = {
  name: 'Runtime',
  members: {
    EnableEvents: readWrite(
      z.boolean(),
      (_t, s) => s.subscriptions.enabled,
      (_t, enabled, s) => {
        s.subscriptions.enabled = enabled;
      },
    ),
  },
};

/** Nothing is painted or calculated before a batch has ended, so the two requests to wait are granted by doing nothing. */
const applicationClass: HostClass<null> = {
  name: 'Application',
  members: {
    CalculationMode: readOnly(() => 'Automatic'),
    CalculationState: readOnly(async (_t, s) => {
      await s.calculation.settled();
      return 'Done';
    }),
    Calculate: method([z.enum(['Recalculate', 'Full', 'FullRebuild'])], async (_t, [type], s) => {
      s.grid.writes.flush();
      if (type !== 'Recalculate') s.grid.api.getFormula().executeCalculation();
      await s.calculation.settled();
    }),
    SuspendApiCalculationUntilNextSync: method([], () => undefined),
    SuspendScreenUpdatingUntilNextSync: method([], () => undefined),
  },
};

function selected(s: Session): HostObject {
  s.grid.writes.flush();
  const range = s.grid.workbook.getActiveRange();
  if (range === null) throw new HostError('InvalidOperation');
  return rangeObject(range.getSheetId(), fromRange(range.getRange()), s);
}
