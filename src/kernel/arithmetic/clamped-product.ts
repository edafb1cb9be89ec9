import { multiply } from './arithmetic';
import { roundedProducts } from './loops';
import { gcd, LIMIT, small, type NumberVector, type SmallNumbers } from '../numbers';
import { clamped } from '../order/comparison';
import { round } from './rounding';
import { floats } from '../buffer-pool';

/** The constants between which a factor is held; null where it is not. */
export interface Limits {
  readonly low: NumberVector | null;
  readonly high: NumberVector | null;
}

/** a × b, with b held between limits, rounded half away from zero: the score of nearly every indicator. In one pass where that is exact. */
export function roundedProduct(a: NumberVector, b: NumberVector, limits: Limits, decimals: number, rows: number): NumberVector {
  const quick = a.size === 'small' && b.size === 'small' ? inOnePass(a, b, limits, decimals) : null;
  if (quick !== null) return quick;
  const raised = limits.low === null ? b : clamped(b, limits.low, 'larger', rows);
  return round(multiply(a, limits.high === null ? raised : clamped(raised, limits.high, 'smaller', rows), rows), decimals, 'half');
}

/** Null where a row may lack a value, or a step is not proved to stay below 2^53. */
function inOnePass(a: SmallNumbers, b: SmallNumbers, limits: Limits, decimals: number): NumberVector | null {
  const low = limitOf(limits.low, -Infinity);
  const high = limitOf(limits.high, Infinity);
  if (low === null || high === null || a.den !== null || a.state !== null || b.state !== null || a.constant || b.constant) return null;
  const scaleB = [low.scale, high.scale].reduce((common, scale) => (common / gcd(common, scale)) * scale, b.scale);
  const up = scaleB / b.scale;
  const [from, to] = [low.num * (scaleB / low.scale), high.num * (scaleB / high.scale)];
  const largest = Math.max(...[b.maxNum * up, Math.abs(from) * b.maxDen, Math.abs(to) * b.maxDen].filter(Number.isFinite));
  const target = 10 ** decimals;
  const scale = a.scale * scaleB;
  const common = gcd(target, scale);
  const [times, base] = [target / common, scale / common];
  if (!(largest < LIMIT && scale < LIMIT && 2 * a.maxNum * largest * times + 2 * base * b.maxDen < LIMIT)) return null;
  const num = floats(a.num.length);
  return small(num, target, null, {
    maxNum: roundedProducts(num, a.num, { num: b.num, den: b.den, up, low: from, high: to }, times, base),
  });
}

function limitOf(limit: NumberVector | null, none: number): { readonly num: number; readonly scale: number } | null {
  if (limit === null) return { num: none, scale: 1 };
  if (!limit.constant || limit.size === 'big' || limit.den !== null || limit.state !== null) return null;
  return { num: limit.num[0], scale: limit.scale };
}
