/** One sentence for people, in both languages; `{name}` stands for a datum of the message. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What a message carries besides its code: names, numbers already written as text, cell addresses. */
export type MessageData = Readonly<Record<string, string | number>>;

export type Locale = 'zh-CN' | 'en-US';

/** Puts the data into a sentence. A datum that is missing stays visible as `{name}`, so that a test can see it. */
export function fill(sentence: Sentence, data: MessageData, locale: Locale = 'zh-CN'): string {
  const text = locale === 'zh-CN' ? sentence.zh : sentence.en;
  return text.replace(/\{([^{}]+)\}/gu, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : String(value);
  });
}
