import { compareRationals } from '../../language/rational';
import { foldName } from '../../language/syntax/fold-width';
import type { Rational } from '../../scheme/model';
import { needed, type Argument } from '../argument';
import { phrase, wrong } from '../problem';
import { toNumber } from '../spill';

/** One row of a table of limits: null is everything else. `row` counts from 0 in the argument. */
interface LimitRow {
  readonly limit: Rational | null;
  readonly row: number;
}

const OTHERWISE = '其他';

/**
 * Reads a table whose first column holds limits that go one way and whose second says what they give. Its last row may say 其他 or have
 * no limit. A first row whose limit is no number is its header; blank rows below are left out,
 * where they are blank beyond doubt.
 */
export function limitRows(table: Argument, direction: 'ascending' | 'descending', what: string): LimitRow[] {
  if (table.columns !== 2) throw wrong('F-TABLE-WIDTH', { parameter: table.parameter, columns: 2, what });
  const filled = table.cells.flatMap((_, row) => (table.isSurelyBlank(row, 0) && table.isSurelyBlank(row, 1) ? [] : [row]));
  const rows = filled.filter((row, index) => !(index === 0 && filled.length > 1 && isHeader(table, row)));
  if (rows.length === 0) throw wrong('F-NO-ROWS', { parameter: table.parameter });
  const limits = rows.map((row, index): LimitRow => {
    const open = table.isSurelyBlank(row, 0) || foldName(table.text(row, 0)) === OTHERWISE;
    if (open && index < rows.length - 1) throw wrong('F-TABLE-OTHERWISE', { parameter: table.parameter, row: row + 1 });
    return { row, limit: open ? null : needed(table.number(row, 0), table, row, 0) };
  });
  limits.forEach(({ limit, row }, index) => {
    const before = limits[index - 1]?.limit ?? null;
    if (limit === null || before === null) return;
    const sign = compareRationals(limit, before);
    if (direction === 'ascending' ? sign > 0 : sign < 0) return;
    throw wrong('F-TABLE-ORDER', {
      parameter: table.parameter,
      row: row + 1,
      found: toNumber(limit),
      before: toNumber(before),
      side: phrase(direction === 'ascending' ? 'F-ABOVE' : 'F-BELOW'),
      order: phrase(direction === 'ascending' ? 'F-ASCENDING' : 'F-DESCENDING'),
    });
  });
  return limits;
}

/** Words over a table: the first row holds text in both columns, and its limit is not 其他. */
function isHeader(table: Argument, row: number): boolean {
  const [first = null, second = null] = table.cells[row] ?? [];
  return typeof first === 'string' && typeof second === 'string' && foldName(first) !== OTHERWISE && table.number(row, 0) instanceof Error;
}
