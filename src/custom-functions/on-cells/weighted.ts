import { plus, reduce, times, ZERO } from '../../language/rational';
import type { Rational } from '../../scheme/model';
import { roundedRational } from '../../kernel/arithmetic/rounding';
import { percentText } from '../../language/number-text';
import { needed, type Argument } from '../argument';
import { FunctionProblem, wrong } from '../problem';
import { decimalsOf } from '../whole-argument';
import { one, toNumber, type Result } from '../spill';

/**
 * 加权得分: Σ score × weight, rounded once. Weights have to add up to exactly 100%. A row or column of scores gives one result; several
 * rows of scores under one row of weights give one for each row.
 */
export function weightedPoints(scores: Argument, weights: Argument, decimals: Argument | null): Result {
  const places = decimalsOf(decimals, 2);
  const byRow = weights.rows === 1 && weights.columns === scores.columns && scores.rows > 1;
  const same = weights.rows === scores.rows && weights.columns === scores.columns;
  if (!byRow && !(same && (scores.rows === 1 || scores.columns === 1))) {
    throw wrong('F-SHAPE', {
      parameter: weights.parameter,
      rows: weights.rows,
      columns: weights.columns,
      otherRows: scores.rows,
      otherColumns: scores.columns,
    });
  }
  const shares = cellsOf(weights).map(([row, column]) => needed(weights.number(row, column), weights, row, column));
  const sum = reduce(shares.reduce(plus, ZERO));
  if (sum.num !== sum.den) throw wrong('F-WEIGHTS', { sum: percentText(sum) });
  if (!byRow) return one(toNumber(roundedRational(total(scores, cellsOf(scores), shares), places, 'half')));
  return Array.from({ length: scores.rows }, (_, row) => {
    try {
      return [
        toNumber(
          roundedRational(
            total(
              scores,
              Array.from({ length: scores.columns }, (__, column) => [row, column] as const),
              shares,
            ),
            places,
            'half',
          ),
        ),
      ];
    } catch (error) {
      if (error instanceof FunctionProblem) return [error];
      throw error;
    }
  });
}

function total(scores: Argument, cells: readonly (readonly [number, number])[], shares: readonly Rational[]): Rational {
  return cells.reduce(
    (sum, [row, column], index) => plus(sum, times(needed(scores.number(row, column), scores, row, column), shares[index] ?? ZERO)),
    ZERO,
  );
}

function cellsOf(argument: Argument): (readonly [number, number])[] {
  return argument.cells.flatMap((line, row) => line.map((_, column) => [row, column] as const));
}
