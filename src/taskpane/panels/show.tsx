import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Frame } from './App';
import { localeOf } from '../../messages/catalogue';

/** Draws into the page, in the language of the host or browser; dark where Office is, and where it does not say, where the system is. */
export type Show = (language: string, content: ReactNode, officeDark?: boolean | null) => void;

export function showIn(page: HTMLElement): Show {
  const root = createRoot(page);
  return (language, content, officeDark = null) => {
    const locale = localeOf(language);
    document.documentElement.lang = locale;
    root.render(
      <Frame locale={locale} officeDark={officeDark}>
        {content}
      </Frame>,
    );
  };
}
