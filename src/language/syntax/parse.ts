import { isComparison } from '../comparison';
import { hintMessages, schemeWord } from '../../messages/scheme/scheme-words';
import { FormulaError, type BinaryOperator, type PerKey, type Reach, type Syntax } from './syntax-tree';
import { describe, spanOf, TokenReader } from './token-reader';
import { tokenize, type SymbolTable, type Token } from './tokens';
import { isAggregate, isFunction } from '../functions';
import { formHint, isWrittenOtherwise } from '../hints/hints';
import { REACHES } from '../words';

/** How deep brackets and conditions may nest. */
const MAX_DEPTH = 40;

/**
 * Reads a formula. Precedence, weakest first: 如果 · 或 · 且 · 非 · comparison, 属于 · ＋ － · × ÷ · sign · %.
 * Throws {@link FormulaError} with the place. `offset` is added to every place, for a text that stands inside a longer one.
 */
export function parseFormula(source: string, names: SymbolTable, offset = 0): Syntax {
  const parser = new Parser(tokenize(source, names, offset), names);
  const syntax = parser.expression();
  parser.expectEnd();
  return syntax;
}

type AggregateOptions = {
  -readonly [K in 'perKey' | 'sameKeys' | 'by' | 'reach' | 'trim' | 'order' | 'ties' | 'options']: Extract<
    Syntax,
    { kind: 'aggregate' }
  >[K] extends readonly (infer E)[]
    ? E[]
    : Extract<Syntax, { kind: 'aggregate' }>[K];
};

class Parser extends TokenReader {
  private depth = 0;

  constructor(
    tokens: readonly Token[],
    private readonly names: SymbolTable,
  ) {
    super(tokens);
  }

  expression(): Syntax {
    this.deeper();
    const syntax = this.isKeyword('如果') ? this.conditional() : this.either();
    this.depth -= 1;
    return syntax;
  }

  expectEnd(): void {
    const token = this.peek();
    if (token.kind === 'end') return;
    const before = this.previous();
    // 当 甲 > 1: a word that nobody declared and that is written otherwise here was taken for a name.
    if (before?.kind === 'name' && !before.quoted && !this.names.has(before.name) && isWrittenOtherwise(before.name))
      throw new FormulaError('F-EXPECTED', spanOf(before), { expected: schemeWord('operand'), found: before.name });
    throw new FormulaError('F-EXPECTED', spanOf(token), { expected: schemeWord('operatorOrEnd'), found: describe(token) });
  }

  private conditional(): Syntax {
    const { start } = this.next();
    const condition = this.expression();
    this.expectKeyword('则');
    const then = this.expression();
    this.expectKeyword('否则');
    const otherwise = this.expression();
    return { kind: 'if', condition, then, otherwise, span: { start, end: otherwise.span.end } };
  }

  private either(): Syntax {
    let left = this.both();
    while (this.operator() === '或') left = this.binary(left, '或', this.after().both());
    return left;
  }

  private both(): Syntax {
    let left = this.negation();
    while (this.operator() === '且') left = this.binary(left, '且', this.after().negation());
    return left;
  }

  private negation(): Syntax {
    if (!this.isKeyword('非')) return this.comparison();
    this.deeper();
    const { start } = this.next();
    const operand = this.negation();
    this.depth -= 1;
    return { kind: 'not', operand, span: { start, end: operand.span.end } };
  }

  private comparison(): Syntax {
    const left = this.sum();
    if (this.isKeyword('属于')) {
      this.next();
      const options = this.options();
      return { kind: 'oneOf', operand: left, options: options.list, span: { start: left.span.start, end: options.end } };
    }
    const operator = this.operator();
    if (operator === null || !isComparison(operator)) return left;
    const syntax = this.binary(left, operator, this.after().sum());
    if (isComparison(this.operator() ?? '')) throw new FormulaError('F-CHAINED', spanOf(this.peek()));
    return syntax;
  }

  private options(): { list: Syntax[]; end: number } {
    const open = this.peek();
    const close = this.isMark('[') ? ']' : ')';
    if (!this.isMark('[') && !this.isMark('('))
      throw new FormulaError('F-EXPECTED', spanOf(open), { expected: '[', found: describe(open) });
    this.next();
    const list = [this.sum()];
    while (this.isMark(',')) {
      this.next();
      list.push(this.sum());
    }
    return { list, end: this.expectMark(close).end };
  }

  private sum(): Syntax {
    let left = this.product();
    for (;;) {
      const operator = this.operator();
      if (operator !== '+' && operator !== '-') return left;
      left = this.binary(left, operator, this.after().product());
    }
  }

  private product(): Syntax {
    let left = this.signed();
    for (;;) {
      const operator = this.operator();
      if (operator !== '*' && operator !== '/') return left;
      left = this.binary(left, operator, this.after().signed());
    }
  }

  private signed(): Syntax {
    const operator = this.operator();
    if (operator !== '-' && operator !== '+') return this.percent();
    this.deeper();
    const { start } = this.next();
    const operand = this.signed();
    this.depth -= 1;
    return operator === '+' ? operand : { kind: 'negate', operand, span: { start, end: operand.span.end } };
  }

  private percent(): Syntax {
    let syntax = this.primary();
    for (let signs = 1; this.isMark('%'); signs += 1) {
      if (signs > MAX_DEPTH) throw new FormulaError('F-TOO-DEEP', spanOf(this.peek()), { limit: MAX_DEPTH });
      const { end } = this.next();
      const span = { start: syntax.span.start, end };
      syntax =
        syntax.kind === 'number'
          ? { kind: 'number', value: { num: syntax.value.num, den: syntax.value.den * 100n }, span }
          : { kind: 'binary', operator: '/', left: syntax, right: { kind: 'number', value: { num: 100n, den: 1n }, span }, span };
    }
    return syntax;
  }

  private primary(): Syntax {
    if (this.isKeyword('如果')) return this.expression();
    const token = this.next();
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: token.value, span: spanOf(token) };
      case 'text':
        return { kind: 'text', value: token.value, span: spanOf(token) };
      case 'name':
        return this.afterName(token);
      case 'keyword':
        if (token.word === '是' || token.word === '否') return { kind: 'boolean', value: token.word === '是', span: spanOf(token) };
        if (token.word === '不适用') return { kind: 'notApplicable', span: spanOf(token) };
        break;
      case 'mark':
        if (token.mark === '(') {
          const inner = this.expression();
          const end = this.expectMark(')').end;
          return { ...inner, span: { start: token.start, end } };
        }
        break;
      case 'operator':
      case 'end':
        break;
    }
    throw new FormulaError('F-EXPECTED', spanOf(token), { expected: schemeWord('operand'), found: describe(token) });
  }

  private afterName(token: Extract<Token, { kind: 'name' }>): Syntax {
    if (this.isMark('(') && !token.quoted) {
      if (isAggregate(token.name)) return this.aggregate(token);
      if (!isFunction(token.name)) throw new FormulaError('F-NOT-A-FUNCTION', spanOf(token), { name: token.name });
      this.next();
      const args = this.isMark(')') ? [] : this.list();
      return { kind: 'call', name: token.name, nameSpan: spanOf(token), args, span: { start: token.start, end: this.expectMark(')').end } };
    }
    if (this.isMark('.')) {
      this.next();
      const member = this.next();
      if (member.kind !== 'name')
        throw new FormulaError('F-EXPECTED', spanOf(member), { expected: schemeWord('name'), found: describe(member) });
      return { kind: 'name', owner: token.name, name: member.name, quoted: member.quoted, span: { start: token.start, end: member.end } };
    }
    return { kind: 'name', owner: null, name: token.name, quoted: token.quoted, span: spanOf(token) };
  }

  private aggregate(token: Extract<Token, { kind: 'name' }>): Syntax {
    this.next();
    const ledger = this.next();
    if (ledger.kind !== 'name')
      throw new FormulaError('F-EXPECTED', spanOf(ledger), {
        expected: schemeWord('ledgerName'),
        found: describe(ledger),
        nearest: formHint(token.name),
      });
    if (!this.isMark(',') && !this.isMark(')'))
      throw new FormulaError('F-EXPECTED', spanOf(ledger), {
        expected: schemeWord('ledgerName'),
        found: schemeWord('expression'),
        nearest: formHint(token.name),
      });
    const args: Syntax[] = [];
    const options: AggregateOptions = {
      perKey: null,
      sameKeys: [],
      by: null,
      reach: null,
      trim: null,
      order: null,
      ties: null,
      options: [],
    };
    while (this.isMark(',')) {
      this.next();
      const token = this.peek();
      if (token.kind === 'name' && token.name === '当' && this.following()?.kind === 'name')
        throw new FormulaError('F-EXPECTED', spanOf(token), {
          expected: schemeWord('conditionWanted'),
          found: '当',
          nearest: { sentence: hintMessages.plainCondition },
        });
      if (!this.option(options)) args.push(this.expression());
      else if (token.kind === 'name' || token.kind === 'keyword')
        options.options.push({ word: token.kind === 'name' ? token.name : token.word, span: spanOf(token) });
    }
    const end = this.expectMark(')').end;
    return {
      kind: 'aggregate',
      name: token.name,
      ledger: ledger.name,
      ledgerSpan: spanOf(ledger),
      args,
      ...options,
      span: { start: token.start, end },
    };
  }

  private option(options: AggregateOptions): boolean {
    const token = this.peek();
    if (token.kind === 'keyword' && token.word === '每') {
      this.next();
      options.perKey = chained(options.perKey, this.perKey());
      return true;
    }
    if (token.kind === 'keyword' && (token.word === '同' || token.word === '按')) {
      this.next();
      const name = this.plainName();
      if (token.word === '同') options.sameKeys.push(name);
      else options.by = name;
      return true;
    }
    if (token.kind !== 'name' || token.quoted) return false;
    const after = this.following();
    const stands = after?.kind === 'mark' && (after.mark === ',' || after.mark === ')');
    if (stands && isReach(token.name)) {
      this.next();
      options.reach = token.name;
      return true;
    }
    if (stands && (token.name === '升' || token.name === '降')) {
      this.next();
      options.order = token.name;
      return true;
    }
    // A column may be called so: 高 ＋ 1 is a sum.
    const plain = stands || after?.kind === 'operator';
    if (token.name === '并列' && !plain) {
      this.next();
      options.ties = this.sum();
      return true;
    }
    if ((token.name === '高' || token.name === '低') && !plain) {
      this.next();
      const count = this.sum();
      options.trim =
        token.name === '高' ? { high: count, low: options.trim?.low ?? null } : { high: options.trim?.high ?? null, low: count };
      return true;
    }
    return false;
  }

  private perKey(): PerKey {
    const key = this.plainName();
    const token = this.next();
    if (token.kind === 'name' && (token.name === '取最高' || token.name === '取最低'))
      return { key: key.name, span: key.span, take: token.name, cap: null, next: null };
    if (token.kind === 'name' && token.name === '封顶') return { key: key.name, span: key.span, take: '合计', cap: this.sum(), next: null };
    throw new FormulaError('F-EXPECTED', spanOf(token), { expected: '取最高、取最低、封顶', found: describe(token) });
  }

  private list(): Syntax[] {
    const items = [this.expression()];
    while (this.isMark(',')) {
      this.next();
      items.push(this.expression());
    }
    return items;
  }

  /** One level further in; the caller comes out again. */
  private deeper(): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new FormulaError('F-TOO-DEEP', spanOf(this.peek()), { limit: MAX_DEPTH });
  }

  private binary(left: Syntax, operator: BinaryOperator, right: Syntax): Syntax {
    return { kind: 'binary', operator, left, right, span: { start: left.span.start, end: right.span.end } };
  }
}

/** 每 甲 …, 每 乙 …: the later one works on what the earlier ones left. */
function chained(first: PerKey | null, last: PerKey): PerKey {
  return first === null ? last : { ...first, next: chained(first.next, last) };
}

function isReach(name: string): name is Reach {
  return (REACHES as readonly string[]).includes(name);
}
