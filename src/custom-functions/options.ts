import { foldName } from '../language/syntax/fold-width';
import type { Argument } from './argument';
import { wrong } from './problem';

/** One of a few words that an argument may say; the first where it is left out or blank. */
export function optionOf<W extends string>(argument: Argument | null, words: readonly [W, ...W[]]): W {
  if (argument === null) return words[0];
  const given = argument.single().text();
  if (given === '') return words[0];
  const word = words.find((candidate) => candidate === foldName(given));
  if (word === undefined) throw wrong('F-OPTION', { parameter: argument.parameter, found: given, allowed: words.join('、') });
  return word;
}
