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

/** Chinese unless the host or browser asks for English. */
export function localeOf(language: string): Locale {
  return /^en\b/i.test(language) ? 'en-US' : 'zh-CN';
}

/** Puts the data into a sentence. A datum that is missing stays visible as `{name}`, so that a test can see it. */
export function fill(sentence: Sentence, data: MessageData, locale: Locale = 'zh-CN'): string {
  const text = locale === 'zh-CN' ? sentence.zh : sentence.en;
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
