import { nearestDouble } from '../language/rational';
import type { Rational } from '../scheme/model';
import { NOT_APPLICABLE_TEXT } from '../scoring/shown';
import { NOT_APPLICABLE, type Argument } from './argument';
import { FunctionProblem, wrong } from './problem';

/** What a function puts into a cell: a value, or a problem that shows as an error there. */
export type ResultCell = number | string | boolean | FunctionProblem;
export type Result = readonly (readonly ResultCell[])[];

/** The number of an exact value as a cell holds it: the double nearest to it. @throws F-TOO-LARGE where there is none. */
export function toNumber(value: Rational): number {
  const number = nearestDouble(value);
  if (!Number.isFinite(number)) throw wrong('F-TOO-LARGE');
  return number;
}

/** The rows and columns that arguments share; each is of this size or a single cell, row or column of it. */
function commonShape(args: readonly Argument[]): { readonly rows: number; readonly columns: number } {
  const rows = Math.max(...args.map((arg) => arg.rows));
  const columns = Math.max(...args.map((arg) => arg.columns));
  for (const arg of args) {
    const fits = (arg.rows === 1 || arg.rows === rows) && (arg.columns === 1 || arg.columns === columns);
    if (!fits)
      throw wrong('F-SHAPE', { parameter: arg.parameter, rows: arg.rows, columns: arg.columns, otherRows: rows, otherColumns: columns });
  }
  return { rows, columns };
}

/** Computes each cell of the shape from the numbers there. A missing number makes that cell missing; 不适用 stays 不适用. */
export function eachNumber(args: readonly Argument[], compute: (...numbers: Rational[]) => Rational | ResultCell): Result {
  return eachCell(args, (row, column) => {
    const numbers: Rational[] = [];
    for (const arg of args) {
      const value = arg.number(arg.rows === 1 ? 0 : row, arg.columns === 1 ? 0 : column);
      if (value === NOT_APPLICABLE) return NOT_APPLICABLE_TEXT;
      if (value instanceof FunctionProblem) return value;
      numbers.push(value);
    }
    const result = compute(...numbers);
    return typeof result === 'object' && 'den' in result ? toNumber(result) : result;
  });
}

/** Computes each cell of the shape; a problem that is thrown stays in its cell. */
export function eachCell(args: readonly Argument[], compute: (row: number, column: number) => ResultCell): Result {
  const { rows, columns } = commonShape(args);
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => attempt(() => compute(row, column))));
}

function attempt(compute: () => ResultCell): ResultCell {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FunctionProblem) return error;
    throw error;
  }
}

/** A result of one cell. */
export function one(cell: ResultCell): Result {
  return [[cell]];
}
