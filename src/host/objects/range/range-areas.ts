import { bind, child, method, readOnly, type HostClass, type HostObject } from '../../dispatch/members';
import type { Area } from '../../../workbook/cells/area';
import type { Session } from '../../add-in-session';
import { addressOf, type SheetTarget } from '../targets';

/** Several rectangles of one sheet. */
interface AreasTarget extends SheetTarget {
  readonly areas: readonly Area[];
}

export function rangeAreasObject(target: AreasTarget, session: Session): HostObject {
  return bind(rangeAreasClass, target, session);
}

const rangeAreasClass: HostClass<AreasTarget> = {
  name: 'RangeAreas',
  identity: (t, s) => ({ _ReferenceId: s.references.idOf(rangeAreasObject(t, s)) }),
  members: {
    Address: readOnly((t, s) => t.areas.map((area) => addressOf({ sheet: t.sheet, area }, s)).join(',')),
    AreaCount: readOnly((t) => t.areas.length),
    CellCount: readOnly((t) => t.areas.reduce((sum, area) => sum + area.rows * area.columns, 0)),
    _KeepReference: method([], (t, _args, s) => s.references.keep(rangeAreasObject(t, s))),
    Areas: child([], (t, _args, s) => bind(areasClass, t, s)),
    Worksheet: child([], (t, _args, s) => s.objects.worksheet(t.sheet, s)),
  },
};

const areasClass: HostClass<AreasTarget> = {
  name: 'RangeCollection',
  members: {},
  items: (t, s) => t.areas.map((area) => s.objects.range(t.sheet, area, s)),
};
