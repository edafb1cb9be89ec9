import type { Phrase } from '../../src/messages/catalogue';

/** A text that is the same in both languages, where a fixture needs a phrase. */
export function plain(text: string): Phrase {
  return { sentence: { zh: text, en: text } };
}
