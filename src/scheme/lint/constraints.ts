import type { Rational } from '../../language/syntax/syntax-tree';
import { blankAsked, childTerms, perKeysOf, type Term } from '../../language/term';
import { isComparison, MIRRORED } from '../../language/comparison';
import { both, complement, either, isEmpty, isWithin, numbersWhere, texts, type ValueSet } from './intervals';

/** Conditions that hold together: what each compared value may be, by what it is. */
export type Box = ReadonlyMap<string, ValueSet>;

/** A condition of more boxes than this, of many 或, is looked at as a whole only. */
const MOST = 24;

/**
 * A condition (with `holds` false: its contrary) as boxes of which one at least holds; what is no comparison with a constant stands for
 * itself as 是 or 否.
 */
export function boxesOf(condition: Term, holds = true): Box[] {
  return boxes(condition, holds).filter(isPossible);
}

function boxes(term: Term, holds: boolean): Box[] {
  if (term.kind === 'not') return boxes(term.operand, !holds);
  if (term.kind === 'boolean') return term.value === holds ? [new Map()] : [];
  if (term.kind === 'binary' && (term.operator === '且' || term.operator === '或')) {
    const [left, right] = [boxes(term.left, holds), boxes(term.right, holds)];
    const joined = (term.operator === '或') === holds;
    if ((joined ? left.length + right.length : left.length * right.length) > MOST) return [opaque(term, holds)];
    return joined ? [...left, ...right] : left.flatMap((one) => right.map((other) => meet(one, other)));
  }
  const simple = comparison(term);
  if (simple === null) return [opaque(term, holds)];
  return [new Map([[simple.key, holds ? simple.set : complement(simple.set)]])];
}

function opaque(term: Term, holds: boolean): Box {
  return new Map([[keyOf(term), texts([holds ? '是' : '否'])]]);
}

export function meet(one: Box, other: Box): Box {
  const met = new Map(one);
  for (const [key, set] of other) {
    const known = met.get(key);
    met.set(key, known === undefined ? set : both(known, set));
  }
  return met;
}

/** Boxes of which one holds where one of the former and one of the latter do; those that can be. */
export function meetingOf(some: readonly Box[], others: readonly Box[]): Box[] {
  if (some.length * others.length > MOST * MOST) return [...some];
  return some.flatMap((one) => others.map((other) => meet(one, other))).filter(isPossible);
}

function isPossible(box: Box): boolean {
  for (const set of box.values()) if (isEmpty(set)) return false;
  return true;
}

/** The smallest box that holds all of some; what one of them leaves open is open. */
export function hull([first, ...others]: readonly Box[]): Box {
  const all = new Map<string, ValueSet>();
  for (const [key, set] of first ?? []) {
    const sets = others.map((other) => other.get(key));
    if (sets.every((other) => other !== undefined)) all.set(key, sets.reduce(either, set));
  }
  return all;
}

/**
 * Whether every value of a box is in one of the others: in a single one, or, where several leave open all but one
 * value, in those together.
 */
export function isCovered(box: Box, others: readonly Box[]): boolean {
  const within = (other: Box, key: string): boolean => {
    const [mine, wanted] = [box.get(key), other.get(key)];
    return wanted === undefined || (mine !== undefined && isWithin(mine, wanted));
  };
  for (const other of others) if ([...other.keys()].every((key) => within(other, key))) return true;
  for (const [key, set] of box) {
    let left = set;
    for (const other of others) {
      const taken = other.get(key);
      if (taken !== undefined && [...other.keys()].every((candidate) => candidate === key || within(other, candidate)))
        left = both(left, complement(taken));
    }
    if (isEmpty(left)) return true;
  }
  return false;
}

/** Something = ≠ < ≤ > ≥ a constant, 属于 constants, or a truth value by itself. */
function comparison(term: Term): { readonly key: string; readonly set: ValueSet } | null {
  if (term.kind === 'oneOf') {
    const options = term.options.map((option) => (option.kind === 'text' ? option.value : null));
    return options.every((option) => option !== null) ? { key: keyOf(term.operand), set: texts(options) } : null;
  }
  if (term.kind !== 'binary' || !isComparison(term.operator)) return null;
  const { left, right, operator } = term;
  if (blankAsked(left, right) !== null) return null;
  const [value, constant, seen] =
    constantOf(right) !== null ? [left, constantOf(right), operator] : [right, constantOf(left), MIRRORED[operator]];
  if (constant === null || constantOf(value) !== null) return null;
  if (typeof constant !== 'string') return { key: keyOf(value), set: numbersWhere(seen, constant) };
  return seen === '=' || seen === '≠' ? { key: keyOf(value), set: texts([constant], seen === '≠') } : null;
}

/** A number or a text that is written out; truth values count as 是 and 否. */
export function constantOf(term: Term): Rational | string | null {
  switch (term.kind) {
    case 'number':
      return term.value;
    case 'text':
      return term.value;
    case 'boolean':
      return term.value ? '是' : '否';
    case 'negate':
      return term.operand.kind === 'number' ? { num: -term.operand.value.num, den: term.operand.value.den } : null;
    case 'notApplicable':
    case 'column':
    case 'outer':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'undefined':
    case 'not':
    case 'binary':
    case 'oneOf':
    case 'if':
    case 'call':
    case 'table':
    case 'aggregate':
      return null;
  }
}

/** The same for terms that mean the same, wherever they stand. */
export function keyOf(term: Term): string {
  switch (term.kind) {
    case 'column':
      return `${term.via}:${term.ledger}/${term.column}`;
    case 'number':
      return `${String(term.value.num)}/${String(term.value.den)}`;
    case 'text':
      return JSON.stringify(term.value);
    case 'boolean':
      return term.value ? '是' : '否';
    case 'notApplicable':
    case 'outer':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'undefined':
    case 'negate':
    case 'not':
    case 'binary':
    case 'oneOf':
    case 'if':
    case 'call':
    case 'table':
    case 'aggregate':
      return `${term.kind}${detailOf(term)}(${childTerms(term).map(keyOf).join(',')})`;
  }
}

/** What of a term is not in those below it. */
function detailOf(term: Term): string {
  switch (term.kind) {
    case 'reading':
    case 'parameter':
      return `.${term.name}`;
    case 'undefined':
      return `.${term.name}.${String(term.from)}`;
    case 'binary':
      return term.operator;
    case 'call':
      return `.${term.name}`;
    case 'table':
      return `.${term.name}.${term.table}.${term.column ?? ''}`;
    case 'aggregate': {
      // Which of the terms below is the value, a cap, a trim shows only beside what is there at all.
      const parts = [term.value === null, term.conditions.length, hasTerm(term.trim?.high), hasTerm(term.trim?.low), term.ties === null];
      const keys = perKeysOf(term.perKey).map(({ key, take, cap }) => `${key} ${take} ${String(cap !== null)}`);
      return `.${JSON.stringify([term.name, term.ledger, term.by, term.reach, term.order, term.sameKeys, keys, parts])}`;
    }
    case 'number':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'column':
    case 'outer':
    case 'period':
    case 'negate':
    case 'not':
    case 'oneOf':
    case 'if':
      return '';
  }
}

function hasTerm(term: Term | null | undefined): boolean {
  return term !== null && term !== undefined;
}
