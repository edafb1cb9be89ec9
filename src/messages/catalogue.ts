/**
 * One sentence for people, in both languages; `{name}` stands for a datum of the message, `{name:unit|units}` for the first word where the
 * datum is 1, else for the second.
 */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** A sentence with its data, put into words only where it is shown, in the reader's language. */
export interface Phrase {
  readonly sentence: Sentence;
  readonly data?: MessageData;
}

/** What is put into words where it is shown: a name, a number already written as text, a cell address, a phrase, several of these. */
export type Words = string | number | Phrase | readonly (string | Phrase)[];

/** What a message carries besides its code. */
export interface MessageData {
  readonly [name: string]: Words;
}

export type Locale = 'zh-CN' | 'en-US';

/** English sentences by the mark that stands for them in the catalogues; null until they were fetched, and where none were taken out. */
let english: Readonly<Record<string, string>> | null = null;

/** What a mark begins with: no sentence does. */
const MARK = '\u00a7';

/**
 * Fetches the English sentences, where the build has put them into a file of their own. Until then sentences are in Chinese.
 * @throws where they cannot be fetched: a later call tries again
 */
export async function fetchEnglish(): Promise<void> {
  english ??= (await import(/* webpackChunkName: "english" */ './english')).english;
}

/** Whether there is nothing to wait for before sentences are put into this language. */
export function isHere(locale: Locale): boolean {
  return locale === 'zh-CN' || english !== null;
}

function englishOf({ zh, en }: Sentence): string {
  return english?.[en] ?? (en.startsWith(MARK) ? zh : en);
}

/** Chinese unless the host or browser asks for English. */
export function localeOf(language: string): Locale {
  return /^en\b/i.test(language) ? 'en-US' : 'zh-CN';
}

/** Puts the data into a sentence. A datum that is missing stays visible as `{name}`, so that a test can see it. */
export function fill(sentence: Sentence, data: MessageData, locale: Locale = 'zh-CN'): string {
  const text = locale === 'zh-CN' ? sentence.zh : englishOf(sentence);
  return text.replace(/\{([^{}:]+)(?::([^{}|]*)\|([^{}|]*))?\}/gu, (whole, name: string, one?: string, several?: string) => {
    const value = data[name];
    if (value === undefined) return whole;
    const words = inWords(value, locale);
    return one === undefined || several === undefined ? words : words === '1' ? one : several;
  });
}

/** The words in the reader's language; several one after another. */
export function inWords(words: Words, locale: Locale = 'zh-CN'): string {
  if (typeof words !== 'object') return String(words);
  if ('sentence' in words) return fill(words.sentence, words.data ?? {}, locale);
  return words.map((each) => inWords(each, locale)).join(locale === 'zh-CN' ? '；' : '; ');
}
