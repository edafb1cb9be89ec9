import type { MessageData, Phrase, Sentence } from '../../messages/catalogue';
import { hintMessages, schemeWords } from '../../messages/scheme/scheme-words';

/** What a number is counted in, where it is written behind the number. */
const MEASURE = /^(?:分|元|万元|亿元|年|月|日|天|个|次|名|人|人次|件|家|户|起|吨|公里|小时|个百分点|个工作日)$/u;
const CHINESE_NUMBER = /^[零一二两三四五六七八九十百]+(?:分|元|年|月|天|个|次|名|人|件|家|户|起)?$/u;

/** How a slip of somebody who writes as in prose, or as in another language, is written here; nothing for anything else. */
export function slipHint(code: string, text: string, { expected, found }: MessageData): Phrase | '' {
  if (code === 'F-NAME-UNKNOWN') {
    if (/^前\d/u.test(text)) return { sentence: hintMessages.firstOfRanks };
    return CHINESE_NUMBER.test(text) ? { sentence: hintMessages.plainDigits } : '';
  }
  if (code !== 'F-EXPECTED') return '';
  if (expected === '[') return { sentence: hintMessages.optionList };
  const wanted = sentenceOf(expected);
  if (text === '[' && wanted !== schemeWords.columnName) return { sentence: hintMessages.noBrackets };
  if (MEASURE.test(text)) return { sentence: hintMessages.noMeasure };
  return wanted === schemeWords.operatorOrEnd && sentenceOf(found) === schemeWords.number
    ? { sentence: hintMessages.comparisonNeeded }
    : '';
}

function sentenceOf(word: MessageData[string] | undefined): Sentence | null {
  return typeof word === 'object' && 'sentence' in word ? word.sentence : null;
}
