import type { Phrase } from '../../messages/catalogue';
import { schemeWord } from '../../messages/scheme/scheme-words';
import { FormulaError, type BinaryOperator, type Span } from './syntax-tree';
import type { Token } from './tokens';

/** A formula's words from left to right: what comes next, and what has to. The `expect…` throw F-EXPECTED at the word that came instead. */
export class TokenReader {
  private at = 0;
  private readonly last: Token;

  constructor(private readonly tokens: readonly Token[]) {
    this.last = tokens[tokens.length - 1] ?? { kind: 'end', start: 0, end: 0 };
  }

  protected plainName(): { name: string; span: Span } {
    const token = this.next();
    if (token.kind !== 'name')
      throw new FormulaError('F-EXPECTED', spanOf(token), { expected: schemeWord('columnName'), found: describe(token) });
    return { name: token.name, span: spanOf(token) };
  }

  protected peek(): Token {
    return this.tokens[this.at] ?? this.last;
  }

  /** What was read last; undefined at the beginning. */
  protected previous(): Token | undefined {
    return this.tokens[this.at - 1];
  }

  /** What stands behind the next. */
  protected following(): Token | undefined {
    return this.tokens[this.at + 1];
  }

  /** The operator that comes next, if one does. */
  protected operator(): BinaryOperator | null {
    const token = this.peek();
    return token.kind === 'operator' ? token.operator : null;
  }

  /** Behind what comes next. */
  protected after(): this {
    this.at += 1;
    return this;
  }

  protected next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  protected isKeyword(word: string): boolean {
    const token = this.peek();
    return token.kind === 'keyword' && token.word === word;
  }

  protected isMark(mark: string): boolean {
    const token = this.peek();
    return token.kind === 'mark' && token.mark === mark;
  }

  protected expectKeyword(word: string): void {
    const token = this.next();
    if (token.kind !== 'keyword' || token.word !== word)
      throw new FormulaError('F-EXPECTED', spanOf(token), { expected: word, found: describe(token) });
  }

  protected expectMark(mark: string): Token {
    const token = this.next();
    if (token.kind !== 'mark' || token.mark !== mark)
      throw new FormulaError('F-EXPECTED', spanOf(token), { expected: mark, found: describe(token) });
    return token;
  }
}

export function spanOf({ start, end }: Token): Span {
  return { start, end };
}

/** A word as a message says it. */
export function describe(token: Token): string | Phrase {
  switch (token.kind) {
    case 'name':
      return token.name;
    case 'keyword':
      return token.word;
    case 'operator':
      return token.operator;
    case 'mark':
      return token.mark;
    case 'text':
      return `“${token.value}”`;
    case 'number':
      return schemeWord('number');
    case 'end':
      return schemeWord('end');
  }
}
