import { compareRationals, plus, ZERO } from '../../language/rational';
import { foldName } from '../../language/syntax/fold-width';
import type { Rational } from '../../scheme/model';
import { resultMessages } from '../../messages/assessment/result';
import { fill } from '../../messages/catalogue';
import { needed, type Argument } from '../argument';
import { FunctionProblem, missing, say, wrong } from '../problem';
import { eachCell, toNumber, type Result, type ResultCell } from '../spill';

interface UnitSum {
  readonly name: string;
  /** By work item the highest points. */
  readonly works: Map<string, Rational>;
  /** The first row that lacks its points. */
  problem: FunctionProblem | null;
}

/**
 * 封顶合计: per unit the sum of its rows, of each work item only the highest, at most the cap. All units as a table with its header; with
 * `asked` the capped sum of the units named there, 0 for one without a row.
 */
export function cappedSums(units: Argument, works: Argument, points: Argument, cap: Argument, asked: Argument | null): Result {
  const most = cap.single().number();
  const sums = sumsOf(units, works, points);
  if (asked !== null) {
    return eachCell([asked], (row, column) => {
      const name = asked.name(row, column);
      return name === ''
        ? missing('F-BLANK', { parameter: asked.parameter, at: asked.at(row, column) })
        : capped(sums.get(foldName(name)), most);
    });
  }
  return [
    [fill(resultMessages['R-UNIT'], {}), say('F-HEAD-SUM'), say('F-HEAD-CAPPED')],
    ...[...sums.values()].map((unit): ResultCell[] => [unit.name, unit.problem ?? toNumber(sumOf(unit)), capped(unit, most)]),
  ];
}

function sumsOf(units: Argument, works: Argument, points: Argument): Map<string, UnitSum> {
  for (const other of [units, works, points]) {
    if (other.rows !== units.rows || other.columns !== 1) {
      throw wrong('F-SHAPE', {
        parameter: other.parameter,
        rows: other.rows,
        columns: other.columns,
        otherRows: units.rows,
        otherColumns: 1,
      });
    }
  }
  const sums = new Map<string, UnitSum>();
  for (let row = 0; row < units.rows; row += 1) {
    const name = units.name(row, 0);
    const work = works.name(row, 0);
    if (name === '' && work === '' && points.isBlankOrZero(row, 0)) continue;
    if (name === '') throw wrong('F-UNIT-MISSING', { row: row + 1 });
    if (work === '') throw wrong('F-WORK-MISSING', { row: row + 1 });
    const unit = sums.get(foldName(name)) ?? { name, works: new Map<string, Rational>(), problem: null };
    sums.set(foldName(name), unit);
    try {
      const worth = needed(points.number(row, 0), points, row, 0);
      const before = unit.works.get(foldName(work));
      if (before === undefined || compareRationals(worth, before) > 0) unit.works.set(foldName(work), worth);
    } catch (error) {
      if (!(error instanceof FunctionProblem)) throw error;
      unit.problem ??= error;
    }
  }
  return sums;
}

function sumOf(unit: UnitSum): Rational {
  return [...unit.works.values()].reduce(plus, ZERO);
}

function capped(unit: UnitSum | undefined, most: Rational): ResultCell {
  if (unit === undefined) return 0;
  if (unit.problem !== null) return unit.problem;
  const sum = sumOf(unit);
  return toNumber(compareRationals(sum, most) > 0 ? most : sum);
}
