import { foldName } from '../../language/syntax/fold-width';
import { VOCABULARY, type Concept } from './vocabulary';

/** One of the things that a head may mean, with the share of the tables that use the words so: 0 to 1. */
export interface Sense {
  readonly concept: Concept;
  readonly share: number;
}

/** What a head says: its senses, and how much of it says so (1: all of it; less: a word within a longer head). */
export interface Senses {
  readonly senses: readonly Sense[];
  readonly part: number;
}

const NONE: Senses = { senses: [], part: 0 };
const LONGEST_HEAD = 40;
/** 每次扣分 is what one of them counts, not what they come to. */
const EACH = /^每[次项例人件起个篇条]/u;
const entries = wordsByText();
const known = new Map<string, Senses>();

/** A head as it is compared: widths folded, blanks, marks of a required entry and brackets at its end left out. */
export function plainHead(text: string): string {
  const folded = spelled(text);
  return folded.replace(/[([][^()[\]]*[)\]]$/u, '') || folded;
}

/** What a head may mean by the vocabulary alone; nothing for a text too long to be one. */
export function sensesOf(head: string): Senses {
  if (head === '' || head.length > LONGEST_HEAD) return NONE;
  const before = known.get(head);
  if (before !== undefined) return before;
  const found = lookUp(head);
  if (known.size > 5000) known.clear();
  known.set(head, found);
  return found;
}

/** The share with which a head means a concept, by all its words: 0 to 1. */
export function meaning(head: string, concept: Concept): number {
  const { senses, part } = sensesOf(head);
  return part * (senses.find((sense) => sense.concept === concept)?.share ?? 0);
}

function lookUp(head: string): Senses {
  const plain = plainHead(head).toLowerCase();
  if (EACH.test(plain)) return { senses: [{ concept: 'rate', share: 1 }], part: 1 };
  const whole = entries.get(spelled(head).toLowerCase()) ?? entries.get(plain);
  if (whole !== undefined) return { senses: whole, part: 1 };
  // 2024年目标值, 本年度完成值, 考核组综合得分: the words at the end say what it is; in 评分标准及要求 those at the beginning.
  for (let length = plain.length - 1; length >= 2; length -= 1) {
    const end = cutsWord(plain, plain.length - length) ? undefined : entries.get(plain.slice(-length));
    if (end !== undefined) return { senses: end, part: 0.45 + (0.45 * length) / plain.length };
  }
  for (let length = plain.length - 1; length >= 3; length -= 1) {
    const start = cutsWord(plain, length) ? undefined : entries.get(plain.slice(0, length));
    if (start !== undefined) return { senses: start, part: 0.3 + (0.4 * length) / plain.length };
  }
  return NONE;
}

function spelled(text: string): string {
  return foldName(text).replace(/^[*★※]+|[*★※:.]{1,3}$/gu, '');
}

/** Whether a place lies within a word of Latin letters: time within UpdateTime says nothing. */
function cutsWord(text: string, at: number): boolean {
  return /^[a-z]{2}$/u.test(text.slice(at - 1, at + 1));
}

/** The words that {a,b}{c,d} stands for: ac, ad, bc, bd. */
function composed(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const close = pattern.indexOf('}', open);
  const rest = composed(pattern.slice(close + 1));
  return pattern
    .slice(open + 1, close)
    .split(',')
    .flatMap((part) => rest.map((end) => pattern.slice(0, open) + part + end));
}

function wordsByText(): ReadonlyMap<string, readonly Sense[]> {
  const counts = new Map<string, Map<Concept, number>>();
  for (const [concept, words] of Object.entries(VOCABULARY) as [Concept, string][]) {
    const parts = words.split(' ');
    parts.forEach((pattern, at) => {
      if (/^\d+$/u.test(pattern)) return;
      const count = /^\d+$/u.test(parts[at + 1] ?? '') ? Number(parts[at + 1]) : 1;
      for (const word of composed(pattern)) {
        const text = foldName(word).toLowerCase();
        const own = counts.get(text) ?? new Map<Concept, number>();
        // A word that stands here by itself, with its count, counts no more for being composed, too.
        own.set(concept, Math.max(own.get(concept) ?? 0, count));
        counts.set(text, own);
      }
    });
  }
  return new Map(
    [...counts].map(([text, own]) => {
      const all = [...own.values()].reduce((sum, count) => sum + count, 0);
      return [text, [...own].map(([concept, count]) => ({ concept, share: count / all })).sort((a, b) => b.share - a.share)];
    }),
  );
}
