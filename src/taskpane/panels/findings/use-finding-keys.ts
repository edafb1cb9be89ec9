import { useEffect } from 'react';
import { useSession } from '../shared/use-session';

/** F8 goes to the next finding, Shift+F8 to the one before, wherever in the pane the focus is. */
export function useFindingKeys(): void {
  const session = useSession();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      void session.findings.step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [session]);
}
