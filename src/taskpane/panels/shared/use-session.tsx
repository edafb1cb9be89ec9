import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Session } from '../../session/session';
import type { PaneState } from '../../session/state';

/** What panels may do with a session: everything but start and end it. */
export type PaneSession = Omit<Session, 'start' | 'dispose'>;

const SessionContext = createContext<PaneSession | null>(null);

export function SessionProvider({ session, children }: { readonly session: PaneSession; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session of the workbook that the pane is open on. */
export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('A panel was rendered outside SessionProvider.');
  return session;
}

/** One part of the state; the panel renders again only when that part changes. */
export function usePane<T>(part: (state: PaneState) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => part(session.getState()));
}
