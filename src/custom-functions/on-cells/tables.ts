import { compareRationals } from '../../language/rational';
import type { Rational } from '../../scheme/model';
import { roundedRational } from '../../kernel/arithmetic/rounding';
import { tierOf } from '../../kernel/lookup';
import { between } from '../../scoring/evaluate/table-lookup';
import { NOT_APPLICABLE_TEXT } from '../../scoring/shown';
import { needed, NOT_APPLICABLE, type Argument } from '../argument';
import { optionOf } from '../options';
import { missing, wrong } from '../problem';
import { decimalsOf } from '../whole-argument';
import { eachCell, eachNumber, toNumber, type Result } from '../spill';
import { limitRows } from './limit-table';

const EDGES = ['归本段', '归下段'] as const;
const BASES = ['按得分', '按名次'] as const;

/** 分段得分: the points of the first tier whose upper edge the value does not pass. The edge itself belongs to its tier, or to the next. */
export function tierPoints(value: Argument, table: Argument, edge: Argument | null): Result {
  const open = optionOf(edge, EDGES) === '归下段';
  const rows = limitRows(table, 'ascending', '上界、得分');
  const points = rows.map(({ row }) => needed(table.number(row, 1), table, row, 1));
  const tiers = rows.map(({ limit }) => ({ edge: limit, open }));
  return eachNumber(
    [value],
    (number) => points[tierOf(tiers, number)] ?? wrong('F-TABLE-NONE', { found: toNumber(number), parameter: table.parameter }),
  );
}

/** 插值得分: on the straight line between the two points around the value; beyond the ends the points of the end. */
export function interpolatedPoints(value: Argument, table: Argument, decimals: Argument | null): Result {
  const places = decimalsOf(decimals, 2);
  const points = pointsOf(table);
  return eachNumber([value], (number) => roundedRational(between(points, number) ?? number, places, 'half'));
}

/**
 * 评定等次: the first grade, from the top, whose limit holds. 按得分 a limit is the least score, 按名次 the last rank. A table without 其他
 * may leave a value without a grade: that is a problem, not a blank.
 */
export function gradeOf(value: Argument, table: Argument, basis: Argument | null): Result {
  const byRank = optionOf(basis, BASES) === '按名次';
  const rows = limitRows(table, byRank ? 'ascending' : 'descending', byRank ? '名次（到第几名）、等次' : '得分（不低于）、等次');
  return eachCell([value], (row, column) => {
    const number = value.number(row, column);
    if (number === NOT_APPLICABLE) return NOT_APPLICABLE_TEXT;
    if (number instanceof Error) return number;
    const hit = rows.find(
      ({ limit }) => limit === null || (byRank ? compareRationals(number, limit) <= 0 : compareRationals(number, limit) >= 0),
    );
    if (hit === undefined) return wrong('F-TABLE-NONE', { found: toNumber(number), parameter: table.parameter });
    const grade = table.text(hit.row, 1);
    return grade === '' ? missing('F-BLANK', { parameter: table.parameter, at: table.at(hit.row, 1) }) : grade;
  });
}

function pointsOf(table: Argument): { readonly x: Rational; readonly y: Rational }[] {
  const rows = limitRows(table, 'ascending', '数值、得分');
  const points = rows.map(({ limit, row }) => {
    if (limit === null) throw wrong('F-TABLE-OTHERWISE', { parameter: table.parameter, row: row + 1 });
    return { x: limit, y: needed(table.number(row, 1), table, row, 1) };
  });
  if (points.length < 2) throw wrong('F-TABLE-POINTS', { parameter: table.parameter });
  return points;
}
