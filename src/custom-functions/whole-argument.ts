import type { Rational } from '../scheme/model';
import { toNumber } from './spill';
import type { Argument } from './argument';
import { wrong } from './problem';

const MOST_DECIMALS = 9;

/** The decimals that an argument asks for, 0 to 9; `otherwise` where it is left out. */
export function decimalsOf(argument: Argument | null, otherwise: number): number {
  return argument === null ? otherwise : wholeNumber(argument.single().number(), argument, { low: 0, high: MOST_DECIMALS });
}

/** A whole number within bounds, of the cell at a row and column of its argument. @throws F-WHOLE where it is none. */
export function wholeNumber(
  value: Rational,
  argument: Argument,
  { low, high }: { readonly low: number; readonly high: number },
  row = 0,
  column = 0,
): number {
  const number = toNumber(value);
  if (!Number.isInteger(number) || number < low || number > high) {
    throw wrong('F-WHOLE', { parameter: argument.parameter, at: argument.at(row, column), low, high, found: String(number) });
  }
  return number;
}
