import { foldName } from '../../language/syntax/fold-width';
import type { Concept } from '../columns/vocabulary';
import { GRADES, NO_UNIT, RATER, UNIT_END } from '../words/names';

/** What a head can be besides a concept: one of several alike columns, for a time, a unit, a grade, a rater, an item, a level. */
export type AxisKind = 'period' | 'year' | 'unit' | 'grade' | 'rater' | 'indicator' | 'sequence' | 'level';

const PERIOD = /^(?:\d{4}年?)?(?:第?[一二三四1-4]季度?|[上下]半年|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?|Q[1-4])$/u;
const YEAR = /^(?:19|20)\d{2}(?:年|年度)?$/u;

export function isPeriod(text: string): boolean {
  return PERIOD.test(text);
}

export function isYear(text: string): boolean {
  return YEAR.test(text);
}

/** The same of a number, as it would be written. */
export function isYearNumber(value: number): boolean {
  return value >= 1900 && value <= 2099 && Number.isInteger(value);
}

export function isGrade(text: string): boolean {
  return GRADES.has(text);
}

/** Whether a text looks like the name of a unit: what such names end with, and nothing that none has. */
export function isUnitLike(text: string): boolean {
  const folded = foldName(text);
  return folded.length >= 2 && folded.length <= 24 && !NO_UNIT.test(folded) && UNIT_END.test(folded);
}

/** The axis that a head stands on by itself; `units` are the names that the workbook knows. */
export function axisOf(text: string, units: Pick<ReadonlySet<string>, 'has'>): AxisKind | null {
  if (text === '') return null;
  if (units.has(text)) return 'unit';
  if (isPeriod(text)) return 'period';
  if (isYear(text)) return 'year';
  if (isGrade(text)) return 'grade';
  if (RATER.test(text)) return 'rater';
  return isUnitLike(text) ? 'unit' : null;
}

/** The concept that the head of a group gives the records below it. */
export const AXIS_CONCEPT: Readonly<Record<AxisKind, Concept>> = {
  period: 'period',
  year: 'year',
  unit: 'unit',
  grade: 'grade',
  rater: 'rater',
  indicator: 'indicator',
  sequence: 'sequence',
  level: 'level',
};
