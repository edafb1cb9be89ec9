import { useEffect, useState } from 'react';
import { part } from '../../workbook/part';
import type * as Panels from './later-panels';

type LaterPanels = typeof Panels;

let panels: LaterPanels | null = null;

/** Fetches the panels behind the first one. @throws WorkbookError PANE-PART where they cannot be fetched: a later call tries again */
export async function fetchPanels(): Promise<LaterPanels> {
  panels ??= await part(() => import(/* webpackChunkName: "panels" */ './later-panels'));
  return panels;
}

/** @property panels null until they are here; @property failed they could not be fetched; @property again tries once more */
interface Later {
  readonly panels: LaterPanels | null;
  readonly failed: boolean;
  readonly again: () => void;
}

/**
 * The panels behind the first one.
 * @param wanted one of them is to be shown: what is not here yet is fetched; each time another is wanted, once more
 */
export function useLaterPanels(wanted: string | null): Later {
  const [came, setCame] = useState<'no' | 'yes' | 'failed'>('no');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (wanted === null || panels !== null) return;
    let isOver = false;
    const tell = (how: 'yes' | 'failed') => () => (isOver ? undefined : setCame(how));
    setCame('no');
    void fetchPanels().then(tell('yes'), tell('failed'));
    return () => {
      isOver = true;
    };
  }, [wanted, tries]);
  return { panels, failed: panels === null && wanted !== null && came === 'failed', again: () => setTries(tries + 1) };
}
