import { compareRationals, reduce } from '../scheme/exact';
import type { Rational } from '../scheme/formula/syntax';
import type { Table, TableCell } from '../scheme/model';
import type { Term } from '../scheme/term';
import { stride, type Column, type NumberColumn } from './columns/column';
import { hasValue, numberAt } from './columns/numbers';
import { stateAt, UNDEFINED, VALUE, type State } from './columns/state';
import type { Store } from './frame';
import { ingest } from './ingest';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type InputValue } from './input';

type TableTerm = Extract<Term, { kind: 'table' }>;

/** 查表, 分段 and 插值. A key that the table lacks is 无法计算, not 0. */
export function lookUp(term: TableTerm, args: readonly Column[], rows: number, store: Store): Column {
  const table = store.scheme.tables.find((candidate) => candidate.name === term.table);
  if (table === undefined) throw new Error(`no table ${term.table}`);
  const find = finder(term, table, args, store);
  const constant = args.every((arg) => arg.constant);
  const length = constant ? 1 : rows;
  const found: InputValue[] = [];
  const state = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const worst = Math.max(...args.map((arg) => stateAt(arg.state, row * stride(arg)))) as State;
    const value = worst === VALUE ? find(row) : null;
    if (worst !== VALUE) state[row] = worst;
    else if (value === null) state[row] = UNDEFINED;
    else if (value === NOT_APPLICABLE_INPUT) state[row] = 1;
    found.push(value ?? INVALID_INPUT);
  }
  const column = ingest(found, length, term.type, { fallback: null, required: false }, store.texts);
  return { ...column, constant, state: state.some((here) => here !== VALUE) ? state : null };
}

function finder(term: TableTerm, table: Table, args: readonly Column[], store: Store): (row: number) => InputValue {
  const [key] = args;
  if (key === undefined) return () => null;
  if (term.name === '分段') return (row) => band(table, numberOf(key, row));
  if (term.name === '插值') return (row) => interpolate(table, numberOf(key, row));
  const rowOf = new Map<string, number>();
  table.rows.forEach((cells, index) => rowOf.set(keyText(cells[0] ?? null), index));
  const second = args[1];
  const fixed = term.column === null ? -1 : table.columns.indexOf(term.column);
  return (row) => {
    const cells = table.rows[rowOf.get(columnKey(key, row, store)) ?? -1];
    const index = second === undefined ? fixed : table.columns.indexOf(columnKey(second, row, store));
    const cell = cells?.[index] ?? null;
    return cell === '不适用' ? NOT_APPLICABLE_INPUT : cell;
  };
}

function columnKey(column: Column, row: number, store: Store): string {
  const index = row * stride(column);
  if (column.kind === 'text') return store.texts.text(column.codes[index] ?? -1);
  if (column.kind === 'number') return keyText(numberAt(column, index));
  return column.bits[index] === 1 ? '是' : '否';
}

function keyText(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  const { num, den } = reduce(cell);
  return `${String(num)}/${String(den)}`;
}

function numberOf(column: Column, row: number): Rational | null {
  return column.kind === 'number' && hasValue(column.state, row * stride(column)) ? numberAt(column as NumberColumn, row) : null;
}

/** The first band whose edge the value does not pass. */
function band(table: Table, value: Rational | null): InputValue {
  if (value === null) return null;
  const found = table.bands?.find(({ edge, open }) => {
    if (edge === null) return true;
    const sign = compareRationals(value, edge);
    return open ? sign < 0 : sign <= 0;
  });
  return found === undefined ? null : found.value === '不适用' ? NOT_APPLICABLE_INPUT : found.value;
}

/** Linear between the points of the first two columns, ascending or descending; beyond the ends the value of the end. */
function interpolate(table: Table, value: Rational | null): InputValue {
  if (value === null) return null;
  const points = table.rows
    .map((row) => ({ x: row[0], y: row[1] }))
    .filter((point): point is { x: Rational; y: Rational } => typeof point.x === 'object' && point.x !== null && typeof point.y === 'object' && point.y !== null)
    .sort((a, b) => compareRationals(a.x, b.x));
  const upper = points.findIndex((point) => compareRationals(value, point.x) <= 0);
  const high = points[upper];
  const low = points[upper - 1];
  if (upper === -1) return points[points.length - 1]?.y ?? null;
  if (high === undefined || low === undefined) return points[0]?.y ?? null;
  const span = minus(high.x, low.x);
  const part = times(minus(value, low.x), minus(high.y, low.y));
  return plus(low.y, { num: part.num * span.den, den: part.den * span.num });
}

const plus = (a: Rational, b: Rational): Rational => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den });
const minus = (a: Rational, b: Rational): Rational => ({ num: a.num * b.den - b.num * a.den, den: a.den * b.den });
const times = (a: Rational, b: Rational): Rational => ({ num: a.num * b.num, den: a.den * b.den });
