import { compareRationals, minus, over, plus, times } from '../../language/rational';
import type { Rational } from '../../language/syntax/syntax-tree';
import type { Table, TableCell } from '../../scheme/model';
import { claimed, type TableFunction } from '../../language/functions';
import { NOT_APPLICABLE_CELL, type Term } from '../../language/term';
import { gather, spread } from '../../kernel/gather';
import { placesByCode, placesByTwo, placesInTiers, type Places, type TwoWayTable } from '../../kernel/lookup';
import { numberAt } from '../../kernel/numbers';
import { PENDING, someState, stateAt, UNDEFINED, VALUE, type States } from '../../kernel/state';
import { stride, type NumberVector, type Vector } from '../../kernel/vector';
import type { Store } from './frame';
import { ingest } from '../ingest';
import { NOT_APPLICABLE_INPUT, type InputValue } from '../input';
import { workingDaysAfter } from './calendar';
import { keyCodes } from './key-codes';
import { asNumbers } from './narrow-vector';
import { exactText } from '../../language/number-text';

type TableTerm = Extract<Term, { kind: 'table' }>;

/** A table as a term reads it: the cells that it may take, and by the code of a key or of a column's name its place. */
export interface Lookup extends TwoWayTable {
  readonly cells: Vector;
}

type LookUp = (term: TableTerm, args: readonly Vector[], rows: number, store: Store) => Vector;

/** How each function of a table is computed. */
export const COMPUTED_TABLE_FUNCTIONS: Readonly<Record<TableFunction, LookUp>> = {
  查表: (term, args, rows, store) => cellsOf(term, args, rows, store, cellsFound),
  分段: (term, args, rows, store) => cellsOf(term, args, rows, store, tiersFound),
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

/** The place of a cell for each row; −1 for none. `args` are all there are, of a constant one entry. */
type Found = (lookup: Lookup, table: Table, args: readonly Vector[], length: number, store: Store) => Places;

/** The cells that `found` points to, row by row. */
function cellsOf(term: TableTerm, args: readonly Vector[], rows: number, store: Store, found: Found): Vector {
  const table = tableOf(term, store);
  const constant = args.every((arg) => arg.constant);
  const length = constant ? 1 : rows;
  const lookup = store.lookups.get(term) ?? prepare(term, table, store);
  store.lookups.set(term, lookup);
  const { at, all } = found(lookup, table, args, length, store);
  // A blank key has no place.
  const missing = all && args.every((arg) => arg.state === null) ? null : statesOf(args, length);
  if (missing !== null) for (let row = 0; row < length; row += 1) if (missing[row] !== VALUE) at[row] = -1;
  const cells = gather(lookup.cells, at, UNDEFINED, all && missing === null);
  if (cells.state === null) return { ...cells, constant };
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
  const keys = table.rows.map((row) => row[0] ?? null);
  return {
    cells: ingestCells(wanted(table, term), term, store),
    rowOf: places(keys, store),
    columnOf: places(table.columns.slice(1), store),
    width: table.columns.length - 1,
  };
}

/** The values of tiers; the one column that is named; of a table by two keys all cells but the keys, row after row. */
function wanted({ columns, rows, tiers }: Table, { column }: TableTerm): TableCell[] {
  if (tiers !== null) return tiers.map(({ value }) => value);
  if (column === null) return rows.flatMap((row) => columns.slice(1).map((_, at) => row[at + 1] ?? null));
  const named = columns.indexOf(column);
  return rows.map((row) => row[named] ?? null);
}

/** 查表: the cell of the row of a key, in the column that is named or that a second key names. */
function cellsFound(lookup: Lookup, _table: Table, [key, second]: readonly Vector[], length: number, store: Store): Places {
  const keys = keyCodes(vectorOf(key), length, store.texts);
  return second === undefined ? placesByCode(keys, lookup.rowOf) : placesByTwo(keys, keyCodes(second, length, store.texts), lookup);
}

/** 分段: the value of the first tier whose edge is not passed. */
function tiersFound(_lookup: Lookup, { tiers }: Table, [key]: readonly Vector[], length: number): Places {
  if (tiers === null) throw new Error('tiers were proved by the type check');
  return placesInTiers(asNumbers(spread(vectorOf(key), length)), tiers);
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
  return asNumbers(vectorOf(column));
}

function vectorOf(column: Vector | undefined): Vector {
  if (column === undefined) throw new Error('an argument was proved by the type check');
  return column;
}
