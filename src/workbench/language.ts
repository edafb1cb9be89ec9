import { localeOf, type Locale } from '../messages/catalogue';

const STORED_AT = 'kaoji.workbench.language';

/** The languages of the page, each by its own name. */
export const languages: readonly { readonly locale: Locale; readonly name: string }[] = [
  { locale: 'zh-CN', name: '中文' },
  { locale: 'en-US', name: 'English' },
];

/** The language that this browser chose last, else its own; it stays as long as the page. */
export const pageLocale: Locale = localeOf(localStorage.getItem(STORED_AT) ?? navigator.language);

/** Shows the page anew in a language, with the workbook as it is in its file. */
export function chooseLanguage(locale: Locale): void {
  localStorage.setItem(STORED_AT, locale);
  location.reload();
}
