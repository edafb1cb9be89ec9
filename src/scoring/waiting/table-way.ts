import { compareRationals, type Rational } from '../../language/rational';
import type { Term } from '../../language/term';
import type { Scheme } from '../../scheme/model';

/** 1 where what is looked up of steps (分段) or points (插值) never falls as the key rises, −1 where it never rises; else null. */
export function wayOf({ name, table }: Extract<Term, { kind: 'table' }>, { symbols }: Scheme): 1 | -1 | null {
  const found = symbols.table(table);
  if (found === undefined || (name !== '分段' && name !== '插值')) return null;
  const isNumber = (cell: unknown): cell is Rational => typeof cell === 'object' && cell !== null;
  const points = found.rows.map(([x = null, y = null]) => ({ x, y }));
  const values: readonly unknown[] =
    name === '分段'
      ? (found.tiers ?? []).map(({ value }) => value)
      : points.sort((a, b) => (isNumber(a.x) && isNumber(b.x) ? compareRationals(a.x, b.x) : 0)).map(({ y }) => y);
  if (!values.every(isNumber)) return null;
  const steps = values.slice(1).map((value, at) => compareRationals(value, values[at] ?? value));
  return steps.every((step) => step >= 0) ? 1 : steps.every((step) => step <= 0) ? -1 : null;
}
