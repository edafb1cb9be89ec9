import { areaToA1 } from '../workbook/cells/a1';
import type { GridEvent } from './grid/changes';
import { rangeObject } from './objects/range/range';
import type { Session } from './add-in-session';
import { eventTypes, WORKBOOK_TARGET, type EventType } from './subscriptions';

const EXCEL_EVENT = 65536;

/** One entry of a `richApiMessage`: category, type, target, JSON of the arguments. */
export type EventMessage = readonly [number, EventType, string, string];

/** What the add-in hears of a grid event, as far as it has registered for it. `own`: it was its own batch that did it. */
export function eventMessages(
  event: GridEvent,
  session: Session,
  own: boolean,
  before: { readonly name: string | null; readonly active: string | null },
): EventMessage[] {
  const base = { worksheetId: event.sheet, source: 'Local', triggerSource: own ? 'ThisLocalAddin' : 'Unknown' };
  const about = (type: EventType, detail: () => object = () => ({}), targets = [WORKBOOK_TARGET, event.sheet]): EventMessage[] =>
    messages(type, targets, () => ({ ...base, ...detail() }), session);
  switch (event.kind) {
    case 'cells':
      return about(eventTypes.changed, () => ({
        address: areaToA1(event.area),
        changeType: event.change,
        referenceId: session.references.handOut(rangeObject(event.sheet, event.area, session)),
      }));
    case 'calculated':
      return messages(
        eventTypes.calculated,
        [WORKBOOK_TARGET, event.sheet],
        () => ({ worksheetId: event.sheet, address: areaToA1(event.area) }),
        session,
      );
    case 'format':
      return about(eventTypes.formatChanged, () => ({
        address: areaToA1(event.area),
        referenceId: session.references.handOut(rangeObject(event.sheet, event.area, session)),
      }));
    case 'sheetAdded':
      return about(eventTypes.added, undefined, [WORKBOOK_TARGET]);
    case 'sheetDeleted':
      return about(eventTypes.deleted, undefined, [WORKBOOK_TARGET]);
    case 'sheetRenamed':
      return about(eventTypes.nameChanged, () => ({ nameBefore: before.name, nameAfter: event.name }));
    case 'selection':
      return about(eventTypes.selectionChanged, () => ({ address: areaToA1(event.area), isInsideTable: false }));
    case 'activated': {
      const left = before.active;
      const gone = left === null || left === event.sheet ? [] : deactivated(left, session);
      return [...gone, ...about(eventTypes.activated)];
    }
  }
}

function deactivated(sheet: string, session: Session): EventMessage[] {
  return messages(eventTypes.deactivated, [WORKBOOK_TARGET, sheet], () => ({ worksheetId: sheet }), session);
}

/** An event for those of the targets that the add-in listens to. */
function messages(type: EventType, targets: readonly string[], detail: () => object, session: Session): EventMessage[] {
  return targets
    .filter((target) => session.subscriptions.has(type, target))
    .map((target) => [EXCEL_EVENT, type, target, JSON.stringify(detail())]);
}
