import { compareRationals } from '../scheme/exact';
import type { Rational } from '../scheme/formula/syntax';
import type { Table, TableCell } from '../scheme/model';
import { NOT_APPLICABLE_CELL, type Term } from '../scheme/term';
import { stride, type Column, type NumberColumn } from './columns/column';
import { gather } from './columns/gather';
import { numberAt } from './columns/numbers';
import { PENDING, someState, stateAt, UNDEFINED, VALUE } from './columns/state';
import type { Store } from './frame';
import { ingest } from './ingest';
import { NOT_APPLICABLE_INPUT, type InputValue } from './input';
import { keyCodes } from './keys';
import { exactText } from './shown';

type TableTerm = Extract<Term, { kind: 'table' }>;

/** 查表, 分段 and 插值. A key that the table lacks is 无法计算, not 0; a blank one is 待补. */
export function lookUp(term: TableTerm, args: readonly Column[], rows: number, store: Store): Column {
  const table = store.scheme.tables.find((candidate) => candidate.name === term.table);
  if (table === undefined) throw new Error(`no table ${term.table}`);
  const constant = args.every((arg) => arg.constant);
  const length = constant ? 1 : rows;
  const missing = statesOf(args, length);
  if (term.name === '插值') return { ...interpolated(table, args, length, missing, term, store), constant };
  const { cells, index } = term.name === '分段' ? bandsFound(table, args, length, missing) : cellsFound(term, table, args, length, missing, store);
  const found = gather(ingestCells(cells, term, store), index, UNDEFINED);
  const state = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) state[row] = missing[row] !== VALUE ? (missing[row] ?? VALUE) : stateAt(found.state, row);
  return { ...found, constant, state: someState(state) };
}

/** The worst state of a row's arguments; a blank text is missing. */
function statesOf(args: readonly Column[], length: number): Uint8Array {
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
function ingestCells(cells: readonly TableCell[], term: TableTerm, store: Store): Column {
  const values = cells.map((cell): InputValue => {
    if (cell === NOT_APPLICABLE_CELL) return NOT_APPLICABLE_INPUT;
    return term.type.kind === 'text' && typeof cell === 'object' && cell !== null ? exactText(cell) : cell;
  });
  const column = ingest(values, cells.length, term.type, { fallback: null, required: true }, store.texts);
  if (column.state === null) return column;
  return { ...column, state: column.state.map((here) => (here === PENDING ? UNDEFINED : here)) };
}

/** 查表: for each row the cell of its key's row and its column; −1 where the table has none. */
function cellsFound(term: TableTerm, table: Table, args: readonly Column[], length: number, missing: Uint8Array, store: Store): { cells: readonly TableCell[]; index: Int32Array } {
  const [key, second] = args;
  const width = table.columns.length;
  const rowOf = new Map<number, number>();
  table.rows.forEach((cells, row) => {
    const code = keyCode(cells[0] ?? null, store);
    if (!rowOf.has(code)) rowOf.set(code, row);
  });
  const columnOf = new Map(table.columns.map((name, column) => [store.texts.code(name), column]));
  const keys = key === undefined ? new Int32Array(length) : keyCodes(key, length, store.texts);
  const columns = second === undefined ? null : keyCodes(second, length, store.texts);
  const fixed = term.column === null ? -1 : table.columns.indexOf(term.column);
  const index = new Int32Array(length).fill(-1);
  for (let row = 0; row < length; row += 1) {
    if (missing[row] !== VALUE) continue;
    const at = rowOf.get(keys[row] ?? -1) ?? -1;
    const column = columns === null ? fixed : (columnOf.get(columns[row] ?? -1) ?? -1);
    if (at >= 0 && column >= 0) index[row] = at * width + column;
  }
  return { cells: wanted(table, term, width), index };
}

/** All cells row by row; the cells of columns that are never taken are left empty, whatever they hold. */
function wanted(table: Table, term: TableTerm, width: number): TableCell[] {
  const fixed = term.column === null ? null : table.columns.indexOf(term.column);
  return table.rows.flatMap((cells) => Array.from({ length: width }, (_, column) => (column > 0 && (fixed === null || column === fixed) ? (cells[column] ?? null) : null)));
}

function keyCode(cell: TableCell, store: Store): number {
  if (cell === null) return -2;
  return store.texts.code(typeof cell === 'string' ? cell : exactText(cell));
}

/** 分段: for each row the first band whose edge the value does not pass. */
function bandsFound(table: Table, args: readonly Column[], length: number, missing: Uint8Array): { cells: readonly TableCell[]; index: Int32Array } {
  const bands = table.bands ?? [];
  const index = new Int32Array(length).fill(-1);
  const key = numbersOf(args[0]);
  for (let row = 0; row < length; row += 1) {
    if (missing[row] !== VALUE) continue;
    const value = numberAt(key, row);
    index[row] = bands.findIndex(({ edge, open }) => {
      if (edge === null) return true;
      const sign = compareRationals(value, edge);
      return open ? sign < 0 : sign <= 0;
    });
  }
  return { cells: bands.map((band) => band.value), index };
}

/** 插值: linear between the points of the first two columns, ascending or descending; beyond the ends the value of the end. */
function interpolated(table: Table, args: readonly Column[], length: number, missing: Uint8Array, term: TableTerm, store: Store): Column {
  const points = table.rows
    .map((row) => ({ x: row[0], y: row[1] }))
    .filter((point): point is { x: Rational; y: Rational } => typeof point.x === 'object' && point.x !== null && typeof point.y === 'object' && point.y !== null)
    .sort((a, b) => compareRationals(a.x, b.x));
  const key = numbersOf(args[0]);
  const values: InputValue[] = [];
  const state = missing.slice();
  for (let row = 0; row < length; row += 1) {
    const value = missing[row] === VALUE ? between(points, numberAt(key, row)) : null;
    if (missing[row] === VALUE && value === null) state[row] = UNDEFINED;
    values.push(value);
  }
  return { ...ingest(values, length, term.type, { fallback: null, required: false }, store.texts), state: someState(state) };
}

function between(points: readonly { x: Rational; y: Rational }[], value: Rational): Rational | null {
  const upper = points.findIndex((point) => compareRationals(value, point.x) <= 0);
  const high = points[upper];
  const low = points[upper - 1];
  if (upper === -1) return points[points.length - 1]?.y ?? null;
  if (high === undefined || low === undefined) return points[0]?.y ?? null;
  const span = minus(high.x, low.x);
  const part = times(minus(value, low.x), minus(high.y, low.y));
  return plus(low.y, { num: part.num * span.den, den: part.den * span.num });
}

function numbersOf(column: Column | undefined): NumberColumn {
  if (column?.kind === 'number') return column;
  throw new Error('a number was proved by the type check');
}

const plus = (a: Rational, b: Rational): Rational => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den });
const minus = (a: Rational, b: Rational): Rational => ({ num: a.num * b.den - b.num * a.den, den: a.den * b.den });
const times = (a: Rational, b: Rational): Rational => ({ num: a.num * b.num, den: a.den * b.den });
