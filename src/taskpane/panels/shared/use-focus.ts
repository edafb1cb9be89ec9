import { useEffect, type RefObject } from 'react';

/**
 * When the user's own click took away what had the focus (a list gave way to a card), gives it to what came instead. Never takes it
 * from anything, and never while the user works elsewhere, such as in the sheet.
 */
export function useFocusWhenLost(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) target.current?.focus();
  }, [target]);
}
