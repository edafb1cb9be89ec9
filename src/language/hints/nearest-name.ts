import type { Phrase } from '../../messages/catalogue';
import { hintMessages } from '../../messages/scheme/scheme-words';

/** Longer names, and names beyond so many, are not compared: a hint is not worth waiting for. */
const LONGEST = 40;
const MOST = 2000;

/** Signs of which one says the opposite of the other. */
const OPPOSITES: ReadonlySet<string> = new Set(['高低', '大小', '多少', '升降', '增减', '加减', '上下', '前后', '先后', '宽严']);

/**
 * The known name nearest to a mistyped one, or null when none is near (at most half of its characters differ). Never the name itself, which
 * is known but not meant here, nor what says the opposite.
 */
function nearestName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.floor(name.length / 2) + 1;
  if (name.length > LONGEST) return null;
  let compared = 0;
  for (const candidate of known) {
    compared += 1;
    if (compared > MOST) break;
    const distance = editDistance(name, candidate, bestDistance);
    if (distance < bestDistance && distance > 0 && !isOpposite(name, candidate)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** 不低于 and 低于, 最高 and 最低. */
function isOpposite(one: string, other: string): boolean {
  if (one === `不${other}` || other === `不${one}`) return true;
  const [signs, others] = [Array.from(one), Array.from(other)];
  const differing = signs.flatMap((sign, at) => (sign === others[at] ? [] : [[sign, others[at] ?? '']]));
  const [[left = '', right = ''] = []] = differing;
  return signs.length === others.length && differing.length === 1 && (OPPOSITES.has(left + right) || OPPOSITES.has(right + left));
}

/** “，是不是“…”” for a message, or nothing. */
export function nearestHint(name: string, known: Iterable<string>): Phrase | '' {
  const nearest = nearestName(name, known);
  return nearest === null ? '' : { sentence: hintMessages.nearest, data: { name: nearest } };
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(substitute, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[b.length] ?? limit;
}
