import { z } from 'zod';
import { bind, method, readOnly, type HostClass, type HostObject } from '../dispatch/members';
import { HostError } from '../errors';
import type { Session } from '../add-in-session';
import { worksheetOf, type SheetTarget } from './targets';

export function protectionObject(target: SheetTarget, session: Session): HostObject {
  return bind(protectionClass, target, session);
}

const options = z.record(z.string(), z.unknown()).nullable();
const password = z.string().nullable();

/** Protection without a password; Excel's options that allow single actions are refused, because every write is. */
const protectionClass: HostClass<SheetTarget> = {
  name: 'WorksheetProtection',
  members: {
    Protected: readOnly((t, s) => s.extras.sheet(t.sheet).protected === true),
    Protect: method([options, password], (t, [allowed, secret], s) => {
      worksheetOf(t, s);
      if (secret !== null || Object.values(allowed ?? {}).includes(true)) throw new HostError('UnsupportedOperation');
      if (s.extras.sheet(t.sheet).protected === true) throw new HostError('InvalidOperation');
      s.grid.writes.flush();
      s.extras.setSheet(t.sheet, { protected: true });
    }),
    Unprotect: method([password], (t, _args, s) => {
      worksheetOf(t, s);
      s.extras.setSheet(t.sheet, { protected: false });
    }),
  },
};
