/**
 * The assignment of columns to fields with the highest sum of scores, by shortest augmenting paths (Kuhn–Munkres). `scores[column][field]`;
 * a column may stay without a field, which is worth `alone[column]`. Gives for each column its field, or −1. O(columns² × (fields +
 * columns)).
 */
export function bestAssignment(scores: readonly (readonly number[])[], alone: readonly number[]): number[] {
  const columns = scores.length;
  const fields = scores[0]?.length ?? 0;
  const width = fields + columns;
  if (columns === 0) return [];
  const cost = (row: number, at: number): number =>
    at < fields ? -(scores[row]?.[at] ?? 0) : at - fields === row ? -(alone[row] ?? 0) : 0;
  const rowPotential = new Float64Array(columns + 1);
  const potential = new Float64Array(width + 1);
  const owner = new Int32Array(width + 1);
  const way = new Int32Array(width + 1);
  for (let row = 1; row <= columns; row += 1) {
    owner[0] = row;
    let at = 0;
    const least = new Float64Array(width + 1).fill(Infinity);
    const used = new Uint8Array(width + 1);
    do {
      used[at] = 1;
      const current = owner[at] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= width; other += 1) {
        if (used[other] === 1) continue;
        const reduced = cost(current - 1, other - 1) - (rowPotential[current] ?? 0) - (potential[other] ?? 0);
        if (reduced < (least[other] ?? Infinity)) {
          least[other] = reduced;
          way[other] = at;
        }
        if ((least[other] ?? Infinity) < delta) {
          delta = least[other] ?? Infinity;
          next = other;
        }
      }
      for (let other = 0; other <= width; other += 1) {
        if (used[other] === 1) {
          const held = owner[other] ?? 0;
          rowPotential[held] = (rowPotential[held] ?? 0) + delta;
          potential[other] = (potential[other] ?? 0) - delta;
        } else least[other] = (least[other] ?? Infinity) - delta;
      }
      at = next;
    } while ((owner[at] ?? 0) !== 0);
    while (at !== 0) {
      const before = way[at] ?? 0;
      owner[at] = owner[before] ?? 0;
      at = before;
    }
  }
  const result = new Array<number>(columns).fill(-1);
  for (let at = 1; at <= fields; at += 1) {
    const row = owner[at] ?? 0;
    if (row > 0 && (scores[row - 1]?.[at - 1] ?? 0) > 0) result[row - 1] = at - 1;
  }
  return result;
}
