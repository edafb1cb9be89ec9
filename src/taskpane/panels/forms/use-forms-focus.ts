import { useEffect, useRef, type RefObject } from 'react';
import { usePane } from '../shared/use-session';

/** Which part of 出表 is shown: a form, what 更新 would change, or the list. */
export function useFormsShown(): string {
  return usePane(({ forms }) => (forms === null ? '' : forms.updates !== null ? 'updates' : (forms.chosen ?? '')));
}

/**
 * Back from a form the focus is on it in the list; back from what 更新 would change, at the sheets made earlier. Never taken from
 * anything.
 */
export function useFormsFocus(panel: RefObject<HTMLElement | null>, shown: string): void {
  const before = useRef(shown);
  useEffect(() => {
    const was = before.current;
    before.current = shown;
    if (was === shown || was === '' || !document.hasFocus() || document.activeElement !== document.body) return;
    const rows = [...(panel.current?.querySelectorAll<HTMLElement>('[data-form]') ?? [])];
    const row = was === 'updates' ? panel.current?.querySelector('.issued-forms') : rows.find(({ dataset }) => dataset['form'] === was);
    row?.querySelector('button')?.focus();
  }, [panel, shown]);
}
