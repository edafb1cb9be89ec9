import { half } from './half';
import type { ByHand, Workload } from '../workload/workload';

/**
 * The linear workload as one would write it by hand: one loop over the rows, one over the units, whole numbers in typed
 * arrays. With `keep` it writes down what each row counts, as the product does.
 */
export function handLinear(workload: Workload, keep: boolean): ByHand {
  const { units, indicators, process, party, leaders, departments, people, inspection } = workload;
  const { unit, points, weight } = indicators;
  const rows = unit.length;
  const weighted = new Float64Array(keep ? rows : 0);
  /** In ten-thousandths. */
  const result = new Float64Array(units);
  if (keep)
    for (let row = 0; row < rows; row += 1) {
      const value = (points[row] ?? 0) * (weight[row] ?? 0);
      const owner = unit[row] ?? 0;
      weighted[row] = value;
      result[owner] = (result[owner] ?? 0) + value;
    }
  else
    for (let row = 0; row < rows; row += 1) {
      const owner = unit[row] ?? 0;
      result[owner] = (result[owner] ?? 0) + (points[row] ?? 0) * (weight[row] ?? 0);
    }
  const voices = new Float64Array(units);
  const totals = new Float64Array(units);
  for (let at = 0; at < units; at += 1) {
    const voice = half((leaders[at] ?? 0) * 50 + (departments[at] ?? 0) * 20 + (people[at] ?? 0) * 30, 100);
    voices[at] = voice;
    // In millionths: result 10^-4 × 72%, the rest 10^-2 × hundredths.
    totals[at] = half(
      (result[at] ?? 0) * 72 + (process[at] ?? 0) * 800 + (party[at] ?? 0) * 1_000 + voice * 1_000 - (inspection[at] ?? 0) * 10_000,
      10_000,
    );
  }
  return { totals, ranks: null, grades: null, kept: [weighted, result, voices] };
}
