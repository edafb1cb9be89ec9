import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Frame } from './App';
import { fetchEnglish, isHere, localeOf } from '../../messages/catalogue';

/** Draws into the page, in the language of the host or browser; dark where Office is, and where it does not say, where the system is. */
export type Show = (language: string, content: ReactNode, officeDark?: boolean | null) => void;

export function showIn(page: HTMLElement): Show {
  const root = createRoot(page);
  let latest = 0;
  return (language, content, officeDark = null) => {
    const locale = localeOf(language);
    latest += 1;
    const own = latest;
    const draw = (): void => {
      if (own !== latest) return;
      document.documentElement.lang = isHere(locale) ? locale : 'zh-CN';
      root.render(
        <Frame locale={locale} officeDark={officeDark}>
          {content}
        </Frame>,
      );
    };
    // English that cannot be fetched leaves the pane in Chinese, rather than empty.
    if (isHere(locale)) draw();
    else void fetchEnglish().then(draw, draw);
  };
}
