import { useEffect } from 'react';

const TAKES_FOCUS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * When what had the focus goes away (a notice is dismissed, a finding mended, a button gives way to another), gives it to what stood next
 * to it, so that the keyboard's way goes on from there. Never while the user works elsewhere, such as in the sheet, and never against a
 * click beside everything.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let way: readonly HTMLElement[] = [];
    let at = -1;
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const came = ({ target }: FocusEvent): void => {
      way = [...document.querySelectorAll<HTMLElement>(TAKES_FOCUS)];
      at = way.findIndex((each) => each === target);
    };
    const went = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget === null && target instanceof HTMLElement && target.isConnected && document.activeElement !== target)
        queueMicrotask(() => {
          if (target.isConnected && canTake(target)) at = -1;
        });
    };
    const look = (): void => {
      waiting = null;
      if (at < 0 || !document.hasFocus() || document.activeElement !== document.body) return;
      [...way.slice(at + 1), ...way.slice(0, at).reverse()].find(canTake)?.focus();
    };
    // What comes in its place may take the focus by itself.
    const observer = new MutationObserver(() => (waiting ??= setTimeout(look, 0)));
    document.addEventListener('focusin', came);
    document.addEventListener('focusout', went);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      if (waiting !== null) clearTimeout(waiting);
      observer.disconnect();
      document.removeEventListener('focusin', came);
      document.removeEventListener('focusout', went);
    };
  }, []);
}

function canTake(element: HTMLElement): boolean {
  return element.isConnected && element.tabIndex >= 0 && !element.matches(':disabled') && element.closest('[hidden], [inert]') === null;
}
