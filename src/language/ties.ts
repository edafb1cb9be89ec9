import { nearestHint } from './hints/nearest-name';
import { FormulaError } from './syntax/syntax-tree';
import type { Term } from './term';
import { typeName, type ValueType } from './types';

const WAYS = ['同名次跳号', '同名次不跳号', '按名册先后'] as const;

/** How units that are equal are ranked. */
export type TiesWay = (typeof WAYS)[number];

/** Whether a text is a way to rank ties. */
export function isTiesWay(word: string): word is TiesWay {
  return WAYS.some((way) => way === word);
}

/** How units that are equal are ranked (并列). */
export const TIES: ValueType = { kind: 'text', options: WAYS };

/** Throws {@link FormulaError} where a term may be a text that is no way to rank ties. */
export function requireTies(term: Term): void {
  const found = wordsOf(term).find((word) => !isTiesWay(word));
  if (found !== undefined)
    throw new FormulaError('F-OPTION-UNKNOWN', term.span, () => ({
      found,
      of: '并列',
      nearest: nearestHint(found, WAYS),
      allowed: WAYS.join('、'),
    }));
}

/** What a text may say; its type where that may be anything. */
function wordsOf(term: Term): readonly string[] {
  if (term.kind === 'text') return [term.value];
  if (term.kind === 'if') return [...wordsOf(term.then), ...wordsOf(term.otherwise)];
  return term.type.kind === 'text' && term.type.options !== null ? term.type.options : [typeName(term.type)];
}
