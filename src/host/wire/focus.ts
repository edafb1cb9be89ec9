import { z } from 'zod';
import { request } from './envelope';

/**
 * Where the focus goes from the add-in: to what stands before or after it on Tab's way, to the part of the window before or after it on
 * F6's, or back to the document.
 */
export type FocusTarget = 'before' | 'after' | 'previous' | 'next' | 'document';

/** `OSF.AgaveHostAction`: what the library tells the host with `notifyHost` when a key is to leave the add-in. */
const leaving: Readonly<Record<number, FocusTarget>> = {
  5: 'next', // CtrlF6Exit
  6: 'previous', // CtrlF6ExitShift
  13: 'after', // TabExit
  14: 'before', // TabExitShift
  15: 'document', // EscExit
  16: 'document', // F2Exit
  17: 'after', // ExitNoFocusable
  18: 'before', // ExitNoFocusableShift
};

const TAB_IN = 11;
const TAB_IN_SHIFT = 12;

const notified = z.tuple([z.string(), z.number()], z.unknown());

/** Where the library asks the host to take the focus; null when it tells something else. */
export function focusAsked(data: unknown): FocusTarget | null {
  const { data: told } = notified.safeParse(data);
  return told === undefined ? null : (leaving[told[1]] ?? null);
}

/**
 * Gives the focus to the first or the last thing in the add-in that takes it, as the library finds it.
 * @param conversation the one in which the add-in asks
 */
export function focusGiven(conversation: string, origin: string, to: 'first' | 'last'): string {
  return request(`${conversation}_ntf`, 'Office_notifyAgave', origin, [to === 'first' ? TAB_IN : TAB_IN_SHIFT]);
}
