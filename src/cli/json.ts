import { inWords, type MessageData, type Phrase, type Sentence } from '../messages/catalogue';
import { CliError } from './error';
import { WorkbookError } from '../workbook/error';

/** The data of a message as they are printed for machines: numbers stay numbers, the rest is put into words. */
export function dataJson(data: MessageData): object {
  return Object.fromEntries(Object.entries(data).map(([name, datum]) => [name, typeof datum === 'number' ? datum : inWords(datum)]));
}

/** A phrase with its code in the catalogue that its sentence is of; null where it is of none (a sentence of the scheme itself). */
export function phraseJson(phrase: Phrase, catalogue: Readonly<Record<string, Sentence>>): object {
  const code = Object.entries(catalogue).find(([, sentence]) => sentence === phrase.sentence)?.[0] ?? null;
  return { code, message: inWords(phrase), data: dataJson(phrase.data ?? {}) };
}

/** Why a command could not be carried out; the code is null for a failure that nobody foresaw. */
export function errorJson(error: unknown): object {
  if (error instanceof CliError) return { code: error.code, message: error.message, data: dataJson(error.data), details: error.details };
  if (error instanceof WorkbookError) return { code: error.code, message: error.message, data: dataJson(error.data) };
  return { code: null, message: error instanceof Error ? error.message : String(error), data: {} };
}
