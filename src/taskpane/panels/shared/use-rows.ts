import { useCallback } from 'react';

const CONTROLS = 'a[href], button, input, select, textarea, summary';
/** Where arrow keys have a meaning of their own. */
const HAS_ARROWS = 'input:not([type=checkbox]), select, textarea, [role=combobox], [role=listbox], [role=tree], [role=radiogroup]';

/**
 * Makes a list one stop of the Tab key: Up and Down go from row to row, Home and End to the first and the last; what else a row holds
 * comes next by Tab. Rows may stand in rows. Give it to the list's `ref`.
 * @param rows selector of the rows
 */
export function useRows(rows: string): (list: HTMLElement | null) => (() => void) | undefined {
  return useCallback(
    (list: HTMLElement | null) => {
      if (list === null) return;
      let current: Element | null = null;
      const all = (): Element[] => [...list.querySelectorAll(rows)].filter((row) => controlsOf(row, rows).length > 0);
      const arrange = (): void => {
        const found = all();
        const focused = document.activeElement?.closest(rows) ?? null;
        current =
          found.find((row) => row === focused) ??
          found.find((row) => row === current) ??
          found.find((row) => row.matches('[aria-current=true]')) ??
          found[0] ??
          null;
        for (const row of found) for (const control of controlsOf(row, rows)) control.tabIndex = row === current ? 0 : -1;
      };
      const pressed = (event: KeyboardEvent): void => {
        const { target } = event;
        if (!(target instanceof Element) || target.closest(HAS_ARROWS) !== null || event.ctrlKey || event.altKey || event.metaKey) return;
        const found = all();
        const at = found.findIndex((row) => row === target.closest(rows));
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: found.length - 1 }[event.key];
        const next = to === undefined || at < 0 ? undefined : found[to];
        if (to === undefined || at < 0) return;
        event.preventDefault();
        if (next !== undefined) controlsOf(next, rows)[0]?.focus();
      };
      const observer = new MutationObserver(arrange);
      arrange();
      observer.observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-current'] });
      list.addEventListener('keydown', pressed);
      list.addEventListener('focusin', arrange);
      return () => {
        observer.disconnect();
        list.removeEventListener('keydown', pressed);
        list.removeEventListener('focusin', arrange);
      };
    },
    [rows],
  );
}

/** What of a row takes the focus, what stands in rows within it excepted. */
function controlsOf(row: Element, rows: string): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => control.closest(rows) === row);
}
