import { big, bigGcd, LIMIT, small, toBig, type BigNumbers, type NumberVector, type SmallNumbers } from '../numbers';

/**
 * For each pair of places the exact sum of the rows that stand between them in an order: from `from` on, up to `to`. All rows of the order
 * have a value.
 */
export function sumsBetween(values: NumberVector, order: Int32Array, from: Int32Array, to: Int32Array): NumberVector {
  const fits = values.size === 'small' && values.den === null && values.maxNum * order.length < LIMIT;
  return fits ? smallSums(values, order, from, to) : bigSums(toBig(values), order, from, to);
}

function smallSums(values: SmallNumbers, order: Int32Array, from: Int32Array, to: Int32Array): NumberVector {
  const step = values.constant ? 0 : 1;
  const upTo = new Float64Array(order.length + 1);
  for (let at = 0; at < order.length; at += 1) upTo[at + 1] = upTo[at] + values.num[order[at] * step];
  const num = new Float64Array(from.length);
  for (let row = 0; row < num.length; row += 1) num[row] = upTo[to[row]] - upTo[from[row]];
  return small(num, values.scale, null);
}

function bigSums(values: BigNumbers, order: Int32Array, from: Int32Array, to: Int32Array): NumberVector {
  const step = values.constant ? 0 : 1;
  let common = 1n;
  for (const row of order) {
    const den = values.den[row * step];
    common = (common / bigGcd(common, den)) * den;
  }
  const upTo: bigint[] = [0n];
  for (const row of order) upTo.push(upTo[upTo.length - 1] + values.num[row * step] * (common / values.den[row * step]));
  const num: bigint[] = [];
  const den: bigint[] = [];
  for (let row = 0; row < from.length; row += 1) {
    const sum = upTo[to[row]] - upTo[from[row]];
    const divisor = bigGcd(sum, common);
    num.push(sum / divisor);
    den.push(common / divisor);
  }
  return big(num, den, null);
}
