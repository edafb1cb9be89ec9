import { nearestDouble } from '../../../../language/rational';
import { fill } from '../../../../messages/catalogue';
import { nativeMessages } from '../../../../messages/formulas';
import type { Interval } from '../../../../scoring/intervals/interval';
import { criterion, type Criterion } from '../../criterion';
import { call, cell, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import type { SheetColumn } from '../../workings/workings-sheet';
import type { Scope } from '../scope';
import { steadyColumn } from './compared-columns';
import { countRows } from './criteria';

/** Rows that are ranked, and which of them may yet come before others. */
export interface OpenRows {
  /** What tells them from others that are ranked. */
  readonly key: string;
  /** What they are ranked by. */
  readonly values: SheetColumn;
  /** Rows of the own row's group. */
  readonly group: readonly Criterion[];
  /** Whether the place of the own row is open: its value is pending, or whether it counts. */
  readonly open: ExcelFormula;
  /** 1 in rows whose group is not known either; null where each is. */
  readonly anywhere: SheetColumn | null;
  /** What a value that is pending may be by the scheme. */
  readonly range: Interval;
  readonly order: '升' | '降';
  /** Whether one that is equal may come before the own row, too. */
  readonly equal: ExcelFormula;
}

/** How many rows may yet come before the own one, as a column. */
export function mayComeBefore({ key, values, group, open, anywhere, range, order, equal }: OpenRows, scope: Scope): SheetColumn {
  const { book, sheet } = scope;
  const compared = steadyColumn(values, scope);
  const bound = order === '降' ? range.high : range.low;
  const best = bound === null ? beyond(order) : num(nearestDouble(bound));
  const word = fill(nativeMessages['N-BEST-OPEN'], { column: values.head });
  const known = { states: 0, decimals: null, inexact: false };
  const bests = book.helper(sheet, `best open ${key}`, word, () => ({
    ...known,
    formula: when(open, when(call('ISNUMBER', cell(compared)), cell(compared), best), text('')),
  }));
  return book.helper(sheet, `open before ${key}`, fill(nativeMessages['N-OPEN-BEFORE'], { column: values.head }), () => {
    const sign = order === '降' ? '>' : '<';
    const test = equal.kind === 'boolean' ? text(equal.value ? `${sign}=` : sign) : when(equal, text(`${sign}=`), text(sign));
    const before = criterion(bests, op(test, '&', cell(compared)));
    const inGroup = [...group, before, ...(anywhere === null ? [] : [criterion(anywhere, 0)])];
    const count = anywhere === null ? countRows(inGroup) : op(countRows(inGroup), '+', countRows([criterion(anywhere, 1), before]));
    return { ...known, decimals: 0, formula: when(open, num(0), when(call('ISNUMBER', cell(compared)), count, num(0))) };
  });
}

/** What no score reaches. */
const BEYOND = num('9E+300');

function beyond(order: '升' | '降'): ExcelFormula {
  return order === '降' ? BEYOND : op(num(0), '-', BEYOND);
}
