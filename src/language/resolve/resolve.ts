import type { Phrase } from '../../messages/catalogue';
import { hintMessages, schemeWord } from '../../messages/scheme/scheme-words';
import { FormulaError, wordOf, type Span, type Syntax } from '../syntax/syntax-tree';
import type { ValueArgument } from '../function-row';
import { argumentAt, arityOf, resultType } from '../arguments';
import { FUNCTION_NAMES, FUNCTIONS, isFunction, isTableFunction } from '../functions';
import { nearestHint } from '../hints/nearest-name';
import { resolveAggregate } from './resolve-aggregate';
import { resolveTableFunction } from './resolve-table-function';
import { blankAsked, RANK, RANKED_COUNT, ROSTER, type Term } from '../term';
import { requireTies, TIES } from '../ties';
import { BOOLEAN, DATE, NUMBER, sameKind, TEXT, typeName, type ValueType } from '../types';
import { rowValue, useOf } from '../use-of';
import { REACHES } from '../words';
import { FULL_MARK, OWN, PERIOD, type Declarations } from '../declarations';

/** Whose row a bare name belongs to: a ledger's, or null when the formula is about the whole workbook. */
export interface Scope {
  readonly ledger: string | null;
}

/** Looks up the names of a formula and checks its types. Throws {@link FormulaError} with the place. */
export function resolve(syntax: Syntax, world: Declarations, scope: Scope, expected: ValueType | null = null): Term {
  return new Resolver(world, scope).typed(syntax, expected);
}

export class Resolver {
  /** Whether 本.x was asked for: something of the row that asks. */
  asksOuter = false;

  constructor(
    readonly world: Declarations,
    readonly scope: Scope,
    /** Where the aggregate stands whose rows this one is about; null outside all of them. */
    private readonly outer: Resolver | null = null,
  ) {}

  term(syntax: Syntax, expected: ValueType | null = null): Term {
    const { span } = syntax;
    switch (syntax.kind) {
      case 'number': {
        const word = wordOf(syntax);
        if (word !== null && expected?.kind === 'text' && expected.options !== null)
          return { kind: 'text', value: this.option(word, expected, span), type: TEXT, span };
        return { kind: 'number', value: syntax.value, type: NUMBER, span };
      }
      case 'text':
        return { kind: 'text', value: this.option(syntax.value, expected, span), type: TEXT, span };
      case 'boolean':
        return { kind: 'boolean', value: syntax.value, type: BOOLEAN, span };
      case 'notApplicable':
        return { kind: 'notApplicable', type: expected ?? NUMBER, span };
      case 'name':
        return this.name(syntax, expected);
      case 'negate':
        return { kind: 'negate', operand: this.typed(syntax.operand, NUMBER), type: NUMBER, span };
      case 'not':
        return { kind: 'not', operand: this.typed(syntax.operand, BOOLEAN), type: BOOLEAN, span };
      case 'binary':
        return this.binary(syntax);
      case 'oneOf': {
        const operand = this.term(syntax.operand);
        const options = syntax.options.map((option) => this.typed(option, operand.type));
        return { kind: 'oneOf', operand, options, type: BOOLEAN, span };
      }
      case 'if': {
        const condition = this.typed(syntax.condition, BOOLEAN);
        const first = this.term(syntax.then, expected);
        const second = this.typed(syntax.otherwise, first.kind === 'notApplicable' ? expected : first.type);
        const then = first.kind === 'notApplicable' ? { ...first, type: second.type } : first;
        return { kind: 'if', condition, then, otherwise: second, type: then.type, span };
      }
      case 'call':
        return this.call(syntax);
      case 'aggregate':
        return resolveAggregate(syntax, this);
    }
  }

  /** A term that must be of that type. */
  typed(syntax: Syntax, type: ValueType | null): Term {
    const term = this.term(syntax, type);
    if (type !== null) requireType(term, type);
    if (type === TIES) requireTies(term);
    return term;
  }

  within(ledger: string): Resolver {
    return new Resolver(this.world, { ledger }, this);
  }

  /** A column of a ledger, or the error that names the nearest. */
  columnType(ledger: string, column: string, span: Span): { name: string; type: ValueType } {
    const columns = this.world.ledgers.get(ledger);
    const type = columns?.get(column);
    if (type === undefined)
      throw new FormulaError('F-COLUMN-UNKNOWN', span, () => ({
        ledger,
        name: column,
        nearest: nearestHint(column, columns?.keys() ?? []),
      }));
    return { name: column, type };
  }

  private name(syntax: Extract<Syntax, { kind: 'name' }>, expected: ValueType | null): Term {
    const { name, owner, span } = syntax;
    if (owner === '口径') {
      const reading = this.world.readings.get(name);
      if (reading === undefined)
        throw new FormulaError('F-READING-UNKNOWN', span, () => ({ name, nearest: nearestHint(name, this.world.readings.keys()) }));
      return { kind: 'reading', name, type: { kind: 'text', options: [reading.chosen, ...reading.alternatives] }, span };
    }
    if (owner === OWN) return this.ownName(syntax);
    if (owner !== null)
      throw new FormulaError('F-NAME-UNKNOWN', span, () => ({
        name: `${owner}.${name}`,
        nearest: owner === PARAMETERS ? useOf(name, this.world) : (partOfDate(owner, name) ?? useOf(owner, this.world)),
      }));
    if (!syntax.quoted && expected?.kind === 'text' && expected.options?.includes(name) === true)
      return { kind: 'text', value: name, type: TEXT, span };
    const { ledger } = this.scope;
    const own = ledger === null ? undefined : this.world.ledgers.get(ledger)?.get(name);
    if (ledger !== null && own !== undefined) return { kind: 'column', ledger, column: name, via: 'row', type: own, span };
    const ofUnit = ledger === null ? undefined : this.world.ledgers.get(ROSTER)?.get(name);
    if (ofUnit !== undefined && ledger !== null && this.world.shared?.has(ledger) === true)
      throw new FormulaError('F-SHARED', span, { ledger, found: name });
    if (ofUnit !== undefined) return { kind: 'column', ledger: ROSTER, column: name, via: 'unit', type: ofUnit, span };
    const parameter = this.world.parameters.get(name);
    if (parameter !== undefined) return { kind: 'parameter', name, type: parameter.type, span };
    if (name === FULL_MARK && this.world.fullMark !== null) return { kind: 'number', value: this.world.fullMark, type: NUMBER, span };
    if (name === PERIOD) return { kind: 'period', type: NUMBER, span };
    const outside = this.outer?.scope.ledger ?? null;
    if (outside !== null && outside !== ledger && this.world.ledgers.get(outside)?.has(name) === true)
      throw new FormulaError('F-NAME-UNKNOWN', span, {
        name,
        nearest: { sentence: hintMessages.ownRow, data: { name, ledger: outside } },
      });
    if (expected?.kind === 'unit' && (REACHES as readonly string[]).includes(name))
      throw new FormulaError('F-EXPECTED', span, {
        expected: typeName(expected),
        found: name,
        nearest: { sentence: hintMessages.ownUnit },
      });
    if (expected !== null && (expected.kind === 'text' || expected.kind === 'unit'))
      return { kind: 'text', value: this.option(name, expected, span), type: TEXT, span };
    for (const [other, columns] of this.world.ledgers) {
      const type = columns.get(name);
      if (type !== undefined)
        throw new FormulaError('F-LEDGER-COLUMN-BARE', span, { name, ledger: other, use: rowValue(other, name, type) });
    }
    if (name === RANK || name === RANKED_COUNT) throw new FormulaError('F-NO-RANKING', span, { name });
    throw new FormulaError('F-NAME-UNKNOWN', span, () => ({ name, nearest: nearestHint(name, this.visibleNames()) }));
  }

  /** 本.x: inside an aggregate x of the row that asks, elsewhere x itself; never a text that is called the same. */
  private ownName(syntax: Extract<Syntax, { kind: 'name' }>): Term {
    const of = (this.outer ?? this).name({ ...syntax, owner: null, quoted: true }, null);
    if (this.outer === null || of.kind !== 'column') return of;
    this.asksOuter = true;
    return { kind: 'outer', of, type: of.type, span: syntax.span };
  }

  /** A text where only some are allowed: itself, or the error that names the nearest. */
  private option(found: string, expected: ValueType | null, span: Span): string {
    if (expected?.kind !== 'text' || expected.options === null || expected.options.includes(found)) return found;
    const { options } = expected;
    throw new FormulaError('F-OPTION-UNKNOWN', span, () => ({
      found,
      of: typeName(expected),
      nearest: nearestHint(found, options),
      allowed: options.join('、'),
    }));
  }

  private visibleNames(): Set<string> {
    const names = new Set<string>(this.world.parameters.keys());
    for (const ledger of [this.scope.ledger, ROSTER])
      for (const name of this.world.ledgers.get(ledger ?? '')?.keys() ?? []) names.add(name);
    return names;
  }

  private binary(syntax: Extract<Syntax, { kind: 'binary' }>): Term {
    const { operator, span } = syntax;
    if (operator === '且' || operator === '或') {
      return {
        kind: 'binary',
        operator,
        left: this.typed(syntax.left, BOOLEAN),
        right: this.typed(syntax.right, BOOLEAN),
        type: BOOLEAN,
        span,
      };
    }
    if (operator === '+' || operator === '-' || operator === '*' || operator === '/') {
      return this.arithmetic(operator, syntax.left, syntax.right, span);
    }
    const blank = operator === '=' || operator === '≠' ? this.blankTest(syntax) : null;
    if (blank !== null) return { kind: 'binary', operator, ...blank, type: BOOLEAN, span };
    const [left, right] = this.compared(syntax.left, syntax.right);
    requireType(right, left.type);
    const ordered = left.type.kind === 'number' || left.type.kind === 'date';
    if (operator !== '=' && operator !== '≠' && !ordered)
      throw new FormulaError('F-TYPE', left.span, { expected: '数', found: typeName(left.type) });
    return { kind: 'binary', operator, left, right, type: BOOLEAN, span };
  }

  /** ＋ － × ÷ of numbers; a date with days added or taken off is a date, the difference of two dates is days. */
  private arithmetic(operator: '+' | '-' | '*' | '/', leftSyntax: Syntax, rightSyntax: Syntax, span: Span): Term {
    const left = this.term(leftSyntax, NUMBER);
    const right = this.term(rightSyntax, NUMBER);
    const dated =
      (operator === '-' && left.type.kind === 'date') || (operator === '+' && (left.type.kind === 'date') !== (right.type.kind === 'date'));
    if (!dated) {
      requireType(left, NUMBER);
      requireType(right, NUMBER);
    } else if (operator === '+' || right.type.kind !== 'date') requireType(left.type.kind === 'date' ? right : left, NUMBER);
    const days = !dated || (operator === '-' && right.type.kind === 'date');
    return { kind: 'binary', operator, left, right, type: days ? NUMBER : DATE, span };
  }

  /** Both sides of 列 = "" (or the other way round), where that asks for a blank cell; null for any other comparison. */
  private blankTest({ left, right }: Extract<Syntax, { kind: 'binary' }>): { left: Term; right: Term } | null {
    const [asked, other] = right.kind === 'text' ? [left, right] : [right, left];
    if (asked.kind !== 'name' || other.kind !== 'text' || other.value !== '') return null;
    const column = this.term(asked);
    const nothing: Term = { kind: 'text', value: '', type: column.type, span: other.span };
    return blankAsked(column, nothing) === null ? null : { left: column, right: nothing };
  }

  /** Both sides of a comparison; a bare word beside a text is that text. */
  private compared(leftSyntax: Syntax, rightSyntax: Syntax): [Term, Term] {
    try {
      const left = this.term(leftSyntax);
      return [left, this.term(rightSyntax, left.type)];
    } catch (error) {
      if (
        !(error instanceof FormulaError) ||
        error.code !== 'F-NAME-UNKNOWN' ||
        leftSyntax.kind !== 'name' ||
        error.span !== leftSyntax.span
      )
        throw error;
      const right = this.known(rightSyntax);
      if (right?.type.kind !== 'text') throw error;
      return [this.term(leftSyntax, right.type), right];
    }
  }

  /** A term; null for one that is wrong. */
  private known(syntax: Syntax): Term | null {
    try {
      return this.term(syntax);
    } catch (error) {
      if (error instanceof FormulaError) return null;
      throw error;
    }
  }

  private call(syntax: Extract<Syntax, { kind: 'call' }>): Term {
    const { name, args, span } = syntax;
    if (!isFunction(name))
      throw new FormulaError('F-NOT-A-FUNCTION', syntax.nameSpan, () => ({ name, nearest: nearestHint(name, FUNCTION_NAMES) }));
    const { min, max } = arityOf(name);
    if (args.length < min || args.length > max) {
      const expected =
        min === max ? String(min) : max === Infinity ? schemeWord('atLeast', { count: min }) : `${String(min)}～${String(max)}`;
      throw new FormulaError('F-ARGUMENTS', span, { name, expected, found: args.length });
    }
    if (isTableFunction(name)) return resolveTableFunction(name, syntax, this);
    const terms: Term[] = [];
    for (const [at, arg] of args.entries()) terms.push(this.argument(arg, argumentAt(name, at), { name, first: terms[0] ?? null }));
    return { kind: 'call', name, args: terms, type: resultType(FUNCTIONS[name].result, terms[0]?.type ?? NUMBER), span };
  }

  private argument(syntax: Syntax, takes: ValueArgument | null, of: { readonly name: string; readonly first: Term | null }): Term {
    switch (takes) {
      case 'number':
        return this.typed(syntax, NUMBER);
      case 'date':
        return this.typed(syntax, DATE);
      case 'digits':
        requireWhole(syntax, 0, of.name);
        return this.typed(syntax, NUMBER);
      case 'degree':
        requireWhole(syntax, 2, of.name);
        return this.typed(syntax, NUMBER);
      case 'value':
      case null:
        return this.typed(syntax, of.first?.type ?? null);
    }
  }

  /** Whether the ledger whose rows the formula is about has a column of that name. */
  isColumn(name: string): boolean {
    return this.world.ledgers.get(this.scope.ledger ?? '')?.has(name) === true;
  }
}

/** What a part of the scheme is called; a parameter is written without it. */
const PARAMETERS = '参数';

/** 月(报送) for 报送.月. */
function partOfDate(owner: string, name: string): Phrase | null {
  return name === '年' || name === '月' || name === '日' || name === '季度'
    ? { sentence: hintMessages.excelFunction, data: { word: `${name}(${owner})` } }
    : null;
}

/** How many decimals to keep, and which root, is written out: a whole number up to 9. */
function requireWhole(syntax: Syntax | undefined, least: 0 | 2, name: string): void {
  if (
    syntax === undefined ||
    (syntax.kind === 'number' && syntax.value.den === 1n && syntax.value.num >= BigInt(least) && syntax.value.num <= 9n)
  )
    return;
  const isBelowZero = syntax.kind === 'negate' && syntax.operand.kind === 'number';
  throw new FormulaError('F-EXPECTED', syntax.span, {
    expected: schemeWord(least === 0 ? 'wholeToNine' : 'wholeTwoToNine'),
    found: syntax.kind === 'name' ? syntax.name : schemeWord('expression'),
    nearest: isBelowZero && least === 0 ? { sentence: hintMessages.wholeTens, data: { name } } : '',
  });
}

function requireType(term: Term, type: ValueType): void {
  if (!sameKind(term.type, type))
    throw new FormulaError('F-TYPE', term.span, { expected: typeName(type), found: typeName(term.type), nearest: writtenDate(term, type) });
}

/** How 2026-01-01, which is read as 2026 less 1 less 1, is written where a date is asked for. */
function writtenDate(term: Term, type: ValueType): Phrase | '' {
  const parts = type.kind === 'date' ? subtracted(term) : [];
  return parts.length === 3 ? { sentence: hintMessages.writtenDate, data: { date: parts.join(', ') } } : '';
}

/** The whole numbers of 甲 － 乙 － 丙; nothing where something else stands among them. */
function subtracted(term: Term): string[] {
  if (term.kind === 'number') return term.value.den === 1n ? [String(term.value.num)] : [];
  if (term.kind !== 'binary' || term.operator !== '-' || term.right.kind !== 'number') return [];
  return [...subtracted(term.left), ...subtracted(term.right)];
}
