import { useEffect, type RefObject } from 'react';
import type { FocusTarget } from '../../host';
import type { Workbench } from '../workbench';

/** The parts of the page among which F6 goes round, in this order. */
const order = ['bar', 'grid', 'pane'] as const;
type Region = (typeof order)[number];

/**
 * F6 goes on to the next part of the page (bar, grid, pane), Shift+F6 back, as in Excel. The pane gets the focus back where it was.
 * What the pane's own keys ask for (Tab at its end, Escape) is done here, too.
 */
export function useRegions(bench: Workbench, page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const enter = (region: Region): void => {
      if (region === 'grid') bench.focusGrid();
      else if (region === 'pane' && bench.focusPane()) return;
      else page.current?.querySelector<HTMLElement>('.bench-ribbon button:enabled')?.focus();
    };
    const move = (from: Region, by: 1 | -1): void => enter(order[(order.indexOf(from) + by + order.length) % order.length] ?? 'grid');
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      move(regionOf(event.target), event.shiftKey ? -1 : 1);
    };
    const asked = (target: FocusTarget): void => {
      if (target === 'document') enter('grid');
      else if (target === 'next' || target === 'previous') move('pane', target === 'next' ? 1 : -1);
      else
        page.current
          ?.querySelector<HTMLElement>(target === 'after' ? '.bench-title a, .bench-title button' : '.bench-pane header button')
          ?.focus();
    };
    bench.onFocusAsked = asked;
    window.addEventListener('keydown', pressed, true);
    return () => {
      window.removeEventListener('keydown', pressed, true);
      bench.onFocusAsked = () => undefined;
    };
  }, [bench, page]);
}

function regionOf(target: EventTarget | null): Region {
  if (!(target instanceof Element)) return 'bar';
  if (target.closest('.bench-pane') !== null) return 'pane';
  return target.closest('.bench-title, .bench-ribbon, .bench-notice') === null ? 'grid' : 'bar';
}
