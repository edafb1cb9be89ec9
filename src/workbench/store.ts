import { useSyncExternalStore } from 'react';
import { fill, type MessageData } from '../messages/catalogue';
import { pageLocale } from './language';
import { workbenchMessages, type WorkbenchCode } from '../messages/workbench';

/** A line under the ribbon: what just happened, or what went wrong. */
export interface Notice {
  readonly kind: 'info' | 'warning' | 'error';
  readonly text: string;
}

/** What the page shows around grid and pane. */
export interface PageState {
  readonly fileName: string;
  readonly busy: boolean;
  readonly notice: Notice | null;
  /** What there is to say of the selected cell. */
  readonly cellNote: string | null;
  readonly paneVisible: boolean;
  /** In the pane's place: our own card, before office.js asks for trust; the pane; or what to do after a refusal. */
  readonly stage: 'welcome' | 'open' | 'refused';
  /** Counts openings: each one gets a pane of its own, as each workbook does in Excel. 0 before the first. */
  readonly opening: number;
  /** Where the pane's frame points to, and the name that tells office.js which host it is in. */
  readonly pane: { readonly src: string; readonly name: string } | null;
}

/** Holds the state of the page and tells who listens when it changes. */
export class PageStore {
  private listeners = new Set<() => void>();
  private current: PageState = {
    fileName: '',
    busy: false,
    notice: null,
    cellNote: null,
    paneVisible: true,
    stage: 'welcome',
    opening: 0,
    pane: null,
  };

  readonly read = (): PageState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(part: Partial<PageState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}

export function usePageState(store: PageStore): PageState {
  return useSyncExternalStore(store.subscribe, store.read);
}

/** The sentence for a code, in the language of the page. */
export function say(code: WorkbenchCode, data: MessageData = {}): string {
  return fill(workbenchMessages[code], data, pageLocale);
}

/** An unknown failure in a few words, for the reason in a sentence. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
