import { fraction, order, type Fraction } from './fraction';

/** 0 a value, 1 不适用, 2 待补, 3 无法计算: the larger wins. */
export type Standing = 0 | 1 | 2 | 3;
/** A blank text is the value null. */
export type Answer = { readonly standing: 0; readonly value: Fraction | string | boolean | null } | { readonly standing: 1 | 2 | 3 };

export const NONE: Answer = { standing: 1 };
export const WAITING: Answer = { standing: 2 };
export const IMPOSSIBLE: Answer = { standing: 3 };

/** The oracle knows no calendar; what dates come to is held against LibreOffice. */
export function noDates(): never {
  throw new Error('random formulas have no dates');
}

/** What a record over names holds for one; a name that it does not hold is an error that says it. */
export function namedBy<Name extends string, Entry>(record: Readonly<Record<Name, Entry>>, name: Name): Entry {
  const entries: ReadonlyMap<string, Entry> = new Map(Object.entries<Entry>(record));
  const entry = entries.get(name);
  if (entry === undefined) throw new Error(`the oracle does not know ${name}`);
  return entry;
}

export const zero = fraction(0n);
export const yes: Answer = { standing: 0, value: true };

export function numberOf(answer: Answer): Fraction {
  if (answer.standing === 0 && typeof answer.value === 'object' && answer.value !== null) return answer.value;
  throw new Error('a number was expected');
}

export function textOf(answer: Answer): string | null {
  return answer.standing === 0 && typeof answer.value === 'string' ? answer.value : null;
}

export function worstOf(answers: readonly Answer[]): Answer | null {
  const worst = [...answers].sort((a, b) => b.standing - a.standing)[0];
  return worst === undefined || worst.standing === 0 ? null : worst;
}

export function sameAnswer(left: Answer, right: Answer): boolean {
  if (left.standing !== 0 || right.standing !== 0) return false;
  const [a, b] = [left.value, right.value];
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) return order(a, b) === 0n;
  return a === b;
}

/** All numbers there: the result, or 无法计算 where it is null. */
export function withNumbers(answers: readonly Answer[], compute: (values: Fraction[]) => Fraction | null): Answer {
  const worst = worstOf(answers);
  if (worst !== null) return worst;
  const value = compute(answers.map(numberOf));
  return value === null ? IMPOSSIBLE : { standing: 0, value };
}

export function both(a: Answer, b: Answer): Answer {
  if ([a, b].some((side) => side.standing === 0 && side.value === false)) return { standing: 0, value: false };
  return worstOf([a, b]) ?? yes;
}

export function either(a: Answer, b: Answer): Answer {
  if ([a, b].some((side) => side.standing === 0 && side.value === true)) return yes;
  return worstOf([a, b]) ?? { standing: 0, value: false };
}

export function compared(left: Answer, right: Answer, holds: (sign: bigint) => boolean): Answer {
  return worstOf([left, right]) ?? { standing: 0, value: holds(order(numberOf(left), numberOf(right))) };
}

/** 不适用 steps aside; anything else missing is missing. */
export function better(a: Answer, b: Answer, which: 'larger' | 'smaller'): Answer {
  if (a.standing === 1) return b;
  if (b.standing === 1) return a;
  const worst = worstOf([a, b]);
  if (worst !== null) return worst;
  const sign = order(numberOf(a), numberOf(b));
  return (which === 'larger' ? sign >= 0n : sign <= 0n) ? a : b;
}

/** A place among peers (which include oneself): 1 is the best. */
export function place(
  own: Fraction,
  row: number,
  peers: readonly { row: number; value: Fraction }[],
  direction: '升' | '降',
  ties: string,
): number {
  const ahead = peers.filter(({ value }) => (direction === '降' ? order(value, own) > 0n : order(value, own) < 0n));
  if (ties === '同名次不跳号') return new Set(ahead.map(({ value }) => `${String(value.n)}/${String(value.d)}`)).size + 1;
  if (ties === '按名册先后') return ahead.length + peers.filter((peer) => peer.row < row && order(peer.value, own) === 0n).length + 1;
  return ahead.length + 1;
}
