import { parseFormula } from './formula/parse';
import type { Formula } from './model';
import { resolve, type Scope } from './resolve';
import type { Term } from './term';
import type { ValueType } from './types';
import type { World } from './world';

/** One way that a composed formula may go; `when` null for what is left. */
export interface Branch {
  readonly start: number;
  readonly when: Term | null;
  readonly then: Term;
}

/** The text of a formula that is put together from several; every term's place points into it. */
export class ComposedText {
  source = '';

  constructor(
    private readonly world: World,
    private readonly scope: Scope,
  ) {}

  at(): number {
    return this.source.length;
  }

  words(text: string): void {
    this.source += text;
  }

  /** Adds a formula that is known to be right. */
  formula(text: string, expected: ValueType): Term {
    const term = resolve(parseFormula(text, this.world.names, this.source.length), this.world, this.scope, expected);
    this.source += text;
    return term;
  }
}

/** Branches become one formula, 如果 … 则 … 否则 …; the last one is for what is left. */
export function composed(world: World, scope: Scope, write: (text: ComposedText) => readonly Branch[]): Formula {
  const text = new ComposedText(world, scope);
  const branches = write(text);
  const { source } = text;
  const term = branches.reduceRight<Term | null>((otherwise, { start, when, then }) => {
    if (when === null || otherwise === null) return then;
    return { kind: 'if', condition: when, then, otherwise, type: then.type, span: { start, end: source.length } };
  }, null);
  if (term === null) throw new Error('a composed formula has a branch');
  return { source, term };
}
