import { areaContains } from '../../workbook/cells/area';
import { bind, method, readOnly, type HostClass, type HostObject } from '../dispatch/members';
import type { CommentExtras } from '../extras';
import type { Session } from '../add-in-session';
import type { RangeTarget, SheetTarget } from './targets';

/** What stands on a sheet, but in no cell. Of these the host keeps comments only; charts, pictures and pivot tables it has none. */
export type AttachmentsName = 'CommentCollection' | 'ChartCollection' | 'ShapeCollection' | 'PivotTableCollection';

/** All of one kind on a sheet; they can be counted. */
export function attachmentsObject(name: AttachmentsName, { sheet }: SheetTarget, session: Session): HostObject {
  return bind(classes[name], { sheet }, session);
}

function counted(name: AttachmentsName, count: (t: SheetTarget, s: Session) => number): HostClass<SheetTarget> {
  return { name, members: { GetCount: method([], (t, _args, s) => count(t, s)) } };
}

interface CommentTarget extends SheetTarget {
  readonly index: number;
}

function commentsOf({ sheet }: SheetTarget, { extras }: Session): readonly CommentExtras[] {
  return extras.sheet(sheet).comments ?? [];
}

const commentClass: HostClass<CommentTarget> = {
  name: 'Comment',
  identity: ({ sheet, index }) => ({ Id: `${sheet} ${String(index)}` }),
  members: {
    Id: readOnly(({ sheet, index }) => `${sheet} ${String(index)}`),
    Content: readOnly((t, s) => commentsOf(t, s)[t.index]?.text ?? ''),
  },
};

const classes: Readonly<Record<AttachmentsName, HostClass<SheetTarget>>> = {
  CommentCollection: {
    ...counted('CommentCollection', (t, s) => commentsOf(t, s).length),
    items: (t, s) => commentsOf(t, s).map((_, index) => bind(commentClass, { ...t, index }, s)),
  },
  ChartCollection: counted('ChartCollection', () => 0),
  ShapeCollection: counted('ShapeCollection', () => 0),
  PivotTableCollection: counted('PivotTableCollection', () => 0),
};

/** Takes the comments of a range away, as clearing all of it does. */
export function clearComments({ sheet, area }: RangeTarget, session: Session): void {
  const { extras } = session;
  const comments = commentsOf({ sheet }, session);
  if (comments.some(({ row, column }) => areaContains(area, row, column)))
    extras.setSheet(sheet, { comments: comments.filter(({ row, column }) => !areaContains(area, row, column)) });
}
