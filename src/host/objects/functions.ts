import { z } from 'zod';
import { bind, child, readOnly, type HostClass, type HostObject } from '../dispatch/members';
import type { Session } from '../session';

/** The object behind `workbook.functions`: of Excel's functions those that an add-in has asked for so far. */
export function functionsObject(session: Session): HostObject {
  return bind(functionsClass, null, session);
}

const integer = z.number().int();

const functionsClass: HostClass<null> = {
  name: 'Functions',
  members: {
    Date: child([integer, integer, integer], (_t, [year, month, day], s) =>
      bind(resultClass, { value: daySerial(year, month, day, s.from1904) }, s),
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

/** The number of a day from March 1900 on. */
function daySerial(year: number, month: number, day: number, from1904: boolean): number {
  return (Date.UTC(year, month - 1, day) - (from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000;
}
