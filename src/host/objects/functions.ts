import { HostError } from '../errors';
import { DAYS_TO_1904, spreadsheetDay } from '../../workbook/cells/day-number';
import { z } from 'zod';
import { bind, child, readOnly, type HostClass, type HostObject } from '../dispatch/members';
import type { Session } from '../add-in-session';

/** The object behind `workbook.functions`: of Excel's functions those that an add-in has asked for so far. */
export function functionsObject(session: Session): HostObject {
  return bind(functionsClass, null, session);
}

const integer = z.number().int();

const functionsClass: HostClass<null> = {
  name: 'Functions',
  members: {
    Date: child([integer, integer, integer], (_t, [year, month, day], s) =>
      bind(resultClass, { value: dayOf(year, month, day, s.from1904) }, s),
    ),
  },
};

interface ResultTarget {
  readonly value: number;
}

const resultClass: HostClass<ResultTarget> = {
  name: 'FunctionResult',
  members: { Error: readOnly(() => null), Value: readOnly((t) => t.value) },
};

/** DATE: a month or day too many goes on into the next. @throws HostError InvalidArgument outside the calendar */
function dayOf(year: number, month: number, day: number, from1904: boolean): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  const number = spreadsheetDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (number === null) throw new HostError('InvalidArgument');
  return number - (from1904 ? DAYS_TO_1904 : 0);
}
