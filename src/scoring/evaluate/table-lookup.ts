import { compareRationals, minus, over, plus, times } from '../../language/rational';
import type { Rational } from '../../language/syntax/syntax-tree';
import type { Table, TableCell } from '../../scheme/model';
import { claimed, type TableFunction } from '../../language/functions';
import { NOT_APPLICABLE_CELL, type Term } from '../../language/term';
import { stride, type NumberVector, type TextVector, type Vector } from '../../kernel/vector';
import { byTier, cellsOf, cellsTaken, type Cells, type Take } from '../../kernel/lookup';
import { takeByCode, takeByTwo, type TwoWayPlaces } from '../../kernel/lookup-loops';
import { numberAt } from '../../kernel/numbers';
import { PENDING, someState, stateAt, UNDEFINED, VALUE, type States } from '../../kernel/state';
import type { Store } from './frame';
import { ingest } from '../ingest';
import { NOT_APPLICABLE_INPUT, type InputValue } from '../input';
import { workingDaysAfter } from './calendar';
import { keyCodes } from './key-codes';
import { asNumbers, asTexts } from './narrow-vector';
import { exactText } from '../../language/number-text';

type TableTerm = Extract<Term, { kind: 'table' }>;

/** A table as a term reads it: the cells that it may take, and by the code of a key or of a column's name where they stand. */
export interface Lookup extends TwoWayPlaces {
  readonly cells: Cells;
}

type LookUp = (term: TableTerm, args: readonly Vector[], rows: number, store: Store) => Vector;

/** How each function of a table is computed. */
export const COMPUTED_TABLE_FUNCTIONS: Readonly<Record<TableFunction, LookUp>> = {
  查表: (term, args, rows, store) => found(term, args, rows, store, byKeys),
  分段: (term, args, rows, store) => found(term, args, rows, store, byTiers),
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
  const table = store.scheme.symbols.table(term.table);
  if (table === undefined) throw new Error(`no table ${term.table}`);
  return table;
}

/** How rows take their cells, by their keys. */
type Taking = (args: readonly Vector[], table: Table, lookup: Lookup, length: number, store: Store) => Take;

/** The cells that rows find, by one way of taking them. */
function found(term: TableTerm, args: readonly Vector[], rows: number, store: Store, taking: Taking): Vector {
  const table = tableOf(term, store);
  const constant = args.every((arg) => arg.constant);
  const length = constant ? 1 : rows;
  const lookup = store.lookups.get(term) ?? prepare(term, table, store);
  store.lookups.set(term, lookup);
  const known = args.every((arg) => arg.state === null);
  const take = taking(args, table, lookup, length, store);
  return { ...cellsTaken(lookup.cells, take, { length, known, states: () => statesOf(args, length) }), constant };
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

/** Cells of a table as a column that rows take from; an empty cell is 无法计算. */
function ingestCells(cells: readonly TableCell[], term: TableTerm, store: Store): NumberVector | TextVector {
  const values = cells.map((cell): InputValue => {
    if (cell === NOT_APPLICABLE_CELL) return NOT_APPLICABLE_INPUT;
    return term.type.kind === 'text' && typeof cell === 'object' && cell !== null ? exactText(cell) : cell;
  });
  const column = ingest(values, cells.length, term.type, { fallback: null, required: true }, store.texts);
  const state = column.state?.map((here) => (here === PENDING ? UNDEFINED : here)) ?? null;
  return column.kind === 'number' ? { ...column, state } : { ...asTexts(column), state };
}

function prepare(term: TableTerm, { columns, rows, tiers }: Table, store: Store): Lookup {
  const [others, named] = [columns.slice(1), term.column === null ? -1 : columns.indexOf(term.column)];
  const taken =
    tiers !== null
      ? tiers.map(({ value }) => value)
      : term.args.length > 1
        ? rows.flatMap((row) => others.map((_, at) => row[at + 1] ?? null))
        : rows.map((row) => row[named] ?? null);
  const keys = rows.map((row) => row[0] ?? null);
  return {
    cells: cellsOf(ingestCells(taken, term, store)),
    firstOf: placesOf(keys, term.args.length > 1 ? others.length : 1, store),
    columnOf: placesOf(others, 1, store),
  };
}

/** 查表: by the key's row, and the column that is named or that a second key names. */
function byKeys([key, second]: readonly Vector[], _table: Table, lookup: Lookup, length: number, store: Store): Take {
  if (key === undefined) throw new Error('a key was proved by the type check');
  const codes = keyCodes(key, length, store.texts);
  if (second === undefined) return (out, values) => takeByCode(out, values, codes, lookup.firstOf);
  const columns = keyCodes(second, length, store.texts);
  return (out, values) => takeByTwo(out, values, codes, columns, lookup);
}

/** 分段: by the first tier whose edge a number does not pass. */
function byTiers([key]: readonly Vector[], { tiers }: Table): Take {
  return byTier(numbersOf(key), tiers ?? []);
}

/** By the code of a text or number the first place where it stands, each `width` after the one before; −1 for those that stand nowhere. */
function placesOf(cells: readonly TableCell[], width: number, store: Store): Int32Array {
  const codes = cells.map((cell) => (cell === null ? -1 : store.texts.code(typeof cell === 'string' ? cell : exactText(cell))));
  const places = new Int32Array(store.texts.size).fill(-1);
  codes.forEach((code, place) => {
    if (code >= 0 && places[code] === -1) places[code] = place * width;
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
  if (column === undefined) throw new Error('an argument was proved by the type check');
  return asNumbers(column);
}
