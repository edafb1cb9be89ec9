import type { MessageData, Phrase } from '../messages/catalogue';
import { hintMessages } from '../messages/scheme-words';
import type { AggregateRow } from './function-row';
import { AGGREGATES, FUNCTIONS } from './functions';
import type { Span } from './syntax/syntax-tree';

/**
 * What stands in this language for the words and signs of a spreadsheet that are no functions here, and for what comparisons are called.
 */
const WORDS_HERE: Readonly<Record<string, string>> = {
  IF: '如果 … 则 … 否则 …',
  IFS: '分档',
  AND: '且',
  OR: '或',
  NOT: '非',
  '&&': '且',
  '||': '或',
  TRUE: '是',
  FALSE: '否',
  大于: '超过 或 >',
  小于: '低于 或 <',
  大于等于: '不低于 或 ≥',
  小于等于: '不高于 或 ≤',
  不小于: '不低于 或 ≥',
  不少于: '不低于 或 ≥',
  不大于: '不高于 或 ≤',
  等于: '=',
  不等于: '≠',
  加上: '＋',
  减去: '－',
  乘以: '×',
  除以: '÷',
  并且: '且',
  或者: '或',
  那么: '则',
  否则如果: '否则 如果',
};

/** By what a spreadsheet calls it, or by a word of {@link WORDS_HERE}, how it is written here; 或 between two ways. */
const WRITTEN_HERE: ReadonlyMap<string, string> = writtenHere();

function writtenHere(): Map<string, string> {
  const written = new Map(Object.entries(WORDS_HERE));
  for (const { excel } of [...Object.values(FUNCTIONS), ...Object.values<AggregateRow>(AGGREGATES)]) {
    for (const [name, form] of Object.entries(excel)) {
      const before = written.get(name);
      written.set(name, before === undefined ? form : `${before} 或 ${form}`);
    }
  }
  return written;
}

/** Words of the language that are understood only between blanks or brackets. */
const SPACED = ['否则', '且', '或', '非', '则', '同', '每', '按'] as const;

/**
 * What was probably meant by a formula that is not understood: a name with a word of the language before or behind it, the nearest name
 * (of the data), what stands here for
 * something of a spreadsheet; nothing when it could be anything. `known` are the names that would be understood.
 */
export function formulaHint(code: string, span: Span, data: MessageData, known: readonly string[]): MessageData[string] {
  const given = data['name'] ?? data['found'];
  const text = typeof given === 'string' ? given : '';
  const { nearest = '' } = data;
  const name = code === 'F-NAME-UNKNOWN' ? gluedWord(text, known, true) : null;
  if (name !== null) return blanksAround(name);
  if (nearest !== '') return nearest;
  const word = WRITTEN_HERE.get(text.toUpperCase());
  if (code === 'F-NOT-A-FUNCTION') return word === undefined ? '' : { sentence: hintMessages.excelFunction, data: { word } };
  if (code !== 'F-EXPECTED' && code !== 'F-NAME-UNKNOWN' && code !== 'F-CHARACTER') return '';
  if (word !== undefined) return { sentence: hintMessages.excelWord, data: { word } };
  if (text === '=' && span.start === 0) return { sentence: hintMessages.equalsFirst };
  if (/^[xX✕]$/u.test(text)) return { sentence: hintMessages.times };
  const glued = gluedWord(text, known, false);
  return glued === null ? '' : blanksAround(glued);
}

function blanksAround(word: string): Phrase {
  return { sentence: hintMessages.blanksAround, data: { word } };
}

/** 且 of 且得分, 每 of 每季度封顶1: a word of the language with a known name right behind or before it; `whole`: and nothing else. */
function gluedWord(text: string, known: readonly string[], whole: boolean): string | null {
  const words = SPACED.filter((word) => text.length > word.length && (text.startsWith(word) || text.endsWith(word)));
  const fits = (name: string, word: string): boolean => name !== '' && (!whole || text.length === name.length + word.length);
  return (
    words.find((word) =>
      known.some(
        (name) =>
          fits(name, word) &&
          ((text.startsWith(word) && text.startsWith(name, word.length)) ||
            (text.endsWith(word) && text.slice(0, -word.length).endsWith(name))),
      ),
    ) ?? null
  );
}

/** A key that is none: the rest of a formula with a comma, cut between braces, or a colon that is none in YAML. */
export function punctuationHint(key: string): Phrase | '' {
  if (/：|:\S/u.test(key)) return { sentence: hintMessages.colon };
  return /[)）"”=＝×÷]/u.test(key) ? { sentence: hintMessages.brokenByComma } : '';
}
