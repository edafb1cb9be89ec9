import { foldName } from '../../language/syntax/fold-width';
import { isErrorValue } from '../../workbook/cells/cell';
import { isDateFormat } from '../../workbook/cells/date-format';
import { isGrade, isUnitLike } from '../tables/axes';
import { isFilled } from '../tables/sheet-view';
import type { Table } from '../tables/table';
import { writtenDay, writtenNumber, writtenRank } from '../mapping/written-values';
import { UNITS_OF_MEASURE } from '../words/units-of-measure';

/** What stands in a column, of a sample of its rows: shares of the filled cells, 0 to 1. */
export interface ValueProfile {
  readonly filled: number;
  /** Numbers, also those written as a text: 6分, 95%. */
  readonly numbers: number;
  readonly days: number;
  readonly ranks: number;
  readonly years: number;
  /** Parts of the year: 3月, 第一季度, 2024-03; also a plain 1 to 12. */
  readonly periods: number;
  readonly units: number;
  readonly measures: number;
  readonly grades: number;
  readonly ticks: number;
  /** Texts that say yes or no: √, ×, 是, 否. */
  readonly marks: number;
  /** Cells that say what the cell above says too, because they are merged with it or left blank below it. */
  readonly carried: number;
  readonly distinct: number;
}

const SAMPLE = 400;
const MARK = /^[√✓✔☑*xX✗✘╳是否]$/u;
const PART_OF_YEAR = /[年月季旬周期]|Q[1-4]$|^\d{4}[-./]?\d{1,2}$/u;

export function profileOf(table: Table, column: number, units: ReadonlySet<string>): ValueProfile {
  const { view, rows } = table;
  const count = {
    filled: 0,
    numbers: 0,
    days: 0,
    ranks: 0,
    years: 0,
    periods: 0,
    units: 0,
    measures: 0,
    grades: 0,
    ticks: 0,
    marks: 0,
    carried: 0,
  };
  const texts = new Set<string>();
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[at] ?? 0;
    const value = view.value(row, column);
    if (!isFilled(value) || isErrorValue(value)) {
      if (at > 0 && value === null) count.carried += 1;
      continue;
    }
    count.filled += 1;
    if (typeof value === 'number') {
      if (isDateFormat(view.format(row, column)) && value > 10_000) count.days += 1;
      else count.numbers += 1;
      if (Number.isInteger(value) && value > 0 && value <= 1000) count.ranks += 1;
      if (Number.isInteger(value) && value >= 1990 && value <= 2100) count.years += 1;
      if (Number.isInteger(value) && value >= 1 && value <= 12) count.periods += 1;
      if (value === 1) count.ticks += 1;
      texts.add(String(value));
      continue;
    }
    const text = foldName(String(value));
    texts.add(text);
    if (writtenNumber(text) !== null) count.numbers += 1;
    if (writtenDay(text) !== null) count.days += 1;
    if (writtenRank(text) !== null) count.ranks += 1;
    if (/^(?:19|20)\d{2}年?度?$/u.test(text)) count.years += 1;
    if (PART_OF_YEAR.test(text)) count.periods += 1;
    if (UNITS_OF_MEASURE.has(text)) count.measures += 1;
    else if (units.has(text) || isUnitLike(text)) count.units += 1;
    if (isGrade(text)) count.grades += 1;
    if (MARK.test(text)) count.marks += 1;
    if (text === '√' || text === '✓' || text === '✔' || text === '☑') count.ticks += 1;
  }
  const share = (own: number): number => (count.filled === 0 ? 0 : own / count.filled);
  const looked = Math.ceil(rows.length / step);
  return {
    filled: count.filled,
    numbers: share(count.numbers),
    days: share(count.days),
    ranks: share(count.ranks),
    years: share(count.years),
    periods: share(count.periods),
    units: share(count.units),
    measures: share(count.measures),
    grades: share(count.grades),
    ticks: share(count.ticks),
    marks: share(count.marks),
    carried: looked === 0 ? 0 : count.carried / looked,
    distinct: share(texts.size),
  };
}

/** A text of letters that stands for a unit of measure: 万元, %, 个. */
export function isMeasure(text: string): boolean {
  return UNITS_OF_MEASURE.has(foldName(text));
}
