import { schemeWord } from '../messages/scheme-words';
import { FormulaError, type Rational, type Span, type Syntax } from './syntax/syntax-tree';
import { FUNCTIONS, isAggregate, isFunction } from './words';
import { dateSerial } from './rational';
import { nearestHint } from './nearest-name';
import { resolveAggregate } from './resolve-aggregate';
import { blankAsked, NOT_APPLICABLE_CELL, RANK, RANKED_COUNT, ROSTER, type Term } from './term';
import { requireTies, TIES } from './ties';
import { BOOLEAN, COUNTS, DATE, NUMBER, sameKind, TEXT, typeName, type ValueType } from './types';
import { FULL_MARK, OWN, PERIOD, type Table, type Declarations } from './declarations';

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
    if (owner === OWN) return this.ownName(syntax, expected);
    if (owner !== null) throw new FormulaError('F-NAME-UNKNOWN', span, { name: `${owner}.${name}`, nearest: '' });
    if (!syntax.quoted && expected?.kind === 'text' && expected.options?.includes(name) === true)
      return { kind: 'text', value: name, type: TEXT, span };
    const { ledger } = this.scope;
    const own = ledger === null ? undefined : this.world.ledgers.get(ledger)?.get(name);
    if (ledger !== null && own !== undefined) return { kind: 'column', ledger, column: name, via: 'row', type: own, span };
    const ofUnit = ledger === null ? undefined : this.world.ledgers.get(ROSTER)?.get(name);
    if (ofUnit !== undefined) return { kind: 'column', ledger: ROSTER, column: name, via: 'unit', type: ofUnit, span };
    const parameter = this.world.parameters.get(name);
    if (parameter !== undefined) return { kind: 'parameter', name, type: parameter.type, span };
    if (name === FULL_MARK && this.world.fullMark !== null) return { kind: 'number', value: this.world.fullMark, type: NUMBER, span };
    if (name === PERIOD) return { kind: 'period', type: NUMBER, span };
    if (expected !== null && (expected.kind === 'text' || expected.kind === 'unit'))
      return { kind: 'text', value: this.option(name, expected, span), type: TEXT, span };
    for (const [other, columns] of this.world.ledgers) {
      if (columns.has(name)) throw new FormulaError('F-LEDGER-COLUMN-BARE', span, { name, ledger: other });
    }
    if (name === RANK || name === RANKED_COUNT) throw new FormulaError('F-NO-RANKING', span, { name });
    throw new FormulaError('F-NAME-UNKNOWN', span, () => ({ name, nearest: nearestHint(name, this.visibleNames()) }));
  }

  /** 本.x: inside an aggregate x of the row that asks, elsewhere x itself. */
  private ownName(syntax: Extract<Syntax, { kind: 'name' }>, expected: ValueType | null): Term {
    const of = (this.outer ?? this).name({ ...syntax, owner: null }, expected);
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
    if (!sameKind(left.type, right.type))
      throw new FormulaError('F-TYPE', right.span, { expected: typeName(left.type), found: typeName(right.type) });
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
      const right = this.term(rightSyntax);
      if (right.type.kind !== 'text') throw error;
      return [this.term(leftSyntax, right.type), right];
    }
  }

  private call(syntax: Extract<Syntax, { kind: 'call' }>): Term {
    const { name, args, span } = syntax;
    if (isAggregate(name) || !isFunction(name))
      throw new FormulaError('F-NOT-A-FUNCTION', syntax.nameSpan, () => ({ name, nearest: nearestHint(name, Object.keys(FUNCTIONS)) }));
    const { min, max } = FUNCTIONS[name];
    if (args.length < min || args.length > max) {
      const expected =
        min === max ? String(min) : max === Infinity ? schemeWord('atLeast', { count: min }) : `${String(min)}～${String(max)}`;
      throw new FormulaError('F-ARGUMENTS', span, { name, expected, found: args.length });
    }
    if (name === '查表' || name === '分段' || name === '插值') return this.tableCall(name, syntax);
    if (name === '工作日后') return this.workingDays(syntax);
    if (name === '年' || name === '月' || name === '日' || name === '季度') {
      return { kind: 'call', name, args: args.map((arg) => this.typed(arg, DATE)), type: COUNTS, span };
    }
    if (name === '日期') return { kind: 'call', name, args: args.map((arg) => this.typed(arg, NUMBER)), type: DATE, span };
    if (name === '取先') {
      const first = this.term(args[0] ?? syntax);
      return { kind: 'call', name, args: [first, ...args.slice(1).map((arg) => this.typed(arg, first.type))], type: first.type, span };
    }
    if (name === '四舍五入' || name === '舍去' || name === '进一' || name === '开方') requireWhole(args[1], 0);
    if (name === '开方') requireWhole(args[2], 2);
    return { kind: 'call', name, args: args.map((arg) => this.typed(arg, NUMBER)), type: NUMBER, span };
  }

  private tableCall(name: '查表' | '分段' | '插值', syntax: Extract<Syntax, { kind: 'call' }>): Term {
    const { args, span } = syntax;
    const tableFirst = name === '查表';
    const tableSyntax = tableFirst ? args[0] : args[1];
    const tableName = tableSyntax?.kind === 'name' && tableSyntax.owner === null ? tableSyntax.name : '';
    const table = this.world.tables.get(tableName);
    if (table === undefined) {
      throw new FormulaError('F-TABLE-UNKNOWN', tableSyntax?.span ?? span, () => ({
        name: tableName,
        nearest: nearestHint(tableName, this.world.tables.keys()),
      }));
    }
    if ((name === '分段') !== (table.tiers !== null)) {
      throw new FormulaError('F-TABLE-KIND', tableSyntax?.span ?? span, {
        table: tableName,
        name,
        expected: schemeWord(name === '分段' ? 'bandsNeeded' : 'rowsNeeded'),
      });
    }
    if (name === '插值') requirePoints(table, tableSyntax?.span ?? span);
    if (name !== '查表') {
      const type = name === '分段' ? cellsType((table.tiers ?? []).map((band) => band.value)) : NUMBER;
      return { kind: 'table', name, table: tableName, args: [this.typed(args[0] ?? syntax, NUMBER)], column: null, type, span };
    }
    const keys = table.rows.map((row) => row[0]);
    const textKeys = keys.filter((key) => typeof key === 'string');
    const key = this.typed(args[1] ?? syntax, textKeys.length === keys.length ? { kind: 'text', options: textKeys } : NUMBER);
    const columnSyntax = args[2];
    const named = columnSyntax === undefined ? table.columns[1] : (wordOf(columnSyntax) ?? '');
    const constant =
      named !== undefined && table.columns.includes(named) && (columnSyntax === undefined || !this.isColumn(named)) ? named : null;
    const columnTerm =
      columnSyntax !== undefined && constant === null ? [this.typed(columnSyntax, { kind: 'text', options: table.columns.slice(1) })] : [];
    return {
      kind: 'table',
      name,
      table: tableName,
      args: [key, ...columnTerm],
      column: constant ?? null,
      type: tableType(table.rows, table.columns, constant ?? null),
      span,
    };
  }

  /** 工作日后(日期, n, 表): the table says which days are off (放假) and which weekend days are worked (上班). */
  private workingDays(syntax: Extract<Syntax, { kind: 'call' }>): Term {
    const [date = syntax, days = syntax, tableSyntax] = syntax.args;
    const args = [this.typed(date, DATE), this.typed(days, NUMBER)];
    const common = { kind: 'table' as const, name: '工作日后' as const, args, column: null, type: DATE, span: syntax.span };
    if (tableSyntax === undefined) return { ...common, table: '' };
    const tableName = tableSyntax.kind === 'name' && tableSyntax.owner === null ? tableSyntax.name : '';
    const table = this.world.tables.get(tableName);
    if (table === undefined)
      throw new FormulaError('F-TABLE-UNKNOWN', tableSyntax.span, () => ({
        name: tableName,
        nearest: nearestHint(tableName, this.world.tables.keys()),
      }));
    requireDays(table, tableSyntax.span);
    return { ...common, table: tableName };
  }

  private isColumn(name: string): boolean {
    return this.world.ledgers.get(this.scope.ledger ?? '')?.has(name) === true;
  }
}

function tableType(rows: readonly (readonly (Rational | string | null)[])[], columns: readonly string[], column: string | null): ValueType {
  const indexes = column === null ? columns.map((_, index) => index).slice(1) : [columns.indexOf(column)];
  return cellsType(rows.flatMap((row) => indexes.map((index) => row[index] ?? null)));
}

/** Numbers, unless some cell is a text; 不适用 goes with both. */
function cellsType(cells: readonly (Rational | string | null)[]): ValueType {
  return cells.some((cell) => typeof cell === 'string' && cell !== NOT_APPLICABLE_CELL) ? TEXT : NUMBER;
}

/** 插值 goes from point to point: two numbers each, at different places. */
function requirePoints(table: Table, span: Span): void {
  const places = new Set<string>();
  table.rows.forEach(([x = null, y = null], index) => {
    const place = typeof x === 'object' && x !== null ? `${String(x.num)}/${String(x.den)}` : null;
    if (place === null || typeof y !== 'object' || y === null || places.has(place)) {
      const texts = [x, y].map((cell) =>
        cell === null ? '' : typeof cell === 'string' ? cell : `${String(cell.num)}${cell.den === 1n ? '' : `÷${String(cell.den)}`}`,
      );
      throw new FormulaError('F-POINTS', span, { table: table.name, row: index + 1, found: texts.join('，') });
    }
    places.add(place);
  });
}

/** Tables that were looked through and hold days off and days worked only. */
const tablesOfDays = new WeakSet<Table>();

function requireDays(table: Table, span: Span): void {
  if (tablesOfDays.has(table)) return;
  for (const [day = null, kind = null] of table.rows) {
    const wrong = typeof day !== 'string' || dateSerial(day) === null ? day : kind !== '放假' && kind !== '上班' ? kind : undefined;
    if (wrong !== undefined)
      throw new FormulaError('F-DATE-TABLE', span, { table: table.name, found: typeof wrong === 'string' ? wrong : schemeWord('number') });
  }
  tablesOfDays.add(table);
}

/** A bare name, or a whole number that may be one (季度 = 1, 查表(基数, 级, 2017)); null for all else. */
function wordOf(syntax: Syntax): string | null {
  if (syntax.kind === 'name') return syntax.owner === null ? syntax.name : null;
  return syntax.kind === 'number' && syntax.value.den === 1n ? String(syntax.value.num) : null;
}

/** How many decimals to keep, and which root, is written out: a whole number up to 9. */
function requireWhole(syntax: Syntax | undefined, least: 0 | 2): void {
  if (
    syntax === undefined ||
    (syntax.kind === 'number' && syntax.value.den === 1n && syntax.value.num >= BigInt(least) && syntax.value.num <= 9n)
  )
    return;
  throw new FormulaError('F-EXPECTED', syntax.span, {
    expected: schemeWord(least === 0 ? 'wholeToNine' : 'wholeTwoToNine'),
    found: syntax.kind === 'name' ? syntax.name : schemeWord('expression'),
  });
}

function requireType(term: Term, type: ValueType): void {
  if (!sameKind(term.type, type)) throw new FormulaError('F-TYPE', term.span, { expected: typeName(type), found: typeName(term.type) });
}
