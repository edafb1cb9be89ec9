import { compareRationals, exactNumber, parseDecimal } from '../../language/rational';
import type { YamlPath } from '../source/placed';
import type { BuildContext } from './build-context';

/** Beyond this a number beside per cents is hardly a share: 1.1 may be 110%, 25 is meant to be 25%. */
const MOST = { num: 2n, den: 1n } as const;

/** A value as it is written, and where it stands. */
interface WrittenAt {
  readonly value: unknown;
  readonly at: YamlPath;
}

/** Of values that belong together (a column, the edges of tiers, the years of a parameter) some with % and one that may lack it. */
export function reportMixedPercent(where: string, values: readonly WrittenAt[], context: BuildContext): void {
  const isPercent = (value: unknown): boolean => typeof value === 'string' && /[%％]$/u.test(value) && parseDecimal(value) !== null;
  const like = values.find(({ value }) => isPercent(value));
  if (like === undefined) return;
  const plain = values.find(({ value }) => {
    const exact =
      typeof value === 'number' ? exactNumber(value) : typeof value === 'string' && !isPercent(value) ? parseDecimal(value) : null;
    return exact !== null && compareRationals(exact, MOST) > 0;
  });
  if (plain !== undefined)
    context.report('S-PERCENT-MIXED', plain.at, { where, found: String(plain.value), like: String(like.value) }, 'warning');
}
