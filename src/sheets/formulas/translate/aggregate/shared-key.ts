import type { Term } from '../../../../language/term';
import { criterion, type Criterion } from '../../criterion';
import { call, cell, num, when } from '../../excel-formula';
import type { SheetColumn } from '../../workings/workings-sheet';
import type { Scope } from '../scope';
import { BEYOND, codes, columnOf, isSureOf, valueKind } from './which-rows/compared-columns';
import type { Scan } from './which-rows/scan';

/** 列 = 本.列 as a key that the asking row shares with those it asks for: rows with the asking row's, and with a row's own. */
export interface SharedKey {
  readonly asked: Criterion;
  readonly likeOwn: Criterion;
}

/**
 * A condition as such a key; null where it is none: anything but an equation of a column with one of 本., of texts or whole numbers.
 * Blanks are the same as each other, a state as nothing.
 */
export function sharedKey(condition: Term, { inner }: Scan, scope: Scope): SharedKey | null {
  if (condition.kind !== 'binary' || condition.operator !== '=') return null;
  const [theirs, outer] = condition.left.kind === 'outer' ? [condition.right, condition.left] : [condition.left, condition.right];
  if (outer.kind !== 'outer' || outer.of.kind !== 'column' || theirs.kind !== 'column') return null;
  const [column, mine] = [columnOf(theirs, inner), columnOf(outer.of, scope)];
  const kind = valueKind(theirs);
  const isKey = ({ traits }: SheetColumn): boolean => kind === 'text' || (isSureOf(traits) && traits.decimals === 0);
  if (!isKey(column) || !isKey(mine)) return null;
  const blank = num(-1);
  const code = codes(column, column, blank, kind, inner);
  const asked = codes(mine, column, blank, kind, scope);
  const value = asked.traits.states === 0 ? cell(asked) : when(call('ISNUMBER', cell(asked)), cell(asked), num(BEYOND));
  return { asked: criterion(code, value), likeOwn: criterion(code, cell(code)) };
}
