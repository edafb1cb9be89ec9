import { schemeWord } from '../../messages/scheme/scheme-words';
import { FormulaError, wordOf, type Rational, type Span, type Syntax } from '../syntax/syntax-tree';
import { resultType } from '../arguments';
import { TABLE_FUNCTIONS, type TableFunction } from '../functions';
import { dayNumberOf } from '../../workbook/cells/day-number';
import { nearestHint } from '../hints/nearest-name';
import type { Resolver } from './resolve';
import { NOT_APPLICABLE_CELL, type Term } from '../term';
import { DATE, NUMBER, TEXT, type ValueType } from '../types';
import type { Declarations, Table } from '../declarations';

type Call = Extract<Syntax, { kind: 'call' }>;
type TableTerm = Extract<Term, { kind: 'table' }>;

/** Looks up a call of a function that reads a table of the scheme, and the table. Throws {@link FormulaError}. */
export function resolveTableFunction(name: TableFunction, syntax: Call, resolver: Resolver): TableTerm {
  return RESOLVED[name](syntax, resolver);
}

/** How a call of each is looked up. */
export const RESOLVED: Readonly<Record<TableFunction, (syntax: Call, resolver: Resolver) => TableTerm>> = {
  查表: lookedUp,
  分段: (syntax, resolver) => {
    const { args, span } = syntax;
    const table = tableNamed(args[1], span, resolver);
    requireTiers('分段', table, args[1]?.span ?? span);
    const type = resultType(TABLE_FUNCTIONS.分段.result, cellsType((table.tiers ?? []).map(({ value }) => value)));
    return { kind: 'table', name: '分段', table: table.name, args: [resolver.typed(args[0] ?? syntax, NUMBER)], column: null, type, span };
  },
  插值: (syntax, resolver) => {
    const { args, span } = syntax;
    const table = tableNamed(args[1], span, resolver);
    requireTiers('插值', table, args[1]?.span ?? span);
    requirePoints(table, args[1]?.span ?? span);
    const type = resultType(TABLE_FUNCTIONS.插值.result, NUMBER);
    return { kind: 'table', name: '插值', table: table.name, args: [resolver.typed(args[0] ?? syntax, NUMBER)], column: null, type, span };
  },
  // The table says which days are off (放假) and which weekend days are worked (上班).
  工作日后: (syntax, resolver) => {
    const [date = syntax, days = syntax, tableSyntax] = syntax.args;
    const args = [resolver.typed(date, DATE), resolver.typed(days, NUMBER)];
    const type = resultType(TABLE_FUNCTIONS.工作日后.result, DATE);
    const table = tableSyntax === undefined ? null : tableNamed(tableSyntax, syntax.span, resolver);
    if (table !== null && tableSyntax !== undefined) requireDays(table, tableSyntax.span, resolver.world);
    return { kind: 'table', name: '工作日后', table: table?.name ?? '', args, column: null, type, span: syntax.span };
  },
};

function lookedUp(syntax: Call, resolver: Resolver): TableTerm {
  const [tableSyntax, keySyntax = syntax, columnSyntax] = syntax.args;
  const { span } = syntax;
  const table = tableNamed(tableSyntax, span, resolver);
  requireTiers('查表', table, tableSyntax?.span ?? span);
  const { rows, columns } = table;
  const keys = rows.map((row) => row[0]);
  const textKeys = keys.filter((key) => typeof key === 'string');
  const key = resolver.typed(keySyntax, textKeys.length === keys.length ? { kind: 'text', options: textKeys } : NUMBER);
  const named = columnSyntax === undefined ? columns[1] : (wordOf(columnSyntax) ?? '');
  const constant =
    named !== undefined && columns.includes(named) && (columnSyntax === undefined || !resolver.isColumn(named)) ? named : null;
  const columnTerm =
    columnSyntax !== undefined && constant === null ? [resolver.typed(columnSyntax, { kind: 'text', options: columns.slice(1) })] : [];
  return {
    kind: 'table',
    name: '查表',
    table: table.name,
    args: [key, ...columnTerm],
    column: constant,
    type: resultType(TABLE_FUNCTIONS.查表.result, tableType(rows, columns, constant)),
    span,
  };
}

/** The table that an argument names. */
function tableNamed(syntax: Syntax | undefined, call: Span, { world }: Resolver): Table {
  const name = syntax?.kind === 'name' && syntax.owner === null ? syntax.name : '';
  const table = world.tables.get(name);
  if (table !== undefined) return table;
  throw new FormulaError('F-TABLE-UNKNOWN', syntax?.span ?? call, () => ({
    name,
    nearest: nearestHint(name, world.tables.keys()),
  }));
}

/** 分段 reads tiers (分段), the others rows (行). */
function requireTiers(name: TableFunction, table: Table, span: Span): void {
  if ((name === '分段') === (table.tiers !== null)) return;
  const expected = schemeWord(name === '分段' ? 'tiersNeeded' : 'rowsNeeded', { table: table.name });
  throw new FormulaError('F-TABLE-KIND', span, { table: table.name, name, expected });
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

function requireDays(table: Table, span: Span, { tablesOfDays }: Declarations): void {
  if (tablesOfDays.has(table)) return;
  for (const [day = null, kind = null] of table.rows) {
    const wrong = typeof day !== 'string' || dayNumberOf(day) === null ? day : kind !== '放假' && kind !== '上班' ? kind : undefined;
    if (wrong !== undefined)
      throw new FormulaError('F-DATE-TABLE', span, { table: table.name, found: typeof wrong === 'string' ? wrong : schemeWord('number') });
  }
  tablesOfDays.add(table);
}
