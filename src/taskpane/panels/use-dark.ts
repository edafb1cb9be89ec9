import { useLayoutEffect, useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

/**
 * Whether the pane is dark, and puts the page into those colours.
 * @param office what Office's own theme is; null where Office does not say, then it is the system's
 */
export function useDark(office: boolean | null): boolean {
  const system = useSyncExternalStore(followSystem, () => matchMedia(QUERY).matches);
  const isDark = office ?? system;
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  return isDark;
}

function followSystem(changed: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
