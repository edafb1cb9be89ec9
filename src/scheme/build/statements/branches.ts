import type { BuildContext, Environment, Segment } from '../build-context';
import type { Formula } from '../../model';
import type { Term } from '../../../language/term';
import type { ValueType } from '../../../language/types';
import type { YamlPath } from '../../source/placed';

/** One way that a composed formula may go; `when` null for what is left. A term is null where its formula is wrong. */
export interface Branch {
  readonly start: number;
  readonly when: Term | null;
  readonly then: Term | null;
  /** Whether it is for what is left. */
  readonly last: boolean;
}

/** The text of a formula that is put together from several; every term's place points into it. */
export class ComposedText {
  source = '';
  readonly segments: Segment[] = [];

  constructor(
    private readonly environment: Environment,
    private readonly context: BuildContext,
  ) {}

  at(): number {
    return this.source.length;
  }

  words(text: string): void {
    this.source += text;
  }

  /** Adds a formula that stands at a path; null when it is wrong, which is then reported. */
  formula(text: string, path: YamlPath, expected: ValueType): Term | null {
    this.segments.push({ start: this.at(), path });
    const term = this.context.part(text, this.at(), path, this.environment, expected);
    this.source += text;
    return term;
  }
}

/** Branches become one formula, 如果 … 则 … 否则 …; the last one is for what is left. Null when one of them is wrong. */
export function composed(
  environment: Environment,
  context: BuildContext,
  write: (text: ComposedText) => readonly Branch[],
): Formula | null {
  const text = new ComposedText(environment, context);
  const branches = write(text);
  const { source, segments } = text;
  let term: Term | null = null;
  for (const { start, when, then, last } of [...branches].reverse()) {
    if (then === null || (!last && when === null)) return null;
    if (last || when === null || term === null) term = then;
    else term = { kind: 'if', condition: when, then, otherwise: term, type: then.type, span: { start, end: source.length } };
  }
  return term === null ? null : context.understand({ source, term }, environment, segments);
}
