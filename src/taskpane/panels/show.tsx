import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Frame } from './App';
import { localeOf } from './shared/words';

/** Draws into the page, in the language of the host or browser. */
export type Show = (language: string, content: ReactNode) => void;

export function showIn(page: HTMLElement): Show {
  const root = createRoot(page);
  return (language, content) => {
    const locale = localeOf(language);
    document.documentElement.lang = locale;
    root.render(<Frame locale={locale}>{content}</Frame>);
  };
}
