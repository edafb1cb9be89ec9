import { createContext, useContext, type ReactNode } from 'react';
import type { Locale, Phrase } from '../../../messages/catalogue';
import { inWords, said, type Said, type SaidData } from '../../session/notice';

const LocaleContext = createContext<Locale>('zh-CN');

/** Puts all panels below it into one language. */
export function WordsProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** Says a sentence of the catalogues in the language of the pane. */
export interface Speak {
  (code: Said['code'], data?: SaidData): string;
  (sentence: Said | Phrase): string;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

export function useWords(): Speak {
  const locale = useLocale();
  return (what: Said['code'] | Said | Phrase, data?: SaidData) => inWords(typeof what === 'string' ? said(what, data) : what, locale);
}
