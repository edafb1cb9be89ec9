/** One sentence for people, in both languages; `{name}` stands for a datum of the message. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** A sentence with its data, put into words only where it is shown, in the reader's language. */
export interface Phrase {
  readonly sentence: Sentence;
  readonly data?: MessageData;
}

/** What a message carries besides its code: names, numbers already written as text, cell addresses, further phrases. */
export interface MessageData {
  readonly [name: string]: string | number | Phrase | readonly Phrase[];
}

export type Locale = 'zh-CN' | 'en-US';

/** Puts the data into a sentence. A datum that is missing stays visible as `{name}`, so that a test can see it. */
export function fill(sentence: Sentence, data: MessageData, locale: Locale = 'zh-CN'): string {
  const text = locale === 'zh-CN' ? sentence.zh : sentence.en;
  return text.replace(/\{([^{}]+)\}/gu, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : inWords(value, locale);
  });
}

/** A datum of a message in words; several phrases one after another. */
export function inWords(datum: MessageData[string], locale: Locale = 'zh-CN'): string {
  if (typeof datum !== 'object') return String(datum);
  if ('sentence' in datum) return fill(datum.sentence, datum.data ?? {}, locale);
  return datum.map((phrase) => inWords(phrase, locale)).join(locale === 'zh-CN' ? '；' : '; ');
}
