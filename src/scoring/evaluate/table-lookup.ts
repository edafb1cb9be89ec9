import { compareRationals, minus, over, plus, times } from '../../language/rational';
import type { Rational } from '../../language/syntax/syntax-tree';
import type { Tier, Table, TableCell } from '../../scheme/model';
import { claimed, type TableFunction } from '../../language/functions';
import { NOT_APPLICABLE_CELL, type Term } from '../../language/term';
import { stride, type Vector, type NumberVector } from '../../kernel/vector';
import { gather } from '../../kernel/gather';
import { numberAt } from '../../kernel/numbers';
import { PENDING, someState, stateAt, UNDEFINED, VALUE, type States } from '../../kernel/state';
import type { Store } from './frame';
import { ingest } from '../ingest';
import { NOT_APPLICABLE_INPUT, type InputValue } from '../input';
import { byKey, edgesOf, foundByKey, foundByTwo, foundInBands, numeratorsOf, type Edges } from './table-numbers';
import { workingDaysAfter } from './calendar';
import { keyCodes } from './key-codes';
import { exactText } from '../../language/number-text';

type TableTerm = Extract<Term, { kind: 'table' }>;

/** A table as a term reads it: its cells as a column, and by the code of a key or a column's name its place. */
export interface Lookup {
  readonly cells: Vector;
  /** What is taken where every key finds a number; null where the cells are no small numbers. */
  readonly numerators: Float64Array | null;
  readonly byKey: Float64Array | null;
  /** Of a table of bands. */
  readonly edges: Edges | null;
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
}

type LookUp = (term: TableTerm, args: readonly Vector[], rows: number, store: Store) => Vector;

/** How each function of a table is computed. */
export const COMPUTED_TABLE_FUNCTIONS: Readonly<Record<TableFunction, LookUp>> = {
  查表: (term, args, rows, store) => cellsOf(term, args, rows, store, cellsFound),
  分段: (term, args, rows, store) => cellsOf(term, args, rows, store, bandsFound),
  插值: interpolated,
  工作日后: (term, args, rows, store) =>
    workingDaysAfter(numbersOf(args[0]), numbersOf(args[1]), term.table === '' ? null : tableOf(term, store), rows),
};

/**
 * A function of a table, for `rows` rows, from the values of its arguments. A key that the table lacks is 无法计算, not 0; a blank one is
 * 待补. Throws an Error that says so where the name is claimed by none.
 */
export function lookUp(term: TableTerm, args: readonly Vector[], rows: number, store: Store): Vector {
  return claimed(COMPUTED_TABLE_FUNCTIONS, term.name)(term, args, rows, store);
}

function tableOf(term: TableTerm, store: Store): Table {
  const table = store.scheme.tables.find((candidate) => candidate.name === term.table);
  if (table === undefined) throw new Error(`no table ${term.table}`);
  return table;
}

/** A table made ready for a term, and the values by which rows look things up in it. */
interface Asked {
  readonly term: TableTerm;
  readonly table: Table;
  readonly lookup: Lookup;
  readonly args: readonly Vector[];
  readonly length: number;
}

/** The cells that `found` points to, row by row. */
function cellsOf(
  term: TableTerm,
  args: readonly Vector[],
  rows: number,
  store: Store,
  found: (asked: Asked, missing: States, store: Store) => Int32Array,
): Vector {
  const table = tableOf(term, store);
  const constant = args.every((arg) => arg.constant);
  const length = constant ? 1 : rows;
  const lookup = store.lookups.get(term) ?? prepare(term, table, store);
  store.lookups.set(term, lookup);
  const numbers = numbersFound(table, lookup, args);
  if (numbers !== null) return numbers;
  const missing = statesOf(args, length);
  const cells = gather(lookup.cells, found({ term, table, lookup, args, length }, missing, store), UNDEFINED);
  if (missing === null) return { ...cells, constant };
  const state = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) state[row] = stateAt(missing, row) || stateAt(cells.state, row);
  return { ...cells, constant, state: someState(state) };
}

/** The worst state of a row's arguments; a blank text is missing. */
function statesOf(args: readonly Vector[], length: number): States {
  if (args.every((arg) => arg.state === null && (arg.kind !== 'text' || !arg.codes.includes(-1)))) return null;
  const state = new Uint8Array(length);
  for (const arg of args) {
    const step = stride(arg);
    for (let row = 0; row < length; row += 1) {
      let here = stateAt(arg.state, row * step);
      if (here === VALUE && arg.kind === 'text' && arg.codes[row * step] === -1) here = PENDING;
      if (here > (state[row] ?? VALUE)) state[row] = here;
    }
  }
  return state;
}

/** Cells of a table as a column that rows pick from; an empty cell is 无法计算. */
function ingestCells(cells: readonly TableCell[], term: TableTerm, store: Store): Vector {
  const values = cells.map((cell): InputValue => {
    if (cell === NOT_APPLICABLE_CELL) return NOT_APPLICABLE_INPUT;
    return term.type.kind === 'text' && typeof cell === 'object' && cell !== null ? exactText(cell) : cell;
  });
  const column = ingest(values, cells.length, term.type, { fallback: null, required: true }, store.texts);
  if (column.state === null) return column;
  return { ...column, state: column.state.map((here) => (here === PENDING ? UNDEFINED : here)) };
}

function prepare(term: TableTerm, table: Table, store: Store): Lookup {
  const column =
    store.facts.tableNumbers.get(term) ??
    ingestCells(table.tiers === null ? wanted(table, term) : table.tiers.map((band) => band.value), term, store);
  if (column.kind === 'number') store.facts.tableNumbers.set(term, column);
  const rowOf = places(
    table.rows.map((row) => row[0] ?? null),
    store,
  );
  const numerators = numeratorsOf(column);
  const fixed = term.column === null ? -1 : table.columns.indexOf(term.column);
  return {
    cells: column,
    rowOf,
    columnOf: places(table.columns, store),
    numerators,
    byKey: numerators === null ? null : byKey({ rowOf }, numerators, table.columns.length, fixed),
    edges: table.tiers === null ? null : edgesOf(table.tiers),
  };
}

/** 查表 and 分段 where all is there; null where it has to be done the long way. */
function numbersFound(table: Table, lookup: Lookup, [key, second]: readonly Vector[]): NumberVector | null {
  const { cells, numerators, byKey: values, edges } = lookup;
  if (key === undefined || cells.kind !== 'number' || cells.size === 'big' || numerators === null || values === null) return null;
  if (edges !== null) return foundInBands(key, edges, numerators, cells);
  if (second === undefined) return foundByKey(key, values, cells);
  const { rowOf, columnOf } = lookup;
  return foundByTwo(key, second, { rowOf, columnOf, values: numerators, width: table.columns.length }, cells);
}

/** 查表: for each row the place of the cell of its key's row and its column; −1 where the table has none. */
function cellsFound({ term, table, lookup: { rowOf, columnOf }, args, length }: Asked, _missing: States, store: Store): Int32Array {
  const [key, second] = args;
  const width = table.columns.length;
  const keys = key === undefined ? new Int32Array(length) : keyCodes(key, length, store.texts);
  const columns = second === undefined ? null : keyCodes(second, length, store.texts);
  const fixed = term.column === null ? -1 : table.columns.indexOf(term.column);
  const index = new Int32Array(length);
  for (let row = 0; row < length; row += 1) {
    const at = rowOf[keys[row] ?? -1] ?? -1;
    const column = columns === null ? fixed : (columnOf[columns[row] ?? -1] ?? -1);
    index[row] = at < 0 || column < 0 ? -1 : at * width + column;
  }
  return index;
}

/** By the code of a text or number the first place where it stands; −1 for those that stand nowhere. */
function places(cells: readonly TableCell[], store: Store): Int32Array {
  const codes = cells.map((cell) => (cell === null ? -1 : store.texts.code(typeof cell === 'string' ? cell : exactText(cell))));
  const places = new Int32Array(store.texts.size).fill(-1);
  codes.forEach((code, place) => {
    if (code >= 0 && places[code] === -1) places[code] = place;
  });
  return places;
}

/** All cells row by row; the cells of columns that are never taken are left empty, whatever they hold. */
function wanted(table: Table, term: TableTerm): TableCell[] {
  const width = table.columns.length;
  const fixed = term.column === null ? null : table.columns.indexOf(term.column);
  return table.rows.flatMap((cells) =>
    Array.from({ length: width }, (_, column) => ((fixed === null ? column > 0 : column === fixed) ? (cells[column] ?? null) : null)),
  );
}

/** 分段: for each row the first band whose edge the value does not pass. */
function bandsFound({ table, args, length }: Asked, missing: States): Int32Array {
  const bands = table.tiers ?? [];
  const index = new Int32Array(length).fill(-1);
  const key = numbersOf(args[0]);
  for (let row = 0; row < length; row += 1) {
    if (stateAt(missing, row) !== VALUE) continue;
    index[row] = bandOf(bands, numberAt(key, row));
  }
  return index;
}

/** The first band whose edge a value does not pass; −1 when there is none. */
export function bandOf(bands: readonly Pick<Tier, 'edge' | 'open'>[], value: Rational): number {
  return bands.findIndex(({ edge, open }) => {
    if (edge === null) return true;
    const sign = compareRationals(value, edge);
    return open ? sign < 0 : sign <= 0;
  });
}

/** 插值: linear between the points of the first two columns, ascending or descending; beyond the ends the value of the end. */
function interpolated(term: TableTerm, args: readonly Vector[], rows: number, store: Store): Vector {
  const table = tableOf(term, store);
  const constant = args.every((arg) => arg.constant);
  const length = constant ? 1 : rows;
  const missing = statesOf(args, length);
  const points = table.rows
    .map((row) => ({ x: row[0], y: row[1] }))
    .filter(
      (point): point is { x: Rational; y: Rational } =>
        typeof point.x === 'object' && point.x !== null && typeof point.y === 'object' && point.y !== null,
    )
    .sort((a, b) => compareRationals(a.x, b.x));
  const key = numbersOf(args[0]);
  const values: InputValue[] = [];
  const state = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const here = stateAt(missing, row);
    const value = here === VALUE ? between(points, numberAt(key, row)) : null;
    state[row] = here === VALUE && value === null ? UNDEFINED : here;
    values.push(value);
  }
  return { ...ingest(values, length, term.type, { fallback: null, required: false }, store.texts), constant, state: someState(state) };
}

/** The value of a line through points of ascending x; beyond the ends the value of the end. Null without points. */
export function between(points: readonly { readonly x: Rational; readonly y: Rational }[], value: Rational): Rational | null {
  const upper = points.findIndex((point) => compareRationals(value, point.x) <= 0);
  const high = points[upper];
  const low = points[upper - 1];
  if (upper === -1) return points[points.length - 1]?.y ?? null;
  if (high === undefined || low === undefined) return points[0]?.y ?? null;
  return plus(low.y, over(times(minus(value, low.x), minus(high.y, low.y)), minus(high.x, low.x)));
}

function numbersOf(column: Vector | undefined): NumberVector {
  if (column?.kind === 'number') return column;
  throw new Error('a number was proved by the type check');
}
